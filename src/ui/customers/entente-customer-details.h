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

/* What an expanded customer shows: account, services, users, licenses, one at a time; each is asked for when
 * it is first looked at. */

#define ENTENTE_TYPE_CUSTOMER_DETAILS (entente_customer_details_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCustomerDetails, entente_customer_details, ENTENTE, CUSTOMER_DETAILS, AdwBin)

GtkWidget *entente_customer_details_new (EntenteWorkspace *workspace,
                                         EntenteCustomer  *customer) G_GNUC_WARN_UNUSED_RESULT;

/* "account", "services", "users" or "licenses". */
void       entente_customer_details_show (EntenteCustomerDetails *self,
                                          const char             *section);

G_END_DECLS
