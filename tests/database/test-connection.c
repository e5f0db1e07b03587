/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-database.h>

static EntenteConnection *
open_memory (void)
{
  g_autoptr (GError) error = NULL;
  EntenteConnection *connection = entente_connection_open (":memory:", ENTENTE_OPEN_MEMORY, &error);

  g_assert_no_error (error);
  entente_connection_execute (connection, "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT UNIQUE, data BLOB) STRICT", &error);
  g_assert_no_error (error);

  return connection;
}

static void
test_every_kind_of_value_comes_back (void)
{
  EntenteConnection *connection = open_memory ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\0b", 3);
  g_autoptr (GError) error = NULL;
  EntenteStatement *statement;
  gboolean row;

  g_assert_true (entente_connection_run (connection, &error, "INSERT INTO thing VALUES (?, ?, ?)", "isy", (gint64) 1, "Zürich", bytes));
  g_assert_false (entente_connection_run (connection, &error, "INSERT INTO thing VALUES (?, ?, ?)", "bny", TRUE + 1, NULL));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_TAKEN));
  g_clear_error (&error);

  statement = entente_connection_prepare (connection, "SELECT id, name, data, NULL FROM thing", &error);
  g_assert_no_error (error);
  g_assert_true (entente_statement_step (statement, &row, &error) && row);
  g_assert_cmpint (entente_statement_get_int64 (statement, 0), ==, 1);
  g_assert_cmpstr (entente_statement_get_text (statement, 1), ==, "Zürich");
  g_assert_true (g_bytes_equal (entente_statement_get_bytes (statement, 2), bytes));
  g_assert_true (entente_statement_is_null (statement, 3));
  g_assert_cmpstr (entente_statement_get_text (statement, 3), ==, "");
  g_assert_true (entente_statement_step (statement, &row, &error) && !row);
  entente_statement_release (statement);

  g_assert_finalize_object (connection);
}

static void
test_a_file_is_made_and_opened_again (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "new", "folder", "w.entente", NULL);
  g_autoptr (GError) error = NULL;
  EntenteConnection *connection;
  gint64 value = 0;

  connection = entente_connection_open (path, ENTENTE_OPEN_NONE, &error);
  g_assert_null (connection);
  g_assert_true (entente_error_is (error, ENTENTE_REASON_NOT_FOUND));
  g_clear_error (&error);

  connection = entente_connection_open (path, ENTENTE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (entente_connection_execute (connection, "CREATE TABLE a (b); INSERT INTO a VALUES (7)", &error));
  g_assert_finalize_object (connection);

  connection = entente_connection_open (path, ENTENTE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (entente_connection_query_int64 (connection, &value, &error, "SELECT b FROM a", NULL));
  g_assert_cmpint (value, ==, 7);
  g_assert_finalize_object (connection);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/database/connection/every-kind-of-value-comes-back", test_every_kind_of_value_comes_back);
  g_test_add_func ("/database/connection/a-file-is-made-and-opened-again", test_a_file_is_made_and_opened_again);

  return g_test_run ();
}
