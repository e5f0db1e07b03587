/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

/* The registry is the operator’s, whatever row it is. */
const EntenteTable entente_membership_table = {
  .name = "membership",
  .snapshot = "SELECT id, version, user_name, created FROM membership t WHERE row = ?1",
  .audience = "SELECT row FROM organization WHERE kind = 'operator' AND ?1 IS NOT NULL",
};
