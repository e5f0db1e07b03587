/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-address-rules.h"
#include "../entente-mail-rules.h"
#include "../entente-organization-profile.h"
#include "../entente-vetting-case.h"

/* An organization says something else of itself. Of a partner, what was vetted and is changed is vetted again. */

static const EntenteParam params[] = {
  ENTENTE_ORGANIZATION_PROFILE_PARAMS,
  { "version", "x", TRUE },
  { NULL },
};

static gboolean
check (EntenteExecution          *execution,
       const EntenteVettingCase  *vetting,
       const EntenteEnrollment   *after,
       GError                   **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  g_autoptr (EntenteAddressRule) rule = entente_address_rules_load (connection, vetting->said.country, error);
  g_autoptr (EntenteMailPolicy) policy = rule != NULL ? entente_mail_rules_load (connection, error) : NULL;

  return policy != NULL && entente_organization_check_edit (entente_execution_get_kind (execution), vetting->status, &vetting->said,
                                                            after, rule, policy, error);
}

static gboolean
vet (EntenteExecution         *execution,
     EntenteVettingCase       *vetting,
     const EntenteEnrollment  *after,
     GError                  **error)
{
  if (!entente_vetting_is_for (entente_execution_get_kind (execution)))
    return TRUE;

  return entente_vetting_case_renew (vetting, execution, after, /* submitted= */ FALSE, error) &&
         entente_vetting_case_save (vetting, execution, 0, error);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteVettingCase) vetting = { 0 };
  EntenteEnrollment after;

  if (!entente_vetting_case_load (&vetting, execution, entente_execution_get_organization (execution), error))
    return FALSE;

  after = vetting.said;
  entente_organization_profile_read (&after, execution, vetting.texts);
  if (!check (execution, &vetting, &after, error))
    return FALSE;

  entente_execution_set_summary (execution, after.name);

  if (!entente_organization_profile_write (&after, execution, vetting.status, entente_execution_get_integer (execution, "version"),
                                           error) ||
      !vet (execution, &vetting, &after, error))
    return FALSE;

  entente_execution_set_outcome (execution, "vetting", g_variant_new_string (vetting.state));

  return TRUE;
}

const EntenteCommandSpec entente_organization_edit_command = {
  .name = "organization.edit",
  .permission = ENTENTE_PERMISSION_EDIT_ORGANIZATION,
  .params = params,
  .apply = apply,
};
