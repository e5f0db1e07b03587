/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-permissions.h"

#include "entente-error.h"

#define N_KINDS (ENTENTE_KIND_CUSTOMER + 1)

#define GLOBAL ENTENTE_ROLE_GLOBAL_ADMIN
#define USERS ENTENTE_ROLE_USER_ADMIN
#define BILLING ENTENTE_ROLE_BILLING_ADMIN
#define AGENT ENTENTE_ROLE_ADMIN_AGENT
#define SALES ENTENTE_ROLE_SALES_AGENT
#define HELPDESK ENTENTE_ROLE_HELPDESK_AGENT
#define MEMBERSHIP ENTENTE_ROLE_MEMBERSHIP_ADMIN
#define ACCOUNT ENTENTE_ROLE_ACCOUNT_ADMIN
#define REFERRALS ENTENTE_ROLE_REFERRALS_ADMIN
#define PROFILE ENTENTE_ROLE_BUSINESS_PROFILE_ADMIN

#define ALL_ROLES ((1 << ENTENTE_N_ROLES) - 1)

/* Also somebody without any role. */
#define EVERYBODY (1 << ENTENTE_N_ROLES | ALL_ROLES)

/* Directory and agent roles that have to do with customers in one way or another. */
#define STAFF ENTENTE_DIRECTORY_ROLES

/* Customers and operators have no agents; what their helpdesk may see is what STAFF leaves of them. */
#define DIRECTORY (GLOBAL | USERS | BILLING | HELPDESK)

typedef struct
{
  const char *nick;
  int roles[N_KINDS]; /* by kind; 0 = that kind never */
  gboolean outside;   /* also in an organization that is not in the program */
  gboolean temporary; /* also with a temporary password: to read, and to choose another one */
} Rule;

/* The program's role matrix, and the roles that its pages name, of which the union is taken where they differ.
 * Resellers create no customer, no order and attest nothing: that is their provider's. Global administrators
 * have "full privileges", so they are in every line. */
