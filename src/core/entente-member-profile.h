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

/* An organization as the membership registry knows it: one location of a company, with its MPN ID. "membership" is the id
 * of the sign-in that it belongs to; "enrolled" is whether an organization of the program has the MPN ID. */

#define ENTENTE_TYPE_MEMBER_PROFILE (entente_member_profile_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMemberProfile, entente_member_profile, ENTENTE, MEMBER_PROFILE, EntenteRecord)

const char *entente_member_profile_get_membership (EntenteMemberProfile *self);
const char *entente_member_profile_get_mpn_id     (EntenteMemberProfile *self);
const char *entente_member_profile_get_name       (EntenteMemberProfile *self);
const char *entente_member_profile_get_country    (EntenteMemberProfile *self);
gboolean    entente_member_profile_get_active     (EntenteMemberProfile *self);
gboolean    entente_member_profile_get_enrolled   (EntenteMemberProfile *self);

G_END_DECLS
