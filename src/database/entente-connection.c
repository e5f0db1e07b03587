/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-database"

#include "entente-database-file-private.h"
#include "entente-file-move.h"
#include "entente-statement-cache-private.h"
#include "entente-wal-writer-private.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#define BUSY_TIMEOUT 5000   /* ms */
#define LONGEST_SLEEP 25    /* ms */
#define PROGRESS_STEPS 2000 /* virtual machine instructions between two looks at the cancellable: some 20 µs */

struct _EntenteConnection
{
  GObject parent_instance;

  sqlite3 *db;     /* NULL once closed */
  GThread *thread; /* the owner, from the first use on */
  gboolean read_only;
  gboolean unchanging;
  gboolean memory;

  EntenteStatementCache *statements;

  GCancellable *cancellable;
  gboolean uncancellable; /* while a transaction ends */
  gint64 busy_timeout;    /* µs */
  gint64 busy_since;      /* monotonic µs */
};

G_DEFINE_FINAL_TYPE (EntenteConnection, entente_connection, G_TYPE_OBJECT)

static gboolean
is_cancelled (EntenteConnection *self)
{
  return !self->uncancellable && self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

static int
progress_cb (gpointer data)
{
  return is_cancelled (data);
}

static int
busy_cb (gpointer data,
         int      attempt)
{
  return entente_connection_wait (data, attempt);
}

gboolean
entente_connection_wait (EntenteConnection *self,
                         int                attempt)
{
  gint64 now = g_get_monotonic_time ();

  if (attempt == 0)
    self->busy_since = now;

  if (is_cancelled (self) || now - self->busy_since >= self->busy_timeout)
    return FALSE;

  sqlite3_sleep (MIN (1 + attempt, LONGEST_SLEEP));

  return TRUE;
}

void
entente_connection_set_error (EntenteConnection  *self,
                              int                 rc,
                              GError            **error)
{
  if ((rc & 0xff) == SQLITE_BUSY || (rc & 0xff) == SQLITE_LOCKED)
    if (is_cancelled (self))
      rc = SQLITE_INTERRUPT;

  entente_database_set_error (self->db, rc, error);
}

/* When storage fails in the middle of a statement, SQLite 3.40 may undo the transaction and yet keep a view of the
 * data open that belongs to nobody; everything fails from then on, also when there is room again. The next
 * statement that ends closes that view, whatever becomes of the statement. */
void
entente_connection_settle (EntenteConnection *self)
{
  if (self->db != NULL && sqlite3_get_autocommit (self->db) != 0)
    sqlite3_exec (self->db, "PRAGMA schema_version", NULL, NULL, NULL);
}

gboolean
entente_connection_check (EntenteConnection  *self,
                          GError            **error)
{
  if (self->thread == NULL)
    self->thread = g_thread_self ();

  /* A connection on two threads would mix two transactions into one. */
  g_assert (self->thread == g_thread_self ());

  if (self->db == NULL)
    {
      entente_refuse (error, ENTENTE_REASON_CLOSED, NULL, NULL);
      return FALSE;
    }

  return TRUE;
}

gboolean
entente_connection_check_run (EntenteConnection  *self,
                              GError            **error)
{
  if (!entente_connection_check (self, error))
    return FALSE;

  if (is_cancelled (self))
    {
      entente_database_set_error (NULL, SQLITE_INTERRUPT, error);
      return FALSE;
    }

  return TRUE;
}

static void
entente_connection_finalize (GObject *object)
{
  EntenteConnection *self = ENTENTE_CONNECTION (object);

  entente_connection_close (self);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->statements, entente_statement_cache_free);

  G_OBJECT_CLASS (entente_connection_parent_class)->finalize (object);
}

static void
entente_connection_class_init (EntenteConnectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_connection_finalize;
}

static void
entente_connection_init (EntenteConnection *self)
{
  self->statements = entente_statement_cache_new ();
  self->busy_timeout = BUSY_TIMEOUT * G_TIME_SPAN_MILLISECOND;
}

