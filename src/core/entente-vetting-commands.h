/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-command.h"
#include "entente-vetting-rules.h"

G_BEGIN_DECLS

/* What the organization that is vetted does. */

/* email.verify: with the code of the last mail as it was typed, or with the secret of its link. What was tried wrongly
 * is a command that was carried out, so that the tries are counted: entente_email_outcome_check() tells. Refuses MALFORMED
 * where it could be no code; CODE_EXPIRED, CODE_USED_UP; WRONG_STATE when the address is verified already. */
EntenteCommand *entente_command_verify_email       (const char *code) G_GNUC_WARN_UNUSED_RESULT;
EntenteCommand *entente_command_verify_email_link  (const char *secret) G_GNUC_WARN_UNUSED_RESULT;
/* Refuses CODE_WRONG (detail: tries that are left). */
gboolean        entente_email_outcome_check        (GVariant    *outcome,
                                                    const char  *field,
                                                    GError     **error);
/* email.resend: another mail with another code; the one before is good for nothing from now on. Refuses CODES_TOO_MANY,
 * WRONG_STATE. */
EntenteCommand *entente_command_resend_email_code  (void) G_GNUC_WARN_UNUSED_RESULT;
/* vetting.answer: to what the operator has asked. */
EntenteCommand *entente_command_answer_vetting     (const char *vetting,
                                                    gint64      version,
                                                    const char *answer) G_GNUC_WARN_UNUSED_RESULT;

/* What the operator does. @vetting is the id of an EntenteVetting, @version the one that was looked at. */

/* vetting.approve: every step that the operator decides about passes. A @note is REQUIRED where the program has found
 * something. Refuses EMAIL_UNVERIFIED before the address is verified, WRONG_STATE when there is nothing to decide. */
EntenteCommand *entente_command_approve_vetting    (const char *vetting,
                                                    gint64      version,
                                                    const char *note) G_GNUC_WARN_UNUSED_RESULT;
/* vetting.reject: because of a step. */
EntenteCommand *entente_command_reject_vetting     (const char *vetting,
                                                    gint64      version,
                                                    const char *step,
                                                    const char *reason) G_GNUC_WARN_UNUSED_RESULT;
/* vetting.ask: for more about a step. */
EntenteCommand *entente_command_ask_vetting        (const char *vetting,
                                                    gint64      version,
                                                    const char *step,
                                                    const char *question) G_GNUC_WARN_UNUSED_RESULT;
/* vetting-policy.set: what is waiting already is looked at anew when it becomes automatic. The outcome: "approved" (x), how
 * many organizations were let in by that. */
EntenteCommand *entente_command_set_vetting_policy (gint64      version,
                                                    gboolean    automatic) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
