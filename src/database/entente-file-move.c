/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-database"

#include "entente-file-move.h"

#include "entente-database-file-private.h"

#include <errno.h>
#include <glib/gstdio.h>

gboolean
entente_database_rename_file (const char  *path,
                              const char  *target,
                              GError     **error)
{
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_rename (path, target) != 0)
    {
      if (errno != EXDEV)
        entente_database_set_system_error (errno, error);
      return FALSE;
    }

  /* The new name first: a file with two names is better than one with none. */
  return entente_database_sync_folder (target, error) && entente_database_sync_folder (path, error);
}

gboolean
entente_database_remove_file (const char  *path,
                              GError     **error)
{
  /* The log last: it is nothing without the file, and the file not all without it. */
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      if (g_unlink (name) != 0 && errno != ENOENT)
        {
          entente_database_set_system_error (errno, error);
          return FALSE;
        }
    }

  return entente_database_sync_folder (path, error);
}
