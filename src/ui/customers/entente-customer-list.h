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

/* The first subscriptions, users or licenses of one customer, and the way to all of them. A subscription
 * leads to its page. Where users and licenses are not shown for want of delegated admin privileges, it is said, with the way to
 * request them. */

typedef enum
{
  ENTENTE_CUSTOMER_LIST_SERVICES,
  ENTENTE_CUSTOMER_LIST_USERS,
  ENTENTE_CUSTOMER_LIST_LICENSES,
} EntenteCustomerListKind;

#define ENTENTE_TYPE_CUSTOMER_LIST (entente_customer_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCustomerList, entente_customer_list, ENTENTE, CUSTOMER_LIST, AdwBin)

GtkWidget  *entente_customer_list_new       (EntenteWorkspace        *workspace,
                                             EntenteCustomer         *customer,
                                             EntenteCustomerListKind  kind,
                                             guint                    limit) G_GNUC_WARN_UNUSED_RESULT;

/* The way to request them. */
GtkWidget  *entente_customer_list_new_request_button (EntenteWorkspace *workspace,
                                                      EntenteCustomer  *customer) G_GNUC_WARN_UNUSED_RESULT;

/* "Services", "Users", "Licenses". */
const char *entente_customer_list_get_title (EntenteCustomerListKind  kind);

G_END_DECLS