static const Rule rules[] = {
  /* Accepting binds the organization. */
  [ENTENTE_PERMISSION_ACCEPT_AGREEMENT] = {
    .nick = "accept-agreement",
    .roles = { [ENTENTE_KIND_CUSTOMER] = GLOBAL },
  },

  /* It takes a global administrator of the customer to accept; of a reseller see
   * AUTHORIZE_PARTNERSHIP. */
  [ENTENTE_PERMISSION_ACCEPT_INVITATION] = {
    .nick = "accept-invitation",
    .roles = { [ENTENTE_KIND_RESELLER] = GLOBAL, [ENTENTE_KIND_CUSTOMER] = GLOBAL },
  },

  [ENTENTE_PERMISSION_ADD_CUSTOMER] = {
    .nick = "add-customer",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL | USERS | AGENT | SALES },
  },

  /* To answer for the organization is to enroll, or to change what it says: both kinds that are vetted. */
  [ENTENTE_PERMISSION_ANSWER_VETTING] = {
    .nick = "answer-vetting",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL, [ENTENTE_KIND_RESELLER] = GLOBAL },
    .outside = TRUE,
  },

  /* At a partner whom the customer has granted delegated admin privileges it is the admin agents who are as good as global
   * administrators of the customer; its user administrators look after people there as they do at home. */
  [ENTENTE_PERMISSION_ASSIGN_CUSTOMER_GLOBAL_ADMIN] = {
    .nick = "assign-customer-global-admin",
    .roles = {
      [ENTENTE_KIND_PROVIDER] = GLOBAL | AGENT,
      [ENTENTE_KIND_RESELLER] = GLOBAL | AGENT,
      [ENTENTE_KIND_CUSTOMER] = GLOBAL,
    },
  },

  /* Account administrators manage users without these: otherwise they would make global administrators. */
  [ENTENTE_PERMISSION_ASSIGN_DIRECTORY_ROLES] = {
    .nick = "assign-directory-roles",
    .roles = {
      [ENTENTE_KIND_OPERATOR] = GLOBAL | USERS,
      [ENTENTE_KIND_PROVIDER] = GLOBAL | USERS,
      [ENTENTE_KIND_RESELLER] = GLOBAL | USERS,
      [ENTENTE_KIND_CUSTOMER] = GLOBAL | USERS,
    },
    .outside = TRUE,
  },

  /* "Full privileges" are given by who has them: user administrators could make global administrators of themselves. */
  [ENTENTE_PERMISSION_ASSIGN_GLOBAL_ADMIN] = {
    .nick = "assign-global-admin",
    .roles = {
      [ENTENTE_KIND_OPERATOR] = GLOBAL,
      [ENTENTE_KIND_PROVIDER] = GLOBAL,
      [ENTENTE_KIND_RESELLER] = GLOBAL,
      [ENTENTE_KIND_CUSTOMER] = GLOBAL,
    },
    .outside = TRUE,
  },

  /* The page for many at once names sales and helpdesk agents too, and one is not more than many. A customer's own
   * helpdesk is on none of them. */
  [ENTENTE_PERMISSION_ASSIGN_LICENSES] = {
    .nick = "assign-licenses",
    .roles = {
      [ENTENTE_KIND_PROVIDER] = GLOBAL | USERS | AGENT | SALES | HELPDESK,
      [ENTENTE_KIND_RESELLER] = GLOBAL | USERS | AGENT | SALES | HELPDESK,
      [ENTENTE_KIND_CUSTOMER] = GLOBAL | USERS,
    },
  },

  [ENTENTE_PERMISSION_ATTEST_AGREEMENT] = {
    .nick = "attest-agreement",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL | AGENT | SALES },
  },

  /* Authorizing gives the provider administrator access to the reseller's own tenant, so it
   * takes the reseller's global administrator. */
  [ENTENTE_PERMISSION_AUTHORIZE_PARTNERSHIP] = {
    .nick = "authorize-partnership",
    .roles = { [ENTENTE_KIND_RESELLER] = GLOBAL },
  },

  /* Whoever has a password may have another one. */
  [ENTENTE_PERMISSION_CHANGE_OWN_PASSWORD] = {
    .nick = "change-own-password",
    .roles = {
      [ENTENTE_KIND_OPERATOR] = EVERYBODY,
      [ENTENTE_KIND_PROVIDER] = EVERYBODY,
      [ENTENTE_KIND_RESELLER] = EVERYBODY,
      [ENTENTE_KIND_CUSTOMER] = EVERYBODY,
    },
    .outside = TRUE,
    .temporary = TRUE,
  },

  /* Declining gives nothing away, so at a reseller its admin agents may too. */
  [ENTENTE_PERMISSION_DECLINE_INVITATION] = {
    .nick = "decline-invitation",
    .roles = { [ENTENTE_KIND_RESELLER] = GLOBAL | AGENT, [ENTENTE_KIND_CUSTOMER] = GLOBAL },
  },

  /* On the provider's page of a subscription. */
  [ENTENTE_PERMISSION_DESIGNATE_SUPPORT_CONTACT] = {
    .nick = "designate-support-contact",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL | AGENT | HELPDESK },
  },

  [ENTENTE_PERMISSION_EDIT_ORGANIZATION] = {
    .nick = "edit-organization",
    .roles = {
      [ENTENTE_KIND_OPERATOR] = GLOBAL,
      [ENTENTE_KIND_PROVIDER] = GLOBAL | ACCOUNT,
      [ENTENTE_KIND_RESELLER] = GLOBAL | ACCOUNT,
      [ENTENTE_KIND_CUSTOMER] = GLOBAL,
    },
    .outside = TRUE,
  },

  /* "Enrollment, sign, remove relationship: global administrator." Customers are in the program without. */
  [ENTENTE_PERMISSION_ENROLL] = {
    .nick = "enroll",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL, [ENTENTE_KIND_RESELLER] = GLOBAL },
    .outside = TRUE,
  },

  [ENTENTE_PERMISSION_EXPORT_ACTIVITY] = {
    .nick = "export-activity",
    .roles = {
      [ENTENTE_KIND_OPERATOR] = DIRECTORY,
      [ENTENTE_KIND_PROVIDER] = STAFF,
      [ENTENTE_KIND_RESELLER] = STAFF,
      [ENTENTE_KIND_CUSTOMER] = DIRECTORY,
    },
    .outside = TRUE,
  },

  [ENTENTE_PERMISSION_EXPORT_CUSTOMERS] = {
    .nick = "export-customers",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL | AGENT, [ENTENTE_KIND_RESELLER] = GLOBAL | AGENT },
  },

  /* With the customers who have them; a customer takes out its own. */
  [ENTENTE_PERMISSION_EXPORT_SUBSCRIPTIONS] = {
    .nick = "export-subscriptions",
    .roles = {
      [ENTENTE_KIND_PROVIDER] = GLOBAL | AGENT,
      [ENTENTE_KIND_RESELLER] = GLOBAL | AGENT,
      [ENTENTE_KIND_CUSTOMER] = DIRECTORY,
    },
  },

  /* Adding by the thousand is for those who may take the whole list out again. */
  [ENTENTE_PERMISSION_IMPORT_CUSTOMERS] = {
    .nick = "import-customers",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL | AGENT },
  },

  /* The operator publishes the catalog and the agreement texts. */
  [ENTENTE_PERMISSION_MANAGE_CATALOG] = {
    .nick = "manage-catalog",
    .roles = { [ENTENTE_KIND_OPERATOR] = GLOBAL },
  },

  /* A customer manages its own users here too: to the engine they are users of a customer. */
  [ENTENTE_PERMISSION_MANAGE_CUSTOMER_USERS] = {
    .nick = "manage-customer-users",
    .roles = {
      [ENTENTE_KIND_PROVIDER] = GLOBAL | USERS | AGENT,
      [ENTENTE_KIND_RESELLER] = GLOBAL | USERS | AGENT,
      [ENTENTE_KIND_CUSTOMER] = GLOBAL | USERS,
    },
  },

  /* The membership registry, by which organizations are let in, with the passwords to it. */
  [ENTENTE_PERMISSION_MANAGE_MEMBERS] = {
    .nick = "manage-members",
    .roles = { [ENTENTE_KIND_OPERATOR] = GLOBAL },
  },

  [ENTENTE_PERMISSION_MANAGE_SUBSCRIPTIONS] = {
    .nick = "manage-subscriptions",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL | BILLING | AGENT | SALES | HELPDESK },
  },

  /* Account administrators assign only roles that are not of the directory: ASSIGN_DIRECTORY_ROLES is not theirs. */
  [ENTENTE_PERMISSION_MANAGE_USERS] = {
    .nick = "manage-users",
    .roles = {
      [ENTENTE_KIND_OPERATOR] = GLOBAL | USERS,
      [ENTENTE_KIND_PROVIDER] = GLOBAL | USERS | ACCOUNT,
      [ENTENTE_KIND_RESELLER] = GLOBAL | USERS | ACCOUNT,
      [ENTENTE_KIND_CUSTOMER] = GLOBAL | USERS,
    },
    .outside = TRUE,
  },

  /* Whoever sees invitations may open a link to one; that it was opened is told to who sent it. */
  [ENTENTE_PERMISSION_OPEN_INVITATION] = {
    .nick = "open-invitation",
    .roles = {
      [ENTENTE_KIND_PROVIDER] = GLOBAL | USERS | AGENT | SALES,
      [ENTENTE_KIND_RESELLER] = GLOBAL | USERS | AGENT | SALES,
      [ENTENTE_KIND_CUSTOMER] = DIRECTORY,
    },
  },

  [ENTENTE_PERMISSION_PLACE_ORDER] = {
    .nick = "place-order",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL | BILLING | AGENT | SALES | HELPDESK },
  },

  [ENTENTE_PERMISSION_PUBLISH_AGREEMENT] = {
    .nick = "publish-agreement",
    .roles = { [ENTENTE_KIND_OPERATOR] = GLOBAL },
  },

  [ENTENTE_PERMISSION_READ_MESSAGE] = {
    .nick = "read-message",
    .roles = {
      [ENTENTE_KIND_OPERATOR] = EVERYBODY,
      [ENTENTE_KIND_PROVIDER] = EVERYBODY,
      [ENTENTE_KIND_RESELLER] = EVERYBODY,
      [ENTENTE_KIND_CUSTOMER] = EVERYBODY,
    },
    .outside = TRUE,
  },

  /* The operator runs the program and keeps its registry. */
  [ENTENTE_PERMISSION_REGISTER_ORGANIZATION] = {
    .nick = "register-organization",
    .roles = { [ENTENTE_KIND_OPERATOR] = GLOBAL | AGENT },
  },

  /* It was given by the reseller's global administrator. */
  [ENTENTE_PERMISSION_REMOVE_ADMIN_ACCESS] = {
    .nick = "remove-admin-access",
    .roles = { [ENTENTE_KIND_RESELLER] = GLOBAL },
  },

  /* "Enrollment, sign, remove relationship: global administrator." */
  [ENTENTE_PERMISSION_REMOVE_PARTNERSHIP] = {
    .nick = "remove-partnership",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL, [ENTENTE_KIND_RESELLER] = GLOBAL },
  },

  /* The page's first word, and not the later one that adds the agents, or the other that takes it from resellers: who ends
   * it stands by a statement that binds the organization, and either partner may part from whom it sells to. */
  [ENTENTE_PERMISSION_REMOVE_RELATIONSHIP] = {
    .nick = "remove-relationship",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL, [ENTENTE_KIND_RESELLER] = GLOBAL },
  },

  [ENTENTE_PERMISSION_REQUEST_DELEGATED_ADMIN] = {
    .nick = "request-delegated-admin",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL | AGENT, [ENTENTE_KIND_RESELLER] = GLOBAL | AGENT },
  },

  [ENTENTE_PERMISSION_REQUEST_PARTNERSHIP] = {
    .nick = "request-partnership",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL | AGENT | SALES },
  },

  [ENTENTE_PERMISSION_REQUEST_RELATIONSHIP] = {
    .nick = "request-relationship",
    .roles = {
      [ENTENTE_KIND_PROVIDER] = GLOBAL | AGENT | SALES,
      [ENTENTE_KIND_RESELLER] = GLOBAL | AGENT | SALES,
    },
  },

  /* Of people of one's own organization: "reset a password: global administrator". Whoever else could sign in as one. */
  [ENTENTE_PERMISSION_RESET_PASSWORD] = {
    .nick = "reset-password",
    .roles = {
      [ENTENTE_KIND_OPERATOR] = GLOBAL,
      [ENTENTE_KIND_PROVIDER] = GLOBAL,
      [ENTENTE_KIND_RESELLER] = GLOBAL,
      [ENTENTE_KIND_CUSTOMER] = GLOBAL,
    },
    .outside = TRUE,
  },

  /* Whoever decides who is let in decides for the program. */
  [ENTENTE_PERMISSION_REVIEW_ENROLLMENTS] = {
    .nick = "review-enrollments",
    .roles = { [ENTENTE_KIND_OPERATOR] = GLOBAL },
  },

  /* Who may be let in is the operator's to say, as the catalog is. */
  [ENTENTE_PERMISSION_SET_MAIL_POLICY] = {
    .nick = "set-mail-policy",
    .roles = { [ENTENTE_KIND_OPERATOR] = GLOBAL },
  },

  /* "Enrollment, sign, remove relationship: global administrator." */
  [ENTENTE_PERMISSION_SIGN_AGREEMENT] = {
    .nick = "sign-agreement",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL, [ENTENTE_KIND_RESELLER] = GLOBAL },
  },

  /* Mail reached them: that is all there is to show, and the primary contact need not have a role. */
  [ENTENTE_PERMISSION_VERIFY_EMAIL] = {
    .nick = "verify-email",
    .roles = { [ENTENTE_KIND_PROVIDER] = EVERYBODY, [ENTENTE_KIND_RESELLER] = EVERYBODY },
    .outside = TRUE,
  },

  [ENTENTE_PERMISSION_VIEW_ACTIVITY] = {
    .nick = "view-activity",
    .roles = {
      [ENTENTE_KIND_OPERATOR] = DIRECTORY,
      [ENTENTE_KIND_PROVIDER] = STAFF,
      [ENTENTE_KIND_RESELLER] = STAFF,
      [ENTENTE_KIND_CUSTOMER] = DIRECTORY,
    },
    .outside = TRUE,
    .temporary = TRUE,
  },

  [ENTENTE_PERMISSION_VIEW_AGREEMENTS] = {
    .nick = "view-agreements",
    .roles = {
      [ENTENTE_KIND_OPERATOR] = GLOBAL,
      [ENTENTE_KIND_PROVIDER] = GLOBAL | AGENT | SALES,
      [ENTENTE_KIND_RESELLER] = GLOBAL | AGENT | SALES,
      [ENTENTE_KIND_CUSTOMER] = GLOBAL | BILLING,
    },
    .temporary = TRUE,
  },

  /* Whoever may order, add licenses or offer a trial on one of the printed pages has to see the offers. */
  [ENTENTE_PERMISSION_VIEW_CATALOG] = {
    .nick = "view-catalog",
    .roles = {
      [ENTENTE_KIND_OPERATOR] = GLOBAL,
      [ENTENTE_KIND_PROVIDER] = STAFF,
      [ENTENTE_KIND_RESELLER] = STAFF,
      [ENTENTE_KIND_CUSTOMER] = GLOBAL | BILLING,
    },
    .temporary = TRUE,
  },

  [ENTENTE_PERMISSION_VIEW_CUSTOMER_USERS] = {
    .nick = "view-customer-users",
    .roles = {
      [ENTENTE_KIND_PROVIDER] = GLOBAL | USERS | AGENT | SALES | HELPDESK,
      [ENTENTE_KIND_RESELLER] = GLOBAL | USERS | AGENT | SALES | HELPDESK,
      [ENTENTE_KIND_CUSTOMER] = DIRECTORY,
    },
    .temporary = TRUE,
  },

  /* The program's page of customers names global, admin, sales and helpdesk; user administrators add customers and manage
   * their users, billing administrators order for them. */
  [ENTENTE_PERMISSION_VIEW_CUSTOMERS] = {
    .nick = "view-customers",
    .roles = { [ENTENTE_KIND_PROVIDER] = STAFF, [ENTENTE_KIND_RESELLER] = STAFF },
    .temporary = TRUE,
  },

  /* At a customer each of its administrators may see who asks; accepting is another matter. */
  [ENTENTE_PERMISSION_VIEW_INVITATIONS] = {
    .nick = "view-invitations",
    .roles = {
      [ENTENTE_KIND_PROVIDER] = GLOBAL | USERS | AGENT | SALES,
      [ENTENTE_KIND_RESELLER] = GLOBAL | USERS | AGENT | SALES,
      [ENTENTE_KIND_CUSTOMER] = DIRECTORY,
    },
    .temporary = TRUE,
  },

  [ENTENTE_PERMISSION_VIEW_MESSAGES] = {
    .nick = "view-messages",
    .roles = {
      [ENTENTE_KIND_OPERATOR] = EVERYBODY,
      [ENTENTE_KIND_PROVIDER] = EVERYBODY,
      [ENTENTE_KIND_RESELLER] = EVERYBODY,
      [ENTENTE_KIND_CUSTOMER] = EVERYBODY,
    },
    .outside = TRUE,
    .temporary = TRUE,
  },

  /* Legal profile: global, account, membership; billing: billing, admin agent; business profile:
   * business profile, referrals. */
  [ENTENTE_PERMISSION_VIEW_ORGANIZATION] = {
    .nick = "view-organization",
    .roles = {
      [ENTENTE_KIND_OPERATOR] = GLOBAL | USERS,
      [ENTENTE_KIND_PROVIDER] = GLOBAL | USERS | BILLING | AGENT | MEMBERSHIP | ACCOUNT | REFERRALS | PROFILE,
      [ENTENTE_KIND_RESELLER] = GLOBAL | USERS | BILLING | AGENT | MEMBERSHIP | ACCOUNT | REFERRALS | PROFILE,
      [ENTENTE_KIND_CUSTOMER] = GLOBAL | USERS | BILLING,
    },
    .outside = TRUE,
    .temporary = TRUE,
  },

  [ENTENTE_PERMISSION_VIEW_PARTNERS] = {
    .nick = "view-partners",
    .roles = { [ENTENTE_KIND_CUSTOMER] = DIRECTORY },
    .temporary = TRUE,
  },

  /* Only partners that may transact see price lists: resellers have their prices from their provider, and customers
   * nothing of what a partner pays. "Pricing" is named for billing, admin and sales beside the global administrator. */
  [ENTENTE_PERMISSION_VIEW_PRICES] = {
    .nick = "view-prices",
    .roles = { [ENTENTE_KIND_OPERATOR] = GLOBAL, [ENTENTE_KIND_PROVIDER] = GLOBAL | BILLING | AGENT | SALES },
    .temporary = TRUE,
  },

  [ENTENTE_PERMISSION_VIEW_PROVIDERS] = {
    .nick = "view-providers",
    .roles = { [ENTENTE_KIND_RESELLER] = GLOBAL | USERS | AGENT | SALES },
    .temporary = TRUE,
  },

  [ENTENTE_PERMISSION_VIEW_RESELLERS] = {
    .nick = "view-resellers",
    .roles = { [ENTENTE_KIND_PROVIDER] = GLOBAL | USERS | AGENT | SALES },
    .temporary = TRUE,
  },

  [ENTENTE_PERMISSION_VIEW_SUBSCRIPTIONS] = {
    .nick = "view-subscriptions",
    .roles = {
      [ENTENTE_KIND_PROVIDER] = STAFF,
      [ENTENTE_KIND_RESELLER] = STAFF,
      [ENTENTE_KIND_CUSTOMER] = DIRECTORY,
    },
    .temporary = TRUE,
  },

  /* Of one's own organization. "Any user can find the global administrators" there. */
  [ENTENTE_PERMISSION_VIEW_USERS] = {
    .nick = "view-users",
    .roles = {
      [ENTENTE_KIND_OPERATOR] = EVERYBODY,
      [ENTENTE_KIND_PROVIDER] = EVERYBODY,
      [ENTENTE_KIND_RESELLER] = EVERYBODY,
      [ENTENTE_KIND_CUSTOMER] = EVERYBODY,
    },
    .outside = TRUE,
    .temporary = TRUE,
  },

  [ENTENTE_PERMISSION_WITHDRAW_INVITATION] = {
    .nick = "withdraw-invitation",
    .roles = {
      [ENTENTE_KIND_PROVIDER] = GLOBAL | AGENT | SALES,
      [ENTENTE_KIND_RESELLER] = GLOBAL | AGENT | SALES,
    },
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (rules) == ENTENTE_N_PERMISSIONS);

