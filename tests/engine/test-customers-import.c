/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-workspace.h"

#define HEADINGS "Company name,Domain,Relationship,Reseller,Country,Address line 1,City,State,Postal code," \
                 "First name,Last name,E-mail,Phone\n"
#define ADATUM "Adatum Bakery,adatum,reseller,,US,1 Main Street,Springfield,IL,62701,Ada,Martin,ada@adatum.example,2175550100\n"
#define FORMULA "=1+1 Trading,formula,reseller,,US,3 Main Street,Springfield,IL,62701,Eve,Sum,eve@sum.example,2175550102\n"
#define NAMELESS ",nameless,reseller,,US,4 Main Street,Springfield,IL,62701,No,Name,no@name.example,2175550103\n"
#define REPEATED "Adatum Again,adatum,reseller,,US,1 Main Street,Springfield,IL,62701,Ada,Martin,ada@adatum.example,2175550100\n"
#define STRANGER "Stranger,stranger,reseller,nobody,US,5 Main Street,Springfield,IL,62701,Al,One,al@one.example,2175550104\n"

static TestWorkspace *
new_provider (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");

  test_workspace_act_as (workspace, "admin@alpha.program.example");

  return workspace;
}

/* The columns as the headings are guessed. */
static GVariant *
guess_columns (GBytes *file)
{
  g_autoptr (EntenteCsvReader) reader = entente_csv_reader_new (file, NULL);
  g_autoptr (EntenteCustomerMapping) mapping = NULL;
  g_auto (GStrv) nicks = NULL;
  EntenteCsvRow row;

  g_assert_nonnull (reader);
  g_assert_true (entente_csv_reader_read (reader, &row, NULL));
  mapping = entente_customer_mapping_new (row.cells, row.n_cells);
  nicks = entente_customer_mapping_dup_nicks (mapping);

  return g_variant_new_strv ((const char *const *) nicks, -1);
}

static GVariant *
import (TestWorkspace  *workspace,
        GBytes         *file,
        gboolean        rehearse,
        GError        **error)
{
  GVariant *bytes = g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, file, TRUE);
  GVariant *columns = guess_columns (file);

  if (rehearse)
    return test_workspace_rehearse (workspace, "customers.import", error,
                                    "{'name': <'customers.csv'>, 'file': <%@ay>, 'columns': <%@as>}", bytes, columns);

  return test_workspace_execute (workspace, "customers.import", error,
                                 "{'name': <'customers.csv'>, 'file': <%@ay>, 'columns': <%@as>}", bytes, columns);
}

static GBytes *
text_file (const char *text)
{
  return g_bytes_new_static (text, strlen (text));
}

