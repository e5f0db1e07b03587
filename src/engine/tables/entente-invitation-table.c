/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

const EntenteTable entente_invitation_table = {
  .name = "invitation",
  .snapshot = "SELECT kind, state, (SELECT name FROM organization WHERE row = t.sender) AS sender, (SELECT name "
              "FROM organization WHERE row = t.provider) AS provider, dap, recipient_name, recipient_email, "
              "language, note, sent, opened, expires, ended, (SELECT name FROM organization WHERE row = "
              "t.accepted_by) AS accepted_by, reason FROM invitation t WHERE row = ?1",
  .audience = "SELECT sender FROM invitation WHERE row = ?1 UNION SELECT provider FROM invitation WHERE row = "
              "?1 UNION SELECT accepted_by FROM invitation WHERE row = ?1",
};