/* Opening */

/* Nothing here writes to the file. The schema is trusted, because triggers of ours write to FTS5 tables, which
 * SQLite 3.40 lets no other schema do; the SQL functions that we add are of no use to a foreign trigger. */
static const char settings[] =
  "PRAGMA foreign_keys = ON;"
  "PRAGMA trusted_schema = ON;"
  "PRAGMA cell_size_check = ON;"
  "PRAGMA temp_store = MEMORY;"
  "PRAGMA mmap_size = 0;" /* a file that shrinks under a mapping would be a crash, not an error */
  "PRAGMA synchronous = FULL;"
  "PRAGMA journal_size_limit = 67108864;"
  "PRAGMA schema_version;"; /* reads the first page: finds what is damaged */

/* What a reader has read the system keeps as well: each would fill two megabytes while somebody scrolls. */
static const char reader_settings[] = "PRAGMA cache_size = -512;";

static gboolean
configure (EntenteConnection  *self,
           GError            **error)
{
  int rc;

  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_busy_handler (self->db, busy_cb, self);

  rc = entente_database_add_functions (self->db);
  if (rc == SQLITE_OK)
    rc = sqlite3_exec (self->db, settings, NULL, NULL, NULL);
  if (rc == SQLITE_OK && self->read_only)
    rc = sqlite3_exec (self->db, reader_settings, NULL, NULL, NULL);
  if (rc != SQLITE_OK)
    entente_database_set_error (self->db, rc, error);

  return rc == SQLITE_OK;
}

/* SQLite counts the memory of all connections under one lock, which each allocation takes: the writer and the
 * readers would wait for each other there. Nobody asks for the count. */
static void
ensure_no_statistics (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      /* Too late, and refused, when another library of this process was first: then it is only slower. */
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&done, 1);
    }
}

static gboolean
open_handle (EntenteConnection  *self,
             const char         *path,
             int                 flags,
             GError            **error)
{
  gboolean writes = !self->read_only && !self->memory;
  int rc;

  rc = sqlite3_open_v2 (path, &self->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                        writes ? entente_wal_writer_get_vfs () : NULL);
  if (rc != SQLITE_OK)
    entente_database_set_error (self->db, rc, error);
  else if (writes)
    entente_wal_writer_attach (self->db);

  return rc == SQLITE_OK;
}

/* SQLite makes the index of a log beside every other file, and cannot where that may not be written. */
static char *
make_unchanging_uri (const char *path)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);

  return g_strconcat ("file:", escaped, "?immutable=1", NULL);
}

static gboolean
open_file (EntenteConnection  *self,
           const char         *path,
           GError            **error)
{
  g_autofree char *uri = self->unchanging ? make_unchanging_uri (path) : NULL;
  int flags = self->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;

  if (!open_handle (self, uri != NULL ? uri : path, uri != NULL ? flags | SQLITE_OPEN_URI : flags, error))
    return FALSE;

  if (!entente_database_check_header (self->db, path, error))
    return FALSE;

  if (!self->read_only)
    {
      if (sqlite3_db_readonly (self->db, "main") != 0)
        {
          entente_refuse (error, ENTENTE_REASON_READ_ONLY, NULL, NULL);
          return FALSE;
        }

      if (!entente_database_check_folder (path, error))
        return FALSE;
    }

  /* What a stranger left in the log is not to be moved into the file when we close it. */
  if (entente_database_has_log (path))
    sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  return configure (self, error);
}

