/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "entente-config.h"
#include "test-ui.h"

#include <string.h>

typedef struct
{
  GSettings *settings;
  EntenteRecents *recents;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->settings = g_settings_new (APPLICATION_ID);
  fixture->recents = entente_recents_new (fixture->settings);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->recents);
  g_settings_reset (fixture->settings, "recent-workspaces");
  g_settings_reset (fixture->settings, "last-accounts");
  g_object_unref (fixture->settings);
}

static void
add (EntenteRecents *recents,
     const char     *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  entente_recents_add (recents, file);
}

/* Their names in order, with "|" between them. */
static char *
dup_names (EntenteRecents *recents)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (recents)); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (G_LIST_MODEL (recents), i);
      g_autofree char *name = entente_workspace_name (file);

      g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", name);
    }

  return g_string_free (names, FALSE);
}

static void
assert_names (EntenteRecents *recents,
              const char     *expected)
{
  g_autofree char *names = dup_names (recents);

  g_assert_cmpstr (names, ==, expected);
}

/* What the next start of the program has. */
static void
assert_kept (Fixture    *fixture,
             const char *expected)
{
  EntenteRecents *again = entente_recents_new (fixture->settings);

  assert_names (again, expected);
  g_assert_finalize_object (again);
}

static void
test_the_last_one_is_first (Fixture       *fixture,
                            gconstpointer  data)
{
  add (fixture->recents, "/w/one.entente");
  add (fixture->recents, "/w/two.entente");
  assert_names (fixture->recents, "two|one");
  add (fixture->recents, "/w/one.entente");
  assert_names (fixture->recents, "one|two");
  assert_kept (fixture, "one|two");
}

static void
test_ten_are_remembered (Fixture       *fixture,
                         gconstpointer  data)
{
  for (int i = 1; i <= 12; i++)
    {
      g_autofree char *path = g_strdup_printf ("/w/%d.entente", i);

      add (fixture->recents, path);
    }

  assert_names (fixture->recents, "12|11|10|9|8|7|6|5|4|3");
  assert_kept (fixture, "12|11|10|9|8|7|6|5|4|3");
}

static void
test_what_is_forgotten_is_not_there_again (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/w/two.entente");
  g_autofree char *account = NULL;

  add (fixture->recents, "/w/one.entente");
  add (fixture->recents, "/w/two.entente");
  entente_recents_set_account (fixture->recents, file, "somebody");
  entente_recents_forget (fixture->recents, file);
  entente_recents_forget (fixture->recents, file);
  assert_names (fixture->recents, "one");
  assert_kept (fixture, "one");

  entente_recents_add (fixture->recents, file);
  account = entente_recents_get_account (fixture->recents, file);
  g_assert_cmpstr (account, ==, "");
}

static void
test_renamed_is_the_same_with_its_account (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/w/two.entente");
  g_autoptr (GFile) renamed = g_file_new_for_path ("/elsewhere/zwei.entente");
  g_autofree char *account = NULL;

  add (fixture->recents, "/elsewhere/zwei.entente");
  add (fixture->recents, "/w/one.entente");
  entente_recents_add (fixture->recents, file);
  entente_recents_set_account (fixture->recents, file, "grace");
  add (fixture->recents, "/w/three.entente");

  entente_recents_rename (fixture->recents, file, renamed);
  assert_names (fixture->recents, "three|zwei|one");
  assert_kept (fixture, "three|zwei|one");
  account = entente_recents_get_account (fixture->recents, renamed);
  g_assert_cmpstr (account, ==, "grace");
}

static void
test_each_workspace_has_its_own_account (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GFile) one = g_file_new_for_path ("/w/one.entente");
  g_autoptr (GFile) two = g_file_new_for_path ("/w/two.entente");
  EntenteRecents *again;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  entente_recents_add (fixture->recents, one);
  entente_recents_set_account (fixture->recents, one, "ada");
  entente_recents_add (fixture->recents, two);
  entente_recents_set_account (fixture->recents, two, "grace");

  again = entente_recents_new (fixture->settings);
  first = entente_recents_get_account (again, one);
  second = entente_recents_get_account (again, two);
  g_assert_cmpstr (first, ==, "ada");
  g_assert_cmpstr (second, ==, "grace");
  g_assert_finalize_object (again);
}

