/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-account.h"

struct _EntenteAccount
{
  EntenteRecord parent_instance;

  char *name;
  char *user_name;
  char *organization;
  char *organization_name;
  char *kind;
  char *country;
  char *roles;
  char *status;
  gboolean must_change_password;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteAccount, name, TEXT),
  ENTENTE_FIELD (EntenteAccount, user_name, TEXT),
  ENTENTE_FIELD (EntenteAccount, organization, TEXT),
  ENTENTE_FIELD (EntenteAccount, organization_name, TEXT),
  ENTENTE_FIELD (EntenteAccount, kind, TEXT),
  ENTENTE_FIELD (EntenteAccount, country, TEXT),
  ENTENTE_FIELD (EntenteAccount, roles, TEXT),
  ENTENTE_FIELD (EntenteAccount, status, TEXT),
  ENTENTE_FIELD (EntenteAccount, must_change_password, BOOLEAN),
};

ENTENTE_DEFINE_RECORD (EntenteAccount, entente_account, fields)

ENTENTE_RECORD_GETTER (EntenteAccount, entente_account, const char *, name)
ENTENTE_RECORD_GETTER (EntenteAccount, entente_account, const char *, user_name)
ENTENTE_RECORD_GETTER (EntenteAccount, entente_account, const char *, organization)
ENTENTE_RECORD_GETTER (EntenteAccount, entente_account, const char *, organization_name)
ENTENTE_RECORD_GETTER (EntenteAccount, entente_account, const char *, country)
ENTENTE_RECORD_GETTER (EntenteAccount, entente_account, const char *, status)
ENTENTE_RECORD_GETTER (EntenteAccount, entente_account, gboolean, must_change_password)

EntenteKind
entente_account_get_kind (EntenteAccount *self)
{
  g_return_val_if_fail (ENTENTE_IS_ACCOUNT (self), ENTENTE_KIND_UNKNOWN);

  return entente_kind_from_nick (self->kind);
}

EntenteRoles
entente_account_get_roles (EntenteAccount *self)
{
  g_return_val_if_fail (ENTENTE_IS_ACCOUNT (self), 0);

  return entente_roles_from_text (self->roles);
}

static int
get_rank (EntenteAccount *self)
{
  return (self->must_change_password ? 2 : 0) + (entente_account_get_kind (self) == ENTENTE_KIND_OPERATOR ? 1 : 0);
}

gboolean
entente_account_is_better (EntenteAccount *self,
                           EntenteAccount *other)
{
  g_return_val_if_fail (ENTENTE_IS_ACCOUNT (self), FALSE);
  g_return_val_if_fail (other == NULL || ENTENTE_IS_ACCOUNT (other), FALSE);

  return other == NULL || get_rank (self) < get_rank (other);
}

gboolean
entente_account_check_permission (EntenteAccount     *self,
                                  EntentePermission   permission,
                                  GError            **error)
{
  g_return_val_if_fail (ENTENTE_IS_ACCOUNT (self), FALSE);

  return entente_permission_check (permission, entente_account_get_kind (self), entente_account_get_roles (self), error) &&
         entente_permission_check_enrolled (permission, self->status, error) &&
         entente_permission_check_password (permission, self->must_change_password, error);
}
