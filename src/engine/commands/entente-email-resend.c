/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-email-verification.h"

/* The mail has not come, or its code is good no more: another one takes its place. */

static const EntenteParam params[] = {
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteVettingCase) vetting = { 0 };

  if (!entente_vetting_case_load (&vetting, execution, entente_execution_get_organization (execution), error) ||
      !entente_life_cycle_step (&entente_vetting_life_cycle, entente_vetting_case_get_state (&vetting, ENTENTE_VETTING_EMAIL), "pass",
                                NULL, error))
    return FALSE;

  entente_execution_set_summary (execution, vetting.said.email);

  return entente_email_verification_check_sending (&vetting, execution, error) &&
         entente_email_verification_send (&vetting, execution, error);
}

const EntenteCommandSpec entente_email_resend_command = {
  .name = "email.resend",
  .permission = ENTENTE_PERMISSION_VERIFY_EMAIL,
  .params = params,
  .apply = apply,
};