static char *
join_reasons (GVariant *outcome)
{
  g_autoptr (GVariant) problems = g_variant_lookup_value (outcome, "problems", NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < g_variant_n_children (problems); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (problems, i);
      g_autoptr (EntenteProblem) problem = entente_problem_new_from_variant (child);

      g_string_append_printf (text, "%s%u %s", i > 0 ? ", " : "", entente_problem_get_position (problem),
                              entente_reason_get_nick (entente_problem_get_reason (problem)));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GBytes *
export_query (TestWorkspace *workspace,
              EntenteQuery  *query)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  entente_workspace_export_async (workspace->workspace, query, stream, NULL, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (entente_workspace_export_finish (workspace->workspace, result, &error), >=, 0);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static GBytes *
export_all (TestWorkspace *workspace)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");

  return export_query (workspace, query);
}

static void
test_good_rows_come_in_and_bad_ones_are_told_of (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autoptr (GBytes) file = text_file (HEADINGS ADATUM NAMELESS REPEATED STRANGER FORMULA);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = import (workspace, file, FALSE, &error);
  g_autofree char *reasons = NULL;
  g_autofree char *names = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (test_outcome_get_count (outcome, "imported"), ==, 2);
  g_assert_cmpint (test_outcome_get_count (outcome, "left-out"), ==, 3);
  reasons = join_reasons (outcome);
  g_assert_cmpstr (reasons, ==, "3 required, 4 repeated, 5 not-found");

  names = test_workspace_join (workspace, "customers", "name");
  g_assert_cmpstr (names, ==, "=1+1 Trading, Adatum Bakery");

  test_workspace_free (workspace);
}

static void
test_rehearsal_tells_the_same_and_writes_nothing (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autoptr (GBytes) file = text_file (HEADINGS ADATUM NAMELESS REPEATED STRANGER FORMULA);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = import (workspace, file, TRUE, &error);
  g_autofree char *reasons = NULL;
  g_autofree char *names = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (test_outcome_get_count (outcome, "imported"), ==, 2);
  reasons = join_reasons (outcome);
  g_assert_cmpstr (reasons, ==, "3 required, 4 repeated, 5 not-found");

  names = test_workspace_join (workspace, "customers", "name");
  g_assert_cmpstr (names, ==, "");

  test_workspace_free (workspace);
}

/* What is kept, newest first. */
static char *
join_kept (TestWorkspace *workspace)
{
  return test_workspace_join (workspace, "incomplete-imports", "file");
}

static void
test_what_was_left_out_is_kept (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autoptr (GBytes) file = text_file (HEADINGS ADATUM NAMELESS REPEATED STRANGER FORMULA);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) rehearsed = import (workspace, file, TRUE, &error);
  g_autofree char *before = join_kept (workspace);
  g_autoptr (GVariant) outcome = import (workspace, file, FALSE, &error);
  g_autoptr (GVariant) told = g_variant_lookup_value (outcome, "problems", NULL);
  g_autoptr (EntenteQuery) query = entente_query_new ("incomplete-imports");
  g_autofree char *id = test_workspace_join_ids (workspace, query);
  g_autoptr (EntenteRecord) listed = test_workspace_load (workspace, "incomplete-imports", id);
  g_autoptr (EntenteRecord) record = test_workspace_load (workspace, "left-out-rows", id);
  EntenteIncompleteImport *kept = ENTENTE_INCOMPLETE_IMPORT (record);
  g_autoptr (GVariant) nothing = entente_incomplete_import_dup_problems (ENTENTE_INCOMPLETE_IMPORT (listed));
  g_autoptr (GVariant) problems = entente_incomplete_import_dup_problems (kept);
  g_autofree char *shown = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (before, ==, "");
  g_assert_cmpstr (entente_incomplete_import_get_file (kept), ==, "customers.csv");
  g_assert_cmpstr (entente_incomplete_import_get_user_name (kept), !=, "");
  g_assert_cmpint (entente_incomplete_import_get_created (kept), ==, entente_clock_get_now (ENTENTE_CLOCK (workspace->clock)));
  g_assert_cmpint (entente_incomplete_import_get_imported (kept), ==, 2);
  g_assert_cmpint (entente_incomplete_import_get_left_out (kept), ==, 3);
  g_assert_false (entente_incomplete_import_get_problems_cut (kept));
  g_assert_true (g_variant_equal (problems, told));
  g_assert_cmpuint (g_variant_n_children (nothing), ==, 0);

  /* It is never listed as a whole. */
  shown = test_workspace_join (workspace, "left-out-rows", "file");
  g_assert_cmpstr (shown, ==, "");

  test_workspace_free (workspace);
}

static void
test_nothing_is_kept_where_every_row_came_in (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autoptr (GBytes) file = text_file (HEADINGS ADATUM FORMULA);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = import (workspace, file, FALSE, &error);
  g_autofree char *kept = join_kept (workspace);

  g_assert_no_error (error);
  g_assert_cmpstr (kept, ==, "");

  test_workspace_free (workspace);
}

static void
set_dismissed (TestWorkspace *workspace,
               const char    *id,
               gboolean       dismissed)
{
  g_autoptr (GVariant) done = test_workspace_run_done (workspace, dismissed ? entente_command_dismiss_import (id, 0)
                                                                            : entente_command_restore_import (id, 0));
}

/* Also in the log, which says which table it was. */
static void
test_what_was_left_out_is_dismissed_and_taken_up_again (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autofree char *first = test_workspace_import_refused (workspace, "first.csv", 2);
  g_autofree char *second = test_workspace_import_refused (workspace, "second.csv", 1);
  g_autoptr (EntenteQuery) query = entente_query_new ("incomplete-imports");
  EntenteList *list = test_workspace_list (workspace, query);
  g_autofree char *all = test_list_join (list, "file");
  g_autofree char *left = NULL;
  g_autofree char *again = NULL;
  g_autofree char *commands = NULL;
  g_autofree char *summaries = NULL;

  g_assert_cmpstr (all, ==, "second.csv, first.csv");
  set_dismissed (workspace, second, TRUE);
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) > 1)
    g_main_context_iteration (NULL, TRUE);
  left = test_list_join (list, "file");
  g_assert_cmpstr (left, ==, "first.csv");
  g_assert_null (test_workspace_load (workspace, "left-out-rows", second));

  set_dismissed (workspace, second, FALSE);
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) < 2)
    g_main_context_iteration (NULL, TRUE);
  again = join_kept (workspace);
  g_assert_cmpstr (again, ==, "second.csv, first.csv");

  commands = test_workspace_join (workspace, "activity", "command");
  g_assert_true (g_str_has_prefix (commands, "import.restore, import.dismiss, customers.import, customers.import"));
  summaries = test_workspace_join (workspace, "activity", "summary");
  g_assert_true (g_str_has_prefix (summaries, "second.csv, second.csv, second.csv, first.csv"));
  g_assert_cmpint (test_workspace_verify (workspace), >, 0);

  test_assert_finalizes (list);
  test_workspace_free (workspace);
}

