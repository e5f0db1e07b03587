/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

/* The rows themselves are let go of at some time, so the log, which forgets nothing, does not hold them. */
const EntenteTable entente_incomplete_import_table = {
  .name = "incomplete_import",
  .snapshot = "SELECT id, version, organization, file, imported, left_out, dismissed FROM incomplete_import t WHERE row = ?1",
  .n_viewers = 1,
};
