/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

const EntenteTable entente_offer_table = {
  .name = "offer",
  .snapshot = "SELECT id, version, name, category, minimum, maximum, limit_unit, limit_count, term, term_unit, billing, "
              "cycles, add_on, trial, available, auto_renewable, qualifications, unit, sold_in FROM offer t "
              "WHERE row = ?1",
};
