/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-database"

#include "entente-statement-private.h"

#include <string.h>

struct _EntenteStatement
{
  EntenteConnection *connection; /* while lent out */
  GList link;                    /* the cache's */
  sqlite3_stmt *stmt;
  char *sql;

  GPtrArray *loans; /* (nullable): what was borrowed of the present row and is not SQLite's */

  int failure; /* of the last binding */
  gboolean started;
  gboolean done;
};

EntenteStatement *
entente_statement_new (EntenteConnection  *connection,
                       const char         *sql,
                       GError            **error)
{
  sqlite3 *db = entente_connection_get_handle (connection);
  EntenteStatement *self;
  sqlite3_stmt *stmt = NULL;
  const char *tail = NULL;
  int attempt = 0;
  int rc;

  do
    rc = sqlite3_prepare_v3 (db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, &tail);
  while (rc == SQLITE_LOCKED_SHAREDCACHE && entente_connection_wait (connection, attempt++));

  if (rc != SQLITE_OK)
    {
      entente_connection_set_error (connection, rc, error);
      return NULL;
    }

  if (stmt == NULL || tail[strspn (tail, " \n\t;")] != '\0')
    {
      sqlite3_finalize (stmt);
      entente_refuse (error, ENTENTE_REASON_UNSPECIFIED, NULL, "not one statement", NULL);
      return NULL;
    }

  self = g_new0 (EntenteStatement, 1);
  self->stmt = stmt;
  self->sql = g_strdup (sql);

  return self;
}

void
entente_statement_free (EntenteStatement *self)
{
  g_assert (self->connection == NULL);

  g_clear_pointer (&self->loans, g_ptr_array_unref);
  sqlite3_finalize (self->stmt);
  g_free (self->sql);
  g_free (self);
}

void
entente_statement_lend (EntenteStatement  *self,
                        EntenteConnection *connection)
{
  g_assert (self->connection == NULL);

  self->connection = g_object_ref (connection);
}

gboolean
entente_statement_is_lent (EntenteStatement *self)
{
  return self->connection != NULL;
}

const char *
entente_statement_get_sql (EntenteStatement *self)
{
  return self->sql;
}

GList *
entente_statement_get_link (EntenteStatement *self)
{
  return &self->link;
}

static void
forget_row (EntenteStatement *self)
{
  if (self->loans != NULL)
    g_ptr_array_set_size (self->loans, 0);
}

void
entente_statement_reset (EntenteStatement *self)
{
  g_return_if_fail (self != NULL && self->connection != NULL);

  forget_row (self);

  /* The answer repeats what the last step said. */
  if (self->started && !self->done)
    sqlite3_reset (self->stmt);

  self->started = FALSE;
  self->done = FALSE;
}

void
entente_statement_release (EntenteStatement *self)
{
  EntenteConnection *connection;

  if (self == NULL)
    return;

  g_return_if_fail (self->connection != NULL);

  entente_statement_reset (self);
  sqlite3_clear_bindings (self->stmt);
  self->failure = SQLITE_OK;

  connection = g_steal_pointer (&self->connection);
  entente_connection_give_back (connection, self);
  g_object_unref (connection);
}

static void
start_binding (EntenteStatement *self)
{
  if (self->started)
    entente_statement_reset (self);
}

static void
note (EntenteStatement *self,
      int               rc)
{
  if (rc != SQLITE_OK)
    self->failure = rc;
}

static void
bind_text (EntenteStatement        *self,
           int                      index,
           const char              *value,
           sqlite3_destructor_type  keep)
{
  g_return_if_fail (self != NULL && self->connection != NULL);

  start_binding (self);
  note (self, sqlite3_bind_text64 (self->stmt, index, value, value != NULL ? strlen (value) : 0, keep, SQLITE_UTF8));
}

void
entente_statement_bind_text (EntenteStatement *self,
                             int               index,
                             const char       *value)
{
  bind_text (self, index, value, SQLITE_TRANSIENT);
}

void
entente_statement_borrow_text (EntenteStatement *self,
                               int               index,
                               const char       *value)
{
  bind_text (self, index, value, SQLITE_STATIC);
}

void
entente_statement_bind_int64 (EntenteStatement *self,
                              int               index,
                              gint64            value)
{
  g_return_if_fail (self != NULL && self->connection != NULL);

  start_binding (self);
  note (self, sqlite3_bind_int64 (self->stmt, index, value));
}

void
entente_statement_bind_boolean (EntenteStatement *self,
                                int               index,
                                gboolean          value)
{
  entente_statement_bind_int64 (self, index, value ? 1 : 0);
}

void
entente_statement_bind_blob (EntenteStatement *self,
                             int               index,
                             GBytes           *value)
{
  const void *data;
  gsize size;

  g_return_if_fail (self != NULL && self->connection != NULL);

  if (value == NULL)
    {
      entente_statement_bind_null (self, index);
      return;
    }

  start_binding (self);
  data = g_bytes_get_data (value, &size);

  /* No bytes are an empty blob; a NULL pointer would make it an SQL NULL. */
  note (self, sqlite3_bind_blob64 (self->stmt, index, size > 0 ? data : "", size, SQLITE_TRANSIENT));
}

void
entente_statement_bind_null (EntenteStatement *self,
                             int               index)
{
  g_return_if_fail (self != NULL && self->connection != NULL);

  start_binding (self);
  note (self, sqlite3_bind_null (self->stmt, index));
}

