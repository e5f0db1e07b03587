/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>
#include <entente-database.h>

G_BEGIN_DECLS

/* How addresses of @country are checked: by what was imported for it, or by the general rule. The country
 * is one of the program. */
EntenteAddressRule *entente_address_rules_load (EntenteConnection  *connection,
                                                const char         *country,
                                                GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
