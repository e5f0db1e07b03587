/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

static const EntenteListSort sorts[] = {
  { "name", "t.name_key" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "membership", "t.membership = (SELECT row FROM membership WHERE id = :value)" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "member_profile", NULL },
  { "organization", "SELECT row FROM member_profile WHERE mpn_id = (SELECT mpn_id FROM organization WHERE row = ?1)" },
  { NULL },
};

const EntenteListDefinition entente_member_profiles_list = {
  .name = "member-profiles",
  .get_type = entente_member_profile_get_type,
  .permission = ENTENTE_PERMISSION_MANAGE_MEMBERS,
  .id = "t.id",
  .version = "t.version",
  .columns = "(SELECT id FROM membership WHERE row = t.membership) AS membership, t.mpn_id AS mpn_id, t.name AS name, "
             "t.country AS country, t.active AS active, EXISTS (SELECT 1 FROM organization o WHERE o.mpn_id = t.mpn_id AND "
             "o.mpn_id <> '') AS enrolled",
  .from = "member_profile t",
  .where = "TRUE",
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .search_text = "t.name_key || ' ' || t.mpn_id",
};
