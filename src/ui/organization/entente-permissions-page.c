/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-permissions-page.h"

#include <glib/gi18n.h>

#include "entente-names.h"
#include "entente-refusal-text.h"

struct _EntentePermissionsPage
{
  EntenteDetailPage parent_instance;
};

G_DEFINE_FINAL_TYPE (EntentePermissionsPage, entente_permissions_page, ENTENTE_TYPE_DETAIL_PAGE)

/* What no page and no dialog does yet has no name: nobody is promised it. */
static const char *const names[ENTENTE_N_PERMISSIONS] = {
  [ENTENTE_PERMISSION_ACCEPT_AGREEMENT] = N_("Accept the customer agreement"),
  [ENTENTE_PERMISSION_ACCEPT_INVITATION] = N_("Accept invitations of partners"),
  [ENTENTE_PERMISSION_ADD_CUSTOMER] = N_("Add customers"),
  [ENTENTE_PERMISSION_ASSIGN_DIRECTORY_ROLES] = N_("Give users directory and agent roles"),
  [ENTENTE_PERMISSION_ANSWER_VETTING] = N_("Answer questions of the operator about the organization"),
  [ENTENTE_PERMISSION_ASSIGN_GLOBAL_ADMIN] = N_("Make users global admins"),
  [ENTENTE_PERMISSION_ATTEST_AGREEMENT] = N_("Attest that a customer accepted the agreement"),
  [ENTENTE_PERMISSION_AUTHORIZE_PARTNERSHIP] = N_("Authorize indirect providers"),
  [ENTENTE_PERMISSION_CHANGE_OWN_PASSWORD] = N_("Change your own password"),
  [ENTENTE_PERMISSION_DECLINE_INVITATION] = N_("Decline invitations"),
  [ENTENTE_PERMISSION_DESIGNATE_SUPPORT_CONTACT] = N_("Designate support contacts"),
  [ENTENTE_PERMISSION_EDIT_ORGANIZATION] = N_("Change what the organization says of itself"),
  [ENTENTE_PERMISSION_EXPORT_ACTIVITY] = N_("Export the activity"),
  [ENTENTE_PERMISSION_EXPORT_CUSTOMERS] = N_("Export customers"),
  [ENTENTE_PERMISSION_EXPORT_SUBSCRIPTIONS] = N_("Export subscriptions"),
  [ENTENTE_PERMISSION_IMPORT_CUSTOMERS] = N_("Import customers"),
  [ENTENTE_PERMISSION_MANAGE_CATALOG] = N_("Publish the catalog"),
  [ENTENTE_PERMISSION_MANAGE_MEMBERS] = N_("Keep the membership registry"),
  [ENTENTE_PERMISSION_MANAGE_SUBSCRIPTIONS] = N_("Manage subscriptions"),
  [ENTENTE_PERMISSION_MANAGE_USERS] = N_("Manage users of the organization"),
  [ENTENTE_PERMISSION_OPEN_INVITATION] = N_("Open links of invitations"),
  [ENTENTE_PERMISSION_PLACE_ORDER] = N_("Place orders"),
  [ENTENTE_PERMISSION_PUBLISH_AGREEMENT] = N_("Publish agreement texts"),
  [ENTENTE_PERMISSION_READ_MESSAGE] = N_("Mark messages as read"),
  [ENTENTE_PERMISSION_REMOVE_ADMIN_ACCESS] = N_("Take administrator access back from providers"),
  [ENTENTE_PERMISSION_REMOVE_PARTNERSHIP] = N_("End partnerships"),
  [ENTENTE_PERMISSION_REMOVE_RELATIONSHIP] = N_("End relationships with customers"),
  [ENTENTE_PERMISSION_REQUEST_DELEGATED_ADMIN] = N_("Ask customers for delegated admin privileges"),
  [ENTENTE_PERMISSION_REQUEST_PARTNERSHIP] = N_("Ask resellers for a partnership"),
  [ENTENTE_PERMISSION_REQUEST_RELATIONSHIP] = N_("Ask customers for a reseller relationship"),
  [ENTENTE_PERMISSION_RESET_PASSWORD] = N_("Reset passwords of users"),
  [ENTENTE_PERMISSION_REVIEW_ENROLLMENTS] = N_("Approve and reject enrollments"),
  [ENTENTE_PERMISSION_SET_MAIL_POLICY] = N_("Say which e-mail addresses are refused"),
  [ENTENTE_PERMISSION_SIGN_AGREEMENT] = N_("Sign the partner agreement"),
  [ENTENTE_PERMISSION_VERIFY_EMAIL] = N_("Verify the e-mail address of the organization"),
  [ENTENTE_PERMISSION_VIEW_ACTIVITY] = N_("See the activity"),
  [ENTENTE_PERMISSION_VIEW_AGREEMENTS] = N_("See agreement texts"),
  [ENTENTE_PERMISSION_VIEW_CATALOG] = N_("See the catalog"),
  [ENTENTE_PERMISSION_VIEW_CUSTOMER_USERS] = N_("See users of customers"),
  [ENTENTE_PERMISSION_VIEW_CUSTOMERS] = N_("See customers"),
  [ENTENTE_PERMISSION_VIEW_INVITATIONS] = N_("See invitations"),
  [ENTENTE_PERMISSION_VIEW_MESSAGES] = N_("See messages"),
  [ENTENTE_PERMISSION_VIEW_ORGANIZATION] = N_("See what is known of the organization"),
  [ENTENTE_PERMISSION_VIEW_PARTNERS] = N_("See partners"),
  [ENTENTE_PERMISSION_VIEW_PRICES] = N_("See prices"),
  [ENTENTE_PERMISSION_VIEW_PROVIDERS] = N_("See indirect providers"),
  [ENTENTE_PERMISSION_VIEW_RESELLERS] = N_("See indirect resellers"),
  [ENTENTE_PERMISSION_VIEW_SUBSCRIPTIONS] = N_("See subscriptions"),
  [ENTENTE_PERMISSION_VIEW_USERS] = N_("See users of the organization"),
  [ENTENTE_PERMISSION_WITHDRAW_INVITATION] = N_("Withdraw invitations"),
};

