/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "queries/entente-lists.h"

/* Every list, one line each. */
static const EntenteListDefinition *const lists[] = {
  &entente_accounts_list,
  &entente_activity_list,
  &entente_agreements_list,
  &entente_agreements_to_accept_list,
  &entente_agreements_to_sign_list,
  &entente_country_rules_list,
  &entente_customer_resellers_list,
  &entente_customers_list,
  &entente_invitation_events_list,
  &entente_invitations_list,
  &entente_domains_list,
  &entente_incomplete_imports_list,
  &entente_left_out_rows_list,
  &entente_licenses_list,
  &entente_mail_policy_list,
  &entente_member_profiles_list,
  &entente_memberships_list,
  &entente_messages_list,
  &entente_offer_links_list,
  &entente_offers_list,
  &entente_organizations_list,
  &entente_own_users_list,
  &entente_partners_list,
  &entente_priced_offers_list,
  &entente_prices_list,
  &entente_providers_list,
  &entente_relationship_periods_list,
  &entente_resellers_list,
  &entente_rights_list,
  &entente_subscriptions_list,
  &entente_support_contacts_list,
  &entente_users_list,
  &entente_vetting_policies_list,
  &entente_vettings_list,
  NULL,
};

const EntenteListDefinition *
entente_list_table_find (const char *name)
{
  for (guint i = 0; lists[i] != NULL; i++)
    if (g_str_equal (lists[i]->name, name))
      return lists[i];

  return NULL;
}

const EntenteListDefinition *const *
entente_list_table_get (void)
{
  return lists;
}
