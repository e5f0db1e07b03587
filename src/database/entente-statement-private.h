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
const char       *entente_statement_get_sql    (EntenteStatement   *self);

G_END_DECLS
