/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-database"

#include "entente-wal-writer-private.h"

#include <string.h>

/* SQLite asks the system twice for each page of a transaction that goes into the write-ahead log. Here what it writes
 * there in a row is kept and handed over at once when the log is synchronized, which is before anybody may read it
 * (synchronous = FULL). Everything else goes straight to SQLite's own VFS. */

#define VFS_NAME "entente"

/* What a large transaction writes goes out in pieces of this size. SQLite never writes more than a page, 64 KiB at
 * most, and its own VFS takes less than 128 KiB. */
#define ROOM (124 * 1024)

/* In front of the system's own file, which follows it in memory. */
typedef struct
{
  sqlite3_file base; /* what SQLite knows */

  guint8 *kept;
  gsize n_kept;
  sqlite3_int64 start; /* where the kept bytes belong */
} Log;

static sqlite3_vfs *
get_system (void)
{
  return sqlite3_vfs_find (NULL);
}

static sqlite3_file *
get_file (Log *self)
{
  return (sqlite3_file *) (self + 1);
}

/* What could not be written is forgotten: SQLite takes the transaction back. */
static int
hand_over (Log *self)
{
  sqlite3_file *file = get_file (self);
  gsize n = self->n_kept;

  self->n_kept = 0;

  return n > 0 ? file->pMethods->xWrite (file, self->kept, (int) n, self->start) : SQLITE_OK;
}

static int
log_write (sqlite3_file  *base,
           const void    *data,
           int            size,
           sqlite3_int64  offset)
{
  Log *self = (Log *) base;

  if (offset != self->start + (sqlite3_int64) self->n_kept || self->n_kept + (gsize) size > ROOM)
    {
      int rc = hand_over (self);

      if (rc != SQLITE_OK)
        return rc;

      self->start = offset;
    }

  if (self->kept == NULL)
    self->kept = g_malloc (ROOM);
  memcpy (self->kept + self->n_kept, data, (gsize) size);
  self->n_kept += (gsize) size;

  return SQLITE_OK;
}

static int
log_sync (sqlite3_file *base,
          int           flags)
{
  sqlite3_file *file = get_file ((Log *) base);
  int rc = hand_over ((Log *) base);

  return rc == SQLITE_OK ? file->pMethods->xSync (file, flags) : rc;
}

static int
log_read (sqlite3_file  *base,
          void          *data,
          int            size,
          sqlite3_int64  offset)
{
  Log *self = (Log *) base;
  sqlite3_file *file = get_file (self);
  int rc = offset + size > self->start ? hand_over (self) : SQLITE_OK;

  return rc == SQLITE_OK ? file->pMethods->xRead (file, data, size, offset) : rc;
}

static int
log_truncate (sqlite3_file  *base,
              sqlite3_int64  size)
{
  sqlite3_file *file = get_file ((Log *) base);
  int rc = hand_over ((Log *) base);

  return rc == SQLITE_OK ? file->pMethods->xTruncate (file, size) : rc;
}

static int
log_get_size (sqlite3_file  *base,
              sqlite3_int64 *size)
{
  sqlite3_file *file = get_file ((Log *) base);
  int rc = hand_over ((Log *) base);

  return rc == SQLITE_OK ? file->pMethods->xFileSize (file, size) : rc;
}

static int
log_lock (sqlite3_file *base,
          int           level)
{
  sqlite3_file *file = get_file ((Log *) base);

  return file->pMethods->xLock (file, level);
}

static int
log_unlock (sqlite3_file *base,
            int           level)
{
  sqlite3_file *file = get_file ((Log *) base);

  return file->pMethods->xUnlock (file, level);
}

static int
log_check_reserved_lock (sqlite3_file *base,
                         int          *reserved)
{
  sqlite3_file *file = get_file ((Log *) base);

  return file->pMethods->xCheckReservedLock (file, reserved);
}

static int
log_control (sqlite3_file *base,
             int           operation,
             void         *argument)
{
  sqlite3_file *file = get_file ((Log *) base);

  return file->pMethods->xFileControl (file, operation, argument);
}

static int
log_get_sector_size (sqlite3_file *base)
{
  sqlite3_file *file = get_file ((Log *) base);

  return file->pMethods->xSectorSize (file);
}

static int
log_get_characteristics (sqlite3_file *base)
{
  sqlite3_file *file = get_file ((Log *) base);

  return file->pMethods->xDeviceCharacteristics (file);
}

static int
log_close (sqlite3_file *base)
{
  Log *self = (Log *) base;
  sqlite3_file *file = get_file (self);

  /* What was never synchronized was never committed. */
  g_free (self->kept);

  return file->pMethods->xClose (file);
}

static const sqlite3_io_methods log_methods = {
  .iVersion = 1,
  .xClose = log_close,
  .xRead = log_read,
  .xWrite = log_write,
  .xTruncate = log_truncate,
  .xSync = log_sync,
  .xFileSize = log_get_size,
  .xLock = log_lock,
  .xUnlock = log_unlock,
  .xCheckReservedLock = log_check_reserved_lock,
  .xFileControl = log_control,
  .xSectorSize = log_get_sector_size,
  .xDeviceCharacteristics = log_get_characteristics,
};

static int
open_cb (sqlite3_vfs  *vfs,
         const char   *name,
         sqlite3_file *base,
         int           flags,
         int          *flags_out)
{
  sqlite3_vfs *system = get_system ();
  Log *self = (Log *) base;
  int rc;

  if ((flags & SQLITE_OPEN_WAL) == 0)
    return system->xOpen (system, name, base, flags, flags_out);

  *self = (Log){ .base.pMethods = NULL };
  rc = system->xOpen (system, name, get_file (self), flags, flags_out);
  /* Where there are methods SQLite closes the file, be it opened or not. */
  if (get_file (self)->pMethods != NULL)
    base->pMethods = &log_methods;

  return rc;
}

const char *
entente_wal_writer_get_vfs (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      /* For as long as the process lasts. */
      sqlite3_vfs *vfs = g_memdup2 (get_system (), sizeof *vfs);

      vfs->zName = VFS_NAME;
      vfs->szOsFile += (int) sizeof (Log);
      vfs->pNext = NULL;
      vfs->xOpen = open_cb;
      sqlite3_vfs_register (vfs, 0);
      g_once_init_leave (&registered, 1);
    }

  return VFS_NAME;
}

/* While a transaction is open nobody else writes to the log, from then on somebody may: what was kept must not be
 * written over it. */
static void
forget_cb (void *data)
{
  sqlite3 *db = data;
  sqlite3_file *file = NULL;

  if (sqlite3_file_control (db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file) == SQLITE_OK &&
      file != NULL && file->pMethods == &log_methods)
    ((Log *) file)->n_kept = 0;
}

void
entente_wal_writer_attach (sqlite3 *db)
{
  sqlite3_rollback_hook (db, forget_cb, db);
}
