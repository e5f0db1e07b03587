/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What reaches the write-ahead log, seen from below: a VFS that counts stands under the program's own. */

#define ENTENTE_DATABASE_COMPILATION

#include "entente-connection-private.h"
#include "entente-database.h"
#include "test-system.h"

#include <sqlite3.h>

static struct
{
  sqlite3_vfs *system;
  sqlite3_vfs vfs;
  const sqlite3_io_methods *system_methods;
  sqlite3_io_methods methods;
  guint n_writes; /* to logs */
  int failure;    /* what the next write to a log answers instead, once */
} below;

static int
counting_write (sqlite3_file  *file,
                const void    *data,
                int            size,
                sqlite3_int64  offset)
{
  int failure = below.failure;

  below.n_writes++;
  below.failure = SQLITE_OK;

  return failure != SQLITE_OK ? failure : below.system_methods->xWrite (file, data, size, offset);
}

static int
counting_open (sqlite3_vfs  *vfs,
               const char   *name,
               sqlite3_file *file,
               int           flags,
               int          *flags_out)
{
  int rc = below.system->xOpen (below.system, name, file, flags, flags_out);

  if (rc == SQLITE_OK && (flags & SQLITE_OPEN_WAL) != 0)
    {
      below.system_methods = file->pMethods;
      below.methods = *file->pMethods;
      below.methods.xWrite = counting_write;
      file->pMethods = &below.methods;
    }

  return rc;
}

static void
count_writes (void)
{
  below.system = sqlite3_vfs_find (NULL);
  below.vfs = *below.system;
  below.vfs.zName = "counting";
  below.vfs.xOpen = counting_open;
  g_assert_cmpint (sqlite3_vfs_register (&below.vfs, 1), ==, SQLITE_OK);
}

typedef struct
{
  char *folder;
  char *path;
  EntenteConnection *connection;
} Fixture;

static void
execute (Fixture    *fixture,
         const char *sql)
{
  g_autoptr (GError) error = NULL;

  entente_connection_execute (fixture->connection, sql, &error);
  g_assert_no_error (error);
}

static gint64
query (Fixture    *fixture,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  entente_connection_query_int64 (fixture->connection, &value, &error, sql, NULL);
  g_assert_no_error (error);

  return value;
}

/* Somebody else, who knows nothing of the program. */
static void
execute_as_another (Fixture    *fixture,
                    const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (fixture->path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "w.entente", NULL);
  fixture->connection = entente_connection_open (fixture->path, ENTENTE_OPEN_CREATE, &error);
  g_assert_no_error (error);

  execute (fixture, "CREATE TABLE thing (id INTEGER PRIMARY KEY, data BLOB) STRICT");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), ==, 0);
  g_assert_finalize_object (fixture->connection);
  g_free (fixture->path);
  test_remove_folder (fixture->folder);
}

#define INSERT(n)                                                                     \
 "WITH RECURSIVE i (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < " #n ") " \
 "INSERT INTO thing (data) SELECT randomblob (3000) FROM i"

static void
test_a_transaction_is_written_at_once (Fixture       *fixture,
                                       gconstpointer  data)
{
  below.n_writes = 0;
  execute (fixture, INSERT (20));
  g_assert_cmpuint (below.n_writes, ==, 1);
}

static void
test_a_large_transaction_goes_out_in_pieces (Fixture       *fixture,
                                             gconstpointer  data)
{
  execute (fixture, "PRAGMA cache_size = 100");
  execute (fixture, "PRAGMA wal_autocheckpoint = 0");
  below.n_writes = 0;
  execute (fixture, "BEGIN");
  execute (fixture, INSERT (3000));
  g_assert_cmpuint (below.n_writes, >, 50);
  g_assert_cmpuint (below.n_writes, <, 300);
  execute (fixture, "COMMIT");
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM thing"), ==, 3000);
}

static void
test_what_is_committed_can_be_read (Fixture       *fixture,
                                    gconstpointer  data)
{
  for (int i = 0; i < 10; i++)
    {
      g_autoptr (EntenteConnection) reader = entente_connection_open (fixture->path, ENTENTE_OPEN_READ_ONLY, NULL);
      gint64 n = 0;

      execute (fixture, INSERT (20));
      g_assert_true (entente_connection_query_int64 (reader, &n, NULL, "SELECT sum (length (data)) FROM thing", NULL));
      g_assert_cmpint (n, ==, (i + 1) * 20 * 3000);
    }
}

/* A transaction that does not fit into the cache reads again what it wrote. */
static void
test_a_transaction_reads_what_it_wrote (Fixture       *fixture,
                                        gconstpointer  data)
{
  execute (fixture, "PRAGMA cache_size = 20");
  execute (fixture, "BEGIN");
  execute (fixture, INSERT (300));
  g_assert_cmpint (query (fixture, "SELECT sum (length (data)) FROM thing"), ==, 300 * 3000);
  execute (fixture, "UPDATE thing SET data = zeroblob (length (data))");
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM thing WHERE data = zeroblob (3000)"), ==, 300);
  execute (fixture, "SAVEPOINT half; DELETE FROM thing WHERE id > 150; ROLLBACK TO half");
  execute (fixture, "COMMIT");
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM thing WHERE data = zeroblob (3000)"), ==, 300);
}

/* What was kept for a transaction that was taken back must not be written over what somebody else committed. */
static void
test_what_is_taken_back_is_never_written (Fixture       *fixture,
                                          gconstpointer  data)
{
  static const char *const ends[] = { "ROLLBACK", "INSERT OR ROLLBACK INTO thing (id) VALUES (1)" };

  execute (fixture, "PRAGMA cache_size = 20");
  execute (fixture, "INSERT INTO thing VALUES (1, NULL)");

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      execute (fixture, "BEGIN");
      execute (fixture, INSERT (35));
      entente_connection_execute (fixture->connection, ends[i], NULL);
      g_assert_false (entente_connection_in_transaction (fixture->connection));

      execute_as_another (fixture, "DELETE FROM thing WHERE id > 1;" INSERT (40));
      execute (fixture, "INSERT INTO thing VALUES (1000, NULL)");
      execute_as_another (fixture, "DELETE FROM thing WHERE id = 1000");

      g_assert_cmpint (query (fixture, "SELECT count (*) FROM thing WHERE length (data) = 3000"), ==, 40);
      g_assert_cmpint (query (fixture, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), ==, 0);
    }
}

static void
test_what_cannot_be_written_is_taken_back (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  execute (fixture, INSERT (5));

  below.failure = SQLITE_FULL;
  g_assert_false (entente_connection_execute (fixture->connection, INSERT (20), &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_DISK_FULL));
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM thing"), ==, 5);

  execute (fixture, INSERT (20));
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM thing"), ==, 25);
  execute_as_another (fixture, INSERT (1));
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM thing"), ==, 26);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  count_writes ();

#define ADD(name, func) g_test_add ("/database/wal-writer/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("a-transaction-is-written-at-once", test_a_transaction_is_written_at_once);
  ADD ("a-large-transaction-goes-out-in-pieces", test_a_large_transaction_goes_out_in_pieces);
  ADD ("what-is-committed-can-be-read", test_what_is_committed_can_be_read);
  ADD ("a-transaction-reads-what-it-wrote", test_a_transaction_reads_what_it_wrote);
  ADD ("what-is-taken-back-is-never-written", test_what_is_taken_back_is_never_written);
  ADD ("what-cannot-be-written-is-taken-back", test_what_cannot_be_written_is_taken_back);

  return g_test_run ();
}
