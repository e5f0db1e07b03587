/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

#include "../entente-relationship.h"

const EntenteTable entente_user_table = {
  .name = "user",
  .snapshot = "SELECT id, version, organization, (SELECT name FROM organization WHERE row = t.organization) AS "
              "organization, user_name, first_name, last_name, name, email, roles, state, must_change_password FROM "
              "user t WHERE row = ?1",
  .n_viewers = 1,
  .audience = "SELECT partner FROM relationship WHERE customer = (SELECT organization FROM user WHERE row = ?1) "
              "AND " ENTENTE_RELATIONSHIP_ADMINISTERS,
};
