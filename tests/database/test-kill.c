/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A program that writes is killed at any moment: what it was told is safe is safe. */

#include <entente-database.h>

#include <glib/gstdio.h>
#include <unistd.h>

#include "test-system.h"

#define ROUNDS 50
#define LONGEST 15000 /* µs from the first acknowledgment to the kill */

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

static gboolean
commit_row (EntenteConnection *connection,
            gint64             id)
{
  return entente_connection_begin (connection, NULL) &&
         entente_connection_run (connection, NULL, "INSERT INTO thing VALUES (?, printf('%0500d', ?1))", "i", id) &&
         entente_connection_run (connection, NULL, "INSERT INTO twin SELECT id, length(data) FROM thing WHERE id = ?", "i", id) &&
         entente_connection_run (connection, NULL, "UPDATE total SET n = n + 1", NULL) &&
         entente_connection_commit (connection, NULL);
}

/* Commits rows and tells each number that is safe, until it is killed. */
static int
commit_until_killed (int    argc,
                     char **argv)
{
  EntenteConnection *connection = entente_connection_open (argv[0], ENTENTE_OPEN_NONE, NULL);
  gint64 id = query (connection, "SELECT max(id) FROM thing") + 1;

  /* Many small checkpoints, so that some are hit. */
  if (!entente_connection_execute (connection, "PRAGMA wal_autocheckpoint = 20", NULL))
    return 1;

  for (;; id++)
    if (!commit_row (connection, id) || write (STDOUT_FILENO, &id, sizeof id) != sizeof id)
      return 1;
}

static void
make_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) connection = entente_connection_open (path, ENTENTE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  entente_connection_execute (connection,
                              "CREATE TABLE thing (id INTEGER PRIMARY KEY, data TEXT UNIQUE);"
                              "CREATE TABLE twin (id INTEGER PRIMARY KEY REFERENCES thing (id), length INTEGER);"
                              "CREATE TABLE total (n INTEGER); INSERT INTO total VALUES (0)",
                              &error);
  g_assert_no_error (error);
}

/* The last number that was acknowledged before the end came. */
static gint64
kill_while_writing (const char *path)
{
  g_autoptr (GSubprocess) child = test_spawn ("commit", path, NULL);
  GInputStream *output = g_subprocess_get_stdout_pipe (child);
  gint64 acknowledged = 0;
  gint64 id;
  gsize n;

  g_assert_true (g_input_stream_read_all (output, &acknowledged, sizeof acknowledged, &n, NULL, NULL));
  g_assert_cmpuint (n, ==, sizeof acknowledged);
  g_usleep ((gulong) g_test_rand_int_range (0, LONGEST));
  g_subprocess_force_exit (child);

  while (g_input_stream_read_all (output, &id, sizeof id, &n, NULL, NULL) && n == sizeof id)
    acknowledged = id;

  g_subprocess_wait (child, NULL, NULL);
  g_assert_true (g_subprocess_get_if_signaled (child));

  return acknowledged;
}

static void
check_whole (const char *path,
             gint64      acknowledged)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) connection = entente_connection_open (path, ENTENTE_OPEN_NONE, &error);
  gint64 last;

  g_assert_no_error (error);

  /* One more may be safe than was told. */
  last = query (connection, "SELECT max(id) FROM thing");
  g_assert_true (last == acknowledged || last == acknowledged + 1);

  g_assert_cmpint (query (connection, "SELECT count(*) FROM thing"), ==, last);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM twin WHERE length = 500"), ==, last);
  g_assert_cmpint (query (connection, "SELECT n FROM total"), ==, last);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), ==, 0);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

static void
test_nothing_acknowledged_is_lost (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
  const char *wanted = g_getenv ("ENTENTE_TEST_ROUNDS");
  guint64 rounds = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : ROUNDS;
  gint64 acknowledged = 0;

  make_file (path);
  for (guint64 i = 0; i < rounds; i++)
    {
      acknowledged = kill_while_writing (path);
      check_whole (path, acknowledged);
    }

  g_test_message ("%" G_GINT64_FORMAT " rows in %" G_GUINT64_FORMAT " rounds", acknowledged, rounds);
  g_assert_cmpint (acknowledged, >, (gint64) rounds);

  test_remove_folder (folder);
}

static const TestRole roles[] = {
  { "commit", commit_until_killed },
};

int
main (int   argc,
      char *argv[])
{
  test_play_role (argc, argv, roles, G_N_ELEMENTS (roles));
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/database/kill/nothing-acknowledged-is-lost", test_nothing_acknowledged_is_lost);

  return g_test_run ();
}
