/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-person-licenses.h"
#include "../entente-person.h"
#include "../tables/entente-tables.h"

/* Somebody who was removed is there again, with their roles and password, and with those of their licenses that are left. */

static const EntenteParam params[] = {
  { "user", "s" },
  { "version", "x", TRUE },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntentePerson) person = { 0 };

  if (!entente_person_load (&person, execution, "restore", error) ||
      !entente_user_check_kept (person.removed, entente_execution_get_now (execution), error) ||
      !entente_user_check_change_of_roles (entente_execution_get_kind (execution), entente_execution_get_roles (execution), 0,
                                           person.roles, error) ||
      !entente_person_take_licenses (person.row, execution, error))
    return FALSE;

  return entente_table_update (execution, &entente_user_table, person.row, entente_execution_get_integer (execution, "version"),
                               error,
                               "s:state", person.next_state,
                               "i:removed", G_GINT64_CONSTANT (0),
                               "s:licenses_given_up", "",
                               NULL);
}

const EntenteCommandSpec entente_user_restore_command = {
  .name = "user.restore",
  .permission = ENTENTE_PERMISSION_MANAGE_USERS,
  .params = params,
  .apply = apply,
};
