/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-enrollment-watch.h"

#include "enrollment/entente-enrollment-wizard.h"
#include "enrollment/entente-enrollment-words.h"

struct _EntenteEnrollmentWatch
{
  GObject parent_instance;

  GtkWindow *window;           /* (unowned) */
  EntenteWorkspace *workspace; /* (nullable) */
  GCancellable *cancellable;   /* (nullable) of the look for a draft */
  guint n_looked;              /* for drafts of so many kinds */
};

G_DEFINE_FINAL_TYPE (EntenteEnrollmentWatch, entente_enrollment_watch, G_TYPE_OBJECT)

static void
stop (EntenteEnrollmentWatch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void look_further (EntenteEnrollmentWatch *self);

static void
draft_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) content = entente_workspace_load_draft_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteEnrollmentWatch *self;

  /* The window may be gone, or another account may act. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_ENROLLMENT_WATCH (user_data);
  /* Where there is none, or it cannot be read, there may be one of another kind. */
  if (content == NULL)
    {
      self->n_looked++;
      look_further (self);
      return;
    }

  entente_enrollment_present (self->window, self->workspace, entente_enrollment_words_get_nth (self->n_looked)->kind,
                              ENTENTE_ENROLLMENT_GOES_ON);
}

static void
look_further (EntenteEnrollmentWatch *self)
{
  const EntenteEnrollmentWords *words = entente_enrollment_words_get_nth (self->n_looked);

  if (words != NULL)
    entente_workspace_load_draft_async (self->workspace, words->draft, self->cancellable, draft_loaded_cb, self);
}

/* Who has to choose a password does that first, and is another account for the window then. */
static void
look (EntenteEnrollmentWatch *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);

  stop (self);
  if (account != NULL && entente_account_get_must_change_password (account))
    return;

  self->cancellable = g_cancellable_new ();
  self->n_looked = 0;
  look_further (self);
}

static void
account_changed_cb (EntenteEnrollmentWatch *self)
{
  stop (self);
  if (entente_enrollment_is_open (entente_workspace_get_account (self->workspace)))
    look (self);
}

static void
entente_enrollment_watch_dispose (GObject *object)
{
  EntenteEnrollmentWatch *self = ENTENTE_ENROLLMENT_WATCH (object);

  entente_enrollment_watch_set_workspace (self, NULL);

  G_OBJECT_CLASS (entente_enrollment_watch_parent_class)->dispose (object);
}

static void
entente_enrollment_watch_class_init (EntenteEnrollmentWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_enrollment_watch_dispose;
}

static void
entente_enrollment_watch_init (EntenteEnrollmentWatch *self)
{
}

EntenteEnrollmentWatch *
entente_enrollment_watch_new (GtkWindow *window)
{
  EntenteEnrollmentWatch *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (ENTENTE_TYPE_ENROLLMENT_WATCH, NULL);
  self->window = window;

  return self;
}

void
entente_enrollment_watch_set_workspace (EntenteEnrollmentWatch *self,
                                        EntenteWorkspace       *workspace)
{
  g_return_if_fail (ENTENTE_IS_ENROLLMENT_WATCH (self));
  g_return_if_fail (workspace == NULL || ENTENTE_IS_WORKSPACE (workspace));

  stop (self);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_set_object (&self->workspace, workspace);
  if (workspace == NULL)
    return;

  g_signal_connect_object (workspace, "notify::account", G_CALLBACK (account_changed_cb), self, G_CONNECT_SWAPPED);
  look (self);
}
