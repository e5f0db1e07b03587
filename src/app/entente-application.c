/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente"

#include "entente-config.h"

#include "entente-application.h"

#include <entente-core.h>
#include <entente-ui.h>
#include <glib-unix.h>
#include <glib/gi18n.h>

#include "entente-file-actions.h"
#include "entente-session.h"
#include "entente-workspace-actions.h"

struct _EntenteApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  EntenteSession *session;
  EntenteWorkspaceActions *workspace_actions;
  EntenteFileActions *file_actions;
  guint signal_ids[2]; /* SIGINT and SIGTERM, until the first one came */
  guint end_id;        /* of what it began */
};

G_DEFINE_FINAL_TYPE (EntenteApplication, entente_application, ADW_TYPE_APPLICATION)

static void
entente_application_activate (GApplication *application)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);

  if (entente_session_ensure_window (self->session))
    entente_session_open_last (self->session);

  entente_session_present (self->session);
}

static gboolean
is_link (GFile *file)
{
  return g_file_has_uri_scheme (file, "entente");
}

/* Invitations and workspace files; of several the last one of each kind counts. */
static void
entente_application_open (GApplication  *application,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);
  gboolean is_new = entente_session_ensure_window (self->session);
  GFile *workspace = NULL;
  g_autofree char *link = NULL;

  for (int i = 0; i < n_files; i++)
    if (is_link (files[i]))
      {
        g_free (link);
        link = g_file_get_uri (files[i]);
      }
    else
      {
        workspace = files[i];
      }

  if (workspace != NULL)
    entente_session_open (self->session, workspace, ENTENTE_OPENER_DEFAULT);
  else if (is_new)
    entente_session_open_last (self->session);

  if (link != NULL)
    entente_session_show_link (self->session, link);
  entente_session_present (self->session);
}

/* The session may ask for a dialog of a program that does not run yet: there is its window then, too. */
static void
ensure_started (EntenteApplication *self)
{
  if (entente_session_get_window (self->session) == NULL)
    g_application_activate (G_APPLICATION (self));
  entente_session_present_now (self->session);
}

static GtkWindow *
get_window (EntenteApplication *self)
{
  return GTK_WINDOW (entente_session_get_window (self->session));
}

static void
show_preferences_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  EntenteApplication *self = user_data;
  GtkWidget *preferences;

  ensure_started (self);
  preferences = entente_preferences_new (self->settings);
  gtk_window_set_transient_for (GTK_WINDOW (preferences), get_window (self));
  gtk_window_present (GTK_WINDOW (preferences));
}

static void
show_about_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  EntenteApplication *self = user_data;
  static const char *const developers[] = { "The Entente developers", NULL };

  ensure_started (self);
  adw_show_about_window (get_window (self),
                         "application-name", _("Entente"), "application-icon", APPLICATION_ID, "version", APPLICATION_VERSION, "developer-name", _("The Entente developers"), "developers", developers,
                         /* Translators: put your names here, one in a line, with an address if you like */
                         "translator-credits", _("translator-credits"), "copyright", "© 2026 The Entente developers", "license-type", GTK_LICENSE_GPL_3_0, "comments", _("A partner center for providers, resellers and customers of cloud services"), NULL);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  EntenteApplication *self = user_data;

  if (entente_session_get_window (self->session) != NULL)
    gtk_window_close (get_window (self));
  else
    g_application_quit (G_APPLICATION (self));
}

static void
stop_listening (EntenteApplication *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->signal_ids); i++)
    g_clear_handle_id (&self->signal_ids[i], g_source_remove);
}

/* Those of choosers of files belong to the choosers, which go with the windows that asked. */
static void
destroy_windows (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint i = 0;

  while (i < g_list_model_get_n_items (windows))
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER_DIALOG (window))
        i++;
      else
        gtk_window_destroy (window);
    }
}

/* As when the windows are closed, but that nobody is asked: what is under way is given up and leaves nothing behind, what was filled
 * in is kept, and the program ends when that is done. */
static gboolean
end_cb (gpointer user_data)
{
  g_autoptr (EntenteApplication) self = g_object_ref (user_data);

  self->end_id = 0;
  g_application_hold (G_APPLICATION (self));
  destroy_windows ();
  g_application_release (G_APPLICATION (self));

  return G_SOURCE_REMOVE;
}

/* Whoever does not want to wait for it sends a second signal, which does what it does to every program. */
static gboolean
terminate_cb (gpointer user_data)
{
  EntenteApplication *self = user_data;

  stop_listening (self);
  self->end_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, end_cb, self, NULL);

  return G_SOURCE_REMOVE;
}

