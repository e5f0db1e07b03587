/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-file-import.h"

/* The operator publishes a price list, from a table. It takes the place of all prices in the currencies and billing
 * cycles that it holds; prices in others stay. A row that cannot be read is left out and told of, and what was known
 * of its offer before stays, so that no price disappears by a slip of the pen. Prices of offers that the catalog
 * does not hold are kept aside, and told of. All of it in one transaction, with one entry in the log. */

static const EntenteParam params[] = {
  { "name", "s" },                /* of the file, for the log */
  { "file", "ay" },               /* its bytes */
  { "currency", "s", TRUE },      /* of a list that does not say it */
  { "billing-cycle", "s", TRUE }, /* likewise */
  { NULL },
};

typedef struct
{
  EntenteFileImport base;
  EntenteConnection *connection;
  EntentePriceList *list;
  gint64 n_added;
  gint64 n_changed;
  gint64 n_removed;
} Import;

static void
import_clear (Import *self)
{
  g_clear_pointer (&self->list, entente_price_list_free);
  entente_file_import_clear (&self->base);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static gboolean
import_begin (Import  *self,
              GError **error)
{
  EntenteExecution *execution = self->base.execution;
  g_autoptr (GBytes) bytes = entente_file_import_dup_bytes (&self->base);

  self->connection = entente_execution_get_connection (execution);
  self->list = entente_price_list_new (bytes, error);

  return self->list != NULL &&
         entente_price_list_set_defaults (self->list, entente_execution_get_text (execution, "currency"),
                                          entente_execution_get_text (execution, "billing-cycle"), error) &&
         entente_connection_execute (self->connection,
                                     "CREATE TEMP TABLE new_price (line INTEGER, name TEXT, offer TEXT COLLATE NOCASE, "
                                     "currency TEXT, billing_cycle TEXT, segment TEXT, list_price INTEGER, "
                                     "customer_price INTEGER, valid_from TEXT, valid_to TEXT, "
                                     "PRIMARY KEY (offer, currency, billing_cycle, segment, valid_from)) STRICT, "
                                     "WITHOUT ROWID; "
                                     "CREATE TEMP TABLE spared (offer TEXT PRIMARY KEY COLLATE NOCASE) STRICT, WITHOUT ROWID",
                                     error);
}

static gboolean
import_row (Import                 *self,
            const EntentePriceRow  *row,
            EntentePriceRowKind     kind,
            GError                **error)
{
  switch (kind)
    {
    case ENTENTE_PRICE_ROW_GOOD:
      self->base.n_good++;
      return entente_connection_run (self->connection, error,
                                     "INSERT INTO temp.new_price (line, name, offer, currency, billing_cycle, segment, "
                                     "list_price, customer_price, valid_from, valid_to) "
                                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                                     "isssssiiss", (gint64) row->line, row->name, row->offer, row->currency,
                                     row->billing_cycle, row->segment, row->list_price, row->customer_price,
                                     row->valid_from, row->valid_to);

    case ENTENTE_PRICE_ROW_BAD:
      self->base.n_bad++;
      return entente_connection_run (self->connection, error, "INSERT OR IGNORE INTO temp.spared (offer) VALUES (?1)", "s",
                                     row->offer);

    case ENTENTE_PRICE_ROW_EMPTY:
      return TRUE;
    }

  return TRUE;
}

static gboolean
import_rows (Import  *self,
             GError **error)
{
  g_autoptr (GError) local_error = NULL;
  EntentePriceRow row;
  EntentePriceRowKind kind;

  while (entente_price_list_read (self->list, &row, &kind, self->base.problems, &local_error))
    {
      if (!import_row (self, &row, kind, error) ||
          !entente_file_import_report (&self->base, entente_price_list_get_progress (self->list), error))
        return FALSE;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* The price of the list that stands where p does. */
#define SAME_PLACE                                                           \
 "temp.new_price n WHERE n.offer = p.offer AND n.currency = p.currency AND " \
 "n.billing_cycle = p.billing_cycle AND n.segment = p.segment AND n.valid_from = p.valid_from"

/* The prices p that the list takes the place of, and does not hold. */
#define REMOVED                                                                                                     \
 "EXISTS (SELECT 1 FROM temp.new_price s WHERE s.currency = p.currency AND s.billing_cycle = p.billing_cycle) AND " \
 "NOT EXISTS (SELECT 1 FROM temp.spared s WHERE s.offer = p.offer) AND "                                            \
 "NOT EXISTS (SELECT 1 FROM " SAME_PLACE ")"

#define DIFFERS \
 "(n.list_price <> p.list_price OR n.customer_price <> p.customer_price OR n.valid_to <> p.valid_to)"

static gboolean
compare (Import  *self,
         GError **error)
{
  gint64 n_present = 0;

  if (!entente_connection_query_int64 (self->connection, &n_present, error,
                                       "SELECT count (*) FROM price p WHERE EXISTS (SELECT 1 FROM " SAME_PLACE ")", "") ||
      !entente_connection_query_int64 (self->connection, &self->n_changed, error,
                                       "SELECT count (*) FROM price p WHERE EXISTS (SELECT 1 FROM " SAME_PLACE
                                       " AND " DIFFERS ")",
                                       "") ||
      !entente_connection_query_int64 (self->connection, &self->n_removed, error,
                                       "SELECT count (*) FROM price p WHERE " REMOVED, ""))
    return FALSE;

  self->n_added = self->base.n_good - n_present;

  return TRUE;
}

static gboolean
changes_anything (Import *self)
{
  return self->n_added + self->n_changed + self->n_removed > 0;
}

/* Operator and providers get to know that the list is another one. */
static gboolean
feed (Import  *self,
      GError **error)
{
  return entente_connection_run (self->connection, error,
                                 "INSERT INTO feed (organization, type, entity, sequence) "
                                 "SELECT o.row, 'price-list', l.currency || ' ' || l.billing_cycle, "
                                 "o.feed_sequence + row_number () OVER (PARTITION BY o.row ORDER BY l.currency, "
                                 "l.billing_cycle) FROM organization o, (SELECT DISTINCT currency, billing_cycle FROM "
                                 "temp.new_price) l WHERE o.kind IN ('operator', 'provider') "
                                 "ON CONFLICT DO UPDATE SET sequence = excluded.sequence, gone = 0",
                                 "") &&
         entente_connection_run (self->connection, error,
                                 "UPDATE organization SET feed_sequence = feed_sequence + (SELECT count (*) FROM (SELECT "
                                 "DISTINCT currency, billing_cycle FROM temp.new_price)) "
                                 "WHERE kind IN ('operator', 'provider')",
                                 "");
}

static gboolean
write_prices (Import  *self,
              GError **error)
{
  return entente_connection_run (self->connection, error, "DELETE FROM price AS p WHERE " REMOVED, "") &&
         entente_connection_run (self->connection, error,
                                 "INSERT INTO price (offer, currency, billing_cycle, segment, list_price, "
                                 "customer_price, valid_from, valid_to) SELECT offer, currency, billing_cycle, segment, "
                                 "list_price, customer_price, valid_from, valid_to FROM temp.new_price WHERE TRUE "
                                 "ON CONFLICT DO UPDATE SET list_price = excluded.list_price, customer_price = "
                                 "excluded.customer_price, valid_to = excluded.valid_to",
                                 "") &&
         feed (self, error);
}

static gboolean
add_audience (Import  *self,
              GError **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean more = FALSE;

  statement = entente_connection_prepare (self->connection, "SELECT row FROM organization WHERE kind = 'provider'", error);
  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      if (!entente_statement_step (statement, &more, error))
        return FALSE;
      if (!more)
        return TRUE;

      entente_execution_add_audience (self->base.execution, entente_statement_get_int64 (statement, 0));
    }
}

static void
record (Import *self)
{
  static const char *const types[] = { "import", "price", NULL };
  g_auto (GVariantDict) after = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert (&after, "added", "x", self->n_added);
  g_variant_dict_insert (&after, "changed", "x", self->n_changed);
  g_variant_dict_insert (&after, "removed", "x", self->n_removed);
  entente_file_import_record (&self->base, types, &after);
}

/* What is kept aside: an array of line, name and id. NULL with @error set. (transfer floating) */
static GVariant *
list_unknown (Import  *self,
              GError **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  GVariantBuilder unknown;
  gboolean more = FALSE;

  statement = entente_connection_prepare (self->connection,
                                          "SELECT min (line), name, offer FROM temp.new_price n WHERE NOT EXISTS (SELECT 1 "
                                          "FROM offer WHERE id = n.offer COLLATE NOCASE) GROUP BY offer ORDER BY min (line)",
                                          error);
  if (statement == NULL)
    return NULL;

  g_variant_builder_init (&unknown, G_VARIANT_TYPE (ENTENTE_UNKNOWN_OFFERS_TYPE));
  while (TRUE)
    {
      if (!entente_statement_step (statement, &more, error))
        {
          g_variant_builder_clear (&unknown);
          return NULL;
        }
      if (!more)
        return g_variant_builder_end (&unknown);

      g_variant_builder_add (&unknown, "(uss)", (guint) entente_statement_get_int64 (statement, 0),
                             entente_statement_get_text (statement, 1), entente_statement_get_text (statement, 2));
    }
}

static gboolean
set_outcome (Import  *self,
             GError **error)
{
  EntenteExecution *execution = self->base.execution;
  GVariant *unknown = list_unknown (self, error);

  if (unknown == NULL)
    return FALSE;

  entente_file_import_set_outcome (&self->base);
  entente_execution_set_outcome (execution, "unknown", unknown);
  entente_execution_set_outcome (execution, "prices", g_variant_new_int64 (self->base.n_good));
  entente_execution_set_outcome (execution, "added", g_variant_new_int64 (self->n_added));
  entente_execution_set_outcome (execution, "changed", g_variant_new_int64 (self->n_changed));
  entente_execution_set_outcome (execution, "removed", g_variant_new_int64 (self->n_removed));

  return TRUE;
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (Import) self = { 0 };

  entente_file_import_init (&self.base, execution);

  if (!import_begin (&self, error) || !import_rows (&self, error) || !compare (&self, error))
    return FALSE;

  if (changes_anything (&self))
    {
      if (!write_prices (&self, error) || !add_audience (&self, error))
        return FALSE;
      record (&self);
    }

  return set_outcome (&self, error) &&
         entente_connection_execute (self.connection, "DROP TABLE temp.new_price; DROP TABLE temp.spared", error) &&
         entente_execution_report (execution, 1.0, error);
}

const EntenteCommandSpec entente_prices_import_command = {
  .name = "prices.import",
  .permission = ENTENTE_PERMISSION_MANAGE_CATALOG,
  .params = params,
  .apply = apply,
};
