/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

const EntenteTable entente_invitation_event_table = {
  .name = "invitation_event",
  .snapshot = "SELECT (SELECT id FROM invitation WHERE row = t.invitation) AS invitation, event, at, detail "
              "FROM invitation_event t WHERE row = ?1",
  .audience = "SELECT sender FROM invitation WHERE row = (SELECT invitation FROM invitation_event WHERE row = "
              "?1)",
};
