/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-person.h"
#include "../entente-secret.h"
#include "../tables/entente-tables.h"

/* Somebody of the actor's own organization gets a temporary password, which is told once, in the outcome, and has to be
 * changed at the next sign-in. The one before is worth nothing any more. */

static const EntenteParam params[] = {
  { "user", "s" },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntentePerson) person = { 0 };
  g_autofree char *password = NULL;
  g_autofree char *hash = NULL;

  if (!entente_person_load (&person, execution, "reset-password", error))
    return FALSE;

  password = entente_secret_new_password ();
  hash = entente_execution_hash_password (execution, password, error);
  if (hash == NULL ||
      !entente_table_update (execution, &entente_user_table, person.row, 0, error,
                             "s:password", hash,
                             "b:must_change_password", entente_execution_tells_password (execution),
                             NULL))
    return FALSE;

  entente_execution_set_outcome (execution, "user-name", g_variant_new_string (person.user_name));
  entente_execution_set_outcome (execution, "password", g_variant_new_string (password));

  return TRUE;
}

const EntenteCommandSpec entente_user_reset_password_command = {
  .name = "user.reset-password",
  .permission = ENTENTE_PERMISSION_RESET_PASSWORD,
  .params = params,
  .apply = apply,
};
