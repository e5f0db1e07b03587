/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-item.h"
#include "../tables/entente-tables.h"

/* The operator publishes a list of offers, which is that of a country, or of every country. Offers that are there
 * already are brought up to date, are sold in that country besides, and are left alone when nothing changed. Those
 * that were sold there and that the list does not hold any more can no longer be bought there; what was bought
 * stays. Prerequisites and targets are kept as they come, also those that point to offers nobody knows. */

static const EntenteParam params[] = {
  { "offers", "aa{sv}" },
  { "sold-in", "s", TRUE }, /* a country, or "everywhere", in place of what the offers say */
  { "nowhere-else", "b", TRUE },
  { NULL },
};

typedef struct
{
  gint64 added;
  gint64 changed;
  gint64 unchanged;
  gint64 retired;
  gint64 elsewhere;
  gint64 unlisted;
} Counts;

/* The country of the list that the offer is in, or "" for every country. */
static const char *
get_country (EntenteExecution *execution,
             GVariant         *offer)
{
  const char *sold_in = entente_execution_get_text (execution, "sold-in");

  if (sold_in[0] == '\0')
    return entente_item_get_text (offer, "country");

  return g_str_equal (sold_in, ENTENTE_SOLD_EVERYWHERE) ? "" : sold_in;
}

static char *
take_fingerprint (const char *sold_in,
                  GVariant   *offer)
{
  g_autofree char *content = g_variant_print (offer, FALSE);
  g_autofree char *printed = g_strconcat (sold_in, "\n", content, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, printed, -1);
}

static gboolean
replace_links (EntenteConnection  *connection,
               gint64              row,
               GVariant           *offer,
               const char         *key,
               const char         *kind,
               GError            **error)
{
  g_autofree const char **targets = NULL;

  if (!g_variant_lookup (offer, key, "^a&s", &targets))
    return TRUE;

  for (guint i = 0; targets[i] != NULL; i++)
    if (!entente_connection_run (connection, error,
                                 "INSERT OR IGNORE INTO offer_link (offer, kind, target) VALUES (?1, ?2, ?3)",
                                 "iss", row, kind, targets[i]))
      return FALSE;

  return TRUE;
}

/* The columns of an offer, for entente_table_insert() and entente_table_update(). */
#define OFFER_COLUMNS                                                             \
 "s:name", name,                                                                  \
   "s:name_key", name_key,                                                        \
   "s:description", entente_item_get_text (offer, "description"),                 \
   "s:category", entente_item_get_text (offer, "category"),                       \
   "i:rank", entente_item_get_integer (offer, "rank"),                            \
   "i:minimum", entente_item_get_integer (offer, "minimum"),                      \
   "i:maximum", entente_item_get_integer (offer, "maximum"),                      \
   "s:limit_unit", entente_item_get_text (offer, "limit-unit"),                   \
   "i:limit_count", entente_item_get_integer (offer, "limit"),                    \
   "i:term", entente_item_get_integer (offer, "term"),                            \
   "s:term_unit", entente_item_get_text (offer, "term-unit"),                     \
   "s:billing", entente_item_get_text (offer, "billing"),                         \
   "s:cycles", cycles,                                                            \
   "b:add_on", entente_item_get_boolean (offer, "add-on", FALSE),                 \
   "b:has_add_ons", entente_item_get_boolean (offer, "has-add-ons", FALSE),       \
   "b:trial", entente_item_get_boolean (offer, "trial", FALSE),                   \
   "b:available", entente_item_get_boolean (offer, "available", TRUE),            \
   "b:auto_renewable", entente_item_get_boolean (offer, "auto-renewable", FALSE), \
   "s:qualifications", qualifications,                                            \
   "s:sales_group", entente_item_get_text (offer, "sales-group"),                 \
   "s:acquisition", entente_item_get_text (offer, "acquisition-type"),            \
   "s:unit", entente_item_get_text (offer, "unit-type"),                          \
   "s:product_id", entente_item_get_text (offer, "product-id"),                   \
   "s:product_name", entente_item_get_text (offer, "product-name"),               \
   "s:sold_in", sold_in,                                                          \
   "s:locale", entente_item_get_text (offer, "locale"),                           \
   "s:fingerprint", fingerprint,                                                  \
   "s:search", search,                                                            \
   NULL

