/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../tables/entente-tables.h"

/* Nobody can enroll with a profile that is not active. Who has done so before stays enrolled. */

static const EntenteParam params[] = {
  { "profile", "s" },
  { "version", "x", TRUE },
  { "active", "b" },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_autofree char *name = NULL;
  gint64 row;

  row = entente_execution_find (execution, "member_profile", entente_execution_get_text (execution, "profile"), "profile", error);
  if (row == 0 ||
      !entente_connection_query_text (entente_execution_get_connection (execution), &name, error,
                                      "SELECT name FROM member_profile WHERE row = ?1", "i", row))
    return FALSE;

  entente_execution_set_summary (execution, name);

  return entente_table_update (execution, &entente_member_profile_table, row,
                               entente_execution_get_integer (execution, "version"), error,
                               "b:active", entente_execution_get_boolean (execution, "active"),
                               NULL);
}

const EntenteCommandSpec entente_profile_set_active_command = {
  .name = "profile.set-active",
  .permission = ENTENTE_PERMISSION_MANAGE_MEMBERS,
  .params = params,
  .apply = apply,
};
