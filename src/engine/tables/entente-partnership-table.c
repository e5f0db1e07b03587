/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

const EntenteTable entente_partnership_table = {
  .name = "partnership",
  .snapshot = "SELECT id, version, provider, reseller, (SELECT name FROM organization WHERE row = t.provider) AS "
              "provider, (SELECT name FROM organization WHERE row = t.reseller) AS reseller, state, admin_access, "
              "since, ended FROM partnership t WHERE row = ?1",
  .n_viewers = 2,
};