static void
add_row (AdwPreferencesGroup *group,
         EntentePermission    permission,
         const char          *why,
         const char          *icon_name)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0,
                                 "title", entente_permission_get_name (permission),
                                 "subtitle", why, NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (group, row);
}

/* What no role of this kind of organization allows is passed over: nobody there can be asked for it. */
static void
fill (EntentePermissionsPage *self,
      EntenteAccount         *account)
{
  AdwPreferencesGroup *allowed = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesGroup *later = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesGroup *others = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  guint n_allowed = 0, n_later = 0, n_others = 0;

  adw_preferences_group_set_title (allowed, _("You Can"));
  /* Translators: what a person may do from then on: “See customers”, “Ask customers for a reseller relationship” */
  adw_preferences_group_set_title (later, _("You Can Once Your Organization Is Enrolled"));
  adw_preferences_group_set_title (others, _("Others Can"));

  for (int permission = 0; permission < ENTENTE_N_PERMISSIONS; permission++)
    {
      g_autoptr (GError) error = NULL;

      if (entente_permission_get_name ((EntentePermission) permission) == NULL)
        continue;

      if (entente_account_check_permission (account, (EntentePermission) permission, &error))
        {
          add_row (allowed, (EntentePermission) permission, "", "object-select-symbolic");
          n_allowed++;
        }
      else if (entente_error_is (error, ENTENTE_REASON_NOT_ENROLLED))
        {
          add_row (later, (EntentePermission) permission, "", "changes-prevent-symbolic");
          n_later++;
        }
      else if (entente_error_is (error, ENTENTE_REASON_MISSING_ROLE))
        {
          g_autofree char *why = entente_refusal_to_text (error);

          add_row (others, (EntentePermission) permission, why, "changes-prevent-symbolic");
          n_others++;
        }
    }

  gtk_widget_set_visible (GTK_WIDGET (allowed), n_allowed > 0);
  gtk_widget_set_visible (GTK_WIDGET (later), n_later > 0);
  gtk_widget_set_visible (GTK_WIDGET (others), n_others > 0);
  entente_detail_page_add (ENTENTE_DETAIL_PAGE (self), GTK_WIDGET (allowed));
  entente_detail_page_add (ENTENTE_DETAIL_PAGE (self), GTK_WIDGET (later));
  entente_detail_page_add (ENTENTE_DETAIL_PAGE (self), GTK_WIDGET (others));
}

static void
entente_permissions_page_class_init (EntentePermissionsPageClass *klass)
{
}

static void
entente_permissions_page_init (EntentePermissionsPage *self)
{
}

void
entente_permissions_page_show (EntentePage *page)
{
  EntenteAccount *account;
  EntentePermissionsPage *self;
  g_autofree char *roles = NULL;

  g_return_if_fail (ENTENTE_IS_PAGE (page));

  account = entente_workspace_get_account (entente_page_get_workspace (page));
  if (account == NULL || ENTENTE_IS_PERMISSIONS_PAGE (entente_page_get_detail (page)))
    return;

  self = g_object_new (ENTENTE_TYPE_PERMISSIONS_PAGE, NULL);
  roles = entente_roles_format (entente_account_get_roles (account));
  entente_detail_page_set_icon_name (ENTENTE_DETAIL_PAGE (self), "avatar-default-symbolic");
  entente_detail_page_set_title (ENTENTE_DETAIL_PAGE (self), _("What Can I Do?"));
  entente_detail_page_set_subtitle (ENTENTE_DETAIL_PAGE (self), roles);
  fill (self, account);
  entente_page_push (page, GTK_WIDGET (self));
}

const char *
entente_permission_get_name (EntentePermission permission)
{
  g_return_val_if_fail (permission < ENTENTE_N_PERMISSIONS, NULL);

  return names[permission] != NULL ? _(names[permission]) : NULL;
}
