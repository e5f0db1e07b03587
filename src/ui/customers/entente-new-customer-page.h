/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "wizards/entente-wizard-page.h"

G_BEGIN_DECLS

/* The first page of Add New Customer: where it is, the company, its address and contact, the reseller that
 * looks after it, and how it stands with the customer agreement. */

#define ENTENTE_TYPE_NEW_CUSTOMER_PAGE (entente_new_customer_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNewCustomerPage, entente_new_customer_page, ENTENTE, NEW_CUSTOMER_PAGE, EntenteWizardPage)

/* @provider is the account's own organization; @resellers its partners, all of them loaded; @reseller the id
 * of the one to begin with, or "". */
EntenteWizardPage *entente_new_customer_page_new             (EntenteWorkspace       *workspace,
                                                              EntenteOrganization    *provider,
                                                              GListModel             *resellers,
                                                              const char             *reseller) G_GNUC_WARN_UNUSED_RESULT;

/* What was filled in: borrowed until it is changed. */
EntenteNewCustomer entente_new_customer_page_get_customer    (EntenteNewCustomerPage *self);
const char        *entente_new_customer_page_get_reseller_name (EntenteNewCustomerPage *self);
/* FALSE: the customer will be asked to accept the agreement itself. */
gboolean           entente_new_customer_page_get_attested    (EntenteNewCustomerPage *self);
EntenteAttestation entente_new_customer_page_get_attestation (EntenteNewCustomerPage *self);
/* customer.add with all that; @order may be NULL. */
EntenteCommand    *entente_new_customer_page_new_command     (EntenteNewCustomerPage *self,
                                                              const EntenteNewOrder  *order) G_GNUC_WARN_UNUSED_RESULT;
/* "adatum.program.example". (transfer full) */
char              *entente_new_customer_page_dup_domain      (EntenteNewCustomerPage *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
