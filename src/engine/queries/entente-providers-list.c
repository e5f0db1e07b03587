/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

#include "../entente-relationship.h"

static const EntenteListSort sorts[] = {
  { "name", "o.name_key" },
  { "since", "t.since" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "partnership", NULL },
  { "organization", "SELECT row FROM partnership WHERE provider = ?1" },
  { "relationship", "SELECT p.row FROM partnership p JOIN relationship r ON r.row = ?1 WHERE p.reseller IN (r.partner, r.through) "
                    "AND p.provider IN (r.partner, r.through)" },
  { NULL },
};

const EntenteListDefinition entente_providers_list = {
  .name = "providers",
  .get_type = entente_partner_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_PROVIDERS,
  .id = "o.id",
  .version = "t.version",
  .columns = "o.name AS name, o.domain AS domain, o.city AS city, o.state AS state, o.country AS country, "
             "o.email AS email, o.phone AS phone, o.website AS website, o.mpn_id AS mpn_id, o.kind AS kind, "
             "o.partner_agreement AS partner_agreement, t.id AS relation, t.state AS relation_state, "
             "ifnull ((SELECT id FROM invitation WHERE row = t.invitation), '') AS invitation, t.since "
             "AS since, t.ended AS ended, t.admin_access AS admin_access, 'provider' AS partner_type, (SELECT count "
             "(*) FROM relationship r WHERE r.partner = t.reseller AND r.through = t.provider AND r.state = "
             "'active' AND " ENTENTE_RELATIONSHIP_ACCOMPANIED ("r") ") AS customers",
  .from = "partnership t JOIN organization o ON o.row = t.provider",
  .where = "t.reseller = ?1 AND (t.state = 'active' OR t.admin_access)",
  .sorts = sorts,
  .links = links,
  .search_text = ENTENTE_PARTNER_SEARCH,
};
