/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

#include "../entente-relationship.h"

static const EntenteListSort sorts[] = {
  { "user", "u.name_key" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "customer", "c.id = :value" },
  { "subscription", "s.id = :value" },
  { "user", "u.id = :value" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "license", NULL },
  { "user", "SELECT row FROM license WHERE user = ?1" },
  { "subscription", "SELECT row FROM license WHERE subscription = ?1" },
  { "relationship", "SELECT l.row FROM user u JOIN license l ON l.user = u.row WHERE u.organization = (SELECT customer FROM "
                    "relationship WHERE row = ?1)" },
  { NULL },
};

const EntenteListDefinition entente_licenses_list = {
  .name = "licenses",
  .get_type = entente_license_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_CUSTOMER_USERS,
  .id = "t.id",
  .version = "t.version",
  .columns = "s.id AS subscription, s.name AS subscription_name, c.id AS customer, u.id AS user, u.user_name "
             "AS user_name, u.name AS user_display_name, t.assigned AS assigned",
  .from = "license t JOIN subscription s ON s.row = t.subscription JOIN user u ON u.row = t.user JOIN "
          "organization c ON c.row = s.customer",
  .where = "(s.customer = ?1 OR s.customer IN (SELECT customer FROM relationship WHERE partner = ?1 "
           "AND " ENTENTE_RELATIONSHIP_ADMINISTERS "))",
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .search_text = "u.name_key || ' ' || u.user_name",
};
