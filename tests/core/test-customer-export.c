/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#include <string.h>

#define SUFFIX "entente.example"
#define NOW (G_GINT64_CONSTANT (1790000000) * G_USEC_PER_SEC) /* 2026-09-21 */

/* Reads a whole table and writes what is good in it. */
static char *
read_and_write (const char *table,
                guint      *n_bad)
{
  g_autoptr (GBytes) bytes = g_bytes_new (table, strlen (table));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteCsvReader) reader = entente_csv_reader_new (bytes, &error);
  g_autoptr (EntenteCustomerImport) import = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  EntenteCustomerMapping *mapping = NULL;
  GString *text = g_string_new (NULL);
  EntenteCsvRow row;
  EntenteCustomerRow customer;

  g_assert_no_error (error);
  g_assert_true (entente_csv_reader_read (reader, &row, &error));
  mapping = entente_customer_mapping_new (row.cells, row.n_cells);
  import = entente_customer_import_new (mapping, SUFFIX, "FR", NOW);
  g_assert_finalize_object (mapping);

  *n_bad = 0;
  entente_customer_export_begin (text);
  while (entente_csv_reader_read (reader, &row, &error))
    {
      EntenteCustomerRowKind kind = entente_customer_import_read (import, &row, &customer, problems);

      *n_bad += kind == ENTENTE_CUSTOMER_ROW_BAD;
      if (kind == ENTENTE_CUSTOMER_ROW_GOOD)
        entente_customer_export_append (text, customer.values);
    }
  g_assert_no_error (error);

  return g_string_free (text, FALSE);
}

static const char *
pick (const char *const *choices)
{
  return choices[g_test_rand_int_range (0, (gint32) g_strv_length ((char **) choices))];
}

/* A table of customers as people write them. */
static char *
make_table (guint n)
{
  static const char *const names[] = { "=1+1 Ltd", "'t Hooft, & Co", "\"Quoted\" Inc", "  Émile ", "'=x", "+33", "@home", "Plain", NULL };
  static const char *const relationships[] = { "", "dap", "Revendeur", "reseller & Delegated Administrator", NULL };
  static const char *const resellers[] = { "", "4847383", "Harbor", NULL };
  static const char *const countries[] = { "FR", "de", "Belgium", "CZ", NULL };
  static const char *const lines[] = { "", "-", "Bât. B; 2", "=A1", NULL };
  static const char *const phones[] = { "", "+33 1 23 45 67 89", "(01) 234-5678", NULL };
  static const char *const qualifications[] = { "", "GCC", "Nonprofit", "soe;education", NULL };
  static const char *const languages[] = { "", "FR", "de", "pt-BR", NULL };
  static const char *const dates[] = { "", "2020-02-29", "2018-06-14T00:00:00Z", NULL };
  GString *text = g_string_new (NULL);

  entente_customer_export_begin (text);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *domain = g_strdup_printf (g_test_rand_bit () ? "Dom%u" : "dom%u." SUFFIX, i);
      const char *cells[ENTENTE_N_CUSTOMER_FIELDS];

      for (guint j = 0; j < G_N_ELEMENTS (cells); j++)
        cells[j] = "";
      cells[ENTENTE_CUSTOMER_FIELD_NAME] = pick (names);
      cells[ENTENTE_CUSTOMER_FIELD_DOMAIN] = domain;
      cells[ENTENTE_CUSTOMER_FIELD_RELATIONSHIP] = pick (relationships);
      cells[ENTENTE_CUSTOMER_FIELD_RESELLER] = pick (resellers);
      cells[ENTENTE_CUSTOMER_FIELD_COUNTRY] = pick (countries);
      cells[ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE1] = "12 rue des Lilas";
      cells[ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE2] = pick (lines);
      cells[ENTENTE_CUSTOMER_FIELD_CITY] = "Lyon";
      cells[ENTENTE_CUSTOMER_FIELD_CONTACT_FIRST_NAME] = "Zoé";
      cells[ENTENTE_CUSTOMER_FIELD_CONTACT_LAST_NAME] = "Martin";
      cells[ENTENTE_CUSTOMER_FIELD_EMAIL] = "zoe.martin@emile.example";
      cells[ENTENTE_CUSTOMER_FIELD_PHONE] = pick (phones);
      cells[ENTENTE_CUSTOMER_FIELD_QUALIFICATION] = pick (qualifications);
      cells[ENTENTE_CUSTOMER_FIELD_LANGUAGE] = pick (languages);
      cells[ENTENTE_CUSTOMER_FIELD_AGREEMENT_DATE] = pick (dates);
      entente_customer_export_append (text, cells);
    }

  return g_string_free (text, FALSE);
}

static void
test_export_reads_back_as_it_is (void)
{
  g_autofree char *table = make_table (2000);
  g_autofree char *exported = NULL;
  g_autofree char *again = NULL;
  guint n_bad = 0;

  exported = read_and_write (table, &n_bad);
  g_assert_cmpuint (n_bad, ==, 0);
  again = read_and_write (exported, &n_bad);
  g_assert_cmpuint (n_bad, ==, 0);
  g_assert_cmpstr (exported, ==, again);
  g_assert_cmpstr (exported, !=, table);
}

static void
test_large_table_is_read_fast (void)
{
  g_autofree char *table = NULL;
  g_autoptr (GTimer) timer = NULL;
  double best = G_MAXDOUBLE;

  if (!g_test_perf ())
    {
      g_test_skip ("a measurement: run with -m perf");
      return;
    }

  table = make_table (100000);
  timer = g_timer_new ();
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *exported = NULL;
      guint n_bad = 0;

      g_timer_start (timer);
      exported = read_and_write (table, &n_bad);
      best = MIN (best, g_timer_elapsed (timer, NULL));
      g_assert_cmpuint (n_bad, ==, 0);
    }

  g_test_minimized_result (best, "100,000 customers read, checked and written: %.3f s", best);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/customer-export/reads-back-as-it-is", test_export_reads_back_as_it_is);
  g_test_add_func ("/customer-export/large-table-is-read-fast", test_large_table_is_read_fast);

  return g_test_run ();
}
