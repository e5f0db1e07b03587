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

/* What a reseller asks of a provider: which one, and for which customer. */

#define ENTENTE_TYPE_PROVIDER_REQUEST_PAGE (entente_provider_request_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProviderRequestPage, entente_provider_request_page, ENTENTE, PROVIDER_REQUEST_PAGE, EntenteWizardPage)

/* @customer: the name of one that is there already, or "" for one to be added. */
GtkWidget      *entente_provider_request_page_new          (const char                 *customer) G_GNUC_WARN_UNUSED_RESULT;

/* The reseller's providers; the one with the id @chosen is chosen, the first when there is none. */
void            entente_provider_request_page_set_list     (EntenteProviderRequestPage *self,
                                                            EntenteList                *providers,
                                                            const char                 *chosen);
/* NULL as long as there is none. */
EntentePartner *entente_provider_request_page_dup_provider (EntenteProviderRequestPage *self) G_GNUC_WARN_UNUSED_RESULT;
char           *entente_provider_request_page_dup_customer (EntenteProviderRequestPage *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
