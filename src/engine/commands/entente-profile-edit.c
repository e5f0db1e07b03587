/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-member-registry.h"
#include "../tables/entente-tables.h"

/* What the registry says of an organization was wrong, or is no more so. An organization of the program keeps what it
 * enrolled with. */

static const EntenteParam params[] = {
  { "profile", "s" },
  { "version", "x", TRUE },
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
  g_autofree char *name_key = NULL;
  gint64 membership = 0;
  gint64 row;

  row = entente_execution_find (execution, "member_profile", entente_execution_get_text (execution, "profile"), "profile", error);
  if (row == 0 ||
      !entente_profile_params_read (&profile_params, execution, error) ||
      !entente_member_registry_check_free (execution, profile_params.mpn_id, row, error) ||
      !entente_connection_query_int64 (entente_execution_get_connection (execution), &membership, error,
                                       "SELECT membership FROM member_profile WHERE row = ?1", "i", row))
    return FALSE;

  name_key = entente_text_sort_key (profile_params.name);
  entente_execution_set_summary (execution, profile_params.name);

  return entente_table_update (execution, &entente_member_profile_table, row,
                               entente_execution_get_integer (execution, "version"), error,
                               "s:mpn_id", profile_params.mpn_id,
                               "s:name", profile_params.name,
                               "s:name_key", name_key,
                               "s:country", profile_params.country,
                               NULL) &&
         entente_member_registry_index (execution, membership, error);
}

const EntenteCommandSpec entente_profile_edit_command = {
  .name = "profile.edit",
  .permission = ENTENTE_PERMISSION_MANAGE_MEMBERS,
  .params = params,
  .apply = apply,
};
