/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-pages.h"

#include <glib/gi18n.h>

#include "activity/entente-activity-page.h"
#include "agreements/entente-agreements-page.h"
#include "catalog/entente-offers-page.h"
#include "customers/entente-customers-page.h"
#include "customers/entente-rights-page.h"
#include "home/entente-home-page.h"
#include "invitations/entente-invitations-page.h"
#include "members/entente-members-page.h"
#include "messages/entente-messages-page.h"
#include "organization/entente-organization-page.h"
#include "partners/entente-partners-page.h"
#include "partners/entente-providers-page.h"
#include "partners/entente-resellers-page.h"
#include "subscriptions/entente-subscriptions-page.h"
#include "users/entente-users-page.h"
#include "vetting/entente-enrollments-page.h"

/* One line a page. */
static const EntentePageEntry pages[] = {
  { "home", N_("Home"), "go-home-symbolic", ENTENTE_N_PERMISSIONS, entente_home_page_get_type },
  { "customers", N_("Customers"), "entente-customer-symbolic", ENTENTE_PERMISSION_VIEW_CUSTOMERS, entente_customers_page_get_type },
  { "resellers", N_("Indirect Resellers"), "entente-reseller-symbolic", ENTENTE_PERMISSION_VIEW_RESELLERS, entente_resellers_page_get_type },
  { "providers", N_("Indirect Providers"), "entente-provider-symbolic", ENTENTE_PERMISSION_VIEW_PROVIDERS, entente_providers_page_get_type },
  { "partners", N_("Partners"), "entente-partners-symbolic", ENTENTE_PERMISSION_VIEW_PARTNERS, entente_partners_page_get_type },
  { "subscriptions", N_("Subscriptions"), "entente-subscriptions-symbolic", ENTENTE_PERMISSION_VIEW_SUBSCRIPTIONS,
    entente_subscriptions_page_get_type },
  { "invitations", N_("Invitations"), "entente-invitations-symbolic", ENTENTE_PERMISSION_VIEW_INVITATIONS,
    entente_invitations_page_get_type, "invitations", "waiting", "yes" },
  { "catalog", N_("Catalog"), "entente-catalog-symbolic", ENTENTE_PERMISSION_VIEW_CATALOG, entente_offers_page_get_type },
  { "agreements", N_("Agreements"), "entente-agreement-symbolic", ENTENTE_PERMISSION_VIEW_AGREEMENTS,
    entente_agreements_page_get_type },
  { "enrollments", N_("Enrollments"), "entente-enrollments-symbolic", ENTENTE_PERMISSION_REVIEW_ENROLLMENTS,
    entente_enrollments_page_get_type, "vettings", "waiting", "yes" },
  { "members", N_("Members"), "entente-members-symbolic", ENTENTE_PERMISSION_MANAGE_MEMBERS, entente_members_page_get_type },
  { "messages", N_("Messages"), "mail-unread-symbolic", ENTENTE_PERMISSION_VIEW_MESSAGES, entente_messages_page_get_type,
    "messages", "unread", "yes" },
  { "activity", N_("Activity"), "document-open-recent-symbolic", ENTENTE_PERMISSION_VIEW_ACTIVITY, entente_activity_page_get_type },
  { "users", N_("Users"), "system-users-symbolic", ENTENTE_PERMISSION_VIEW_USERS, entente_users_page_get_type },
  { "rights", N_("Rights"), "entente-delegated-admin-symbolic", ENTENTE_PERMISSION_VIEW_CUSTOMERS, entente_rights_page_get_type },
  { "organization", N_("Organization"), "entente-organization-symbolic", ENTENTE_PERMISSION_VIEW_ORGANIZATION,
    entente_organization_page_get_type },
  { NULL },
};

const EntentePageEntry *
entente_pages_get (void)
{
  return pages;
}

const EntentePageEntry *
entente_pages_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (const EntentePageEntry *entry = pages; entry->id != NULL; entry++)
    if (g_str_equal (entry->id, id))
      return entry;

  return NULL;
}

gboolean
entente_page_entry_is_for (const EntentePageEntry *entry,
                           EntenteAccount         *account)
{
  g_return_val_if_fail (entry != NULL, FALSE);
  g_return_val_if_fail (account == NULL || ENTENTE_IS_ACCOUNT (account), FALSE);

  return account != NULL &&
         (entry->permission == ENTENTE_N_PERMISSIONS || entente_account_check_permission (account, entry->permission, NULL));
}
