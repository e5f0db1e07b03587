/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that are not ours, no longer whole, or not to be written: each is refused with its reason, and nothing of
 * it changes. */

#include <entente-database.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "test-system.h"

#define APPLICATION_ID 77
#define N_SPOILED 400

static const EntenteMigration steps[] = {
  { 1, "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT) STRICT;" },
  { 2, "CREATE INDEX thing_name ON thing (name);" },
};

/* Opens as the engine does. */
static EntenteConnection *
open_workspace (const char        *path,
                EntenteOpenFlags   flags,
                GError           **error)
{
  g_autoptr (EntenteConnection) connection = entente_connection_open (path, flags, error);

  if (connection == NULL || !entente_migrate (connection, steps, G_N_ELEMENTS (steps), APPLICATION_ID, NULL, error))
    return NULL;

  return g_steal_pointer (&connection);
}

static void
make_workspace (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) connection = open_workspace (path, ENTENTE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  entente_connection_execute (connection,
                              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
                              "  INSERT INTO thing SELECT i, 'thing ' || i FROM n",
                              &error);
  g_assert_no_error (error);
}

/* Another program's file, with SQL that this one may not run on its own. */
static void
make_foreign (const char *path,
              const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) connection = entente_connection_open (path, ENTENTE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  entente_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

static void
check_refused (const char    *folder,
               const char    *path,
               EntenteReason  reason)
{
  static const EntenteOpenFlags ways[] = { ENTENTE_OPEN_NONE, ENTENTE_OPEN_CREATE, ENTENTE_OPEN_READ_ONLY };
  g_autofree char *before = test_describe_folder (folder);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_null (open_workspace (path, ways[i], &error));
      g_test_message ("%s: %s", path, error->message);
      g_assert_true (entente_error_is (error, reason));

      after = test_describe_folder (folder);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
check_content_refused (TestPlace     *fixture,
                       const char    *content,
                       gssize         size,
                       EntenteReason  reason)
{
  g_assert_true (g_file_set_contents (fixture->path, content, size, NULL));
  check_refused (fixture->folder, fixture->path, reason);
}

static void
test_text_is_foreign (TestPlace     *fixture,
                      gconstpointer  data)
{
  g_autofree char *page = g_strnfill (10000, 'x');

  check_content_refused (fixture, "no", 2, ENTENTE_REASON_FOREIGN_FILE);
  check_content_refused (fixture, "name,country\nAda,FR\n", -1, ENTENTE_REASON_FOREIGN_FILE);
  check_content_refused (fixture, page, -1, ENTENTE_REASON_FOREIGN_FILE);
}

static void
test_random_bytes_are_foreign (TestPlace     *fixture,
                               gconstpointer  data)
{
  guint32 bytes[8192];

  for (guint i = 0; i < G_N_ELEMENTS (bytes); i++)
    bytes[i] = (guint32) g_test_rand_int ();

  check_content_refused (fixture, (const char *) bytes, sizeof bytes, ENTENTE_REASON_FOREIGN_FILE);
}

static void
test_an_empty_file_is_damaged (TestPlace     *fixture,
                               gconstpointer  data)
{
  check_content_refused (fixture, "", 0, ENTENTE_REASON_DAMAGED);
}

static void
test_a_truncated_file_is_damaged (TestPlace     *fixture,
                                  gconstpointer  data)
{
  static const goffset sizes[] = { 1, 15, 16, 99, 100, 511, 512, 1024, 4095, 4096, 4097, 8192 };
  goffset size;

  make_workspace (fixture->path);
  size = test_get_size (fixture->path);
  g_assert_cmpint (size, >, 16384);

  test_truncate (fixture->path, size - 1);
  check_refused (fixture->folder, fixture->path, ENTENTE_REASON_DAMAGED);
  test_truncate (fixture->path, size / 2);
  check_refused (fixture->folder, fixture->path, ENTENTE_REASON_DAMAGED);

  for (guint i = G_N_ELEMENTS (sizes); i > 0; i--)
    {
      test_truncate (fixture->path, sizes[i - 1]);
      check_refused (fixture->folder, fixture->path, ENTENTE_REASON_DAMAGED);
    }
}

static void
test_a_spoiled_schema_is_damaged (TestPlace     *fixture,
                                  gconstpointer  data)
{
  make_workspace (fixture->path);
  test_spoil (fixture->path, 100, 300);

  check_refused (fixture->folder, fixture->path, ENTENTE_REASON_DAMAGED);
}

static void
test_a_spoiled_table_is_damaged_when_it_is_read (TestPlace     *fixture,
                                                 gconstpointer  data)
{
  g_autoptr (EntenteConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n;

  make_workspace (fixture->path);
  test_spoil (fixture->path, 4096, 4096);

  connection = open_workspace (fixture->path, ENTENTE_OPEN_NONE, &error);
  g_assert_no_error (error);
  g_assert_false (entente_connection_query_int64 (connection, &n, &error, "SELECT count(*) FROM thing NOT INDEXED", NULL));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_DAMAGED));
}

static void
try_everything (const char *path)
{
  g_autoptr (EntenteConnection) connection = open_workspace (path, ENTENTE_OPEN_NONE, NULL);
  g_autofree char *name = NULL;
  gint64 n;

  if (connection == NULL)
    return;

  entente_connection_query_text (connection, &name, NULL, "SELECT group_concat(name) FROM thing NOT INDEXED", NULL);
  entente_connection_query_int64 (connection, &n, NULL, "SELECT id FROM thing WHERE name = 'thing 500'", NULL);
  entente_connection_run (connection, NULL, "UPDATE thing SET name = name || '!'", NULL);
  entente_connection_run (connection, NULL, "DELETE FROM thing WHERE id % 2 = 0", NULL);
}

/* What comes of it is not foreseen; only that it is an answer. */
static void
test_spoiled_bytes_anywhere_are_survived (TestPlace     *fixture,
                                          gconstpointer  data)
{
  g_autofree char *whole = NULL;
  gsize size;

  make_workspace (fixture->path);
  g_assert_true (g_file_get_contents (fixture->path, &whole, &size, NULL));

  for (int i = 0; i < N_SPOILED; i++)
    {
      /* Half of them where it hurts most. */
      gint32 end = i % 2 == 0 ? 512 : (gint32) size;

      g_assert_true (g_file_set_contents (fixture->path, whole, (gssize) size, NULL));
      test_spoil (fixture->path, g_test_rand_int_range (0, end), 1);
      try_everything (fixture->path);
    }
}

static void
test_a_database_of_another_program_is_foreign (TestPlace     *fixture,
                                               gconstpointer  data)
{
  static const char *const scripts[] = {
    "CREATE TABLE other (id)",
    "PRAGMA application_id = 1; PRAGMA user_version = 1; CREATE TABLE thing (id)",
    "PRAGMA application_id = 1",
    "PRAGMA user_version = 1",
    "PRAGMA application_id = 77; CREATE TABLE thing (id)",
    "PRAGMA application_id = 77; PRAGMA user_version = -1",
    "PRAGMA journal_mode = DELETE; CREATE TABLE other (id)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      make_foreign (fixture->path, scripts[i]);
      check_refused (fixture->folder, fixture->path, ENTENTE_REASON_FOREIGN_FILE);
      g_unlink (fixture->path);
    }
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (from, &content, &size, NULL));
  g_assert_true (g_file_set_contents (to, content, (gssize) size, NULL));
}

