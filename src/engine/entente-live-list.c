/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-live-list-private.h"

typedef enum
{
  PROP_QUERY = 1,
  PROP_LOADING,
  PROP_COMPLETE,
  PROP_ERROR,
} EntenteLiveListProperty;

static GParamSpec *properties[PROP_ERROR + 1];

void
entente_live_list_set_error (EntenteLiveList *self,
                             const GError    *error)
{
  if (self->error == NULL && error == NULL)
    return;

  g_clear_error (&self->error);
  if (error != NULL)
    self->error = g_error_copy (error);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
records_failed_cb (EntenteLiveList *self,
                   const GError    *error)
{
  entente_live_list_set_error (self, error);
}

static GType
entente_live_list_get_item_type (GListModel *model)
{
  return ENTENTE_LIVE_LIST (model)->definition->get_type ();
}

static guint
entente_live_list_get_n_items (GListModel *model)
{
  return entente_list_rows_get_size (ENTENTE_LIVE_LIST (model)->rows);
}

static gpointer
entente_live_list_get_item (GListModel *model,
                            guint       position)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (model);

  if (position >= entente_list_rows_get_size (self->rows))
    return NULL;

  return entente_list_records_get (self->records, entente_list_rows_get (self->rows, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_live_list_get_item_type;
  iface->get_n_items = entente_live_list_get_n_items;
  iface->get_item = entente_live_list_get_item;
}

void
entente_live_list_set_loading (EntenteLiveList *self,
                               gboolean         loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

void
entente_live_list_set_complete (EntenteLiveList *self,
                                gboolean         complete)
{
  if (self->complete == complete)
    return;

  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

static EntenteQuery *
entente_live_list_get_query (EntenteList *list)
{
  return ENTENTE_LIVE_LIST (list)->query;
}

static void
entente_live_list_set_query (EntenteList  *list,
                             EntenteQuery *query)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (list);

  g_return_if_fail (g_str_equal (entente_query_get_list (query), self->definition->name));

  /* A search entry tells of changes that change nothing: once by itself, soon after it was made. */
  if (self->query != NULL && self->error == NULL && entente_query_equal (self->query, query))
    return;

  g_set_object (&self->query, query);
  self->query_pending = TRUE;
  if (self->busy)
    g_cancellable_cancel (self->cancellable);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
  entente_live_list_set_complete (self, FALSE);
  entente_live_list_set_loading (self, TRUE);
  entente_live_list_start_job (self);
}

static gboolean
entente_live_list_get_loading (EntenteList *list)
{
  return ENTENTE_LIVE_LIST (list)->loading;
}

static gboolean
entente_live_list_get_complete (EntenteList *list)
{
  return ENTENTE_LIVE_LIST (list)->complete;
}

static const GError *
entente_live_list_get_error (EntenteList *list)
{
  return ENTENTE_LIVE_LIST (list)->error;
}

static void
entente_live_list_get_keys (EntenteList *list,
                            guint        position,
                            guint        n,
                            guint32     *keys)
{
  EntenteListRows *rows = ENTENTE_LIVE_LIST (list)->rows;

  for (guint i = 0; i < n; i++)
    keys[i] = entente_list_rows_get (rows, position + i);
}

static void
list_iface_init (EntenteListInterface *iface)
{
  iface->get_query = entente_live_list_get_query;
  iface->set_query = entente_live_list_set_query;
  iface->get_loading = entente_live_list_get_loading;
  iface->get_complete = entente_live_list_get_complete;
  iface->get_error = entente_live_list_get_error;
  iface->get_keys = entente_live_list_get_keys;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteLiveList, entente_live_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init) G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_LIST, list_iface_init))

static void
entente_live_list_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (object);

  switch ((EntenteLiveListProperty) property_id)
    {
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;

    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;

    case PROP_COMPLETE:
      g_value_set_boolean (value, self->complete);
      break;

    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    }
}

