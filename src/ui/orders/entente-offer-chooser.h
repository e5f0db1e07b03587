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

#include "orders/entente-basket.h"
#include "orders/entente-order-bar.h"

G_BEGIN_DECLS

/* Chooses offers of the catalog and how many licenses of each, how that is billed, and who is credited. What
 * is wrong with a choice is said in its row.
 *
 * Signal "changed": another choice was made. */

#define ENTENTE_TYPE_OFFER_CHOOSER (entente_offer_chooser_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOfferChooser, entente_offer_chooser, ENTENTE, OFFER_CHOOSER, GtkWidget)

/* Once, before it is shown. */
void             entente_offer_chooser_set_workspace (EntenteOfferChooser *self,
                                                      EntenteWorkspace    *workspace);

EntenteBasket   *entente_offer_chooser_get_basket    (EntenteOfferChooser *self);

/* Where the customer is, which says what is sold to it, and in which currency it is billed. */
void             entente_offer_chooser_set_country   (EntenteOfferChooser *self,
                                                      const char          *country);

/* How it is billed, and who is credited. */
EntenteOrderBar *entente_offer_chooser_get_bar       (EntenteOfferChooser *self);

/* The order as it stands; @lines is what entente_basket_dup_lines() answered. */
EntenteNewOrder  entente_offer_chooser_get_order     (EntenteOfferChooser  *self,
                                                      const EntenteNewLine *lines);

/* Shows what was chosen, with the first problem in it, and moves the focus there. */
void             entente_offer_chooser_show_problem  (EntenteOfferChooser *self);

void             entente_offer_chooser_save          (EntenteOfferChooser *self,
                                                      GVariantDict        *draft);
void             entente_offer_chooser_restore       (EntenteOfferChooser *self,
                                                      GVariantDict        *draft);

G_END_DECLS