/* A program that was killed left it: the newest data is still in the log. */
static void
make_crashed (TestPlace  *fixture,
              const char *sql)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "other", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *copied_log = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (EntenteConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  connection = entente_connection_open (path, ENTENTE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (entente_connection_execute (connection, sql, &error));
  copy_file (path, fixture->path);
  copy_file (log, copied_log);
  g_assert_cmpint (test_get_size (copied_log), >, 0);

  g_clear_object (&connection);
  test_remove_folder (folder);
}

static void
test_the_log_of_another_program_stays (TestPlace     *fixture,
                                       gconstpointer  data)
{
  make_crashed (fixture, "PRAGMA application_id = 1; CREATE TABLE other (id); INSERT INTO other VALUES (1), (2)");
  check_refused (fixture->folder, fixture->path, ENTENTE_REASON_FOREIGN_FILE);
}

static void
test_the_log_of_a_later_version_stays (TestPlace     *fixture,
                                       gconstpointer  data)
{
  make_crashed (fixture, "PRAGMA application_id = 77; PRAGMA user_version = 9; CREATE TABLE other (id)");
  check_refused (fixture->folder, fixture->path, ENTENTE_REASON_NEWER_FILE);
}

static void
test_the_log_of_this_program_is_read (TestPlace     *fixture,
                                      gconstpointer  data)
{
  g_autoptr (EntenteConnection) connection = NULL;
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  make_crashed (fixture, "PRAGMA application_id = 77; PRAGMA user_version = 2;"
                         "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO thing VALUES (1, 'Ada')");
  connection = open_workspace (fixture->path, ENTENTE_OPEN_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (entente_connection_query_int64 (connection, &n, &error, "SELECT count(*) FROM thing", NULL));
  g_assert_cmpint (n, ==, 1);

  /* And put away as always. */
  g_clear_object (&connection);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

static void
test_the_journal_of_another_program_stays (TestPlace     *fixture,
                                           gconstpointer  data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);

  make_foreign (fixture->path, "PRAGMA journal_mode = DELETE; CREATE TABLE other (id)");
  g_assert_true (g_file_set_contents (journal, "what it was about to write", -1, NULL));

  check_refused (fixture->folder, fixture->path, ENTENTE_REASON_FOREIGN_FILE);
}

static void
test_a_later_version_is_refused_with_both_versions (TestPlace     *fixture,
                                                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  make_foreign (fixture->path, "PRAGMA application_id = 77; PRAGMA user_version = 9; CREATE TABLE thing (id)");
  check_refused (fixture->folder, fixture->path, ENTENTE_REASON_NEWER_FILE);

  g_assert_null (open_workspace (fixture->path, ENTENTE_OPEN_NONE, &error));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "9");
  g_assert_cmpstr (entente_error_get_detail (error, 1), ==, "2");
}

static void
test_what_is_no_file_is_foreign (TestPlace     *fixture,
                                 gconstpointer  data)
{
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  check_refused (fixture->folder, fixture->path, ENTENTE_REASON_FOREIGN_FILE);
  g_rmdir (fixture->path);

  /* Nor does opening wait for somebody at its other end. */
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  check_refused (fixture->folder, fixture->path, ENTENTE_REASON_FOREIGN_FILE);
}

static void
test_a_link_to_nothing_is_not_followed (TestPlace     *fixture,
                                        gconstpointer  data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);

  g_assert_cmpint (symlink (elsewhere, fixture->path), ==, 0);
  check_refused (fixture->folder, fixture->path, ENTENTE_REASON_NOT_FOUND);
}

