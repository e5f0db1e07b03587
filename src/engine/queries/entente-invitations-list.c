/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

/* As entente_invitation_get_state_at() has it: time runs out by itself. */
#define STATE "CASE WHEN t.state IN ('sent', 'opened') AND t.expires <= ?3 THEN 'expired' ELSE t.state END"

/* For an answer of this organization. */
#define WAITING "(t.recipient IS ?1 AND " STATE " IN ('sent', 'opened'))"

static const EntenteListSort sorts[] = {
  { "created", "t.created" },
  { "expires", "t.expires" },
  { "name", "CASE WHEN t.sender = ?1 THEN t.search ELSE (SELECT name_key FROM organization WHERE row = t.sender) END" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "direction", "CASE WHEN t.sender = ?1 THEN 'sent' ELSE 'received' END = :value" },
  { "state", "CASE :value WHEN 'waiting' THEN " WAITING " ELSE " STATE " = :value END" },
  { "open", "(" STATE " IN ('draft', 'sent', 'opened')) = (:value = 'yes')" },
  { "waiting", WAITING " = (:value = 'yes')" },
  { "kind", "t.kind = :value" },
  { "dap", "t.dap = (:value = 'yes')" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "invitation", NULL },
  { "organization", "SELECT row FROM invitation WHERE sender = ?1 UNION ALL SELECT row FROM invitation WHERE "
                    "recipient = ?1 UNION ALL SELECT row FROM invitation WHERE provider = ?1" },
  { NULL },
};

const EntenteListDefinition entente_invitations_list = {
  .name = "invitations",
  .get_type = entente_invitation_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_INVITATIONS,
  .id = "t.id",
  .version = "t.version",
  .columns = "t.kind AS kind, " STATE " AS state, CASE WHEN t.sender = ?1 THEN 'sent' ELSE 'received' END AS "
             "direction, s.id AS sender, s.name AS sender_name, s.kind AS sender_kind, u.name AS sender_user, "
             "ifnull (p.id, '') AS provider, ifnull (p.name, '') AS provider_name, "
             "ifnull (r.id, '') AS recipient, ifnull (r.name, '') AS recipient_organization, t.recipient_name AS "
             "recipient_name, t.recipient_email AS recipient_email, t.language AS language, t.dap AS dap, CASE "
             "WHEN t.sender = ?1 THEN t.note ELSE '' END AS note, t.created AS created, t.sent AS sent, t.opened "
             "AS opened, t.expires AS expires, t.ended AS ended, t.reason AS reason",
  .from = "invitation t JOIN organization s ON s.row = t.sender JOIN user u ON u.row = t.sender_user LEFT JOIN "
          "organization r ON r.row = t.recipient LEFT JOIN organization p ON p.row = t.provider",
  .index_from = "invitation t",
  .where = "(t.sender = ?1 OR t.recipient = ?1)",
  .sorts = sorts,
  .descending = TRUE,
  .filters = filters,
  .links = links,
  .search_text = "CASE WHEN t.sender = ?1 THEN t.search || ' ' || ifnull ((SELECT name_key FROM organization "
                 "WHERE row = t.recipient), '') ELSE (SELECT name_key || ' ' || domain FROM organization WHERE "
                 "row = t.sender) END || ' ' || ifnull ((SELECT name_key FROM organization WHERE row = t.provider), '')",
};
