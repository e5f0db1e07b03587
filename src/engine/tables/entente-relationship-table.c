/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

const EntenteTable entente_relationship_table = {
  .name = "relationship",
  .snapshot = "SELECT id, version, partner, customer, (SELECT name FROM organization WHERE row = t.partner) AS "
              "partner, (SELECT name FROM organization WHERE row = t.customer) AS customer, reseller, dap, (SELECT "
              "name FROM organization WHERE row = t.through) AS through, state, since, ended FROM relationship t WHERE "
              "row = ?1",
  .n_viewers = 2,
};
