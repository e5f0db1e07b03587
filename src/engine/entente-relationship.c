/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-relationship.h"

#include "tables/entente-tables.h"

static gboolean
load_search (EntenteConnection              *connection,
             const EntenteRelationshipEdge  *edge,
             char                          **name_key,
             char                          **search,
             GError                        **error)
{
  return entente_connection_query_text (connection, name_key, error, "SELECT name_key FROM organization WHERE row = ?1", "i",
                                        edge->customer) &&
         entente_connection_query_text (connection, search, error,
                                        "SELECT " ENTENTE_RELATIONSHIP_SEARCH " FROM (SELECT ?1 AS customer, ?2 AS through) e",
                                        "ii", edge->customer, edge->through);
}

/* With an edge each side gets to see what was there before it: into the feed of ?1 goes what belongs to ?2. */
#define SHOW(type, from)                                                                         \
 "INSERT INTO feed (organization, type, entity, sequence, gone) SELECT ?1, '" type "', t.id, "   \
 "(SELECT feed_sequence FROM organization WHERE row = ?1) + row_number () OVER (), 0 FROM " from \
 " ON CONFLICT DO UPDATE SET sequence = excluded.sequence, gone = 0"

static const char *const shown_to_partner[] = {
  SHOW ("organization", "organization t WHERE t.row = ?2"),
  SHOW ("acceptance", "acceptance t WHERE t.customer = ?2"),
  SHOW ("purchase", "purchase t WHERE t.customer = ?2"),
  SHOW ("subscription", "subscription t WHERE t.customer = ?2"),
  NULL,
};

static const char *const shown_to_administrator[] = {
  SHOW ("user", "user t WHERE t.organization = ?2"),
  SHOW ("license", "license t JOIN user u ON u.row = t.user WHERE u.organization = ?2"),
  NULL,
};

static const char *const shown_to_each_other[] = {
  SHOW ("organization", "organization t WHERE t.row = ?2"),
  NULL,
};

static gboolean
feed (EntenteExecution   *execution,
      const char *const  *statements,
      gint64              viewer,
      gint64              subject,
      GError            **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);

  for (guint i = 0; statements[i] != NULL; i++)
    if (!entente_connection_run (connection, error, statements[i], "ii", viewer, subject) ||
        !entente_connection_run (connection, error,
                                 "UPDATE organization SET feed_sequence = feed_sequence + ?2 WHERE row = ?1", "ii",
                                 viewer, (gint64) entente_connection_get_changes (connection)))
      return FALSE;

  return TRUE;
}

gboolean
entente_relationship_show (EntenteExecution               *execution,
                           const EntenteRelationshipEdge  *edge,
                           GError                        **error)
{
  return feed (execution, shown_to_partner, edge->partner, edge->customer, error) &&
         (!edge->dap || feed (execution, shown_to_administrator, edge->partner, edge->customer, error)) &&
         feed (execution, shown_to_each_other, edge->customer, edge->partner, error);
}

/* The other way: out of the feed of ?1 goes what belongs to ?2, but for what ?1 sees for another reason. */
#define HIDE(type, from)                                                                               \
 "INSERT INTO feed (organization, type, entity, sequence, gone) SELECT ?1, '" type "', t.id, "         \
 "(SELECT feed_sequence FROM organization WHERE row = ?1) + row_number () OVER (), 1 FROM " from       \
 " AND EXISTS (SELECT 1 FROM feed f WHERE f.organization = ?1 AND f.type = '" type "' AND f.entity = " \
 "t.id AND NOT f.gone) ON CONFLICT DO UPDATE SET sequence = excluded.sequence, gone = 1"

static const char *const hidden_from_partner[] = {
  HIDE ("acceptance", "acceptance t WHERE t.customer = ?2"),
  HIDE ("purchase", "purchase t WHERE t.customer = ?2 AND t.provider <> ?1"),
  NULL,
};

static const char *const hidden_without_privileges[] = {
  HIDE ("subscription", "subscription t WHERE t.customer = ?2 AND t.provider <> ?1"),
  HIDE ("user", "user t WHERE t.organization = ?2"),
  HIDE ("license", "license t JOIN user u ON u.row = t.user WHERE u.organization = ?2"),
  NULL,
};

