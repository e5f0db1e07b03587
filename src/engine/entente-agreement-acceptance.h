/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* How an organization binds itself: a customer accepts the customer agreement, a partner signs the partner agreement. Both
 * stand in the table "acceptance", where "customer" is the organization that is bound, a partner too. */

/* An expression of SQL: the row of the text of the kind @agreement for the organization of row ?1, @o, as long as @waits
 * holds of it: in its own language, another kind of it, English, the latest. */
#define ENTENTE_AGREEMENT_DUE(agreement, waits)                                      \
 "(SELECT a.row FROM agreement a, organization o WHERE a.kind = '" agreement "' AND " \
 "a.state = 'published' AND o.row = ?1 AND " waits                                   \
 " ORDER BY a.language = o.language DESC, "                                          \
 "substr (a.language, 1, 2) = substr (o.language, 1, 2) DESC, "                      \
 "substr (a.language, 1, 2) = 'en' DESC, a.published DESC, a.row DESC LIMIT 1)"

/* The one that a customer can still accept: NULL for a partner, when it was accepted already, and as long as the operator
 * has not published any. */
#define ENTENTE_AGREEMENT_TO_ACCEPT \
 ENTENTE_AGREEMENT_DUE ("customer", "o.kind = 'customer' AND o.customer_agreement <> 'accepted'")

/* The one that a partner has to sign, in the same way. */
#define ENTENTE_AGREEMENT_TO_SIGN \
 ENTENTE_AGREEMENT_DUE ("partner", "o.kind <> 'customer' AND o.status = 'qualified'")

/* How an agreement was accepted or signed last, for lists of organizations: what they join to, @customer being an expression
 * for the row of the organization, and the columns of it. */
#define ENTENTE_LATEST_ACCEPTANCE(customer)                                                            \
 " LEFT JOIN acceptance last ON last.row = (SELECT row FROM acceptance WHERE customer = " customer     \
 " ORDER BY recorded DESC, row DESC LIMIT 1) "                                                         \
 "LEFT JOIN user attestor ON attestor.row = last.user AND last.how = 'attested' "                      \
 "LEFT JOIN organization attesting ON attesting.row = attestor.organization"
#define ENTENTE_LATEST_ACCEPTANCE_COLUMNS                                                              \
 "ifnull (last.accepted_on, '') AS agreement_date, "                                                   \
 "ifnull (trim (last.first_name || ' ' || last.last_name), '') AS agreement_person, "                  \
 "ifnull (last.email, '') AS agreement_email, ifnull (attestor.name, '') AS agreement_user, "          \
 "ifnull (attesting.name, '') AS agreement_partner"

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
gboolean entente_agreement_text_load_due (EntenteExecution        *execution,
                                          EntenteAgreementText    *self,
                                          GError                 **error);

/* The actor, for its organization, accepts the published text @agreement (id), and those who are its partners by now
 * are told. Refuses NOT_FOUND and AGREEMENT_REPLACED for @field, and AGREEMENT_ACCEPTED. */
gboolean entente_agreement_accept        (EntenteExecution        *execution,
                                          const char              *agreement,
                                          const char              *field,
                                          GError                 **error);

/* The actor, for its organization, signs the published text @agreement (id) with the name of @signatory, and the providers
 * that it works with are told. Refuses NOT_FOUND and AGREEMENT_REPLACED for @field, WRONG_STATE, and what
 * entente_signatory_check() does. */
gboolean entente_agreement_sign          (EntenteExecution        *execution,
                                          const char              *agreement,
                                          const char              *field,
                                          const EntenteSignatory  *signatory,
                                          GError                 **error);

G_END_DECLS
