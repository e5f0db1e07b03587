/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-customer-writer.h"

#include "entente-relationship.h"

struct _EntenteCustomerWriter
{
  EntenteExecution *execution;   /* (unowned) */
  EntenteConnection *connection; /* (unowned) */
  gint64 partner;
  gboolean is_provider;
  gint64 now;

  GHashTable *resellers; /* as a row names them → row of the organization, 0 for none */
  guint n_ids;
  gint64 first;  /* row of the first customer that was written; 0 before */
  guint n_edges; /* that wait */
};

/* Edges that wait for the search tables at once. */
#define MANY_EDGES 5000

#define VALUE(customer, FIELD) ((customer)->values[ENTENTE_CUSTOMER_FIELD_##FIELD])

EntenteCustomerWriter *
entente_customer_writer_new (EntenteExecution *execution)
{
  EntenteCustomerWriter *self = g_new0 (EntenteCustomerWriter, 1);

  self->execution = execution;
  self->connection = entente_execution_get_connection (execution);
  self->partner = entente_execution_get_organization (execution);
  self->is_provider = entente_execution_get_kind (execution) == ENTENTE_KIND_PROVIDER;
  self->now = entente_execution_get_now (execution);
  self->resellers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
entente_customer_writer_free (EntenteCustomerWriter *self)
{
  g_hash_table_unref (self->resellers);
  g_free (self);
}

static char *
new_id (EntenteCustomerWriter *self)
{
  return entente_id_new_nth (self->now, self->n_ids++);
}

/* A partner of the importing provider, by MPN ID or domain. The same few come again and again. */
static gboolean
find_reseller (EntenteCustomerWriter  *self,
               const char             *name,
               gint64                 *reseller,
               GError                **error)
{
  gint64 *known = g_hash_table_lookup (self->resellers, name);

  if (known == NULL)
    {
      gint64 row = 0;

      if (!entente_connection_query_int64 (self->connection, &row, error,
                                           "SELECT o.row FROM organization o JOIN partnership p "
                                           "ON p.reseller = o.row AND p.provider = ?1 AND p.state = 'active' "
                                           "WHERE (o.mpn_id = ?2 AND o.mpn_id <> '') OR o.domain = ?2",
                                           "is", self->partner, name))
        return FALSE;

      known = g_memdup2 (&row, sizeof row);
      g_hash_table_insert (self->resellers, g_strdup (name), known);
    }

  *reseller = *known;

  return TRUE;
}

/* Whether the workspace can take the customer; if not, why not is added to @problems. */
static gboolean
look_up (EntenteCustomerWriter     *self,
         const EntenteCustomerRow  *customer,
         gint64                    *reseller,
         GPtrArray                 *problems,
         GError                   **error)
{
  const char *domain = VALUE (customer, DOMAIN);
  const char *name = VALUE (customer, RESELLER);
  gint64 taken = 0;

  *reseller = 0;
  if (!entente_connection_query_int64 (self->connection, &taken, error,
                                       "SELECT row FROM organization WHERE domain = ?1", "s", domain))
    return FALSE;

  if (taken != 0)
    g_ptr_array_add (problems, entente_problem_new_for_reason (customer->line, domain, ENTENTE_REASON_TAKEN,
                                                               entente_customer_field_to_nick (ENTENTE_CUSTOMER_FIELD_DOMAIN),
                                                               NULL));

  if (name[0] == '\0')
    return TRUE;

  if (self->is_provider && !find_reseller (self, name, reseller, error))
    return FALSE;

  if (*reseller == 0)
    g_ptr_array_add (problems, entente_problem_new_for_reason (customer->line, domain, ENTENTE_REASON_NOT_FOUND,
                                                               entente_customer_field_to_nick (ENTENTE_CUSTOMER_FIELD_RESELLER),
                                                               "reseller", NULL));

  return TRUE;
}

static gint64
write_organization (EntenteCustomerWriter     *self,
                    const EntenteCustomerRow  *customer,
                    const char                *name_key,
                    GError                   **error)
{
  g_autofree char *id = new_id (self);

  if (!entente_connection_run (self->connection, error,
                               "INSERT INTO organization (id, kind, name, name_key, domain, address_line1, address_line2, "
                               "city, state, postal_code, country, contact_first_name, contact_last_name, email, phone, "
                               "language, registration_id, qualification, customer_agreement, created, feed_sequence) "
                               "VALUES (?1, 'customer', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
                               "?16, ?17, ?18, ?19, 0)",
                               "ssssssssssssssssssi", id, VALUE (customer, NAME), name_key, VALUE (customer, DOMAIN),
                               VALUE (customer, ADDRESS_LINE1), VALUE (customer, ADDRESS_LINE2), VALUE (customer, CITY),
                               VALUE (customer, STATE), VALUE (customer, POSTAL_CODE), VALUE (customer, COUNTRY),
                               VALUE (customer, CONTACT_FIRST_NAME), VALUE (customer, CONTACT_LAST_NAME),
                               VALUE (customer, EMAIL), VALUE (customer, PHONE), VALUE (customer, LANGUAGE),
                               VALUE (customer, REGISTRATION_ID), VALUE (customer, QUALIFICATION),
                               VALUE (customer, AGREEMENT_DATE)[0] != '\0' ? "attested" : "missing", self->now))
    return 0;

  return entente_connection_get_last_row (self->connection);
}

/* The two ends of an edge, and what comes with it. */
typedef struct
{
  gint64 partner;
  gint64 customer;
  gint64 through; /* 0 for none */
  gboolean reseller;
  gboolean dap;
} Edge;

/* Edges wait in a table of their own and go over many at a time, because the search tables, which the triggers
 * of "relationship" fill, write out what they have gathered at every statement, not at every row. */
static gboolean
hold_edge (EntenteCustomerWriter  *self,
           const Edge             *edge,
           GError                **error)
{
  g_autofree char *id = new_id (self);

  self->n_edges++;

  return entente_connection_run (self->connection, error,
                                 "INSERT INTO temp.edge (id, partner, customer, reseller, dap, through) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5, nullif (?6, 0))",
                                 "siibbi", id, edge->partner, edge->customer, edge->reseller, edge->dap, edge->through);
}

static gboolean
write_edges (EntenteCustomerWriter  *self,
             GError                **error)
{
  if (self->n_edges == 0)
    return TRUE;

  self->n_edges = 0;

  return entente_connection_run (self->connection, error,
                                 "INSERT INTO relationship (id, partner, customer, reseller, dap, through, state, since, "
                                 "name_key, search) "
                                 "SELECT e.id, e.partner, e.customer, e.reseller, e.dap, e.through, 'active', ?1, "
                                 "c.name_key, " ENTENTE_RELATIONSHIP_SEARCH " FROM temp.edge e "
                                 "CROSS JOIN organization c ON c.row = e.customer ORDER BY e.rowid",
                                 "i", self->now) &&
         entente_connection_run (self->connection, error, "DELETE FROM temp.edge", "");
}

static gboolean
begin_writing (EntenteCustomerWriter  *self,
               gint64                  first,
               GError                **error)
{
  self->first = first;

  return entente_connection_run (self->connection, error,
                                 "CREATE TEMP TABLE edge (id, partner, customer, reseller, dap, through)", "");
}

static gboolean
write_acceptance (EntenteCustomerWriter     *self,
                  const EntenteCustomerRow  *customer,
                  gint64                     row,
                  GError                   **error)
{
  g_autofree char *id = NULL;

  if (VALUE (customer, AGREEMENT_DATE)[0] == '\0')
    return TRUE;

  id = new_id (self);

  return entente_connection_run (self->connection, error,
                                 "INSERT INTO acceptance (id, customer, how, first_name, last_name, email, phone, "
                                 "accepted_on, recorded, user) VALUES (?1, ?2, 'attested', ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                                 "sisssssii", id, row, VALUE (customer, AGREEMENT_FIRST_NAME),
                                 VALUE (customer, AGREEMENT_LAST_NAME), VALUE (customer, AGREEMENT_EMAIL),
                                 VALUE (customer, AGREEMENT_PHONE), VALUE (customer, AGREEMENT_DATE), self->now,
                                 entente_execution_get_user (self->execution));
}

static gboolean
write_customer (EntenteCustomerWriter     *self,
                const EntenteCustomerRow  *customer,
                gint64                     reseller,
                GError                   **error)
{
  g_autofree char *name_key = entente_text_sort_key (VALUE (customer, NAME));
  Edge edge = { self->partner, 0, reseller, customer->reseller, customer->dap };

  edge.customer = write_organization (self, customer, name_key, error);
  if (edge.customer == 0)
    return FALSE;

  if (self->first == 0 && !begin_writing (self, edge.customer, error))
    return FALSE;

  if (!hold_edge (self, &edge, error))
    return FALSE;

  if (reseller != 0)
    {
      edge = (Edge){ reseller, edge.customer, self->partner, TRUE, TRUE };
      if (!hold_edge (self, &edge, error))
        return FALSE;
    }

  if (self->n_edges >= MANY_EDGES && !write_edges (self, error))
    return FALSE;

  return write_acceptance (self, customer, edge.customer, error);
}

gboolean
entente_customer_writer_add (EntenteCustomerWriter     *self,
                             const EntenteCustomerRow  *customer,
                             GPtrArray                 *problems,
                             GError                   **error)
{
  guint n_problems = problems->len;
  gint64 reseller;

  if (!look_up (self, customer, &reseller, problems, error))
    return FALSE;

  if (problems->len > n_problems || entente_execution_is_rehearsal (self->execution))
    return TRUE;

  return write_customer (self, customer, reseller, error);
}

/* Each customer sees itself and its edges; each partner its edges and their customers: what the tables'
 * audiences say, for all at once. Whoever is not concerned is not touched. */
static const char *const feed_sql[] = {
  "CREATE TEMP TABLE news AS "
  "SELECT row AS organization, 'organization' AS type, id AS entity FROM organization WHERE row >= ?1 "
  "UNION ALL SELECT customer, 'relationship', id FROM relationship WHERE customer >= ?1 "
  "UNION ALL SELECT partner, 'organization', (SELECT id FROM organization WHERE row = customer) "
  "FROM relationship WHERE customer >= ?1 "
  "UNION ALL SELECT partner, 'relationship', id FROM relationship WHERE customer >= ?1",

  "INSERT INTO feed (organization, type, entity, sequence) "
  "SELECT n.organization, n.type, n.entity, o.feed_sequence + row_number () OVER (PARTITION BY n.organization "
  "ORDER BY n.type, n.entity) FROM temp.news n JOIN organization o ON o.row = n.organization WHERE ?1 > 0",

  "UPDATE organization SET feed_sequence = feed_sequence + n.number "
  "FROM (SELECT organization, count (*) AS number FROM temp.news GROUP BY organization) n "
  "WHERE row = n.organization AND ?1 > 0",

  "DROP TABLE temp.news",
};

gboolean
entente_customer_writer_finish (EntenteCustomerWriter  *self,
                                GError                **error)
{
  if (self->first == 0)
    return TRUE;

  if (!write_edges (self, error))
    return FALSE;

  for (guint i = 0; i + 1 < G_N_ELEMENTS (feed_sql); i++)
    if (!entente_connection_run (self->connection, error, feed_sql[i], "i", self->first))
      return FALSE;

  return entente_connection_run (self->connection, error, feed_sql[G_N_ELEMENTS (feed_sql) - 1], "") &&
         entente_connection_run (self->connection, error, "DROP TABLE temp.edge", "");
}
