/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente"

#include "entente-config.h"

#include "entente-session.h"

/* A new window waits so long for its file, so that its first frame shows what is in it. */
#define PATIENCE_MS 150

/* Between two looks at whether a file is being brought up to date; small ones are before the first. */
#define LOOK_MS 500

struct _EntenteSession
{
  GObject parent_instance;

  GtkApplication *application; /* (unowned) outlives it */
  GSettings *settings;
  EntenteRecents *recents;
  EntenteWindow *window;       /* (unowned) (nullable) */
  EntenteWorkspace *workspace; /* (nullable) */
  GCancellable *opening;       /* of a file; NULL when none is being opened */
  EntenteProgress *upgrade;    /* of that file, when it is of an earlier version; NULL like the one before */
  GFile *file;                 /* that is open or being opened */
  GFile *wanted;               /* as soon as what is over the window is closed; (nullable) */
  EntenteOpenerFlags wanted_flags;
  guint n_holds;
  guint n_over;     /* that were over the window when it was asked for */
  char *link;       /* an invitation that waits for a workspace */
  char *kind;       /* (nullable) of an organization that does */
  guint present_id; /* the window waits to be shown */
  guint look_id;    /* at the upgrade */
  guint closed_id;  /* something over the window was closed */
};

G_DEFINE_FINAL_TYPE (EntenteSession, entente_session, G_TYPE_OBJECT)

static void
show_waiting_link (EntenteSession *self)
{
  if (self->link == NULL || self->workspace == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-invitation", "s", self->link);
  g_clear_pointer (&self->link, g_free);
}

static void
set_up_waiting_organization (EntenteSession *self)
{
  if (self->kind != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.set-up", "s", self->kind);
  g_clear_pointer (&self->kind, g_free);
}

static gboolean
patience_ended_cb (gpointer user_data)
{
  EntenteSession *self = user_data;

  self->present_id = 0;
  entente_session_present_now (self);

  return G_SOURCE_REMOVE;
}

/* Opening */

/* Whoever has to wait for longer is told why. */
static gboolean
look_cb (gpointer user_data)
{
  EntenteSession *self = user_data;
  g_autofree char *name = NULL;

  if (entente_progress_get_fraction (self->upgrade) <= 0.0)
    return G_SOURCE_CONTINUE;

  self->look_id = 0;
  name = g_file_get_basename (self->file);
  if (self->window != NULL)
    entente_window_show_upgrading (self->window, name);

  return G_SOURCE_REMOVE;
}

static void
stop_looking (EntenteSession *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->upgrade);
  g_clear_object (&self->opening);
}

static void
account_changed_cb (EntenteSession *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);

  /* Who has yet to choose a password may turn back. */
  if (account != NULL && !entente_account_get_must_change_password (account))
    entente_recents_set_account (self->recents, self->file, entente_record_get_id (ENTENTE_RECORD (account)));
}

/* Whoever does not choose a password is not asked again when the workspace is opened: somebody else may be there. */
static void
forget_account (EntenteSession *self)
{
  EntenteAccount *account = self->workspace != NULL ? entente_workspace_get_account (self->workspace) : NULL;

  if (account != NULL && entente_account_get_must_change_password (account))
    entente_recents_set_account (self->recents, self->file, "");
}