static gboolean
bind_all (EntenteStatement        *self,
          sqlite3_destructor_type  keep,
          const char              *format,
          va_list                  args)
{
  g_return_val_if_fail (self != NULL && self->connection != NULL, FALSE);

  if (format == NULL)
    format = "";

  /* A parameter that the format forgets would silently be NULL. */
  if (sqlite3_bind_parameter_count (self->stmt) != (int) strlen (format))
    {
      g_critical ("\"%s\" does not fit the parameters of: %s", format, self->sql);
      self->failure = SQLITE_RANGE;
      return FALSE;
    }

  self->failure = SQLITE_OK;
  start_binding (self);

  for (int i = 0; format[i] != '\0'; i++)
    switch (format[i])
      {
      case 's':
        bind_text (self, i + 1, va_arg (args, const char *), keep);
        break;

      case 'i':
        entente_statement_bind_int64 (self, i + 1, va_arg (args, gint64));
        break;

      case 'b':
        entente_statement_bind_boolean (self, i + 1, va_arg (args, gboolean));
        break;

      case 'y':
        entente_statement_bind_blob (self, i + 1, va_arg (args, GBytes *));
        break;

      case 'n':
        entente_statement_bind_null (self, i + 1);
        break;

      default:
        g_critical ("Unknown letter '%c' for: %s", format[i], self->sql);
        self->failure = SQLITE_MISUSE;
        return FALSE;
      }

  return self->failure == SQLITE_OK;
}

gboolean
entente_statement_bind (EntenteStatement *self,
                        const char       *format,
                        ...)
{
  gboolean bound;
  va_list args;

  va_start (args, format);
  bound = bind_all (self, SQLITE_TRANSIENT, format, args);
  va_end (args);

  return bound;
}

gboolean
entente_statement_borrow_va (EntenteStatement *self,
                             const char       *format,
                             va_list           args)
{
  return bind_all (self, SQLITE_STATIC, format, args);
}

static gboolean
fail (EntenteStatement  *self,
      int                rc,
      GError           **error)
{
  /* The error is read first: to reset changes it. */
  entente_connection_set_error (self->connection, rc, error);
  entente_statement_reset (self);
  entente_connection_settle (self->connection);

  return FALSE;
}

gboolean
entente_statement_step (EntenteStatement  *self,
                        gboolean          *row,
                        GError           **error)
{
  int attempt = 0;
  int rc;

  g_return_val_if_fail (self != NULL && self->connection != NULL, FALSE);

  if (row != NULL)
    *row = FALSE;

  if (!entente_connection_check_run (self->connection, error))
    {
      entente_statement_reset (self);
      return FALSE;
    }

  if (self->failure != SQLITE_OK)
    return fail (self, self->failure, error);

  forget_row (self);
  if (self->done)
    return TRUE;

  self->started = TRUE;
  while ((rc = sqlite3_step (self->stmt)) == SQLITE_LOCKED_SHAREDCACHE)
    {
      if (!entente_connection_wait (self->connection, attempt++))
        break;
      sqlite3_reset (self->stmt);
    }

  if (rc == SQLITE_ROW)
    {
      if (row != NULL)
        *row = TRUE;
      return TRUE;
    }

  if (rc != SQLITE_DONE)
    return fail (self, rc, error);

  /* Lets go of the read lock at once, not when the statement is released. */
  self->done = TRUE;
  sqlite3_reset (self->stmt);

  return TRUE;
}

gboolean
entente_statement_run (EntenteStatement  *self,
                       GError           **error)
{
  gboolean row = TRUE;

  g_return_val_if_fail (self != NULL && self->connection != NULL, FALSE);

  while (row)
    if (!entente_statement_step (self, &row, error))
      return FALSE;

  entente_statement_reset (self);

  return TRUE;
}

static gboolean
has_row (EntenteStatement *self)
{
  return self != NULL && self->connection != NULL && self->started && !self->done;
}

static GBytes *
lend (EntenteStatement *self,
      GBytes           *bytes)
{
  if (self->loans == NULL)
    self->loans = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_ptr_array_add (self->loans, bytes);

  return bytes;
}

const char *
entente_statement_get_text (EntenteStatement *self,
                            int               column)
{
  const char *text;
  char *mended;

  g_return_val_if_fail (has_row (self), "");

  text = (const char *) sqlite3_column_text (self->stmt, column);
  if (text == NULL)
    return "";
  if (g_utf8_validate (text, -1, NULL))
    return text;

  mended = g_utf8_make_valid (text, -1);

  return g_bytes_get_data (lend (self, g_bytes_new_take (mended, strlen (mended) + 1)), NULL);
}

gint64
entente_statement_get_int64 (EntenteStatement *self,
                             int               column)
{
  g_return_val_if_fail (has_row (self), 0);

  return sqlite3_column_int64 (self->stmt, column);
}

gboolean
entente_statement_get_boolean (EntenteStatement *self,
                               int               column)
{
  return entente_statement_get_int64 (self, column) != 0;
}

GBytes *
entente_statement_get_bytes (EntenteStatement *self,
                             int               column)
{
  const void *data;

  g_return_val_if_fail (has_row (self), NULL);

  data = sqlite3_column_blob (self->stmt, column);

  return lend (self, g_bytes_new (data, (gsize) sqlite3_column_bytes (self->stmt, column)));
}

gboolean
entente_statement_is_integer (EntenteStatement *self,
                              int               column)
{
  g_return_val_if_fail (has_row (self), FALSE);

  return sqlite3_column_type (self->stmt, column) == SQLITE_INTEGER;
}

gboolean
entente_statement_is_null (EntenteStatement *self,
                           int               column)
{
  g_return_val_if_fail (has_row (self), TRUE);

  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}

int
entente_statement_get_n_columns (EntenteStatement *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_count (self->stmt);
}

const char *
entente_statement_get_column_name (EntenteStatement *self,
                                   int               column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return sqlite3_column_name (self->stmt, column);
}
