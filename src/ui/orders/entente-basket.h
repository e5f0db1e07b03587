/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <gio/gio.h>

#include "orders/entente-basket-item.h"

G_BEGIN_DECLS

/* What is being chosen for an order: a GListModel of EntenteBasketItems, in the order in which they were
 * chosen. It asks nobody whether the order may be placed; who does tells it what was refused.
 *
 * Signal "changed": an offer was chosen or dropped, or its quantity is another one. Signal "billing-changed": it is
 * billed otherwise. */

#define ENTENTE_TYPE_BASKET (entente_basket_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBasket, entente_basket, ENTENTE, BASKET, GObject)

EntenteBasket     *entente_basket_new          (void) G_GNUC_WARN_UNUSED_RESULT;

/* In which currency, "" when that is not known, and how often. */
void               entente_basket_set_billing  (EntenteBasket    *self,
                                                const char       *currency,
                                                const char       *billing_cycle);
const char        *entente_basket_get_currency (EntenteBasket    *self);
const char        *entente_basket_get_billing_cycle (EntenteBasket *self);

guint              entente_basket_get_n_items  (EntenteBasket    *self);
/* Borrowed. */
EntenteBasketItem *entente_basket_get          (EntenteBasket    *self,
                                                guint             n);
/* By the id of an offer; NULL when it was not chosen. */
EntenteBasketItem *entente_basket_find         (EntenteBasket    *self,
                                                const char       *offer);
/* Answers the item that is there already, if there is one. */
EntenteBasketItem *entente_basket_add          (EntenteBasket    *self,
                                                EntenteOffer     *offer);
void               entente_basket_remove       (EntenteBasket    *self,
                                                const char       *offer);

/* Shows the refusal of a line beside its item, and takes back what was said of the others; NULL takes all
 * back. Answers FALSE when @refusal is about no line. */
gboolean           entente_basket_show_refusal (EntenteBasket    *self,
                                                const GError     *refusal);
/* The first item with a problem, or NULL. */
EntenteBasketItem *entente_basket_find_problem (EntenteBasket    *self);

typedef enum
{
  ENTENTE_BASKET_AS_IT_IS,
  ENTENTE_BASKET_WITH_POSSIBLE_QUANTITIES, /* to ask about everything but quantities that are known to be wrong */
} EntenteBasketLines;

/* As lines for a command: valid as long as the basket does not change. Free with g_free(). */
EntenteNewLine    *entente_basket_dup_lines    (EntenteBasket      *self,
                                                EntenteBasketLines  lines) G_GNUC_WARN_UNUSED_RESULT;

/* For drafts: a floating `a(sx)` of offers and quantities. Restoring asks the workspace for the offers, and
 * leaves out those that are gone. */
GVariant          *entente_basket_save         (EntenteBasket    *self);
void               entente_basket_restore      (EntenteBasket    *self,
                                                EntenteWorkspace *workspace,
                                                GVariant         *content);
/* Whether offers of a draft are still on their way. */
gboolean           entente_basket_is_restoring (EntenteBasket    *self);

G_END_DECLS
