/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

#include "../entente-relationship.h"

const EntenteTable entente_subscription_table = {
  .name = "subscription",
  .snapshot = "SELECT id, version, customer, provider, (SELECT name FROM organization WHERE row = t.customer) AS "
              "customer, (SELECT name FROM organization WHERE row = t.provider) AS provider, (SELECT name FROM offer "
              "WHERE row = t.offer) AS offer, name, quantity, state, billing_cycle, auto_renew, trial, starts_on, "
              "ends_on, (SELECT name FROM organization WHERE row = t.partner_of_record) AS partner_of_record, (SELECT "
              "name FROM organization WHERE row = t.support_contact) AS support_contact FROM subscription t WHERE row "
              "= ?1",
  .n_viewers = 2,
  .audience = "SELECT partner FROM relationship WHERE customer = (SELECT customer FROM subscription WHERE row = ?1) AND " ENTENTE_RELATIONSHIP_SERVES,
};
