/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-database.h>

#include <glib/gstdio.h>

#include "test-system.h"

#define N_FILLINGS 12

static void
execute (EntenteConnection *connection,
         const char        *sql)
{
  g_autoptr (GError) error = NULL;

  entente_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

static gint64
query (EntenteConnection *connection,
       const char        *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  entente_connection_query_int64 (connection, &value, &error, sql, NULL);
  g_assert_no_error (error);

  return value;
}

static EntenteConnection *
make_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  EntenteConnection *connection = entente_connection_open (path, ENTENTE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  execute (connection, "CREATE TABLE thing (id INTEGER PRIMARY KEY, data BLOB) STRICT;"
                       "CREATE TABLE twin (id INTEGER PRIMARY KEY) STRICT");

  return connection;
}

static gboolean
insert (EntenteConnection  *connection,
        gint64              id,
        GError            **error)
{
  return entente_connection_run (connection, error, "INSERT INTO thing VALUES (?, zeroblob(3000))", "i", id) &&
         entente_connection_run (connection, error, "INSERT INTO twin VALUES (?)", "i", id);
}

/* Commits rows until there is no room; answers how many were acknowledged. */
static gint64
fill (EntenteConnection *connection,
      gint64             first)
{
  for (gint64 id = first;; id++)
    {
      g_autoptr (GError) error = NULL;

      if (!entente_connection_begin (connection, &error) || !insert (connection, id, &error) || !entente_connection_commit (connection, &error))
        {
          g_test_message ("Row %" G_GINT64_FORMAT ": %s", id, error->message);
          g_assert_true (entente_error_is (error, ENTENTE_REASON_DISK_FULL));
          entente_connection_rollback (connection);
          g_assert_false (entente_connection_in_transaction (connection));

          return id - 1;
        }
    }
}

static void
check_whole (EntenteConnection *connection,
             gint64             n)
{
  g_assert_cmpint (query (connection, "SELECT count(*) FROM thing"), ==, n);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM twin"), ==, n);
  g_assert_cmpint (query (connection, "SELECT max(id) FROM twin"), ==, n);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), ==, 0);
}

static void
test_a_full_file_refuses_and_keeps_what_it_has (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
  EntenteConnection *connection = make_file (path);
  gint64 n;

  execute (connection, "PRAGMA max_page_count = 200");
  n = fill (connection, 1);
  g_assert_cmpint (n, >, 100);
  check_whole (connection, n);

  /* There is room again. */
  execute (connection, "PRAGMA max_page_count = 400");
  n = fill (connection, n + 1);
  g_assert_cmpint (n, >, 300);
  check_whole (connection, n);

  g_assert_finalize_object (connection);
  test_remove_folder (folder);
}

static void
test_one_large_statement_leaves_nothing (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
  EntenteConnection *connection = make_file (path);
  g_autoptr (GError) error = NULL;

  execute (connection, "PRAGMA max_page_count = 200");
  g_assert_true (entente_connection_begin (connection, &error));
  g_assert_false (entente_connection_execute (connection,
                                              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
                                              "  INSERT INTO thing SELECT i, zeroblob(3000) FROM n",
                                              &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_DISK_FULL));
  entente_connection_rollback (connection);
  check_whole (connection, 0);

  g_assert_finalize_object (connection);
  test_remove_folder (folder);
}

