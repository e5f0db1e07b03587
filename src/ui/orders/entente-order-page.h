/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "orders/entente-offer-chooser.h"
#include "wizards/entente-wizard-page.h"

G_BEGIN_DECLS

/* The page of a wizard on which offers are chosen. Each choice is rehearsed, so that what will be refused is
 * refused here, beside its offer. */

#define ENTENTE_TYPE_ORDER_PAGE (entente_order_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOrderPage, entente_order_page, ENTENTE, ORDER_PAGE, EntenteWizardPage)

typedef enum
{
  ENTENTE_ORDER_PAGE_DEFAULT        = 0,
  ENTENTE_ORDER_PAGE_MAY_BE_NOTHING = 1 << 0, /* the way on is open without a choice */
} EntenteOrderPageFlags;

/* The whole command with the order in it. (transfer full) */
typedef EntenteCommand *(*EntenteOrderPageCommand) (EntenteOrderPage      *page,
                                                    const EntenteNewOrder *order);

EntenteWizardPage   *entente_order_page_new         (EntenteWorkspace        *workspace,
                                                     EntenteOrderPageFlags    flags,
                                                     EntenteOrderPageCommand  command) G_GNUC_WARN_UNUSED_RESULT;

EntenteOfferChooser *entente_order_page_get_chooser (EntenteOrderPage        *self);
/* The command as things stand; without an order when nothing was chosen. (transfer full) */
EntenteCommand      *entente_order_page_new_command (EntenteOrderPage        *self) G_GNUC_WARN_UNUSED_RESULT;

/* The customer (id) has not accepted the customer agreement: says so, offers to attest it, and keeps the way
 * on closed; "" when all is well. */
void                 entente_order_page_set_agreement_missing (EntenteOrderPage *self,
                                                               const char       *customer);

G_END_DECLS
