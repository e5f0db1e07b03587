/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../tables/entente-tables.h"

/* The operator publishes a list of offers. Offers that are there already are brought up to
 * date, those that did not change are left alone, and offers of the same country that the list does not hold
 * any more can no longer be bought; what was bought stays. Prerequisites and targets are kept as they come,
 * also those that point to offers nobody knows. */

static const EntenteParam params[] = {
  { "offers", "aa{sv}" },
  { "sold-in", "s", TRUE }, /* a country, or "everywhere", in place of what the offers say */
  { NULL },
};

typedef struct
{
  gint64 added;
  gint64 changed;
  gint64 unchanged;
  gint64 retired;
} Counts;

static const char *
text (GVariant   *offer,
      const char *key)
{
  const char *value = "";

  g_variant_lookup (offer, key, "&s", &value);

  return value;
}

static gint64
integer (GVariant   *offer,
         const char *key)
{
  gint64 value = 0;

  g_variant_lookup (offer, key, "x", &value);

  return value;
}

static gboolean
flag (GVariant   *offer,
      const char *key,
      gboolean    otherwise)
{
  gboolean value = otherwise;

  g_variant_lookup (offer, key, "b", &value);

  return value;
}

static char *
join (GVariant   *offer,
      const char *key)
{
  g_autofree const char **words = NULL;

  if (!g_variant_lookup (offer, key, "^a&s", &words))
    return g_strdup ("");

  return g_strjoinv (",", (char **) words);
}

/* Where the offer is sold: a country, or "" for everywhere. */
static const char *
country (EntenteExecution *execution,
         GVariant         *offer)
{
  const char *sold_in = entente_execution_get_text (execution, "sold-in");

  if (sold_in[0] == '\0')
    return text (offer, "country");

  return g_str_equal (sold_in, ENTENTE_SOLD_EVERYWHERE) ? "" : sold_in;
}

