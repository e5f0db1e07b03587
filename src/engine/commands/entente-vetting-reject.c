/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-vetting-case.h"

/* The operator does not let an organization in, because of a step and with a reason that it reads. */

static const EntenteParam params[] = {
  { "vetting", "s" },
  { "version", "x", TRUE },
  { "step", "s" },
  { "reason", "s" },
  { NULL },
};

static gboolean
tell (EntenteVettingCase  *vetting,
      EntenteExecution    *execution,
      GError             **error)
{
  return entente_vetting_case_tell (vetting, execution, "enrollment-rejected",
                                    g_variant_new_parsed ("{'status': <%s>, 'step': <%s>, 'reason': <%s>}", vetting->status, vetting->step,
                                                          vetting->reason),
                                    error);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteVettingCase) vetting = { 0 };
  const char *step = entente_execution_get_text (execution, "step");

  if (!entente_vetting_case_load_named (&vetting, execution, error) ||
      !entente_vetting_case_check_decision (&vetting, "reject", error) ||
      !entente_vetting_check_step (step, "step", error))
    return FALSE;

  vetting.step = step;
  vetting.reason = entente_vetting_case_read_text (&vetting, execution, "reason", /* required= */ TRUE, error);
  if (vetting.reason == NULL ||
      !entente_vetting_case_advance (&vetting, execution, entente_vetting_step_from_nick (step), "reject", error))
    return FALSE;

  vetting.question = vetting.answer = vetting.note = "";
  vetting.user = entente_execution_get_user (execution);
  entente_execution_set_summary (execution, vetting.organization_name);

  return entente_vetting_case_save (&vetting, execution, entente_execution_get_integer (execution, "version"), error) &&
         tell (&vetting, execution, error);
}

const EntenteCommandSpec entente_vetting_reject_command = {
  .name = "vetting.reject",
  .permission = ENTENTE_PERMISSION_REVIEW_ENROLLMENTS,
  .params = params,
  .apply = apply,
};
