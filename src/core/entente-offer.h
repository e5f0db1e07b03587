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

/* What can be bought: a base offer, an add-on or a trial, with its limits. "cycles" and "qualifications" are
 * nicks with commas between; "sold-in" is as entente-sold-in.h has it; of "prices" see entente_offer_find_price(). */

#define ENTENTE_TYPE_OFFER (entente_offer_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOffer, entente_offer, ENTENTE, OFFER, EntenteRecord)

const char *entente_offer_get_name           (EntenteOffer *self);
const char *entente_offer_get_description    (EntenteOffer *self);
const char *entente_offer_get_category       (EntenteOffer *self);
gint64      entente_offer_get_rank           (EntenteOffer *self);
gint64      entente_offer_get_minimum        (EntenteOffer *self);
gint64      entente_offer_get_maximum        (EntenteOffer *self);
const char *entente_offer_get_limit_unit     (EntenteOffer *self);
gint64      entente_offer_get_limit_count    (EntenteOffer *self);
gint64      entente_offer_get_term           (EntenteOffer *self);
const char *entente_offer_get_term_unit      (EntenteOffer *self);
const char *entente_offer_get_billing        (EntenteOffer *self);
const char *entente_offer_get_cycles         (EntenteOffer *self);
gboolean    entente_offer_get_add_on         (EntenteOffer *self);
gboolean    entente_offer_get_has_add_ons    (EntenteOffer *self);
gboolean    entente_offer_get_trial          (EntenteOffer *self);
gboolean    entente_offer_get_available      (EntenteOffer *self);
gboolean    entente_offer_get_auto_renewable (EntenteOffer *self);
const char *entente_offer_get_qualifications (EntenteOffer *self);
const char *entente_offer_get_sales_group    (EntenteOffer *self);
const char *entente_offer_get_acquisition    (EntenteOffer *self);
const char *entente_offer_get_unit           (EntenteOffer *self);
const char *entente_offer_get_product_id     (EntenteOffer *self);
const char *entente_offer_get_product_name   (EntenteOffer *self);
const char *entente_offer_get_sold_in        (EntenteOffer *self);
const char *entente_offer_get_locale         (EntenteOffer *self);

/* What one license costs for one billing cycle, in the smallest unit of the currency. */
typedef struct
{
  char currency[4];
  char billing_cycle[16];
  gint64 list_price;     /* what the partner pays */
  gint64 customer_price; /* what the customer is expected to pay */
} EntenteOfferPrice;

/* The prices that hold today for everybody, one for each currency and cycle, as an array of EntenteOfferPrice. Empty for
 * what is billed by usage, and for offers of the list "offers", which is for those who may not see prices. */
GArray     *entente_offer_dup_prices         (EntenteOffer      *self) G_GNUC_WARN_UNUSED_RESULT;

/* Of these the one in that currency and cycle; NULL for any. FALSE when there
 * is none, for what is billed by usage, and for offers of the list "offers", which is for those who may not see
 * prices. */
gboolean    entente_offer_find_price         (EntenteOffer      *self,
                                              const char        *currency,
                                              const char        *billing_cycle,
                                              EntenteOfferPrice *price);

G_END_DECLS
