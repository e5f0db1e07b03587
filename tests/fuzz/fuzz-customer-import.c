/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <entente-core.h>

#define NOW (G_GINT64_CONSTANT (1790000000) * G_USEC_PER_SEC)

/* The good customers of @text, exported. */
static GString *
import_and_export (GBytes *text,
                   guint  *n_bad)
{
  g_autoptr (EntenteCsvReader) reader = entente_csv_reader_new (text, NULL);
  g_autoptr (EntenteCustomerMapping) mapping = NULL;
  g_autoptr (EntenteCustomerImport) import = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  GString *exported = g_string_new (NULL);
  EntenteCsvRow row;
  EntenteCustomerRow customer;

  *n_bad = 0;
  if (reader == NULL || !entente_csv_reader_read (reader, &row, NULL))
    return exported;

  mapping = entente_customer_mapping_new (row.cells, row.n_cells);
  import = entente_customer_import_new (mapping, "entente.example", "FR", NOW);

  entente_customer_export_begin (exported);
  while (entente_csv_reader_read (reader, &row, &error))
    {
      guint n_problems = problems->len;
      EntenteCustomerRowKind kind = entente_customer_import_read (import, &row, &customer, problems);

      g_assert_true ((kind == ENTENTE_CUSTOMER_ROW_BAD) == (problems->len > n_problems));
      *n_bad += kind == ENTENTE_CUSTOMER_ROW_BAD;
      if (kind == ENTENTE_CUSTOMER_ROW_GOOD)
        entente_customer_export_append (exported, customer.values);
    }

  for (guint i = 0; i < problems->len; i++)
    g_variant_unref (g_variant_ref_sink (entente_problem_to_variant (g_ptr_array_index (problems, i))));

  return exported;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GString) exported = NULL;
  g_autoptr (GString) reexported = NULL;
  guint n_bad = 0;

  exported = import_and_export (bytes, &n_bad);
  if (exported->len == 0)
    return 0;

  again = g_bytes_new (exported->str, exported->len);
  reexported = import_and_export (again, &n_bad);
  g_assert_cmpuint (n_bad, ==, 0);
  g_assert_cmpmem (exported->str, exported->len, reexported->str, reexported->len);

  return 0;
}
