/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-member-registry.h"
#include "../entente-secret.h"

/* The operator enters a membership with its first organization profile. The password is told once, in the outcome. */

static const EntenteParam params[] = {
  { "user-name", "s" },
  { "mpn-id", "s" },
  { "name", "s" },
  { "country", "s" },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteProfileParams) profile_params = { 0 };
  g_autofree char *id = entente_execution_new_id (execution);
  g_autofree char *profile = entente_execution_new_id (execution);
  g_autofree char *user_name = entente_member_user_name_clean (entente_execution_get_text (execution, "user-name"));
  g_autofree char *password = entente_secret_new_password ();
  g_autofree char *hash = NULL;
  gint64 membership;

  if (!entente_member_user_name_check (user_name, "user-name", error) ||
      !entente_profile_params_read (&profile_params, execution, error))
    return FALSE;

  hash = entente_execution_hash_password (execution, password, error);
  membership = hash != NULL ? entente_member_registry_add (execution, id, user_name, hash, error) : 0;
  if (membership == 0 ||
      entente_member_registry_add_profile (execution, membership, profile, &profile_params.profile, /* active= */ TRUE, error) == 0 ||
      !entente_member_registry_index (execution, membership, error))
    return FALSE;

  entente_execution_set_summary (execution, profile_params.name);
  entente_execution_set_outcome (execution, "membership", g_variant_new_string (id));
  entente_execution_set_outcome (execution, "profile", g_variant_new_string (profile));
  entente_execution_set_outcome (execution, "user-name", g_variant_new_string (user_name));
  entente_execution_set_outcome (execution, "password", g_variant_new_string (password));

  return TRUE;
}

const EntenteCommandSpec entente_membership_add_command = {
  .name = "membership.add",
  .permission = ENTENTE_PERMISSION_MANAGE_MEMBERS,
  .params = params,
  .apply = apply,
};
