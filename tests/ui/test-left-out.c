/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was left out of tables that were imported, from Home. */

#include "test-system.h"
#include "test-trade.h"
#include "test-window-fixture.h"

#define TITLE "3 rows of customers.csv were not imported"

/* About the import of customers.csv. */
typedef TestWindow Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TestWorkspace *workspace = test_trade_new ();

  fixture->subject = test_workspace_import_refused (workspace, "customers.csv", 3);
  test_window_open (fixture, workspace, 1000);
}

static EntentePage *
show_home (Fixture    *fixture,
           const char *user_name)
{
  test_window_show_page (fixture, user_name, "home", NULL);

  return test_window_get_page (fixture);
}

static void
press (gpointer    root,
       const char *label)
{
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (root), GTK_TYPE_BUTTON, label), "clicked");
}

static GtkWindow *
open_dialog (Fixture *fixture)
{
  EntentePage *page = show_home (fixture, TEST_PROVIDER);
  GtkWindow *dialog;
  GtkWidget *title;

  test_ui_wait_for (test_ui_shows (page, TITLE));
  title = test_ui_find (GTK_WIDGET (page), GTK_TYPE_LABEL, TITLE);
  press (gtk_widget_get_ancestor (title, ENTENTE_TYPE_ATTENTION_ROW), NULL);
  dialog = test_ui_wait_for_dialog (fixture->window);
  g_assert_true (ENTENTE_IS_LEFT_OUT_DIALOG (dialog));

  return dialog;
}

static void
test_home_names_what_was_left_out (Fixture       *fixture,
                                   gconstpointer  data)
{
  EntentePage *page = show_home (fixture, TEST_PROVIDER);
  g_autofree char *more = NULL;

  test_ui_wait_for (test_ui_shows (page, TITLE));
  test_ui_assert_named (GTK_WIDGET (page));
  test_window_assert_page_fits (fixture);

  more = test_workspace_import_refused (fixture->workspace, "more.csv", 1);
  test_ui_wait_for (test_ui_shows (page, "2 tables were not imported in full"));

  /* Who imports nothing has nothing to mend. */
  page = show_home (fixture, TEST_RESELLER);
  test_ui_wait_for (test_ui_shows (page, "Nothing waits for you"));
}

static void
test_rows_are_shown_with_the_reasons (Fixture       *fixture,
                                      gconstpointer  data)
{
  GtkWindow *dialog = open_dialog (fixture);

  test_ui_wait_for (test_ui_shows (dialog, "3 rows left out"));
  g_assert_true (test_ui_shows (dialog, "customers.csv"));
  g_assert_true (test_ui_shows (dialog, "0 customers imported"));
  g_assert_false (gtk_widget_get_visible (test_ui_find (GTK_WIDGET (dialog), ENTENTE_TYPE_CHOICE_ROW, "Table")));
  g_assert_true (test_ui_shows (dialog, "Line 2: Nowhere 0 · Primary domain"));
  g_assert_true (test_ui_shows (dialog, "Line 4: Nowhere 2 · Primary domain"));
  g_assert_false (test_ui_shows (dialog, "Only the first"));
  test_ui_settle (GTK_WIDGET (dialog));
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_narrow (dialog);
  test_ui_assert_tab_leads_on (GTK_WIDGET (dialog));
  test_ui_close (g_object_ref (dialog));
}

static char *
read_file (GFile *file)
{
  char *text = NULL;

  return g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL) ? text : g_strdup ("");
}

static gboolean
holds (GFile      *file,
       const char *text)
{
  g_autofree char *present = read_file (file);

  return strstr (present, text) != NULL;
}

static void
test_list_can_be_saved_again (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkWindow *dialog = open_dialog (fixture);
  char *folder = test_make_folder ();
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "left-out.csv", NULL);
  g_autofree char *text = NULL;

  test_ui_wait_for (test_ui_shows (dialog, "3 rows left out"));
  entente_problem_group_save (ENTENTE_PROBLEM_GROUP (test_ui_find (GTK_WIDGET (dialog), ENTENTE_TYPE_PROBLEM_GROUP, NULL)), file);
  test_ui_wait_for (holds (file, "Nowhere 2"));
  text = read_file (file);
  g_assert_true (g_str_has_prefix (text, ENTENTE_CSV_BOM "Line,Customer,Field,Problem\r\n2,Nowhere 0,Primary domain,"));

  test_remove_folder (folder);
  test_ui_close (g_object_ref (dialog));
}

