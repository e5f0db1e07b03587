/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

#include "../entente-relationship.h"

const EntenteTable entente_license_table = {
  .name = "license",
  .snapshot = "SELECT id, version, (SELECT name FROM subscription WHERE row = t.subscription) AS subscription, (SELECT "
              "user_name FROM user WHERE row = t.user) AS user, assigned FROM license t WHERE row = ?1",
  .audience = "SELECT organization FROM user WHERE row = (SELECT user FROM license WHERE row = ?1) UNION ALL SELECT "
              "partner FROM relationship WHERE customer = (SELECT organization FROM user WHERE row = (SELECT "
              "user FROM license WHERE row = ?1)) AND " ENTENTE_RELATIONSHIP_ADMINISTERS,
};
