/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

const EntenteTable entente_country_rule_table = {
  .name = "country_rule",
  .snapshot = "SELECT id, version, city_required, state_required, states, postal_code_required, postal_code_regex, "
              "phone_regex, languages, cultures FROM country_rule t WHERE row = ?1",
};
