/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

/* Tables of which rows were left out, for who imports them. Which rows those are is much, and asked for one table alone. */

static const EntenteListSort sorts[] = {
  { "created", "t.created" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "incomplete_import", NULL },
  { NULL },
};

#define COLUMNS                                                                                                               \
 "t.file AS file, u.name AS user_name, t.created AS created, t.imported AS imported, t.left_out AS left_out, t.problems_cut " \
 "AS problems_cut"
#define FROM "incomplete_import t JOIN user u ON u.row = t.user"
#define WHERE "t.organization = ?1 AND NOT t.dismissed"

const EntenteListDefinition entente_incomplete_imports_list = {
  .name = "incomplete-imports",
  .get_type = entente_incomplete_import_get_type,
  .permission = ENTENTE_PERMISSION_IMPORT_CUSTOMERS,
  .id = "t.id",
  .version = "t.version",
  .columns = COLUMNS,
  .from = FROM,
  .index_from = "incomplete_import t",
  .where = WHERE,
  .sorts = sorts,
  .descending = TRUE,
  .links = links,
  .search_text = "entente_fold (t.file)",
};

const EntenteListDefinition entente_left_out_rows_list = {
  .name = "left-out-rows",
  .get_type = entente_incomplete_import_get_type,
  .permission = ENTENTE_PERMISSION_IMPORT_CUSTOMERS,
  .id = "t.id",
  .version = "t.version",
  .columns = COLUMNS ", t.problems AS problems",
  .from = FROM,
  .where = WHERE,
  .lookup_only = TRUE,
  .sorts = sorts,
  .links = links,
  .search_text = "entente_fold (t.file)",
};
