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

/* Prices, for those who may see them, in words. Free what is returned with g_free() unless it is const. */

/* Whether the account that acts may see prices. */
gboolean    entente_prices_are_visible    (EntenteWorkspace *workspace);
/* The list of offers for that account: with prices or without. */
const char *entente_prices_get_offer_list (EntenteWorkspace *workspace);
/* The currency that the account's own prices are in; "" when nothing says which. */
const char *entente_prices_get_currency   (EntenteWorkspace *workspace);

/* "EUR 4.10 a month" */
char       *entente_price_format          (gint64            amount,
                                           const char       *currency,
                                           const char       *billing_cycle) G_GNUC_WARN_UNUSED_RESULT;
/* What a partner pays for a license of the offer, in @currency before others, billed by @billing_cycle before
 * others; "No price". @currency may be "", @billing_cycle NULL. */
char       *entente_offer_format_price    (EntenteOffer     *offer,
                                           const char       *currency,
                                           const char       *billing_cycle) G_GNUC_WARN_UNUSED_RESULT;

/* The name of a field of a price list, by its nick; NULL when it is none. */
const char *entente_price_field_get_label (const char       *nick);

G_END_DECLS