static void
test_settings_of_somebody_else_do_no_harm (Fixture       *fixture,
                                           gconstpointer  data)
{
  static const char *const uris[] = { "file:///w/a.entente", "", "no uri at all", "file:///w/a.entente", "file:///", NULL };
  EntenteRecents *recents;
  guint n;

  g_settings_set_strv (fixture->settings, "recent-workspaces", uris);
  recents = entente_recents_new (fixture->settings);
  n = g_list_model_get_n_items (G_LIST_MODEL (recents));
  g_assert_cmpuint (n, <=, 4);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (G_LIST_MODEL (recents), i);
      g_autofree char *name = entente_workspace_name (file);
      g_autofree char *place = entente_workspace_place (file);

      g_assert_nonnull (name);
      g_assert_nonnull (place);
    }
  g_assert_finalize_object (recents);
}

static void
test_names_and_places_are_for_people (void)
{
  g_autofree char *home_path = g_build_filename (g_get_home_dir (), "Documents", "Été 2026.entente", NULL);
  g_autoptr (GFile) below = g_file_new_for_path (home_path);
  g_autoptr (GFile) elsewhere = g_file_new_for_path ("/mnt/disk/archive.db");
  g_autoptr (GFile) bare = g_file_new_for_path ("/mnt/.entente");
  g_autofree char *name = entente_workspace_name (below);
  g_autofree char *place = entente_workspace_place (below);
  g_autofree char *other_name = entente_workspace_name (elsewhere);
  g_autofree char *other_place = entente_workspace_place (elsewhere);
  g_autofree char *bare_name = entente_workspace_name (bare);

  g_assert_cmpstr (name, ==, "Été 2026");
  g_assert_cmpstr (place, ==, "~/Documents");
  g_assert_cmpstr (other_name, ==, "archive.db");
  g_assert_cmpstr (other_place, ==, "/mnt/disk");
  g_assert_cmpstr (bare_name, ==, ".entente");
}

static GtkWidget *
find_mark (GtkWidget  *root,
           const char *name)
{
  GtkWidget *label = test_ui_find (root, GTK_TYPE_LABEL, name);
  GtkWidget *row = gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);

  return test_ui_find (row, GTK_TYPE_BUTTON, NULL);
}

static void
note_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  char **uri = user_data;

  *uri = g_variant_dup_string (parameter, NULL);
}

/* As the application has it; what was asked for goes to @uri. */
static void
add_action (gpointer   widget,
            char     **uri)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  const GActionEntry entry = { .name = "open-recent", .activate = note_cb, .parameter_type = "s" };

  g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, uri);
  gtk_widget_insert_action_group (widget, "app", G_ACTION_GROUP (group));
}

static void
test_the_list_shows_forgets_and_marks (Fixture       *fixture,
                                       gconstpointer  data)
{
  GtkWidget *list = g_object_new (ENTENTE_TYPE_WORKSPACE_LIST, NULL);
  g_autoptr (GFile) current = g_file_new_for_path ("/w/one.entente");
  g_autofree char *uri = NULL;
  GtkWindow *window;
  GtkWidget *forget, *row;

  entente_workspace_list_set_recents (ENTENTE_WORKSPACE_LIST (list), fixture->recents);
  g_assert_false (gtk_widget_get_visible (list));

  add (fixture->recents, "/w/three.entente");
  add (fixture->recents, "/w/<two> & a long name that has to go on somewhere.entente");
  add (fixture->recents, "/w/one.entente");
  g_assert_true (gtk_widget_get_visible (list));
  window = test_ui_show (list, 360, 480);
  add_action (window, &uri);
  test_ui_assert_named (list);
  test_ui_assert_fits (list, 360);
  g_assert_true (test_ui_shows (list, "<two> & a long name"));

  /* The one that is open is marked, and not to be forgotten. */
  entente_recents_set_current (fixture->recents, current);
  g_assert_null (find_mark (list, "one"));
  g_assert_true (GTK_IS_BUTTON (find_mark (list, "three")));

  forget = find_mark (list, "three");
  gtk_widget_grab_focus (forget);
  g_signal_emit_by_name (forget, "clicked");
  assert_names (fixture->recents, "one|<two> & a long name that has to go on somewhere");
  g_assert_false (test_ui_shows (list, "three"));
  row = gtk_window_get_focus (window);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_is_ancestor (row, list));

  entente_recents_set_current (fixture->recents, NULL);
  g_assert_nonnull (find_mark (list, "one"));
  test_ui_close (window);
}

