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

#include "entente-opener.h"

#define SAMPLE_FILE "sample.entente"

/* A new window waits so long for its file, so that its first frame shows what is in it. */
#define PATIENCE_MS 150

/* Between two looks at whether a file is being brought up to date; small ones are before the first. */
#define LOOK_MS 500

struct _EntenteApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  EntenteWindow *window;       /* (unowned) (nullable) */
  EntenteWorkspace *workspace; /* (nullable) */
  GCancellable *opening;       /* of a file; NULL when none is being opened */
  EntenteProgress *upgrade;    /* of that file, when it is of an earlier version; NULL like the one before */
  GFile *file;                 /* that is open or being opened */
  char *link;                  /* an invitation that waits for a workspace */
  guint present_id;            /* the window waits to be shown */
  guint look_id;               /* at the upgrade */
  guint signal_ids[2];         /* SIGINT and SIGTERM, until the first one came */
  guint end_id;                /* of what it began */
};

G_DEFINE_FINAL_TYPE (EntenteApplication, entente_application, ADW_TYPE_APPLICATION)

static void
show_link (EntenteApplication *self)
{
  if (self->link == NULL || self->workspace == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-invitation", "s", self->link);
  g_clear_pointer (&self->link, g_free);
}

static void
present_now (EntenteApplication *self)
{
  g_clear_handle_id (&self->present_id, g_source_remove);
  if (self->window != NULL)
    gtk_window_present (GTK_WINDOW (self->window));
}

static gboolean
patience_ended_cb (gpointer user_data)
{
  EntenteApplication *self = user_data;

  self->present_id = 0;
  present_now (self);

  return G_SOURCE_REMOVE;
}

static void
present (EntenteApplication *self)
{
  if (self->opening == NULL || gtk_widget_get_visible (GTK_WIDGET (self->window)))
    present_now (self);
  else if (self->present_id == 0)
    self->present_id = g_timeout_add (PATIENCE_MS, patience_ended_cb, self);
}

static void
remember_workspace (EntenteApplication *self)
{
  g_autofree char *uri = g_file_get_uri (self->file);
  g_auto (GStrv) recent = g_settings_get_strv (self->settings, "recent-workspaces");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uris = NULL;

  g_strv_builder_add (builder, uri);
  for (guint i = 0; recent[i] != NULL && i < 9; i++)
    if (!g_str_equal (recent[i], uri))
      g_strv_builder_add (builder, recent[i]);

  uris = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "recent-workspaces", (const char *const *) uris);
}

/* Whoever has to wait for longer is told why. */
static gboolean
look_cb (gpointer user_data)
{
  EntenteApplication *self = user_data;
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
stop_looking (EntenteApplication *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->upgrade);
  g_clear_object (&self->opening);
}

static void
workspace_opened_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (EntenteApplication) self = user_data;
  g_autoptr (EntenteWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  workspace = entente_opener_open_finish (result, &error);
  g_application_release (G_APPLICATION (self));
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

      entente_window_show_error (self->window, name, error);
      present (self);
      return;
    }

  g_set_object (&self->workspace, workspace);
  remember_workspace (self);
  entente_window_set_workspace (self->window, workspace);
  present (self);
  show_link (self);
}

static void
close_workspace (EntenteApplication *self)
{
  g_cancellable_cancel (self->opening);
  stop_looking (self);

  if (self->window != NULL)
    entente_window_set_workspace (self->window, NULL);
  if (self->workspace != NULL)
    entente_opener_close (self->workspace);
  g_clear_object (&self->workspace);
}

static void
open_workspace (EntenteApplication *self,
                GFile              *file,
                EntenteOpenerFlags  flags)
{
  g_autofree char *account = g_settings_get_string (self->settings, "last-account");

  close_workspace (self);
  g_set_object (&self->file, file);
  self->opening = g_cancellable_new ();
  self->upgrade = entente_progress_new ();
  self->look_id = g_timeout_add (LOOK_MS, look_cb, self);

  entente_window_show_loading (self->window);
  /* When the window is closed meanwhile, the file is left in order before the program ends. */
  g_application_hold (G_APPLICATION (self));
  entente_opener_open_async (file, flags, account, self->upgrade, self->opening, workspace_opened_cb, g_object_ref (self));
}

