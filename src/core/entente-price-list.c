/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-price-list.h"

#include <string.h>

#include "entente-error.h"
#include "entente-heading.h"
#include "entente-money.h"
#include "entente-row-reading.h"
#include "entente-term.h"
#include "entente-text.h"

typedef enum
{
  COLUMN_VALID_FROM,
  COLUMN_VALID_TO,
  COLUMN_NAME,
  COLUMN_OFFER,
  COLUMN_AGREEMENT_TYPE,
  COLUMN_CUSTOMER_TYPE,
  COLUMN_LIST_PRICE,
  COLUMN_CUSTOMER_PRICE,
  COLUMN_CURRENCY,
  COLUMN_CYCLE,
  COLUMN_CHANGE,

  N_COLUMNS
} Column;

struct _EntentePriceList
{
  EntenteCsvReader *reader;
  guint n_columns;
  int columns[N_COLUMNS]; /* where each is, or -1 */
  char *currency;         /* for all rows; "" when there is a column of it */
  char *billing_cycle;    /* likewise */
  GHashTable *seen;       /* what a good row is about → line */
  GPtrArray *texts;       /* of the present row */
};

/* The row that is being read, with what is wrong in it. */
typedef struct
{
  EntenteRowReading base;
  EntentePriceList *list;
  EntentePriceRow *row;
} Reading;

/* Headings as they are written, and what else is taken for them. */
static const struct
{
  const char *heading;
  const char *words; /* what it may be called */
  gboolean required;
} columns[] = {
  [COLUMN_VALID_FROM] = { "Valid From Date", "validfromdate validfrom", FALSE },
  [COLUMN_VALID_TO] = { "Valid To Date", "validtodate validto", FALSE },
  [COLUMN_NAME] = { "Offer Display Name", "offerdisplayname offername", FALSE },
  [COLUMN_OFFER] = { "Offer ID", "offerid durableofferid", TRUE },
  [COLUMN_AGREEMENT_TYPE] = { "License Agreement Type", "licenseagreementtype", FALSE },
  [COLUMN_CUSTOMER_TYPE] = { "End Customer Type", "endcustomertype", FALSE },
  [COLUMN_LIST_PRICE] = { "List Price", "listprice", TRUE },
  [COLUMN_CUSTOMER_PRICE] = { "ERP Price", "erpprice erp", TRUE },
  [COLUMN_CURRENCY] = { "Currency", "currency currencycode", FALSE },
  [COLUMN_CYCLE] = { "Billing Cycle", "billingcycle billingcycletype", FALSE },
  [COLUMN_CHANGE] = { "ADD/CHG/DEL/UNC", "addchgdelunc acdu", FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) == N_COLUMNS);

typedef struct
{
  const char *word; /* letters only */
  const char *nick;
} Word;

static const Word cycle_words[] = {
  { "monthly", "monthly" },
  { "month", "monthly" },
  { "annual", "annual" },
  { "annually", "annual" },
  { "yearly", "annual" },
  { "year", "annual" },
};

static const Word segment_words[] = {
  { "", "none" },
  { "none", "none" },
  { "all", "none" },
  { "corporate", "none" },
  { "commercial", "none" },
  { "nonspecific", "none" },
  { "academic", "education" },
  { "education", "education" },
  { "charity", "nonprofit" },
  { "nonprofit", "nonprofit" },
  { "government", "government" },
};

/* The letters of @text, small and without accents. */
static char *
dup_letters (const char *text)
{
  g_autofree char *folded = entente_text_fold (text);
  GString *letters = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at++)
    if (g_ascii_isalpha (*at))
      g_string_append_c (letters, *at);

  return g_string_free (letters, FALSE);
}

static const char *
find_word (const Word *words,
           guint       n_words,
           const char *text)
{
  g_autofree char *letters = dup_letters (text);

  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i].word, letters))
      return words[i].nick;

  return NULL;
}

