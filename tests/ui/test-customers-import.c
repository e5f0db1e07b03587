/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-system.h"
#include "test-ui.h"
#include "test-workspace.h"

#define HEADINGS "Company;Domain;Country;Address;City;State;Postal code;First name;Last name;E-mail\n"
#define BAD HEADINGS "Gamma;;US;3 C Street;Seattle;WA;98101;Cleo;Roux;cleo@gamma.example\n"
#define GOOD HEADINGS "Alpha;alpha;US;1 A Street;Redmond;WA;98052;Ana;Roux;ana@alpha.example\n" \
                      "Beta;beta;US;2 B Street;Seattle;WA;98101;Bob;Roux;bob@beta.example\n"    \
                      "Gamma;;US;3 C Street;Seattle;WA;98101;Cleo;Roux;cleo@gamma.example\n"

#define MARKUP "<b>Company</b>;Town & state\n<Alpha> & Co;A & B\n"

typedef struct
{
  TestWorkspace *workspace;
  EntenteCustomersImport *import;
  EntenteWizard *wizard;
  GtkWindow *window;
} Fixture;

static EntenteCustomersImport *
new_import (const char *text)
{
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  EntenteCustomersImport *import = entente_customers_import_new ("customers.csv", file, &error);

  g_assert_no_error (error);

  return import;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *provider = NULL;

  fixture->workspace = test_workspace_new ();
  provider = test_workspace_add_organization (fixture->workspace, "provider", "fabrikam", "global-admin");
  test_workspace_act_as (fixture->workspace, "admin@fabrikam.program.example");
  fixture->import = new_import (data != NULL ? data : GOOD);
  fixture->wizard = entente_customers_import_wizard_new (NULL, fixture->workspace->workspace, fixture->import);
  fixture->window = test_ui_show (GTK_WIDGET (fixture->wizard), 640, 680);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_assert_finalizes (fixture->import);
  test_workspace_free (fixture->workspace);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return test_ui_shows (fixture->window, text);
}

static gboolean
is_on (Fixture    *fixture,
       const char *name)
{
  EntenteWizardPage *page = entente_wizard_get_current (fixture->wizard);

  return page != NULL && g_str_equal (entente_wizard_page_get_name (page), name);
}

static void
go_on (Fixture    *fixture,
       const char *name)
{
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_on (fixture, name));
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static char *
join_customers (Fixture *fixture)
{
  return test_workspace_join (fixture->workspace, "customers", "name");
}

static void
test_good_rows_come_in_and_bad_ones_are_told_of (Fixture       *fixture,
                                                 gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (is_on (fixture, "mapping"));
  g_assert_true (entente_wizard_page_get_complete (entente_wizard_get_current (fixture->wizard)));
  test_ui_assert_named (GTK_WIDGET (fixture->window));
  test_ui_assert_fits (GTK_WIDGET (fixture->window), 360);

  go_on (fixture, "preview");
  g_assert_true (shows (fixture, "2 customers will be imported"));
  g_assert_true (shows (fixture, "1 row will be left out"));
  g_assert_true (shows (fixture, "Line 4: Gamma"));
  g_assert_true (shows (fixture, "Alpha|alpha · Redmond · US · ana@alpha.example"));
  test_ui_assert_named (GTK_WIDGET (fixture->window));
  test_ui_assert_fits (GTK_WIDGET (fixture->window), 360);
  before = join_customers (fixture);
  g_assert_cmpstr (before, ==, "");

  go_on (fixture, "result");
  g_assert_true (shows (fixture, "2 customers imported"));
  g_assert_true (shows (fixture, "1 row left out"));
  test_ui_assert_named (GTK_WIDGET (fixture->window));
  test_ui_assert_fits (GTK_WIDGET (fixture->window), 360);
  after = join_customers (fixture);
  g_assert_cmpstr (after, ==, "Alpha, Beta");
}

static void
test_missing_column_is_named_until_it_is_chosen (Fixture       *fixture,
                                                 gconstpointer  data)
{
  EntenteWizardPage *page = entente_wizard_get_current (fixture->wizard);
  EntenteCustomerMapping *mapping = entente_customers_import_get_mapping (fixture->import);

  entente_customer_mapping_set_field (mapping, 1, ENTENTE_CUSTOMER_FIELD_NONE);
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_false (entente_wizard_page_get_complete (page));
  g_assert_true (shows (fixture, "what every customer needs: Primary domain."));

  entente_customer_mapping_set_field (mapping, 1, ENTENTE_CUSTOMER_FIELD_DOMAIN);
  g_assert_true (entente_wizard_page_get_complete (page));
}

static void
test_field_chosen_for_one_column_is_taken_from_the_other (Fixture       *fixture,
                                                          gconstpointer  data)
{
  EntenteChoiceRow *company =
    ENTENTE_CHOICE_ROW (test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_CHOICE_ROW, "Company"));
  EntenteChoiceRow *city = ENTENTE_CHOICE_ROW (test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_CHOICE_ROW, "City"));

  g_assert_cmpstr (entente_choice_row_get_value (company), ==, "name");
  entente_choice_row_set_value (city, "name");
  g_assert_cmpstr (entente_choice_row_get_value (city), ==, "name");
  g_assert_cmpstr (entente_choice_row_get_value (company), ==, "");
}

