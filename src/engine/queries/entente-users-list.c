/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

#include "../entente-person.h"
#include "../entente-relationship.h"

static const EntenteListSort sorts[] = {
  { "name", "t.name_key" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "organization", "o.id = :value" },
  { "state", "t.state = :value" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "user", NULL },
  { "license", "SELECT user FROM license WHERE row = ?1" },
  { "organization", "SELECT row FROM user WHERE organization = ?1" },
  { "relationship", "SELECT row FROM user WHERE organization = (SELECT customer FROM relationship WHERE row = ?1)" },
  { NULL },
};

const EntenteListDefinition entente_users_list = {
  .name = "users",
  .get_type = entente_user_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_CUSTOMER_USERS,
  .id = "t.id",
  .version = "t.version",
  .columns = "o.id AS organization, o.name AS organization_name, t.user_name AS user_name, t.first_name AS "
             "first_name, t.last_name AS last_name, t.name AS name, t.email AS email, t.roles AS roles, "
             "t.state AS state, t.must_change_password AS must_change_password, (SELECT count (*) FROM license "
             "l WHERE l.user = t.row) AS licenses, t.created AS created",
  .from = "user t JOIN organization o ON o.row = t.organization",
  .where = "(t.organization = ?1 OR t.organization IN (SELECT customer FROM relationship WHERE partner = ?1 "
           "AND " ENTENTE_RELATIONSHIP_ADMINISTERS ")) AND " ENTENTE_PERSON_IS_KEPT ("?3"),
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .search_text = "t.name_key || ' ' || t.user_name",
};
