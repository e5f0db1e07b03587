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

G_BEGIN_DECLS

/* What an order comes to so far, and what concerns all of it: how it is billed, and who is credited.
 *
 * Signal "changed": it is billed in another way, or another one is credited. */

#define ENTENTE_TYPE_ORDER_BAR (entente_order_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOrderBar, entente_order_bar, ENTENTE, ORDER_BAR, GtkBox)

/* Once, before it is shown. The basket is told how it is billed. */
void        entente_order_bar_set_basket       (EntenteOrderBar *self,
                                                EntenteBasket   *basket);

/* Somebody who can be credited; the first one is, until another is chosen. */
void        entente_order_bar_add_partner      (EntenteOrderBar *self,
                                                const char      *id,
                                                const char      *name);
void        entente_order_bar_clear_partners   (EntenteOrderBar *self);
/* Id of a reseller, or "". */
const char *entente_order_bar_get_partner      (EntenteOrderBar *self);
const char *entente_order_bar_get_partner_name (EntenteOrderBar *self);
/* "monthly", "annual" */
const char *entente_order_bar_get_cycle        (EntenteOrderBar *self);

void        entente_order_bar_save             (EntenteOrderBar *self,
                                                GVariantDict    *draft);
void        entente_order_bar_restore          (EntenteOrderBar *self,
                                                GVariantDict    *draft);

G_END_DECLS