static char *
dup_kinds (const Rule *rule)
{
  GString *text = g_string_new (NULL);

  for (guint kind = 0; kind < N_KINDS; kind++)
    if (rule->roles[kind] != 0)
      {
        if (text->len > 0)
          g_string_append_c (text, ',');
        g_string_append (text, entente_kind_to_nick (kind));
      }

  return g_string_free (text, FALSE);
}

gboolean
entente_permission_check (EntentePermission   permission,
                          EntenteKind         kind,
                          EntenteRoles        roles,
                          GError            **error)
{
  const Rule *rule;
  g_autofree char *who = NULL;

  g_return_val_if_fail (permission < ENTENTE_N_PERMISSIONS, FALSE);
  g_return_val_if_fail (kind < N_KINDS, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  rule = &rules[permission];

  if (rule->roles[kind] == 0)
    {
      who = dup_kinds (rule);
      entente_refuse (error, ENTENTE_REASON_NOT_YOUR_KIND, NULL, who, NULL);
      return FALSE;
    }

  if (rule->roles[kind] == EVERYBODY || (rule->roles[kind] & roles) != 0)
    return TRUE;

  who = entente_roles_to_text (entente_permission_get_roles (permission, kind));
  entente_refuse (error, ENTENTE_REASON_MISSING_ROLE, NULL, who, NULL);

  return FALSE;
}

gboolean
entente_status_is_enrolled (const char *status)
{
  g_return_val_if_fail (status != NULL, FALSE);

  return g_str_equal (status, "qualified") || g_str_equal (status, "active");
}

gboolean
entente_permission_check_enrolled (EntentePermission   permission,
                                   const char         *status,
                                   GError            **error)
{
  g_return_val_if_fail (permission < ENTENTE_N_PERMISSIONS, FALSE);
  g_return_val_if_fail (status != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (rules[permission].outside || entente_status_is_enrolled (status))
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_NOT_ENROLLED, NULL, status, NULL);

  return FALSE;
}

gboolean
entente_permission_check_password (EntentePermission   permission,
                                   gboolean            must_change,
                                   GError            **error)
{
  g_return_val_if_fail (permission < ENTENTE_N_PERMISSIONS, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!must_change || rules[permission].temporary)
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_MUST_CHANGE_PASSWORD, NULL, NULL);

  return FALSE;
}

