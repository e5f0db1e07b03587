/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-names.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name;
  const char *plural;
  const char *icon_name;
} kinds[] = {
  [ENTENTE_KIND_UNKNOWN] = { N_("Other organization"), N_("Other Organizations"), "entente-organization-symbolic" },
  [ENTENTE_KIND_OPERATOR] = { N_("Operator"), N_("Operator"), "entente-operator-symbolic" },
  [ENTENTE_KIND_PROVIDER] = { N_("Indirect provider"), N_("Indirect Providers"), "entente-provider-symbolic" },
  [ENTENTE_KIND_RESELLER] = { N_("Indirect reseller"), N_("Indirect Resellers"), "entente-reseller-symbolic" },
  [ENTENTE_KIND_CUSTOMER] = { N_("Customer"), N_("Customers"), "entente-customer-symbolic" },
};

/* In the order of the bits; the second form follows "Ask". What a role allows is said so that it is true of every kind of
 * organization that has it. */
static const struct
{
  const char *name;
  const char *one_of;
  const char *allows;
} roles[ENTENTE_N_ROLES] = {
  { N_("Global admin"), N_("a global admin"), N_("Everything that the organization can do") },
  { N_("User management admin"), N_("a user management admin"), N_("Adds and removes users, and gives them all roles but global admin") },
  { N_("Billing admin"), N_("a billing admin"), N_("Sees prices, bills and subscriptions") },
  { N_("Admin agent"), N_("an admin agent"), N_("Manages customers and their subscriptions, and administers their accounts") },
  { N_("Sales agent"), N_("a sales agent"), N_("Manages customers and their subscriptions, and asks for relationships") },
  { N_("Helpdesk agent"), N_("a helpdesk agent"), N_("Sees users, licenses and subscriptions, and helps with them") },
  { N_("Membership admin"), N_("a membership admin"), N_("Sees the legal and business profiles, and manages membership benefits") },
  { N_("Account admin"), N_("an account admin"), N_("Manages the legal profile, and users as far as they are neither agents nor admins of the directory") },
  { N_("Referrals admin"), N_("a referrals admin"), N_("Manages all leads, and the business profile") },
  { N_("Referrals user"), N_("a referrals user"), N_("Manages the leads of their own team") },
  { N_("Business profile admin"), N_("a business profile admin"), N_("Creates and manages business profiles") },
  { N_("Incentives admin"), N_("an incentives admin"), N_("Manages incentives with their bank and tax details") },
  { N_("Incentives user"), N_("an incentives user"), N_("Sees incentives and makes claims") },
  { N_("Executive report viewer"), N_("an executive report viewer"), N_("Sees all reports") },
  { N_("Report viewer"), N_("a report viewer"), N_("Sees reports without revenue and personal data") },
};

