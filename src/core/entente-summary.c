/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-summary.h"

typedef struct
{
  char *key;
  char *label;
  gint64 count;
  gint64 amount;
} Group;

struct _EntenteSummary
{
  GObject parent_instance;

  GArray *groups; /* of Group */
};

G_DEFINE_FINAL_TYPE (EntenteSummary, entente_summary, G_TYPE_OBJECT)

static void
group_clear (gpointer data)
{
  Group *group = data;

  g_free (group->key);
  g_free (group->label);
}

static const Group *
get_group (EntenteSummary *self,
           guint           n)
{
  return &g_array_index (self->groups, Group, n);
}

static void
entente_summary_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_SUMMARY (object)->groups, g_array_unref);

  G_OBJECT_CLASS (entente_summary_parent_class)->finalize (object);
}

static void
entente_summary_class_init (EntenteSummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_summary_finalize;
}

static void
entente_summary_init (EntenteSummary *self)
{
  self->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  g_array_set_clear_func (self->groups, group_clear);
}

EntenteSummary *
entente_summary_new (void)
{
  return g_object_new (ENTENTE_TYPE_SUMMARY, NULL);
}

void
entente_summary_add (EntenteSummary *self,
                     const char     *key,
                     const char     *label,
                     gint64          count,
                     gint64          amount)
{
  Group group = { .key = g_strdup (key), .label = g_strdup (label), .count = count, .amount = amount };

  g_return_if_fail (ENTENTE_IS_SUMMARY (self));
  g_return_if_fail (key != NULL);
  g_return_if_fail (label != NULL);

  g_array_append_val (self->groups, group);
}

guint
entente_summary_get_n_groups (EntenteSummary *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUMMARY (self), 0);

  return self->groups->len;
}

const char *
entente_summary_get_key (EntenteSummary *self,
                         guint           group)
{
  g_return_val_if_fail (ENTENTE_IS_SUMMARY (self), NULL);
  g_return_val_if_fail (group < self->groups->len, NULL);

  return get_group (self, group)->key;
}

const char *
entente_summary_get_label (EntenteSummary *self,
                           guint           group)
{
  g_return_val_if_fail (ENTENTE_IS_SUMMARY (self), NULL);
  g_return_val_if_fail (group < self->groups->len, NULL);

  return get_group (self, group)->label;
}

gint64
entente_summary_get_count (EntenteSummary *self,
                           guint           group)
{
  g_return_val_if_fail (ENTENTE_IS_SUMMARY (self), 0);
  g_return_val_if_fail (group < self->groups->len, 0);

  return get_group (self, group)->count;
}

gint64
entente_summary_get_amount (EntenteSummary *self,
                            guint           group)
{
  g_return_val_if_fail (ENTENTE_IS_SUMMARY (self), 0);
  g_return_val_if_fail (group < self->groups->len, 0);

  return get_group (self, group)->amount;
}

gboolean
entente_summary_find (EntenteSummary *self,
                      const char     *key,
                      guint          *group)
{
  g_return_val_if_fail (ENTENTE_IS_SUMMARY (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (group != NULL, FALSE);

  for (*group = 0; *group < self->groups->len; (*group)++)
    if (g_str_equal (get_group (self, *group)->key, key))
      return TRUE;

  return FALSE;
}

gint64
entente_summary_get_total (EntenteSummary *self)
{
  gint64 total = 0;

  g_return_val_if_fail (ENTENTE_IS_SUMMARY (self), 0);

  for (guint i = 0; i < self->groups->len; i++)
    total += get_group (self, i)->count;

  return total;
}
