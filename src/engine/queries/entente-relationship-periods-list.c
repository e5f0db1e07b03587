/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

/* The history of a partner's relationships: what is over, the latest first. */

static const EntenteListSort sorts[] = {
  { "ended", "t.ended" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "customer", "r.customer = (SELECT row FROM organization WHERE id = :value)" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "relationship_period", NULL },
  { NULL },
};

const EntenteListDefinition entente_relationship_periods_list = {
  .name = "relationship-periods",
  .get_type = entente_relationship_period_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_CUSTOMERS,
  .id = "t.id",
  .version = "t.version",
  .columns = "c.id AS customer, t.since AS since, t.ended AS ended, u.name AS user_name",
  .from = "relationship_period t JOIN relationship r ON r.row = t.relationship JOIN organization c ON c.row = r.customer JOIN "
          "user u ON u.row = t.user",
  .where = "r.partner = ?1",
  .sorts = sorts,
  .descending = TRUE,
  .filters = filters,
  .links = links,
  .search_text = "c.name_key || ' ' || u.name_key",
};