static void
apply_color_scheme (EntenteApplication *self)
{
  g_autofree char *scheme = g_settings_get_string (self->settings, "color-scheme");
  AdwStyleManager *manager = adw_application_get_style_manager (ADW_APPLICATION (self));

  if (g_str_equal (scheme, "light"))
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  else if (g_str_equal (scheme, "dark"))
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  else
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

static const GActionEntry actions[] = {
  { .name = "preferences", .activate = show_preferences_cb },
  { .name = "about", .activate = show_about_cb },
  { .name = "quit", .activate = quit_cb },
};

static void
entente_application_startup (GApplication *application)
{
  static const char *const open_keys[] = { "<Control>o", NULL };
  static const char *const preferences_keys[] = { "<Control>comma", NULL };
  static const char *const account_keys[] = { "<Control><Shift>a", NULL };
  static const char *const close_keys[] = { "<Control>w", NULL };
  static const char *const quit_keys[] = { "<Control>q", NULL };
  EntenteApplication *self = ENTENTE_APPLICATION (application);

  G_APPLICATION_CLASS (entente_application_parent_class)->startup (application);

  self->settings = g_settings_new (APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed::color-scheme", G_CALLBACK (apply_color_scheme), self,
                           G_CONNECT_SWAPPED);
  apply_color_scheme (self);

  self->session = entente_session_new (GTK_APPLICATION (application), self->settings);
  self->workspace_actions = entente_workspace_actions_new (application, self->session);
  self->file_actions = entente_file_actions_new (application, self->session);

  /* A value that Tab comes to is there to be read, and copied when it was marked. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);

  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.open-workspace", open_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.preferences", preferences_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit", quit_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "window.close", close_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "win.switch-account", account_keys);
  self->signal_ids[0] = g_unix_signal_add (SIGINT, terminate_cb, self);
  self->signal_ids[1] = g_unix_signal_add (SIGTERM, terminate_cb, self);
}

static void
entente_application_shutdown (GApplication *application)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);

  entente_session_close (self->session);
  if (entente_session_get_window (self->session) != NULL)
    gtk_window_destroy (get_window (self));

  G_APPLICATION_CLASS (entente_application_parent_class)->shutdown (application);
}

static void
entente_application_window_removed (GtkApplication *application,
                                    GtkWindow      *window)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);

  if (window == get_window (self))
    entente_session_give_up (self->session);

  GTK_APPLICATION_CLASS (entente_application_parent_class)->window_removed (application, window);
}

/* --sample and --workspace are told to the instance that runs, if one does. */
static int
entente_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  g_autoptr (GError) error = NULL;
  const char *path = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("%s %s\n", _("Entente"), APPLICATION_VERSION);
      return 0;
    }

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  if (g_variant_dict_contains (options, "sample"))
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), "explore-sample", NULL);
      return g_application_get_is_remote (application) ? 0 : -1;
    }

  if (g_variant_dict_lookup (options, "workspace", "^&ay", &path))
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

      g_application_open (application, &file, 1, "");
      return g_application_get_is_remote (application) ? 0 : -1;
    }

  return -1;
}

static void
entente_application_dispose (GObject *object)
{
  EntenteApplication *self = ENTENTE_APPLICATION (object);

  stop_listening (self);
  g_clear_handle_id (&self->end_id, g_source_remove);
  g_clear_object (&self->file_actions);
  g_clear_object (&self->workspace_actions);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_application_parent_class)->dispose (object);
}

static void
entente_application_class_init (EntenteApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = entente_application_dispose;

  GTK_APPLICATION_CLASS (klass)->window_removed = entente_application_window_removed;

  application_class->activate = entente_application_activate;
  application_class->open = entente_application_open;
  application_class->startup = entente_application_startup;
  application_class->shutdown = entente_application_shutdown;
  application_class->handle_local_options = entente_application_handle_local_options;
}

static void
entente_application_init (EntenteApplication *self)
{
  static const GOptionEntry options[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Explore with sample data"), NULL },
    { "workspace", 'w', 0, G_OPTION_ARG_FILENAME, NULL, N_("Open a workspace file"), N_("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version of the program"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[INVITATION LINK OR FILE…]"));
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

EntenteApplication *
entente_application_new (void)
{
  return g_object_new (ENTENTE_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/entente/Entente",
                       NULL);
}
