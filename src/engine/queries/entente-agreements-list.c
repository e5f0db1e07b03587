/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

static const EntenteListSort sorts[] = {
  { "published", "t.published" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "kind", "t.kind = :value" },
  { "state", "t.state = :value" },
  { "language", "t.language = :value" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "agreement", NULL },
  { NULL },
};

const EntenteListDefinition entente_agreements_list = {
  .name = "agreements",
  .get_type = entente_agreement_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_AGREEMENTS,
  .id = "t.id",
  .version = "t.version",
  .columns = "t.kind AS kind, t.title AS title, t.language AS language, t.text AS text, t.state AS state, "
             "t.published AS published",
  .from = "agreement t",
  .where = "(t.state = 'published' OR (SELECT kind FROM organization WHERE row = ?1) = 'operator')",
  .sorts = sorts,
  .descending = TRUE,
  .filters = filters,
  .links = links,
  .search_text = "t.title_key",
};