static char *
take_fingerprint (EntenteExecution *execution,
                  GVariant         *offer)
{
  g_autofree char *content = g_variant_print (offer, FALSE);
  g_autofree char *printed = g_strconcat (country (execution, offer), "\n", content, NULL);

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
#define OFFER_COLUMNS                                         \
 "s:name", text (offer, "name"),                              \
   "s:name_key", name_key,                                    \
   "s:description", text (offer, "description"),              \
   "s:category", text (offer, "category"),                    \
   "i:rank", integer (offer, "rank"),                         \
   "i:minimum", integer (offer, "minimum"),                   \
   "i:maximum", integer (offer, "maximum"),                   \
   "s:limit_unit", text (offer, "limit-unit"),                \
   "i:limit_count", integer (offer, "limit"),                 \
   "i:term", integer (offer, "term"),                         \
   "s:term_unit", text (offer, "term-unit"),                  \
   "s:billing", text (offer, "billing"),                      \
   "s:cycles", cycles,                                        \
   "b:add_on", flag (offer, "add-on", FALSE),                 \
   "b:has_add_ons", flag (offer, "has-add-ons", FALSE),       \
   "b:trial", flag (offer, "trial", FALSE),                   \
   "b:available", flag (offer, "available", TRUE),            \
   "b:auto_renewable", flag (offer, "auto-renewable", FALSE), \
   "s:qualifications", qualifications,                        \
   "s:sales_group", text (offer, "sales-group"),              \
   "s:acquisition", text (offer, "acquisition-type"),         \
   "s:unit", text (offer, "unit-type"),                       \
   "s:product_id", text (offer, "product-id"),                \
   "s:product_name", text (offer, "product-name"),            \
   "s:country", country (execution, offer),                   \
   "s:locale", text (offer, "locale"),                        \
   "s:fingerprint", fingerprint,                              \
   "s:search", search,                                        \
   NULL

static gboolean
write_offer (EntenteExecution  *execution,
             gint64             row,
             GVariant          *offer,
             const char        *fingerprint,
             GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  g_autofree char *name_key = entente_text_sort_key (text (offer, "name"));
  g_autofree char *words = g_strjoin (" ", text (offer, "name"), text (offer, "product-name"), text (offer, "id"), NULL);
  g_autofree char *search = entente_text_fold (words);
  g_autofree char *cycles = join (offer, "cycles");
  g_autofree char *qualifications = join (offer, "resellee-qualifications");

  if (row == 0)
    row = entente_table_insert (execution, &entente_offer_table, text (offer, "id"), error, OFFER_COLUMNS);
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
  if (text (offer, "id")[0] == '\0')
    {
      entente_refuse (error, ENTENTE_REASON_REQUIRED, "id", NULL);
      return FALSE;
    }

  if (!entente_text_check (text (offer, "name"), 1, 256, ENTENTE_TEXT_SINGLE_LINE, "name", error))
    return FALSE;

  if (integer (offer, "minimum") < 1 || integer (offer, "maximum") < integer (offer, "minimum"))
    {
      entente_refuse (error, ENTENTE_REASON_MALFORMED, "maximum", NULL);
      return FALSE;
    }

  return TRUE;
}

static gboolean
import_offer (EntenteExecution  *execution,
              GVariant          *offer,
              Counts            *counts,
              GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  g_autofree char *fingerprint = take_fingerprint (execution, offer);
  g_autofree char *present = NULL;
  gint64 row = 0;

  if (!check_offer (offer, error) ||
      !entente_connection_query_int64 (connection, &row, error, "SELECT row FROM offer WHERE id = ?1", "s",
                                       text (offer, "id")) ||
      !entente_connection_query_text (connection, &present, error, "SELECT fingerprint FROM offer WHERE id = ?1", "s",
                                      text (offer, "id")))
    return FALSE;

  if (g_strcmp0 (present, fingerprint) == 0)
    {
      counts->unchanged++;
      return TRUE;
    }

  if (row == 0)
    counts->added++;
  else
    counts->changed++;

  return write_offer (execution, row, offer, fingerprint, error);
}

static gboolean
retire_offers (EntenteExecution  *execution,
               GVariant          *offers,
               GHashTable        *ids,
               Counts            *counts,
               GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  g_autoptr (GVariant) first = g_variant_get_child_value (offers, 0);
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean more = FALSE;

  statement = entente_connection_prepare (connection, "SELECT row, id FROM offer WHERE available AND country = ?1", error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_text (statement, 1, country (execution, first));
  while (TRUE)
    {
      gint64 row;

      if (!entente_statement_step (statement, &more, error))
        return FALSE;
      if (!more)
        break;

      row = entente_statement_get_int64 (statement, 0);
      if (!g_hash_table_contains (ids, entente_statement_get_text (statement, 1)))
        g_array_append_val (rows, row);
    }

  for (guint i = 0; i < rows->len; i++)
    if (!entente_table_update (execution, &entente_offer_table, g_array_index (rows, gint64, i), 0, error,
                               "b:available", FALSE, "s:fingerprint", "", NULL))
      return FALSE;

  counts->retired = rows->len;

  return TRUE;
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_autoptr (GVariant) offers = entente_execution_dup_variant (execution, "offers");
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
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

  for (gsize i = 0; i < g_variant_n_children (offers); i++)
    {
      g_autoptr (GVariant) offer = g_variant_get_child_value (offers, i);

      g_hash_table_add (ids, g_strdup (text (offer, "id")));
      if (!import_offer (execution, offer, &counts, error))
        return FALSE;
    }

  if (!retire_offers (execution, offers, ids, &counts, error))
    return FALSE;

  summary = g_strdup_printf ("%" G_GINT64_FORMAT, counts.added + counts.changed);
  entente_execution_set_summary (execution, summary);
  entente_execution_set_outcome (execution, "added", g_variant_new_int64 (counts.added));
  entente_execution_set_outcome (execution, "changed", g_variant_new_int64 (counts.changed));
  entente_execution_set_outcome (execution, "unchanged", g_variant_new_int64 (counts.unchanged));
  entente_execution_set_outcome (execution, "retired", g_variant_new_int64 (counts.retired));

  return TRUE;
}

const EntenteCommandSpec entente_catalog_import_command = {
  .name = "catalog.import",
  .permission = ENTENTE_PERMISSION_MANAGE_CATALOG,
  .params = params,
  .apply = apply,
};
