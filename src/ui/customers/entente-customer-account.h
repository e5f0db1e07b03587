/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>
#include <entente-core.h>

G_BEGIN_DECLS

/* The account of a customer: who it is, whom to ask, and how it stands with us. */

#define ENTENTE_TYPE_CUSTOMER_ACCOUNT (entente_customer_account_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCustomerAccount, entente_customer_account, ENTENTE, CUSTOMER_ACCOUNT, AdwBin)

GtkWidget *entente_customer_account_new          (EntenteWorkspace       *workspace) G_GNUC_WARN_UNUSED_RESULT;

/* Follows @customer from now on. */
void       entente_customer_account_set_customer (EntenteCustomerAccount *self,
                                                  EntenteCustomer        *customer);

G_END_DECLS
