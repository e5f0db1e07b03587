/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-database"

#include "entente-database-file-private.h"
#include "entente-file-move.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define HEADER_SIZE 100
#define HEADER_MAGIC "SQLite format 3"
#define HEADER_PAGE_SIZE 16
#define HEADER_WRITE_VERSION 18
#define HEADER_CHANGES 24
#define HEADER_N_PAGES 28
#define HEADER_COUNTED_AT 92
#define SMALLEST_FILE 512

gboolean
entente_database_make_folder (const char  *path,
                              GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int number = errno;

      if (number == EACCES || number == EPERM)
        entente_refuse (error, ENTENTE_REASON_READ_ONLY, NULL, NULL);
      else
        entente_database_set_system_error (number, error);

      return FALSE;
    }

  return TRUE;
}

gboolean
entente_database_sync_folder (const char  *path,
                              GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean done;
  int number;

  /* File systems that cannot do it say EINVAL; they are as safe as they can be. */
  done = fd >= 0 && (fsync (fd) == 0 || errno == EINVAL);
  number = errno;

  if (fd >= 0)
    close (fd);
  if (!done)
    entente_database_set_system_error (number, error);

  return done;
}

char *
entente_database_make_temporary (const char  *path,
                                 GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *pattern = g_strdup_printf ("%s/.%s.XXXXXX", folder, name);
  int fd = g_mkstemp_full (pattern, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      int number = errno;

      if (number == EACCES || number == EPERM)
        entente_refuse (error, ENTENTE_REASON_READ_ONLY, NULL, NULL);
      else
        entente_database_set_system_error (number, error);

      return NULL;
    }

  close (fd);

  return g_steal_pointer (&pattern);
}

/* WAL is on before the file has its name, so no file of ours ever has a rollback journal. */
static gboolean
write_empty_database (const char  *path,
                      GError     **error)
{
  sqlite3 *db = NULL;
  int rc;

  rc = sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL);
  if (rc == SQLITE_OK)
    rc = sqlite3_exec (db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
  if (rc != SQLITE_OK)
    entente_database_set_error (db, rc, error);
  sqlite3_close (db);

  return rc == SQLITE_OK;
}

/* Never replaces a file that appeared meanwhile. */
static gboolean
give_name (const char  *temporary,
           const char  *path,
           GError     **error)
{
  if (link (temporary, path) == 0 || errno == EEXIST)
    {
      g_unlink (temporary);
      return TRUE;
    }

  /* Some file systems know no links. */
  if (g_access (path, F_OK) == 0 || g_rename (temporary, path) == 0)
    return TRUE;

  entente_database_set_system_error (errno, error);

  return FALSE;
}

gboolean
entente_database_create_file (const char  *path,
                              GError     **error)
{
  g_autofree char *temporary = NULL;

  if (!entente_database_make_folder (path, error))
    return FALSE;

  temporary = entente_database_make_temporary (path, error);
  if (temporary == NULL)
    return FALSE;

  if (!write_empty_database (temporary, error) || !give_name (temporary, path, error))
    {
      g_unlink (temporary);
      return FALSE;
    }

  return entente_database_sync_folder (path, error);
}

static gboolean
file_has_bytes (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_size > 0;
}

gboolean
entente_database_has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  return file_has_bytes (log);
}

static gboolean
read_header (sqlite3        *db,
             unsigned char  *header,
             gint64         *size,
             GError        **error)
{
  sqlite3_file *file = NULL;
  sqlite3_int64 bytes = 0;
  int rc;

  rc = sqlite3_file_control (db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (rc == SQLITE_OK)
    rc = file->pMethods->xFileSize (file, &bytes);
  if (rc == SQLITE_OK && bytes > 0)
    rc = file->pMethods->xRead (file, header, (int) MIN (bytes, HEADER_SIZE), 0);
  if (rc != SQLITE_OK)
    entente_database_set_error (db, rc, error);

  *size = bytes;

  return rc == SQLITE_OK;
}

static guint32
get_number (const unsigned char *header,
            int                  position)
{
  guint32 number;

  memcpy (&number, header + position, sizeof number);

  return GUINT32_FROM_BE (number);
}

/* SQLite looks only once it has made its files beside this one, and takes the missing part of a last page for
 * zeros. Beside a log nothing can be said: the rest may be there. */
static gboolean
is_whole (const unsigned char *header,
          gint64               size,
          const char          *path)
{
  gint64 page_size = header[HEADER_PAGE_SIZE] << 8 | header[HEADER_PAGE_SIZE + 1];
  gint64 n_pages = 0;

  /* The largest does not fit into its two bytes. */
  if (page_size == 1)
    page_size = 65536;

  if (size < SMALLEST_FILE || page_size < SMALLEST_FILE)
    return FALSE;

  /* Old programs did not keep the number of pages. */
  if (get_number (header, HEADER_CHANGES) == get_number (header, HEADER_COUNTED_AT))
    n_pages = get_number (header, HEADER_N_PAGES);

  return (size % page_size == 0 && size / page_size >= n_pages) || entente_database_has_log (path);
}

/* The header is read through SQLite's own descriptor: to close another one on the same file would drop the
 * locks that this process holds on it. */
gboolean
entente_database_check_header (sqlite3     *db,
                               const char  *path,
                               GError     **error)
{
  unsigned char header[HEADER_SIZE] = { 0 };
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  gint64 size;

  if (!read_header (db, header, &size, error))
    return FALSE;

  if (memcmp (header, HEADER_MAGIC, MIN ((gsize) size, sizeof HEADER_MAGIC)) != 0)
    {
      entente_refuse (error, ENTENTE_REASON_FOREIGN_FILE, NULL, NULL);
      return FALSE;
    }

  if (!is_whole (header, size, path))
    {
      entente_refuse (error, ENTENTE_REASON_DAMAGED, NULL, NULL);
      return FALSE;
    }

  /* Reading would roll this journal back, that is, write; and it cannot be ours. */
  if (header[HEADER_WRITE_VERSION] == 1 && file_has_bytes (journal))
    {
      entente_refuse (error, ENTENTE_REASON_FOREIGN_FILE, NULL, NULL);
      return FALSE;
    }

  return TRUE;
}

gboolean
entente_database_check_folder (const char  *path,
                               GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  /* The log and its index are written beside the file. */
  if (g_access (folder, W_OK) != 0)
    {
      entente_refuse (error, ENTENTE_REASON_READ_ONLY, NULL, NULL);
      return FALSE;
    }

  return TRUE;
}
