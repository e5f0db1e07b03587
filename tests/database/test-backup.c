/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-database.h>

#include <glib/gstdio.h>

#include "test-system.h"

typedef struct
{
  char *folder;
  char *path;
  char *copy;
  EntenteConnection *connection;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "w.entente", NULL);
  fixture->copy = g_build_filename (fixture->folder, "copies", "w.entente", NULL);
  fixture->connection = entente_connection_open (fixture->path, ENTENTE_OPEN_CREATE, &error);
  g_assert_no_error (error);

  entente_connection_execute (fixture->connection,
                              "PRAGMA application_id = 77; PRAGMA user_version = 3;"
                              "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT);"
                              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                              "  INSERT INTO thing SELECT i, 'thing number ' || i FROM n",
                              &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->connection);
  g_free (fixture->copy);
  g_free (fixture->path);
  test_remove_folder (fixture->folder);
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

static gint64
query_copy (Fixture    *fixture,
            const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) copy = entente_connection_open (fixture->copy, ENTENTE_OPEN_NONE, &error);

  g_assert_no_error (error);

  return query (copy, sql);
}

static void
test_a_copy_is_whole_and_private (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (fixture->copy);
  g_autofree char *files = NULL;
  GStatBuf info;

  g_assert_true (entente_connection_backup_to (fixture->connection, fixture->copy, NULL, &error));
  g_assert_no_error (error);

  g_assert_cmpint (g_stat (fixture->copy, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  files = test_describe_folder (folder);
  g_assert_true (g_str_has_prefix (files, "w.entente "));
  g_assert_cmpint (g_strstr_len (files, -1, "\n")[1], ==, '\0');

  g_assert_cmpint (query_copy (fixture, "SELECT count(*) FROM thing"), ==, 20000);
  g_assert_cmpint (query_copy (fixture, "PRAGMA application_id"), ==, 77);
  g_assert_cmpint (query_copy (fixture, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (query_copy (fixture, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"), ==, 1);
  g_assert_cmpint (query_copy (fixture, "SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"), ==, 1);
}

static void
test_a_copy_replaces_an_older_one (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_connection_backup_to (fixture->connection, fixture->copy, NULL, &error));
  g_assert_true (entente_connection_execute (fixture->connection, "DELETE FROM thing WHERE id > 5", &error));
  g_assert_true (entente_connection_backup_to (fixture->connection, fixture->copy, NULL, &error));

  g_assert_cmpint (query_copy (fixture, "SELECT count(*) FROM thing"), ==, 5);
}

static void
test_a_cancelled_copy_leaves_the_older_one (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->copy);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (entente_connection_backup_to (fixture->connection, fixture->copy, NULL, &error));
  before = test_describe_folder (folder);

  entente_connection_set_cancellable (fixture->connection, cancellable);
  g_cancellable_cancel (cancellable);
  g_assert_false (entente_connection_backup_to (fixture->connection, fixture->copy, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  after = test_describe_folder (folder);
  g_assert_cmpstr (before, ==, after);
}

static void
test_a_copy_that_cannot_be_named_is_removed (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->copy);
  g_autofree char *files = NULL;
  g_autoptr (GError) error = NULL;

  /* A folder stands where the file should. */
  g_assert_cmpint (g_mkdir_with_parents (fixture->copy, 0700), ==, 0);

  g_assert_false (entente_connection_backup_to (fixture->connection, fixture->copy, NULL, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_FOREIGN_FILE));

  files = test_describe_folder (folder);
  g_assert_cmpstr (files, ==, "w.entente 0 -\n");
}

#define ADD(name, func) g_test_add ("/database/backup/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-copy-is-whole-and-private", test_a_copy_is_whole_and_private);
  ADD ("a-copy-replaces-an-older-one", test_a_copy_replaces_an_older_one);
  ADD ("a-cancelled-copy-leaves-the-older-one", test_a_cancelled_copy_leaves_the_older_one);
  ADD ("a-copy-that-cannot-be-named-is-removed", test_a_copy_that_cannot_be_named_is_removed);

  return g_test_run ();
}
