/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-record-cache.h"

/* So many records stay though nobody holds them any more. */
#define KEPT_RECORDS 1024

/* Entries of records that are gone are swept out when there are more entries than this. */
#define MANY_ENTRIES (8 * KEPT_RECORDS)

struct _EntenteRecordCache
{
  GHashTable *records; /* row → GWeakRef */
  EntenteRecord *kept[KEPT_RECORDS];
  guint next;
};

static void
weak_record_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static gboolean
record_is_gone (gpointer key,
                gpointer value,
                gpointer data)
{
  g_autoptr (GObject) record = g_weak_ref_get (value);

  return record == NULL;
}

EntenteRecordCache *
entente_record_cache_new (void)
{
  EntenteRecordCache *self = g_new0 (EntenteRecordCache, 1);

  self->records = g_hash_table_new_full (NULL, NULL, NULL, weak_record_free);

  return self;
}

void
entente_record_cache_free (EntenteRecordCache *self)
{
  entente_record_cache_clear (self);
  g_hash_table_unref (self->records);
  g_free (self);
}

EntenteRecord *
entente_record_cache_lookup (EntenteRecordCache *self,
                             guint32             row)
{
  GWeakRef *ref = g_hash_table_lookup (self->records, GUINT_TO_POINTER (row));

  return ref != NULL ? g_weak_ref_get (ref) : NULL;
}

void
entente_record_cache_add (EntenteRecordCache *self,
                          guint32             row,
                          EntenteRecord      *record)
{
  GWeakRef *ref = g_new (GWeakRef, 1);

  if (g_hash_table_size (self->records) > MANY_ENTRIES)
    g_hash_table_foreach_remove (self->records, record_is_gone, NULL);

  g_weak_ref_init (ref, record);
  g_hash_table_replace (self->records, GUINT_TO_POINTER (row), ref);

  g_set_object (&self->kept[self->next], record);
  self->next = (self->next + 1) % KEPT_RECORDS;
}

GArray *
entente_record_cache_dup_rows (EntenteRecordCache *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_foreach_remove (self->records, record_is_gone, NULL);
  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint32 row = GPOINTER_TO_UINT (key);

      g_array_append_val (rows, row);
    }

  return rows;
}

void
entente_record_cache_clear (EntenteRecordCache *self)
{
  for (guint i = 0; i < KEPT_RECORDS; i++)
    g_clear_object (&self->kept[i]);
}
