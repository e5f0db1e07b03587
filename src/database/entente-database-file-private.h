/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-connection-private.h"

G_BEGIN_DECLS

/* Makes the folders above @path, mode 0700, when they are missing. */
gboolean  entente_database_make_folder    (const char  *path,
                                           GError     **error);

/* Forces the names in the folder of @path to the disk. */
gboolean  entente_database_sync_folder    (const char  *path,
                                           GError     **error);

/* An empty file, mode 0600, in the folder of @path. */
char     *entente_database_make_temporary (const char  *path,
                                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* An empty database, whole at once. */
gboolean  entente_database_create_file    (const char  *path,
                                           GError     **error);

/* Whether an opened file may be read by SQLite without being changed by it. */
gboolean  entente_database_check_header   (sqlite3     *db,
                                           const char  *path,
                                           GError     **error);
gboolean  entente_database_check_folder   (const char  *path,
                                           GError     **error);

G_END_DECLS
