/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define ENTENTE_DATABASE_COMPILATION

#include "entente-connection-private.h"

#include <errno.h>
#include <gio/gio.h>

static void
test_each_answer_has_its_reason (void)
{
  static const struct
  {
    int rc;
    EntenteReason reason;
  } cases[] = {
    { SQLITE_BUSY, ENTENTE_REASON_LOCKED },
    { SQLITE_BUSY_SNAPSHOT, ENTENTE_REASON_LOCKED },
    { SQLITE_LOCKED_SHAREDCACHE, ENTENTE_REASON_LOCKED },
    { SQLITE_CORRUPT, ENTENTE_REASON_DAMAGED },
    { SQLITE_CORRUPT_INDEX, ENTENTE_REASON_DAMAGED },
    { SQLITE_NOTADB, ENTENTE_REASON_FOREIGN_FILE },
    { SQLITE_READONLY, ENTENTE_REASON_READ_ONLY },
    { SQLITE_READONLY_DIRECTORY, ENTENTE_REASON_READ_ONLY },
    { SQLITE_PERM, ENTENTE_REASON_READ_ONLY },
    { SQLITE_FULL, ENTENTE_REASON_DISK_FULL },
    { SQLITE_IOERR_FSYNC, ENTENTE_REASON_INPUT_OUTPUT },
    { SQLITE_IOERR_CORRUPTFS, ENTENTE_REASON_DAMAGED },
    { SQLITE_CANTOPEN, ENTENTE_REASON_INPUT_OUTPUT },
    { SQLITE_CANTOPEN_ISDIR, ENTENTE_REASON_FOREIGN_FILE },
    { SQLITE_CONSTRAINT_UNIQUE, ENTENTE_REASON_TAKEN },
    { SQLITE_CONSTRAINT_PRIMARYKEY, ENTENTE_REASON_TAKEN },
    { SQLITE_CONSTRAINT_CHECK, ENTENTE_REASON_UNSPECIFIED },
    { SQLITE_ERROR, ENTENTE_REASON_UNSPECIFIED },
    { SQLITE_MISUSE, ENTENTE_REASON_UNSPECIFIED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      entente_database_set_error (NULL, cases[i].rc, &error);

      g_test_message ("%d: %s", cases[i].rc, error->message);
      g_assert_true (entente_error_is (error, cases[i].reason));
    }
}

static void
test_an_interruption_is_a_cancellation (void)
{
  g_autoptr (GError) error = NULL;

  entente_database_set_error (NULL, SQLITE_INTERRUPT, &error);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_an_unknown_answer_says_what_sqlite_said (void)
{
  g_autoptr (GError) error = NULL;

  entente_database_set_error (NULL, SQLITE_ERROR, &error);

  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, sqlite3_errstr (SQLITE_ERROR));
}

static void
test_each_system_error_has_its_reason (void)
{
  static const struct
  {
    int number;
    EntenteReason reason;
  } cases[] = {
    { ENOSPC, ENTENTE_REASON_DISK_FULL },
    { EDQUOT, ENTENTE_REASON_DISK_FULL },
    { EFBIG, ENTENTE_REASON_DISK_FULL },
    { EROFS, ENTENTE_REASON_READ_ONLY },
    { EISDIR, ENTENTE_REASON_FOREIGN_FILE },
    { EIO, ENTENTE_REASON_INPUT_OUTPUT },
    { EACCES, ENTENTE_REASON_INPUT_OUTPUT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      entente_database_set_system_error (cases[i].number, &error);

      g_assert_true (entente_error_is (error, cases[i].reason));
      if (cases[i].reason == ENTENTE_REASON_INPUT_OUTPUT)
        g_assert_cmpstr (entente_error_get_detail (error, 0), ==, g_strerror (cases[i].number));
    }
}

static void
test_a_taken_value_names_its_column (void)
{
  g_autoptr (GError) error = NULL;
  EntenteConnection *connection = entente_connection_open (":memory:", ENTENTE_OPEN_MEMORY, &error);

  g_assert_no_error (error);
  g_assert_true (entente_connection_execute (connection, "CREATE TABLE thing (name TEXT, place TEXT, UNIQUE (place, name))", &error));
  g_assert_true (entente_connection_run (connection, &error, "INSERT INTO thing VALUES (?, ?)", "ss", "Ada", "here"));
  g_assert_false (entente_connection_run (connection, &error, "INSERT INTO thing VALUES (?, ?)", "ss", "Ada", "here"));

  g_assert_true (entente_error_is (error, ENTENTE_REASON_TAKEN));
  g_assert_cmpstr (entente_error_get_field (error), ==, "place");

  g_assert_finalize_object (connection);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/database/error/each-answer-has-its-reason", test_each_answer_has_its_reason);
  g_test_add_func ("/database/error/an-interruption-is-a-cancellation", test_an_interruption_is_a_cancellation);
  g_test_add_func ("/database/error/an-unknown-answer-says-what-sqlite-said", test_an_unknown_answer_says_what_sqlite_said);
  g_test_add_func ("/database/error/each-system-error-has-its-reason", test_each_system_error_has_its_reason);
  g_test_add_func ("/database/error/a-taken-value-names-its-column", test_a_taken_value_names_its_column);

  return g_test_run ();
}
