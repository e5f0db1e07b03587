/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

static const EntenteListSort sorts[] = {
  { "at", "t.at" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "invitation", "t.invitation = (SELECT row FROM invitation WHERE id = :value)" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "invitation_event", NULL },
  { NULL },
};

/* Seen by whom entente-invitation-event-table.c lets see it. */
const EntenteListDefinition entente_invitation_events_list = {
  .name = "invitation-events",
  .get_type = entente_invitation_event_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_INVITATIONS,
  .id = "t.id",
  .version = "t.version",
  .columns = "i.id AS invitation, t.event AS event, t.at AS at, u.name AS user_name, o.name AS "
             "organization_name, t.detail AS detail",
  .from = "invitation_event t JOIN invitation i ON i.row = t.invitation JOIN user u ON u.row = t.user JOIN "
          "organization o ON o.row = u.organization",
  .where = "(i.sender = ?1 OR u.organization = ?1 OR (i.recipient = ?1 AND t.event = 'withdrawn'))",
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .search_text = "u.name_key",
};
