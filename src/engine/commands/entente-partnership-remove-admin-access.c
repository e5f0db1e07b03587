/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-partnership.h"
#include "../tables/entente-tables.h"

/* The reseller takes back the provider's administrator access to its own tenant; the partnership stays as it is. */

static const EntenteParam params[] = {
  { "partner", "s" },
  { "version", "x", TRUE },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntentePartnership) partnership = { 0 };
  const char *next;

  if (!entente_partnership_load (execution, &partnership, error) ||
      !entente_life_cycle_step (&entente_partnership_life_cycle, partnership.state, "remove-admin-access", &next, error))
    return FALSE;

  if (!partnership.admin_access)
    {
      entente_refuse (error, ENTENTE_REASON_NO_ADMIN_ACCESS, NULL, NULL);
      return FALSE;
    }

  entente_execution_set_summary (execution, partnership.partner_name);

  return entente_table_update (execution, &entente_partnership_table, partnership.row,
                               entente_execution_get_integer (execution, "version"), error,
                               "b:admin_access", FALSE,
                               NULL) &&
         entente_partnership_hide (execution, &partnership, error) &&
         entente_partnership_tell (execution, &partnership, "admin-access-removed", error);
}

const EntenteCommandSpec entente_partnership_remove_admin_access_command = {
  .name = "partnership.remove-admin-access",
  .permission = ENTENTE_PERMISSION_REMOVE_ADMIN_ACCESS,
  .params = params,
  .apply = apply,
};
