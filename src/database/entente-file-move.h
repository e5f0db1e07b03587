/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_DATABASE_INSIDE) && !defined(ENTENTE_DATABASE_COMPILATION)
# error "Only <entente-database.h> can be included directly."
#endif

#include <glib.h>

G_BEGIN_DECLS

/* Files of databases that nobody has open: whoever calls holds their locks. */

/* Whether changes are in a log beside the file, which has to stay with it. */
gboolean entente_database_has_log     (const char  *path);

/* Gives the file another name, safe on the disk afterwards. FALSE without an error where that is on another disk. */
gboolean entente_database_rename_file (const char  *path,
                                       const char  *target,
                                       GError     **error);

/* Removes the file, its log, and the index of that. */
gboolean entente_database_remove_file (const char  *path,
                                       GError     **error);

G_END_DECLS
