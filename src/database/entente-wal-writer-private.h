/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* A transaction goes into the write-ahead log in one piece. Only for connections with synchronous = FULL. */

/* The name of the VFS to open a connection that writes with. */
const char *entente_wal_writer_get_vfs (void);

/* To be called once such a connection is open. */
void        entente_wal_writer_attach  (sqlite3 *db);

G_END_DECLS
