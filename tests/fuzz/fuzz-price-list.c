/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <entente-core.h>

/* The good prices of @text, exported; NULL when it is no price list. */
static GString *
import_and_export (GBytes *text,
                   guint  *n_bad)
{
  g_autoptr (EntentePriceList) list = entente_price_list_new (text, NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  EntentePriceRow row;
  EntentePriceRowKind kind;
  GString *exported;

  *n_bad = 0;
  if (list == NULL || !entente_price_list_set_defaults (list, "KRW", "annual", NULL))
    return NULL;

  exported = g_string_new (NULL);
  entente_price_list_export_begin (exported);
  while (TRUE)
    {
      guint n_problems = problems->len;

      if (!entente_price_list_read (list, &row, &kind, problems, &error))
        break;

      g_assert_true ((kind == ENTENTE_PRICE_ROW_BAD) == (problems->len > n_problems));
      *n_bad += kind == ENTENTE_PRICE_ROW_BAD;
      if (kind == ENTENTE_PRICE_ROW_GOOD)
        {
          g_assert_cmpint (row.list_price, >=, 0);
          g_assert_cmpint (row.list_price, <=, ENTENTE_MONEY_MAX);
          entente_price_list_export_append (exported, &row);
        }
    }

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
  if (exported == NULL)
    return 0;

  again = g_bytes_new (exported->str, exported->len);
  reexported = import_and_export (again, &n_bad);
  g_assert_nonnull (reexported);
  g_assert_cmpuint (n_bad, ==, 0);
  g_assert_cmpmem (exported->str, exported->len, reexported->str, reexported->len);

  return 0;
}