static void
test_a_file_below_a_file_is_not_found (TestPlace     *fixture,
                                       gconstpointer  data)
{
  g_autofree char *below = g_build_filename (fixture->path, "w", NULL);
  g_autoptr (GError) error = NULL;

  make_workspace (fixture->path);
  g_assert_null (open_workspace (below, ENTENTE_OPEN_NONE, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_NOT_FOUND));
}

/* The rest needs a user whom the system refuses something. */

static void
refuse_writer (const char    *path,
               EntenteReason  reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (open_workspace (path, ENTENTE_OPEN_CREATE, &error));
  g_assert_true (entente_error_is (error, reason));
}

static int
open_unreadable (int    argc,
                 char **argv)
{
  g_autofree char *path = g_build_filename (argv[0], "w.entente", NULL);
  g_autoptr (GError) error = NULL;

  if (!test_become_nobody (argv[0]))
    return TEST_EXIT_SKIP;

  make_workspace (path);
  g_chmod (path, 0000);
  refuse_writer (path, ENTENTE_REASON_INPUT_OUTPUT);
  g_assert_null (open_workspace (path, ENTENTE_OPEN_READ_ONLY, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_INPUT_OUTPUT));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, g_strerror (EACCES));

  /* A folder that may not be entered. */
  g_chmod (path, 0600);
  g_chmod (argv[0], 0000);
  refuse_writer (path, ENTENTE_REASON_INPUT_OUTPUT);
  g_chmod (argv[0], 0700);

  return 0;
}

