/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Workspaces of former versions: tests/data/ has rows of each, for the schema that resources/sql/ keeps. */

#include "test-workspace.h"

#include <entente-database.h>

#include "entente-schema.h"
#include "test-system.h"

#define SQL_PATH "/io/github/entente/Entente/sql/"
#define PROVIDER "admin@alpha.program.example"

static void
make_version_1 (const char *path)
{
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "data", "schema-v1.sql", NULL);
  g_autoptr (GBytes) schema = NULL;
  g_autofree char *rows = NULL;
  g_autoptr (GError) error = NULL;
  EntenteConnection *connection;
  EntenteMigration step;

  schema = g_resources_lookup_data (SQL_PATH "0001.sql", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_file_get_contents (data, &rows, NULL, &error);
  g_assert_no_error (error);

  connection = entente_connection_open (path, ENTENTE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  step = (EntenteMigration){ 1, g_bytes_get_data (schema, NULL) };
  entente_migrate (connection, &step, 1, ENTENTE_APPLICATION_ID, NULL, &error);
  g_assert_no_error (error);
  entente_connection_execute (connection, rows, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (connection);
}

static gint64
query (const char *path,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  EntenteConnection *connection = entente_connection_open (path, ENTENTE_OPEN_CREATE, &error);
  gint64 value = -1;

  g_assert_no_error (error);
  entente_connection_query_int64 (connection, &value, &error, sql, NULL);
  g_assert_no_error (error);
  g_assert_finalize_object (connection);

  return value;
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
test_version_1_is_brought_up_to_date (TestPlace     *fixture,
                                      gconstpointer  data)
{
  g_autofree char *names = NULL;
  g_autofree char *prices = NULL;
  g_autofree char *subscriptions = NULL;
  g_autoptr (GVariant) imported = NULL;
  g_autoptr (GBytes) list = g_bytes_new_static ("Offer ID,List Price,ERP Price\nSUITE,4,5\n", 40);
  TestWorkspace *workspace;

  make_version_1 (fixture->path);
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

  g_assert_cmpint (query (fixture->path, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (query (fixture->path, "SELECT count (*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), ==, 0);
  g_assert_cmpint (query (fixture->path, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_cmpint (query (fixture->path, "SELECT count (*) FROM organization"), ==, 3);
  g_assert_cmpint (query (fixture->path, "SELECT quantity FROM subscription"), ==, 25);
}

static void
test_version_1_is_copied_before (TestPlace     *fixture,
                                 gconstpointer  data)
{
  g_autofree char *copy = g_strconcat (fixture->path, ".version-1", NULL);
  TestWorkspace *workspace;

  make_version_1 (fixture->path);
  workspace = open_workspace (fixture->path);
  test_workspace_free (workspace);

  g_assert_cmpint (query (copy, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (query (copy, "SELECT count (*) FROM sqlite_schema WHERE name = 'price'"), ==, 0);
  g_assert_cmpint (query (copy, "SELECT quantity FROM subscription"), ==, 25);

  /* Once it is up to date it is not copied again. */
  workspace = open_workspace (fixture->path);
  test_workspace_free (workspace);
  g_assert_cmpint (query (copy, "PRAGMA user_version"), ==, 1);
}

static void
test_migrated_schema_is_that_of_a_new_file (TestPlace     *fixture,
                                            gconstpointer  data)
{
  g_autofree char *new_path = g_strconcat (fixture->path, ".new", NULL);
  g_autofree char *sql = NULL;
  TestWorkspace *workspace;

  make_version_1 (fixture->path);
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/schema/" name, TestPlace, NULL, test_place_set_up, func, test_place_tear_down)
  ADD ("version-1-is-brought-up-to-date", test_version_1_is_brought_up_to_date);
  ADD ("version-1-is-copied-before", test_version_1_is_copied_before);
  ADD ("migrated-schema-is-that-of-a-new-file", test_migrated_schema_is_that_of_a_new_file);

  return g_test_run ();
}
