/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-password-watch.h"

#include "users/entente-password-dialog.h"
#include "wizards/entente-wizard.h"

struct _EntentePasswordWatch
{
  GObject parent_instance;

  GtkWindow *window;           /* (unowned) */
  EntenteWorkspace *workspace; /* (nullable) */
  EntenteAccount *before;      /* (nullable) who acted last with a password of their own */
  gboolean patient;            /* nobody else acts: what is over the window comes first */
  GtkWindow *dialog;           /* (unowned) (nullable) */
  GtkWindow *over;             /* (unowned) (nullable) that it was over */
  guint go_back_id;
};

G_DEFINE_FINAL_TYPE (EntentePasswordWatch, entente_password_watch, G_TYPE_OBJECT)

/* (nullable) */
static GtkWindow *
find_window_over (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (other) == window && gtk_widget_get_mapped (GTK_WIDGET (other)))
        return other;
    }

  return NULL;
}

static GtkWindow *
find_top (EntentePasswordWatch *self)
{
  GtkWindow *top = self->window;
  GtkWindow *over;

  while ((over = find_window_over (top)) != NULL)
    top = over;

  return top;
}

static gboolean
go_back_cb (gpointer user_data)
{
  EntentePasswordWatch *self = user_data;

  self->go_back_id = 0;
  if (self->before == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "app.begin-anew", NULL);
  else if (ENTENTE_IS_WIZARD (self->over))
    entente_wizard_set_account (ENTENTE_WIZARD (self->over), self->before);
  else
    entente_workspace_set_account (self->workspace, self->before);

  return G_SOURCE_REMOVE;
}

/* Not while it is being closed: that may be for another workspace, which takes the place of this one at once. */
static gboolean
close_requested_cb (EntentePasswordWatch *self)
{
  if (!entente_command_dialog_get_done (ENTENTE_COMMAND_DIALOG (self->dialog)) && self->go_back_id == 0)
    self->go_back_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, go_back_cb, self, NULL);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
must_ask (EntentePasswordWatch *self)
{
  EntenteAccount *account = self->workspace != NULL ? entente_workspace_get_account (self->workspace) : NULL;

  return account != NULL && entente_account_get_must_change_password (account);
}

static void
ask (EntentePasswordWatch *self)
{
  GtkWindow *top;

  if (self->dialog != NULL || !must_ask (self) || !gtk_widget_get_mapped (GTK_WIDGET (self->window)))
    return;

  top = find_top (self);
  if (top != self->window && self->patient)
    {
      g_signal_connect_object (top, "unmap", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
      return;
    }

  g_set_weak_pointer (&self->over, top);
  g_set_weak_pointer (&self->dialog, GTK_WINDOW (entente_password_dialog_new (top, self->workspace)));
  g_signal_connect_object (self->dialog, "close-request", G_CALLBACK (close_requested_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (self->dialog);
}

static void
stop (EntentePasswordWatch *self)
{
  g_clear_handle_id (&self->go_back_id, g_source_remove);
  if (self->dialog != NULL)
    gtk_window_destroy (self->dialog);
  g_clear_weak_pointer (&self->dialog);
  g_clear_weak_pointer (&self->over);
}

static void
account_changed_cb (EntentePasswordWatch *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);

  stop (self);
  if (!must_ask (self))
    {
      g_set_object (&self->before, account);
      return;
    }

  /* Who has had the own password reset reads the new one first, and does not go back to having the old one. */
  self->patient = self->before != NULL && g_str_equal (entente_record_get_id (ENTENTE_RECORD (self->before)),
                                                       entente_record_get_id (ENTENTE_RECORD (account)));
  if (self->patient)
    g_clear_object (&self->before);
  ask (self);
}

static void
entente_password_watch_dispose (GObject *object)
{
  EntentePasswordWatch *self = ENTENTE_PASSWORD_WATCH (object);

  entente_password_watch_set_workspace (self, NULL);

  G_OBJECT_CLASS (entente_password_watch_parent_class)->dispose (object);
}

static void
entente_password_watch_class_init (EntentePasswordWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_password_watch_dispose;
}

static void
entente_password_watch_init (EntentePasswordWatch *self)
{
}

EntentePasswordWatch *
entente_password_watch_new (GtkWindow *window)
{
  EntentePasswordWatch *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (ENTENTE_TYPE_PASSWORD_WATCH, NULL);
  self->window = window;
  /* At the start there is a workspace before there is a window. */
  g_signal_connect_object (window, "map", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);

  return self;
}

void
entente_password_watch_set_workspace (EntentePasswordWatch *self,
                                      EntenteWorkspace     *workspace)
{
  g_return_if_fail (ENTENTE_IS_PASSWORD_WATCH (self));
  g_return_if_fail (workspace == NULL || ENTENTE_IS_WORKSPACE (workspace));

  stop (self);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->before);
  g_set_object (&self->workspace, workspace);
  if (workspace == NULL)
    return;

  g_signal_connect_object (workspace, "notify::account", G_CALLBACK (account_changed_cb), self, G_CONNECT_SWAPPED);
  account_changed_cb (self);
}
