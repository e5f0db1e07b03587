/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-secret.h"
#include "../tables/entente-tables.h"

/* A membership gets another password, which is told once, in the outcome; with the one before nobody signs in any more. */

static const EntenteParam params[] = {
  { "membership", "s" },
  { "version", "x", TRUE },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  g_autofree char *password = entente_secret_new_password ();
  g_autofree char *user_name = NULL;
  g_autofree char *hash = NULL;
  gint64 row;

  row = entente_execution_find (execution, "membership", entente_execution_get_text (execution, "membership"), "membership", error);
  if (row == 0 ||
      !entente_connection_query_text (connection, &user_name, error, "SELECT user_name FROM membership WHERE row = ?1", "i", row))
    return FALSE;

  hash = entente_execution_hash_password (execution, password, error);
  if (hash == NULL ||
      !entente_table_update (execution, &entente_membership_table, row, entente_execution_get_integer (execution, "version"),
                             error, "s:password", hash, NULL))
    return FALSE;

  entente_execution_set_summary (execution, user_name);
  entente_execution_set_outcome (execution, "user-name", g_variant_new_string (user_name));
  entente_execution_set_outcome (execution, "password", g_variant_new_string (password));

  return TRUE;
}

const EntenteCommandSpec entente_membership_reset_password_command = {
  .name = "membership.reset-password",
  .permission = ENTENTE_PERMISSION_MANAGE_MEMBERS,
  .params = params,
  .apply = apply,
};
