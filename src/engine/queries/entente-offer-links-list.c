/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

static const EntenteListSort sorts[] = {
  { "name", "ifnull ((SELECT name_key FROM offer WHERE id = t.target), '~'), t.target" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "offer", "t.offer = (SELECT row FROM offer WHERE id = :value)" },
  { "kind", "t.kind = :value" },
  { "known", "(:value = 'yes') = EXISTS (SELECT 1 FROM offer WHERE id = t.target)" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "offer", "SELECT row FROM offer_link WHERE offer = ?1" },
  { NULL },
};

const EntenteListDefinition entente_offer_links_list = {
  .name = "offer-links",
  .get_type = entente_offer_link_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_CATALOG,
  .id = "(SELECT id FROM offer WHERE row = t.offer) || ' ' || t.kind || ' ' || t.target",
  .version = "1",
  .columns = "t.kind AS kind, t.target AS target, ifnull ((SELECT name FROM offer WHERE id = t.target), '') AS "
             "name",
  .from = "offer_link t",
  .where = "TRUE",
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .search_text = "t.target",
};
