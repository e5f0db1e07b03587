/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-workspace-values.h"
#include "../tables/entente-tables.h"

/* Somebody who has no account makes one: the first of a new organization. A partner is about to enroll, and may do nothing else
 * until it has; a customer is in the program at once. Which kind it is was not always said: without, it is a reseller. */

static const EntenteParam params[] = {
  { "kind", "s", TRUE },
  { "organization-name", "s" },
  { "country", "s" },
  { "domain-prefix", "s" },
  { "first-name", "s" },
  { "last-name", "s" },
  { "user", "s" },
  { "password", "s" },
  { NULL },
};

typedef struct
{
  EntenteNewWorkAccount account;
  GStringChunk *texts; /* all text of it but the password */
} Newcomer;

static const char *
read_text (Newcomer         *self,
           EntenteExecution *execution,
           const char       *name)
{
  g_autofree char *clean = entente_text_clean (entente_execution_get_text (execution, name));

  return g_string_chunk_insert_const (self->texts, clean);
}

static void
newcomer_init (Newcomer         *self,
               EntenteExecution *execution)
{
  self->texts = g_string_chunk_new (256);
  self->account = (EntenteNewWorkAccount){
    .kind = read_text (self, execution, "kind"),
    .organization_name = read_text (self, execution, "organization-name"),
    .country = read_text (self, execution, "country"),
    .domain_prefix = read_text (self, execution, "domain-prefix"),
    .first_name = read_text (self, execution, "first-name"),
    .last_name = read_text (self, execution, "last-name"),
    .user = read_text (self, execution, "user"),
    .password = entente_execution_get_text (execution, "password"),
  };
}

static void
newcomer_clear (Newcomer *self)
{
  g_clear_pointer (&self->texts, g_string_chunk_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Newcomer, newcomer_clear)

static gint64
insert_organization (Newcomer          *self,
                     EntenteExecution  *execution,
                     const char        *id,
                     const char        *domain,
                     GError           **error)
{
  EntenteKind kind = entente_new_work_account_get_kind (&self->account);
  g_autofree char *name_key = entente_text_sort_key (self->account.organization_name);

  return entente_table_insert (execution, &entente_organization_table, id, error,
                               "s:kind", entente_kind_to_nick (kind),
                               "s:name", self->account.organization_name,
                               "s:name_key", name_key,
                               "s:domain", domain,
                               "s:status", entente_enrollment_get_first_status (kind),
                               "s:country", self->account.country,
                               "i:created", entente_execution_get_now (execution),
                               NULL);
}

/* Who can do everything there, and at a partner works for customers once there are some. */
static gboolean
insert_user (Newcomer          *self,
             EntenteExecution  *execution,
             const char        *id,
             gint64             organization,
             const char        *domain,
             GError           **error)
{
  EntenteRoles possible = entente_kind_get_roles (entente_new_work_account_get_kind (&self->account));
  g_autofree char *user_name = NULL;
  g_autofree char *address = g_strconcat (self->account.user, "@", domain, NULL);
  g_autofree char *name = g_strdup_printf ("%s %s", self->account.first_name, self->account.last_name);
  g_autofree char *name_key = entente_text_sort_key (name);
  g_autofree char *roles = entente_roles_to_text ((ENTENTE_ROLE_GLOBAL_ADMIN | ENTENTE_ROLE_ADMIN_AGENT) & possible);
  g_autofree char *hash = entente_execution_hash_password (execution, self->account.password, error);

  if (hash == NULL)
    return FALSE;

  user_name = g_utf8_strdown (address, -1);
  entente_execution_set_summary (execution, name);
  entente_execution_set_outcome (execution, "user", g_variant_new_string (id));
  entente_execution_set_outcome (execution, "user-name", g_variant_new_string (user_name));

  return entente_table_insert (execution, &entente_user_table, id, error,
                               "r:organization", organization,
                               "s:user_name", user_name,
                               "s:first_name", self->account.first_name,
                               "s:last_name", self->account.last_name,
                               "s:name", name,
                               "s:name_key", name_key,
                               "s:roles", roles,
                               "s:password", hash,
                               "i:created", entente_execution_get_now (execution),
                               NULL) != 0;
}

/* Whether the domain is free comes before the rest: who asks with nothing else filled in gets to know that. */
static char *
check (Newcomer          *self,
       EntenteExecution  *execution,
       GError           **error)
{
  g_autofree char *domain = NULL;

  if (!entente_new_work_account_check_field (&self->account, "domain-prefix", error))
    return NULL;

  domain = entente_workspace_values_take_domain (execution, self->account.domain_prefix, "domain-prefix", error);

  return domain != NULL && entente_new_work_account_check (&self->account, error) ? g_steal_pointer (&domain) : NULL;
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_autofree char *organization_id = entente_execution_new_id (execution);
  g_autofree char *user_id = entente_execution_new_id (execution);
  g_auto (Newcomer) newcomer = { 0 };
  g_autofree char *domain = NULL;
  gint64 organization;

  newcomer_init (&newcomer, execution);
  domain = check (&newcomer, execution, error);
  if (domain == NULL)
    return FALSE;

  organization = insert_organization (&newcomer, execution, organization_id, domain, error);
  if (organization == 0 || !insert_user (&newcomer, execution, user_id, organization, domain, error))
    return FALSE;

  entente_execution_set_outcome (execution, "organization", g_variant_new_string (organization_id));

  return entente_execution_become (execution, user_id, error);
}

const EntenteCommandSpec entente_work_account_create_command = {
  .name = "work-account.create",
  .permission = ENTENTE_N_PERMISSIONS,
  .newcomer = TRUE,
  .params = params,
  .apply = apply,
};