EntenteRoles
entente_permission_get_roles (EntentePermission permission,
                              EntenteKind       kind)
{
  g_return_val_if_fail (permission < ENTENTE_N_PERMISSIONS, 0);
  g_return_val_if_fail (kind < N_KINDS, 0);

  return rules[permission].roles[kind] & ALL_ROLES;
}

EntenteRoles
entente_kind_get_roles (EntenteKind kind)
{
  g_return_val_if_fail (kind < N_KINDS, 0);

  return kind == ENTENTE_KIND_CUSTOMER ? DIRECTORY : ALL_ROLES;
}

gboolean
entente_kind_check_roles (EntenteKind   kind,
                          const char   *roles,
                          const char   *field,
                          GError      **error)
{
  EntenteRoles possible = entente_kind_get_roles (kind);
  g_auto (GStrv) nicks = NULL;

  g_return_val_if_fail (roles != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  nicks = g_strsplit (roles, ",", -1);
  for (guint i = 0; nicks[i] != NULL; i++)
    if ((entente_role_from_nick (nicks[i]) & possible) == 0)
      {
        entente_refuse (error, ENTENTE_REASON_UNKNOWN_VALUE, field, nicks[i], NULL);
        return FALSE;
      }

  return TRUE;
}

const char *
entente_permission_to_nick (EntentePermission permission)
{
  g_return_val_if_fail (permission < ENTENTE_N_PERMISSIONS, NULL);

  return rules[permission].nick;
}

EntentePermission
entente_permission_from_nick (const char *nick)
{
  for (guint i = 0; i < ENTENTE_N_PERMISSIONS; i++)
    if (g_strcmp0 (nick, rules[i].nick) == 0)
      return i;

  return ENTENTE_N_PERMISSIONS;
}