static void
test_others_do_not_see_what_was_left_out (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autofree char *id = test_workspace_import_refused (workspace, "customers.csv", 1);
  g_autofree char *other = test_workspace_add_organization (workspace, "provider", "bravo", "admin-agent");
  g_autofree char *reseller = test_workspace_add_organization (workspace, "reseller", "charlie", "global-admin");
  g_autofree char *seller = test_workspace_add_organization (workspace, "provider", "delta", "sales-agent");
  g_autofree char *kept = NULL;

  test_workspace_act_as (workspace, "admin@bravo.program.example");
  kept = join_kept (workspace);
  g_assert_cmpstr (kept, ==, "");
  g_assert_null (test_workspace_load (workspace, "left-out-rows", id));
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "import", entente_command_dismiss_import (id, 0));

  test_workspace_act_as (workspace, "admin@charlie.program.example");
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL, entente_command_dismiss_import (id, 0));
  test_workspace_act_as (workspace, "admin@delta.program.example");
  test_workspace_run_refused (workspace, ENTENTE_REASON_MISSING_ROLE, NULL, entente_command_dismiss_import (id, 0));

  test_workspace_act_as (workspace, "admin@alpha.program.example");
  test_workspace_run_refused (workspace, ENTENTE_REASON_STALE, NULL, entente_command_dismiss_import (id, 2));
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "import", entente_command_dismiss_import ("x", 0));
  g_clear_pointer (&kept, g_free);
  kept = join_kept (workspace);
  g_assert_cmpstr (kept, ==, "customers.csv");

  test_workspace_free (workspace);
}

/* Those that somebody was done with go before others that are older. */
static void
test_so_many_are_kept_and_no_more (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autofree char *oldest = test_workspace_import_refused (workspace, "oldest.csv", 1);
  g_autofree char *dismissed = test_workspace_import_refused (workspace, "dismissed.csv", 1);
  g_autofree char *kept = NULL;

  set_dismissed (workspace, dismissed, TRUE);
  for (guint i = 2; i < ENTENTE_INCOMPLETE_IMPORTS_MAX; i++)
    {
      g_autofree char *id = test_workspace_import_refused (workspace, "more.csv", 1);
    }
  set_dismissed (workspace, dismissed, FALSE);
  set_dismissed (workspace, dismissed, TRUE);

  {
    g_autofree char *one_more = test_workspace_import_refused (workspace, "one-more.csv", 1);
    g_autoptr (GVariant) nothing = NULL;

    kept = join_kept (workspace);
    g_assert_true (g_str_has_prefix (kept, "one-more.csv, more.csv"));
    g_assert_true (g_str_has_suffix (kept, "more.csv, oldest.csv"));
    test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "import",
                                entente_command_restore_import (dismissed, 0));
  }

  {
    g_autofree char *last = test_workspace_import_refused (workspace, "last.csv", 1);

    g_clear_pointer (&kept, g_free);
    kept = join_kept (workspace);
    g_assert_true (g_str_has_prefix (kept, "last.csv, one-more.csv, more.csv"));
    g_assert_true (g_str_has_suffix (kept, "more.csv, more.csv"));
  }

  test_workspace_free (workspace);
}

