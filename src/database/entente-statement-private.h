/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-connection-private.h"
#include "entente-statement.h"

G_BEGIN_DECLS

EntenteStatement *entente_statement_new        (EntenteConnection  *connection,
                                                const char         *sql,
                                                GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void              entente_statement_free       (EntenteStatement   *self);

/* While lent out a statement keeps its connection alive. */
void              entente_statement_lend       (EntenteStatement   *self,
                                                EntenteConnection  *connection);
gboolean          entente_statement_is_lent    (EntenteStatement   *self);
const char       *entente_statement_get_sql    (EntenteStatement   *self);
/* For the cache, which keeps the statement in its queue; "data" is NULL while the cache does not know it. */
GList            *entente_statement_get_link   (EntenteStatement   *self);

G_END_DECLS
