/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

/* The sender sees all of it. The other side sees its own steps and that the invitation was withdrawn; never
 * the sender's notes, nor who else has had the link in hand. */
const EntenteTable entente_invitation_event_table = {
  .name = "invitation_event",
  .snapshot = "SELECT id, version, (SELECT id FROM invitation WHERE row = t.invitation) AS invitation, event, at, detail "
              "FROM invitation_event t WHERE row = ?1",
  .audience = "SELECT i.sender FROM invitation_event e JOIN invitation i ON i.row = e.invitation WHERE e.row = ?1 "
              "UNION ALL SELECT u.organization FROM invitation_event e JOIN user u ON u.row = e.user WHERE e.row = ?1 "
              "UNION ALL SELECT i.recipient FROM invitation_event e JOIN invitation i ON i.row = e.invitation "
              "WHERE e.row = ?1 AND e.event = 'withdrawn'",
};
