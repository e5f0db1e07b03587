/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-partnership.h"
#include "../tables/entente-tables.h"

/* Provider and reseller part. Their customers stay as they are, and so does the provider's administrator access,
 * until the reseller takes it back. */

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
      !entente_life_cycle_step (&entente_partnership_life_cycle, partnership.state, "remove", &next, error))
    return FALSE;

  entente_execution_set_summary (execution, partnership.partner_name);

  return entente_table_update (execution, &entente_partnership_table, partnership.row,
                               entente_execution_get_integer (execution, "version"), error,
                               "s:state", next,
                               "i:ended", entente_execution_get_now (execution),
                               NULL) &&
         entente_partnership_hide (execution, &partnership, error) &&
         entente_partnership_tell (execution, &partnership, "partnership-removed", error);
}

const EntenteCommandSpec entente_partnership_remove_command = {
  .name = "partnership.remove",
  .permission = ENTENTE_PERMISSION_REMOVE_PARTNERSHIP,
  .params = params,
  .apply = apply,
};
