/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

const EntenteTable entente_mail_policy_table = {
  .name = "mail_policy",
  .snapshot = "SELECT id, version, web_mail_domains, mailbox_words FROM mail_policy t WHERE row = ?1",
};
