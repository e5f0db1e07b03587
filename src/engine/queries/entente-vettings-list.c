/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

/* Who enrolls sees how it stands, the operator with whom. */

static const EntenteListSort sorts[] = {
  { "submitted", "t.submitted" },
  { "name", "o.name_key" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "organization", "o.id = :value" },
  { "state", "t.state = :value" },
  /* What the organization itself has something to do about. */
  { "due", "(t.organization = ?1 AND t.state IN ('confirming', 'asked', 'rejected')) = (:value = 'yes')" },
  { "waiting", "(t.state = 'review') = (:value = 'yes')" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "vetting", NULL },
  { "organization", "SELECT row FROM vetting WHERE organization = ?1" },
  { "email_code", "SELECT v.row FROM email_code c JOIN vetting v ON v.organization = c.organization WHERE c.row = ?1" },
  { "member_profile", "SELECT v.row FROM member_profile p JOIN organization o ON o.mpn_id = p.mpn_id JOIN vetting v ON v.organization "
                      "= o.row WHERE p.row = ?1" },
  { "membership", "SELECT v.row FROM member_profile p JOIN organization o ON o.mpn_id = p.mpn_id JOIN vetting v ON v.organization "
                  "= o.row WHERE p.membership = ?1" },
  { NULL },
};

const EntenteListDefinition entente_vettings_list = {
  .name = "vettings",
  .get_type = entente_vetting_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_ORGANIZATION,
  .id = "t.id",
  .version = "t.version",
  .columns = "o.id AS organization, o.name AS organization_name, o.status AS status, o.mpn_id AS mpn_id, t.state AS state, "
             "t.submitted AS submitted, o.email AS email, t.email_state AS email_state, t.email_since AS email_since, "
             "ifnull ((SELECT max (sent) FROM email_code WHERE organization = t.organization), 0) AS code_sent, "
             "t.employment_state AS employment_state, t.employment_since AS employment_since, t.employment_finding AS "
             "employment_finding, t.business_state AS business_state, t.business_since AS business_since, t.business_finding AS "
             "business_finding, t.step AS step, t.question AS question, t.answer AS answer, t.reason AS reason, t.note AS note, "
             "ifnull ((SELECT name FROM user WHERE row = t.user), '') AS person, ifnull (m.user_name, '') AS member_user_name, "
             "ifnull (p.name, '') AS profile_name, ifnull (p.country, '') AS profile_country, ifnull (p.active, 0) AS "
             "profile_active",
  .from = "vetting t JOIN organization o ON o.row = t.organization LEFT JOIN member_profile p ON p.mpn_id = o.mpn_id LEFT JOIN "
          "membership m ON m.row = p.membership",
  .index_from = "vetting t JOIN organization o ON o.row = t.organization",
  .where = "(t.organization = ?1 OR (SELECT kind FROM organization WHERE row = ?1) = 'operator')",
  .sorts = sorts,
  .descending = TRUE,
  .filters = filters,
  .links = links,
  .search_text = "o.name_key || ' ' || o.domain || ' ' || o.mpn_id || ' ' || entente_fold (o.name || ' ' || o.email)",
};
