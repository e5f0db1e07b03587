/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-list-rows.h"

struct _EntenteListRows
{
  GListModel *model;
  GArray *rows; /* guint32 */

  /* On the way from others. The model holds old[0, head), rows[from, to), old[tail, …): nothing is copied. */
  GArray *old; /* (nullable) */
  guint head;
  guint tail;
  guint from;
  guint to;
  GArray *places; /* Place, of the rows that stay; with "old" */
  guint right;    /* which of them is next on the right */
  guint left;     /* how many steps are left on the left */
};

typedef struct
{
  guint old;
  guint new;
} Place;

static guint32
row_at (GArray *rows,
        guint   i)
{
  return g_array_index (rows, guint32, i);
}

EntenteListRows *
entente_list_rows_new (GListModel *model)
{
  EntenteListRows *self = g_new0 (EntenteListRows, 1);

  self->model = model;
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  return self;
}

void
entente_list_rows_free (EntenteListRows *self)
{
  g_array_unref (self->rows);
  g_clear_pointer (&self->old, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_free (self);
}

guint
entente_list_rows_get_size (EntenteListRows *self)
{
  if (self->old == NULL)
    return self->rows->len;

  return self->head + self->to - self->from + self->old->len - self->tail;
}

guint32
entente_list_rows_get (EntenteListRows *self,
                       guint            position)
{
  if (self->old == NULL)
    return row_at (self->rows, position);

  if (position < self->head)
    return row_at (self->old, position);

  position -= self->head;
  if (position < self->to - self->from)
    return row_at (self->rows, self->from + position);

  return row_at (self->old, self->tail + position - (self->to - self->from));
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

/* Goes on to the right, until the model holds the old rows from @old and the new ones up to @new. */
static void
step_right (EntenteListRows *self,
            guint            old,
            guint            new)
{
  guint same = 0;
  guint removed;
  guint added;

  while (self->tail < old && self->to < new &&row_at (self->old, self->tail) == row_at (self->rows, self->to))
    {
      self->tail++;
      self->to++;
    }
  while (same < old - self->tail && same < new - self->to &&
                                                   row_at (self->old, old - 1 - same) ==
                                      row_at (self->rows, new - 1 - same))
    same++;

  removed = old - same - self->tail;
  added = new - same - self->to;

  self->tail += removed;
  tell (self, self->head + self->to - self->from, removed, 0);
  self->to += added;
  tell (self, self->head + self->to - self->from - added, 0, added);

  self->tail += same;
  self->to += same;
}

/* The same to the left, down to @old and @new. */
static void
step_left (EntenteListRows *self,
           guint            old,
           guint            new)
{
  guint same = 0;
  guint removed;
  guint added;

  while (self->head > old && self->from > new &&row_at (self->old, self->head - 1) == row_at (self->rows, self->from - 1))
    {
      self->head--;
      self->from--;
    }
  while (same < self->head - old && same < self->from - new &&
                                                          row_at (self->old, old + same) ==
                                      row_at (self->rows, new + same))
    same++;

  removed = self->head - old - same;
  added = self->from - new - same;

  self->head -= removed;
  tell (self, self->head, removed, 0);
  self->from -= added;
  tell (self, self->head, 0, added);

  self->head -= same;
  self->from -= same;
}

/* Where the rows of @held that are in both are, in the order of @old. */
static GArray *
find_places (GArray *old,
             GArray *new,
             GArray *held)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autofree guint *news = NULL; /* by row: 0 for those not held, else one more than the place */
  guint32 last = 0;

  if (held == NULL)
    return places;

  for (guint i = 0; i < held->len; i++)
    last = MAX (last, row_at (held, i));
  news = g_new0 (guint, (gsize) last + 1);
  for (guint i = 0; i < held->len; i++)
    news[row_at (held, i)] = G_MAXUINT;

  for (guint i = 0; i < new->len; i++)
    if (row_at (new, i) <= last && news[row_at (new, i)] != 0)
      news[row_at (new, i)] = i + 1;

  for (guint i = 0; i < old->len; i++)
    {
      guint found = row_at (old, i) <= last ? news[row_at (old, i)] : 0;
      Place place = { i, found - 1 };

      if (found != 0 && found != G_MAXUINT)
        g_array_append_val (places, place);
    }

  return places;
}

void
entente_list_rows_begin (EntenteListRows *self,
                         GArray          *rows,
                         GArray          *held)
{
  Place middle = { 0, 0 };

  g_assert (self->old == NULL);

  self->places = find_places (self->rows, rows, held);
  self->right = self->places->len / 2;
  self->left = self->right + 1;
  if (self->places->len > 0)
    middle = g_array_index (self->places, Place, self->right);

  self->old = self->rows;
  self->rows = g_array_ref (rows);
  self->head = self->tail = middle.old;
  self->from = self->to = middle.new;
}

/* One that has passed another goes and comes. */
static void
go_right (EntenteListRows *self)
{
  const Place *place = &g_array_index (self->places, Place, self->right);

  if (self->right++ == self->places->len)
    step_right (self, self->old->len, self->rows->len);
  else if (place->new >= self->to)
    step_right (self, place->old, place->new);
}

static void
go_left (EntenteListRows *self)
{
  const Place *place;

  self->left--;
  if (self->left == 0)
    {
      step_left (self, 0, 0);
      return;
    }

  place = &g_array_index (self->places, Place, self->left - 1);
  if (place->new < self->from)
    step_left (self, place->old + 1, place->new + 1);
}

gboolean
entente_list_rows_go_on (EntenteListRows *self,
                         gint64           deadline)
{
  while (self->right <= self->places->len || self->left > 0)
    {
      if (self->right <= self->places->len)
        go_right (self);
      else
        go_left (self);

      if (deadline >= 0 && g_get_monotonic_time () >= deadline)
        return FALSE;
    }

  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->old, g_array_unref);

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
