/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-database"

#include "entente-file-lock.h"

#include "entente-database-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

struct _EntenteFileLock
{
  char *path;
  int fd;
};

/* The holder before us may have removed the file between our opening and our locking it. */
static gboolean
is_current (int         fd,
            const char *path)
{
  GStatBuf named;
  struct stat held;

  return fstat (fd, &held) == 0 && g_stat (path, &named) == 0 && held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

static gboolean
refuse (int      number,
        GError **error)
{
  if (number == EWOULDBLOCK)
    entente_refuse (error, ENTENTE_REASON_LOCKED, NULL, NULL);
  else if (number == ENOENT || number == ENOTDIR)
    entente_refuse (error, ENTENTE_REASON_NOT_FOUND, NULL, "file", NULL);
  else if (number == EACCES || number == EPERM)
    entente_refuse (error, ENTENTE_REASON_READ_ONLY, NULL, NULL);
  else
    entente_database_set_system_error (number, error);

  return FALSE;
}

static gboolean
lock (EntenteFileLock  *self,
      GError          **error)
{
  for (;;)
    {
      self->fd = open (self->path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
      if (self->fd < 0)
        return refuse (errno, error);

      if (flock (self->fd, LOCK_EX | LOCK_NB) != 0)
        return refuse (errno, error);

      if (is_current (self->fd, self->path))
        return TRUE;

      close (self->fd);
    }
}

EntenteFileLock *
entente_file_lock_acquire (const char        *path,
                           EntenteOpenFlags   flags,
                           GError           **error)
{
  EntenteFileLock *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if ((flags & ENTENTE_OPEN_CREATE) != 0 && !entente_database_make_folder (path, error))
    return NULL;

  self = g_new0 (EntenteFileLock, 1);
  self->path = g_strconcat (path, ".lock", NULL);

  if (!lock (self, error))
    {
      if (self->fd >= 0)
        close (self->fd);
      g_free (self->path);
      g_free (self);
      return NULL;
    }

  return self;
}

void
entente_file_lock_release (EntenteFileLock *self)
{
  if (self == NULL)
    return;

  /* Removed while it is still held, so that nobody can lock a file without a name for long. */
  g_unlink (self->path);
  close (self->fd);

  g_free (self->path);
  g_free (self);
}
