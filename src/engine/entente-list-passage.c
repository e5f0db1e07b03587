/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-list-passage.h"

/* Between two gaps, more rows than this go on to be there even when nobody holds them. */
#define FEW_ROWS 8

typedef enum
{
  GAP_OLD,
  GAP_EMPTY,
  GAP_NEW,
} GapState;

/* What is to change, and after it the rows that stay. */
typedef struct
{
  guint old;
  guint n_old;
  guint new;
  guint n_new;
  guint n_same;
  guint position; /* at present */
  GapState state;
} Gap;

struct _EntenteListPassage
{
  GArray *old;
  GArray *new;
  GArray *gaps; /* Gap */
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

static Gap *
gap_at (EntenteListPassage *self,
        guint               i)
{
  return &g_array_index (self->gaps, Gap, i);
}

static guint
count_shown (const Gap *gap)
{
  switch (gap->state)
    {
    case GAP_OLD:
      return gap->n_old;

    case GAP_EMPTY:
      return 0;

    case GAP_NEW:
      return gap->n_new;
    }

  g_assert_not_reached ();
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

/* Leaves out those that have passed others: they go and come. The one in the middle stays. */
static void
keep_in_order (GArray *places)
{
  guint middle = places->len / 2;
  guint i;

  if (places->len == 0)
    return;

  for (i = middle + 1; i < places->len;)
    if (g_array_index (places, Place, i).new < g_array_index (places, Place, i - 1).new)
      g_array_remove_index (places, i);
    else
      i++;

  for (i = middle; i > 0; i--)
    if (g_array_index (places, Place, i - 1).new > g_array_index (places, Place, i).new)
      g_array_remove_index (places, i - 1);
}

/* The gap from @from to @to, and the rows after it that are the same in both. */
static void
add_gap (EntenteListPassage *self,
         const Place        *from,
         const Place        *to,
         guint               n_same)
{
  Gap gap = { from->old, to->old - from->old, from->new, to->new - from->new, n_same, 0, GAP_OLD };

  if (gap.n_old == 0 && gap.n_new == 0 && self->gaps->len > 0)
    {
      gap_at (self, self->gaps->len - 1)->n_same += n_same;
      return;
    }

  if (gap.n_old == 0 && gap.n_new == 0)
    gap.state = GAP_NEW;
  g_array_append_val (self->gaps, gap);
}

/* How many rows from there on are the same. */
static guint
count_same (EntenteListPassage *self,
            const Place        *from)
{
  guint n = 0;

  while (from->old + n < self->old->len && from->new + n < self->new->len &&
                                                             row_at (self->old, from->old + n) ==
                                             row_at (self->new, from->new + n))
    n++;

  return n;
}

/* The first of the rows before @to, and not before @from, that are all the same. */
static Place
find_same (EntenteListPassage *self,
           const Place        *from,
           Place               to)
{
  while (to.old > from->old && to.new > from->new &&
                                          row_at (self->old, to.old - 1) ==
                                 row_at (self->new, to.new - 1))
    {
      to.old--;
      to.new --;
    }

  return to;
}

static void
find_gaps (EntenteListPassage *self,
           GArray             *places)
{
  Place from = { 0, 0 };
  Place end = { self->old->len, self->new->len };
  guint n_same = count_same (self, &from);
  Place to;

  add_gap (self, &from, &from, n_same);
  from.old += n_same;
  from.new += n_same;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      if (place->old < from.old)
        continue;

      to = find_same (self, &from, *place);
      n_same = count_same (self, &to);
      add_gap (self, &from, &to, n_same);
      from.old = to.old + n_same;
      from.new = to.new + n_same;
    }

  to = find_same (self, &from, end);
  add_gap (self, &from, &to, end.old - to.old);
}

static void
find_positions (EntenteListPassage *self)
{
  guint position = 0;

  for (guint i = 0; i < self->gaps->len; i++)
    {
      Gap *gap = gap_at (self, i);

      gap->position = position;
      position += count_shown (gap) + gap->n_same;
    }
}

EntenteListPassage *
entente_list_passage_new (GArray *old,
                          GArray *new,
                          GArray *held)
{
  EntenteListPassage *self = g_new0 (EntenteListPassage, 1);
  g_autoptr (GArray) places = find_places (old, new, held);

  self->old = g_array_ref (old);
  self->new = g_array_ref (new);
  self->gaps = g_array_new (FALSE, FALSE, sizeof (Gap));

  keep_in_order (places);
  find_gaps (self, places);
  find_positions (self);

  return self;
}

void
entente_list_passage_free (EntenteListPassage *self)
{
  g_array_unref (self->old);
  g_array_unref (self->new);
  g_array_unref (self->gaps);
  g_free (self);
}

guint
entente_list_passage_get_size (EntenteListPassage *self)
{
  const Gap *last = gap_at (self, self->gaps->len - 1);

  return last->position + count_shown (last) + last->n_same;
}

guint32
entente_list_passage_get (EntenteListPassage *self,
                          guint               position)
{
  const Gap *gap;
  guint first = 0;
  guint n = self->gaps->len;

  /* The last one that does not begin after it. */
  while (n > 1)
    {
      guint half = n / 2;

      if (gap_at (self, first + half)->position <= position)
        {
          first += half;
          n -= half;
        }
      else
        {
          n = half;
        }
    }

  gap = gap_at (self, first);
  position -= gap->position;
  if (position >= count_shown (gap))
    return row_at (self->new, gap->new + gap->n_new + position - count_shown (gap));

  return gap->state == GAP_OLD ? row_at (self->old, gap->old + position) : row_at (self->new, gap->new + position);
}

static gboolean
is_held_after (EntenteListPassage     *self,
               const Gap              *gap,
               EntenteListPassageFunc  holds,
               gpointer                data)
{
  if (holds == NULL || gap->n_same > FEW_ROWS)
    return TRUE;

  for (guint i = 0; i < gap->n_same; i++)
    if (holds (row_at (self->new, gap->new + gap->n_new + i), data))
      return TRUE;

  return FALSE;
}

static void
join_gaps (EntenteListPassage     *self,
           EntenteListPassageFunc  holds,
           gpointer                data)
{
  guint n = 0;

  for (guint i = 0; i < self->gaps->len; i++)
    {
      Gap *before = n > 0 ? gap_at (self, n - 1) : NULL;
      const Gap *gap = gap_at (self, i);

      if (before != NULL && before->state == GAP_OLD && gap->state == GAP_OLD && !is_held_after (self, before, holds, data))
        {
          before->n_old += before->n_same + gap->n_old;
          before->n_new += before->n_same + gap->n_new;
          before->n_same = gap->n_same;
        }
      else
        {
          *gap_at (self, n++) = *gap;
        }
    }

  g_array_set_size (self->gaps, n);
}

/* The one that is empty, or that in the middle of those which hold old rows. */
static Gap *
find_next (EntenteListPassage *self)
{
  guint n = 0;

  for (guint i = 0; i < self->gaps->len; i++)
    {
      if (gap_at (self, i)->state == GAP_EMPTY)
        return gap_at (self, i);
      n += gap_at (self, i)->state == GAP_OLD;
    }

  if (n == 0)
    return NULL;

  n /= 2;
  for (guint i = 0;; i++)
    if (gap_at (self, i)->state == GAP_OLD && n-- == 0)
      return gap_at (self, i);
}

gboolean
entente_list_passage_step (EntenteListPassage     *self,
                           EntenteListPassageFunc  holds,
                           gpointer                data,
                           EntenteListStep        *step)
{
  Gap *gap;

  join_gaps (self, holds, data);
  gap = find_next (self);
  if (gap == NULL)
    return FALSE;

  step->position = gap->position;
  step->removed = gap->state == GAP_OLD ? gap->n_old : 0;
  gap->state = gap->state == GAP_OLD && gap->n_old > 0 && gap->n_new > 0 ? GAP_EMPTY : GAP_NEW;
  step->added = count_shown (gap);
  find_positions (self);

  return TRUE;
}
