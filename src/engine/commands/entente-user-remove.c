/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-person-licenses.h"
#include "../entente-person.h"
#include "../tables/entente-tables.h"

/* Somebody of the actor's own organization, who may be the actor, can act no more. The roles stay with who may be restored. */

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
  g_autofree char *given_up = NULL;

  if (!entente_person_load (&person, execution, "remove", error) ||
      !entente_person_check_roles (&person, execution, 0, error) ||
      (given_up = entente_person_give_up_licenses (person.row, execution, error)) == NULL)
    return FALSE;

  return entente_table_update (execution, &entente_user_table, person.row, entente_execution_get_integer (execution, "version"),
                               error,
                               "s:state", person.next_state,
                               "i:removed", entente_execution_get_now (execution),
                               "s:licenses_given_up", given_up,
                               NULL);
}

const EntenteCommandSpec entente_user_remove_command = {
  .name = "user.remove",
  .permission = ENTENTE_PERMISSION_MANAGE_USERS,
  .params = params,
  .apply = apply,
};
