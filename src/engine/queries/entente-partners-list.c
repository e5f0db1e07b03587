/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

static const EntenteListSort sorts[] = {
  { "name", "o.name_key" },
  { "since", "t.since" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "relationship", NULL },
  { "organization", "SELECT row FROM relationship WHERE partner = ?1" },
  { NULL },
};

const EntenteListDefinition entente_partners_list = {
  .name = "partners",
  .get_type = entente_partner_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_PARTNERS,
  .id = "o.id",
  .version = "t.version",
  .columns = "o.name AS name, o.domain AS domain, o.city AS city, o.state AS state, o.country AS country, "
             "o.email AS email, o.phone AS phone, o.website AS website, o.mpn_id AS mpn_id, o.kind AS kind, "
             "o.partner_agreement AS partner_agreement, t.id AS relation, t.state AS relation_state, "
             "ifnull ((SELECT id FROM invitation WHERE row = t.invitation), '') AS invitation, t.since "
             "AS since, t.ended AS ended, t.dap AS dap, t.reseller AS reseller, " ENTENTE_PARTNER_TYPE " AS "
             "partner_type",
  .from = "relationship t JOIN organization o ON o.row = t.partner",
  .where = "t.customer = ?1 AND (t.state = 'active' OR t.dap)",
  .sorts = sorts,
  .links = links,
  .search_text = ENTENTE_PARTNER_SEARCH,
};
