/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-record.h"

G_BEGIN_DECLS

/* A line of the price list: what one license of an offer costs for one billing cycle, in the smallest unit of the
 * currency. "offer-name" is "" for an offer that the catalog does not hold. "segment" is the nick of whom it is
 * for, "none" for everybody; "valid-from" and "valid-to", the first and the last day, are "" for no limit. */

#define ENTENTE_TYPE_PRICE (entente_price_get_type ())
G_DECLARE_FINAL_TYPE (EntentePrice, entente_price, ENTENTE, PRICE, EntenteRecord)

const char *entente_price_get_offer          (EntentePrice *self);
const char *entente_price_get_offer_name     (EntentePrice *self);
const char *entente_price_get_currency       (EntentePrice *self);
const char *entente_price_get_billing_cycle  (EntentePrice *self);
const char *entente_price_get_segment        (EntentePrice *self);
/* What the partner pays. */
gint64      entente_price_get_list_price     (EntentePrice *self);
/* What the customer is expected to pay. */
gint64      entente_price_get_customer_price (EntentePrice *self);
const char *entente_price_get_valid_from     (EntentePrice *self);
const char *entente_price_get_valid_to       (EntentePrice *self);

G_END_DECLS
