/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-vetting-case.h"

/* The organization says what the operator has asked for. */

static const EntenteParam params[] = {
  { "vetting", "s" },
  { "version", "x", TRUE },
  { "answer", "s" },
  { NULL },
};

static gboolean
tell (EntenteVettingCase  *vetting,
      EntenteExecution    *execution,
      GError             **error)
{
  return entente_vetting_case_tell_operator (vetting, execution, "enrollment-answered",
                                             g_variant_new_parsed ("{'step': <%s>, 'answer': <%s>}", vetting->step, vetting->answer),
                                             error);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteVettingCase) vetting = { 0 };

  if (!entente_vetting_case_load_named (&vetting, execution, error))
    return FALSE;

  if (!g_str_equal (vetting.state, "asked"))
    {
      entente_refuse (error, ENTENTE_REASON_WRONG_STATE, NULL, vetting.state, "answer", "vetting", NULL);
      return FALSE;
    }

  vetting.answer = entente_vetting_case_read_text (&vetting, execution, "answer", /* required= */ TRUE, error);
  if (vetting.answer == NULL ||
      !entente_vetting_case_advance (&vetting, execution, entente_vetting_step_from_nick (vetting.step), "answer", error))
    return FALSE;

  entente_execution_set_summary (execution, vetting.organization_name);

  return entente_vetting_case_settle (&vetting, execution, error) &&
         entente_vetting_case_save (&vetting, execution, entente_execution_get_integer (execution, "version"), error) &&
         tell (&vetting, execution, error);
}

const EntenteCommandSpec entente_vetting_answer_command = {
  .name = "vetting.answer",
  .permission = ENTENTE_PERMISSION_ANSWER_VETTING,
  .params = params,
  .apply = apply,
};
