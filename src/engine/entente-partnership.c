/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-partnership.h"

#include "entente-mail.h"
#include "tables/entente-tables.h"

void
entente_partnership_clear (EntentePartnership *self)
{
  g_free (self->state);
  g_free (self->partner_name);
}

gboolean
entente_partnership_load (EntenteExecution    *execution,
                          EntentePartnership  *self,
                          GError             **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT t.row, t.state, t.admin_access, o.row, o.name FROM partnership t "
                                          "JOIN organization o ON o.row IN (t.provider, t.reseller) AND o.id = ?2 "
                                          "WHERE (t.provider = ?1 OR t.reseller = ?1) AND o.row <> ?1",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, 1, entente_execution_get_organization (execution));
  entente_statement_bind_text (statement, 2, entente_execution_get_text (execution, "partner"));
  if (!entente_statement_step (statement, &found, error))
    return FALSE;

  if (!found)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, "partner", "partnership", NULL);
      return FALSE;
    }

  self->row = entente_statement_get_int64 (statement, 0);
  self->state = g_strdup (entente_statement_get_text (statement, 1));
  self->admin_access = entente_statement_get_boolean (statement, 2);
  self->partner = entente_statement_get_int64 (statement, 3);
  self->partner_name = g_strdup (entente_statement_get_text (statement, 4));

  return TRUE;
}

gboolean
entente_partnership_tell (EntenteExecution    *execution,
                          EntentePartnership  *self,
                          const char          *kind,
                          GError             **error)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "person", g_variant_new_string (entente_execution_get_user_name (execution)));

  return entente_mail_send (execution,
                            &(EntenteMail){
                              .organization = self->partner,
                              .kind = kind,
                              .subject = entente_execution_get_organization_name (execution),
                              .about_type = "organization",
                              .about_id = entente_execution_get_organization_id (execution),
                            },
                            g_variant_builder_end (&builder), error);
}

gboolean
entente_partnership_hide (EntenteExecution    *execution,
                          EntentePartnership  *self,
                          GError             **error)
{
  gint64 own = entente_execution_get_organization (execution);

  return entente_table_hide (execution, &entente_organization_table, own, self->partner, error) &&
         entente_table_hide (execution, &entente_organization_table, self->partner, own, error);
}