/* Cells that nobody means fill no workspace. */
static void
test_of_too_much_the_first_problems_are_kept (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autofree char *word = g_strnfill (60000, 'x');
  g_autoptr (GString) text = g_string_new (HEADINGS);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (EntenteQuery) query = entente_query_new ("incomplete-imports");
  g_autofree char *id = NULL;
  g_autoptr (EntenteRecord) record = NULL;
  g_autoptr (GVariant) problems = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "Company,company%u,%s,,US,1 Main Street,Springfield,IL,62701,Ada,Martin,ada@a.example,\n", i, word);
  file = g_string_free_to_bytes (g_steal_pointer (&text));
  outcome = import (workspace, file, FALSE, &error);
  g_assert_no_error (error);

  id = test_workspace_join_ids (workspace, query);
  record = test_workspace_load (workspace, "left-out-rows", id);
  g_assert_cmpint (entente_incomplete_import_get_left_out (ENTENTE_INCOMPLETE_IMPORT (record)), ==, 300);
  g_assert_true (entente_incomplete_import_get_problems_cut (ENTENTE_INCOMPLETE_IMPORT (record)));
  problems = entente_incomplete_import_dup_problems (ENTENTE_INCOMPLETE_IMPORT (record));
  g_assert_cmpuint (g_variant_n_children (problems), >, 200);
  g_assert_cmpuint (g_variant_n_children (problems), <, 300);

  test_workspace_free (workspace);
}

static void
test_second_time_every_domain_is_taken (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autoptr (GBytes) file = text_file (HEADINGS ADATUM FORMULA);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) first = import (workspace, file, FALSE, &error);
  g_autoptr (GVariant) second = import (workspace, file, FALSE, &error);
  g_autofree char *reasons = NULL;
  g_autofree char *entries = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (test_outcome_get_count (second, "imported"), ==, 0);
  reasons = join_reasons (second);
  g_assert_cmpstr (reasons, ==, "2 taken, 3 taken");

  /* What it left out is kept all the same. */
  entries = test_workspace_join (workspace, "activity", "command");
  g_assert_cmpstr (entries, ==, "customers.import, customers.import, user.change-password, organization.register");

  test_workspace_free (workspace);
}

static void
test_export_comes_back_as_it_was (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autoptr (GBytes) file = text_file (HEADINGS ADATUM FORMULA
                                       "\"Smith, \"\"Jones\"\" & Søn\",smith,delegated administrator,,US,\"4 Main\",Springfield,IL,62701,"
                                       "D'Arcy,O’Neil,d@smith.example,2175550109\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = import (workspace, file, FALSE, &error);
  g_autoptr (GBytes) exported = NULL;
  g_autoptr (GVariant) again = NULL;
  g_autoptr (GBytes) exported_again = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (test_outcome_get_count (outcome, "imported"), ==, 3);
  exported = export_all (workspace);
  test_workspace_free (workspace);

  workspace = new_provider ();
  again = import (workspace, exported, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_outcome_get_count (again, "imported"), ==, 3);
  exported_again = export_all (workspace);
  g_assert_cmpmem (g_bytes_get_data (exported, NULL), g_bytes_get_size (exported),
                   g_bytes_get_data (exported_again, NULL), g_bytes_get_size (exported_again));

  test_workspace_free (workspace);
}

static void
test_imported_customers_are_found (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autoptr (GBytes) file = text_file (HEADINGS ADATUM
                                       "Zürich Handel,zuerich,reseller,,US,2 Main Street,Springfield,IL,62701,Urs,Keller,"
                                       "urs@zh.example,2175550101\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = import (workspace, file, FALSE, &error);
  static const char *const searches[] = { "zurich", "Zür", "z", "zu", "kell", "urs zh", "handel k" };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (EntenteQuery) all = entente_query_new ("customers");
      g_autoptr (EntenteQuery) query = entente_query_with_search (all, searches[i]);
      EntenteList *list = test_workspace_list (workspace, query);
      g_autofree char *names = test_list_join (list, "name");

      g_assert_cmpstr (names, ==, "Zürich Handel");
      test_assert_finalizes (list);
    }

  test_workspace_free (workspace);
}

static guint
count_found (TestWorkspace *workspace,
             const char    *search)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, search);
  EntenteList *list = test_workspace_list (workspace, query);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  test_assert_finalizes (list);

  return n;
}

