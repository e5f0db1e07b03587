/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

/* Who can answer the customer for a subscription: its provider, and resellers of the customer
 * that hold delegated admin privileges. Ask with the filter "subscription". */

static const EntenteListSort sorts[] = {
  { "kind", "CASE o.kind WHEN 'provider' THEN 0 ELSE 1 END, o.name_key" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "subscription", "EXISTS (SELECT 1 FROM subscription s WHERE s.id = :value AND s.customer = t.customer AND "
                    "(s.provider = t.partner OR o.kind = 'reseller'))" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "relationship", NULL },
  { "organization", "SELECT row FROM relationship WHERE partner = ?1" },
  { NULL },
};

const EntenteListDefinition entente_support_contacts_list = {
  .name = "support-contacts",
  .get_type = entente_partner_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_SUBSCRIPTIONS,
  .id = "o.id",
  .version = "t.version",
  .columns = "o.name AS name, o.domain AS domain, o.city AS city, o.state AS state, o.country AS country, "
             "o.email AS email, o.phone AS phone, o.website AS website, o.mpn_id AS mpn_id, o.kind AS kind, "
             "o.partner_agreement AS partner_agreement, t.id AS relation, t.state AS relation_state, t.since "
             "AS since, t.dap AS dap, t.reseller AS reseller, CASE WHEN t.dap THEN 'reseller-delegated-admin' "
             "ELSE 'reseller' END AS partner_type",
  .from = "relationship t JOIN organization o ON o.row = t.partner",
  .where = "t.reseller AND t.state = 'active' AND (o.kind = 'provider' OR t.dap) AND (t.customer = ?1 OR t.customer IN "
           "(SELECT customer FROM relationship WHERE partner = ?1 AND state = 'active'))",
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .search_text = ENTENTE_PARTNER_SEARCH,
};
