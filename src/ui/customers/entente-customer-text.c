/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-customer-text.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "users/entente-user-text.h"

char *
entente_customer_format_subtitle (EntenteCustomer *customer)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (ENTENTE_IS_CUSTOMER (customer), NULL);

  place = entente_format_place (entente_customer_get_city (customer), entente_customer_get_country (customer));

  /* Translators: the domain of an organization and where it is, as in “adatum.example · Lyon, France” */
  return entente_sentence (_("%1$s · %2$s"), entente_customer_get_domain (customer), place);
}

void
entente_customer_get_state_text (EntenteCustomer  *customer,
                                 const char      **text,
                                 EntenteMeaning   *meaning)
{
  const char *agreement;

  g_return_if_fail (ENTENTE_IS_CUSTOMER (customer));

  agreement = entente_customer_get_customer_agreement (customer);
  if (entente_customer_is_former (customer))
    {
      /* Translators: a customer with whom the relationship was ended */
      *text = C_("customer", "Former");
      *meaning = ENTENTE_MEANING_NEUTRAL;
    }
  else if (g_str_equal (agreement, "missing"))
    {
      *text = entente_word_get_name ("agreement", agreement, meaning);
    }
  else
    {
      /* Translators: abbreviation of “delegated admin privileges” */
      *text = entente_customer_get_dap (customer) ? _("DAP") : "";
      *meaning = ENTENTE_MEANING_ACCENT;
    }
}

char *
entente_customer_format_address (EntenteCustomer *customer)
{
  EntenteAddress address = { 0 };

  g_return_val_if_fail (ENTENTE_IS_CUSTOMER (customer), NULL);

  address.line1 = entente_customer_get_address_line1 (customer);
  address.line2 = entente_customer_get_address_line2 (customer);
  address.city = entente_customer_get_city (customer);
  address.state = entente_customer_get_state (customer);
  address.postal_code = entente_customer_get_postal_code (customer);
  address.country = entente_customer_get_country (customer);

  return entente_format_address (&address);
}

static char *
format_subscriptions (gint64 n)
{
  g_autofree char *count = entente_format_count (n);

  if (n == 0)
    return g_strdup (_("No subscriptions"));

  return entente_sentence (ngettext ("%s subscription", "%s subscriptions", n), count);
}

/* Of a former customer it is of more interest until when it was one. */
static char *
format_fact (EntenteCustomer *customer)
{
  g_autofree char *date = NULL;

  if (!entente_customer_is_former (customer))
    return format_subscriptions (entente_customer_get_subscriptions (customer));

  date = entente_format_instant_date (entente_customer_get_ended (customer));

  /* Translators: %s is a date, the last day of a relationship with a customer */
  return entente_sentence (_("Until %s"), date);
}

void
entente_customer_update_row (EntenteRecordHead *head,
                             EntenteRecord     *record)
{
  EntenteCustomer *customer = ENTENTE_CUSTOMER (record);
  const char *through = entente_customer_get_through_name (customer);
  g_autofree char *subtitle = entente_customer_format_subtitle (customer);
  g_autofree char *fact = format_fact (customer);
  /* Translators: the other partner through which a customer came, as in “via Contoso IT” */
  g_autofree char *via = through[0] != '\0' ? entente_sentence (_("via %s"), through) : g_strdup ("");
  EntenteMeaning meaning;
  const char *state;

  entente_record_head_set_avatar (head, entente_customer_get_name (customer));
  entente_record_head_set_title (head, entente_customer_get_name (customer));
  entente_record_head_set_subtitle (head, subtitle);
  entente_record_head_set_fact (head, 0, fact);
  entente_record_head_set_fact (head, 1, via);
  entente_customer_get_state_text (customer, &state, &meaning);
  entente_record_head_set_state (head, meaning, state);
}

static char *
format_licenses (gint64 n)
{
  g_autofree char *count = entente_format_count (n);

  if (n == 0)
    return g_strdup (_("No licenses"));

  return entente_sentence (ngettext ("%s license", "%s licenses", n), count);
}

void
entente_user_update_row (EntenteRecordHead *head,
                         EntenteRecord     *record)
{
  EntenteUser *user = ENTENTE_USER (record);
  g_autofree char *licenses = format_licenses (entente_user_get_licenses (user));
  EntenteRoles roles = entente_roles_from_text (entente_user_get_roles (user));
  g_autofree char *role_names = roles != 0 ? entente_roles_format (roles) : g_strdup ("");
  EntenteMeaning meaning;
  const char *state;

  entente_record_head_set_avatar (head, entente_user_get_name (user));
  entente_record_head_set_title (head, entente_user_get_name (user));
  entente_record_head_set_subtitle (head, entente_user_get_user_name (user));
  entente_record_head_set_fact (head, 0, licenses);
  entente_record_head_set_fact (head, 1, role_names);

  entente_user_get_state_text (user, &state, &meaning);
  entente_record_head_set_state (head, meaning, state);
}

void
entente_license_update_row (EntenteRecordHead *head,
                            EntenteRecord     *record)
{
  EntenteLicense *license = ENTENTE_LICENSE (record);
  g_autofree char *date = entente_format_instant_date (entente_license_get_assigned (license));
  /* Translators: %s is a date: when a license was given to a user */
  g_autofree char *since = entente_sentence (_("Assigned on %s"), date);

  entente_record_head_set_icon_name (head, "application-certificate-symbolic");
  entente_record_head_set_title (head, entente_license_get_subscription_name (license));
  entente_record_head_set_subtitle (head, entente_license_get_user_display_name (license));
  entente_record_head_set_fact (head, 0, since);
  entente_record_head_set_fact (head, 1, "");
  entente_record_head_set_state (head, ENTENTE_MEANING_NEUTRAL, "");
}

void
entente_relationship_period_update_row (EntenteRecordHead *head,
                                        EntenteRecord     *record)
{
  EntenteRelationshipPeriod *period = ENTENTE_RELATIONSHIP_PERIOD (record);
  g_autofree char *since = entente_format_instant_date (entente_relationship_period_get_since (period));
  g_autofree char *until = entente_format_instant_date (entente_relationship_period_get_ended (period));
  /* Translators: two dates: how long a relationship with a customer lasted, as in “3 May 2024 – 20 Nov 2026” */
  g_autofree char *title = entente_sentence (_("%1$s – %2$s"), since, until);
  /* Translators: %s is the name of a person, who ended a relationship with a customer */
  g_autofree char *who = entente_sentence (_("Ended by %s"), entente_relationship_period_get_user_name (period));

  entente_record_head_set_icon_name (head, "document-open-recent-symbolic");
  entente_record_head_set_title (head, title);
  entente_record_head_set_subtitle (head, who);
  entente_record_head_set_fact (head, 0, "");
  entente_record_head_set_fact (head, 1, "");
  entente_record_head_set_state (head, ENTENTE_MEANING_NEUTRAL, "");
}