static void
test_a_row_opens_its_file (Fixture       *fixture,
                           gconstpointer  data)
{
  GtkWidget *parent = g_object_new (GTK_TYPE_WINDOW, NULL);
  GtkWindow *shown = test_ui_show (parent, 360, 480);
  g_autofree char *uri = NULL;
  GtkWindow *window;
  GtkWidget *label;

  add (fixture->recents, "/w/one.entente");
  add (fixture->recents, "/w/two.entente");
  entente_workspaces_window_present (GTK_WINDOW (parent), fixture->recents);
  window = test_ui_wait_for_dialog (GTK_WINDOW (parent));
  /* Who presses twice gets one. */
  entente_workspaces_window_present (GTK_WINDOW (parent), fixture->recents);
  g_assert_true (test_ui_find_dialog (GTK_WINDOW (parent)) == window);
  test_ui_assert_named (GTK_WIDGET (window));
  test_ui_assert_narrow (window);

  add_action (window, &uri);
  label = test_ui_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "one");
  gtk_widget_activate (gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW));
  g_assert_cmpstr (uri, ==, "file:///w/one.entente");

  test_ui_close (GTK_WINDOW (g_object_ref (window)));
  test_ui_close (shown);
}

static void
test_a_file_that_is_gone_can_be_forgotten (Fixture       *fixture,
                                           gconstpointer  data)
{
  EntenteWindow *window = entente_window_new (NULL, NULL);
  GtkWindow *shown = test_ui_show (GTK_WIDGET (window), 360, 600);
  g_autoptr (GError) gone = NULL;
  g_autoptr (GError) damaged = NULL;

  entente_refuse (&gone, ENTENTE_REASON_NOT_FOUND, NULL, "file", NULL);
  entente_refuse (&damaged, ENTENTE_REASON_DAMAGED, NULL, NULL);

  entente_window_show_error (window, "gone.entente", gone);
  test_ui_settle (GTK_WIDGET (window));
  g_assert_true (test_ui_shows (window, "The file is not there any more."));
  g_assert_true (test_ui_shows (window, "_Forget This Workspace") || test_ui_shows (window, "Forget This Workspace"));
  test_ui_assert_narrow (window);

  entente_window_show_error (window, "damaged.entente", damaged);
  test_ui_settle (GTK_WIDGET (window));
  g_assert_false (test_ui_shows (window, "Forget This Workspace"));
  g_assert_true (test_ui_shows (window, "Re_store from Backup…"));
  test_ui_assert_narrow (window);
  test_ui_close (shown);
}

static void
test_the_welcome_offers_them (Fixture       *fixture,
                              gconstpointer  data)
{
  EntenteWindow *window = entente_window_new (NULL, NULL);
  GtkWindow *shown = test_ui_show (GTK_WIDGET (window), 360, 600);

  entente_window_set_recents (window, fixture->recents);
  entente_window_show_welcome (window);
  test_ui_settle (GTK_WIDGET (window));
  g_assert_false (test_ui_shows (window, "Recent Workspaces"));

  add (fixture->recents, "/w/one.entente");
  test_ui_settle (GTK_WIDGET (window));
  g_assert_true (test_ui_shows (window, "Recent Workspaces"));
  g_assert_true (test_ui_shows (window, "one|/w"));
  test_ui_assert_named (GTK_WIDGET (window));
  test_ui_assert_narrow (window);
  test_ui_close (shown);
}

#define ADD(name, func) g_test_add ("/workspaces/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

  ADD ("the-last-one-is-first", test_the_last_one_is_first);
  ADD ("ten-are-remembered", test_ten_are_remembered);
  ADD ("what-is-forgotten-is-not-there-again", test_what_is_forgotten_is_not_there_again);
  ADD ("renamed-is-the-same-with-its-account", test_renamed_is_the_same_with_its_account);
  ADD ("each-workspace-has-its-own-account", test_each_workspace_has_its_own_account);
  ADD ("settings-of-somebody-else-do-no-harm", test_settings_of_somebody_else_do_no_harm);
  g_test_add_func ("/workspaces/names-and-places-are-for-people", test_names_and_places_are_for_people);
  ADD ("the-list-shows-forgets-and-marks", test_the_list_shows_forgets_and_marks);
  ADD ("a-row-opens-its-file", test_a_row_opens_its_file);
  ADD ("a-file-that-is-gone-can-be-forgotten", test_a_file_that_is_gone_can_be_forgotten);
  ADD ("the-welcome-offers-them", test_the_welcome_offers_them);

  return g_test_run ();
}
