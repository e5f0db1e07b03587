/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

/* Partners of either kind see each other; and whoever has given administrator access, who still has it. */
/* A former customer stays in its partner's books: who it is, and where a letter reaches it. */
const EntenteTable entente_organization_table = {
  .name = "organization",
  .snapshot = "SELECT id, version, row, kind, name, domain, status, address_line1, address_line2, city, state, "
              "postal_code, country, contact_first_name, contact_last_name, email, phone, language, registration_id, "
              "qualification, mpn_id, support_email, support_phone, website, partner_agreement, customer_agreement "
              "FROM organization t WHERE row = ?1",
  .n_viewers = 1,
  .audience = "SELECT partner FROM relationship WHERE customer = ?1 UNION ALL SELECT customer FROM "
              "relationship WHERE partner = ?1 AND (state = 'active' OR dap) UNION ALL SELECT provider FROM partnership "
              "WHERE reseller = ?1 AND state = 'active' UNION ALL SELECT reseller FROM partnership WHERE provider = ?1 "
              "AND (state = 'active' OR admin_access)",
};
