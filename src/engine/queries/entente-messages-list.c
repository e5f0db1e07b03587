/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

static const EntenteListSort sorts[] = {
  { "created", "t.created" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "unread", "t.unread = (:value = 'yes')" },
  { "kind", "t.kind = :value" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "message", NULL },
  { "email_code", "SELECT message FROM email_code WHERE row = ?1" },
  { NULL },
};

const EntenteListDefinition entente_messages_list = {
  .name = "messages",
  .get_type = entente_message_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_MESSAGES,
  .id = "t.id",
  .version = "t.version",
  .columns = "t.kind AS kind, t.subject AS subject, t.params AS params, t.about_type AS about_type, t.about_id "
             "AS about_id, t.created AS created, t.unread AS unread, ifnull (c.code, '') AS code, ifnull (c.secret, '') AS link_secret",
  .from = "message t LEFT JOIN email_code c ON c.message = t.row",
  .index_from = "message t",
  .where = "t.organization = ?1",
  .sorts = sorts,
  .descending = TRUE,
  .filters = filters,
  .links = links,
  .search_text = "t.search || ' ' || entente_fold (entente_message_words (t.params))",
};
