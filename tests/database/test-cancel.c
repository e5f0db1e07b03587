/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-database.h>

#include "test-system.h"

#define ENDLESS "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "

typedef struct
{
  EntenteConnection *connection;
  GCancellable *cancellable;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->connection = entente_connection_open (":memory:", ENTENTE_OPEN_MEMORY, &error);
  g_assert_no_error (error);
  entente_connection_execute (fixture->connection, "CREATE TABLE thing (id INTEGER PRIMARY KEY)", &error);
  g_assert_no_error (error);

  fixture->cancellable = g_cancellable_new ();
  entente_connection_set_cancellable (fixture->connection, fixture->cancellable);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->connection);
  g_assert_finalize_object (fixture->cancellable);
}

static gint64
count_things (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  entente_connection_set_cancellable (fixture->connection, NULL);
  entente_connection_query_int64 (fixture->connection, &n, &error, "SELECT count(*) FROM thing", NULL);
  g_assert_no_error (error);

  return n;
}

static gpointer
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);

  return NULL;
}

static void
test_a_running_query_ends (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (GError) error = NULL;
  GThread *thread;
  gboolean row;

  statement = entente_connection_prepare (fixture->connection, ENDLESS "SELECT i FROM n WHERE i = ? OR i < 0", &error);
  g_assert_no_error (error);
  entente_statement_bind (statement, "i", (gint64) 1);
  g_assert_true (entente_statement_step (statement, &row, &error) && row);

  /* There is no second row: without the cancellation this step never ends. */
  thread = g_thread_new ("cancel", cancel, fixture->cancellable);
  g_assert_false (entente_statement_step (statement, &row, &error));
  g_thread_join (thread);

  g_assert_false (row);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_a_running_write_is_undone (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  GThread *thread;

  g_assert_true (entente_connection_begin (fixture->connection, &error));
  g_assert_true (entente_connection_run (fixture->connection, &error, "INSERT INTO thing VALUES (-1)", NULL));

  thread = g_thread_new ("cancel", cancel, fixture->cancellable);
  g_assert_false (entente_connection_execute (fixture->connection, ENDLESS "INSERT INTO thing SELECT i FROM n", &error));
  g_thread_join (thread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  entente_connection_rollback (fixture->connection);
  g_assert_false (entente_connection_in_transaction (fixture->connection));
  g_assert_cmpint (count_things (fixture), ==, 0);
}

static void
test_nothing_starts_once_cancelled (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (GError) error = NULL;

  statement = entente_connection_prepare (fixture->connection, "INSERT INTO thing VALUES (1)", &error);
  g_cancellable_cancel (fixture->cancellable);

  g_assert_false (entente_statement_run (statement, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (entente_connection_execute (fixture->connection, "SELECT 1", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (entente_connection_prepare (fixture->connection, "SELECT 1", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_assert_cmpint (count_things (fixture), ==, 0);
}

static void
test_a_commit_is_not_cancelled (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_connection_begin (fixture->connection, &error));
  g_assert_true (entente_connection_run (fixture->connection, &error, "INSERT INTO thing VALUES (1)", NULL));
  g_cancellable_cancel (fixture->cancellable);

  g_assert_true (entente_connection_commit (fixture->connection, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_things (fixture), ==, 1);
}

static void
test_a_rollback_is_not_cancelled (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_connection_begin (fixture->connection, &error));
  g_assert_true (entente_connection_savepoint (fixture->connection, &error));
  g_assert_true (entente_connection_run (fixture->connection, &error, "INSERT INTO thing VALUES (1)", NULL));
  g_cancellable_cancel (fixture->cancellable);

  g_assert_true (entente_connection_rollback_to (fixture->connection, &error));
  entente_connection_rollback (fixture->connection);
  g_assert_false (entente_connection_in_transaction (fixture->connection));
  g_assert_cmpint (count_things (fixture), ==, 0);
}

static void
test_waiting_for_a_lock_ends (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "w", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  EntenteConnection *holder = entente_connection_open (path, ENTENTE_OPEN_CREATE, &error);
  EntenteConnection *waiter = entente_connection_open (path, ENTENTE_OPEN_NONE, &error);
  GThread *thread;

  g_assert_no_error (error);
  entente_connection_set_busy_timeout (waiter, G_MAXUINT);
  entente_connection_set_cancellable (waiter, cancellable);
  g_assert_true (entente_connection_begin (holder, &error));

  thread = g_thread_new ("cancel", cancel, cancellable);
  g_assert_false (entente_connection_begin (waiter, &error));
  g_thread_join (thread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_assert_finalize_object (waiter);
  entente_connection_rollback (holder);
  g_assert_finalize_object (holder);
  test_remove_folder (folder);
}

#define ADD(name, func) g_test_add ("/database/cancel/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-running-query-ends", test_a_running_query_ends);
  ADD ("a-running-write-is-undone", test_a_running_write_is_undone);
  ADD ("nothing-starts-once-cancelled", test_nothing_starts_once_cancelled);
  ADD ("a-commit-is-not-cancelled", test_a_commit_is_not_cancelled);
  ADD ("a-rollback-is-not-cancelled", test_a_rollback_is_not_cancelled);
  g_test_add_func ("/database/cancel/waiting-for-a-lock-ends", test_waiting_for_a_lock_ends);

  return g_test_run ();
}
