/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-member-registry.h"

/* Another location of a company comes under a membership that is there. */

static const EntenteParam params[] = {
  { "membership", "s" },
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
  gint64 membership;

  membership = entente_execution_find (execution, "membership", entente_execution_get_text (execution, "membership"), "membership",
                                       error);
  if (membership == 0 ||
      !entente_profile_params_read (&profile_params, execution, error) ||
      entente_member_registry_add_profile (execution, membership, id, &profile_params.profile, /* active= */ TRUE, error) == 0 ||
      !entente_member_registry_index (execution, membership, error))
    return FALSE;

  entente_execution_set_summary (execution, profile_params.name);
  entente_execution_set_outcome (execution, "profile", g_variant_new_string (id));

  return TRUE;
}

const EntenteCommandSpec entente_profile_add_command = {
  .name = "profile.add",
  .permission = ENTENTE_PERMISSION_MANAGE_MEMBERS,
  .params = params,
  .apply = apply,
};
