/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-database"

#include "entente-connection-private.h"

#include <errno.h>
#include <gio/gio.h>
#include <string.h>

/* Extended answers before the primary ones they refine. */
static const struct
{
  int rc;
  EntenteReason reason;
} answers[] = {
  { SQLITE_CANTOPEN_ISDIR, ENTENTE_REASON_FOREIGN_FILE },
  { SQLITE_CONSTRAINT_PRIMARYKEY, ENTENTE_REASON_TAKEN },
  { SQLITE_CONSTRAINT_ROWID, ENTENTE_REASON_TAKEN },
  { SQLITE_CONSTRAINT_UNIQUE, ENTENTE_REASON_TAKEN },
  { SQLITE_IOERR_CORRUPTFS, ENTENTE_REASON_DAMAGED },
  { SQLITE_BUSY, ENTENTE_REASON_LOCKED },
  { SQLITE_CANTOPEN, ENTENTE_REASON_INPUT_OUTPUT },
  { SQLITE_CORRUPT, ENTENTE_REASON_DAMAGED },
  { SQLITE_FULL, ENTENTE_REASON_DISK_FULL },
  { SQLITE_IOERR, ENTENTE_REASON_INPUT_OUTPUT },
  { SQLITE_LOCKED, ENTENTE_REASON_LOCKED },
  { SQLITE_NOLFS, ENTENTE_REASON_DISK_FULL },
  { SQLITE_NOTADB, ENTENTE_REASON_FOREIGN_FILE },
  { SQLITE_PERM, ENTENTE_REASON_READ_ONLY },
  { SQLITE_PROTOCOL, ENTENTE_REASON_LOCKED },
  { SQLITE_READONLY, ENTENTE_REASON_READ_ONLY },
};

static const struct
{
  int number;
  EntenteReason reason;
} numbers[] = {
  { EDQUOT, ENTENTE_REASON_DISK_FULL },
  { EFBIG, ENTENTE_REASON_DISK_FULL },
  { ENOSPC, ENTENTE_REASON_DISK_FULL },
  { EISDIR, ENTENTE_REASON_FOREIGN_FILE },
  { EROFS, ENTENTE_REASON_READ_ONLY },
};

static EntenteReason
find_reason (int rc)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (answers[i].rc == rc || answers[i].rc == (rc & 0xff))
      return answers[i].reason;

  return ENTENTE_REASON_UNSPECIFIED;
}

/* The column of "UNIQUE constraint failed: customer.domain". */
static char *
dup_taken_column (sqlite3 *db)
{
  const char *message = db != NULL ? sqlite3_errmsg (db) : "";
  const char *column = strchr (message, '.');

  return column != NULL ? g_strndup (column + 1, strcspn (column + 1, ",")) : NULL;
}

void
entente_database_set_system_error (int      number,
                                   GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (numbers[i].number == number)
      {
        entente_refuse (error, numbers[i].reason, NULL, NULL);
        return;
      }

  entente_refuse (error, ENTENTE_REASON_INPUT_OUTPUT, NULL, g_strerror (number), NULL);
}

/* What the system said. SQLite does not keep it of a COMMIT; there it is still what the last write left. */
static int
get_system_error (sqlite3 *db,
                  int      rc)
{
  int last = errno;
  int number = db != NULL ? sqlite3_system_errno (db) : 0;

  return number == 0 && rc == SQLITE_IOERR_WRITE ? last : number;
}

void
entente_database_set_error (sqlite3  *db,
                            int       rc,
                            GError  **error)
{
  int number = get_system_error (db, rc);
  EntenteReason reason = find_reason (rc);

  if ((rc & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The operation was cancelled");
    }
  else if (reason == ENTENTE_REASON_TAKEN)
    {
      g_autofree char *column = dup_taken_column (db);

      entente_refuse (error, reason, column, NULL);
    }
  else if (reason == ENTENTE_REASON_INPUT_OUTPUT && number != 0)
    {
      entente_database_set_system_error (number, error);
    }
  else if (reason == ENTENTE_REASON_INPUT_OUTPUT || reason == ENTENTE_REASON_UNSPECIFIED)
    {
      const char *message = db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (rc);

      entente_refuse (error, reason, NULL, message, NULL);
    }
  else
    {
      entente_refuse (error, reason, NULL, NULL);
    }
}
