/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

const EntenteTable entente_member_profile_table = {
  .name = "member_profile",
  .snapshot = "SELECT id, version, (SELECT user_name FROM membership WHERE row = t.membership) AS membership, mpn_id, name, "
              "country, active FROM member_profile t WHERE row = ?1",
  .audience = "SELECT row FROM organization WHERE kind = 'operator' AND ?1 IS NOT NULL",
};
