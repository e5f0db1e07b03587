/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-patience.h"

#include <glib/gi18n.h>

#include "exchange/entente-progress-bar.h"

#define PATIENCE_MS 300

struct _EntentePatience
{
  GtkWindow *parent; /* (nullable) (unowned) */
  char *heading;
  char *body;
  EntenteProgress *progress;
  GCancellable *cancellable;
  GtkWindow *dialog; /* (nullable) (unowned) */
  guint patience_id;
};

static void
response_cb (EntentePatience *self)
{
  g_cancellable_cancel (self->cancellable);
}

static gboolean
patience_ended_cb (gpointer user_data)
{
  EntentePatience *self = user_data;
  GtkWidget *bar = entente_progress_bar_new ();
  GtkWidget *dialog = adw_message_dialog_new (self->parent, self->heading, self->body);

  self->patience_id = 0;

  entente_progress_bar_set_progress (ENTENTE_PROGRESS_BAR (bar), self->progress);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), bar);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (response_cb), self);
  g_set_weak_pointer (&self->dialog, GTK_WINDOW (dialog));
  gtk_window_present (self->dialog);

  return G_SOURCE_REMOVE;
}

EntentePatience *
entente_patience_new (GtkWindow       *parent,
                      const char      *heading,
                      const char      *body,
                      EntenteProgress *progress,
                      GCancellable    *cancellable)
{
  EntentePatience *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (heading != NULL && body != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_PROGRESS (progress), NULL);
  g_return_val_if_fail (G_IS_CANCELLABLE (cancellable), NULL);

  self = g_new0 (EntentePatience, 1);
  g_set_weak_pointer (&self->parent, parent);
  self->heading = g_strdup (heading);
  self->body = g_strdup (body);
  self->progress = g_object_ref (progress);
  self->cancellable = g_object_ref (cancellable);
  self->patience_id = g_timeout_add (PATIENCE_MS, patience_ended_cb, self);

  return self;
}

void
entente_patience_end (EntentePatience *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->patience_id, g_source_remove);
  if (self->dialog != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->dialog, self);
      gtk_window_destroy (self->dialog);
    }
  g_clear_weak_pointer (&self->dialog);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->progress);
  g_clear_object (&self->cancellable);
  g_free (self->heading);
  g_free (self->body);
  g_free (self);
}
