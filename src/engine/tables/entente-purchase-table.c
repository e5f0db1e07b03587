/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

const EntenteTable entente_purchase_table = {
  .name = "purchase",
  .snapshot = "SELECT id, version, customer, provider, (SELECT name FROM organization WHERE row = t.customer) AS "
              "customer, (SELECT name FROM organization WHERE row = t.provider) AS provider, state, billing_cycle, "
              "placed FROM purchase t WHERE row = ?1",
  .n_viewers = 2,
  .audience = "SELECT partner FROM relationship WHERE customer = (SELECT customer FROM purchase WHERE row = ?1) AND "
              "state = 'active'",
};
