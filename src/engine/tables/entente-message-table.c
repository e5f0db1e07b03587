/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

const EntenteTable entente_message_table = {
  .name = "message",
  .snapshot = "SELECT id, version, organization, (SELECT name FROM organization WHERE row = t.organization) AS "
              "organization, kind, subject, unread FROM message t WHERE row = ?1",
  .n_viewers = 1,
};
