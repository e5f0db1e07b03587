/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>
#include <entente-database.h>

G_BEGIN_DECLS

/* "Ente", in the header of every workspace file. */
#define ENTENTE_APPLICATION_ID 0x456e7465

/* Brings a workspace file to the present schema; fills a new one with what every workspace has: its own id,
 * the program's domain, and the operator with one account. @upgrade may be NULL. */
gboolean entente_schema_prepare (EntenteConnection  *connection,
                                 const char         *path,
                                 gint64              now,
                                 EntenteProgress    *upgrade,
                                 GError            **error);

/* Whether it could, and the file is whole: refuses FOREIGN_FILE, NEWER_FILE, DAMAGED. */
gboolean entente_schema_check   (EntenteConnection  *connection,
                                 GError            **error);

G_END_DECLS