static int
open_read_only (int    argc,
                char **argv)
{
  g_autofree char *path = g_build_filename (argv[0], "w.entente", NULL);
  g_autofree char *new = g_build_filename (argv[0], "new", NULL);
  g_autofree char *deeper = g_build_filename (argv[0], "deeper", "new", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!test_become_nobody (argv[0]))
    return TEST_EXIT_SKIP;

  make_workspace (path);
  before = test_describe_folder (argv[0]);

  g_chmod (path, 0400);
  refuse_writer (path, ENTENTE_REASON_READ_ONLY);
  g_chmod (path, 0600);

  g_chmod (argv[0], 0500);
  refuse_writer (path, ENTENTE_REASON_READ_ONLY);
  refuse_writer (new, ENTENTE_REASON_READ_ONLY);
  refuse_writer (deeper, ENTENTE_REASON_READ_ONLY);
  g_chmod (argv[0], 0700);

  after = test_describe_folder (argv[0]);
  g_assert_cmpstr (before, ==, after);

  return 0;
}

static int
open_on_read_only_disk (int    argc,
                        char **argv)
{
  g_autofree char *path = g_build_filename (argv[0], "w.entente", NULL);
  g_autofree char *new = g_build_filename (argv[0], "new", NULL);
  g_autofree char *deeper = g_build_filename (argv[0], "deeper", "new", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!test_enter_namespace () || !test_mount_small_disk (argv[0], "4m"))
    return TEST_EXIT_SKIP;

  make_workspace (path);
  before = test_describe_folder (argv[0]);
  if (!test_make_read_only (argv[0]))
    return TEST_EXIT_SKIP;

  refuse_writer (path, ENTENTE_REASON_READ_ONLY);
  refuse_writer (new, ENTENTE_REASON_READ_ONLY);
  refuse_writer (deeper, ENTENTE_REASON_READ_ONLY);
  g_assert_null (entente_file_lock_acquire (path, ENTENTE_OPEN_CREATE, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_READ_ONLY));

  after = test_describe_folder (argv[0]);
  g_assert_cmpstr (before, ==, after);

  return 0;
}

static const TestRole roles[] = {
  { "unreadable", open_unreadable },
  { "read-only", open_read_only },
  { "read-only-disk", open_on_read_only_disk },
};

#define ADD(name, func) g_test_add ("/database/hostile-files/" name, TestPlace, NULL, test_place_set_up, func, test_place_tear_down)

int
main (int   argc,
      char *argv[])
{
  test_play_role (argc, argv, roles, G_N_ELEMENTS (roles));
  g_test_init (&argc, &argv, NULL);

  ADD ("text-is-foreign", test_text_is_foreign);
  ADD ("random-bytes-are-foreign", test_random_bytes_are_foreign);
  ADD ("an-empty-file-is-damaged", test_an_empty_file_is_damaged);
  ADD ("a-truncated-file-is-damaged", test_a_truncated_file_is_damaged);
  ADD ("a-spoiled-schema-is-damaged", test_a_spoiled_schema_is_damaged);
  ADD ("a-spoiled-table-is-damaged-when-it-is-read", test_a_spoiled_table_is_damaged_when_it_is_read);
  ADD ("spoiled-bytes-anywhere-are-survived", test_spoiled_bytes_anywhere_are_survived);
  ADD ("a-database-of-another-program-is-foreign", test_a_database_of_another_program_is_foreign);
  ADD ("the-log-of-another-program-stays", test_the_log_of_another_program_stays);
  ADD ("the-log-of-a-later-version-stays", test_the_log_of_a_later_version_stays);
  ADD ("the-log-of-this-program-is-read", test_the_log_of_this_program_is_read);
  ADD ("the-journal-of-another-program-stays", test_the_journal_of_another_program_stays);
  ADD ("a-later-version-is-refused-with-both-versions", test_a_later_version_is_refused_with_both_versions);
  ADD ("what-is-no-file-is-foreign", test_what_is_no_file_is_foreign);
  ADD ("a-link-to-nothing-is-not-followed", test_a_link_to_nothing_is_not_followed);
  ADD ("a-file-below-a-file-is-not-found", test_a_file_below_a_file_is_not_found);
  g_test_add_data_func ("/database/hostile-files/an-unreadable-file-says-so", "unreadable", test_run_role);
  g_test_add_data_func ("/database/hostile-files/a-read-only-file-or-folder-is-refused", "read-only", test_run_role);
  g_test_add_data_func ("/database/hostile-files/a-read-only-disk-is-refused", "read-only-disk", test_run_role);

  return g_test_run ();
}
