/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-membership.h"

#include <string.h>

struct _EntenteMembership
{
  EntenteRecord parent_instance;

  char *user_name;
  char *names;
  gint64 profiles;
  gint64 active;
  gboolean has_password;
  gint64 created;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteMembership, user_name, TEXT),
  ENTENTE_FIELD (EntenteMembership, names, TEXT),
  ENTENTE_FIELD (EntenteMembership, profiles, INTEGER),
  ENTENTE_FIELD (EntenteMembership, active, INTEGER),
  ENTENTE_FIELD (EntenteMembership, has_password, BOOLEAN),
  ENTENTE_FIELD (EntenteMembership, created, INTEGER),
};

ENTENTE_DEFINE_RECORD (EntenteMembership, entente_membership, fields)

ENTENTE_RECORD_GETTER (EntenteMembership, entente_membership, const char *, user_name)
ENTENTE_RECORD_GETTER (EntenteMembership, entente_membership, const char *, names)
ENTENTE_RECORD_GETTER (EntenteMembership, entente_membership, gint64, profiles)
ENTENTE_RECORD_GETTER (EntenteMembership, entente_membership, gint64, active)
ENTENTE_RECORD_GETTER (EntenteMembership, entente_membership, gboolean, has_password)
ENTENTE_RECORD_GETTER (EntenteMembership, entente_membership, gint64, created)

char *
entente_membership_dup_first_name (EntenteMembership *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEMBERSHIP (self), NULL);

  return g_strndup (self->names, strcspn (self->names, "\n"));
}
