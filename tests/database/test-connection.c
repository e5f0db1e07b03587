/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define ENTENTE_DATABASE_COMPILATION

#include "entente-connection-private.h"
#include "entente-database.h"
#include "test-system.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
  EntenteConnection *connection;
} Fixture;

static EntenteConnection *
open_file (const char       *path,
           EntenteOpenFlags  flags)
{
  g_autoptr (GError) error = NULL;
  EntenteConnection *connection = entente_connection_open (path, flags, &error);

  g_assert_no_error (error);

  return connection;
}

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

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "w.entente", NULL);
  fixture->connection = open_file (fixture->path, ENTENTE_OPEN_CREATE);
  execute (fixture->connection, "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT) STRICT");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->connection);
  g_free (fixture->path);
  test_remove_folder (fixture->folder);
}

static void
test_a_missing_file_is_made_only_when_asked (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "new", "folder", "w.entente", NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  EntenteConnection *connection;
  GStatBuf info;

  g_assert_null (entente_connection_open (path, ENTENTE_OPEN_NONE, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_NOT_FOUND));
  g_assert_false (g_file_test (parent, G_FILE_TEST_EXISTS));

  connection = open_file (path, ENTENTE_OPEN_CREATE);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (parent, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);

  g_assert_finalize_object (connection);
  test_remove_folder (folder);
}

static void
test_making_leaves_nothing_else_behind (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
  g_autofree char *files = NULL;

  g_assert_finalize_object (open_file (path, ENTENTE_OPEN_CREATE));

  files = test_describe_folder (folder);
  g_assert_true (g_str_has_prefix (files, "w.entente 4096 "));
  g_assert_cmpint (g_strstr_len (files, -1, "\n")[1], ==, '\0');

  test_remove_folder (folder);
}

