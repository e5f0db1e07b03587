/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-statement-private.h"

G_BEGIN_DECLS

/* The prepared statements of a connection, by their text. What is lent out stays known, so that it comes back
 * without being looked up. */

typedef struct _EntenteStatementCache EntenteStatementCache;

EntenteStatementCache *entente_statement_cache_new   (void) G_GNUC_WARN_UNUSED_RESULT;
/* None may be lent out any more. */
void                   entente_statement_cache_free  (EntenteStatementCache *self);

/* A statement with that text which nobody has at present, to be lent; NULL when there is none. */
EntenteStatement      *entente_statement_cache_take  (EntenteStatementCache *self,
                                                      const char            *sql);
/* Makes a statement known that is about to be lent, in the place of one with its text that is lent out. */
void                   entente_statement_cache_add   (EntenteStatementCache *self,
                                                      EntenteStatement      *statement);
/* What was lent comes back; it is freed when it is not known. */
void                   entente_statement_cache_put   (EntenteStatementCache *self,
                                                      EntenteStatement      *statement);
/* Forgets all, and frees those that are not lent out. */
void                   entente_statement_cache_clear (EntenteStatementCache *self);

G_END_DECLS