static gboolean
write_offer (EntenteExecution  *execution,
             gint64             row,
             GVariant          *offer,
             const char        *sold_in,
             const char        *fingerprint,
             GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  const char *id = entente_item_get_text (offer, "id");
  const char *name = entente_item_get_text (offer, "name");
  g_autofree char *name_key = entente_text_sort_key (name);
  g_autofree char *words = g_strjoin (" ", name, entente_item_get_text (offer, "product-name"), id, NULL);
  g_autofree char *search = entente_text_fold (words);
  g_autofree char *cycles = entente_item_join_texts (offer, "cycles");
  g_autofree char *qualifications = entente_item_join_texts (offer, "resellee-qualifications");

  if (row == 0)
    row = entente_table_insert (execution, &entente_offer_table, id, error, OFFER_COLUMNS);
  else if (!entente_table_update (execution, &entente_offer_table, row, 0, error, OFFER_COLUMNS))
    return FALSE;

  return row != 0 &&
         entente_connection_run (connection, error, "DELETE FROM offer_link WHERE offer = ?1", "i", row) &&
         replace_links (connection, row, offer, "prerequisites", "prerequisite", error) &&
         replace_links (connection, row, offer, "conversion-targets", "conversion", error) &&
         replace_links (connection, row, offer, "upgrade-targets", "upgrade", error);
}

static gboolean
check_offer (GVariant  *offer,
             GError   **error)
{
  gint64 minimum = entente_item_get_integer (offer, "minimum");

  if (entente_item_get_text (offer, "id")[0] == '\0')
    {
      entente_refuse (error, ENTENTE_REASON_REQUIRED, "id", NULL);
      return FALSE;
    }

  if (!entente_text_check (entente_item_get_text (offer, "name"), 1, 256, ENTENTE_TEXT_SINGLE_LINE, "name", error))
    return FALSE;

  if (minimum < 1 || entente_item_get_integer (offer, "maximum") < minimum)
    {
      entente_refuse (error, ENTENTE_REASON_MALFORMED, "maximum", NULL);
      return FALSE;
    }

  return TRUE;
}

/* Where the offer is sold from now on; @present: where it is sold, NULL for nowhere. */
static char *
dup_sold_in (EntenteExecution *execution,
             GVariant         *offer,
             const char       *present)
{
  const char *country = get_country (execution, offer);

  if (present == NULL || entente_execution_get_boolean (execution, "nowhere-else"))
    return g_strdup (country);

  return entente_sold_in_add (present, country);
}

static gboolean
is_sold_elsewhere (const char *sold_in,
                   const char *country)
{
  g_autofree char *both = entente_sold_in_add (sold_in, country);

  return !g_str_equal (both, country);
}

static gboolean
import_offer (EntenteExecution  *execution,
              GVariant          *offer,
              Counts            *counts,
              GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  const char *id = entente_item_get_text (offer, "id");
  g_autofree char *fingerprint = NULL;
  g_autofree char *present = NULL;
  g_autofree char *sold_in = NULL;
  g_autofree char *before = NULL;
  gint64 row = 0;

  if (!check_offer (offer, error) ||
      !entente_connection_query_int64 (connection, &row, error, "SELECT row FROM offer WHERE id = ?1", "s", id) ||
      !entente_connection_query_text (connection, &present, error, "SELECT fingerprint FROM offer WHERE id = ?1", "s",
                                      id) ||
      !entente_connection_query_text (connection, &before, error, "SELECT sold_in FROM offer WHERE id = ?1 AND available",
                                      "s", id))
    return FALSE;

  sold_in = dup_sold_in (execution, offer, before);
  fingerprint = take_fingerprint (sold_in, offer);
  if (before != NULL)
    counts->unlisted--;
  if (before != NULL && is_sold_elsewhere (before, get_country (execution, offer)))
    counts->elsewhere++;

  if (g_strcmp0 (present, fingerprint) == 0)
    {
      counts->unchanged++;
      return TRUE;
    }

  if (row == 0)
    counts->added++;
  else
    counts->changed++;

  return write_offer (execution, row, offer, sold_in, fingerprint, error);
}