static void
test_the_log_is_as_private_as_the_file (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  GStatBuf info;

  g_assert_cmpint (g_stat (log, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_the_settings_hold (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *mode = NULL;

  g_assert_true (entente_connection_query_text (fixture->connection, &mode, NULL, "PRAGMA journal_mode", NULL));
  g_assert_cmpstr (mode, ==, "wal");
  g_assert_cmpint (query (fixture->connection, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (query (fixture->connection, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (query (fixture->connection, "PRAGMA trusted_schema"), ==, 1);
  g_assert_cmpint (query (fixture->connection, "PRAGMA cell_size_check"), ==, 1);
  g_assert_cmpint (query (fixture->connection, "PRAGMA temp_store"), ==, 2);
}

static void
test_triggers_write_to_search_tables (Fixture       *fixture,
                                      gconstpointer  data)
{
  static const char schema[] =
    "CREATE TABLE word (text TEXT NOT NULL);"
    "CREATE VIRTUAL TABLE word_search USING fts5 (text, content='word', tokenize='trigram');"
    "CREATE TRIGGER word_insert AFTER INSERT ON word BEGIN"
    "  INSERT INTO word_search (rowid, text) VALUES (new.rowid, new.text);"
    "END;"
    "INSERT INTO word (text) VALUES ('zurich');";
  g_autoptr (GError) error = NULL;

  entente_connection_execute (fixture->connection, schema, &error);
  g_assert_no_error (error);
  g_assert_cmpint (query (fixture->connection, "SELECT count (*) FROM word_search WHERE word_search MATCH 'uri'"), ==, 1);
}

static void
test_text_between_double_quotes_is_no_text (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_assert_false (entente_connection_execute (fixture->connection, "SELECT \"not a column\"", NULL));
}

static void
test_what_one_writes_another_reads (Fixture       *fixture,
                                    gconstpointer  data)
{
  EntenteConnection *reader = open_file (fixture->path, ENTENTE_OPEN_READ_ONLY);

  g_assert_true (entente_connection_is_read_only (reader));
  g_assert_false (entente_connection_is_read_only (fixture->connection));
  g_assert_cmpint (query (reader, "SELECT count(*) FROM thing"), ==, 0);
  execute (fixture->connection, "INSERT INTO thing VALUES (1, 'Ada')");
  g_assert_cmpint (query (reader, "SELECT count(*) FROM thing"), ==, 1);

  g_assert_finalize_object (reader);
}

static void
test_a_reader_does_not_write (Fixture       *fixture,
                              gconstpointer  data)
{
  EntenteConnection *reader = open_file (fixture->path, ENTENTE_OPEN_READ_ONLY);
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_connection_execute (reader, "INSERT INTO thing VALUES (1, 'Ada')", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_READ_ONLY));

  g_assert_finalize_object (reader);
}

static void
test_a_file_may_be_reached_through_a_link (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  EntenteConnection *connection;

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  execute (fixture->connection, "INSERT INTO thing VALUES (1, 'Ada')");
  connection = open_file (link, ENTENTE_OPEN_NONE);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM thing"), ==, 1);

  g_assert_finalize_object (connection);
}

static void
test_a_name_that_looks_like_a_uri_is_a_name (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "file:w?mode=memory", NULL);
  EntenteConnection *connection = open_file (path, ENTENTE_OPEN_CREATE);

  execute (connection, "CREATE TABLE thing (id)");
  g_assert_finalize_object (connection);

  connection = open_file (path, ENTENTE_OPEN_NONE);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM thing"), ==, 0);
  g_assert_finalize_object (connection);
  test_remove_folder (folder);
}

static void
test_connections_may_share_memory (void)
{
  const char *uri = "file:shared?mode=memory&cache=shared";
  EntenteConnection *writer = open_file (uri, ENTENTE_OPEN_MEMORY);
  EntenteConnection *reader = open_file (uri, ENTENTE_OPEN_MEMORY | ENTENTE_OPEN_READ_ONLY);
  EntenteConnection *other = open_file (":memory:", ENTENTE_OPEN_MEMORY);

  execute (writer, "CREATE TABLE thing (id); INSERT INTO thing VALUES (7)");

  g_assert_cmpint (query (reader, "SELECT id FROM thing"), ==, 7);
  g_assert_cmpint (query (other, "SELECT count(*) FROM sqlite_schema"), ==, 0);

  g_assert_finalize_object (other);
  g_assert_finalize_object (reader);
  g_assert_finalize_object (writer);
}

static gpointer
commit_elsewhere (gpointer data)
{
  EntenteConnection *writer = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_connection_begin (writer, &error));
  g_assert_true (entente_connection_run (writer, &error, "INSERT INTO thing VALUES (1, 'Ada')", NULL));
  g_assert_true (entente_connection_commit (writer, &error));
  entente_connection_close (writer);

  return NULL;
}

static void
test_shared_memory_is_waited_for (void)
{
  const char *uri = "file:waiting?mode=memory&cache=shared";
  EntenteConnection *reader = open_file (uri, ENTENTE_OPEN_MEMORY);
  EntenteConnection *writer;
  GThread *thread;

  execute (reader, "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT)");

  /* Whenever the other thread has the table, this one waits instead of failing. */
  writer = open_file (uri, ENTENTE_OPEN_MEMORY);
  thread = g_thread_new ("writer", commit_elsewhere, writer);
  while (query (reader, "SELECT count(*) FROM thing") == 0)
    g_thread_yield ();
  g_thread_join (thread);

  g_assert_finalize_object (writer);
  g_assert_finalize_object (reader);
}

static void
test_a_writer_that_waits_too_long_is_refused (Fixture       *fixture,
                                              gconstpointer  data)
{
  EntenteConnection *other = open_file (fixture->path, ENTENTE_OPEN_NONE);
  g_autoptr (GError) error = NULL;

  entente_connection_set_busy_timeout (other, 10);
  g_assert_true (entente_connection_begin (fixture->connection, &error));

  g_assert_false (entente_connection_begin (other, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_LOCKED));
  g_clear_error (&error);

  g_assert_true (entente_connection_commit (fixture->connection, &error));
  g_assert_true (entente_connection_begin (other, &error));
  g_assert_true (entente_connection_commit (other, &error));

  g_assert_finalize_object (other);
}

static void
test_a_writer_waits_its_turn (Fixture       *fixture,
                              gconstpointer  data)
{
  EntenteConnection *other = open_file (fixture->path, ENTENTE_OPEN_NONE);
  g_autoptr (GError) error = NULL;
  GThread *thread;

  g_assert_true (entente_connection_begin (fixture->connection, &error));
  thread = g_thread_new ("writer", commit_elsewhere, other);
  g_assert_cmpint (query (fixture->connection, "SELECT count(*) FROM thing"), ==, 0);
  g_assert_true (entente_connection_commit (fixture->connection, &error));
  g_thread_join (thread);

  g_assert_cmpint (query (fixture->connection, "SELECT count(*) FROM thing"), ==, 1);
  g_assert_finalize_object (other);
}

static void
test_execute_runs_several_statements (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  execute (fixture->connection, "INSERT INTO thing VALUES (4, 'Ada'); INSERT INTO thing VALUES (9, 'Bo'); ");
  g_assert_cmpint (entente_connection_get_last_row (fixture->connection), ==, 9);
  execute (fixture->connection, "UPDATE thing SET name = 'Cy'");
  g_assert_cmpint (entente_connection_get_changes (fixture->connection), ==, 2);

  g_assert_false (entente_connection_execute (fixture->connection, "SELECT 1; SELEKT 2", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_UNSPECIFIED));
  g_assert_nonnull (strstr (entente_error_get_detail (error, 0), "SELEKT"));
}

static void
test_queries_answer_without_a_row (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autofree char *text = NULL;
  gint64 value = 42;

  g_assert_true (entente_connection_query_int64 (fixture->connection, &value, NULL, "SELECT id FROM thing WHERE id = ?", "i", (gint64) 1));
  g_assert_cmpint (value, ==, 42);
  g_assert_true (entente_connection_query_int64 (fixture->connection, &value, NULL, "SELECT max(id) FROM thing", NULL));
  g_assert_cmpint (value, ==, 0);
  g_assert_true (entente_connection_query_text (fixture->connection, &text, NULL, "SELECT name FROM thing", NULL));
  g_assert_null (text);
  g_assert_true (entente_connection_query_text (fixture->connection, &text, NULL, "SELECT NULL", NULL));
  g_assert_null (text);
  g_assert_true (entente_connection_query_text (fixture->connection, &text, NULL, "SELECT ? || 'é'", "s", "caf"));
  g_assert_cmpstr (text, ==, "café");

  g_assert_false (entente_connection_query_int64 (fixture->connection, &value, NULL, "SELECT id FROM nothing", NULL));
}

static void
test_the_user_version_is_read (Fixture       *fixture,
                               gconstpointer  data)
{
  g_assert_cmpint (entente_connection_get_user_version (fixture->connection), ==, 0);
  execute (fixture->connection, "PRAGMA user_version = 12");
  g_assert_cmpint (entente_connection_get_user_version (fixture->connection), ==, 12);

  entente_connection_close (fixture->connection);
  g_assert_cmpint (entente_connection_get_user_version (fixture->connection), ==, -1);
}

static void
test_a_closed_connection_refuses (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  entente_connection_close (fixture->connection);
  entente_connection_close (fixture->connection);

  g_assert_false (entente_connection_execute (fixture->connection, "SELECT 1", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_CLOSED));
  g_clear_error (&error);
  g_assert_null (entente_connection_prepare (fixture->connection, "SELECT 1", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_CLOSED));
  g_clear_error (&error);
  g_assert_false (entente_connection_begin (fixture->connection, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_CLOSED));
  g_assert_false (entente_connection_in_transaction (fixture->connection));
  entente_connection_rollback (fixture->connection);
}

static int
count_prepared (EntenteConnection *connection)
{
  sqlite3_stmt *stmt = NULL;
  int n = 0;

  while ((stmt = sqlite3_next_stmt (entente_connection_get_handle (connection), stmt)) != NULL)
    n++;

  return n;
}

static void
test_a_statement_is_prepared_once (Fixture       *fixture,
                                   gconstpointer  data)
{
  int before = count_prepared (fixture->connection);
  EntenteStatement *first;

  for (int i = 0; i < 50; i++)
    query (fixture->connection, "SELECT 'once'");
  g_assert_cmpint (count_prepared (fixture->connection), ==, before + 1);

  first = entente_connection_prepare (fixture->connection, "SELECT 'twice'", NULL);
  entente_statement_release (first);
  g_assert_true (entente_connection_prepare (fixture->connection, "SELECT 'twice'", NULL) == first);
  entente_statement_release (first);
}

static void
test_a_statement_in_use_is_not_lent_twice (Fixture       *fixture,
                                           gconstpointer  data)
{
  const char *sql = "SELECT id FROM thing WHERE id > ? ORDER BY id";
  g_autoptr (EntenteStatement) outer = NULL;
  int before = count_prepared (fixture->connection);
  gboolean row;

  execute (fixture->connection, "INSERT INTO thing (id) VALUES (1), (2), (3)");
  outer = entente_connection_prepare (fixture->connection, sql, NULL);
  entente_statement_bind (outer, "i", (gint64) 0);

  for (int i = 1; i <= 3; i++)
    {
      g_autoptr (EntenteStatement) inner = entente_connection_prepare (fixture->connection, sql, NULL);

      g_assert_true (inner != outer);
      g_assert_true (entente_statement_bind (inner, "i", (gint64) 2));
      g_assert_true (entente_statement_step (inner, &row, NULL) && row);
      g_assert_cmpint (entente_statement_get_int64 (inner, 0), ==, 3);

      g_assert_true (entente_statement_step (outer, &row, NULL) && row);
      g_assert_cmpint (entente_statement_get_int64 (outer, 0), ==, i);
    }

  g_assert_cmpint (count_prepared (fixture->connection), ==, before + 2);
}

static void
test_statements_kept_are_few (Fixture       *fixture,
                              gconstpointer  data)
{
  for (int i = 0; i < 500; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT %d", i);

      g_assert_cmpint (query (fixture->connection, sql), ==, i);
      g_assert_cmpint (query (fixture->connection, "SELECT 'often'"), ==, 0);
    }

  g_assert_cmpint (count_prepared (fixture->connection), <=, 100);
}

static void
test_a_statement_outlives_its_closed_connection (Fixture       *fixture,
                                                 gconstpointer  data)
{
  g_autoptr (EntenteStatement) statement = entente_connection_prepare (fixture->connection, "SELECT 1", NULL);
  g_autoptr (GError) error = NULL;

  entente_connection_close (fixture->connection);

  g_assert_false (entente_statement_run (statement, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_CLOSED));
}

static gpointer
use_elsewhere (gpointer connection)
{
  entente_connection_execute (connection, "SELECT 1", NULL);

  return NULL;
}

static void
test_a_second_thread_is_caught (void)
{
  if (g_test_subprocess ())
    {
      EntenteConnection *connection = open_file (":memory:", ENTENTE_OPEN_MEMORY);

      execute (connection, "SELECT 1");
      g_thread_join (g_thread_new ("other", use_elsewhere, connection));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*assertion failed*thread*");
}

static gpointer
take_over (gpointer data)
{
  EntenteConnection *connection = data;

  execute (connection, "SELECT 1");
  g_assert_finalize_object (connection);

  return NULL;
}

static void
test_a_connection_may_be_opened_for_another_thread (void)
{
  EntenteConnection *connection = open_file (":memory:", ENTENTE_OPEN_MEMORY);

  g_thread_join (g_thread_new ("owner", take_over, connection));
}

#define ADD(name, func) g_test_add ("/database/connection/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/database/connection/a-missing-file-is-made-only-when-asked", test_a_missing_file_is_made_only_when_asked);
  g_test_add_func ("/database/connection/making-leaves-nothing-else-behind", test_making_leaves_nothing_else_behind);
  ADD ("the-log-is-as-private-as-the-file", test_the_log_is_as_private_as_the_file);
  ADD ("the-settings-hold", test_the_settings_hold);
  ADD ("triggers-write-to-search-tables", test_triggers_write_to_search_tables);
  ADD ("text-between-double-quotes-is-no-text", test_text_between_double_quotes_is_no_text);
  ADD ("what-one-writes-another-reads", test_what_one_writes_another_reads);
  ADD ("a-reader-does-not-write", test_a_reader_does_not_write);
  ADD ("a-file-may-be-reached-through-a-link", test_a_file_may_be_reached_through_a_link);
  g_test_add_func ("/database/connection/a-name-that-looks-like-a-uri-is-a-name", test_a_name_that_looks_like_a_uri_is_a_name);
  g_test_add_func ("/database/connection/connections-may-share-memory", test_connections_may_share_memory);
  g_test_add_func ("/database/connection/shared-memory-is-waited-for", test_shared_memory_is_waited_for);
  ADD ("a-writer-that-waits-too-long-is-refused", test_a_writer_that_waits_too_long_is_refused);
  ADD ("a-writer-waits-its-turn", test_a_writer_waits_its_turn);
  ADD ("execute-runs-several-statements", test_execute_runs_several_statements);
  ADD ("queries-answer-without-a-row", test_queries_answer_without_a_row);
  ADD ("the-user-version-is-read", test_the_user_version_is_read);
  ADD ("a-closed-connection-refuses", test_a_closed_connection_refuses);
  ADD ("a-statement-is-prepared-once", test_a_statement_is_prepared_once);
  ADD ("a-statement-in-use-is-not-lent-twice", test_a_statement_in_use_is_not_lent_twice);
  ADD ("statements-kept-are-few", test_statements_kept_are_few);
  ADD ("a-statement-outlives-its-closed-connection", test_a_statement_outlives_its_closed_connection);
  g_test_add_func ("/database/connection/a-second-thread-is-caught", test_a_second_thread_is_caught);
  g_test_add_func ("/database/connection/a-connection-may-be-opened-for-another-thread", test_a_connection_may_be_opened_for_another_thread);

  return g_test_run ();
}
