/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

const EntenteTable entente_agreement_table = {
  .name = "agreement",
  .snapshot = "SELECT id, version, kind, title, language, state, published FROM agreement t WHERE row = ?1",
};
