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
  .snapshot = "SELECT t.id, t.version, i.sender, u.organization, iif (t.event = 'withdrawn', i.recipient, NULL), i.id "
              "AS invitation, t.event, t.at, t.detail FROM invitation_event t JOIN invitation i ON i.row = "
              "t.invitation LEFT JOIN user u ON u.row = t.user WHERE t.row = ?1",
  .n_viewers = 3,
};
