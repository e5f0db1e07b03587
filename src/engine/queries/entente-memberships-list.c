/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

static const EntenteListSort sorts[] = {
  /* By what a row is called: the first of its organizations. */
  { "name", "ifnull ((SELECT min (name_key) FROM member_profile WHERE membership = t.row), ''), t.user_name" },
  { "created", "t.created" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "country", "EXISTS (SELECT 1 FROM member_profile p WHERE p.membership = t.row AND p.country = :value)" },
  { "enrolled", "(:value = 'yes') = EXISTS (SELECT 1 FROM member_profile p JOIN organization o ON o.mpn_id = p.mpn_id AND "
                "o.mpn_id <> '' WHERE p.membership = t.row)" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "membership", NULL },
  { "member_profile", "SELECT membership FROM member_profile WHERE row = ?1" },
  { "organization", "SELECT membership FROM member_profile WHERE mpn_id = (SELECT mpn_id FROM organization WHERE row = ?1)" },
  { NULL },
};

const EntenteListDefinition entente_memberships_list = {
  .name = "memberships",
  .get_type = entente_membership_get_type,
  .permission = ENTENTE_PERMISSION_MANAGE_MEMBERS,
  .id = "t.id",
  .version = "t.version",
  .columns = "t.user_name AS user_name, ifnull ((SELECT group_concat (name, char (10)) FROM (SELECT name FROM member_profile "
             "WHERE membership = t.row ORDER BY name_key)), '') AS names, (SELECT count (*) FROM member_profile WHERE membership "
             "= t.row) AS profiles, (SELECT count (*) FROM member_profile WHERE membership = t.row AND active) AS active, "
             "t.password <> '' AS has_password, t.created AS created",
  .from = "membership t",
  .where = "TRUE",
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .search_text = "t.search",
};
