/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-query.h"

struct _EntenteQuery
{
  GObject parent_instance;

  const char *list;
  char *search;
  const char *sort; /* (nullable) */
  EntenteQueryFlags flags;
  GHashTable *filters; /* interned name → owned value */
  GArray *keys;        /* (nullable) guint32; never edited */
  EntenteQueryKeys which;
};

G_DEFINE_FINAL_TYPE (EntenteQuery, entente_query, G_TYPE_OBJECT)

static void
entente_query_finalize (GObject *object)
{
  EntenteQuery *self = ENTENTE_QUERY (object);

  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->filters, g_hash_table_unref);
  g_clear_pointer (&self->keys, g_array_unref);

  G_OBJECT_CLASS (entente_query_parent_class)->finalize (object);
}

static void
entente_query_class_init (EntenteQueryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_query_finalize;
}

static void
entente_query_init (EntenteQuery *self)
{
  self->search = g_strdup ("");
  self->filters = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

static EntenteQuery *
copy (EntenteQuery *self)
{
  EntenteQuery *other = entente_query_new (self->list);
  GHashTableIter iter;
  gpointer name, value;

  g_free (other->search);
  other->search = g_strdup (self->search);
  other->sort = self->sort;
  other->flags = self->flags;
  other->keys = self->keys != NULL ? g_array_ref (self->keys) : NULL;
  other->which = self->which;

  g_hash_table_iter_init (&iter, self->filters);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_insert (other->filters, name, g_strdup (value));

  return other;
}

static int
compare_names (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

EntenteQuery *
entente_query_new (const char *list)
{
  EntenteQuery *self;

  g_return_val_if_fail (list != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_QUERY, NULL);
  self->list = g_intern_string (list);

  return self;
}

EntenteQuery *
entente_query_with_search (EntenteQuery *self,
                           const char   *search)
{
  EntenteQuery *other;

  g_return_val_if_fail (ENTENTE_IS_QUERY (self), NULL);
  g_return_val_if_fail (search != NULL, NULL);

  other = copy (self);
  g_free (other->search);
  other->search = g_strdup (search);

  return other;
}

EntenteQuery *
entente_query_with_filter (EntenteQuery *self,
                           const char   *filter,
                           const char   *value)
{
  EntenteQuery *other;

  g_return_val_if_fail (ENTENTE_IS_QUERY (self), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  other = copy (self);
  if (value != NULL)
    g_hash_table_insert (other->filters, (gpointer) g_intern_string (filter), g_strdup (value));
  else
    g_hash_table_remove (other->filters, g_intern_string (filter));

  return other;
}

EntenteQuery *
entente_query_with_sort (EntenteQuery      *self,
                         const char        *sort,
                         EntenteQueryFlags  flags)
{
  EntenteQuery *other;

  g_return_val_if_fail (ENTENTE_IS_QUERY (self), NULL);

  other = copy (self);
  other->sort = g_intern_string (sort);
  other->flags = flags;

  return other;
}

EntenteQuery *
entente_query_with_keys (EntenteQuery     *self,
                         EntenteQueryKeys  which,
                         const guint32    *keys,
                         guint             n_keys)
{
  EntenteQuery *other;

  g_return_val_if_fail (ENTENTE_IS_QUERY (self), NULL);
  g_return_val_if_fail (keys != NULL || n_keys == 0, NULL);

  other = copy (self);
  g_clear_pointer (&other->keys, g_array_unref);
  other->keys = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_keys);
  if (n_keys > 0)
    g_array_append_vals (other->keys, keys, n_keys);
  other->which = which;

  return other;
}

const char *
entente_query_get_list (EntenteQuery *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUERY (self), NULL);

  return self->list;
}

const char *
entente_query_get_search (EntenteQuery *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUERY (self), NULL);

  return self->search;
}

const char *
entente_query_get_sort (EntenteQuery *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUERY (self), NULL);

  return self->sort;
}

EntenteQueryFlags
entente_query_get_flags (EntenteQuery *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUERY (self), ENTENTE_QUERY_DEFAULT);

  return self->flags;
}

const char *
entente_query_get_filter (EntenteQuery *self,
                          const char   *filter)
{
  g_return_val_if_fail (ENTENTE_IS_QUERY (self), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  return g_hash_table_lookup (self->filters, g_intern_string (filter));
}

GArray *
entente_query_get_keys (EntenteQuery     *self,
                        EntenteQueryKeys *which)
{
  g_return_val_if_fail (ENTENTE_IS_QUERY (self), NULL);

  if (which != NULL)
    *which = self->which;

  return self->keys;
}

const char **
entente_query_dup_filters (EntenteQuery *self)
{
  const char **names;
  guint n = 0;

  g_return_val_if_fail (ENTENTE_IS_QUERY (self), NULL);

  names = (const char **) g_hash_table_get_keys_as_array (self->filters, &n);
  qsort (names, n, sizeof *names, compare_names);

  return names;
}

static gboolean
keys_equal (EntenteQuery *self,
            EntenteQuery *other)
{
  if (self->keys == NULL || other->keys == NULL)
    return self->keys == other->keys;

  return self->which == other->which && self->keys->len == other->keys->len &&
         memcmp (self->keys->data, other->keys->data, self->keys->len * sizeof (guint32)) == 0;
}

gboolean
entente_query_equal (EntenteQuery *self,
                     EntenteQuery *other)
{
  GHashTableIter iter;
  gpointer name, value;

  g_return_val_if_fail (ENTENTE_IS_QUERY (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_QUERY (other), FALSE);

  if (!g_str_equal (self->list, other->list) || !g_str_equal (self->search, other->search) ||
      g_strcmp0 (self->sort, other->sort) != 0 || self->flags != other->flags ||
      g_hash_table_size (self->filters) != g_hash_table_size (other->filters) || !keys_equal (self, other))
    return FALSE;

  g_hash_table_iter_init (&iter, self->filters);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (g_strcmp0 (g_hash_table_lookup (other->filters, name), value) != 0)
      return FALSE;

  return TRUE;
}
