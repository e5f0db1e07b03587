/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-member-profile.h"

struct _EntenteMemberProfile
{
  EntenteRecord parent_instance;

  char *membership;
  char *mpn_id;
  char *name;
  char *country;
  gboolean active;
  gboolean enrolled;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteMemberProfile, membership, TEXT),
  ENTENTE_FIELD (EntenteMemberProfile, mpn_id, TEXT),
  ENTENTE_FIELD (EntenteMemberProfile, name, TEXT),
  ENTENTE_FIELD (EntenteMemberProfile, country, TEXT),
  ENTENTE_FIELD (EntenteMemberProfile, active, BOOLEAN),
  ENTENTE_FIELD (EntenteMemberProfile, enrolled, BOOLEAN),
};

ENTENTE_DEFINE_RECORD (EntenteMemberProfile, entente_member_profile, fields)

ENTENTE_RECORD_GETTER (EntenteMemberProfile, entente_member_profile, const char *, membership)
ENTENTE_RECORD_GETTER (EntenteMemberProfile, entente_member_profile, const char *, mpn_id)
ENTENTE_RECORD_GETTER (EntenteMemberProfile, entente_member_profile, const char *, name)
ENTENTE_RECORD_GETTER (EntenteMemberProfile, entente_member_profile, const char *, country)
ENTENTE_RECORD_GETTER (EntenteMemberProfile, entente_member_profile, gboolean, active)
ENTENTE_RECORD_GETTER (EntenteMemberProfile, entente_member_profile, gboolean, enrolled)
