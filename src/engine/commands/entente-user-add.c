/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-person.h"
#include "../entente-relationship.h"
#include "../entente-secret.h"
#include "../tables/entente-tables.h"

/* A person gets a work account: a user name in the organization's domain, and a temporary password that is told once,
 * in the outcome, and has to be changed at the first sign-in. The organization is the actor's own, or a customer that
 * the actor may administer. */

static const EntenteParam params[] = {
  { "name", "s" },
  { "email", "s" },
  { "user", "s" },
  { "roles", "s" },
  { "customer", "s", TRUE },
  { NULL },
};

static gboolean
is_for_customer (EntenteExecution *execution)
{
  return entente_execution_has_param (execution, "customer");
}

/* Its row, or 0. */
static gint64
find_organization (EntenteExecution  *execution,
                   GError           **error)
{
  gint64 customer;

  if (!is_for_customer (execution))
    return entente_execution_get_organization (execution);

  customer = entente_execution_find (execution, "organization", entente_execution_get_text (execution, "customer"), "customer",
                                     error);

  return customer != 0 && entente_relationship_check_administered (execution, customer, "customer", error) ? customer : 0;
}

static gboolean
check_roles (EntenteExecution  *execution,
             GError           **error)
{
  const char *text = entente_execution_get_text (execution, "roles");
  EntenteRoles roles = entente_roles_from_text (text);
  EntenteKind kind = is_for_customer (execution) ? ENTENTE_KIND_CUSTOMER : entente_execution_get_kind (execution);

  if (!entente_kind_check_roles (kind, text, "roles", error))
    return FALSE;

  if (is_for_customer (execution))
    return (roles & ENTENTE_ROLE_GLOBAL_ADMIN) == 0 ||
           entente_execution_check_permission (execution, ENTENTE_PERMISSION_ASSIGN_CUSTOMER_GLOBAL_ADMIN, error);

  return entente_user_check_change_of_roles (kind, entente_execution_get_roles (execution), 0, roles, error);
}

/* Nobody in the organization has the address, nor anybody who may be restored. */
static gboolean
check_email (EntenteExecution  *execution,
             gint64             organization,
             const char        *email,
             GError           **error)
{
  gint64 n = 0;

  if (!entente_validate_email (email, "email", error) ||
      !entente_connection_query_int64 (entente_execution_get_connection (execution), &n, error,
                                       "SELECT count (*) FROM user t WHERE t.organization = ?1 AND t.email = ?2 COLLATE NOCASE "
                                       "AND " ENTENTE_PERSON_IS_KEPT ("?3"),
                                       "isi", organization, email, entente_execution_get_now (execution)))
    return FALSE;

  if (n > 0)
    entente_refuse (error, ENTENTE_REASON_TAKEN, "email", NULL);

  return n == 0;
}

/* A name is never given to a second person, so that nobody gets the mail of somebody else. */
static gboolean
check_user_name (EntenteExecution  *execution,
                 const char        *user_name,
                 GError           **error)
{
  gint64 n = 0;

  if (!entente_connection_query_int64 (entente_execution_get_connection (execution), &n, error,
                                       "SELECT count (*) FROM user WHERE user_name = ?1", "s", user_name))
    return FALSE;

  if (n > 0)
    entente_refuse (error, ENTENTE_REASON_TAKEN, "user", NULL);

  return n == 0;
}

static char *
dup_domain (EntenteExecution  *execution,
            gint64             organization,
            GError           **error)
{
  char *domain = NULL;

  if (!entente_connection_query_text (entente_execution_get_connection (execution), &domain, error,
                                      "SELECT domain FROM organization WHERE row = ?1", "i", organization))
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
  g_autofree char *prefix = entente_text_clean (entente_execution_get_text (execution, "user"));
  gint64 organization = find_organization (execution, error);
  g_autofree char *domain = organization != 0 ? dup_domain (execution, organization, error) : NULL;
  g_autofree char *address = NULL;
  g_autofree char *user_name = NULL;
  g_autofree char *password = NULL;
  g_autofree char *hash = NULL;

  if (domain == NULL ||
      !entente_text_check (name, 1, ENTENTE_USER_NAME_LENGTH, ENTENTE_TEXT_SINGLE_LINE, "name", error) ||
      !check_email (execution, organization, email, error) ||
      !entente_user_check_prefix (prefix, "user", error) ||
      !check_roles (execution, error))
    return FALSE;

  address = g_strconcat (prefix, "@", domain, NULL);
  user_name = g_utf8_strdown (address, -1);
  if (!check_user_name (execution, user_name, error))
    return FALSE;

  password = entente_secret_new_password ();
  hash = entente_execution_hash_password (execution, password, error);
  if (hash == NULL ||
      entente_table_insert (execution, &entente_user_table, id, error,
                            "r:organization", organization,
                            "s:user_name", user_name,
                            "s:name", name,
                            "s:name_key", name_key,
                            "s:email", email,
                            "s:roles", entente_execution_get_text (execution, "roles"),
                            "s:password", hash,
                            "b:must_change_password", entente_execution_tells_password (execution),
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
  .variant = "customer",
  .variant_permission = ENTENTE_PERMISSION_MANAGE_CUSTOMER_USERS,
};
