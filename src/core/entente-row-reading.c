/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-row-reading.h"

const char *
entente_row_reading_keep (EntenteRowReading *self,
                          char              *text)
{
  g_ptr_array_add (self->texts, text);

  return text;
}

void
entente_row_reading_add (EntenteRowReading *self,
                         GError            *error)
{
  g_return_if_fail (error != NULL);

  g_ptr_array_add (self->problems, entente_problem_new (self->row->line, self->subject, error));
  self->n_problems++;
  g_error_free (error);
}

gboolean
entente_row_reading_judge (EntenteRowReading  *self,
                           gboolean            good,
                           GError            **error)
{
  if (!good)
    entente_row_reading_add (self, g_steal_pointer (error));

  return good;
}

gboolean
entente_row_reading_check_shape (EntenteRowReading *self,
                                 guint              n_columns)
{
  const EntenteCsvRow *row = self->row;
  guint n = row->n_cells;
  GError *error = NULL;

  while (n > n_columns && row->cells[n - 1][0] == '\0')
    n--;

  if (row->stray_quote)
    {
      entente_refuse (&error, ENTENTE_REASON_QUOTE_STRAY, NULL, NULL);
    }
  else if (n != n_columns)
    {
      g_autofree char *found = g_strdup_printf ("%u", n);
      g_autofree char *expected = g_strdup_printf ("%u", n_columns);

      entente_refuse (&error, ENTENTE_REASON_CELL_COUNT, NULL, found, expected, NULL);
    }

  return entente_row_reading_judge (self, error == NULL, &error);
}

gboolean
entente_row_reading_check_first (EntenteRowReading *self,
                                 GHashTable        *lines,
                                 const char        *key,
                                 const char        *field)
{
  gpointer first = g_hash_table_lookup (lines, key);
  g_autofree char *line = NULL;
  GError *error = NULL;

  if (first == NULL)
    return TRUE;

  line = g_strdup_printf ("%u", GPOINTER_TO_UINT (first));
  entente_refuse (&error, ENTENTE_REASON_REPEATED, field, line, NULL);
  entente_row_reading_add (self, error);

  return FALSE;
}
