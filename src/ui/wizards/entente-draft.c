/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-draft.h"

#include <glib/gi18n.h>

#include "entente-refusal-text.h"
#include "entente-widget.h"

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
  guint n_changes;
  guint n_kept;        /* so many of them are saved */
  gboolean is_closing; /* it waits, or asks, whether a window may be closed */
};

G_DEFINE_FINAL_TYPE (EntenteDraft, entente_draft, G_TYPE_OBJECT)

static void
discarded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* It is offered once more, which is all. */
  if (!entente_workspace_save_draft_finish (ENTENTE_WORKSPACE (source), result, &error))
    g_debug ("The draft was not thrown away: %s", error->message);
}

static void
discard (EntenteDraft *self)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->n_kept = self->n_changes;
  entente_workspace_save_draft_async (self->workspace, self->kind, NULL, NULL, discarded_cb, NULL);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  EntenteDraft *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (entente_workspace_save_draft_finish (ENTENTE_WORKSPACE (source), result, &error))
    {
      self->n_kept = MAX (self->n_kept, GPOINTER_TO_UINT (g_task_get_task_data (task)));
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      g_task_return_error (task, error);
    }
}

/* @callback may be NULL. */
static void
save (EntenteDraft        *self,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, save);
  g_task_set_task_data (task, GUINT_TO_POINTER (self->n_changes), NULL);
  g_clear_handle_id (&self->save_id, g_source_remove);
  entente_workspace_save_draft_async (self->workspace, self->kind, self->content (self->user_data), NULL, saved_cb, task);
}

static gboolean
save_cb (gpointer user_data)
{
  EntenteDraft *self = ENTENTE_DRAFT (user_data);

  /* Where it fails the person goes on: what is on the screen is still there. It is told when that is to be closed. */
  self->save_id = 0;
  save (self, NULL, NULL);

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

  self->n_changes++;
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add (SAVE_AFTER_MS, save_cb, self);
}

static void
answered_cb (EntenteDraft *self,
             const char   *response,
             GtkWindow    *dialog)
{
  GtkWindow *window = gtk_window_get_transient_for (dialog);

  self->is_closing = FALSE;
  if (!g_str_equal (response, "discard"))
    return;

  g_clear_handle_id (&self->save_id, g_source_remove);
  self->n_kept = self->n_changes;
  if (window == NULL)
    return;

  /* It is on its way out, and does not look after a parent that is there no longer. */
  gtk_window_set_transient_for (dialog, NULL);
  gtk_window_close (window);
}

static void
ask (EntenteDraft *self,
     GtkWindow    *window,
     const GError *error)
{
  g_autofree char *text = entente_refusal_to_text (error);
  AdwMessageDialog *dialog = entente_ask (GTK_WIDGET (window), _("Close Without Keeping What You Wrote?"), text,
                                          "discard", _("Close _Anyway"), ADW_RESPONSE_DESTRUCTIVE);

  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  EntenteDraft *self = ENTENTE_DRAFT (source);
  g_autoptr (GtkWindow) window = GTK_WINDOW (user_data);
  g_autoptr (GError) error = NULL;

  self->is_closing = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      gtk_window_close (window);
    }
  else if (gtk_widget_get_realized (GTK_WIDGET (window)))
    {
      self->is_closing = TRUE;
      ask (self, window, error);
    }
}

gboolean
entente_draft_may_close (EntenteDraft *self,
                         GtkWindow    *window)
{
  g_return_val_if_fail (ENTENTE_IS_DRAFT (self), TRUE);
  g_return_val_if_fail (GTK_IS_WINDOW (window), TRUE);

  if (self->content == NULL || self->n_kept == self->n_changes)
    return TRUE;

  if (!self->is_closing)
    {
      self->is_closing = TRUE;
      save (self, kept_cb, g_object_ref (window));
    }

  return FALSE;
}

void
entente_draft_close (EntenteDraft *self)
{
  g_return_if_fail (ENTENTE_IS_DRAFT (self));

  if (self->save_id != 0)
    save (self, NULL, NULL);
  self->content = NULL;
}

/* What was typed last is saved before it: saved after it, it would stay. */
void
entente_draft_give (EntenteDraft   *self,
                    EntenteCommand *command)
{
  g_return_if_fail (ENTENTE_IS_DRAFT (self));
  g_return_if_fail (ENTENTE_IS_COMMAND (command));

  if (self->save_id != 0)
    save (self, NULL, NULL);
  entente_command_set_draft (command, self->kind);
}

void
entente_draft_discard (EntenteDraft *self)
{
  g_return_if_fail (ENTENTE_IS_DRAFT (self));

  discard (self);
  self->content = NULL;
}

void
entente_draft_restart (EntenteDraft *self)
{
  g_return_if_fail (ENTENTE_IS_DRAFT (self));

  discard (self);
}
