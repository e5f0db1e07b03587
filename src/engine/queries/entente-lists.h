/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "../entente-list-definition.h"

G_BEGIN_DECLS

/* What an organization "o" is found by in lists of partners: what their rows and details show. */
#define ENTENTE_PARTNER_SEARCH                                                                                         \
 "o.name_key || ' ' || entente_fold (o.name || ' ' || o.domain || ' ' || o.city || ' ' || o.mpn_id || ' ' || o.email " \
 "|| ' ' || o.phone || ' ' || entente_phone_words (o.phone) || ' ' || o.website)"

/* What a partner is to a customer by the relationship "t", in the words of the partner types. */
#define ENTENTE_PARTNER_TYPE                                                                                                  \
 "CASE WHEN t.reseller AND t.dap THEN 'reseller-delegated-admin' WHEN t.reseller THEN 'reseller' WHEN t.dap THEN 'delegated-" \
 "admin' ELSE 'none' END"

/* Each list is a file of this folder; the table in entente-list-table.c names them all. */

extern const EntenteListDefinition entente_accounts_list;
extern const EntenteListDefinition entente_activity_list;
extern const EntenteListDefinition entente_agreements_list;
extern const EntenteListDefinition entente_agreements_to_accept_list;
extern const EntenteListDefinition entente_agreements_to_sign_list;
extern const EntenteListDefinition entente_country_rules_list;
extern const EntenteListDefinition entente_customer_resellers_list;
extern const EntenteListDefinition entente_customers_list;
extern const EntenteListDefinition entente_invitation_events_list;
extern const EntenteListDefinition entente_invitations_list;
extern const EntenteListDefinition entente_domains_list;
extern const EntenteListDefinition entente_incomplete_imports_list;
extern const EntenteListDefinition entente_left_out_rows_list;
extern const EntenteListDefinition entente_licenses_list;
extern const EntenteListDefinition entente_mail_policy_list;
extern const EntenteListDefinition entente_member_profiles_list;
extern const EntenteListDefinition entente_memberships_list;
extern const EntenteListDefinition entente_messages_list;
extern const EntenteListDefinition entente_offer_links_list;
extern const EntenteListDefinition entente_offers_list;
extern const EntenteListDefinition entente_organizations_list;
extern const EntenteListDefinition entente_own_users_list;
extern const EntenteListDefinition entente_partners_list;
extern const EntenteListDefinition entente_priced_offers_list;
extern const EntenteListDefinition entente_prices_list;
extern const EntenteListDefinition entente_providers_list;
extern const EntenteListDefinition entente_relationship_periods_list;
extern const EntenteListDefinition entente_resellers_list;
extern const EntenteListDefinition entente_rights_list;
extern const EntenteListDefinition entente_subscriptions_list;
extern const EntenteListDefinition entente_support_contacts_list;
extern const EntenteListDefinition entente_users_list;
extern const EntenteListDefinition entente_vetting_policies_list;
extern const EntenteListDefinition entente_vettings_list;

G_END_DECLS
