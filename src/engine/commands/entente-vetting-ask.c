/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-vetting-case.h"

/* The operator wants to know more about a step before it decides. */

static const EntenteParam params[] = {
  { "vetting", "s" },
  { "version", "x", TRUE },
  { "step", "s" },
  { "question", "s" },
  { NULL },
};

static gboolean
tell (EntenteVettingCase  *vetting,
      EntenteExecution    *execution,
      GError             **error)
{
  return entente_vetting_case_tell (vetting, execution, "enrollment-asked",
                                    g_variant_new_parsed ("{'step': <%s>, 'question': <%s>}", vetting->step, vetting->question),
                                    error);
}

/* One question at a time: another one, about whichever step, takes its place. */
static gboolean
ask (EntenteVettingCase   *vetting,
     EntenteExecution     *execution,
     EntenteVettingSteps   step,
     GError              **error)
{
  EntenteVettingSteps before = entente_vetting_step_from_nick (vetting->step);

  if (g_str_equal (vetting->state, "asked") && before != step &&
      !entente_vetting_case_advance (vetting, execution, before, "answer", error))
    return FALSE;

  return entente_vetting_case_advance (vetting, execution, step, "ask", error);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteVettingCase) vetting = { 0 };
  const char *step = entente_execution_get_text (execution, "step");

  if (!entente_vetting_case_load_named (&vetting, execution, error) ||
      !entente_vetting_case_check_decision (&vetting, "ask", error) ||
      !entente_vetting_check_step (step, "step", error) ||
      !ask (&vetting, execution, entente_vetting_step_from_nick (step), error))
    return FALSE;

  vetting.step = step;
  vetting.answer = "";
  vetting.question = entente_vetting_case_read_text (&vetting, execution, "question", /* required= */ TRUE, error);
  if (vetting.question == NULL)
    return FALSE;

  vetting.user = entente_execution_get_user (execution);
  entente_execution_set_summary (execution, vetting.organization_name);

  return entente_vetting_case_save (&vetting, execution, entente_execution_get_integer (execution, "version"), error) &&
         tell (&vetting, execution, error);
}

const EntenteCommandSpec entente_vetting_ask_command = {
  .name = "vetting.ask",
  .permission = ENTENTE_PERMISSION_REVIEW_ENROLLMENTS,
  .params = params,
  .apply = apply,
};
