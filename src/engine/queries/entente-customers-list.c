/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

#include "../entente-agreement-acceptance.h"
#include "../entente-relationship.h"

static const EntenteListSort sorts[] = {
  { "name", "t.name_key" },
  { "since", "t.since" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "through", "t.through = (SELECT row FROM organization WHERE id = :value) AND " ENTENTE_RELATIONSHIP_ACCOMPANIED ("t") },
  { "state", "t.state = :value" },
  { "dap", "t.dap = (:value = 'yes')" },
  { "agreement", "(SELECT customer_agreement FROM organization WHERE row = t.customer) = :value" },
  { NULL },
};

static const EntenteListLink links[] = {
  /* Also those that came with it. */
  { "relationship", "SELECT ?1 UNION ALL SELECT t.row FROM relationship r JOIN relationship t ON t.customer = r.customer AND "
                    "t.through = r.partner WHERE r.row = ?1" },
  { "organization", "SELECT row FROM relationship WHERE customer = ?1 UNION ALL SELECT row FROM relationship WHERE "
                    "through = ?1" },
  { "subscription", "SELECT row FROM relationship WHERE customer = (SELECT customer FROM subscription WHERE row = ?1)" },
  { NULL },
};

const EntenteListDefinition entente_customers_list = {
  .name = "customers",
  .get_type = entente_customer_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_CUSTOMERS,
  .id = "c.id",
  .version = "t.version",
  .columns = "c.name AS name, c.domain AS domain, c.address_line1 AS address_line1, c.address_line2 AS "
             "address_line2, c.city AS city, c.state AS state, c.postal_code AS postal_code, c.country AS "
             "country, c.contact_first_name AS contact_first_name, c.contact_last_name AS contact_last_name, "
             "c.email AS email, c.phone AS phone, c.language AS language, c.registration_id AS "
             "registration_id, c.qualification AS qualification, c.customer_agreement AS customer_agreement, " ENTENTE_LATEST_ACCEPTANCE_COLUMNS ", "
             "t.reseller AS reseller, t.dap AS dap, ifnull (o.id, '') AS through, ifnull (o.name, '') AS "
             "through_name, t.state AS relationship_state, t.since AS since, t.ended AS ended, (SELECT count "
             "(*) FROM subscription s WHERE s.customer = t.customer AND s.state IN ('active', 'suspended') AND (t.state = "
             "'active' OR t.dap OR s.provider = t.partner)) AS subscriptions",
  .from = "relationship t JOIN organization c ON c.row = t.customer LEFT JOIN organization o ON o.row = "
          "t.through AND " ENTENTE_RELATIONSHIP_ACCOMPANIED ("t")
            ENTENTE_LATEST_ACCEPTANCE ("iif (t.state = 'active', t.customer, NULL)"),
  .index_from = "relationship t",
  .where = "t.partner = ?1",
  .usual = "t.state = 'active'",
  .unless = "state",
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .trigram = "relationship_trigram",
  .prefix = "relationship_prefix",
  .search_text = "t.search",
};
