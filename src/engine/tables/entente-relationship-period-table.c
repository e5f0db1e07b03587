/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

const EntenteTable entente_relationship_period_table = {
  .name = "relationship_period",
  .snapshot = "SELECT t.id, t.version, r.partner, r.customer, (SELECT name FROM organization WHERE row = r.partner) AS partner, "
              "(SELECT name FROM organization WHERE row = r.customer) AS customer, t.since, t.ended, (SELECT user_name FROM user "
              "WHERE row = t.user) AS user FROM relationship_period t JOIN relationship r ON r.row = t.relationship WHERE t.row = "
              "?1",
  .n_viewers = 2,
};
