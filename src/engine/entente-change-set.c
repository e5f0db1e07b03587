/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-change-set.h"

struct _EntenteChangeSet
{
  gatomicrefcount ref_count;
  GArray *changes;
  GHashTable *seen; /* "type:row" of those with a row */
};

static void
change_clear (gpointer data)
{
  EntenteChange *change = data;

  g_clear_pointer (&change->id, g_free);
}

EntenteChangeSet *
entente_change_set_new (void)
{
  EntenteChangeSet *self = g_new0 (EntenteChangeSet, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->changes = g_array_new (FALSE, TRUE, sizeof (EntenteChange));
  g_array_set_clear_func (self->changes, change_clear);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

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

  g_array_unref (self->changes);
  g_hash_table_unref (self->seen);
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

  if (!g_hash_table_add (self->seen, g_strdup_printf ("%s:%" G_GINT64_FORMAT, type, row)))
    return;

  change.id = g_strdup (id);
  g_array_append_val (self->changes, change);
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

  return &g_array_index (self->changes, EntenteChange, n);
}
