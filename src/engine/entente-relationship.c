/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-relationship.h"

#include "tables/entente-tables.h"

char *
entente_relationship_fold_search (const char *name,
                                  const char *domain,
                                  const char *city,
                                  const char *contact_first_name,
                                  const char *contact_last_name,
                                  const char *email)
{
  g_autofree char *text = g_strjoin (" ", name, domain, city, contact_first_name, contact_last_name, email, NULL);

  return entente_text_fold (text);
}

static gboolean
load_search (EntenteConnection  *connection,
             gint64              customer,
             char              **name_key,
             char              **search,
             GError            **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (connection,
                                          "SELECT name_key, name, domain, city, contact_first_name, contact_last_name, email "
                                          "FROM organization WHERE row = ?1",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, 1, customer);
  if (!entente_statement_step (statement, &found, error))
    return FALSE;

  if (!found)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, NULL, "organization", NULL);
      return FALSE;
    }

  *name_key = g_strdup (entente_statement_get_text (statement, 0));
  *search = entente_relationship_fold_search (entente_statement_get_text (statement, 1),
                                              entente_statement_get_text (statement, 2),
                                              entente_statement_get_text (statement, 3),
                                              entente_statement_get_text (statement, 4),
                                              entente_statement_get_text (statement, 5),
                                              entente_statement_get_text (statement, 6));

  return TRUE;
}

gint64
entente_relationship_insert (EntenteExecution               *execution,
                             const EntenteRelationshipEdge  *edge,
                             GError                        **error)
{
  g_autofree char *id = entente_execution_new_id (execution);
  g_autofree char *name_key = NULL;
  g_autofree char *search = NULL;

  if (!load_search (entente_execution_get_connection (execution), edge->customer, &name_key, &search, error))
    return 0;

  return entente_table_insert (execution, &entente_relationship_table, id, error,
                               "r:partner", edge->partner,
                               "r:customer", edge->customer,
                               "b:reseller", edge->reseller,
                               "b:dap", edge->dap,
                               "r:through", edge->through,
                               "s:state", "active",
                               "i:since", entente_execution_get_now (execution),
                               "r:invitation", edge->invitation,
                               "s:name_key", name_key,
                               "s:search", search,
                               NULL);
}

gboolean
entente_relationship_refresh_search (EntenteExecution  *execution,
                                     gint64             customer,
                                     GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  g_autofree char *name_key = NULL;
  g_autofree char *search = NULL;

  if (!load_search (connection, customer, &name_key, &search, error))
    return FALSE;

  /* Derived from the organization, whose change is logged and fed already. */
  return entente_connection_run (connection, error,
                                 "UPDATE relationship SET name_key = ?1, search = ?2 WHERE customer = ?3",
                                 "ssi", name_key, search, customer);
}