static void
test_closing_the_window_leaves_nothing (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autofree char *after = NULL;

  go_on (fixture, "preview");
  gtk_window_close (fixture->window);

  after = join_customers (fixture);
  g_assert_cmpstr (after, ==, "");
}

static void
test_closing_the_window_gives_up_what_is_under_way (Fixture       *fixture,
                                                    gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_object_ref (entente_wizard_get_cancellable (fixture->wizard));

  go_on (fixture, "preview");
  entente_wizard_next (fixture->wizard);
  g_assert_true (entente_wizard_get_applying (fixture->wizard));
  g_assert_false (g_cancellable_is_cancelled (cancellable));
  gtk_window_close (fixture->window);
  g_assert_true (g_cancellable_is_cancelled (cancellable));
}

/* Below a window that is destroyed with it, as when the program is ended, or after it. */
static void
give_up_above (Fixture  *fixture,
               gboolean  close)
{
  GtkWindow *below = test_ui_show (gtk_label_new ("Customers"), 400, 300);

  gtk_window_set_transient_for (fixture->window, below);
  go_on (fixture, "preview");
  entente_wizard_next (fixture->wizard);
  g_assert_true (entente_wizard_get_applying (fixture->wizard));
  if (close)
    gtk_window_close (fixture->window);
  test_ui_close (below);
  g_assert_null (gtk_window_get_transient_for (fixture->window));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
}

static void
test_closing_the_window_below_gives_up_what_is_under_way (Fixture       *fixture,
                                                          gconstpointer  data)
{
  give_up_above (fixture, /* close= */ FALSE);
}

static void
test_closing_both_windows_gives_up_what_is_under_way (Fixture       *fixture,
                                                      gconstpointer  data)
{
  give_up_above (fixture, /* close= */ TRUE);
}

static void
test_another_account_does_not_import_what_the_first_looked_at (Fixture       *fixture,
                                                               gconstpointer  data)
{
  g_assert_false (gtk_window_get_modal (fixture->window));
  go_on (fixture, "preview");
  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
}

static void
test_account_may_be_switched_while_an_import_is_under_way (Fixture       *fixture,
                                                           gconstpointer  data)
{
  g_autofree char *after = NULL;

  go_on (fixture, "preview");
  entente_wizard_next (fixture->wizard);
  g_assert_true (entente_wizard_get_applying (fixture->wizard));
  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  test_ui_wait_for (is_on (fixture, "result"));
  g_assert_true (shows (fixture, "2 customers imported"));

  test_workspace_act_as (fixture->workspace, "admin@fabrikam.program.example");
  after = join_customers (fixture);
  g_assert_cmpstr (after, ==, "Alpha, Beta");
}

static void
test_table_without_a_good_row_cannot_be_imported (Fixture       *fixture,
                                                  gconstpointer  data)
{
  go_on (fixture, "preview");
  g_assert_true (shows (fixture, "No customer can be imported"));
  g_assert_false (entente_wizard_page_get_complete (entente_wizard_get_current (fixture->wizard)));
}

/* What is in the file by now. (transfer full) */
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
test_list_of_what_was_left_out_can_be_saved (Fixture       *fixture,
                                             gconstpointer  data)
{
  char *folder = test_make_folder ();
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "left-out.csv", NULL);
  g_autofree char *text = NULL;
  guint id;

  go_on (fixture, "preview");
  go_on (fixture, "result");
  id = test_ui_keep_drawing ();
  entente_problem_group_save (ENTENTE_PROBLEM_GROUP (test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_PROBLEM_GROUP, NULL)), file);
  test_ui_wait_for (holds (file, "Gamma"));
  g_source_remove (id);
  text = read_file (file);
  g_assert_true (g_str_has_prefix (text, ENTENTE_CSV_BOM "Line,Customer,Field,Problem\r\n4,Gamma,Primary domain,"));

  test_remove_folder (folder);
}

/* What stands in a table is text, whatever it looks like. */
static void
test_headings_are_shown_as_they_are (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_assert_true (shows (fixture, "<b>Company</b>"));
  g_assert_true (shows (fixture, "Town & state"));
  g_assert_true (shows (fixture, "<Alpha> & Co"));
  g_assert_true (shows (fixture, "A & B"));

  test_ui_assert_named (GTK_WIDGET (fixture->window));
  g_assert_nonnull (test_ui_find (GTK_WIDGET (fixture->wizard), ENTENTE_TYPE_CHOICE_ROW, "<b>Company</b>"));
}

static void
test_what_is_no_table_is_refused (void)
{
  static const char nothing[] = "";
  static const char binary[] = "a\0b\0";
  g_autoptr (GBytes) empty = g_bytes_new_static (nothing, 0);
  g_autoptr (GBytes) bytes = g_bytes_new_static (binary, 4);
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_customers_import_new ("a.csv", empty, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_FILE_EMPTY));
  g_clear_error (&error);
  g_assert_null (entente_customers_import_new ("a.csv", bytes, &error));
  g_assert_nonnull (error);
}

