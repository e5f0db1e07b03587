/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "../entente-command-spec.h"

G_BEGIN_DECLS

/* Each command is a file of this folder that exports its spec; the table in entente-command-table.c names
 * them all. */

extern const EntenteCommandSpec entente_agreement_accept_command;
extern const EntenteCommandSpec entente_agreement_publish_command;
extern const EntenteCommandSpec entente_catalog_import_command;
extern const EntenteCommandSpec entente_country_rules_import_command;
extern const EntenteCommandSpec entente_customer_add_command;
extern const EntenteCommandSpec entente_customer_attest_agreement_command;
extern const EntenteCommandSpec entente_customers_import_command;
extern const EntenteCommandSpec entente_invitation_accept_command;
extern const EntenteCommandSpec entente_invitation_create_command;
extern const EntenteCommandSpec entente_invitation_decline_command;
extern const EntenteCommandSpec entente_invitation_edit_note_command;
extern const EntenteCommandSpec entente_invitation_open_command;
extern const EntenteCommandSpec entente_invitation_renew_link_command;
extern const EntenteCommandSpec entente_invitation_send_command;
extern const EntenteCommandSpec entente_invitation_withdraw_command;
extern const EntenteCommandSpec entente_invitations_withdraw_command;
extern const EntenteCommandSpec entente_license_assign_command;
extern const EntenteCommandSpec entente_message_mark_command;
extern const EntenteCommandSpec entente_messages_mark_command;
extern const EntenteCommandSpec entente_order_place_command;
extern const EntenteCommandSpec entente_organization_register_command;
extern const EntenteCommandSpec entente_partnership_remove_admin_access_command;
extern const EntenteCommandSpec entente_partnership_remove_command;
extern const EntenteCommandSpec entente_prices_import_command;
extern const EntenteCommandSpec entente_relationship_remove_command;
extern const EntenteCommandSpec entente_relationship_restore_command;
extern const EntenteCommandSpec entente_subscription_rename_command;
extern const EntenteCommandSpec entente_subscription_set_support_contact_command;
extern const EntenteCommandSpec entente_user_add_command;

G_END_DECLS
