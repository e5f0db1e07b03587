/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-filter-chip-private.h"

#include "entente-widget.h"

/* The choices of a chip that are rows of a list. */

/* Of the rows of a list. Whoever misses one searches the whole of it. */
#define MOST_CHOICES 100

static void
record_changed_cb (EntenteFilterChip *self);

static void
let_go_of_records (EntenteFilterChip *self)
{
  for (guint i = 0; i < self->records->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->records, i), record_changed_cb, self);
  g_ptr_array_set_size (self->records, 0);
}

/* What is chosen and further down in the list, or not found, stands on top. */
static void
add_chosen (EntenteFilterChip *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  if (self->value == NULL || self->value_label == NULL || text[0] != '\0')
    return;

  for (guint i = 0; i < MIN (n, MOST_CHOICES); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (g_strcmp0 (entente_record_get_id (record), self->value) == 0)
        return;
    }

  entente_filter_chip_add_choice (self, self->value, self->value_label);
}

static gboolean
follow_cb (gpointer user_data)
{
  EntenteFilterChip *self = ENTENTE_FILTER_CHIP (user_data);
  guint n = MIN (g_list_model_get_n_items (G_LIST_MODEL (self->list)), MOST_CHOICES);
  gboolean loaded = TRUE;

  self->follow_id = 0;

  let_go_of_records (self);
  entente_filter_chip_clear (self);
  add_chosen (self);
  for (guint i = 0; i < n; i++)
    {
      EntenteRecord *record = g_list_model_get_item (G_LIST_MODEL (self->list), i);
      g_autofree char *label = NULL;

      g_ptr_array_add (self->records, record);
      g_signal_connect_swapped (record, "notify", G_CALLBACK (record_changed_cb), self);
      if (!entente_record_get_loaded (record))
        {
          loaded = FALSE;
          continue;
        }

      g_object_get (record, self->list_label, &label, NULL);
      entente_filter_chip_add_choice (self, entente_record_get_id (record), label);
    }

  entente_filter_chip_update_popover (self, loaded);

  return G_SOURCE_REMOVE;
}

/* A record that is loaded notifies each of its properties: one round for all. */
static void
record_changed_cb (EntenteFilterChip *self)
{
  if (self->follow_id == 0)
    self->follow_id = entente_add_between_frames (follow_cb, self);
}

gboolean
entente_filter_chip_has_found (EntenteFilterChip *self)
{
  return self->list == NULL || (self->follow_id == 0 && !entente_list_get_loading (self->list));
}

void
entente_filter_chip_let_go (EntenteFilterChip *self)
{
  g_clear_handle_id (&self->follow_id, g_source_remove);
  if (self->records != NULL)
    let_go_of_records (self);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
}

void
entente_filter_chip_follow (EntenteFilterChip *self,
                            EntenteList       *list,
                            const char        *label)
{
  g_return_if_fail (ENTENTE_IS_FILTER_CHIP (self));
  g_return_if_fail (ENTENTE_IS_LIST (list));
  g_return_if_fail (self->list == NULL);
  g_return_if_fail (label != NULL);

  self->list = g_object_ref (list);
  self->list_label = g_strdup (label);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
  record_changed_cb (self);
}
