/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-offer.h"

#include <stdio.h>

struct _EntenteOffer
{
  EntenteRecord parent_instance;

  char *name;
  char *description;
  char *category;
  gint64 rank;
  gint64 minimum;
  gint64 maximum;
  char *limit_unit;
  gint64 limit_count;
  gint64 term;
  char *term_unit;
  char *billing;
  char *cycles;
  gboolean add_on;
  gboolean has_add_ons;
  gboolean trial;
  gboolean available;
  gboolean auto_renewable;
  char *qualifications;
  char *sales_group;
  char *acquisition;
  char *unit;
  char *product_id;
  char *product_name;
  char *sold_in;
  char *locale;
  char *prices;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteOffer, name, TEXT),
  ENTENTE_FIELD (EntenteOffer, description, TEXT),
  ENTENTE_FIELD (EntenteOffer, category, TEXT),
  ENTENTE_FIELD (EntenteOffer, rank, INTEGER),
  ENTENTE_FIELD (EntenteOffer, minimum, INTEGER),
  ENTENTE_FIELD (EntenteOffer, maximum, INTEGER),
  ENTENTE_FIELD (EntenteOffer, limit_unit, TEXT),
  ENTENTE_FIELD (EntenteOffer, limit_count, INTEGER),
  ENTENTE_FIELD (EntenteOffer, term, INTEGER),
  ENTENTE_FIELD (EntenteOffer, term_unit, TEXT),
  ENTENTE_FIELD (EntenteOffer, billing, TEXT),
  ENTENTE_FIELD (EntenteOffer, cycles, TEXT),
  ENTENTE_FIELD (EntenteOffer, add_on, BOOLEAN),
  ENTENTE_FIELD (EntenteOffer, has_add_ons, BOOLEAN),
  ENTENTE_FIELD (EntenteOffer, trial, BOOLEAN),
  ENTENTE_FIELD (EntenteOffer, available, BOOLEAN),
  ENTENTE_FIELD (EntenteOffer, auto_renewable, BOOLEAN),
  ENTENTE_FIELD (EntenteOffer, qualifications, TEXT),
  ENTENTE_FIELD (EntenteOffer, sales_group, TEXT),
  ENTENTE_FIELD (EntenteOffer, acquisition, TEXT),
  ENTENTE_FIELD (EntenteOffer, unit, TEXT),
  ENTENTE_FIELD (EntenteOffer, product_id, TEXT),
  ENTENTE_FIELD (EntenteOffer, product_name, TEXT),
  ENTENTE_FIELD (EntenteOffer, sold_in, TEXT),
  ENTENTE_FIELD (EntenteOffer, locale, TEXT),
  ENTENTE_FIELD (EntenteOffer, prices, TEXT),
};

ENTENTE_DEFINE_RECORD (EntenteOffer, entente_offer, fields)

ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, name)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, description)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, category)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, gint64, rank)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, gint64, minimum)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, gint64, maximum)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, limit_unit)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, gint64, limit_count)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, gint64, term)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, term_unit)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, billing)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, cycles)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, gboolean, add_on)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, gboolean, has_add_ons)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, gboolean, trial)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, gboolean, available)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, gboolean, auto_renewable)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, qualifications)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, sales_group)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, acquisition)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, unit)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, product_id)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, product_name)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, sold_in)
ENTENTE_RECORD_GETTER (EntenteOffer, entente_offer, const char *, locale)

static gboolean
find_price_in (GArray            *prices,
               const char        *currency,
               const char        *billing_cycle,
               EntenteOfferPrice *price)
{
  for (guint i = 0; i < prices->len; i++)
    {
      const EntenteOfferPrice *one = &g_array_index (prices, EntenteOfferPrice, i);

      if ((currency != NULL && !g_str_equal (currency, one->currency)) ||
          (billing_cycle != NULL && !g_str_equal (billing_cycle, one->billing_cycle)))
        continue;

      if (price != NULL)
        *price = *one;

      return TRUE;
    }

  return FALSE;
}

GArray *
entente_offer_dup_prices (EntenteOffer *self)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (EntenteOfferPrice));
  g_auto (GStrv) prices = NULL;

  g_return_val_if_fail (ENTENTE_IS_OFFER (self), NULL);

  if (g_str_equal (self->billing, "usage"))
    return g_steal_pointer (&found);

  prices = g_strsplit (self->prices, ",", -1);
  for (guint i = 0; prices[i] != NULL; i++)
    {
      EntenteOfferPrice price;

      if (sscanf (prices[i], "%3s %15s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, price.currency, price.billing_cycle,
                  &price.list_price, &price.customer_price) == 4 &&
          !find_price_in (found, price.currency, price.billing_cycle, NULL))
        g_array_append_val (found, price);
    }

  return g_steal_pointer (&found);
}

gboolean
entente_offer_find_price (EntenteOffer      *self,
                          const char        *currency,
                          const char        *billing_cycle,
                          EntenteOfferPrice *price)
{
  g_autoptr (GArray) prices = NULL;

  g_return_val_if_fail (ENTENTE_IS_OFFER (self), FALSE);
  g_return_val_if_fail (price != NULL, FALSE);

  prices = entente_offer_dup_prices (self);

  return find_price_in (prices, currency, billing_cycle, price);
}
