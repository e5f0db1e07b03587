/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-selection.h"

#include "entente-widget.h"

/* So many keys are asked for at a time. */
#define CHUNK 4096

/* To look for keys among a million rows takes longer than a frame: frames pass between, and have the most of their time. */
#define PRUNING_TIME_US 4000

struct _EntenteSelection
{
  GObject parent_instance;

  EntenteList *list;
  gboolean all; /* but those with the keys; otherwise they are the chosen ones */
  GtkBitset *keys;

  gboolean has_anchor;
  guint32 anchor; /* key of the row that was toggled last */
  guint32 extent; /* key of the row up to which it was extended since */

  gboolean gone;   /* rows went: they may have been chosen */
  GtkBitset *left; /* (nullable) while that is found out: the keys that are still there */
  guint n_pruned;  /* the rows that were looked at for that */
  guint update_id;
};

G_DEFINE_FINAL_TYPE (EntenteSelection, entente_selection, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Answers whether to go on. */
typedef gboolean (*KeyFunc) (guint32 key,
                             guint position,
                             gpointer user_data);

static guint
get_n_rows (EntenteSelection *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static void
for_each_key (EntenteSelection *self,
              guint             first,
              guint             last,
              KeyFunc           func,
              gpointer          user_data)
{
  guint32 keys[CHUNK];

  for (guint position = first; position <= last && position < get_n_rows (self); position += CHUNK)
    {
      guint n = MIN (CHUNK, MIN (last, get_n_rows (self) - 1) - position + 1);

      entente_list_get_keys (self->list, position, n, keys);
      for (guint i = 0; i < n; i++)
        if (!func (keys[i], position + i, user_data))
          return;
    }
}

static guint32
get_key (EntenteSelection *self,
         guint             position)
{
  guint32 key;

  entente_list_get_keys (self->list, position, 1, &key);

  return key;
}

typedef struct
{
  guint32 key;
  guint position;
} Search;

static gboolean
search_cb (guint32  key,
           guint    position,
           gpointer user_data)
{
  Search *search = user_data;

  if (key != search->key)
    return TRUE;

  search->position = position;

  return FALSE;
}

/* GTK_INVALID_LIST_POSITION when the list does not have the row. */
static guint
find_position (EntenteSelection *self,
               guint32           key)
{
  Search search = { key, GTK_INVALID_LIST_POSITION };

  for_each_key (self, 0, G_MAXUINT - 1, search_cb, &search);

  return search.position;
}

static gboolean
add_cb (guint32  key,
        guint    position,
        gpointer user_data)
{
  gtk_bitset_add (user_data, key);

  return TRUE;
}

static gboolean
remove_cb (guint32  key,
           guint    position,
           gpointer user_data)
{
  gtk_bitset_remove (user_data, key);

  return TRUE;
}

static void
stop_pruning (EntenteSelection *self)
{
  g_clear_pointer (&self->left, gtk_bitset_unref);
  self->n_pruned = 0;
}

/* What has been found out about the keys before is of no use. */
static void
select_range (EntenteSelection *self,
              guint             a,
              guint             b,
              gboolean          selected)
{
  stop_pruning (self);
  for_each_key (self, MIN (a, b), MAX (a, b), selected != self->all ? add_cb : remove_cb, self->keys);
}

static gboolean
prune_cb (guint32  key,
          guint    position,
          gpointer user_data)
{
  EntenteSelection *self = user_data;

  if (gtk_bitset_contains (self->keys, key))
    gtk_bitset_add (self->left, key);

  return TRUE;
}

/* Forgets the keys of rows that the list has no more. FALSE: there is more to do. */
static gboolean
prune (EntenteSelection *self)
{
  gint64 deadline = g_get_monotonic_time () + PRUNING_TIME_US;

  if (self->left == NULL)
    self->left = gtk_bitset_new_empty ();

  /* When all of them are there the other rows need not be looked at. */
  while (self->n_pruned < get_n_rows (self) && gtk_bitset_get_size (self->left) < gtk_bitset_get_size (self->keys))
    {
      for_each_key (self, self->n_pruned, self->n_pruned + CHUNK - 1, prune_cb, self);
      self->n_pruned += CHUNK;
      if (g_get_monotonic_time () > deadline)
        return FALSE;
    }

  gtk_bitset_unref (self->keys);
  self->keys = g_steal_pointer (&self->left);
  self->gone = FALSE;
  stop_pruning (self);

  return TRUE;
}

static gboolean
update_cb (gpointer user_data)
{
  EntenteSelection *self = ENTENTE_SELECTION (user_data);

  if (self->gone && entente_list_get_complete (self->list) && !prune (self))
    {
      self->update_id = entente_add_between_frames (update_cb, self);
      return G_SOURCE_REMOVE;
    }

  self->update_id = 0;
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* Later, and once for many changes: the list tells of them while it is still at them. */
static void
queue_update (EntenteSelection *self)
{
  stop_pruning (self);
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
items_changed_cb (EntenteSelection *self,
                  guint             position,
                  guint             removed,
                  guint             added)
{
  self->gone |= removed > 0;
  queue_update (self);
}

/* What was all of one search is these rows of another; the present rows stay until the others are there. */
static void
query_changed_cb (EntenteSelection *self)
{
  if (self->all)
    {
      g_autoptr (GtkBitset) exceptions = self->keys;

      self->all = FALSE;
      self->keys = gtk_bitset_new_empty ();
      for_each_key (self, 0, G_MAXUINT - 1, add_cb, self->keys);
      gtk_bitset_subtract (self->keys, exceptions);
    }

  self->gone = TRUE;
  queue_update (self);
}

static void
entente_selection_dispose (GObject *object)
{
  EntenteSelection *self = ENTENTE_SELECTION (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (entente_selection_parent_class)->dispose (object);
}

static void
entente_selection_finalize (GObject *object)
{
  EntenteSelection *self = ENTENTE_SELECTION (object);

  g_clear_pointer (&self->keys, gtk_bitset_unref);
  g_clear_pointer (&self->left, gtk_bitset_unref);

  G_OBJECT_CLASS (entente_selection_parent_class)->finalize (object);
}

static void
entente_selection_class_init (EntenteSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_selection_dispose;
  object_class->finalize = entente_selection_finalize;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
entente_selection_init (EntenteSelection *self)
{
  self->keys = gtk_bitset_new_empty ();
}

EntenteSelection *
entente_selection_new (EntenteList *list)
{
  EntenteSelection *self;

  g_return_val_if_fail (ENTENTE_IS_LIST (list), NULL);

  self = g_object_new (ENTENTE_TYPE_SELECTION, NULL);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::query", G_CALLBACK (query_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::complete", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);

  return self;
}

guint
entente_selection_get_n_selected (EntenteSelection *self)
{
  guint64 n;

  g_return_val_if_fail (ENTENTE_IS_SELECTION (self), 0);

  n = gtk_bitset_get_size (self->keys);
  if (!self->all)
    return n;

  return n < get_n_rows (self) ? get_n_rows (self) - n : 0;
}

gboolean
entente_selection_is_whole (EntenteSelection *self)
{
  guint n = entente_selection_get_n_selected (self);

  return n > 0 && n == get_n_rows (self);
}

gboolean
entente_selection_contains (EntenteSelection *self,
                            guint             position)
{
  g_return_val_if_fail (ENTENTE_IS_SELECTION (self), FALSE);

  return position < get_n_rows (self) && gtk_bitset_contains (self->keys, get_key (self, position)) != self->all;
}

void
entente_selection_toggle (EntenteSelection *self,
                          guint             position)
{
  g_return_if_fail (ENTENTE_IS_SELECTION (self));
  g_return_if_fail (position < get_n_rows (self));

  select_range (self, position, position, !entente_selection_contains (self, position));
  self->has_anchor = TRUE;
  self->anchor = get_key (self, position);
  self->extent = self->anchor;

  g_signal_emit (self, signals[CHANGED], 0);
}

void
entente_selection_extend (EntenteSelection *self,
                          guint             from,
                          guint             position)
{
  guint anchor = GTK_INVALID_LIST_POSITION;
  guint extent;

  g_return_if_fail (ENTENTE_IS_SELECTION (self));
  g_return_if_fail (from < get_n_rows (self));
  g_return_if_fail (position < get_n_rows (self));

  if (self->has_anchor)
    anchor = find_position (self, self->anchor);
  if (anchor == GTK_INVALID_LIST_POSITION)
    {
      anchor = from;
      self->has_anchor = TRUE;
      self->anchor = get_key (self, from);
      self->extent = self->anchor;
    }

  extent = find_position (self, self->extent);
  if (extent != GTK_INVALID_LIST_POSITION)
    select_range (self, anchor, extent, FALSE);
  select_range (self, anchor, position, TRUE);
  self->extent = get_key (self, position);

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
select_all (EntenteSelection *self,
            gboolean          all)
{
  stop_pruning (self);
  self->all = all;
  self->has_anchor = FALSE;
  gtk_bitset_remove_all (self->keys);

  g_signal_emit (self, signals[CHANGED], 0);
}

void
entente_selection_select_all (EntenteSelection *self)
{
  g_return_if_fail (ENTENTE_IS_SELECTION (self));

  select_all (self, TRUE);
}

void
entente_selection_clear (EntenteSelection *self)
{
  g_return_if_fail (ENTENTE_IS_SELECTION (self));

  select_all (self, FALSE);
}

EntenteQuery *
entente_selection_dup_query (EntenteSelection *self)
{
  g_autofree guint32 *keys = NULL;
  GtkBitsetIter iter;
  guint key;
  guint n = 0;

  g_return_val_if_fail (ENTENTE_IS_SELECTION (self), NULL);

  keys = g_new (guint32, gtk_bitset_get_size (self->keys));
  if (gtk_bitset_iter_init_first (&iter, self->keys, &key))
    do
      keys[n++] = key;
    while (gtk_bitset_iter_next (&iter, &key));

  return entente_query_with_keys (entente_list_get_query (self->list), self->all ? ENTENTE_QUERY_EXCEPT : ENTENTE_QUERY_ONLY,
                                  keys, n);
}
