/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

static const EntenteListSort sorts[] = {
  { "at", "t.row" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "user", "t.user = :value" },
  { "organization", "t.organization = :value" },
  { "command", "t.command = :value" },
  { "area", "instr (',' || :value || ',', ',' || substr (t.command, 1, instr (t.command, '.') - 1) || ',') > 0" },
  /* Two instants in UTC with a slash between: from the first on, and before the second. */
  { "period", "t.at >= unixepoch (substr (:value, 1, instr (:value, '/') - 1)) * 1000000 AND "
              "t.at < unixepoch (substr (:value, instr (:value, '/') + 1)) * 1000000" },
  /* What the organization is told of, too. */
  { "concerns", "t.row IN (SELECT change FROM change_audience WHERE organization = (SELECT row FROM organization WHERE "
                "id = :value))" },
  { "about", "EXISTS (SELECT 1 FROM change_item i WHERE i.change = t.row AND i.id = :value)" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "change", NULL },
  { NULL },
};

const EntenteListDefinition entente_activity_list = {
  .name = "activity",
  .get_type = entente_activity_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_ACTIVITY,
  .id = "t.id",
  .version = "1",
  .columns = "t.command AS command, t.user_name AS user_name, t.organization_name AS organization_name, t.at "
             "AS at, t.summary AS summary, ifnull ((SELECT group_concat (i.type || char (31) || i.event || "
             "char (31) || i.id || char (31) || i.before || char (31) || i.after, char (30)) FROM change_item "
             "i WHERE i.change = t.row), '') AS items",
  .from = "change t",
  .where = "t.row IN (SELECT change FROM change_audience WHERE organization = ?1)",
  .sorts = sorts,
  .descending = TRUE,
  .filters = filters,
  .links = links,
  .search_text = "t.search",
};
