/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-subscription-text.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"

char *
entente_format_quantity (gint64      quantity,
                         const char *unit)
{
  g_autofree char *count = entente_format_count (quantity);

  g_return_val_if_fail (unit != NULL, NULL);

  if (g_str_equal (unit, "") || g_str_equal (unit, "Licenses"))
    return entente_sentence (ngettext ("%s license", "%s licenses", quantity), count);
  if (g_str_equal (unit, "Add-On Licenses"))
    return entente_sentence (ngettext ("%s add-on license", "%s add-on licenses", quantity), count);
  if (g_str_equal (unit, "Instances"))
    return entente_sentence (ngettext ("%s instance", "%s instances", quantity), count);
  if (g_str_equal (unit, "Gigabytes"))
    return entente_sentence (ngettext ("%s gigabyte", "%s gigabytes", quantity), count);
  if (g_str_equal (unit, "Usage-based"))
    return g_strdup (_("Billed by use"));

  /* Translators: a number and the catalog’s word for what is counted, as in “25 Seats” */
  return entente_sentence (C_("count of units", "%1$s %2$s"), count, unit);
}

char *
entente_format_quantity_range (gint64      minimum,
                               gint64      maximum,
                               const char *unit)
{
  g_autofree char *fewest = entente_format_quantity (minimum, unit);
  g_autofree char *most = entente_format_quantity (maximum, unit);
  g_autofree char *count = entente_format_count (minimum);

  if (g_str_equal (unit, "Usage-based"))
    return g_steal_pointer (&fewest);

  if (!entente_quantity_is_limited (maximum))
    /* Translators: what can be ordered has no upper limit, as in “From 1 license” */
    return entente_sentence (C_("quantity", "From %s"), fewest);

  if (minimum == maximum)
    /* Translators: no other quantity can be ordered, as in “Exactly 25 licenses” */
    return entente_sentence (C_("quantity", "Exactly %s"), fewest);

  /* Translators: a number, and a number with what is counted, as in “1–300 licenses” */
  return entente_sentence (C_("quantity", "%1$s–%2$s"), count, most);
}

const char *
entente_unit_get_name (const char *unit)
{
  g_return_val_if_fail (unit != NULL, NULL);

  if (g_str_equal (unit, "") || g_str_equal (unit, "Licenses"))
    return C_("beside a number", "licenses");
  if (g_str_equal (unit, "Add-On Licenses"))
    return C_("beside a number", "add-on licenses");
  if (g_str_equal (unit, "Instances"))
    return C_("beside a number", "instances");
  if (g_str_equal (unit, "Gigabytes"))
    return C_("beside a number", "gigabytes");

  return unit;
}

char *
entente_subscription_format_term (EntenteSubscription *subscription)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (ENTENTE_IS_SUBSCRIPTION (subscription), NULL);

  if (entente_subscription_get_ends_on (subscription)[0] == '\0')
    return g_strdup (_("Without end"));

  date = entente_format_date (entente_subscription_get_ends_on (subscription));

  /* Translators: %s is a date */
  return entente_sentence (entente_subscription_get_auto_renew (subscription) ? _("Renews on %s") : _("Ends on %s"), date);
}

void
entente_subscription_get_state_text (EntenteSubscription  *subscription,
                                     const char          **text,
                                     EntenteMeaning       *meaning)
{
  const char *state;

  g_return_if_fail (ENTENTE_IS_SUBSCRIPTION (subscription));
  g_return_if_fail (text != NULL);
  g_return_if_fail (meaning != NULL);

  state = entente_subscription_get_state (subscription);
  if (g_str_equal (state, "active") && entente_subscription_get_trial (subscription))
    {
      *text = C_("subscription", "Trial");
      *meaning = ENTENTE_MEANING_ACCENT;
    }
  else
    *text = entente_word_get_name ("subscription", state, meaning);
}

/* The offer, where the subscription goes by a name of its own. */
static const char *
get_offer_if_other (EntenteSubscription *subscription)
{
  const char *offer = entente_subscription_get_offer_name (subscription);

  return g_str_equal (offer, entente_subscription_get_name (subscription)) ? "" : offer;
}

/* How many there are, and how many of them somebody has. */
static char *
format_licenses (EntenteSubscription *subscription)
{
  g_autofree char *quantity = entente_format_quantity (entente_subscription_get_quantity (subscription),
                                                       entente_subscription_get_unit (subscription));
  g_autofree char *assigned = entente_format_count (entente_subscription_get_assigned (subscription));

  if (entente_subscription_get_assigned (subscription) == 0)
    return g_steal_pointer (&quantity);

  /* Translators: licenses that are assigned to somebody, of all that were bought, as in “3 of 14 licenses” */
  return entente_sentence (C_("assigned licenses", "%1$s of %2$s"), assigned, quantity);
}

static void
update_common (EntenteRecordHead   *head,
               EntenteSubscription *subscription)
{
  g_autofree char *licenses = format_licenses (subscription);
  g_autofree char *term = entente_subscription_format_term (subscription);
  EntenteMeaning meaning;
  const char *state;

  entente_subscription_get_state_text (subscription, &state, &meaning);
  /* That all is as it should be is not worth a word in each row. */
  if (meaning == ENTENTE_MEANING_SUCCESS)
    state = "";

  entente_record_head_set_title (head, entente_subscription_get_name (subscription));
  entente_record_head_set_fact (head, 0, licenses);
  entente_record_head_set_fact (head, 1, term);
  entente_record_head_set_state (head, meaning, state);
}

void
entente_subscription_update_row (EntenteRecordHead *head,
                                 EntenteRecord     *record)
{
  EntenteSubscription *subscription = ENTENTE_SUBSCRIPTION (record);
  const char *customer = entente_subscription_get_customer_name (subscription);
  const char *offer = get_offer_if_other (subscription);
  g_autofree char *subtitle = NULL;

  if (offer[0] != '\0')
    /* Translators: the names of a customer and of an offer, as in “Adatum Bakery · Office 365 E3” */
    subtitle = entente_sentence (C_("subscription", "%1$s · %2$s"), customer, offer);

  entente_record_head_set_avatar (head, customer);
  entente_record_head_set_subtitle (head, subtitle != NULL ? subtitle : customer);
  update_common (head, subscription);
}

void
entente_subscription_update_row_of_one (EntenteRecordHead *head,
                                        EntenteRecord     *record)
{
  EntenteSubscription *subscription = ENTENTE_SUBSCRIPTION (record);
  const char *offer = get_offer_if_other (subscription);
  const char *icon_name = entente_subscription_get_add_on (subscription) ? "list-add-symbolic" : "entente-offer-symbolic";
  /* Translators: %s is the name of a provider */
  g_autofree char *seller = entente_sentence (_("Sold by %s"), entente_subscription_get_provider_name (subscription));

  entente_record_head_set_icon_name (head, icon_name);
  entente_record_head_set_subtitle (head, offer[0] != '\0' ? offer : seller);
  update_common (head, subscription);
}
