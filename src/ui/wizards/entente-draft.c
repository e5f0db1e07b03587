/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-draft.h"

/* Soon enough that a crash takes away little. */
#define SAVE_AFTER_MS 700

struct _EntenteDraft
{
  GObject parent_instance;

  EntenteWorkspace *workspace;
  char *kind;
  EntenteDraftContent content; /* NULL: closed */
  gpointer user_data;
  guint save_id;
};

G_DEFINE_FINAL_TYPE (EntenteDraft, entente_draft, G_TYPE_OBJECT)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* The person goes on: what is on the screen is still there. */
  if (!entente_workspace_save_draft_finish (ENTENTE_WORKSPACE (source), result, &error))
    g_debug ("The draft was not saved: %s", error->message);
}

/* @content NULL: discards it. */
static void
save (EntenteDraft *self,
      GVariant     *content)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  entente_workspace_save_draft_async (self->workspace, self->kind, content, NULL, saved_cb, NULL);
}

static gboolean
save_cb (gpointer user_data)
{
  EntenteDraft *self = ENTENTE_DRAFT (user_data);

  self->save_id = 0;
  save (self, self->content (self->user_data));

  return G_SOURCE_REMOVE;
}

static void
entente_draft_dispose (GObject *object)
{
  EntenteDraft *self = ENTENTE_DRAFT (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_draft_parent_class)->dispose (object);
}

static void
entente_draft_finalize (GObject *object)
{
  EntenteDraft *self = ENTENTE_DRAFT (object);

  g_clear_pointer (&self->kind, g_free);

  G_OBJECT_CLASS (entente_draft_parent_class)->finalize (object);
}

static void
entente_draft_class_init (EntenteDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_draft_dispose;
  object_class->finalize = entente_draft_finalize;
}

static void
entente_draft_init (EntenteDraft *self)
{
}

EntenteDraft *
entente_draft_new (EntenteWorkspace    *workspace,
                   const char          *kind,
                   EntenteDraftContent  content,
                   gpointer             user_data)
{
  EntenteDraft *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_DRAFT, NULL);
  self->workspace = g_object_ref (workspace);
  self->kind = g_strdup (kind);
  self->content = content;
  self->user_data = user_data;

  return self;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  GVariant *content = entente_workspace_load_draft_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, content, (GDestroyNotify) g_variant_unref);
}

void
entente_draft_load_async (EntenteDraft        *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (ENTENTE_IS_DRAFT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_draft_load_async);
  entente_workspace_load_draft_async (self->workspace, self->kind, cancellable, loaded_cb, task);
}

GVariant *
entente_draft_load_finish (EntenteDraft  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
entente_draft_touch (EntenteDraft *self)
{
  g_return_if_fail (ENTENTE_IS_DRAFT (self));

  if (self->content == NULL)
    return;

  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add (SAVE_AFTER_MS, save_cb, self);
}

void
entente_draft_close (EntenteDraft *self)
{
  g_return_if_fail (ENTENTE_IS_DRAFT (self));

  if (self->save_id != 0)
    save (self, self->content (self->user_data));
  self->content = NULL;
}

void
entente_draft_discard (EntenteDraft *self)
{
  g_return_if_fail (ENTENTE_IS_DRAFT (self));

  save (self, NULL);
  self->content = NULL;
}

void
entente_draft_restart (EntenteDraft *self)
{
  g_return_if_fail (ENTENTE_IS_DRAFT (self));

  save (self, NULL);
}
