/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-email-verification.h"

/* Somebody shows that mail reaches them: with the code in it, or by its link. What was tried wrongly has to be counted, so
 * that it is done and not refused; the outcome tells. */

static const EntenteParam params[] = {
  { "code", "s", TRUE },
  { "secret", "s", TRUE },
  { NULL },
};

static gboolean
count (EntenteSentCode   *sent,
       EntenteExecution  *execution,
       GError           **error)
{
  entente_execution_set_outcome (execution, "verified", g_variant_new_boolean (FALSE));
  entente_execution_set_outcome (execution, "tries-left",
                                 g_variant_new_int64 (ENTENTE_EMAIL_CODE_TRIES - sent->code.tries - 1));

  return entente_sent_code_count (sent, execution, error);
}

/* FALSE with @error, or with @wrong when it was no more than a wrong try. */
static gboolean
prove (EntenteSentCode   *sent,
       EntenteExecution  *execution,
       gboolean          *wrong,
       GError           **error)
{
  gint64 now = entente_execution_get_now (execution);
  g_autofree char *code = NULL;
  g_autoptr (GError) refusal = NULL;

  if (entente_execution_has_param (execution, "secret"))
    return entente_email_code_check_secret (&sent->code, entente_execution_get_text (execution, "secret"), now, "secret", error);

  code = entente_email_code_clean (entente_execution_get_text (execution, "code"));
  if (!entente_email_code_check_form (code, "code", error))
    return FALSE;

  if (entente_email_code_check (&sent->code, code, now, "code", &refusal))
    return TRUE;

  *wrong = entente_error_is (refusal, ENTENTE_REASON_CODE_WRONG);
  if (!*wrong)
    g_propagate_error (error, g_steal_pointer (&refusal));

  return FALSE;
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteVettingCase) vetting = { 0 };
  g_auto (EntenteSentCode) sent = { 0 };
  gboolean wrong = FALSE;

  if (!entente_vetting_case_load (&vetting, execution, entente_execution_get_organization (execution), error) ||
      !entente_vetting_case_advance (&vetting, execution, ENTENTE_VETTING_EMAIL, "pass", error) ||
      !entente_sent_code_load (&sent, &vetting, execution, error))
    return FALSE;

  entente_execution_set_summary (execution, vetting.said.email);
  if (!prove (&sent, execution, &wrong, error))
    return wrong && count (&sent, execution, error);

  entente_execution_set_outcome (execution, "verified", g_variant_new_boolean (TRUE));

  return entente_sent_code_use_up (&sent, execution, error) &&
         entente_vetting_case_settle (&vetting, execution, error) &&
         entente_vetting_case_save (&vetting, execution, 0, error);
}

const EntenteCommandSpec entente_email_verify_command = {
  .name = "email.verify",
  .permission = ENTENTE_PERMISSION_VERIFY_EMAIL,
  .params = params,
  .apply = apply,
};
