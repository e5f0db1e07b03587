/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-list-rows.h"

struct _EntenteListRows
{
  GListModel *model;
  EntenteListPassageFunc holds;
  gpointer holds_data;

  GArray *rows;                /* guint32; with a passage those to become */
  EntenteListPassage *passage; /* (nullable): on the way */
};

static guint32
row_at (GArray *rows,
        guint   i)
{
  return g_array_index (rows, guint32, i);
}

EntenteListRows *
entente_list_rows_new (GListModel             *model,
                       EntenteListPassageFunc  holds,
                       gpointer                data)
{
  EntenteListRows *self = g_new0 (EntenteListRows, 1);

  self->model = model;
  self->holds = holds;
  self->holds_data = data;
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  return self;
}

void
entente_list_rows_free (EntenteListRows *self)
{
  g_array_unref (self->rows);
  g_clear_pointer (&self->passage, entente_list_passage_free);
  g_free (self);
}

guint
entente_list_rows_get_size (EntenteListRows *self)
{
  return self->passage != NULL ? entente_list_passage_get_size (self->passage) : self->rows->len;
}

guint32
entente_list_rows_get (EntenteListRows *self,
                       guint            position)
{
  return self->passage != NULL ? entente_list_passage_get (self->passage, position) : row_at (self->rows, position);
}

GArray *
entente_list_rows_peek (EntenteListRows *self)
{
  return self->rows;
}

static void
tell (EntenteListRows *self,
      guint            position,
      guint            removed,
      guint            added)
{
  if (removed > 0 || added > 0)
    g_list_model_items_changed (self->model, position, removed, added);
}

/* Told in two steps, because one step of "all rows gone, these came" makes GTK look at each of them in search of its
 * selected row. */
void
entente_list_rows_replace (EntenteListRows *self,
                           GArray          *rows)
{
  guint removed = self->rows->len;

  g_array_unref (self->rows);
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  tell (self, 0, removed, 0);

  g_array_unref (self->rows);
  self->rows = g_array_ref (rows);
  tell (self, 0, 0, rows->len);
}

void
entente_list_rows_begin (EntenteListRows *self,
                         GArray          *rows,
                         GArray          *held)
{
  g_assert (self->passage == NULL);

  self->passage = entente_list_passage_new (self->rows, rows, held);
  g_array_unref (self->rows);
  self->rows = g_array_ref (rows);
}

gboolean
entente_list_rows_go_on (EntenteListRows *self,
                         gint64           deadline)
{
  EntenteListStep step;

  while (entente_list_passage_step (self->passage, self->holds, self->holds_data, &step))
    {
      tell (self, step.position, step.removed, step.added);
      if (deadline >= 0 && g_get_monotonic_time () >= deadline)
        return FALSE;
    }

  g_clear_pointer (&self->passage, entente_list_passage_free);

  return TRUE;
}

static guint
find_row (GArray  *rows,
          guint32  row)
{
  for (guint i = 0; i < rows->len; i++)
    if (row_at (rows, i) == row)
      return i;

  return G_MAXUINT;
}

static void
take_out (EntenteListRows *self,
          guint32          row)
{
  guint position = find_row (self->rows, row);

  if (position == G_MAXUINT)
    return;

  g_array_remove_index (self->rows, position);
  tell (self, position, 1, 0);
}

static void
put_in (EntenteListRows *self,
        guint            place,
        guint32          row)
{
  g_array_insert_val (self->rows, place, row);
  tell (self, place, 0, 1);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

void
entente_list_rows_move (EntenteListRows *self,
                        GArray          *moved,
                        GArray          *rows)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < moved->len; i++)
    {
      guint place = find_row (rows, row_at (moved, i));

      take_out (self, row_at (moved, i));
      if (place != G_MAXUINT)
        g_array_append_val (places, place);
    }

  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len && g_array_index (places, guint, i) <= self->rows->len; i++)
    put_in (self, g_array_index (places, guint, i), row_at (rows, g_array_index (places, guint, i)));

  /* Two rows that stay beside each other may have changed places with one another. */
  entente_list_rows_begin (self, rows, NULL);
  entente_list_rows_go_on (self, -1);
}
