/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

#include "../entente-relationship.h"

/* What the account's organization and its partners may do with the customers that it has: an item a partner and a customer. */

static const EntenteListSort sorts[] = {
  { "name", "t.name_key" },
  { "since", "t.since" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "own", "(t.partner = ?1) = (:value = 'yes')" },
  { "type", ENTENTE_PARTNER_TYPE " = :value" },
  { NULL },
};

static const EntenteListLink links[] = {
  /* Who parts from a customer does not see any more what others may do with it. */
  { "relationship", "SELECT t.row FROM relationship r JOIN relationship t ON t.customer = r.customer WHERE r.row = ?1" },
  { "partnership", "SELECT t.row FROM partnership p JOIN relationship t ON t.partner IN (p.provider, p.reseller) WHERE p.row = ?1" },
  { "organization", "SELECT row FROM relationship WHERE customer = ?1 UNION ALL SELECT row FROM relationship WHERE partner = ?1" },
  { NULL },
};

const EntenteListDefinition entente_rights_list = {
  .name = "rights",
  .get_type = entente_right_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_CUSTOMERS,
  .id = "t.id",
  .version = "t.version",
  .columns = "c.id AS customer, c.name AS customer_name, c.domain AS customer_domain, o.id AS partner, o.name AS partner_name, "
             "t.partner = ?1 AS own, " ENTENTE_PARTNER_TYPE " AS partner_type, t.reseller AS reseller, t.dap AS dap, t.since AS since",
  .from = "relationship t JOIN organization c ON c.row = t.customer JOIN organization o ON o.row = t.partner",
  .index_from = "relationship t",
  .where = "(t.state = 'active' OR t.dap) AND (t.partner = ?1 OR (t.partner IN (SELECT reseller FROM partnership WHERE provider = ?1 "
           "AND state = 'active' UNION ALL SELECT provider FROM partnership WHERE reseller = ?1 AND state = 'active') AND "
           "t.customer IN (SELECT customer FROM relationship WHERE partner = ?1 AND " ENTENTE_RELATIONSHIP_SERVES ")))",
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .search_text = "t.search || ' ' || (SELECT partner FROM organization_search WHERE row = t.partner)",
};
