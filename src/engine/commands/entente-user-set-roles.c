/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-person.h"
#include "../tables/entente-tables.h"

/* Somebody of the actor's own organization, who may be the actor, has other roles from now on. */

static const EntenteParam params[] = {
  { "user", "s" },
  { "version", "x", TRUE },
  { "roles", "s" },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntentePerson) person = { 0 };
  const char *wanted = entente_execution_get_text (execution, "roles");
  EntenteRoles roles = entente_roles_from_text (wanted);
  g_autofree char *nicks = entente_roles_to_text (roles);

  if (!entente_person_load (&person, execution, "set-roles", error) ||
      !entente_kind_check_roles (entente_execution_get_kind (execution), wanted, "roles", error) ||
      !entente_person_check_roles (&person, execution, roles, error))
    return FALSE;

  return entente_table_update (execution, &entente_user_table, person.row, entente_execution_get_integer (execution, "version"),
                               error,
                               "s:roles", nicks,
                               NULL);
}

const EntenteCommandSpec entente_user_set_roles_command = {
  .name = "user.set-roles",
  .permission = ENTENTE_PERMISSION_MANAGE_USERS,
  .params = params,
  .apply = apply,
};
