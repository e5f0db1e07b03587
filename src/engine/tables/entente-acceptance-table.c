/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

const EntenteTable entente_acceptance_table = {
  .name = "acceptance",
  .snapshot = "SELECT id, version, customer, (SELECT name FROM organization WHERE row = t.customer) AS customer, "
              "(SELECT title FROM agreement WHERE row = t.agreement) AS agreement, how, first_name, last_name, email, "
              "phone, accepted_on FROM acceptance t WHERE row = ?1",
  .n_viewers = 1,
  .audience = "SELECT partner FROM relationship WHERE customer = (SELECT customer FROM acceptance WHERE row = ?1) AND "
              "state = 'active'",
};
