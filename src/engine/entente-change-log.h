/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* The append-only log of every command that changed anything. Each entry holds the hash of the one before
 * it, so that an entry that was changed, added or taken out afterwards shows. */

/* Appends what the execution recorded. */
gboolean entente_change_log_append (EntenteExecution   *execution,
                                    GError            **error);

/* Walks the whole chain. FALSE with LOG_ALTERED, which names the first entry that does not fit, if it does
 * not hold; @length, if not NULL, is set to the number of entries that fit. */
gboolean entente_change_log_verify (EntenteConnection  *connection,
                                    guint64            *length,
                                    GError            **error);

G_END_DECLS
