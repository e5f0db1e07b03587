/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

/* The one record. */

static const EntenteListSort sorts[] = {
  { "id", "t.id" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "vetting_policy", NULL },
  { NULL },
};

const EntenteListDefinition entente_vetting_policies_list = {
  .name = "vetting-policies",
  .get_type = entente_vetting_policy_get_type,
  .permission = ENTENTE_PERMISSION_REVIEW_ENROLLMENTS,
  .id = "t.id",
  .version = "t.version",
  .columns = "t.automatic AS automatic",
  .from = "vetting_policy t",
  .where = "TRUE",
  .sorts = sorts,
  .links = links,
  .search_text = "t.id",
};
