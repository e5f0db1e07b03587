/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* An offer that was chosen, how many of it, and what is wrong with that. Properties: "offer" (construct only),
 * "quantity" (int64), "problem" (read only: the sentence for people, "" for none). */

#define ENTENTE_TYPE_BASKET_ITEM (entente_basket_item_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBasketItem, entente_basket_item, ENTENTE, BASKET_ITEM, GObject)

/* Begins with the least that can be bought. */
EntenteBasketItem *entente_basket_item_new          (EntenteOffer      *offer) G_GNUC_WARN_UNUSED_RESULT;

EntenteOffer      *entente_basket_item_get_offer    (EntenteBasketItem *self);
/* Of the offer. */
const char        *entente_basket_item_get_id       (EntenteBasketItem *self);
gint64             entente_basket_item_get_quantity (EntenteBasketItem *self);
void               entente_basket_item_set_quantity (EntenteBasketItem *self,
                                                     gint64             quantity);

/* Whether the offer can be bought in that quantity at all. */
gboolean           entente_basket_item_is_possible  (EntenteBasketItem *self);
/* The quantity's own problem, or else what was said about the item in the order; NULL when all is well. */
const GError      *entente_basket_item_get_error    (EntenteBasketItem *self);
/* What is wrong with the item among the others; NULL takes it back. */
void               entente_basket_item_set_refusal  (EntenteBasketItem *self,
                                                     const GError      *refusal);
const char        *entente_basket_item_get_problem  (EntenteBasketItem *self);

G_END_DECLS
