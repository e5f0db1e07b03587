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

/* Orders for a customer that is there already: offers and licenses, then a review. */

#define ENTENTE_TYPE_ADD_SUBSCRIPTION (entente_add_subscription_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAddSubscription, entente_add_subscription, ENTENTE, ADD_SUBSCRIPTION, EntenteWizard)

/* Loads the customer with that id and shows the wizard for it, or says in @parent why not. */
void entente_add_subscription_present (GtkWindow        *parent,
                                       EntenteWorkspace *workspace,
                                       const char       *customer);

G_END_DECLS
