/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>
#include <entente-database.h>

G_BEGIN_DECLS

/* What the operator says of work addresses. NULL with @error set. */
EntenteMailPolicy *entente_mail_rules_load (EntenteConnection  *connection,
                                            GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