/* Those of the list's country that the list does not hold. */
static GArray *
find_missing (EntenteExecution  *execution,
              const char        *country,
              GHashTable        *ids,
              GError           **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean more = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT row, id FROM offer WHERE available AND (sold_in = ?1 OR (?1 <> '' AND "
                                          "instr (',' || sold_in || ',', ',' || ?1 || ',') > 0)) ORDER BY row",
                                          error);
  if (statement == NULL || !entente_statement_bind (statement, "s", country))
    return NULL;

  while (TRUE)
    {
      gint64 row;

      if (!entente_statement_step (statement, &more, error))
        return NULL;
      if (!more)
        break;

      row = entente_statement_get_int64 (statement, 0);
      if (!g_hash_table_contains (ids, entente_statement_get_text (statement, 1)))
        g_array_append_val (rows, row);
    }

  return g_steal_pointer (&rows);
}

/* An offer that is sold nowhere any more keeps where it was sold. */
static gboolean
retire_offer (EntenteExecution  *execution,
              const char        *country,
              gint64             row,
              GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  g_autofree char *sold_in = NULL;
  g_autofree char *rest = NULL;

  if (!entente_connection_query_text (connection, &sold_in, error, "SELECT sold_in FROM offer WHERE row = ?1", "i", row))
    return FALSE;

  if (sold_in[0] != '\0')
    rest = entente_sold_in_remove (sold_in, country);
  if (rest == NULL)
    return entente_table_update (execution, &entente_offer_table, row, 0, error, "b:available", FALSE, "s:fingerprint", "",
                                 NULL);

  return entente_table_update (execution, &entente_offer_table, row, 0, error, "s:sold_in", rest, "s:fingerprint", "", NULL);
}

static gboolean
retire_offers (EntenteExecution  *execution,
               GHashTable        *countries,
               GHashTable        *ids,
               Counts            *counts,
               GError           **error)
{
  GHashTableIter iter;
  gpointer country;

  g_hash_table_iter_init (&iter, countries);
  while (g_hash_table_iter_next (&iter, &country, NULL))
    {
      g_autoptr (GArray) rows = find_missing (execution, country, ids, error);

      if (rows == NULL)
        return FALSE;

      for (guint i = 0; i < rows->len; i++)
        if (!retire_offer (execution, country, g_array_index (rows, gint64, i), error))
          return FALSE;

      counts->retired += rows->len;
    }

  return TRUE;
}

/* Says where all that can be bought is sold, if that is the same, and counts it. */
static gboolean
look_at_present (EntenteExecution  *execution,
                 Counts            *counts,
                 GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  g_autofree char *sold_in = NULL;

  if (!entente_connection_query_int64 (connection, &counts->unlisted, error, "SELECT count (*) FROM offer WHERE available",
                                       NULL) ||
      !entente_connection_query_text (connection, &sold_in, error,
                                      "SELECT min (sold_in) FROM offer WHERE available GROUP BY available "
                                      "HAVING count (DISTINCT sold_in) = 1",
                                      NULL))
    return FALSE;

  if (sold_in != NULL)
    entente_execution_set_outcome (execution, "were-sold-in", g_variant_new_string (sold_in));

  return TRUE;
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_autoptr (GVariant) offers = entente_execution_dup_variant (execution, "offers");
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *summary = NULL;
  Counts counts = { 0 };

  if (g_variant_n_children (offers) == 0)
    {
      entente_refuse (error, ENTENTE_REASON_REQUIRED, "offers", NULL);
      return FALSE;
    }

  if (entente_execution_has_param (execution, "sold-in") &&
      !g_str_equal (entente_execution_get_text (execution, "sold-in"), ENTENTE_SOLD_EVERYWHERE) &&
      !entente_country_check (entente_execution_get_text (execution, "sold-in"), "sold-in", error))
    return FALSE;

  if (!look_at_present (execution, &counts, error))
    return FALSE;

  for (gsize i = 0; i < g_variant_n_children (offers); i++)
    {
      g_autoptr (GVariant) offer = g_variant_get_child_value (offers, i);

      g_hash_table_add (ids, g_strdup (entente_item_get_text (offer, "id")));
      g_hash_table_add (countries, g_strdup (get_country (execution, offer)));
      if (!import_offer (execution, offer, &counts, error))
        return FALSE;
    }

  if (!retire_offers (execution, countries, ids, &counts, error))
    return FALSE;

  summary = g_strdup_printf ("%" G_GINT64_FORMAT, counts.added + counts.changed);
  entente_execution_set_summary (execution, summary);
  entente_execution_set_outcome (execution, "added", g_variant_new_int64 (counts.added));
  entente_execution_set_outcome (execution, "changed", g_variant_new_int64 (counts.changed));
  entente_execution_set_outcome (execution, "unchanged", g_variant_new_int64 (counts.unchanged));
  entente_execution_set_outcome (execution, "retired", g_variant_new_int64 (counts.retired));
  entente_execution_set_outcome (execution, "elsewhere", g_variant_new_int64 (counts.elsewhere));
  entente_execution_set_outcome (execution, "unlisted", g_variant_new_int64 (counts.unlisted));

  return TRUE;
}

const EntenteCommandSpec entente_catalog_import_command = {
  .name = "catalog.import",
  .permission = ENTENTE_PERMISSION_MANAGE_CATALOG,
  .params = params,
  .apply = apply,
};
