/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-enrollment.h"
#include "../entente-member-registry.h"
#include "../entente-sign-in.h"
#include "../tables/entente-tables.h"

/* The organization that enrolls is the one of a profile of the membership registry, as somebody says who knows the password
 * of the membership; another profile takes its place. */

static const EntenteParam params[] = {
  { "user-name", "s" },
  { "password", "s" },
  { "profile", "s" },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  g_auto (EntenteEnrollmentFacts) facts = { 0 };
  gint64 membership;

  if (!entente_enrollment_facts_load (&facts, execution, error) ||
      !entente_life_cycle_step (&entente_program_life_cycle, facts.status, "associate", NULL, error))
    return FALSE;

  membership = entente_sign_in_prove_member (connection, entente_execution_get_text (execution, "user-name"),
                                             entente_execution_get_text (execution, "password"), error);
  if (membership == 0 ||
      !entente_enrollment_facts_choose (&facts, execution, membership, entente_execution_get_text (execution, "profile"), error) ||
      !entente_enrollment_check_profile (facts.profile, facts.country, "profile", error))
    return FALSE;

  entente_execution_set_summary (execution, facts.profile_name);
  entente_execution_set_outcome (execution, "mpn-id", g_variant_new_string (facts.profile->mpn_id));
  entente_execution_set_outcome (execution, "name", g_variant_new_string (facts.profile_name));
  entente_execution_set_outcome (execution, "country", g_variant_new_string (facts.profile->country));

  return entente_table_update (execution, &entente_organization_table, entente_execution_get_organization (execution), 0, error,
                               "s:mpn_id", facts.profile->mpn_id,
                               NULL);
}

const EntenteCommandSpec entente_membership_associate_command = {
  .name = "membership.associate",
  .permission = ENTENTE_PERMISSION_ENROLL,
  .params = params,
  .apply = apply,
};
