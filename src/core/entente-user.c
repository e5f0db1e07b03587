/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-user.h"

struct _EntenteUser
{
  EntenteRecord parent_instance;

  char *organization;
  char *organization_name;
  char *user_name;
  char *first_name;
  char *last_name;
  char *name;
  char *email;
  char *roles;
  char *state;
  gboolean must_change_password;
  gint64 licenses;
  gint64 created;
  gint64 removed;
  gboolean only_global_admin;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteUser, organization, TEXT),
  ENTENTE_FIELD (EntenteUser, organization_name, TEXT),
  ENTENTE_FIELD (EntenteUser, user_name, TEXT),
  ENTENTE_FIELD (EntenteUser, first_name, TEXT),
  ENTENTE_FIELD (EntenteUser, last_name, TEXT),
  ENTENTE_FIELD (EntenteUser, name, TEXT),
  ENTENTE_FIELD (EntenteUser, email, TEXT),
  ENTENTE_FIELD (EntenteUser, roles, TEXT),
  ENTENTE_FIELD (EntenteUser, state, TEXT),
  ENTENTE_FIELD (EntenteUser, must_change_password, BOOLEAN),
  ENTENTE_FIELD (EntenteUser, licenses, INTEGER),
  ENTENTE_FIELD (EntenteUser, created, INTEGER),
  ENTENTE_FIELD (EntenteUser, removed, INTEGER),
  ENTENTE_FIELD (EntenteUser, only_global_admin, BOOLEAN),
};

ENTENTE_DEFINE_RECORD (EntenteUser, entente_user, fields)

ENTENTE_RECORD_GETTER (EntenteUser, entente_user, const char *, organization)
ENTENTE_RECORD_GETTER (EntenteUser, entente_user, const char *, organization_name)
ENTENTE_RECORD_GETTER (EntenteUser, entente_user, const char *, user_name)
ENTENTE_RECORD_GETTER (EntenteUser, entente_user, const char *, first_name)
ENTENTE_RECORD_GETTER (EntenteUser, entente_user, const char *, last_name)
ENTENTE_RECORD_GETTER (EntenteUser, entente_user, const char *, name)
ENTENTE_RECORD_GETTER (EntenteUser, entente_user, const char *, email)
ENTENTE_RECORD_GETTER (EntenteUser, entente_user, const char *, roles)
ENTENTE_RECORD_GETTER (EntenteUser, entente_user, const char *, state)
ENTENTE_RECORD_GETTER (EntenteUser, entente_user, gboolean, must_change_password)
ENTENTE_RECORD_GETTER (EntenteUser, entente_user, gint64, licenses)
ENTENTE_RECORD_GETTER (EntenteUser, entente_user, gint64, created)
ENTENTE_RECORD_GETTER (EntenteUser, entente_user, gint64, removed)
ENTENTE_RECORD_GETTER (EntenteUser, entente_user, gboolean, only_global_admin)
