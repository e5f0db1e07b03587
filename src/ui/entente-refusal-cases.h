/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* What is said about the refusals whose sentence is another one from case to case: with a count that decides about singular
 * and plural, or with a word in it that decides which sentence it is. For the table of entente-refusal-text.c. */

char *entente_refusal_say_too_long                   (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_too_short                  (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_out_of_range               (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_decimals                   (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_not_enrolled               (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_code_wrong                 (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_draft_too_long             (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_too_many                   (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_not_your_kind              (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_not_found                  (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_wrong_state                (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_invitation_not_for_you     (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_partner_agreement_unsigned (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_trial_quantity             (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_use_limit                  (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_subscriptions_active       (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_refusal_say_log_altered                (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
