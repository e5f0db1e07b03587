/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

#include "wizards/entente-wizard.h"

G_BEGIN_DECLS

/* Add New Customer: account info, subscriptions, review, and the administrator's temporary password. */

/* @provider is the account's own organization, @resellers its partners, all of them loaded; @reseller the id
 * of the one to begin with, or "". */
EntenteWizard *entente_add_customer_new     (GtkWindow           *parent,
                                             EntenteWorkspace    *workspace,
                                             EntenteOrganization *provider,
                                             GListModel          *resellers,
                                             const char          *reseller) G_GNUC_WARN_UNUSED_RESULT;

/* Loads what the wizard begins with and shows it, or says in @parent why not. */
void           entente_add_customer_present (GtkWindow           *parent,
                                             EntenteWorkspace    *workspace,
                                             const char          *reseller);

G_END_DECLS