/* They are written some thousands at a time. */
static void
test_every_one_of_many_is_found (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autoptr (GError) error = NULL;

  g_assert_true (test_workspace_import_customers (workspace, "many", 5500, &error));
  g_assert_no_error (error);
  g_assert_true (test_workspace_import_customers (workspace, "more", 20, &error));
  g_assert_no_error (error);

  g_assert_cmpuint (count_found (workspace, "manyx0."), ==, 1);
  g_assert_cmpuint (count_found (workspace, "manyx4999"), ==, 1);
  g_assert_cmpuint (count_found (workspace, "manyx5000"), ==, 1);
  g_assert_cmpuint (count_found (workspace, "manyx5499"), ==, 1);
  g_assert_cmpuint (count_found (workspace, "manyx123"), ==, 11);
  g_assert_cmpuint (count_found (workspace, "morex"), ==, 20);

  test_workspace_free (workspace);
}

static void
test_open_list_follows_an_import (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");
  EntenteList *list = test_workspace_list (workspace, query);
  g_autoptr (GBytes) file = text_file (HEADINGS ADATUM FORMULA);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = import (workspace, file, FALSE, &error);

  while (g_list_model_get_n_items (G_LIST_MODEL (list)) < 2)
    g_main_context_iteration (NULL, TRUE);

  test_assert_finalizes (list);
  test_workspace_free (workspace);
}

static void
test_cancelled_import_leaves_nothing (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autoptr (GString) text = g_string_new (HEADINGS);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (EntenteCommand) command = NULL;
  g_autoptr (EntenteProgress) progress = entente_progress_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *names = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text,
                            "Company %u,company%u,reseller,,US,1 Main Street,Springfield,IL,62701,Ada,Martin,"
                            "ada@company%u.example,2175550100\n",
                            i, i, i);
  file = g_string_free_to_bytes (g_steal_pointer (&text));

  command = entente_command_new ("customers.import",
                                 g_variant_new_parsed ("{'name': <'many.csv'>, 'file': <%@ay>, 'columns': <%@as>}",
                                                       g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, file, TRUE),
                                                       guess_columns (file)));
  entente_command_set_progress (command, progress);
  entente_workspace_execute_async (workspace->workspace, command, cancellable, store_result_cb, &result);
  while (entente_progress_get_fraction (progress) < 0.2)
    g_main_context_iteration (NULL, FALSE);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  outcome = entente_workspace_execute_finish (workspace->workspace, result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (outcome);
  g_clear_object (&result);

  names = test_workspace_join (workspace, "customers", "name");
  g_assert_cmpstr (names, ==, "");

  test_workspace_free (workspace);
}

static void
test_other_kinds_and_bad_files_are_refused (void)
{
  TestWorkspace *workspace = new_provider ();

  test_workspace_refuse (workspace, "customers.import", ENTENTE_REASON_FILE_EMPTY, NULL,
                         "{'name': <'x'>, 'file': <@ay []>, 'columns': <@as []>}");
  test_workspace_refuse (workspace, "customers.import", ENTENTE_REASON_REQUIRED, "columns",
                         "{'name': <'x'>, 'file': <@ay [0x41, 0x2c, 0x42, 0x0a]>, 'columns': <@as []>}");

  test_workspace_act_as (workspace, "operator@operator.program.example");
  test_workspace_refuse (workspace, "customers.import", ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                         "{'name': <'x'>, 'file': <@ay []>, 'columns': <@as []>}");

  test_workspace_free (workspace);
}