/* Makes the file when it may; answers its real name. */
static char *
find_file (const char        *path,
           EntenteOpenFlags   flags,
           GError           **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *found = NULL;
  char *real;
  GStatBuf info;
  int result = g_stat (absolute, &info);

  if (result != 0 && errno == ENOENT && (flags & ENTENTE_OPEN_CREATE) != 0)
    {
      if (!entente_database_create_file (absolute, error))
        return NULL;
      result = g_stat (absolute, &info);
    }

  if (result != 0)
    {
      if (errno == ENOENT || errno == ENOTDIR)
        entente_refuse (error, ENTENTE_REASON_NOT_FOUND, NULL, "file", NULL);
      else
        entente_database_set_system_error (errno, error);
      return NULL;
    }

  if (!S_ISREG (info.st_mode) || info.st_size == 0)
    {
      entente_refuse (error, S_ISREG (info.st_mode) ? ENTENTE_REASON_DAMAGED : ENTENTE_REASON_FOREIGN_FILE, NULL, NULL);
      return NULL;
    }

  real = realpath (absolute, NULL);
  found = g_strdup (real != NULL ? real : absolute);
  free (real);

  return g_steal_pointer (&found);
}

EntenteConnection *
entente_connection_open (const char        *path,
                         EntenteOpenFlags   flags,
                         GError           **error)
{
  g_autoptr (EntenteConnection) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  ensure_no_statistics ();

  self = g_object_new (ENTENTE_TYPE_CONNECTION, NULL);
  self->read_only = (flags & ENTENTE_OPEN_READ_ONLY) != 0;
  self->unchanging = self->read_only && (flags & ENTENTE_OPEN_UNCHANGING) != 0;
  self->memory = (flags & ENTENTE_OPEN_MEMORY) != 0 || g_str_equal (path, ":memory:");

  if (self->memory)
    {
      if (!open_handle (self, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI, error) ||
          !configure (self, error))
        return NULL;
    }
  else
    {
      g_autofree char *file = find_file (path, flags, error);

      if (file == NULL || !open_file (self, file, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

gboolean
entente_connection_adopt (EntenteConnection  *self,
                          GError            **error)
{
  if (self->memory || self->read_only)
    return TRUE;

  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);

  return entente_connection_execute (self, "PRAGMA journal_mode = WAL", error);
}

void
entente_connection_close (EntenteConnection *self)
{
  g_return_if_fail (ENTENTE_IS_CONNECTION (self));

  if (self->db == NULL)
    return;

  g_assert (self->thread == NULL || self->thread == g_thread_self ());

  entente_statement_cache_clear (self->statements);
  sqlite3_progress_handler (self->db, 0, NULL, NULL);

  /* A statement still lent out keeps the rest alive until it comes back. */
  sqlite3_close_v2 (self->db);
  self->db = NULL;
}

gboolean
entente_connection_is_read_only (EntenteConnection *self)
{
  g_return_val_if_fail (ENTENTE_IS_CONNECTION (self), TRUE);

  return self->read_only;
}

void
entente_connection_set_busy_timeout (EntenteConnection *self,
                                     guint              milliseconds)
{
  g_return_if_fail (ENTENTE_IS_CONNECTION (self));

  self->busy_timeout = milliseconds * G_TIME_SPAN_MILLISECOND;
}

void
entente_connection_set_cancellable (EntenteConnection *self,
                                    GCancellable      *cancellable)
{
  g_return_if_fail (ENTENTE_IS_CONNECTION (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  if (!entente_connection_check (self, NULL) || !g_set_object (&self->cancellable, cancellable))
    return;

  if (cancellable != NULL)
    sqlite3_progress_handler (self->db, PROGRESS_STEPS, progress_cb, self);
  else
    sqlite3_progress_handler (self->db, 0, NULL, NULL);
}

void
entente_connection_set_uncancellable (EntenteConnection *self,
                                      gboolean           uncancellable)
{
  self->uncancellable = uncancellable;
}

sqlite3 *
entente_connection_get_handle (EntenteConnection *self)
{
  return self->db;
}

/* Statements */

gboolean
entente_connection_execute (EntenteConnection  *self,
                            const char         *sql,
                            GError            **error)
{
  int rc;

  g_return_val_if_fail (ENTENTE_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!entente_connection_check_run (self, error))
    return FALSE;

  rc = sqlite3_exec (self->db, sql, NULL, NULL, NULL);
  if (rc != SQLITE_OK)
    {
      entente_connection_set_error (self, rc, error);
      entente_connection_settle (self);
    }

  return rc == SQLITE_OK;
}

EntenteStatement *
entente_connection_prepare (EntenteConnection  *self,
                            const char         *sql,
                            GError            **error)
{
  EntenteStatement *statement;

  g_return_val_if_fail (ENTENTE_IS_CONNECTION (self), NULL);
  g_return_val_if_fail (sql != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!entente_connection_check_run (self, error))
    return NULL;

  statement = entente_statement_cache_take (self->statements, sql);
  if (statement == NULL)
    {
      statement = entente_statement_new (self, sql, error);
      if (statement == NULL)
        return NULL;
      entente_statement_cache_add (self->statements, statement);
    }

  entente_statement_lend (statement, self);

  return statement;
}

void
entente_connection_give_back (EntenteConnection *self,
                              EntenteStatement  *statement)
{
  g_assert (self->thread == g_thread_self ());

  entente_statement_cache_put (self->statements, statement);
}

gboolean
entente_connection_run (EntenteConnection  *self,
                        GError            **error,
                        const char         *sql,
                        const char         *format,
                        ...)
{
  g_autoptr (EntenteStatement) statement = entente_connection_prepare (self, sql, error);
  va_list args;

  if (statement == NULL)
    return FALSE;

  va_start (args, format);
  entente_statement_borrow_va (statement, format, args);
  va_end (args);

  return entente_statement_run (statement, error);
}

gboolean
entente_connection_query_int64 (EntenteConnection  *self,
                                gint64             *value,
                                GError            **error,
                                const char         *sql,
                                const char         *format,
                                ...)
{
  g_autoptr (EntenteStatement) statement = entente_connection_prepare (self, sql, error);
  gboolean row;
  va_list args;

  g_return_val_if_fail (value != NULL, FALSE);

  if (statement == NULL)
    return FALSE;

  va_start (args, format);
  entente_statement_borrow_va (statement, format, args);
  va_end (args);

  if (!entente_statement_step (statement, &row, error))
    return FALSE;

  if (row)
    *value = entente_statement_get_int64 (statement, 0);

  return TRUE;
}

gboolean
entente_connection_query_text (EntenteConnection  *self,
                               char              **value,
                               GError            **error,
                               const char         *sql,
                               const char         *format,
                               ...)
{
  g_autoptr (EntenteStatement) statement = entente_connection_prepare (self, sql, error);
  gboolean row;
  va_list args;

  g_return_val_if_fail (value != NULL, FALSE);

  *value = NULL;
  if (statement == NULL)
    return FALSE;

  va_start (args, format);
  entente_statement_borrow_va (statement, format, args);
  va_end (args);

  if (!entente_statement_step (statement, &row, error))
    return FALSE;

  if (row && !entente_statement_is_null (statement, 0))
    *value = g_strdup (entente_statement_get_text (statement, 0));

  return TRUE;
}

gint64
entente_connection_get_last_row (EntenteConnection *self)
{
  g_return_val_if_fail (ENTENTE_IS_CONNECTION (self), 0);

  return entente_connection_check (self, NULL) ? sqlite3_last_insert_rowid (self->db) : 0;
}

int
entente_connection_get_changes (EntenteConnection *self)
{
  g_return_val_if_fail (ENTENTE_IS_CONNECTION (self), 0);

  return entente_connection_check (self, NULL) ? sqlite3_changes (self->db) : 0;
}

gint64
entente_connection_get_user_version (EntenteConnection *self)
{
  gint64 version = -1;

  g_return_val_if_fail (ENTENTE_IS_CONNECTION (self), -1);

  return entente_connection_query_int64 (self, &version, NULL, "PRAGMA user_version", NULL) ? version : -1;
}
