/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>

#include "orders/entente-basket.h"

G_BEGIN_DECLS

/* An offer that can be chosen: a check, what it is, and once it is in the basket how many of it, and what is
 * wrong with that.
 *
 * Signal "show-needs" (): somebody wants to see the offers of which this one needs one. */

#define ENTENTE_TYPE_OFFER_ROW (entente_offer_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOfferRow, entente_offer_row, ENTENTE, OFFER_ROW, GtkWidget)

GtkWidget    *entente_offer_row_new       (EntenteBasket   *basket) G_GNUC_WARN_UNUSED_RESULT;

/* NULL empties the row. */
void          entente_offer_row_set_offer (EntenteOfferRow *self,
                                           EntenteOffer    *offer);
EntenteOffer *entente_offer_row_get_offer (EntenteOfferRow *self);

/* Into the basket, or out of it. */
void          entente_offer_row_toggle    (EntenteOfferRow *self);

G_END_DECLS