static void
remember (EntenteSession *self)
{
  entente_recents_add (self->recents, self->file);
  entente_recents_set_current (self->recents, self->file);
  g_signal_connect_object (self->workspace, "notify::account", G_CALLBACK (account_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
workspace_opened_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (EntenteSession) self = user_data;
  g_autoptr (EntenteWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  workspace = entente_opener_open_finish (result, &error);
  g_application_release (G_APPLICATION (self->application));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->window == NULL)
    {
      if (workspace != NULL)
        entente_opener_close (workspace);
      return;
    }

  stop_looking (self);

  if (workspace == NULL)
    {
      g_autofree char *name = g_file_get_basename (self->file);

      g_clear_pointer (&self->kind, g_free);
      entente_window_show_error (self->window, name, error);
      entente_session_present (self);
      return;
    }

  g_set_object (&self->workspace, workspace);
  remember (self);
  entente_window_set_workspace (self->window, workspace);
  entente_session_present (self);
  show_waiting_link (self);
  set_up_waiting_organization (self);
}

static void
open_now (EntenteSession     *self,
          GFile              *file,
          EntenteOpenerFlags  flags)
{
  g_autofree char *account = entente_recents_get_account (self->recents, file);

  entente_session_close (self);
  g_set_object (&self->file, file);
  self->opening = g_cancellable_new ();
  self->upgrade = entente_progress_new ();
  self->look_id = g_timeout_add (LOOK_MS, look_cb, self);

  entente_window_show_loading (self->window);
  /* When the window is closed meanwhile, the file is left in order before the program ends. */
  g_application_hold (G_APPLICATION (self->application));
  entente_opener_open_async (file, flags, account, self->upgrade, self->opening, workspace_opened_cb, g_object_ref (self));
}

/* What is over the window */

/* A chooser of files belongs to a page, and goes with it. */
static gboolean
is_over (EntenteSession *self,
         GtkWindow      *window)
{
  return window != GTK_WINDOW (self->window) && gtk_widget_get_visible (GTK_WIDGET (window)) && !GTK_IS_FILE_CHOOSER_DIALOG (window);
}

static guint
count_over (EntenteSession *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      n += is_over (self, window) ? 1 : 0;
    }

  return n;
}

/* The last one first, which is over the others. */
static void
close_over (EntenteSession *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GPtrArray) over = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (is_over (self, window))
        g_ptr_array_insert (over, 0, g_steal_pointer (&window));
    }

  for (guint i = 0; i < over->len; i++)
    if (gtk_widget_get_visible (g_ptr_array_index (over, i)))
      gtk_window_close (g_ptr_array_index (over, i));
}

static void
open_wanted (EntenteSession *self)
{
  g_autoptr (GFile) file = NULL;
  guint n;

  if (self->wanted == NULL || self->window == NULL || self->n_holds > 0)
    return;

  n = count_over (self);
  /* A window more asks something: what the answer is about comes first, and they can ask for the workspace again. */
  if (n > self->n_over)
    g_clear_object (&self->wanted);
  if (n > 0)
    return;

  file = g_steal_pointer (&self->wanted);
  open_now (self, file, self->wanted_flags);
}

static gboolean
closed_cb (gpointer user_data)
{
  EntenteSession *self = user_data;

  self->closed_id = 0;
  open_wanted (self);

  return G_SOURCE_REMOVE;
}

/* A window that keeps what was filled in goes when that is done; not while it is being destroyed. */
static void
windows_changed_cb (EntenteSession *self)
{
  if (self->wanted != NULL && self->closed_id == 0)
    self->closed_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, closed_cb, self, NULL);
}

static void
entente_session_dispose (GObject *object)
{
  EntenteSession *self = ENTENTE_SESSION (object);

  stop_looking (self);
  g_clear_handle_id (&self->present_id, g_source_remove);
  g_clear_handle_id (&self->closed_id, g_source_remove);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->settings);
  g_clear_object (&self->recents);
  g_clear_object (&self->workspace);
  g_clear_object (&self->file);
  g_clear_object (&self->wanted);
  g_clear_pointer (&self->link, g_free);
  g_clear_pointer (&self->kind, g_free);

  G_OBJECT_CLASS (entente_session_parent_class)->dispose (object);
}

static void
entente_session_class_init (EntenteSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_session_dispose;
}

static void
entente_session_init (EntenteSession *self)
{
}

EntenteSession *
entente_session_new (GtkApplication *application,
                     GSettings      *settings)
{
  EntenteSession *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ENTENTE_TYPE_SESSION, NULL);
  self->application = application;
  self->settings = g_object_ref (settings);
  self->recents = entente_recents_new (settings);
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (windows_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

gboolean
entente_session_ensure_window (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), FALSE);

  if (self->window != NULL)
    return FALSE;

  g_set_weak_pointer (&self->window, entente_window_new (self->application, self->settings));
  entente_window_set_recents (self->window, self->recents);
  if (DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self->window), "devel");

  return TRUE;
}

