/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-database.h>

#include <glib/gstdio.h>
#include <unistd.h>

#include "test-system.h"

#define APPLICATION_ID 0x456e7465
#define N_ROWS 30000
#define ROUNDS 25

/* The second step rebuilds a table that another refers to, row by row; the third cannot succeed on purpose. */
static const EntenteMigration steps[] = {
  { 1,
    "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
    "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL REFERENCES parent (id)) STRICT;" },
  { 2,
    "CREATE TABLE parent_2 (id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL) STRICT;"
    "INSERT INTO parent_2 (id, name, folded) SELECT id, name, lower(name) FROM parent;"
    "DROP TABLE parent;"
    "ALTER TABLE parent_2 RENAME TO parent;"
    "CREATE INDEX parent_folded ON parent (folded);" },
  { 4,
    "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;" },
};

static const EntenteMigration broken_sql = { 9, "CREATE TABLE half (id INTEGER PRIMARY KEY); SELEKT;" };
static const EntenteMigration broken_references = { 9, "DELETE FROM parent;" };

typedef struct
{
  char *folder;
  char *path;
  char *backup_prefix;
  char *backup; /* of version 1 */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "w.entente", NULL);
  fixture->backup_prefix = g_build_filename (fixture->folder, "w.entente.", NULL);
  fixture->backup = g_strconcat (fixture->backup_prefix, "1", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->backup_prefix);
  g_free (fixture->backup);
  g_free (fixture->path);
  test_remove_folder (fixture->folder);
}

