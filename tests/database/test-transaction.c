/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-database.h>

#include "test-system.h"

typedef struct
{
  char *folder;
  char *path;
  EntenteConnection *connection;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "w.entente", NULL);
  fixture->connection = entente_connection_open (fixture->path, ENTENTE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  entente_connection_execute (fixture->connection, "CREATE TABLE thing (id INTEGER PRIMARY KEY)", &error);
  g_assert_no_error (error);
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
insert (Fixture *fixture,
        gint64   id)
{
  g_autoptr (GError) error = NULL;

  entente_connection_run (fixture->connection, &error, "INSERT INTO thing VALUES (?)", "i", id);
  g_assert_no_error (error);
}

static gint64
sum (EntenteConnection *connection)
{
  gint64 value = -1;

  g_assert_true (entente_connection_query_int64 (connection, &value, NULL, "SELECT sum(id) FROM thing", NULL));

  return value;
}

static void
test_a_commit_keeps_and_a_rollback_does_not (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_assert_false (entente_connection_in_transaction (fixture->connection));

  g_assert_true (entente_connection_begin (fixture->connection, NULL));
  g_assert_true (entente_connection_in_transaction (fixture->connection));
  insert (fixture, 1);
  g_assert_true (entente_connection_commit (fixture->connection, NULL));
  g_assert_false (entente_connection_in_transaction (fixture->connection));

  g_assert_true (entente_connection_begin (fixture->connection, NULL));
  insert (fixture, 10);
  entente_connection_rollback (fixture->connection);
  g_assert_false (entente_connection_in_transaction (fixture->connection));
  entente_connection_rollback (fixture->connection);

  g_assert_cmpint (sum (fixture->connection), ==, 1);
}

static void
test_a_transaction_does_not_begin_twice (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_connection_begin (fixture->connection, &error));
  g_assert_false (entente_connection_begin (fixture->connection, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_UNSPECIFIED));
  g_assert_true (entente_connection_in_transaction (fixture->connection));
}

static void
test_closing_rolls_back (Fixture       *fixture,
                         gconstpointer  data)
{
  EntenteConnection *other;

  g_assert_true (entente_connection_begin (fixture->connection, NULL));
  insert (fixture, 1);
  entente_connection_close (fixture->connection);

  other = entente_connection_open (fixture->path, ENTENTE_OPEN_NONE, NULL);
  g_assert_cmpint (sum (other), ==, 0);
  g_assert_finalize_object (other);
}

static void
test_a_commit_that_fails_is_rolled_back (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_connection_execute (fixture->connection,
                                             "CREATE TABLE part (thing INTEGER REFERENCES thing (id) DEFERRABLE INITIALLY DEFERRED)",
                                             NULL));
  g_assert_true (entente_connection_begin (fixture->connection, NULL));
  g_assert_true (entente_connection_run (fixture->connection, NULL, "INSERT INTO part VALUES (5)", NULL));

  g_assert_false (entente_connection_commit (fixture->connection, &error));
  g_assert_nonnull (error);
  g_assert_false (entente_connection_in_transaction (fixture->connection));
}

static void
test_savepoints_nest (Fixture       *fixture,
                      gconstpointer  data)
{
  EntenteConnection *connection = fixture->connection;

  g_assert_true (entente_connection_begin (connection, NULL));
  insert (fixture, 1);

  g_assert_true (entente_connection_savepoint (connection, NULL));
  insert (fixture, 10);

  g_assert_true (entente_connection_savepoint (connection, NULL));
  insert (fixture, 100);
  g_assert_true (entente_connection_rollback_to (connection, NULL));

  g_assert_true (entente_connection_savepoint (connection, NULL));
  insert (fixture, 1000);
  g_assert_true (entente_connection_release (connection, NULL));

  g_assert_true (entente_connection_release (connection, NULL));
  g_assert_true (entente_connection_commit (connection, NULL));

  g_assert_cmpint (sum (connection), ==, 1011);
}

static void
test_a_savepoint_that_is_not_set_is_refused (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_connection_release (fixture->connection, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (entente_connection_rollback_to (fixture->connection, &error));
  g_assert_nonnull (error);
}

static void
test_a_reader_sees_one_state (Fixture       *fixture,
                              gconstpointer  data)
{
  EntenteConnection *reader = entente_connection_open (fixture->path, ENTENTE_OPEN_READ_ONLY, NULL);

  insert (fixture, 1);
  g_assert_true (entente_connection_begin (reader, NULL));
  g_assert_cmpint (sum (reader), ==, 1);
  insert (fixture, 10);
  g_assert_cmpint (sum (reader), ==, 1);
  g_assert_true (entente_connection_commit (reader, NULL));
  g_assert_cmpint (sum (reader), ==, 11);

  g_assert_finalize_object (reader);
}

#define ADD(name, func) g_test_add ("/database/transaction/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-commit-keeps-and-a-rollback-does-not", test_a_commit_keeps_and_a_rollback_does_not);
  ADD ("a-transaction-does-not-begin-twice", test_a_transaction_does_not_begin_twice);
  ADD ("closing-rolls-back", test_closing_rolls_back);
  ADD ("a-commit-that-fails-is-rolled-back", test_a_commit_that_fails_is_rolled_back);
  ADD ("savepoints-nest", test_savepoints_nest);
  ADD ("a-savepoint-that-is-not-set-is-refused", test_a_savepoint_that_is_not_set_is_refused);
  ADD ("a-reader-sees-one-state", test_a_reader_sees_one_state);

  return g_test_run ();
}
