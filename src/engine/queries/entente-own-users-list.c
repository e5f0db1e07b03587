/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

#include "../entente-person.h"

static const EntenteListSort sorts[] = {
  { "name", "t.name_key" },
  { "created", "t.created" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "role", "instr (',' || t.roles || ',', ',' || :value || ',') > 0" },
  { "state", "t.state = :value" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "user", NULL },
  { "organization", "SELECT row FROM user WHERE organization = ?1" },
  { NULL },
};

/* The people of one's own organization, with those who are removed for as long as they can be restored. */
const EntenteListDefinition entente_own_users_list = {
  .name = "own-users",
  .get_type = entente_user_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_USERS,
  .id = "t.id",
  .version = "t.version",
  .columns = "o.id AS organization, o.name AS organization_name, t.user_name AS user_name, t.first_name AS "
             "first_name, t.last_name AS last_name, t.name AS name, t.email AS email, t.roles AS roles, "
             "t.state AS state, t.must_change_password AS must_change_password, t.created AS created, t.removed AS removed, "
             "(" ENTENTE_PERSON_IS_ONLY_GLOBAL_ADMIN ") AS only_global_admin",
  .from = "user t JOIN organization o ON o.row = t.organization",
  .where = "t.organization = ?1 AND " ENTENTE_PERSON_IS_KEPT ("?3"),
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .search_text = "t.name_key || ' ' || t.user_name || ' ' || lower (t.email)",
};
