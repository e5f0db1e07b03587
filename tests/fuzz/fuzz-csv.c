/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <entente-core.h>

/* What was read of @text, written again. */
static GString *
read_and_write (GBytes   *text,
                gboolean *whole)
{
  g_autoptr (EntenteCsvReader) reader = entente_csv_reader_new (text, NULL);
  g_autoptr (GError) error = NULL;
  GString *written = g_string_new (NULL);
  EntenteCsvRow row;
  guint line = 0;

  *whole = FALSE;
  if (reader == NULL)
    return written;

  while (entente_csv_reader_read (reader, &row, &error))
    {
      g_assert_cmpuint (row.line, >, line);
      g_assert_cmpuint (row.n_cells, >, 0);
      for (guint i = 0; i < row.n_cells; i++)
        g_assert_true (g_utf8_validate (row.cells[i], -1, NULL));

      line = row.line;
      entente_csv_append_row (written, row.cells, row.n_cells);
    }
  *whole = error == NULL;

  return written;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GString) written = NULL;
  g_autoptr (GString) rewritten = NULL;
  gboolean whole = FALSE;

  written = read_and_write (bytes, &whole);
  if (!whole)
    return 0;

  again = g_bytes_new (written->str, written->len);
  rewritten = read_and_write (again, &whole);
  g_assert_true (whole);
  g_assert_cmpmem (written->str, written->len, rewritten->str, rewritten->len);

  return 0;
}
