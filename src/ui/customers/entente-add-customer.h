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

#define ENTENTE_TYPE_ADD_CUSTOMER (entente_add_customer_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAddCustomer, entente_add_customer, ENTENTE, ADD_CUSTOMER, EntenteWizard)

/* Loads what the wizard begins with and shows it, or says in @parent why not. @reseller is the id of the one to begin with, or "". */
void entente_add_customer_present (GtkWindow        *parent,
                                   EntenteWorkspace *workspace,
                                   const char       *reseller);

G_END_DECLS