EntenteWindow *
entente_session_get_window (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->window;
}

EntenteRecents *
entente_session_get_recents (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->recents;
}

EntenteWorkspace *
entente_session_get_workspace (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->workspace;
}

GFile *
entente_session_get_file (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->file;
}

void
entente_session_open (EntenteSession     *self,
                      GFile              *file,
                      EntenteOpenerFlags  flags)
{
  gboolean is_there = self->workspace != NULL || self->opening != NULL;

  g_return_if_fail (ENTENTE_IS_SESSION (self));
  g_return_if_fail (self->window != NULL);
  g_return_if_fail (G_IS_FILE (file));

  if (is_there && g_file_equal (file, self->file))
    {
      g_clear_object (&self->wanted);
      return;
    }

  g_set_object (&self->wanted, file);
  self->wanted_flags = flags;
  self->n_over = count_over (self);
  close_over (self);
  open_wanted (self);
}

void
entente_session_open_last (EntenteSession *self)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (ENTENTE_IS_SESSION (self));
  g_return_if_fail (self->window != NULL);

  file = g_list_model_get_item (G_LIST_MODEL (self->recents), 0);
  if (file != NULL)
    open_now (self, file, ENTENTE_OPENER_DEFAULT);
  else
    entente_window_show_welcome (self->window);
}

void
entente_session_open_again (EntenteSession *self)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (ENTENTE_IS_SESSION (self));

  if (self->window == NULL || self->file == NULL)
    return;

  file = g_object_ref (self->file);
  open_now (self, file, ENTENTE_OPENER_DEFAULT);
}

void
entente_session_begin_anew (EntenteSession *self)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));

  if (self->window == NULL)
    return;

  forget_account (self);
  entente_session_close (self);
  g_clear_object (&self->file);
  entente_window_show_welcome (self->window);
}

void
entente_session_close (EntenteSession *self)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));

  entente_session_give_up (self);
  stop_looking (self);

  if (self->window != NULL)
    entente_window_set_workspace (self->window, NULL);
  if (self->workspace != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->workspace, self);
      entente_opener_close (self->workspace);
    }
  g_clear_object (&self->workspace);
  entente_recents_set_current (self->recents, NULL);
}

void
entente_session_leave (EntenteSession *self)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));

  entente_session_close (self);
  if (self->window != NULL)
    entente_window_show_loading (self->window);
}

void
entente_session_hold (EntenteSession *self)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));

  self->n_holds++;
}

void
entente_session_release (EntenteSession *self)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));
  g_return_if_fail (self->n_holds > 0);

  self->n_holds--;
  windows_changed_cb (self);
}

void
entente_session_give_up (EntenteSession *self)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));

  g_clear_object (&self->wanted);
  g_cancellable_cancel (self->opening);
}

void
entente_session_show_link (EntenteSession *self,
                           const char     *link)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));
  g_return_if_fail (link != NULL);

  g_free (self->link);
  self->link = g_strdup (link);
  show_waiting_link (self);
}

void
entente_session_set_up (EntenteSession *self,
                        GFile          *file,
                        const char     *kind)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (kind != NULL);

  g_free (self->kind);
  self->kind = g_strdup (kind);
  entente_session_open (self, file, ENTENTE_OPENER_NEW);
}

void
entente_session_present (EntenteSession *self)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));

  if (self->opening == NULL || gtk_widget_get_visible (GTK_WIDGET (self->window)))
    entente_session_present_now (self);
  else if (self->present_id == 0)
    self->present_id = g_timeout_add (PATIENCE_MS, patience_ended_cb, self);
}

void
entente_session_present_now (EntenteSession *self)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));

  g_clear_handle_id (&self->present_id, g_source_remove);
  if (self->window != NULL)
    gtk_window_present (GTK_WINDOW (self->window));
}
