/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-database"

/* Copies of a database that is in use. */

#include "entente-database-file-private.h"

#include <errno.h>
#include <glib/gstdio.h>

#define BACKUP_PAGES 256 /* between two looks at the cancellable */

static void
tell_progress (sqlite3_backup  *backup,
               EntenteProgress *progress)
{
  int n = sqlite3_backup_pagecount (backup);

  if (progress != NULL && n > 0)
    entente_progress_set_fraction (progress, 1.0 - (double) sqlite3_backup_remaining (backup) / n);
}

static gboolean
copy_pages (EntenteConnection  *self,
            sqlite3            *copy,
            EntenteProgress    *progress,
            GError            **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy, "main", entente_connection_get_handle (self), "main");
  gboolean wanted = TRUE;
  int rc = SQLITE_OK;

  if (backup == NULL)
    {
      entente_database_set_error (copy, sqlite3_extended_errcode (copy), error);
      return FALSE;
    }

  while (rc == SQLITE_OK && (wanted = entente_connection_check_run (self, error)))
    {
      rc = sqlite3_backup_step (backup, BACKUP_PAGES);
      tell_progress (backup, progress);
    }

  sqlite3_backup_finish (backup);
  if (!wanted)
    return FALSE;

  if (rc == SQLITE_DONE)
    rc = sqlite3_exec (copy, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);

  if (rc != SQLITE_OK)
    entente_database_set_error (copy, rc, error);

  return rc == SQLITE_OK;
}

/* SQLite begins again whenever another connection has written between two steps, which could go on for ever: within a
 * transaction it sees one moment. */
static gboolean
copy_moment (EntenteConnection  *self,
             sqlite3            *copy,
             EntenteProgress    *progress,
             GError            **error)
{
  gboolean done;
  gint64 n;

  if (!entente_connection_is_read_only (self) || entente_connection_in_transaction (self))
    return copy_pages (self, copy, progress, error);

  if (!entente_connection_begin (self, error))
    return FALSE;

  /* It begins with what is read first. */
  done = entente_connection_query_int64 (self, &n, error, "SELECT count(*) FROM sqlite_schema", NULL) &&
         copy_pages (self, copy, progress, error);
  entente_connection_rollback (self);

  return done;
}

gboolean
entente_connection_backup_to (EntenteConnection  *self,
                              const char         *path,
                              EntenteProgress    *progress,
                              GError            **error)
{
  g_autofree char *temporary = NULL;
  sqlite3 *copy = NULL;
  gboolean done = FALSE;
  int rc;

  g_return_val_if_fail (ENTENTE_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!entente_connection_check_run (self, error) || !entente_database_make_folder (path, error))
    return FALSE;

  temporary = entente_database_make_temporary (path, error);
  if (temporary == NULL)
    return FALSE;

  rc = sqlite3_open_v2 (temporary, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL);
  if (rc == SQLITE_OK)
    done = copy_moment (self, copy, progress, error);
  else
    entente_database_set_error (copy, rc, error);
  sqlite3_close (copy);

  if (done && g_rename (temporary, path) != 0)
    {
      entente_database_set_system_error (errno, error);
      done = FALSE;
    }

  if (!done)
    {
      g_unlink (temporary);
      return FALSE;
    }

  return entente_database_sync_folder (path, error);
}

gboolean
entente_connection_check_whole (EntenteConnection  *self,
                                GError            **error)
{
  g_autofree char *found = NULL;
  g_autofree char *table = NULL;

  g_return_val_if_fail (ENTENTE_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!entente_connection_query_text (self, &found, error, "PRAGMA integrity_check (1)", NULL) ||
      !entente_connection_query_text (self, &table, error, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", NULL))
    return FALSE;

  if (g_strcmp0 (found, "ok") != 0 || table != NULL)
    {
      entente_refuse (error, ENTENTE_REASON_DAMAGED, NULL, NULL);
      return FALSE;
    }

  return TRUE;
}