static void
entente_live_list_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (object);

  switch ((EntenteLiveListProperty) property_id)
    {
    case PROP_QUERY:
      entente_live_list_set_query (ENTENTE_LIST (self), g_value_get_object (value));
      break;

    case PROP_LOADING:
    case PROP_COMPLETE:
    case PROP_ERROR:
      g_assert_not_reached ();
    }
}

static void
entente_live_list_dispose (GObject *object)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_handle_id (&self->change_id, g_source_remove);

  if (self->records != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->records, self);
      entente_list_records_close (self->records);
    }
  g_clear_object (&self->readers);
  g_clear_object (&self->query);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (entente_live_list_parent_class)->dispose (object);
}

static void
entente_live_list_finalize (GObject *object)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (object);

  g_queue_clear_full (&self->changes, (GDestroyNotify) entente_change_set_unref);
  g_clear_pointer (&self->plan, entente_list_plan_unref);
  entente_live_list_forget_order (self);
  g_clear_pointer (&self->rows, entente_list_rows_free);
  g_clear_object (&self->records);
  g_clear_error (&self->error);
  g_clear_pointer (&self->organization, g_free);
  g_clear_pointer (&self->user, g_free);

  G_OBJECT_CLASS (entente_live_list_parent_class)->finalize (object);
}

static void
entente_live_list_class_init (EntenteLiveListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_live_list_get_property;
  object_class->set_property = entente_live_list_set_property;
  object_class->dispose = entente_live_list_dispose;
  object_class->finalize = entente_live_list_finalize;

  g_object_class_override_property (object_class, PROP_QUERY, "query");
  g_object_class_override_property (object_class, PROP_LOADING, "loading");
  g_object_class_override_property (object_class, PROP_COMPLETE, "complete");
  g_object_class_override_property (object_class, PROP_ERROR, "error");
  properties[PROP_QUERY] = g_object_class_find_property (object_class, "query");
  properties[PROP_LOADING] = g_object_class_find_property (object_class, "loading");
  properties[PROP_COMPLETE] = g_object_class_find_property (object_class, "complete");
  properties[PROP_ERROR] = g_object_class_find_property (object_class, "error");
}

static gboolean
holds_cb (guint32  row,
          gpointer user_data)
{
  EntenteLiveList *self = user_data;

  return entente_list_records_contain (self->records, row);
}

static void
entente_live_list_init (EntenteLiveList *self)
{
  self->rows = entente_list_rows_new (G_LIST_MODEL (self), holds_cb, self);
  g_queue_init (&self->changes);
}

EntenteLiveList *
entente_live_list_new (EntenteReaders              *readers,
                       const EntenteListDefinition *definition,
                       EntenteQuery                *query,
                       const char                  *organization,
                       const char                  *user,
                       EntenteClock                *clock)
{
  EntenteLiveList *self;

  g_return_val_if_fail (ENTENTE_IS_READERS (readers), NULL);
  g_return_val_if_fail (definition != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_QUERY (query), NULL);
  g_return_val_if_fail (ENTENTE_IS_CLOCK (clock), NULL);

  self = g_object_new (ENTENTE_TYPE_LIVE_LIST, NULL);
  self->readers = g_object_ref (readers);
  self->records = entente_list_records_new (readers, definition->get_type ());
  g_signal_connect_swapped (self->records, "failed", G_CALLBACK (records_failed_cb), self);
  self->definition = definition;
  self->organization = g_strdup (organization);
  self->user = g_strdup (user);
  self->clock = g_object_ref (clock);
  entente_live_list_set_query (ENTENTE_LIST (self), query);

  return self;
}

void
entente_live_list_take_changes (EntenteLiveList  *self,
                                EntenteChangeSet *changes)
{
  g_return_if_fail (ENTENTE_IS_LIVE_LIST (self));

  entente_live_list_forget_order (self);
  g_queue_push_tail (&self->changes, entente_change_set_ref (changes));
  entente_live_list_start_job (self);
}
