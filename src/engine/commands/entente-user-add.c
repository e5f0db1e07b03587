/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-secret.h"
#include "../tables/entente-tables.h"

/* A person of the organization gets a work account: a user name in the organization's domain, and
 * a temporary password that is told once, in the outcome, and has to be changed at the first sign-in. */

#define USER_NAME_LENGTH 64

static const EntenteParam params[] = {
  { "name", "s" },
  { "email", "s" },
  { "user", "s" },
  { "roles", "s" },
  { NULL },
};

static gboolean
check_roles (EntenteExecution  *execution,
             GError           **error)
{
  const char *roles = entente_execution_get_text (execution, "roles");
  g_auto (GStrv) nicks = g_strsplit (roles, ",", -1);

  for (guint i = 0; nicks[i] != NULL; i++)
    if (entente_role_from_nick (nicks[i]) == 0)
      {
        entente_refuse (error, ENTENTE_REASON_UNKNOWN_VALUE, "roles", nicks[i], NULL);
        return FALSE;
      }

  return (entente_roles_from_text (roles) & ENTENTE_DIRECTORY_ROLES) == 0 ||
         entente_execution_check_permission (execution, ENTENTE_PERMISSION_ASSIGN_DIRECTORY_ROLES, error);
}

static gboolean
check_free (EntenteConnection  *connection,
            const char         *user_name,
            GError            **error)
{
  gint64 n = 0;

  if (!entente_connection_query_int64 (connection, &n, error, "SELECT count (*) FROM user WHERE user_name = ?1", "s",
                                       user_name))
    return FALSE;

  if (n > 0)
    entente_refuse (error, ENTENTE_REASON_TAKEN, "user", NULL);

  return n == 0;
}

static char *
dup_domain (EntenteExecution  *execution,
            GError           **error)
{
  char *domain = NULL;

  if (!entente_connection_query_text (entente_execution_get_connection (execution), &domain, error,
                                      "SELECT domain FROM organization WHERE row = ?1", "i",
                                      entente_execution_get_organization (execution)))
    return NULL;

  return domain;
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_autofree char *id = entente_execution_new_id (execution);
  g_autofree char *name = entente_text_clean (entente_execution_get_text (execution, "name"));
  g_autofree char *name_key = entente_text_sort_key (name);
  g_autofree char *email = entente_text_clean (entente_execution_get_text (execution, "email"));
  g_autofree char *domain = dup_domain (execution, error);
  g_autofree char *user_name = NULL;
  g_autofree char *password = NULL;
  g_autofree char *hash = NULL;

  if (domain == NULL ||
      !entente_text_check (name, 1, 100, ENTENTE_TEXT_SINGLE_LINE, "name", error) ||
      !entente_validate_email (email, "email", error) ||
      !entente_text_check (entente_execution_get_text (execution, "user"), 1, USER_NAME_LENGTH, ENTENTE_TEXT_SINGLE_LINE,
                           "user", error) ||
      !check_roles (execution, error))
    return FALSE;

  user_name = g_strconcat (entente_execution_get_text (execution, "user"), "@", domain, NULL);
  if (!check_free (entente_execution_get_connection (execution), user_name, error))
    return FALSE;

  password = entente_secret_new_password ();
  hash = entente_execution_hash_password (execution, password, error);
  if (hash == NULL ||
      entente_table_insert (execution, &entente_user_table, id, error,
                            "r:organization", entente_execution_get_organization (execution),
                            "s:user_name", user_name,
                            "s:name", name,
                            "s:name_key", name_key,
                            "s:email", email,
                            "s:roles", entente_execution_get_text (execution, "roles"),
                            "s:password", hash,
                            "b:must_change_password", TRUE,
                            "i:created", entente_execution_get_now (execution),
                            NULL) == 0)
    return FALSE;

  entente_execution_set_summary (execution, name);
  entente_execution_set_outcome (execution, "user", g_variant_new_string (id));
  entente_execution_set_outcome (execution, "user-name", g_variant_new_string (user_name));
  entente_execution_set_outcome (execution, "password", g_variant_new_string (password));

  return TRUE;
}

const EntenteCommandSpec entente_user_add_command = {
  .name = "user.add",
  .permission = ENTENTE_PERMISSION_MANAGE_USERS,
  .params = params,
  .apply = apply,
};