static EntenteConnection *
open_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  EntenteConnection *connection = entente_connection_open (path, ENTENTE_OPEN_CREATE, &error);

  g_assert_no_error (error);

  return connection;
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
execute (EntenteConnection *connection,
         const char        *sql)
{
  g_autoptr (GError) error = NULL;

  entente_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

static void
migrate (EntenteConnection *connection,
         guint              n_steps,
         const char        *backup)
{
  g_autoptr (GError) error = NULL;

  entente_migrate (connection, steps, n_steps, APPLICATION_ID, backup, &error);
  g_assert_no_error (error);
}

/* A file as version 1 left it. */
static EntenteConnection *
open_version_1 (const char *path)
{
  EntenteConnection *connection = open_file (path);

  migrate (connection, 1, NULL);
  execute (connection, "INSERT INTO parent VALUES (1, 'Ada'), (2, 'Bo'); INSERT INTO child VALUES (1, 1), (2, 2), (3, 1)");

  return connection;
}

static void
check_whole (EntenteConnection *connection)
{
  g_assert_cmpint (query (connection, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), ==, 0);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

static void
test_a_new_file_gets_every_step (Fixture       *fixture,
                                 gconstpointer  data)
{
  EntenteConnection *connection = open_file (fixture->path);

  migrate (connection, G_N_ELEMENTS (steps), fixture->backup_prefix);

  g_assert_cmpint (entente_connection_get_user_version (connection), ==, 4);
  g_assert_cmpint (query (connection, "PRAGMA application_id"), ==, APPLICATION_ID);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM parent"), ==, 0);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM extra"), ==, 0);
  g_assert_cmpint (query (connection, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (query (connection, "PRAGMA temp_store"), ==, 2);
  g_assert_false (g_file_test (fixture->backup, G_FILE_TEST_EXISTS));
  check_whole (connection);

  g_assert_finalize_object (connection);
}

static void
test_a_present_file_is_not_touched (Fixture       *fixture,
                                    gconstpointer  data)
{
  EntenteConnection *connection = open_version_1 (fixture->path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_finalize_object (connection);
  before = test_describe_folder (fixture->folder);

  connection = open_file (fixture->path);
  migrate (connection, 1, fixture->backup_prefix);
  g_assert_finalize_object (connection);

  after = test_describe_folder (fixture->folder);
  g_assert_cmpstr (before, ==, after);
}

static void
test_an_older_file_is_copied_and_migrated (Fixture       *fixture,
                                           gconstpointer  data)
{
  EntenteConnection *connection = open_version_1 (fixture->path);
  EntenteConnection *backup;

  migrate (connection, G_N_ELEMENTS (steps), fixture->backup_prefix);
  g_assert_cmpint (entente_connection_get_user_version (connection), ==, 4);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM parent WHERE folded = 'ada'"), ==, 1);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM child"), ==, 3);
  check_whole (connection);

  backup = open_file (fixture->backup);
  g_assert_cmpint (entente_connection_get_user_version (backup), ==, 1);
  g_assert_cmpint (query (backup, "SELECT count(*) FROM parent WHERE name = 'Ada'"), ==, 1);

  /* The copy is as good as the original. */
  migrate (backup, G_N_ELEMENTS (steps), NULL);
  g_assert_cmpint (query (backup, "SELECT count(*) FROM parent WHERE folded = 'ada'"), ==, 1);

  g_assert_finalize_object (backup);
  g_assert_finalize_object (connection);
}

static void
test_the_copy_of_each_version_stays (Fixture       *fixture,
                                     gconstpointer  data)
{
  EntenteConnection *connection = open_version_1 (fixture->path);
  g_autofree char *second = g_strconcat (fixture->backup_prefix, "2", NULL);
  EntenteConnection *backup;

  migrate (connection, 2, fixture->backup_prefix);
  execute (connection, "INSERT INTO parent VALUES (3, 'Cy', 'cy')");
  migrate (connection, G_N_ELEMENTS (steps), fixture->backup_prefix);

  backup = open_file (fixture->backup);
  g_assert_cmpint (entente_connection_get_user_version (backup), ==, 1);
  g_assert_cmpint (query (backup, "SELECT count(*) FROM parent"), ==, 2);
  g_assert_finalize_object (backup);

  backup = open_file (second);
  g_assert_cmpint (entente_connection_get_user_version (backup), ==, 2);
  g_assert_cmpint (query (backup, "SELECT count(*) FROM parent"), ==, 3);
  g_assert_finalize_object (backup);

  g_assert_finalize_object (connection);
}

static void
test_without_a_copy_nothing_is_migrated (Fixture       *fixture,
                                         gconstpointer  data)
{
  EntenteConnection *connection = open_version_1 (fixture->path);
  g_autoptr (GError) error = NULL;

  /* A folder stands where the copy should. */
  g_assert_cmpint (g_mkdir (fixture->backup, 0700), ==, 0);

  g_assert_false (entente_migrate (connection, steps, G_N_ELEMENTS (steps), APPLICATION_ID, fixture->backup_prefix, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (entente_connection_get_user_version (connection), ==, 1);

  g_assert_finalize_object (connection);
}

static void
check_step_undone (Fixture                *fixture,
                   const EntenteMigration *step,
                   EntenteReason           reason)
{
  EntenteMigration wrong[] = { steps[0], steps[1], *step };
  EntenteConnection *connection = open_version_1 (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_migrate (connection, wrong, G_N_ELEMENTS (wrong), APPLICATION_ID, NULL, &error));
  g_assert_true (entente_error_is (error, reason));

  /* What went well before it stays. */
  g_assert_cmpint (entente_connection_get_user_version (connection), ==, 2);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM parent WHERE folded = 'ada'"), ==, 1);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), ==, 0);
  g_assert_false (entente_connection_in_transaction (connection));
  g_assert_cmpint (query (connection, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (query (connection, "PRAGMA temp_store"), ==, 2);
  check_whole (connection);

  g_assert_finalize_object (connection);
}

static void
test_a_step_that_fails_leaves_nothing (Fixture       *fixture,
                                       gconstpointer  data)
{
  check_step_undone (fixture, &broken_sql, ENTENTE_REASON_UNSPECIFIED);
}

static void
test_a_step_that_breaks_references_leaves_nothing (Fixture       *fixture,
                                                   gconstpointer  data)
{
  check_step_undone (fixture, &broken_references, ENTENTE_REASON_DAMAGED);
}

static void
test_a_reader_cannot_migrate (Fixture       *fixture,
                              gconstpointer  data)
{
  EntenteConnection *writer = open_version_1 (fixture->path);
  EntenteConnection *reader = entente_connection_open (fixture->path, ENTENTE_OPEN_READ_ONLY, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_migrate (reader, steps, 1, APPLICATION_ID, NULL, &error));
  g_assert_false (entente_migrate (reader, steps, 2, APPLICATION_ID, NULL, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_READ_ONLY));

  g_assert_finalize_object (reader);
  g_assert_finalize_object (writer);
}

static void
test_a_file_that_lost_its_log_mode_gets_it_back (Fixture       *fixture,
                                                 gconstpointer  data)
{
  EntenteConnection *connection = open_version_1 (fixture->path);
  g_autofree char *mode = NULL;

  execute (connection, "PRAGMA journal_mode = DELETE");
  g_assert_finalize_object (connection);

  connection = open_file (fixture->path);
  migrate (connection, 1, NULL);
  g_assert_true (entente_connection_query_text (connection, &mode, NULL, "PRAGMA journal_mode", NULL));
  g_assert_cmpstr (mode, ==, "wal");
  g_assert_finalize_object (connection);
}

static gpointer
migrate_elsewhere (gpointer path)
{
  EntenteConnection *connection = open_file (path);

  migrate (connection, G_N_ELEMENTS (steps), NULL);
  g_assert_finalize_object (connection);

  return NULL;
}

static void
test_two_may_migrate_at_once (Fixture       *fixture,
                              gconstpointer  data)
{
  EntenteConnection *connection = open_version_1 (fixture->path);
  GThread *threads[3];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("migrate", migrate_elsewhere, fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  g_assert_cmpint (entente_connection_get_user_version (connection), ==, 4);
  check_whole (connection);
  g_assert_finalize_object (connection);
}

/* Says when it starts, migrates, says when it is done. */
static int
migrate_until_killed (int    argc,
                      char **argv)
{
  EntenteConnection *connection;

  if (write (STDOUT_FILENO, "<", 1) != 1)
    return 1;

  connection = open_file (argv[0]);
  migrate (connection, (guint) g_ascii_strtoull (argv[2], NULL, 10), argv[1]);
  g_object_unref (connection);

  return write (STDOUT_FILENO, ">", 1) == 1 ? 0 : 1;
}

/* Kills it at a random moment of at most @longest µs; answers whether it was done. */
static gboolean
kill_in_the_middle (Fixture    *fixture,
                    const char *n_steps,
                    gint        longest)
{
  g_autoptr (GSubprocess) child = test_spawn ("migrate", fixture->path, fixture->backup_prefix, n_steps, NULL);
  GInputStream *output = g_subprocess_get_stdout_pipe (child);
  char bytes[2];
  gsize n = 0;

  g_assert_cmpint (g_input_stream_read (output, bytes, 1, NULL, NULL), ==, 1);
  g_usleep ((gulong) g_test_rand_int_range (0, longest));
  g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, NULL);
  g_assert_true (g_input_stream_read_all (output, bytes, 1, &n, NULL, NULL));

  return n == 1;
}

static void
test_a_migration_may_be_killed (Fixture       *fixture,
                                gconstpointer  data)
{
  int halfway = 0;

  for (int i = 0; i < ROUNDS; i++)
    {
      EntenteConnection *connection = open_version_1 (fixture->path);
      gint64 version;

      execute (connection, "DELETE FROM child; DELETE FROM parent;"
                           "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " G_STRINGIFY (N_ROWS) ")"
                                                                                                                             "  INSERT INTO parent SELECT i, 'Parent ' || i FROM n;"
                                                                                                                             "INSERT INTO child SELECT id, id FROM parent");
      g_assert_finalize_object (connection);

      kill_in_the_middle (fixture, "3", 60000);

      connection = open_file (fixture->path);
      version = entente_connection_get_user_version (connection);
      g_assert_true (version == 1 || version == 2 || version == 4);
      g_assert_cmpint (query (connection, "SELECT count(*) FROM parent"), ==, N_ROWS);
      g_assert_cmpint (query (connection, "SELECT count(*) FROM pragma_table_info ('parent')"), ==, version == 1 ? 2 : 3);
      halfway += version != 4;

      migrate (connection, G_N_ELEMENTS (steps), NULL);
      g_assert_cmpint (query (connection, "SELECT count(*) FROM parent WHERE folded = 'parent ' || id"), ==, N_ROWS);
      check_whole (connection);
      g_assert_finalize_object (connection);

      if (g_file_test (fixture->backup, G_FILE_TEST_EXISTS))
        {
          connection = open_file (fixture->backup);
          g_assert_cmpint (query (connection, "SELECT count(*) FROM parent"), ==, N_ROWS);
          check_whole (connection);
          g_assert_finalize_object (connection);
          g_unlink (fixture->backup);
        }

      g_unlink (fixture->path);
    }

  g_test_message ("%d of %d were killed before the end", halfway, ROUNDS);
  g_assert_cmpint (halfway, >, 0);
}

static void
test_the_making_of_a_file_may_be_killed (Fixture       *fixture,
                                         gconstpointer  data)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      gboolean done = kill_in_the_middle (fixture, "1", 8000);
      EntenteConnection *connection;

      g_assert_true (!done || g_file_test (fixture->path, G_FILE_TEST_EXISTS));

      connection = open_file (fixture->path);
      migrate (connection, 1, NULL);
      g_assert_cmpint (query (connection, "SELECT count(*) FROM parent"), ==, 0);
      check_whole (connection);
      g_assert_finalize_object (connection);
      g_unlink (fixture->path);
    }
}

static const TestRole roles[] = {
  { "migrate", migrate_until_killed },
};

#define ADD(name, func) g_test_add ("/database/migration/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  test_play_role (argc, argv, roles, G_N_ELEMENTS (roles));
  g_test_init (&argc, &argv, NULL);

  ADD ("a-new-file-gets-every-step", test_a_new_file_gets_every_step);
  ADD ("a-present-file-is-not-touched", test_a_present_file_is_not_touched);
  ADD ("an-older-file-is-copied-and-migrated", test_an_older_file_is_copied_and_migrated);
  ADD ("the-copy-of-each-version-stays", test_the_copy_of_each_version_stays);
  ADD ("without-a-copy-nothing-is-migrated", test_without_a_copy_nothing_is_migrated);
  ADD ("a-step-that-fails-leaves-nothing", test_a_step_that_fails_leaves_nothing);
  ADD ("a-step-that-breaks-references-leaves-nothing", test_a_step_that_breaks_references_leaves_nothing);
  ADD ("a-reader-cannot-migrate", test_a_reader_cannot_migrate);
  ADD ("a-file-that-lost-its-log-mode-gets-it-back", test_a_file_that_lost_its_log_mode_gets_it_back);
  ADD ("two-may-migrate-at-once", test_two_may_migrate_at_once);
  ADD ("a-migration-may-be-killed", test_a_migration_may_be_killed);
  ADD ("the-making-of-a-file-may-be-killed", test_the_making_of_a_file_may_be_killed);

  return g_test_run ();
}
