/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-vetting-case.h"

/* The operator stands for what is left of the vetting of an organization. */

static const EntenteParam params[] = {
  { "vetting", "s" },
  { "version", "x", TRUE },
  { "note", "s", TRUE },
  { NULL },
};

static const EntenteVettingSteps steps[] = { ENTENTE_VETTING_EMPLOYMENT, ENTENTE_VETTING_BUSINESS };

/* What the program knows today, and not what it knew when it looked last: the registry may have changed. */
static gboolean
pass (EntenteVettingCase  *vetting,
      EntenteExecution    *execution,
      gboolean            *found,
      GError             **error)
{
  if (!entente_vetting_case_settle (vetting, execution, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!g_str_equal (entente_vetting_case_get_state (vetting, steps[i]), "passed"))
      {
        *found |= entente_vetting_examine (steps[i], &vetting->facts)[0] != '\0';
        if (!entente_vetting_case_advance (vetting, execution, steps[i], "pass", error))
          return FALSE;
      }

  return TRUE;
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteVettingCase) vetting = { 0 };
  gboolean found = FALSE;

  if (!entente_vetting_case_load_named (&vetting, execution, error) ||
      !entente_vetting_case_check_decision (&vetting, "pass", error) ||
      !pass (&vetting, execution, &found, error))
    return FALSE;

  vetting.note = entente_vetting_case_read_text (&vetting, execution, "note", found, error);
  if (vetting.note == NULL)
    return FALSE;

  vetting.step = vetting.question = vetting.answer = vetting.reason = "";
  vetting.user = entente_execution_get_user (execution);
  entente_execution_set_summary (execution, vetting.organization_name);

  return entente_vetting_case_save (&vetting, execution, entente_execution_get_integer (execution, "version"), error);
}

const EntenteCommandSpec entente_vetting_approve_command = {
  .name = "vetting.approve",
  .permission = ENTENTE_PERMISSION_REVIEW_ENROLLMENTS,
  .params = params,
  .apply = apply,
};
