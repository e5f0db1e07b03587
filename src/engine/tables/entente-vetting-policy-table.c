/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

const EntenteTable entente_vetting_policy_table = {
  .name = "vetting_policy",
  .snapshot = "SELECT id, version, automatic FROM vetting_policy t WHERE row = ?1",
  .audience = "SELECT row FROM organization WHERE kind = 'operator' AND ?1 IS NOT NULL",
};