static void
find_columns (EntentePriceList    *self,
              const EntenteCsvRow *headings)
{
  for (guint c = 0; c < N_COLUMNS; c++)
    self->columns[c] = -1;

  for (guint i = 0; i < headings->n_cells; i++)
    for (guint c = 0; c < N_COLUMNS; c++)
      if (self->columns[c] < 0 && entente_heading_is (headings->cells[i], columns[c].words))
        self->columns[c] = (int) i;
}

static gboolean
check_columns (EntentePriceList  *self,
               GError           **error)
{
  for (guint c = 0; c < N_COLUMNS; c++)
    if (columns[c].required && self->columns[c] < 0)
      {
        entente_refuse (error, ENTENTE_REASON_COLUMN_MISSING, "columns", columns[c].heading, NULL);
        return FALSE;
      }

  return TRUE;
}

EntentePriceList *
entente_price_list_new (GBytes  *bytes,
                        GError **error)
{
  g_autoptr (EntentePriceList) self = NULL;
  g_autoptr (EntenteCsvReader) reader = entente_csv_reader_new (bytes, error);
  g_autoptr (GError) local_error = NULL;
  EntenteCsvRow headings = { NULL };

  if (reader == NULL)
    return NULL;

  if (!entente_csv_reader_read (reader, &headings, &local_error) && local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  self = g_new0 (EntentePriceList, 1);
  self->n_columns = headings.n_cells;
  find_columns (self, &headings);
  self->reader = g_steal_pointer (&reader);
  self->currency = g_strdup ("");
  self->billing_cycle = g_strdup ("");
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->texts = g_ptr_array_new_with_free_func (g_free);

  return check_columns (self, error) ? g_steal_pointer (&self) : NULL;
}

void
entente_price_list_free (EntentePriceList *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->reader, entente_csv_reader_free);
  g_clear_pointer (&self->currency, g_free);
  g_clear_pointer (&self->billing_cycle, g_free);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_free (self);
}

EntentePriceListFlags
entente_price_list_get_flags (EntentePriceList *self)
{
  EntentePriceListFlags flags = ENTENTE_PRICE_LIST_COMPLETE;

  g_return_val_if_fail (self != NULL, ENTENTE_PRICE_LIST_COMPLETE);

  if (self->columns[COLUMN_CURRENCY] < 0)
    flags |= ENTENTE_PRICE_LIST_WITHOUT_CURRENCY;
  if (self->columns[COLUMN_CYCLE] < 0)
    flags |= ENTENTE_PRICE_LIST_WITHOUT_CYCLE;

  return flags;
}

gboolean
entente_price_list_set_defaults (EntentePriceList  *self,
                                 const char        *currency,
                                 const char        *billing_cycle,
                                 GError           **error)
{
  EntentePriceListFlags flags = entente_price_list_get_flags (self);

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (currency != NULL && billing_cycle != NULL, FALSE);

  if ((flags & ENTENTE_PRICE_LIST_WITHOUT_CURRENCY) != 0)
    {
      if (!entente_currency_check (currency, "currency", error))
        return FALSE;
      g_free (self->currency);
      self->currency = g_strdup (currency);
    }

  if ((flags & ENTENTE_PRICE_LIST_WITHOUT_CYCLE) != 0)
    {
      if (!g_str_equal (billing_cycle, "monthly") && !g_str_equal (billing_cycle, "annual"))
        {
          if (billing_cycle[0] == '\0')
            entente_refuse (error, ENTENTE_REASON_REQUIRED, "billing-cycle", NULL);
          else
            entente_refuse (error, ENTENTE_REASON_UNKNOWN_VALUE, "billing-cycle", billing_cycle, NULL);
          return FALSE;
        }
      g_free (self->billing_cycle);
      self->billing_cycle = g_strdup (billing_cycle);
    }

  return TRUE;
}

static const char *
get_cell (Reading *reading,
          Column   column)
{
  const char *cell = entente_csv_row_get_cell (reading->base.row, reading->list->columns[column]);

  return cell[0] != '\0' ? entente_row_reading_keep (&reading->base, entente_text_clean (cell)) : "";
}