/* By type, then in the order of a life. The context of a name is its type, with spaces. */
static const struct
{
  const char *type;
  const char *nick;
  const char *name;
  EntenteMeaning meaning;
} words[] = {
  { "agreement", "missing", NC_("agreement", "Agreement missing"), ENTENTE_MEANING_WARNING },
  { "agreement", "attested", NC_("agreement", "Agreement attested"), ENTENTE_MEANING_SUCCESS },
  { "agreement", "accepted", NC_("agreement", "Agreement accepted"), ENTENTE_MEANING_SUCCESS },
  /* How a partner takes its own, which is no state of the customer's. */
  { "agreement", "signed", NC_("agreement", "Agreement signed"), ENTENTE_MEANING_SUCCESS },

  { "agreement-kind", "customer", NC_("agreement kind", "Customer agreement") },
  { "agreement-kind", "partner", NC_("agreement kind", "Partner agreement") },

  { "agreement-text", "draft", NC_("agreement text", "Draft"), ENTENTE_MEANING_NEUTRAL },
  { "agreement-text", "published", NC_("agreement text", "Published"), ENTENTE_MEANING_SUCCESS },
  { "agreement-text", "replaced", NC_("agreement text", "Replaced"), ENTENTE_MEANING_NEUTRAL },

  { "enrollment", "confirming", NC_("enrollment", "Not verified"), ENTENTE_MEANING_ACCENT },
  { "enrollment", "review", NC_("enrollment", "To review"), ENTENTE_MEANING_WARNING },
  { "enrollment", "asked", NC_("enrollment", "Answer awaited"), ENTENTE_MEANING_ACCENT },
  { "enrollment", "rejected", NC_("enrollment", "Rejected"), ENTENTE_MEANING_ERROR },
  { "enrollment", "passed", NC_("enrollment", "Approved"), ENTENTE_MEANING_SUCCESS },

  { "email-vetting", "open", NC_("email vetting", "Not verified"), ENTENTE_MEANING_ACCENT },
  { "email-vetting", "passed", NC_("email vetting", "Verified"), ENTENTE_MEANING_SUCCESS },

  { "invitation", "draft", NC_("invitation", "Draft"), ENTENTE_MEANING_NEUTRAL },
  { "invitation", "sent", NC_("invitation", "Sent"), ENTENTE_MEANING_ACCENT },
  { "invitation", "opened", NC_("invitation", "Opened"), ENTENTE_MEANING_ACCENT },
  { "invitation", "accepted", NC_("invitation", "Accepted"), ENTENTE_MEANING_SUCCESS },
  { "invitation", "declined", NC_("invitation", "Declined"), ENTENTE_MEANING_ERROR },
  { "invitation", "expired", NC_("invitation", "Expired"), ENTENTE_MEANING_WARNING },
  { "invitation", "withdrawn", NC_("invitation", "Withdrawn"), ENTENTE_MEANING_NEUTRAL },
  /* Steps in its history that are no states. */
  { "invitation", "created", NC_("invitation", "Made"), ENTENTE_MEANING_NEUTRAL },
  { "invitation", "note", NC_("invitation", "Note edited"), ENTENTE_MEANING_NEUTRAL },

  { "invitation-kind", "partnership", NC_("invitation kind", "Partnership") },
  { "invitation-kind", "relationship", NC_("invitation kind", "Reseller relationship") },
  { "invitation-kind", "joint", NC_("invitation kind", "Relationship with reseller and provider") },

  { "message", "unread", NC_("message", "Unread"), ENTENTE_MEANING_ACCENT },
  { "message", "read", NC_("message", "Read"), ENTENTE_MEANING_NEUTRAL },

  { "partner-type", "provider", NC_("partner type", "Indirect provider"), ENTENTE_MEANING_NEUTRAL },
  { "partner-type", "reseller", NC_("partner type", "Reseller"), ENTENTE_MEANING_NEUTRAL },
  { "partner-type", "delegated-admin", NC_("partner type", "Delegated administrator"), ENTENTE_MEANING_ACCENT },
  { "partner-type", "reseller-delegated-admin", NC_("partner type", "Reseller & delegated administrator"), ENTENTE_MEANING_ACCENT },
  /* The same in few letters: DAP are delegated admin privileges. */
  { "right", "reseller", NC_("right", "Reseller"), ENTENTE_MEANING_NEUTRAL },
  { "right", "delegated-admin", NC_("right", "DAP"), ENTENTE_MEANING_ACCENT },
  { "right", "reseller-delegated-admin", NC_("right", "Reseller, DAP"), ENTENTE_MEANING_ACCENT },

  { "partnership", "active", NC_("partnership", "Active"), ENTENTE_MEANING_SUCCESS },
  { "partnership", "removed", NC_("partnership", "Removed"), ENTENTE_MEANING_NEUTRAL },

  { "program", "enrolling", NC_("program", "Enrolling"), ENTENTE_MEANING_ACCENT },
  { "program", "pending", NC_("program", "Pending"), ENTENTE_MEANING_ACCENT },
  { "program", "qualified", NC_("program", "Qualified"), ENTENTE_MEANING_SUCCESS },
  { "program", "active", NC_("program", "Active"), ENTENTE_MEANING_SUCCESS },
  { "program", "rejected", NC_("program", "Rejected"), ENTENTE_MEANING_ERROR },

  { "relationship", "active", NC_("relationship", "Active"), ENTENTE_MEANING_SUCCESS },
  { "relationship", "removed", NC_("relationship", "Removed"), ENTENTE_MEANING_NEUTRAL },

  { "subscription", "pending", NC_("subscription", "Pending"), ENTENTE_MEANING_ACCENT },
  { "subscription", "active", NC_("subscription", "Active"), ENTENTE_MEANING_SUCCESS },
  { "subscription", "suspended", NC_("subscription", "Suspended"), ENTENTE_MEANING_WARNING },
  { "subscription", "disabled", NC_("subscription", "Disabled"), ENTENTE_MEANING_ERROR },
  { "subscription", "expired", NC_("subscription", "Expired"), ENTENTE_MEANING_ERROR },
  { "subscription", "deleted", NC_("subscription", "Deleted"), ENTENTE_MEANING_NEUTRAL },

  { "user", "active", NC_("user", "Active"), ENTENTE_MEANING_SUCCESS },
  { "user", "removed", NC_("user", "Removed"), ENTENTE_MEANING_NEUTRAL },

  { "vetting", "waiting", NC_("vetting", "Waiting"), ENTENTE_MEANING_NEUTRAL },
  { "vetting", "open", NC_("vetting", "Being checked"), ENTENTE_MEANING_ACCENT },
  { "vetting", "asked", NC_("vetting", "Answer awaited"), ENTENTE_MEANING_WARNING },
  { "vetting", "passed", NC_("vetting", "Passed"), ENTENTE_MEANING_SUCCESS },
  { "vetting", "rejected", NC_("vetting", "Rejected"), ENTENTE_MEANING_ERROR },

  { "vetting-finding", "domain-differs", NC_("vetting finding", "E-mail address at another domain than the membership") },
  { "vetting-finding", "name-differs", NC_("vetting finding", "Legal name differs from the registered one") },
  { "vetting-finding", "profile-gone", NC_("vetting finding", "Profile not in the membership registry any more") },
  { "vetting-finding", "profile-inactive", NC_("vetting finding", "Profile not active") },
  { "vetting-finding", "profile-other-country", NC_("vetting finding", "Profile of another country") },

  { "vetting-step", "email", NC_("vetting step", "E-mail ownership") },
  { "vetting-step", "employment", NC_("vetting step", "Employment") },
  { "vetting-step", "business", NC_("vetting step", "Business") },

  { "billing-cycle", "monthly", NC_("billing cycle", "Monthly") },
  { "billing-cycle", "annual", NC_("billing cycle", "Annual") },
  { "billing-cycle", "biennial", NC_("billing cycle", "Every two years") },
  { "billing-cycle", "triennial", NC_("billing cycle", "Every three years") },
  { "billing-cycle", "one-time", NC_("billing cycle", "Once") },
  { "billing-cycle", "none", NC_("billing cycle", "Never") },

  { "qualification", "none", NC_("qualification", "Commercial") },
  { "qualification", "education", NC_("qualification", "Education") },
  { "qualification", "nonprofit", NC_("qualification", "Nonprofit") },
  { "qualification", "government-community-cloud", NC_("qualification", "Government") },
  { "qualification", "state-owned-entity", NC_("qualification", "State-owned") },

  { "region", "africa", NC_("region", "Africa") },
  { "region", "asia-pacific", NC_("region", "Asia and Pacific") },
  { "region", "australia", NC_("region", "Australia") },
  { "region", "brazil", NC_("region", "Brazil") },
  { "region", "canada", NC_("region", "Canada") },
  { "region", "europe", NC_("region", "Europe") },
  { "region", "india", NC_("region", "India") },
  { "region", "japan", NC_("region", "Japan") },
  { "region", "korea", NC_("region", "Korea") },
  { "region", "latin-america", NC_("region", "Latin America and the Caribbean") },
  { "region", "middle-east", NC_("region", "Middle East, Central and Eastern Europe") },
  { "region", "new-zealand", NC_("region", "New Zealand") },
  { "region", "russia", NC_("region", "Russia") },
  { "region", "taiwan", NC_("region", "Taiwan") },
  { "region", "united-states", NC_("region", "United States") },
};

