/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

static const EntenteListSort sorts[] = {
  { "organization", "CASE o.kind WHEN 'operator' THEN 0 WHEN 'provider' THEN 1 WHEN 'reseller' THEN 2 ELSE 3 END, o.name_key, t.name_key" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "kind", "o.kind = :value" },
  { "organization", "o.id = :value" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "user", NULL },
  { "organization", "SELECT row FROM user WHERE organization = ?1" },
  { NULL },
};

const EntenteListDefinition entente_accounts_list = {
  .name = "accounts",
  .get_type = entente_account_get_type,
  .permission = ENTENTE_N_PERMISSIONS,
  .id = "t.id",
  .version = "t.version",
  .columns = "t.name AS name, t.user_name AS user_name, o.id AS organization, o.name AS organization_name, "
             "o.kind AS kind, o.country AS country, t.roles AS roles, o.status AS status, "
             "t.must_change_password AS must_change_password",
  .from = "user t JOIN organization o ON o.row = t.organization",
  .where = "t.state = 'active'",
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .search_text = "t.name_key || ' ' || o.name_key || ' ' || t.user_name",
};