static void
test_rows_are_dismissed_and_that_is_taken_back (Fixture       *fixture,
                                                gconstpointer  data)
{
  GtkWindow *dialog = open_dialog (fixture);
  EntentePage *page = test_window_get_page (fixture);

  test_ui_wait_for (test_ui_shows (dialog, "3 rows left out"));
  press (dialog, "_Dismiss");
  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
  test_ui_wait_for (test_ui_shows (fixture->window, "Rows of customers.csv dismissed"));
  test_ui_wait_for (test_ui_shows (page, "Nothing waits for you"));

  press (fixture->window, "_Undo");
  test_ui_wait_for (test_ui_shows (page, TITLE));
}

static void
test_other_tables_are_a_choice_away (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autofree char *more = test_workspace_import_refused (fixture->workspace, "more.csv", 1);
  GtkWidget *dialog = entente_left_out_dialog_new (fixture->window, fixture->workspace->workspace, more);
  EntenteChoiceRow *row = ENTENTE_CHOICE_ROW (test_ui_find (dialog, ENTENTE_TYPE_CHOICE_ROW, "Table"));
  g_autofree char *left = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  test_ui_wait_for (test_ui_shows (dialog, "1 row left out"));
  test_ui_wait_for (gtk_widget_get_visible (GTK_WIDGET (row)));
  g_assert_cmpstr (entente_choice_row_get_value (row), ==, more);
  test_ui_settle (dialog);
  test_ui_assert_named (dialog);
  test_ui_assert_narrow (dialog);

  entente_choice_row_set_value (row, fixture->subject);
  g_assert_false (gtk_widget_get_sensitive (test_ui_find (dialog, GTK_TYPE_BUTTON, "_Dismiss")));
  test_ui_wait_for (test_ui_shows (dialog, "3 rows left out"));
  press (dialog, "_Dismiss");
  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
  left = test_workspace_join (fixture->workspace, "incomplete-imports", "file");
  g_assert_cmpstr (left, ==, "more.csv");
}

/* The dialog stays and says why. */
static void
test_what_another_dismissed_is_told (Fixture       *fixture,
                                     gconstpointer  data)
{
  GtkWindow *dialog = open_dialog (fixture);
  g_autoptr (GVariant) dismissed = NULL;
  GtkWidget *late;

  test_ui_wait_for (test_ui_shows (dialog, "3 rows left out"));
  dismissed = test_workspace_run_done (fixture->workspace, entente_command_dismiss_import (fixture->subject, 0));
  press (dialog, "_Dismiss");
  test_ui_wait_for (test_ui_shows (dialog, "does not exist"));
  g_assert_false (test_ui_shows (dialog, "3 rows left out"));
  test_ui_close (g_object_ref (dialog));

  late = entente_left_out_dialog_new (fixture->window, fixture->workspace->workspace, fixture->subject);
  gtk_window_present (GTK_WINDOW (late));
  test_ui_wait_for (test_ui_shows (late, "does not exist"));
  g_assert_false (test_ui_shows (late, "rows left out"));
  g_assert_false (gtk_widget_get_sensitive (test_ui_find (late, GTK_TYPE_BUTTON, "_Dismiss")));
  test_ui_close (GTK_WINDOW (g_object_ref (late)));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, function) g_test_add ("/left-out/" name, Fixture, NULL, set_up, function, test_window_tear_down)

  ADD ("home-names-it", test_home_names_what_was_left_out);
  ADD ("rows-are-shown-with-the-reasons", test_rows_are_shown_with_the_reasons);
  ADD ("list-can-be-saved-again", test_list_can_be_saved_again);
  ADD ("rows-are-dismissed", test_rows_are_dismissed_and_that_is_taken_back);
  ADD ("other-tables-are-a-choice-away", test_other_tables_are_a_choice_away);
  ADD ("what-another-dismissed-is-told", test_what_another_dismissed_is_told);

  return g_test_run ();
}
