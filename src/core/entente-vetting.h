/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-record.h"

G_BEGIN_DECLS

/* How it stands with the vetting of an organization. "state" is that of all of it (entente_vetting_sum_up()), the states of the
 * steps are those of entente_vetting_life_cycle, each since an instant. "step" is the one that "question" or "reason" is about;
 * "note" is what was said when it was approved although the program had found something; "person" who decided last, "" when
 * that was the policy. What begins with "member-" or "profile-" is what the membership registry says of the organization,
 * "" when it has it no more. */

#define ENTENTE_TYPE_VETTING (entente_vetting_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVetting, entente_vetting, ENTENTE, VETTING, EntenteRecord)

const char *entente_vetting_get_organization       (EntenteVetting *self);
const char *entente_vetting_get_organization_name  (EntenteVetting *self);
const char *entente_vetting_get_status             (EntenteVetting *self);
const char *entente_vetting_get_mpn_id             (EntenteVetting *self);
const char *entente_vetting_get_state              (EntenteVetting *self);
gint64      entente_vetting_get_submitted          (EntenteVetting *self);
const char *entente_vetting_get_email              (EntenteVetting *self);
const char *entente_vetting_get_email_state        (EntenteVetting *self);
gint64      entente_vetting_get_email_since        (EntenteVetting *self);
gint64      entente_vetting_get_code_sent          (EntenteVetting *self);
const char *entente_vetting_get_employment_state   (EntenteVetting *self);
gint64      entente_vetting_get_employment_since   (EntenteVetting *self);
const char *entente_vetting_get_employment_finding (EntenteVetting *self);
const char *entente_vetting_get_business_state     (EntenteVetting *self);
gint64      entente_vetting_get_business_since     (EntenteVetting *self);
const char *entente_vetting_get_business_finding   (EntenteVetting *self);
const char *entente_vetting_get_step               (EntenteVetting *self);
const char *entente_vetting_get_question           (EntenteVetting *self);
const char *entente_vetting_get_answer             (EntenteVetting *self);
const char *entente_vetting_get_reason             (EntenteVetting *self);
const char *entente_vetting_get_note               (EntenteVetting *self);
const char *entente_vetting_get_person             (EntenteVetting *self);
const char *entente_vetting_get_member_user_name   (EntenteVetting *self);
const char *entente_vetting_get_profile_name       (EntenteVetting *self);
const char *entente_vetting_get_profile_country    (EntenteVetting *self);
gboolean    entente_vetting_get_profile_active     (EntenteVetting *self);

G_END_DECLS
