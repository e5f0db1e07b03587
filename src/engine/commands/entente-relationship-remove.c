/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-own-relationship.h"
#include "../tables/entente-tables.h"

/* A partner ends its reseller relationship with a customer. Delegated admin privileges stay as they are, and so does what
 * other partners are to the customer. What the relationship was becomes a period of its history. */

static const EntenteParam params[] = {
  { "customer", "s" },
  { "version", "x", TRUE },
  { "consent", "b" },
  { NULL },
};

/* How many subscriptions the partner has with the customer, sold by it or credited to it, that have to end first; into @names
 * the first few. */
static gboolean
count_subscriptions (EntenteOwnRelationship  *relationship,
                     EntenteExecution        *execution,
                     GStrvBuilder            *names,
                     gint64                  *n,
                     GError                 **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean more = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT name, state FROM subscription WHERE customer = ?1 AND (provider = ?2 OR "
                                          "partner_of_record = ?2) ORDER BY name_key, row",
                                          error);
  if (statement == NULL ||
      !entente_statement_bind (statement, "ii", relationship->customer, entente_execution_get_organization (execution)))
    return FALSE;

  *n = 0;
  while (TRUE)
    {
      if (!entente_statement_step (statement, &more, error))
        return FALSE;
      if (!more)
        return TRUE;
      if (!entente_relationship_is_held_by (entente_statement_get_text (statement, 1)))
        continue;

      if ((*n)++ < ENTENTE_RELATIONSHIP_NAMED_AT_MOST)
        g_strv_builder_add (names, entente_statement_get_text (statement, 0));
    }
}

static gboolean
check (EntenteOwnRelationship  *relationship,
       EntenteExecution        *execution,
       GError                 **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  gint64 n = 0;

  if (!count_subscriptions (relationship, execution, builder, &n, error))
    return FALSE;

  names = g_strv_builder_end (builder);
  if (!entente_relationship_check_removal (relationship->state, n, (const char *const *) names, error))
    return FALSE;

  /* Who only administers has nothing of the kind. */
  if (!relationship->reseller)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_YOUR_CUSTOMER, "customer", NULL);
      return FALSE;
    }

  if (!entente_execution_get_boolean (execution, "consent"))
    {
      entente_refuse (error, ENTENTE_REASON_REQUIRED, "consent", NULL);
      return FALSE;
    }

  return TRUE;
}

static gboolean
remember (EntenteOwnRelationship  *relationship,
          EntenteExecution        *execution,
          GError                 **error)
{
  g_autofree char *id = entente_execution_new_id (execution);

  return entente_table_insert (execution, &entente_relationship_period_table, id, error,
                               "r:relationship", relationship->row,
                               "i:since", relationship->since,
                               "i:ended", entente_execution_get_now (execution),
                               "r:user", entente_execution_get_user (execution),
                               NULL) != 0;
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteOwnRelationship) relationship = { 0 };

  return entente_own_relationship_load (&relationship, execution, error) &&
         check (&relationship, execution, error) &&
         entente_table_update (execution, &entente_relationship_table, relationship.row,
                               entente_execution_get_integer (execution, "version"), error,
                               "s:state", "removed",
                               "b:reseller", FALSE,
                               "i:ended", entente_execution_get_now (execution),
                               NULL) &&
         remember (&relationship, execution, error) &&
         entente_own_relationship_hide (&relationship, execution, error) &&
         entente_own_relationship_tell (&relationship, execution, "relationship-removed", error);
}

const EntenteCommandSpec entente_relationship_remove_command = {
  .name = "relationship.remove",
  .permission = ENTENTE_PERMISSION_REMOVE_RELATIONSHIP,
  .params = params,
  .apply = apply,
};
