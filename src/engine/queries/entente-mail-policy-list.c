/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

/* The one record with both lists. */

static const EntenteListSort sorts[] = {
  { "id", "t.id" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "mail_policy", NULL },
  { NULL },
};

const EntenteListDefinition entente_mail_policy_list = {
  .name = "mail-policy",
  .get_type = entente_mail_policy_record_get_type,
  .permission = ENTENTE_PERMISSION_SET_MAIL_POLICY,
  .id = "t.id",
  .version = "t.version",
  .columns = "t.web_mail_domains AS web_mail_domains, t.mailbox_words AS mailbox_words",
  .from = "mail_policy t",
  .where = "TRUE",
  .sorts = sorts,
  .links = links,
  .search_text = "t.web_mail_domains || ' ' || t.mailbox_words",
};