const char *
entente_kind_get_name (EntenteKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return _(kinds[kind].name);
}

const char *
entente_kind_get_plural (EntenteKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return _(kinds[kind].plural);
}

const char *
entente_kind_get_icon_name (EntenteKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return kinds[kind].icon_name;
}

const char *
entente_role_get_name (EntenteRoles role)
{
  int bit = g_bit_nth_lsf (role, -1);

  g_return_val_if_fail (bit >= 0 && bit < ENTENTE_N_ROLES, NULL);

  return _(roles[bit].name);
}

const char *
entente_role_get_allowance (EntenteRoles role)
{
  int bit = g_bit_nth_lsf (role, -1);

  g_return_val_if_fail (bit >= 0 && bit < ENTENTE_N_ROLES, NULL);

  return _(roles[bit].allows);
}

char *
entente_roles_format (EntenteRoles set)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < ENTENTE_N_ROLES; i++)
    if (set & (1u << i))
      g_ptr_array_add (names, (gpointer) _(roles[i].name));

  if (names->len == 0)
    return g_strdup (_("No role"));

  g_ptr_array_add (names, NULL);

  /* Translators: what stands between the entries of a list, as in “Global admin, Sales agent” */
  return g_strjoinv (_(", "), (char **) names->pdata);
}

char *
entente_roles_format_any_of (const char *nicks)
{
  EntenteRoles set;
  GString *text = g_string_new (NULL);
  guint n, left;

  g_return_val_if_fail (nicks != NULL, NULL);

  set = entente_roles_from_text (nicks);
  n = left = __builtin_popcount (set);

  for (guint i = 0; i < ENTENTE_N_ROLES; i++)
    if (set & (1u << i))
      {
        if (left < n)
          /* Translators: what stands before the last of several choices, as in “an admin agent or a sales agent” */
          g_string_append (text, left == 1 ? C_("last of several choices", " or ") : _(", "));
        g_string_append (text, _(roles[i].one_of));
        left--;
      }

  if (n == 0)
    g_string_append (text, nicks);

  return g_string_free (text, FALSE);
}

const char *
entente_word_get_name (const char     *type,
                       const char     *nick,
                       EntenteMeaning *meaning)
{
  g_return_val_if_fail (type != NULL, NULL);
  g_return_val_if_fail (nick != NULL, NULL);

  if (meaning != NULL)
    *meaning = ENTENTE_MEANING_NEUTRAL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].type, type) && g_str_equal (words[i].nick, nick))
      {
        g_autofree char *context = g_strdelimit (g_strdup (type), "-", ' ');

        if (meaning != NULL)
          *meaning = words[i].meaning;

        return g_dpgettext2 (NULL, context, words[i].name);
      }

  return nick;
}

char *
entente_words_format (const char *type,
                      const char *nicks)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_val_if_fail (type != NULL, NULL);
  g_return_val_if_fail (nicks != NULL, NULL);

  parts = g_strsplit (nicks, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) entente_word_get_name (type, parts[i], NULL));
  g_ptr_array_add (names, NULL);

  return g_strjoinv (_(", "), (char **) names->pdata);
}
