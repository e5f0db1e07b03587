/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-mail.h"
#include "../entente-order-facts.h"
#include "../entente-own-subscription.h"
#include "../tables/entente-tables.h"

/* Who answers the customer for one subscription. */

static const EntenteParam params[] = {
  { "subscription", "s" },
  { "version", "x", TRUE },
  { "contact", "s" },
  { NULL },
};

static gboolean
check_contact (EntenteExecution              *execution,
               const EntenteOwnSubscription  *subscription,
               gint64                         contact,
               GError                       **error)
{
  GStringChunk *texts = g_string_chunk_new (64);
  EntentePartnerFacts facts;
  gboolean may;

  may = entente_partner_facts_load (entente_execution_get_connection (execution),
                                    entente_execution_get_organization (execution), subscription->customer, contact,
                                    texts, &facts, error) &&
        entente_support_contact_check (&facts, "contact", error);
  g_string_chunk_free (texts);

  return may;
}

static gboolean
tell (EntenteExecution              *execution,
      const EntenteOwnSubscription  *subscription,
      gint64                         contact,
      GError                       **error)
{
  g_autofree char *contact_name = NULL;
  EntenteMail to_customer = {
    .organization = subscription->customer,
    .kind = "support-contact-changed",
    .about_type = "subscription",
    .about_id = subscription->id,
  };
  EntenteMail to_contact = {
    .organization = contact,
    .kind = "support-contact-designated",
    .subject = subscription->customer_name,
    .about_type = "subscription",
    .about_id = subscription->id,
  };

  if (!entente_connection_query_text (entente_execution_get_connection (execution), &contact_name, error,
                                      "SELECT name FROM organization WHERE row = ?1", "i", contact))
    return FALSE;

  to_customer.subject = contact_name;
  if (!entente_mail_send (execution, &to_customer,
                          g_variant_new_parsed ("{'contact': <%s>, 'subscription': <%s>}", contact_name,
                                                subscription->name),
                          error))
    return FALSE;

  /* The provider itself did it and knows. */
  return contact == entente_execution_get_organization (execution) ||
         entente_mail_send (execution, &to_contact,
                            g_variant_new_parsed ("{'provider': <%s>, 'customer': <%s>, 'subscription': <%s>}",
                                                  entente_execution_get_organization_name (execution),
                                                  subscription->customer_name, subscription->name),
                            error);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteOwnSubscription) subscription = { 0 };
  gint64 contact;

  if (!entente_own_subscription_load (&subscription, execution, "designate-support-contact", error))
    return FALSE;

  contact = entente_execution_find (execution, "organization", entente_execution_get_text (execution, "contact"),
                                    "contact", error);
  if (contact == 0 || !check_contact (execution, &subscription, contact, error) ||
      !entente_table_update (execution, &entente_subscription_table, subscription.row,
                             entente_execution_get_integer (execution, "version"), error,
                             "r:support_contact", contact, NULL))
    return FALSE;

  return contact == subscription.support_contact || tell (execution, &subscription, contact, error);
}

const EntenteCommandSpec entente_subscription_set_support_contact_command = {
  .name = "subscription.set-support-contact",
  .permission = ENTENTE_PERMISSION_DESIGNATE_SUPPORT_CONTACT,
  .params = params,
  .apply = apply,
};
