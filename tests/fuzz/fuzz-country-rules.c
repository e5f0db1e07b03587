/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <entente-protocol.h>

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) records = entente_country_rules_reader_read (bytes, problems, &error);

  g_assert_true ((records == NULL) == (error != NULL));
  if (records != NULL)
    {
      g_assert_true (g_variant_is_normal_form (records));
      g_assert_cmpuint (g_variant_n_children (records), >, 0);
    }

  for (guint i = 0; i < problems->len; i++)
    g_variant_unref (g_variant_ref_sink (entente_problem_to_variant (g_ptr_array_index (problems, i))));

  return 0;
}
