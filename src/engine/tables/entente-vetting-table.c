/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

/* The organization's, and the operator's, who decides. */
const EntenteTable entente_vetting_table = {
  .name = "vetting",
  .snapshot = "SELECT id, version, organization, (SELECT name FROM organization WHERE row = t.organization) AS organization, state, "
              "mpn_id, email_state, employment_state, employment_finding, business_state, business_finding, step, question, answer, "
              "reason, note, (SELECT name FROM user WHERE row = t.user) AS user FROM vetting t WHERE row = ?1",
  .n_viewers = 1,
  .audience = "SELECT row FROM organization WHERE kind = 'operator' AND ?1 IS NOT NULL",
};