static gboolean
judge (Reading   *reading,
       gboolean   good,
       GError   **error)
{
  return entente_row_reading_judge (&reading->base, good, error);
}

static void
read_offer (Reading *reading)
{
  GError *error = NULL;

  judge (reading, entente_text_check (reading->row->offer, 1, ENTENTE_PRICE_OFFER_ID_MAX, ENTENTE_TEXT_SINGLE_LINE, "offer", &error), &error);
}

static const char *
read_word (Reading    *reading,
           const char *value,
           const Word *words,
           guint       n_words,
           const char *field)
{
  const char *nick = find_word (words, n_words, value);
  GError *error = NULL;

  if (nick != NULL)
    return nick;

  if (value[0] == '\0')
    entente_refuse (&error, ENTENTE_REASON_REQUIRED, field, NULL);
  else
    entente_refuse (&error, ENTENTE_REASON_UNKNOWN_VALUE, field, value, NULL);
  entente_row_reading_add (&reading->base, error);

  return "";
}

static void
read_cycle (Reading *reading)
{
  EntentePriceList *self = reading->list;

  if (self->columns[COLUMN_CYCLE] < 0)
    reading->row->billing_cycle = self->billing_cycle;
  else
    reading->row->billing_cycle = read_word (reading, get_cell (reading, COLUMN_CYCLE), cycle_words,
                                             G_N_ELEMENTS (cycle_words), "billing-cycle");
}

/* The kind of agreement says it, and where that is the usual one, the kind of customer may. */
static void
read_segment (Reading *reading)
{
  static const Column sources[] = { COLUMN_AGREEMENT_TYPE, COLUMN_CUSTOMER_TYPE };

  reading->row->segment = "none";
  for (guint i = 0; i < G_N_ELEMENTS (sources) && g_str_equal (reading->row->segment, "none"); i++)
    reading->row->segment = read_word (reading, get_cell (reading, sources[i]), segment_words,
                                       G_N_ELEMENTS (segment_words), "segment");
}

static const char *
read_date (Reading    *reading,
           Column      column,
           const char *field)
{
  const char *value = get_cell (reading, column);
  g_autofree char *date = g_strndup (value, 10);
  GError *error = NULL;
  GDate parsed;

  if (value[0] == '\0')
    return "";

  if (entente_date_parse (date, &parsed) && (strlen (value) == 10 || value[10] == 'T' || value[10] == ' '))
    return entente_row_reading_keep (&reading->base, g_steal_pointer (&date));

  entente_refuse (&error, ENTENTE_REASON_MALFORMED, field, "2026-03-31", NULL);
  entente_row_reading_add (&reading->base, error);

  return "";
}

static void
read_dates (Reading *reading)
{
  EntentePriceRow *row = reading->row;
  GError *error = NULL;

  row->valid_from = read_date (reading, COLUMN_VALID_FROM, "valid-from");
  row->valid_to = read_date (reading, COLUMN_VALID_TO, "valid-to");

  if (row->valid_to[0] != '\0' && strcmp (row->valid_to, row->valid_from) < 0)
    {
      entente_refuse (&error, ENTENTE_REASON_DATES_REVERSED, "valid-to", NULL);
      entente_row_reading_add (&reading->base, error);
    }
}

/* What an amount means depends on its currency. */
static void
read_amounts (Reading *reading)
{
  EntentePriceList *self = reading->list;
  EntentePriceRow *row = reading->row;
  GError *error = NULL;

  row->currency = self->currency;
  if (self->columns[COLUMN_CURRENCY] >= 0)
    {
      row->currency = entente_row_reading_keep (&reading->base, g_ascii_strup (get_cell (reading, COLUMN_CURRENCY), -1));
      if (!judge (reading, entente_currency_check (row->currency, "currency", &error), &error))
        return;
    }

  judge (reading, entente_money_parse (get_cell (reading, COLUMN_LIST_PRICE), row->currency, "list-price", &row->list_price, &error), &error);
  judge (reading, entente_money_parse (get_cell (reading, COLUMN_CUSTOMER_PRICE), row->currency, "customer-price", &row->customer_price, &error), &error);
}

