/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-command-spec.h"

#include "commands/entente-commands.h"
#include "entente-command-names.h"

/* Every command, one line each, in alphabetical order of their names. */
static const EntenteCommandSpec *const commands[] = {
  &entente_agreement_accept_command,
  &entente_agreement_publish_command,
  &entente_agreement_sign_command,
  &entente_catalog_import_command,
  &entente_country_rules_import_command,
  &entente_customer_add_command,
  &entente_customer_attest_agreement_command,
  &entente_customers_import_command,
  &entente_email_resend_command,
  &entente_email_verify_command,
  &entente_enrollment_submit_command,
  &entente_import_dismiss_command,
  &entente_import_restore_command,
  &entente_invitation_accept_command,
  &entente_invitation_create_command,
  &entente_invitation_decline_command,
  &entente_invitation_edit_note_command,
  &entente_invitation_open_command,
  &entente_invitation_renew_link_command,
  &entente_invitation_send_command,
  &entente_invitation_withdraw_command,
  &entente_invitations_withdraw_command,
  &entente_license_assign_command,
  &entente_mail_policy_set_command,
  &entente_membership_add_command,
  &entente_membership_associate_command,
  &entente_membership_reset_password_command,
  &entente_memberships_import_command,
  &entente_message_mark_command,
  &entente_messages_mark_command,
  &entente_order_place_command,
  &entente_organization_edit_command,
  &entente_organization_register_command,
  &entente_partnership_remove_admin_access_command,
  &entente_partnership_remove_command,
  &entente_prices_import_command,
  &entente_profile_add_command,
  &entente_profile_edit_command,
  &entente_profile_set_active_command,
  &entente_relationship_remove_command,
  &entente_relationship_restore_command,
  &entente_subscription_rename_command,
  &entente_subscription_set_support_contact_command,
  &entente_user_add_command,
  &entente_user_change_password_command,
  &entente_user_remove_command,
  &entente_user_reset_password_command,
  &entente_user_restore_command,
  &entente_user_set_roles_command,
  &entente_vetting_answer_command,
  &entente_vetting_approve_command,
  &entente_vetting_ask_command,
  &entente_vetting_policy_set_command,
  &entente_vetting_reject_command,
  &entente_work_account_create_command,
  NULL,
};

const EntenteCommandSpec *
entente_command_table_find (const char *name)
{
  for (guint i = 0; commands[i] != NULL; i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];

  return NULL;
}

const EntenteCommandSpec *const *
entente_command_table_get (void)
{
  return commands;
}

const char **
entente_command_names_dup (void)
{
  const char **names = g_new0 (const char *, G_N_ELEMENTS (commands));

  for (guint i = 0; commands[i] != NULL; i++)
    names[i] = commands[i]->name;

  return names;
}
