/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* The customer agreement, as a customer accepts it itself. */

typedef struct
{
  char *id;
  char *title;
  char *language;
  char *text;
} EntenteAgreementText;

void     entente_agreement_text_clear    (EntenteAgreementText  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteAgreementText, entente_agreement_text_clear)

/* The text that the actor's organization still has to accept, in its language if there is one; all "" for a
 * partner, when it was accepted or attested already, and as long as the operator has not published any. */
gboolean entente_agreement_text_load_due (EntenteExecution      *execution,
                                          EntenteAgreementText  *self,
                                          GError               **error);

/* The actor, for its organization, accepts the published text @agreement (id). Refuses NOT_FOUND and
 * AGREEMENT_REPLACED for @field. */
gboolean entente_agreement_accept        (EntenteExecution      *execution,
                                          const char            *agreement,
                                          const char            *field,
                                          GError               **error);

G_END_DECLS
