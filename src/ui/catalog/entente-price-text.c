/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-price-text.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"

gboolean
entente_prices_are_visible (EntenteWorkspace *workspace)
{
  EntenteAccount *account;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);

  account = entente_workspace_get_account (workspace);

  return account != NULL && entente_account_check_permission (account, ENTENTE_PERMISSION_VIEW_PRICES, NULL);
}

const char *
entente_prices_get_offer_list (EntenteWorkspace *workspace)
{
  return entente_prices_are_visible (workspace) ? "priced-offers" : "offers";
}

const char *
entente_prices_get_currency (EntenteWorkspace *workspace)
{
  EntenteAccount *account;
  const EntenteCountry *country;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), "");

  account = entente_workspace_get_account (workspace);
  country = account != NULL ? entente_country_find (entente_account_get_country (account)) : NULL;

  return country != NULL ? country->currency : "";
}

char *
entente_price_format (gint64      amount,
                      const char *currency,
                      const char *billing_cycle)
{
  g_autofree char *money = entente_format_money (amount, currency);

  g_return_val_if_fail (billing_cycle != NULL, NULL);

  if (g_str_equal (billing_cycle, "monthly"))
    /* Translators: what is paid each month, as in “EUR 4.10 a month” */
    return entente_sentence (_("%s a month"), money);
  if (g_str_equal (billing_cycle, "annual"))
    /* Translators: what is paid each year, as in “EUR 48.00 a year” */
    return entente_sentence (_("%s a year"), money);

  return g_steal_pointer (&money);
}

char *
entente_offer_format_price (EntenteOffer *offer,
                            const char   *currency,
                            const char   *billing_cycle)
{
  EntenteOfferPrice price;
  gboolean found;

  g_return_val_if_fail (ENTENTE_IS_OFFER (offer), NULL);
  g_return_val_if_fail (currency != NULL, NULL);

  found = entente_offer_find_price (offer, currency, billing_cycle, &price) ||
          entente_offer_find_price (offer, currency, NULL, &price) ||
          entente_offer_find_price (offer, NULL, billing_cycle, &price) ||
          entente_offer_find_price (offer, NULL, NULL, &price);
  if (!found)
    return g_strdup (C_("offer", "No price"));

  return entente_price_format (price.list_price, price.currency, price.billing_cycle);
}

const char *
entente_price_field_get_label (const char *nick)
{
  static const struct
  {
    const char *nick;
    const char *label;
  } fields[] = {
    { "offer", NC_("field of a price list", "Offer ID") },
    { "currency", NC_("field of a price list", "Currency") },
    { "billing-cycle", NC_("field of a price list", "Billing cycle") },
    { "segment", NC_("field of a price list", "License agreement type") },
    { "list-price", NC_("field of a price list", "List price") },
    { "customer-price", NC_("field of a price list", "ERP price") },
    { "valid-from", NC_("field of a price list", "Valid from") },
    { "valid-to", NC_("field of a price list", "Valid to") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_strcmp0 (fields[i].nick, nick) == 0)
      return g_dpgettext2 (NULL, "field of a price list", fields[i].label);

  return NULL;
}