gboolean
entente_relationship_hide (EntenteExecution               *execution,
                           const EntenteRelationshipEdge  *edge,
                           GError                        **error)
{
  return feed (execution, hidden_from_partner, edge->partner, edge->customer, error) &&
         (edge->dap || feed (execution, hidden_without_privileges, edge->partner, edge->customer, error));
}

gboolean
entente_relationship_introduce (EntenteExecution  *execution,
                                gint64             one,
                                gint64             other,
                                GError           **error)
{
  return feed (execution, shown_to_each_other, one, other, error) &&
         feed (execution, shown_to_each_other, other, one, error);
}

gint64
entente_relationship_insert (EntenteExecution               *execution,
                             const EntenteRelationshipEdge  *edge,
                             GError                        **error)
{
  g_autofree char *id = entente_execution_new_id (execution);
  g_autofree char *name_key = NULL;
  g_autofree char *search = NULL;
  gint64 row;

  if (!load_search (entente_execution_get_connection (execution), edge, &name_key, &search, error))
    return 0;

  row = entente_table_insert (execution, &entente_relationship_table, id, error,
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

  return row != 0 && entente_relationship_show (execution, edge, error) ? row : 0;
}

gboolean
entente_relationship_update (EntenteExecution               *execution,
                             gint64                          row,
                             gint64                          since,
                             const EntenteRelationshipEdge  *edge,
                             GError                        **error)
{
  g_autofree char *name_key = NULL;
  g_autofree char *search = NULL;

  return load_search (entente_execution_get_connection (execution), edge, &name_key, &search, error) &&
         entente_table_update (execution, &entente_relationship_table, row, 0, error,
                               "s:state", "active",
                               "b:reseller", edge->reseller,
                               "b:dap", edge->dap,
                               "r:through", edge->through,
                               "i:since", since,
                               "i:ended", (gint64) 0,
                               "r:invitation", edge->invitation,
                               "s:name_key", name_key,
                               "s:search", search,
                               NULL) &&
         entente_relationship_show (execution, edge, error);
}

gint64
entente_relationship_find_customer (EntenteExecution  *execution,
                                    const char        *id,
                                    const char        *field,
                                    GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  gint64 customer = entente_execution_find (execution, "organization", id, field, error);
  g_autofree char *name = NULL;
  gint64 n = 0;

  if (customer == 0 ||
      !entente_connection_query_int64 (connection, &n, error,
                                       "SELECT count (*) FROM relationship WHERE partner = ?1 AND customer = ?2 AND "
                                       "reseller AND state = 'active'",
                                       "ii", entente_execution_get_organization (execution), customer) ||
      !entente_connection_query_text (connection, &name, error, "SELECT name FROM organization WHERE row = ?1", "i",
                                      customer))
    return 0;

  if (n == 0)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_YOUR_CUSTOMER, field, NULL);
      return 0;
    }

  entente_execution_set_summary (execution, name);

  return customer;
}

gboolean
entente_relationship_check_administered (EntenteExecution  *execution,
                                         gint64             customer,
                                         const char        *field,
                                         GError           **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gint64 organization = entente_execution_get_organization (execution);
  gboolean found = FALSE;

  if (customer == organization && entente_execution_get_kind (execution) == ENTENTE_KIND_CUSTOMER)
    return TRUE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT dap, state = 'active' FROM relationship WHERE partner = ?1 AND customer = ?2",
                                          error);
  if (statement == NULL ||
      !entente_statement_bind (statement, "ii", organization, customer) ||
      !entente_statement_step (statement, &found, error))
    return FALSE;

  if (!found || !entente_statement_get_boolean (statement, 0))
    {
      gboolean is_customer = found && entente_statement_get_boolean (statement, 1);

      entente_refuse (error, is_customer ? ENTENTE_REASON_NEEDS_DELEGATED_ADMIN : ENTENTE_REASON_NOT_YOUR_CUSTOMER, field, NULL);
      return FALSE;
    }

  return TRUE;
}