static void
read_place (Reading *reading)
{
  EntentePriceRow *row = reading->row;
  g_autofree char *offer = g_ascii_strdown (row->offer, -1);
  g_autofree char *key = g_strjoin ("\n", offer, row->currency, row->billing_cycle, row->segment, row->valid_from, NULL);

  if (entente_row_reading_check_first (&reading->base, reading->list->seen, key, "offer"))
    g_hash_table_insert (reading->list->seen, g_steal_pointer (&key), GUINT_TO_POINTER (row->line));
}

static EntentePriceRowKind
read_row (Reading *reading)
{
  EntentePriceRow *row = reading->row;

  row->offer = get_cell (reading, COLUMN_OFFER);
  row->name = get_cell (reading, COLUMN_NAME);
  reading->base.subject = row->name[0] != '\0' ? row->name : row->offer;
  if (g_ascii_strcasecmp (get_cell (reading, COLUMN_CHANGE), "DEL") == 0)
    return ENTENTE_PRICE_ROW_EMPTY;

  if (!entente_row_reading_check_shape (&reading->base, reading->list->n_columns))
    return ENTENTE_PRICE_ROW_BAD;

  read_offer (reading);
  read_cycle (reading);
  read_segment (reading);
  read_dates (reading);
  read_amounts (reading);
  if (reading->base.n_problems == 0)
    read_place (reading);

  return reading->base.n_problems > 0 ? ENTENTE_PRICE_ROW_BAD : ENTENTE_PRICE_ROW_GOOD;
}

gboolean
entente_price_list_read (EntentePriceList     *self,
                         EntentePriceRow      *row,
                         EntentePriceRowKind  *kind,
                         GPtrArray            *problems,
                         GError              **error)
{
  EntenteCsvRow cells;
  Reading reading = { { &cells, "", NULL, problems, 0 }, self, row };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (row != NULL && kind != NULL && problems != NULL, FALSE);

  if (!entente_csv_reader_read (self->reader, &cells, error))
    return FALSE;

  reading.base.texts = self->texts;
  g_ptr_array_set_size (self->texts, 0);
  *row = (EntentePriceRow){ cells.line, "", "", "", "", "none", "", "", 0, 0 };
  *kind = entente_csv_row_is_empty (&cells) ? ENTENTE_PRICE_ROW_EMPTY : read_row (&reading);

  return TRUE;
}

double
entente_price_list_get_progress (EntentePriceList *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return entente_csv_reader_get_progress (self->reader);
}

static const Column export_columns[] = { COLUMN_VALID_FROM, COLUMN_VALID_TO, COLUMN_NAME, COLUMN_OFFER, COLUMN_CUSTOMER_TYPE,
                                         COLUMN_LIST_PRICE, COLUMN_CUSTOMER_PRICE, COLUMN_CURRENCY, COLUMN_CYCLE };

void
entente_price_list_export_begin (GString *text)
{
  const char *headings[G_N_ELEMENTS (export_columns)];

  g_return_if_fail (text != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (export_columns); i++)
    headings[i] = columns[export_columns[i]].heading;

  entente_csv_append_row (text, headings, G_N_ELEMENTS (headings));
}

void
entente_price_list_export_append (GString               *text,
                                  const EntentePriceRow *row)
{
  g_autofree char *list_price = NULL;
  g_autofree char *customer_price = NULL;

  g_return_if_fail (text != NULL);
  g_return_if_fail (row != NULL);

  list_price = entente_money_to_text (row->list_price, row->currency);
  customer_price = entente_money_to_text (row->customer_price, row->currency);

  entente_csv_append_row (text,
                          (const char *const[]){ row->valid_from, row->valid_to, row->name, row->offer, row->segment,
                                                 list_price, customer_price, row->currency, row->billing_cycle },
                          G_N_ELEMENTS (export_columns));
}
