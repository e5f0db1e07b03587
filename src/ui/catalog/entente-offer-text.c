/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-offer-text.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "subscriptions/entente-subscription-text.h"

char *
entente_offer_format_kind (EntenteOffer *offer)
{
  const char *category = entente_offer_get_category (offer);
  g_autofree char *segment = entente_offer_format_segment (offer);
  const char *kind;

  if (entente_offer_get_add_on (offer))
    kind = C_("offer", "Add-on");
  else if (category[0] != '\0')
    kind = g_dpgettext2 (NULL, "offer category", category);
  else
    kind = C_("offer", "Base offer");

  /* The category may say it already. */
  if (entente_offer_get_qualifications (offer)[0] == '\0' || g_utf8_collate (kind, segment) == 0)
    return g_strdup (kind);

  /* Translators: what an offer is, and who may buy it, as in “Add-on · for Nonprofit” */
  return entente_sentence (_("%1$s · for %2$s"), kind, segment);
}

char *
entente_offer_format_licenses (EntenteOffer *offer)
{
  if (g_str_equal (entente_offer_get_billing (offer), "usage"))
    return g_strdup (_("Billed by usage"));

  return entente_format_quantity_range (entente_offer_get_minimum (offer), entente_offer_get_maximum (offer),
                                        entente_offer_get_unit (offer));
}

char *
entente_offer_format_term (EntenteOffer *offer)
{
  gint64 term = entente_offer_get_term (offer);
  const char *unit = entente_offer_get_term_unit (offer);
  g_autofree char *count = entente_format_count (term);

  if (!entente_term_has_end (term, unit))
    return g_strdup (_("Without end"));

  if (g_str_equal (unit, "year"))
    return entente_sentence (ngettext ("%s year", "%s years", term), count);
  if (g_str_equal (unit, "month"))
    return entente_sentence (ngettext ("%s month", "%s months", term), count);

  return entente_sentence (ngettext ("%s day", "%s days", term), count);
}

char *
entente_offer_format_limit (EntenteOffer *offer)
{
  gint64 limit = entente_offer_get_limit_count (offer);
  const char *unit = entente_offer_get_limit_unit (offer);
  g_autofree char *count = entente_format_count (limit);

  if (g_str_equal (unit, "lifetime"))
    return entente_sentence (ngettext ("%s time for each customer", "%s times for each customer", limit), count);
  if (g_str_equal (unit, "concurrent"))
    return entente_sentence (ngettext ("%s subscription at a time for each customer",
                                       "%s subscriptions at a time for each customer", limit),
                             count);

  return g_strdup (_("No limit"));
}

char *
entente_offer_format_cycles (EntenteOffer *offer)
{
  return entente_words_format ("billing-cycle", entente_offer_get_cycles (offer));
}

char *
entente_offer_format_segment (EntenteOffer *offer)
{
  if (entente_offer_get_qualifications (offer)[0] == '\0')
    return g_strdup (C_("offer segment filter", "Everybody"));

  return entente_words_format ("qualification", entente_offer_get_qualifications (offer));
}

char *
entente_offer_format_sold_in (EntenteOffer *offer)
{
  if (entente_offer_get_sold_in (offer)[0] == '\0')
    return g_strdup (_("Every country"));

  return entente_countries_format (entente_offer_get_sold_in (offer));
}
