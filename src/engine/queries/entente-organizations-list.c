/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

#include "../entente-agreement-acceptance.h"

static const EntenteListSort sorts[] = {
  { "name", "t.name_key" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "kind", "t.kind = :value" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "organization", NULL },
  { NULL },
};

const EntenteListDefinition entente_organizations_list = {
  .name = "organizations",
  .get_type = entente_organization_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_ORGANIZATION,
  .id = "t.id",
  .version = "t.version",
  .columns = "t.kind AS kind, t.name AS name, t.domain AS domain, t.status AS status, t.address_line1 AS "
             "address_line1, t.address_line2 AS address_line2, t.city AS city, t.state AS state, t.postal_code "
             "AS postal_code, t.country AS country, t.contact_first_name AS contact_first_name, "
             "t.contact_last_name AS contact_last_name, t.email AS email, t.phone AS phone, t.language AS "
             "language, t.registration_id AS registration_id, t.qualification AS qualification, t.mpn_id AS "
             "mpn_id, t.support_email AS support_email, t.support_phone AS support_phone, t.website AS "
             "website, t.partner_agreement AS partner_agreement, t.customer_agreement AS customer_agreement, " ENTENTE_LATEST_ACCEPTANCE_COLUMNS ", "
             "t.created AS created",
  .from = "organization t" ENTENTE_LATEST_ACCEPTANCE ("t.row"),
  .index_from = "organization t",
  .where = "(t.row = ?1 OR (SELECT kind FROM organization WHERE row = ?1) = 'operator')",
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .search_text = "t.name_key || ' ' || t.domain || ' ' || t.mpn_id",
};