static GFile *
dup_sample_file (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "entente", SAMPLE_FILE, NULL);
}

/* The workspace of last time, or how to begin. */
static void
open_first (EntenteApplication *self)
{
  g_auto (GStrv) recent = g_settings_get_strv (self->settings, "recent-workspaces");
  g_autoptr (GFile) file = NULL;

  if (recent[0] == NULL)
    {
      entente_window_show_welcome (self->window);
      return;
    }

  file = g_file_new_for_uri (recent[0]);
  open_workspace (self, file, ENTENTE_OPENER_DEFAULT);
}

/* Answers whether there was no window before. */
static gboolean
ensure_window (EntenteApplication *self)
{
  if (self->window != NULL)
    return FALSE;

  self->window = entente_window_new (GTK_APPLICATION (self), self->settings);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  if (DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self->window), "devel");

  return TRUE;
}

static void
entente_application_activate (GApplication *application)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);

  if (ensure_window (self))
    open_first (self);

  present (self);
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
  gboolean is_new = ensure_window (self);
  GFile *workspace = NULL;

  for (int i = 0; i < n_files; i++)
    if (is_link (files[i]))
      {
        g_free (self->link);
        self->link = g_file_get_uri (files[i]);
      }
    else
      {
        workspace = files[i];
      }

  if (workspace != NULL && (self->file == NULL || !g_file_equal (workspace, self->file)))
    open_workspace (self, workspace, ENTENTE_OPENER_DEFAULT);
  else if (is_new)
    open_first (self);

  show_link (self);
  present (self);
}

static void
explore_sample_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  EntenteApplication *self = user_data;
  g_autoptr (GFile) file = dup_sample_file ();

  ensure_window (self);
  if (self->file == NULL || !g_file_equal (file, self->file) || self->workspace == NULL)
    open_workspace (self, file, ENTENTE_OPENER_SAMPLE);
  present (self);
}

static void
try_again_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  EntenteApplication *self = user_data;
  g_autoptr (GFile) file = NULL;

  if (self->window == NULL || self->file == NULL)
    return;

  file = g_object_ref (self->file);
  open_workspace (self, file, ENTENTE_OPENER_DEFAULT);
}

static void
begin_anew_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  EntenteApplication *self = user_data;

  if (self->window == NULL)
    return;

  close_workspace (self);
  g_clear_object (&self->file);
  entente_window_show_welcome (self->window);
}

/* The session may ask for a dialog of a program that does not run yet: there is its window then, too. */
static void
ensure_started (EntenteApplication *self)
{
  if (self->window == NULL)
    g_application_activate (G_APPLICATION (self));
  present_now (self);
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
  gtk_window_set_transient_for (GTK_WINDOW (preferences), GTK_WINDOW (self->window));
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
  adw_show_about_window (GTK_WINDOW (self->window),
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

  if (self->window != NULL)
    gtk_window_close (GTK_WINDOW (self->window));
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
  { .name = "explore-sample", .activate = explore_sample_cb },
  { .name = "try-again", .activate = try_again_cb },
  { .name = "begin-anew", .activate = begin_anew_cb },
  { .name = "preferences", .activate = show_preferences_cb },
  { .name = "about", .activate = show_about_cb },
  { .name = "quit", .activate = quit_cb },
};

static void
entente_application_startup (GApplication *application)
{
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

  /* A value that Tab comes to is there to be read, and copied when it was marked. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);

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

  close_workspace (self);
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));

  G_APPLICATION_CLASS (entente_application_parent_class)->shutdown (application);
}

static void
entente_application_window_removed (GtkApplication *application,
                                    GtkWindow      *window)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);

  if (window == GTK_WINDOW (self->window))
    g_cancellable_cancel (self->opening);

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

  stop_looking (self);
  g_clear_handle_id (&self->present_id, g_source_remove);
  stop_listening (self);
  g_clear_handle_id (&self->end_id, g_source_remove);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->settings);
  g_clear_object (&self->file);
  g_clear_pointer (&self->link, g_free);

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
