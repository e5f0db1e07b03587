/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-vetting-commands.h"

#include "entente-error.h"

EntenteCommand *
entente_command_verify_email (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  return entente_command_new ("email.verify", g_variant_new_parsed ("{'code': <%s>}", code));
}

EntenteCommand *
entente_command_verify_email_link (const char *secret)
{
  g_return_val_if_fail (secret != NULL, NULL);

  return entente_command_new ("email.verify", g_variant_new_parsed ("{'secret': <%s>}", secret));
}

gboolean
entente_email_outcome_check (GVariant    *outcome,
                             const char  *field,
                             GError     **error)
{
  gboolean verified = FALSE;
  gint64 left = 0;
  g_autofree char *detail = NULL;

  g_return_val_if_fail (outcome != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  g_variant_lookup (outcome, "verified", "b", &verified);
  if (verified)
    return TRUE;

  g_variant_lookup (outcome, "tries-left", "x", &left);
  detail = g_strdup_printf ("%" G_GINT64_FORMAT, left);
  entente_refuse (error, ENTENTE_REASON_CODE_WRONG, field, detail, NULL);

  return FALSE;
}

EntenteCommand *
entente_command_resend_email_code (void)
{
  return entente_command_new ("email.resend", g_variant_new ("a{sv}", NULL));
}

EntenteCommand *
entente_command_answer_vetting (const char *vetting,
                                gint64      version,
                                const char *answer)
{
  g_return_val_if_fail (vetting != NULL, NULL);
  g_return_val_if_fail (answer != NULL, NULL);

  return entente_command_new ("vetting.answer",
                              g_variant_new_parsed ("{'vetting': <%s>, 'version': <%x>, 'answer': <%s>}", vetting, version, answer));
}

EntenteCommand *
entente_command_approve_vetting (const char *vetting,
                                 gint64      version,
                                 const char *note)
{
  g_return_val_if_fail (vetting != NULL, NULL);
  g_return_val_if_fail (note != NULL, NULL);

  return entente_command_new ("vetting.approve",
                              g_variant_new_parsed ("{'vetting': <%s>, 'version': <%x>, 'note': <%s>}", vetting, version, note));
}

EntenteCommand *
entente_command_reject_vetting (const char *vetting,
                                gint64      version,
                                const char *step,
                                const char *reason)
{
  g_return_val_if_fail (vetting != NULL, NULL);
  g_return_val_if_fail (step != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  return entente_command_new ("vetting.reject",
                              g_variant_new_parsed ("{'vetting': <%s>, 'version': <%x>, 'step': <%s>, 'reason': <%s>}", vetting,
                                                    version, step, reason));
}

EntenteCommand *
entente_command_ask_vetting (const char *vetting,
                             gint64      version,
                             const char *step,
                             const char *question)
{
  g_return_val_if_fail (vetting != NULL, NULL);
  g_return_val_if_fail (step != NULL, NULL);
  g_return_val_if_fail (question != NULL, NULL);

  return entente_command_new ("vetting.ask",
                              g_variant_new_parsed ("{'vetting': <%s>, 'version': <%x>, 'step': <%s>, 'question': <%s>}", vetting,
                                                    version, step, question));
}

EntenteCommand *
entente_command_set_vetting_policy (gint64   version,
                                    gboolean automatic)
{
  return entente_command_new ("vetting-policy.set",
                              g_variant_new_parsed ("{'version': <%x>, 'automatic': <%b>}", version, automatic));
}
