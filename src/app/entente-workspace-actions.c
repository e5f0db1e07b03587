/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente"

#include "entente-workspace-actions.h"

#include <glib/gi18n.h>

#include "entente-workspace-chooser.h"

#define SAMPLE_FILE "sample.entente"
#define NEW_FILE "workspace"

struct _EntenteWorkspaceActions
{
  GObject parent_instance;

  EntenteSession *session;
  GtkFileChooserNative *chooser; /* (nullable) while it is open */
};

G_DEFINE_FINAL_TYPE (EntenteWorkspaceActions, entente_workspace_actions, G_TYPE_OBJECT)

static GtkWindow *
get_window (EntenteWorkspaceActions *self)
{
  return GTK_WINDOW (entente_session_get_window (self->session));
}

/* The session may ask for one of them while the program does not run yet: there is its window then, too. */
static void
ensure_started (EntenteWorkspaceActions *self)
{
  if (entente_session_ensure_window (self->session))
    entente_session_open_last (self->session);
  entente_session_present_now (self->session);
}

static void
explore_sample_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  EntenteWorkspaceActions *self = user_data;
  g_autoptr (GFile) file = g_file_new_build_filename (g_get_user_data_dir (), "entente", SAMPLE_FILE, NULL);

  entente_session_ensure_window (self->session);
  entente_session_open (self->session, file, ENTENTE_OPENER_SAMPLE);
  entente_session_present (self->session);
}

/* One that is not there yet. */
static GFile *
make_new_file (void)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup (NEW_FILE ".entente") : g_strdup_printf (NEW_FILE "-%u.entente", i);
      g_autofree char *path = g_build_filename (g_get_user_data_dir (), "entente", name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_file_new_for_path (path);
    }
}

static void
set_up_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  EntenteWorkspaceActions *self = user_data;
  const char *kind = g_variant_get_string (parameter, NULL);
  g_autoptr (GFile) file = NULL;

  /* The session may ask for anything. */
  if (!entente_enrollment_check_kind (kind, "kind", NULL))
    return;

  file = make_new_file ();
  entente_session_ensure_window (self->session);
  entente_session_set_up (self->session, file, kind);
  entente_session_present (self->session);
}

static void
chosen_cb (EntenteWorkspaceActions *self,
           int                      response)
{
  g_autoptr (GFile) file = entente_file_chooser_finish (&self->chooser, response);

  if (file != NULL && entente_session_get_window (self->session) != NULL)
    entente_session_open (self->session, file, ENTENTE_OPENER_DEFAULT);
}

static void
open_workspace_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  EntenteWorkspaceActions *self = user_data;

  if (self->chooser != NULL)
    return;

  ensure_started (self);
  self->chooser = entente_workspace_chooser_new (get_window (self), _("Open a Workspace"), GTK_FILE_CHOOSER_ACTION_OPEN, NULL,
                                                 entente_session_get_file (self->session));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
recent_workspaces_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  EntenteWorkspaceActions *self = user_data;

  ensure_started (self);
  entente_workspaces_window_present (get_window (self), entente_session_get_recents (self->session));
}

static void
open_recent_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  EntenteWorkspaceActions *self = user_data;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  entente_session_ensure_window (self->session);
  entente_session_open (self->session, file, ENTENTE_OPENER_DEFAULT);
  entente_session_present (self->session);
}

static void
try_again_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  EntenteWorkspaceActions *self = user_data;

  entente_session_open_again (self->session);
}

static void
begin_anew_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  EntenteWorkspaceActions *self = user_data;

  entente_session_begin_anew (self->session);
}

static void
forget_missing_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  EntenteWorkspaceActions *self = user_data;
  GFile *file = entente_session_get_file (self->session);

  /* It is there after all. */
  if (file == NULL || entente_session_get_workspace (self->session) != NULL)
    return;

  entente_recents_forget (entente_session_get_recents (self->session), file);
  entente_session_begin_anew (self->session);
}

static const GActionEntry actions[] = {
  { .name = "explore-sample", .activate = explore_sample_cb },
  { .name = "open-workspace", .activate = open_workspace_cb },
  { .name = "recent-workspaces", .activate = recent_workspaces_cb },
  { .name = "open-recent", .activate = open_recent_cb, .parameter_type = "s" },
  { .name = "try-again", .activate = try_again_cb },
  { .name = "begin-anew", .activate = begin_anew_cb },
  { .name = "forget-missing", .activate = forget_missing_cb },
  { .name = "set-up", .activate = set_up_cb, .parameter_type = "s" },
};

static void
entente_workspace_actions_dispose (GObject *object)
{
  EntenteWorkspaceActions *self = ENTENTE_WORKSPACE_ACTIONS (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_workspace_actions_parent_class)->dispose (object);
}

static void
entente_workspace_actions_class_init (EntenteWorkspaceActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_workspace_actions_dispose;
}

static void
entente_workspace_actions_init (EntenteWorkspaceActions *self)
{
}

EntenteWorkspaceActions *
entente_workspace_actions_new (GApplication   *application,
                               EntenteSession *session)
{
  EntenteWorkspaceActions *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_WORKSPACE_ACTIONS, NULL);
  self->session = g_object_ref (session);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), self);

  return self;
}
