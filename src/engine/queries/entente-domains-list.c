/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

/* The primary domains that are taken, by themselves: whose they are is not told. Loading one answers whether a
 * new organization can have it. */

static const EntenteListSort sorts[] = {
  { "domain", "t.domain" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "organization", NULL },
  { NULL },
};

const EntenteListDefinition entente_domains_list = {
  .name = "domains",
  .get_type = entente_organization_get_type,
  .permission = ENTENTE_PERMISSION_ADD_CUSTOMER,
  .id = "t.domain",
  .version = "1",
  .columns = "t.domain AS domain",
  .from = "organization t",
  .where = "TRUE",
  .lookup_only = TRUE,
  .sorts = sorts,
  .links = links,
  .search_text = "t.domain",
};
