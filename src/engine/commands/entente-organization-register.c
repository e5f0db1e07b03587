/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-member-registry.h"
#include "../entente-secret.h"
#include "../entente-workspace-values.h"
#include "../tables/entente-tables.h"

/* The operator takes an organization into the program, with its first global administrator. A partner that
 * has signed the partner agreement is active, one that has not is qualified. */

static const EntenteParam params[] = {
  { "kind", "s" },
  { "name", "s" },
  { "domain-prefix", "s" },
  { "country", "s" },
  { "address-line1", "s", TRUE },
  { "address-line2", "s", TRUE },
  { "city", "s", TRUE },
  { "state", "s", TRUE },
  { "postal-code", "s", TRUE },
  { "contact-first-name", "s", TRUE },
  { "contact-last-name", "s", TRUE },
  { "email", "s", TRUE },
  { "phone", "s", TRUE },
  { "language", "s", TRUE },
  { "mpn-id", "s", TRUE },
  { "qualification", "s", TRUE },
  { "support-email", "s", TRUE },
  { "support-phone", "s", TRUE },
  { "website", "s", TRUE },
  { "partner-agreement-signed", "b", TRUE },
  { "admin-name", "s" },
  { "admin-user", "s" },
  { "admin-roles", "s" },
  { NULL },
};

static const char *
text_or (EntenteExecution *execution,
         const char       *name,
         const char       *otherwise)
{
  const char *text = entente_execution_get_text (execution, name);

  return text[0] != '\0' ? text : otherwise;
}

static gint64
insert_organization (EntenteExecution  *execution,
                     const char        *id,
                     const char        *domain,
                     GError           **error)
{
  g_autofree char *name = entente_text_clean (entente_execution_get_text (execution, "name"));
  g_autofree char *name_key = entente_text_sort_key (name);
  gint64 now = entente_execution_get_now (execution);
  gboolean is_partner = !g_str_equal (entente_execution_get_text (execution, "kind"), "customer");
  gboolean is_signed = entente_execution_get_boolean (execution, "partner-agreement-signed");

  return entente_table_insert (execution, &entente_organization_table, id, error,
                               "s:kind", entente_execution_get_text (execution, "kind"),
                               "s:name", name,
                               "s:name_key", name_key,
                               "s:domain", domain,
                               "s:status", is_partner && !is_signed ? "qualified" : "active",
                               "s:address_line1", entente_execution_get_text (execution, "address-line1"),
                               "s:address_line2", entente_execution_get_text (execution, "address-line2"),
                               "s:city", entente_execution_get_text (execution, "city"),
                               "s:state", entente_execution_get_text (execution, "state"),
                               "s:postal_code", entente_execution_get_text (execution, "postal-code"),
                               "s:country", entente_execution_get_text (execution, "country"),
                               "s:contact_first_name", entente_execution_get_text (execution, "contact-first-name"),
                               "s:contact_last_name", entente_execution_get_text (execution, "contact-last-name"),
                               "s:email", entente_execution_get_text (execution, "email"),
                               "s:phone", entente_execution_get_text (execution, "phone"),
                               "s:language", text_or (execution, "language", "en"),
                               "s:qualification", text_or (execution, "qualification", "none"),
                               "s:mpn_id", entente_execution_get_text (execution, "mpn-id"),
                               "s:support_email", entente_execution_get_text (execution, "support-email"),
                               "s:support_phone", entente_execution_get_text (execution, "support-phone"),
                               "s:website", entente_execution_get_text (execution, "website"),
                               "i:partner_agreement", is_partner && is_signed ? now : (gint64) 0,
                               "i:created", now,
                               NULL);
}

static gboolean
insert_admin (EntenteExecution  *execution,
              gint64             organization,
              const char        *domain,
              GError           **error)
{
  g_autofree char *id = entente_execution_new_id (execution);
  g_autofree char *name = entente_text_clean (entente_execution_get_text (execution, "admin-name"));
  g_autofree char *name_key = entente_text_sort_key (name);
  g_autofree char *user_name = g_strconcat (entente_execution_get_text (execution, "admin-user"), "@", domain, NULL);
  g_autofree char *password = entente_secret_new_password ();
  g_autofree char *hash = entente_execution_hash_password (execution, password, error);

  if (hash == NULL)
    return FALSE;

  entente_execution_set_outcome (execution, "user-name", g_variant_new_string (user_name));
  entente_execution_set_outcome (execution, "password", g_variant_new_string (password));
  entente_execution_set_outcome (execution, "user", g_variant_new_string (id));

  return entente_table_insert (execution, &entente_user_table, id, error,
                               "r:organization", organization,
                               "s:user_name", user_name,
                               "s:name", name,
                               "s:name_key", name_key,
                               "s:email", entente_execution_get_text (execution, "email"),
                               "s:roles", entente_execution_get_text (execution, "admin-roles"),
                               "s:password", hash,
                               "b:must_change_password", entente_execution_tells_password (execution),
                               "i:created", entente_execution_get_now (execution),
                               NULL) != 0;
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_autofree char *id = entente_execution_new_id (execution);
  g_autofree char *domain = NULL;
  EntenteKind kind = entente_kind_from_nick (entente_execution_get_text (execution, "kind"));
  gint64 organization;

  if (kind != ENTENTE_KIND_PROVIDER && kind != ENTENTE_KIND_RESELLER && kind != ENTENTE_KIND_CUSTOMER)
    {
      entente_refuse (error, ENTENTE_REASON_UNKNOWN_VALUE, "kind", entente_execution_get_text (execution, "kind"), NULL);
      return FALSE;
    }

  if (!entente_text_check (entente_execution_get_text (execution, "name"), 1, 200, ENTENTE_TEXT_SINGLE_LINE, "name", error) ||
      !entente_kind_check_roles (kind, entente_execution_get_text (execution, "admin-roles"), "admin-roles", error) ||
      !entente_member_registry_check_unused (execution, entente_execution_get_text (execution, "mpn-id"), "mpn-id", error))
    return FALSE;

  domain = entente_workspace_values_take_domain (execution, entente_execution_get_text (execution, "domain-prefix"),
                                                 "domain-prefix", error);
  if (domain == NULL)
    return FALSE;

  organization = insert_organization (execution, id, domain, error);
  if (organization == 0 || !insert_admin (execution, organization, domain, error))
    return FALSE;

  entente_execution_set_summary (execution, entente_execution_get_text (execution, "name"));
  entente_execution_set_outcome (execution, "organization", g_variant_new_string (id));

  return TRUE;
}

const EntenteCommandSpec entente_organization_register_command = {
  .name = "organization.register",
  .permission = ENTENTE_PERMISSION_REGISTER_ORGANIZATION,
  .params = params,
  .apply = apply,
};
