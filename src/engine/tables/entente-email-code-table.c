/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

/* Of a code everybody may know that it was sent, and nobody what it is. */
const EntenteTable entente_email_code_table = {
  .name = "email_code",
  .snapshot = "SELECT id, version, organization, email, sent, tries FROM email_code t WHERE row = ?1",
  .n_viewers = 1,
};
