/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-own-relationship.h"

#include "entente-mail.h"
#include "entente-relationship.h"
#include "tables/entente-tables.h"

void
entente_own_relationship_clear (EntenteOwnRelationship *self)
{
  g_clear_pointer (&self->customer_name, g_free);
  g_clear_pointer (&self->customer_id, g_free);
  g_clear_pointer (&self->state, g_free);
}

gboolean
entente_own_relationship_load (EntenteOwnRelationship  *self,
                               EntenteExecution        *execution,
                               GError                 **error)
{
  const char *id = entente_execution_get_text (execution, "customer");
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  self->customer = entente_execution_find (execution, "organization", id, "customer", error);
  if (self->customer == 0)
    return FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT t.row, t.through, c.name, t.state, t.reseller, t.dap, t.since, t.ended FROM "
                                          "relationship t JOIN organization c ON c.row = t.customer WHERE t.partner = ?1 AND "
                                          "t.customer = ?2",
                                          error);
  if (statement == NULL ||
      !entente_statement_bind (statement, "ii", entente_execution_get_organization (execution), self->customer) ||
      !entente_statement_step (statement, &found, error))
    return FALSE;

  if (!found)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_YOUR_CUSTOMER, "customer", NULL);
      return FALSE;
    }

  self->row = entente_statement_get_int64 (statement, 0);
  self->through = entente_statement_get_int64 (statement, 1);
  self->customer_name = g_strdup (entente_statement_get_text (statement, 2));
  self->customer_id = g_strdup (id);
  self->state = g_strdup (entente_statement_get_text (statement, 3));
  self->reseller = entente_statement_get_boolean (statement, 4);
  self->dap = entente_statement_get_boolean (statement, 5);
  self->since = entente_statement_get_int64 (statement, 6);
  self->ended = entente_statement_get_int64 (statement, 7);

  entente_execution_set_summary (execution, self->customer_name);

  return TRUE;
}

gboolean
entente_own_relationship_hide (EntenteOwnRelationship  *self,
                               EntenteExecution        *execution,
                               GError                 **error)
{
  gint64 own = entente_execution_get_organization (execution);
  EntenteRelationshipEdge edge = { .partner = own, .customer = self->customer, .dap = self->dap };

  return entente_relationship_hide (execution, &edge, error) &&
         entente_table_hide (execution, &entente_organization_table, own, self->customer, error);
}

static gboolean
tell_customer (EntenteOwnRelationship  *self,
               EntenteExecution        *execution,
               const char              *kind,
               GError                 **error)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "person", g_variant_new_string (entente_execution_get_user_name (execution)));
  g_variant_builder_add (&builder, "{sv}", "dap", g_variant_new_boolean (self->dap));

  return entente_mail_send (execution,
                            &(EntenteMail){
                              .organization = self->customer,
                              .kind = kind,
                              .subject = entente_execution_get_organization_name (execution),
                              .about_type = "organization",
                              .about_id = entente_execution_get_organization_id (execution),
                            },
                            g_variant_builder_end (&builder), error);
}

static gboolean
tell_partner (EntenteOwnRelationship  *self,
              EntenteExecution        *execution,
              gint64                   partner,
              const char              *kind,
              GError                 **error)
{
  g_autofree char *own_kind = g_strconcat ("customer-", kind, NULL);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "person", g_variant_new_string (entente_execution_get_user_name (execution)));
  g_variant_builder_add (&builder, "{sv}", "partner",
                         g_variant_new_string (entente_execution_get_organization_name (execution)));

  return entente_mail_send (execution,
                            &(EntenteMail){
                              .organization = partner,
                              .kind = own_kind,
                              .subject = self->customer_name,
                              .about_type = "customer",
                              .about_id = self->customer_id,
                            },
                            g_variant_builder_end (&builder), error);
}

/* The rows of the partners that came with this one, or it with them, and that still sell to the customer. (transfer full) */
static GArray *
find_companions (EntenteOwnRelationship  *self,
                 EntenteExecution        *execution,
                 GError                 **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (GArray) partners = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean more = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT partner FROM relationship WHERE customer = ?1 AND partner <> ?2 AND state = "
                                          "'active' AND (through = ?2 OR partner = ?3)",
                                          error);
  if (statement == NULL ||
      !entente_statement_bind (statement, "iii", self->customer, entente_execution_get_organization (execution), self->through))
    return NULL;

  while (TRUE)
    {
      gint64 partner;

      if (!entente_statement_step (statement, &more, error))
        return NULL;
      if (!more)
        return g_steal_pointer (&partners);

      partner = entente_statement_get_int64 (statement, 0);
      g_array_append_val (partners, partner);
    }
}

gboolean
entente_own_relationship_tell (EntenteOwnRelationship  *self,
                               EntenteExecution        *execution,
                               const char              *kind,
                               GError                 **error)
{
  g_autoptr (GArray) companions = find_companions (self, execution, error);

  if (companions == NULL || !tell_customer (self, execution, kind, error))
    return FALSE;

  for (guint i = 0; i < companions->len; i++)
    if (!tell_partner (self, execution, g_array_index (companions, gint64, i), kind, error))
      return FALSE;

  return TRUE;
}
