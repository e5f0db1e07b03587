/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "../entente-table.h"

G_BEGIN_DECLS

/* What commands write; one file each. */

extern const EntenteTable entente_organization_table;
extern const EntenteTable entente_user_table;
extern const EntenteTable entente_partnership_table;
extern const EntenteTable entente_relationship_table;
extern const EntenteTable entente_relationship_period_table;
extern const EntenteTable entente_invitation_table;
extern const EntenteTable entente_invitation_note_table;
extern const EntenteTable entente_invitation_event_table;
extern const EntenteTable entente_offer_table;
extern const EntenteTable entente_country_rule_table;
extern const EntenteTable entente_agreement_table;
extern const EntenteTable entente_acceptance_table;
extern const EntenteTable entente_purchase_table;
extern const EntenteTable entente_subscription_table;
extern const EntenteTable entente_license_table;
extern const EntenteTable entente_message_table;
extern const EntenteTable entente_membership_table;
extern const EntenteTable entente_member_profile_table;
extern const EntenteTable entente_mail_policy_table;
extern const EntenteTable entente_vetting_table;
extern const EntenteTable entente_vetting_policy_table;
extern const EntenteTable entente_email_code_table;
extern const EntenteTable entente_incomplete_import_table;

G_END_DECLS
