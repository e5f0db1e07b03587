/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-change-set.h"

struct _EntenteChangeSet
{
  gatomicrefcount ref_count;
  GPtrArray *changes; /* EntenteChange */
  GHashTable *seen;   /* the same, by type and row */
};

static void
change_free (gpointer data)
{
  EntenteChange *change = data;

  g_free (change->id);
  g_free (change);
}

static guint
change_hash (gconstpointer data)
{
  const EntenteChange *change = data;

  return g_direct_hash (change->type) ^ g_int64_hash (&change->row);
}

static gboolean
change_equal (gconstpointer a,
              gconstpointer b)
{
  const EntenteChange *one = a;
  const EntenteChange *other = b;

  return one->type == other->type && one->row == other->row;
}

EntenteChangeSet *
entente_change_set_new (void)
{
  EntenteChangeSet *self = g_new0 (EntenteChangeSet, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->changes = g_ptr_array_new_with_free_func (change_free);
  self->seen = g_hash_table_new (change_hash, change_equal);

  return self;
}

EntenteChangeSet *
entente_change_set_ref (EntenteChangeSet *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
entente_change_set_unref (EntenteChangeSet *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->seen);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

void
entente_change_set_add (EntenteChangeSet *self,
                        const char       *type,
                        const char       *id,
                        gint64            row)
{
  EntenteChange change = { g_intern_string (type), NULL, row };

  g_return_if_fail (type != NULL);
  g_return_if_fail (id != NULL);

  if (g_hash_table_contains (self->seen, &change))
    return;

  change.id = g_strdup (id);
  g_ptr_array_add (self->changes, g_memdup2 (&change, sizeof change));
  g_hash_table_add (self->seen, g_ptr_array_index (self->changes, self->changes->len - 1));
}

guint
entente_change_set_size (EntenteChangeSet *self)
{
  return self->changes->len;
}

const EntenteChange *
entente_change_set_get (EntenteChangeSet *self,
                        guint             n)
{
  g_return_val_if_fail (n < self->changes->len, NULL);

  return g_ptr_array_index (self->changes, n);
}