static EntenteProblemList *
new_problem_list (guint n)
{
  g_autoptr (EntenteProblem) problem = entente_problem_new_for_reason (7, "a.example", ENTENTE_REASON_REQUIRED, "name", NULL);
  g_autoptr (GVariant) one = g_variant_ref_sink (entente_problem_to_variant (problem));
  g_autoptr (GVariant) problems = NULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" ENTENTE_PROBLEM_VARIANT_TYPE));
  for (guint i = 0; i < n; i++)
    g_variant_builder_add_value (&builder, one);
  problems = g_variant_ref_sink (g_variant_builder_end (&builder));

  return entente_problem_list_new (problems);
}

/* Only what is in sight is made. */
static void
test_hundred_thousand_problems_are_shown_at_once (void)
{
  EntenteProblemList *list = new_problem_list (100000);
  g_autofree char *texts = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *count = entente_format_count (ENTENTE_PROBLEMS_MAX);
  g_autofree char *limit = g_strdup_printf ("Only the first %s problems are listed.", count);
  GtkWindow *window;
  GtkWidget *view;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 100000);
  view = entente_problem_view_new ();
  window = test_ui_show (view, 400, 400);
  entente_problem_view_set_problems (ENTENTE_PROBLEM_VIEW (view), list);
  test_ui_settle (view);
  g_assert_nonnull (test_ui_find (view, GTK_TYPE_LABEL, "Line 7: a.example · Company name"));
  g_assert_true (gtk_widget_get_visible (test_ui_find (view, GTK_TYPE_LABEL, limit)));

  /* GTK makes some two hundred rows, whatever the list's length. */
  texts = test_ui_dup_texts (view);
  lines = g_strsplit (texts, "Line 7: a.example", -1);
  g_assert_cmpuint (g_strv_length (lines), <, 1000);

  test_ui_close (window);
  g_assert_finalize_object (list);
}

static int
measure_least_height (GtkWidget *widget)
{
  int minimum;

  test_ui_settle (widget);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
test_box_of_problems_grows_with_the_text (void)
{
  EntenteProblemList *list = new_problem_list (10);
  GtkWidget *view = entente_problem_view_new ();
  GtkWindow *window = test_ui_show (view, 400, 800);
  GtkSettings *settings = gtk_widget_get_settings (view);
  int height;
  int dpi;

  entente_problem_view_set_problems (ENTENTE_PROBLEM_VIEW (view), list);
  height = measure_least_height (view);

  /* A pixel is lost here and there in the height of a line. */
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  g_assert_cmpint (measure_least_height (view), >, height * 9 / 5);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpint (measure_least_height (view), ==, height);

  test_ui_close (window);
  g_assert_finalize_object (list);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test, text) g_test_add ("/customers-import/" name, Fixture, text, set_up, test, tear_down)
  ADD ("good-rows-come-in-and-bad-ones-are-told-of", test_good_rows_come_in_and_bad_ones_are_told_of, NULL);
  ADD ("headings-are-shown-as-they-are", test_headings_are_shown_as_they_are, MARKUP);
  ADD ("missing-column-is-named-until-it-is-chosen", test_missing_column_is_named_until_it_is_chosen, NULL);
  ADD ("field-chosen-for-one-column-is-taken-from-the-other", test_field_chosen_for_one_column_is_taken_from_the_other, NULL);
  ADD ("closing-the-window-leaves-nothing", test_closing_the_window_leaves_nothing, NULL);
  ADD ("closing-the-window-gives-up-what-is-under-way", test_closing_the_window_gives_up_what_is_under_way, NULL);
  ADD ("closing-the-window-below-gives-up-what-is-under-way", test_closing_the_window_below_gives_up_what_is_under_way, NULL);
  ADD ("closing-both-windows-gives-up-what-is-under-way", test_closing_both_windows_gives_up_what_is_under_way, NULL);
  ADD ("another-account-does-not-import-what-the-first-looked-at",
       test_another_account_does_not_import_what_the_first_looked_at, NULL);
  ADD ("account-may-be-switched-while-an-import-is-under-way", test_account_may_be_switched_while_an_import_is_under_way,
       NULL);
  ADD ("table-without-a-good-row-cannot-be-imported", test_table_without_a_good_row_cannot_be_imported,
       BAD);
  ADD ("list-of-what-was-left-out-can-be-saved", test_list_of_what_was_left_out_can_be_saved, NULL);
#undef ADD

  g_test_add_func ("/customers-import/what-is-no-table-is-refused", test_what_is_no_table_is_refused);
  g_test_add_func ("/problem-view/hundred-thousand-problems-are-shown-at-once",
                   test_hundred_thousand_problems_are_shown_at_once);
  g_test_add_func ("/problem-view/box-grows-with-the-text", test_box_of_problems_grows_with_the_text);

  return g_test_run ();
}