/* The customer in the middle; what is exported is what the list shows, in the order of the list. */
static EntenteQuery *
new_query_of_one (TestWorkspace    *workspace,
                  EntenteQueryKeys  which)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  EntenteList *list = test_workspace_list (workspace, all);
  EntenteQuery *query;
  guint32 key;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3);
  entente_list_get_keys (list, 1, 1, &key);
  query = entente_query_with_keys (all, which, &key, 1);
  test_assert_finalizes (list);

  return query;
}

static void
test_some_are_exported_and_come_back (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autoptr (GBytes) file = text_file (HEADINGS ADATUM FORMULA
                                       "Beta Works,beta,reseller,,US,4 Main Street,Springfield,IL,62701,Be,Ta,b@beta.example,2175550109\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = import (workspace, file, FALSE, &error);
  g_autoptr (EntenteQuery) only = new_query_of_one (workspace, ENTENTE_QUERY_ONLY);
  g_autoptr (EntenteQuery) except = new_query_of_one (workspace, ENTENTE_QUERY_EXCEPT);
  g_autoptr (GBytes) one = export_query (workspace, only);
  g_autoptr (GBytes) others = export_query (workspace, except);
  g_autoptr (GVariant) one_again = NULL;
  g_autoptr (GVariant) others_again = NULL;
  g_autofree char *names = NULL;

  test_workspace_free (workspace);

  workspace = new_provider ();
  one_again = import (workspace, one, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_outcome_get_count (one_again, "imported"), ==, 1);
  names = test_workspace_join (workspace, "customers", "name");
  g_assert_cmpstr (names, ==, "Adatum Bakery");

  others_again = import (workspace, others, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_outcome_get_count (others_again, "imported"), ==, 2);

  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/customers-import/good-rows-come-in-and-bad-ones-are-told-of",
                   test_good_rows_come_in_and_bad_ones_are_told_of);
  g_test_add_func ("/customers-import/rehearsal-tells-the-same-and-writes-nothing",
                   test_rehearsal_tells_the_same_and_writes_nothing);
  g_test_add_func ("/customers-import/what-was-left-out-is-kept", test_what_was_left_out_is_kept);
  g_test_add_func ("/customers-import/nothing-is-kept-where-every-row-came-in", test_nothing_is_kept_where_every_row_came_in);
  g_test_add_func ("/customers-import/what-was-left-out-is-dismissed", test_what_was_left_out_is_dismissed_and_taken_up_again);
  g_test_add_func ("/customers-import/others-do-not-see-what-was-left-out", test_others_do_not_see_what_was_left_out);
  g_test_add_func ("/customers-import/so-many-are-kept-and-no-more", test_so_many_are_kept_and_no_more);
  g_test_add_func ("/customers-import/of-too-much-the-first-problems-are-kept", test_of_too_much_the_first_problems_are_kept);
  g_test_add_func ("/customers-import/second-time-every-domain-is-taken", test_second_time_every_domain_is_taken);
  g_test_add_func ("/customers-import/export-comes-back-as-it-was", test_export_comes_back_as_it_was);
  g_test_add_func ("/customers-import/some-are-exported-and-come-back", test_some_are_exported_and_come_back);
  g_test_add_func ("/customers-import/imported-customers-are-found", test_imported_customers_are_found);
  g_test_add_func ("/customers-import/every-one-of-many-is-found", test_every_one_of_many_is_found);
  g_test_add_func ("/customers-import/open-list-follows-an-import", test_open_list_follows_an_import);
  g_test_add_func ("/customers-import/cancelled-import-leaves-nothing", test_cancelled_import_leaves_nothing);
  g_test_add_func ("/customers-import/other-kinds-and-bad-files-are-refused", test_other_kinds_and_bad_files_are_refused);

  return g_test_run ();
}
