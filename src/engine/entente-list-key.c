/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-list-key.h"

#include <string.h>

/* A sort key: columns as SQLite compares them, integers before texts. */
typedef struct
{
  gboolean is_text;
  gint64 integer;
  char *text;
} KeyPart;

static void
key_part_clear (gpointer data)
{
  g_clear_pointer (&((KeyPart *) data)->text, g_free);
}

GArray *
entente_list_key_read (EntenteStatement  *statement,
                       GError           **error)
{
  g_autoptr (GArray) key = g_array_new (FALSE, TRUE, sizeof (KeyPart));
  gboolean found = FALSE;

  if (!entente_statement_step (statement, &found, error) || !found)
    return NULL;

  g_array_set_clear_func (key, key_part_clear);
  for (int i = 0; i < entente_statement_get_n_columns (statement); i++)
    {
      KeyPart part = { !entente_statement_is_integer (statement, i) && !entente_statement_is_null (statement, i) };

      if (part.is_text)
        part.text = g_strdup (entente_statement_get_text (statement, i));
      else
        part.integer = entente_statement_is_null (statement, i) ? G_MININT64 : entente_statement_get_int64 (statement, i);
      g_array_append_val (key, part);
    }

  return g_steal_pointer (&key);
}

int
entente_list_key_compare (GArray  *a,
                          guint32  row_a,
                          GArray  *b,
                          guint32  row_b)
{
  for (guint i = 0; i < a->len; i++)
    {
      const KeyPart *x = &g_array_index (a, KeyPart, i);
      const KeyPart *y = &g_array_index (b, KeyPart, i);
      int order;

      if (x->is_text != y->is_text)
        return x->is_text ? 1 : -1;

      order = x->is_text ? strcmp (x->text, y->text) : (x->integer > y->integer) - (x->integer < y->integer);
      if (order != 0)
        return order;
    }

  return (row_a > row_b) - (row_a < row_b);
}
