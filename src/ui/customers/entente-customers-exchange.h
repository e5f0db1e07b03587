/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "window/entente-list-page.h"

G_BEGIN_DECLS

/* Brings customers in from a table. Belongs to the page that lists them. */

#define ENTENTE_TYPE_CUSTOMERS_EXCHANGE (entente_customers_exchange_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCustomersExchange, entente_customers_exchange, ENTENTE, CUSTOMERS_EXCHANGE, GObject)

EntenteCustomersExchange *entente_customers_exchange_new          (EntenteListPage          *page) G_GNUC_WARN_UNUSED_RESULT;

/* Asks for a file first, or says why the account may not. */
void                      entente_customers_exchange_import       (EntenteCustomersExchange *self);

/* Reads the file and opens the wizard. */
void                      entente_customers_exchange_import_file  (EntenteCustomersExchange *self,
                                                                   GFile                    *file);

/* Stops what is under way; the page is about to go. */
void                      entente_customers_exchange_close        (EntenteCustomersExchange *self);

/* Whether partners of this kind bring in customers at all. */
gboolean                  entente_customers_exchange_can_import   (EntenteAccount           *account);

G_END_DECLS
