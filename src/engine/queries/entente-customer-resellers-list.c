/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

/* Who can be credited for what the account's provider sells to a customer: the resellers of that customer that
 * are partners of the provider. Ask with the filter "customer". */

static const EntenteListSort sorts[] = {
  { "name", "o.name_key" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "customer", "t.customer = (SELECT row FROM organization WHERE id = :value)" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "relationship", NULL },
  { "partnership", "SELECT r.row FROM relationship r JOIN partnership p ON p.row = ?1 WHERE r.partner = p.reseller AND "
                   "r.customer IN (SELECT customer FROM relationship WHERE partner = p.provider)" },
  { "organization", "SELECT row FROM relationship WHERE partner = ?1" },
  { NULL },
};

const EntenteListDefinition entente_customer_resellers_list = {
  .name = "customer-resellers",
  .get_type = entente_partner_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_CUSTOMERS,
  .id = "o.id",
  .version = "t.version",
  .columns = "o.name AS name, o.domain AS domain, o.city AS city, o.state AS state, o.country AS country, "
             "o.email AS email, o.phone AS phone, o.website AS website, o.mpn_id AS mpn_id, o.kind AS kind, "
             "o.partner_agreement AS partner_agreement, t.id AS relation, t.state AS relation_state, t.since "
             "AS since, t.dap AS dap, t.reseller AS reseller, CASE WHEN t.dap THEN 'reseller-delegated-admin' "
             "ELSE 'reseller' END AS partner_type",
  .from = "relationship t JOIN organization o ON o.row = t.partner",
  .where = "t.reseller AND t.state = 'active' AND o.kind = 'reseller' AND t.customer IN (SELECT customer FROM "
           "relationship WHERE partner = ?1 AND state = 'active') AND t.partner IN (SELECT reseller FROM partnership "
           "WHERE provider = ?1 AND state = 'active')",
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .search_text = ENTENTE_PARTNER_SEARCH,
};
