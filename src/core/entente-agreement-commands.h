/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-agreement-rules.h"
#include "entente-command.h"

G_BEGIN_DECLS

/* How an organization binds itself; @agreement is the id of a text. */

/* agreement.accept: the customer itself accepts the customer agreement. */
EntenteCommand *entente_command_accept_agreement (const char             *agreement) G_GNUC_WARN_UNUSED_RESULT;

/* agreement.sign: the partner signs the partner agreement, and is active in the program from then on. Refuses NOT_FOUND and
 * AGREEMENT_REPLACED for "agreement", WRONG_STATE, and what entente_signatory_check() does. */
EntenteCommand *entente_command_sign_agreement   (const char             *agreement,
                                                  const EntenteSignatory *signatory) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