static int
use_full_disk (int    argc,
               char **argv)
{
  g_autofree char *path = g_build_filename (argv[0], "w.entente", NULL);
  g_autofree char *new = g_build_filename (argv[0], "new.entente", NULL);
  g_autofree char *rest = g_build_filename (argv[0], "rest", NULL);
  g_autofree char *ballast = g_build_filename (argv[0], "ballast", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  EntenteConnection *connection;
  gint64 n;

  if (!test_enter_namespace () || !test_mount_small_disk (argv[0], "1m"))
    return TEST_EXIT_SKIP;

  test_take_room (ballast, 300000);
  connection = make_file (path);
  n = fill (connection, 1);
  g_assert_cmpint (n, >, 10);
  check_whole (connection, n);
  test_take_room (rest, G_MAXSIZE);

  /* Nothing else fits either, and no half of it stays. */
  before = test_describe_folder (argv[0]);
  g_assert_null (entente_connection_open (new, ENTENTE_OPEN_CREATE, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_DISK_FULL));
  g_clear_error (&error);
  g_assert_false (entente_connection_backup_to (connection, new, NULL, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_DISK_FULL));
  g_clear_error (&error);
  after = test_describe_folder (argv[0]);
  g_assert_cmpstr (before, ==, after);

  /* What was acknowledged can still be read, by this connection and by the next. */
  check_whole (connection, n);
  g_assert_finalize_object (connection);

  connection = entente_connection_open (path, ENTENTE_OPEN_NONE, &error);
  if (connection != NULL)
    {
      check_whole (connection, n);
      g_assert_finalize_object (connection);
    }
  else
    {
      g_assert_true (entente_error_is (error, ENTENTE_REASON_DISK_FULL));
      g_clear_error (&error);
    }

  /* There is room again. */
  g_assert_cmpint (g_unlink (ballast), ==, 0);
  connection = entente_connection_open (path, ENTENTE_OPEN_NONE, &error);
  g_assert_no_error (error);
  check_whole (connection, n);
  g_assert_true (entente_connection_begin (connection, &error));
  g_assert_true (entente_connection_run (connection, &error, "DELETE FROM thing WHERE id = 1", NULL));
  g_assert_true (entente_connection_run (connection, &error, "DELETE FROM twin WHERE id = 1", NULL));
  g_assert_true (insert (connection, 1, &error));
  g_assert_true (entente_connection_commit (connection, &error));
  check_whole (connection, n);
  g_assert_finalize_object (connection);

  return 0;
}

/* One large statement fills search tables by a trigger, until the disk is full in the middle of this or that. */
static int
search_on_full_disk (int    argc,
                     char **argv)
{
  g_autofree char *path = g_build_filename (argv[0], "w.entente", NULL);
  g_autofree char *ballast = g_build_filename (argv[0], "ballast", NULL);
  g_autoptr (GError) error = NULL;
  EntenteConnection *connection;

  if (!test_enter_namespace () || !test_mount_small_disk (argv[0], "2m"))
    return TEST_EXIT_SKIP;

  connection = make_file (path);
  execute (connection, "CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL);"
                       "CREATE VIRTUAL TABLE search USING fts5 (text, content='word', content_rowid='id', tokenize='trigram');"
                       "CREATE TRIGGER word_insert AFTER INSERT ON word BEGIN"
                       "  INSERT INTO search (rowid, text) VALUES (new.id, new.text);"
                       "END");

  for (gint64 i = 1; i <= N_FILLINGS; i++)
    {
      test_take_room (ballast, 1000000 / N_FILLINGS * (gsize) i);
      g_assert_true (entente_connection_begin (connection, &error));
      g_assert_false (entente_connection_execute (connection,
                                                  "WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
                                                  "  INSERT INTO word SELECT i, 'the word ' || i || ' of ' || random () FROM n",
                                                  &error));
      g_assert_true (entente_error_is (error, ENTENTE_REASON_DISK_FULL));
      g_clear_error (&error);
      entente_connection_rollback (connection);

      /* There is room again, and nothing of it stays in the way. */
      g_assert_cmpint (g_unlink (ballast), ==, 0);
      g_assert_true (entente_connection_begin (connection, &error));
      g_assert_true (entente_connection_run (connection, &error, "INSERT INTO word VALUES (?, 'kept')", "i", i));
      g_assert_true (entente_connection_commit (connection, &error));
      g_assert_cmpint (query (connection, "SELECT count(*) FROM word"), ==, i);
      g_assert_cmpint (query (connection, "SELECT count(*) FROM search WHERE search MATCH 'kept'"), ==, i);
    }

  execute (connection, "INSERT INTO search (search) VALUES ('integrity-check')");
  check_whole (connection, 0);
  g_assert_finalize_object (connection);

  return 0;
}

static const TestRole roles[] = {
  { "full-disk", use_full_disk },
  { "search-on-full-disk", search_on_full_disk },
};

int
main (int   argc,
      char *argv[])
{
  test_play_role (argc, argv, roles, G_N_ELEMENTS (roles));
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/database/disk-full/a-full-file-refuses-and-keeps-what-it-has", test_a_full_file_refuses_and_keeps_what_it_has);
  g_test_add_func ("/database/disk-full/one-large-statement-leaves-nothing", test_one_large_statement_leaves_nothing);
  g_test_add_data_func ("/database/disk-full/a-full-disk-refuses-and-keeps-what-it-has", "full-disk", test_run_role);
  g_test_add_data_func ("/database/disk-full/a-full-disk-is-survived-by-the-connection", "search-on-full-disk", test_run_role);

  return g_test_run ();
}
