/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-sign-in.h"
#include "../tables/entente-tables.h"

/* The actor has another password, as somebody says who knows the present one. It is nobody else's from then on, though the
 * present one was temporary. */

static const EntenteParam params[] = {
  { "password", "s" },
  { "new-password", "s" },
  { NULL },
};

static char *
dup_user_name (EntenteExecution  *execution,
               GError           **error)
{
  char *user_name = NULL;

  if (!entente_connection_query_text (entente_execution_get_connection (execution), &user_name, error,
                                      "SELECT user_name FROM user WHERE row = ?1", "i", entente_execution_get_user (execution)))
    return NULL;

  return user_name;
}

/* Who the person is, is known: only the password can be wrong. */
static gboolean
prove (EntenteExecution  *execution,
       const char        *user_name,
       const char        *password,
       GError           **error)
{
  g_autoptr (GError) refusal = NULL;

  if (entente_sign_in_prove_user (entente_execution_get_connection (execution), user_name, password, &refusal) != 0)
    return TRUE;

  if (entente_error_is (refusal, ENTENTE_REASON_SIGN_IN_REFUSED))
    entente_refuse (error, ENTENTE_REASON_PASSWORD_WRONG, "password", NULL);
  else
    g_propagate_error (error, g_steal_pointer (&refusal));

  return FALSE;
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  const char *before = entente_execution_get_text (execution, "password");
  const char *password = entente_execution_get_text (execution, "new-password");
  g_autofree char *user_name = dup_user_name (execution, error);
  g_autofree char *hash = NULL;

  if (user_name == NULL || !entente_password_check_new (password, before, user_name, "new-password", error))
    return FALSE;

  if (!entente_execution_is_rehearsal (execution) && !prove (execution, user_name, before, error))
    return FALSE;

  hash = entente_execution_hash_password (execution, password, error);
  if (hash == NULL)
    return FALSE;

  entente_execution_set_summary (execution, entente_execution_get_user_name (execution));

  return entente_table_update (execution, &entente_user_table, entente_execution_get_user (execution), 0, error,
                               "s:password", hash,
                               "b:must_change_password", FALSE,
                               NULL);
}

const EntenteCommandSpec entente_user_change_password_command = {
  .name = "user.change-password",
  .permission = ENTENTE_PERMISSION_CHANGE_OWN_PASSWORD,
  .params = params,
  .apply = apply,
};
