/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Workspaces of former versions: tests/data/ has rows of each, for the schema that resources/sql/ keeps. */

#include "test-workspace.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "entente-schema.h"
#include "test-file.h"
#include "test-system.h"

#define SQL_PATH "/io/github/entente/Entente/sql/"
#define N_CUSTOMERS 20000
#define PROVIDER "admin@alpha.program.example"
#define RESELLER "admin@bravo.program.example"

static void
make_version (const char *path,
              int         version)
{
  g_autofree char *name = g_strdup_printf ("schema-v%d.sql", version);
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autofree EntenteMigration *steps = g_new0 (EntenteMigration, version);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autofree char *rows = NULL;
  g_autoptr (GError) error = NULL;
  EntenteConnection *connection;

  for (int i = 0; i < version; i++)
    {
      g_autofree char *resource = g_strdup_printf (SQL_PATH "%04d.sql", i + 1);
      GBytes *text = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

      g_assert_no_error (error);
      g_ptr_array_add (texts, text);
      steps[i] = (EntenteMigration){ i + 1, g_bytes_get_data (text, NULL) };
    }

  g_file_get_contents (data, &rows, NULL, &error);
  g_assert_no_error (error);

  connection = entente_connection_open (path, ENTENTE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  entente_migrate (connection, steps, version, ENTENTE_APPLICATION_ID, NULL, &error);
  g_assert_no_error (error);
  entente_connection_execute (connection, rows, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (connection);
}

static TestWorkspace *
open_workspace (const char *path)
{
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open (path, &error);

  g_assert_no_error (error);

  return workspace;
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_version_1_is_brought_up_to_date (TestPlace     *fixture,
                                      gconstpointer  data)
{
  g_autofree char *names = NULL;
  g_autofree char *prices = NULL;
  g_autofree char *subscriptions = NULL;
  g_autoptr (GVariant) imported = NULL;
  g_autoptr (GBytes) list = g_bytes_new_static ("Offer ID,List Price,ERP Price\nSUITE,4,5\n", 40);
  TestWorkspace *workspace;

  make_version (fixture->path, 1);
  workspace = open_workspace (fixture->path);

  test_workspace_act_as (workspace, "operator@operator.program.example");
  imported = test_workspace_run_done (workspace, entente_command_import_prices ("list.csv", list, "USD", "monthly"));

  test_workspace_act_as (workspace, PROVIDER);
  names = test_workspace_join (workspace, "customers", "name");
  g_assert_cmpstr (names, ==, "Adatum Bakery");
  subscriptions = test_workspace_join (workspace, "subscriptions", "name");
  g_assert_cmpstr (subscriptions, ==, "Office Suite");
  prices = test_workspace_join (workspace, "prices", "offer-name");
  g_assert_cmpstr (prices, ==, "Office Suite");

  test_workspace_free (workspace);

  g_assert_cmpint (test_file_query (fixture->path, "PRAGMA user_version"), ==, 8);
  test_file_assert_whole (fixture->path);
  g_assert_cmpint (test_file_query (fixture->path, "SELECT count (*) FROM organization"), ==, 3);
  g_assert_cmpint (test_file_query (fixture->path, "SELECT quantity FROM subscription"), ==, 25);
}

static void
test_version_1_is_copied_before (TestPlace     *fixture,
                                 gconstpointer  data)
{
  g_autofree char *copy = g_strconcat (fixture->path, ".version-1", NULL);
  TestWorkspace *workspace;

  make_version (fixture->path, 1);
  workspace = open_workspace (fixture->path);
  test_workspace_free (workspace);

  g_assert_cmpint (test_file_query (copy, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (test_file_query (copy, "SELECT count (*) FROM sqlite_schema WHERE name = 'price'"), ==, 0);
  g_assert_cmpint (test_file_query (copy, "SELECT quantity FROM subscription"), ==, 25);

  /* Once it is up to date it is not copied again. */
  workspace = open_workspace (fixture->path);
  test_workspace_free (workspace);
  g_assert_cmpint (test_file_query (copy, "PRAGMA user_version"), ==, 1);
}

static void
assert_finds (TestWorkspace *workspace,
              const char    *search,
              const char    *expected)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, search);
  EntenteList *list = test_workspace_list (workspace, query);
  g_autofree char *names = test_list_join (list, "name");

  g_test_message ("%s", search);
  g_assert_cmpstr (names, ==, expected);
  test_assert_finalizes (list);
}

/* Until version 3 a customer was not found by its street, its telephone number and more. */
static void
test_customers_of_version_3_are_found_by_any_word (TestPlace     *fixture,
                                                   gconstpointer  data)
{
  static const char *const searches[] = { "schonaustr", "hinterhaus", "zh", "80", "8005", "044 000 12 90", "440001290",
                                          "che-116", "backerei zoe 128" };
  TestWorkspace *workspace;

  make_version (fixture->path, 3);
  workspace = open_workspace (fixture->path);

  test_workspace_act_as (workspace, PROVIDER);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    assert_finds (workspace, searches[i], "Adatum Bäckerei");
  assert_finds (workspace, "bravo 5120447", "Adatum Bäckerei");
  assert_finds (workspace, "elm", "Ostwind");
  assert_finds (workspace, "el", "Ostwind");

  test_workspace_act_as (workspace, RESELLER);
  assert_finds (workspace, "alpha schonaustr", "Adatum Bäckerei");
  assert_finds (workspace, "bravo", "");

  test_workspace_free (workspace);

  g_assert_cmpint (test_file_query (fixture->path, "PRAGMA user_version"), ==, 8);
  test_file_assert_whole (fixture->path);
}

/* What a change takes out of the search tables has to be what was put into them. */
static void
test_search_tables_of_version_3_are_made_anew (TestPlace     *fixture,
                                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  EntenteConnection *connection;
  TestWorkspace *workspace;

  make_version (fixture->path, 3);
  workspace = open_workspace (fixture->path);
  test_workspace_free (workspace);

  connection = entente_connection_open (fixture->path, ENTENTE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  entente_connection_execute (connection,
                              "UPDATE relationship SET search = 'other' WHERE row = 1;"
                              "DELETE FROM relationship WHERE row = 2;"
                              "INSERT INTO relationship_trigram (relationship_trigram, rank) VALUES ('integrity-check', 1);"
                              "INSERT INTO relationship_prefix (relationship_prefix, rank) VALUES ('integrity-check', 1);",
                              &error);
  g_assert_no_error (error);
  g_assert_finalize_object (connection);

  g_assert_cmpint (test_file_query (fixture->path, "SELECT count (*) FROM relationship_trigram WHERE relationship_trigram MATCH 'schonau'"),
                   ==, 0);
  g_assert_cmpint (test_file_query (fixture->path, "SELECT rowid FROM relationship_trigram WHERE relationship_trigram MATCH 'other'"), ==, 1);
}

static void
test_migrated_schema_is_that_of_a_new_file (TestPlace     *fixture,
                                            gconstpointer  data)
{
  g_autofree char *new_path = g_strconcat (fixture->path, ".new", NULL);
  g_autofree char *sql = NULL;
  TestWorkspace *workspace;

  make_version (fixture->path, 1);
  workspace = open_workspace (fixture->path);
  test_workspace_free (workspace);
  workspace = open_workspace (new_path);
  test_workspace_free (workspace);

  sql = g_strdup_printf ("ATTACH '%s' AS other", new_path);
  {
    g_autoptr (GError) error = NULL;
    EntenteConnection *connection = entente_connection_open (fixture->path, ENTENTE_OPEN_CREATE, &error);
    gint64 n = -1;

    g_assert_no_error (error);
    entente_connection_execute (connection, sql, &error);
    g_assert_no_error (error);
    entente_connection_query_int64 (connection, &n, &error,
                                    "SELECT count (*) FROM (SELECT type, name, sql FROM main.sqlite_schema EXCEPT "
                                    "SELECT type, name, sql FROM other.sqlite_schema)",
                                    NULL);
    g_assert_no_error (error);
    g_assert_cmpint (n, ==, 0);
    g_assert_finalize_object (connection);
  }
}

/* Until version 7 it was gone with the window of the import. */
static void
test_what_is_left_out_is_kept_in_a_file_of_version_5 (TestPlace     *fixture,
                                                      gconstpointer  data)
{
  TestWorkspace *workspace;
  g_autofree char *id = NULL;

  make_version (fixture->path, 5);
  workspace = open_workspace (fixture->path);
  test_workspace_act_as (workspace, PROVIDER);
  id = test_workspace_import_refused (workspace, "customers.csv", 2);
  g_assert_cmpstr (id, !=, "");
  test_workspace_free (workspace);

  workspace = open_workspace (fixture->path);
  test_workspace_act_as (workspace, PROVIDER);
  {
    g_autoptr (EntenteRecord) kept = test_workspace_load (workspace, "left-out-rows", id);
    g_autoptr (GVariant) problems = entente_incomplete_import_dup_problems (ENTENTE_INCOMPLETE_IMPORT (kept));

    g_assert_cmpint (entente_incomplete_import_get_left_out (ENTENTE_INCOMPLETE_IMPORT (kept)), ==, 2);
    g_assert_cmpuint (g_variant_n_children (problems), >=, 2);
  }
  test_workspace_free (workspace);
  test_file_assert_whole (fixture->path);
}

/* Until version 5 a draft was somebody's. */
static void
test_drafts_of_version_5_stay_those_of_their_users (TestPlace     *fixture,
                                                    gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GVariant) content = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace;

  make_version (fixture->path, 5);
  workspace = open_workspace (fixture->path);

  test_workspace_act_as (workspace, PROVIDER);
  entente_workspace_load_draft_async (workspace->workspace, "order", NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  content = entente_workspace_load_draft_finish (workspace->workspace, result, &error);
  g_assert_no_error (error);
  text = g_variant_print (content, FALSE);
  g_assert_cmpstr (text, ==, "{'quantity': <3>}");

  g_clear_object (&result);
  test_workspace_free (workspace);

  g_assert_cmpint (test_file_query (fixture->path, "PRAGMA user_version"), ==, 8);
  g_assert_cmpint (test_file_query (fixture->path, "SELECT count (*) FROM draft"), ==, 3);
  test_file_assert_whole (fixture->path);
}

/* As it takes long enough to be cancelled in its middle. */
static void
add_customers (const char *path)
{
  test_file_execute (path,
                     "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " G_STRINGIFY (N_CUSTOMERS) ") "
                                                                                                                            "INSERT INTO organization (row, id, kind, name, name_key, domain, created) "
                                                                                                                            "SELECT 1000 + i, 'o' || i, 'customer', 'Customer ' || i, 'customer ' || i, 'c' || i || '.example', 1 FROM n;"
                                                                                                                            "INSERT INTO relationship (id, partner, customer, reseller, dap, state, since, name_key, search) "
                                                                                                                            "SELECT 'r' || row, 2, row, 1, 0, 'active', 1, name_key, name_key FROM organization WHERE row > 1000");
}

static void
test_an_upgrade_that_is_cancelled_changes_nothing (TestPlace     *fixture,
                                                   gconstpointer  data)
{
  g_autoptr (EntenteProgress) upgrade = entente_progress_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);
  TestWorkspace *workspace;

  make_version (fixture->path, 3);
  add_customers (fixture->path);
  before = test_describe_folder (fixture->folder);

  entente_local_workspace_open_async (fixture->path, ENTENTE_LOCAL_WORKSPACE_DEFAULT, NULL, upgrade, cancellable,
                                      store_result_cb, &result);
  while (entente_progress_get_fraction (upgrade) <= 0.0 && result == NULL)
    g_main_context_iteration (NULL, FALSE);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (entente_local_workspace_open_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* No part of a copy is left, either. */
  g_assert_true (g_unlink (lock) == 0 || errno == ENOENT);
  after = test_describe_folder (fixture->folder);
  g_assert_cmpstr (after, ==, before);

  workspace = open_workspace (fixture->path);
  test_workspace_free (workspace);
  g_assert_cmpint (test_file_query (fixture->path, "PRAGMA user_version"), ==, 8);
  test_file_assert_whole (fixture->path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/schema/" name, TestPlace, NULL, test_place_set_up, func, test_place_tear_down)
  ADD ("version-1-is-brought-up-to-date", test_version_1_is_brought_up_to_date);
  ADD ("version-1-is-copied-before", test_version_1_is_copied_before);
  ADD ("customers-of-version-3-are-found-by-any-word", test_customers_of_version_3_are_found_by_any_word);
  ADD ("search-tables-of-version-3-are-made-anew", test_search_tables_of_version_3_are_made_anew);
  ADD ("drafts-of-version-5-stay-those-of-their-users", test_drafts_of_version_5_stay_those_of_their_users);
  ADD ("what-is-left-out-is-kept-in-a-file-of-version-5", test_what_is_left_out_is_kept_in_a_file_of_version_5);
  ADD ("an-upgrade-that-is-cancelled-changes-nothing", test_an_upgrade_that_is_cancelled_changes_nothing);
  ADD ("migrated-schema-is-that-of-a-new-file", test_migrated_schema_is_that_of_a_new_file);

  return g_test_run ();
}
