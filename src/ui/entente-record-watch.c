/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-record-watch.h"

struct _EntenteRecordWatch
{
  GObject parent_instance;

  EntenteWorkspace *workspace;
  char *list;
  char *id;
  EntenteRecord *record; /* (nullable) */
  GError *error;         /* (nullable) */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (EntenteRecordWatch, entente_record_watch, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
} EntenteRecordWatchSignal;

static guint signals[SIGNAL_CHANGED + 1];

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) record = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteRecordWatch *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_RECORD_WATCH (user_data);
  g_clear_error (&self->error);
  self->error = g_steal_pointer (&error);
  if (record != NULL && self->record != NULL)
    entente_record_update (self->record, record);
  else if (record != NULL)
    self->record = g_steal_pointer (&record);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
entente_record_watch_dispose (GObject *object)
{
  EntenteRecordWatch *self = ENTENTE_RECORD_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_record_watch_parent_class)->dispose (object);
}

static void
entente_record_watch_finalize (GObject *object)
{
  EntenteRecordWatch *self = ENTENTE_RECORD_WATCH (object);

  g_clear_object (&self->record);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_free (self->list);
  g_free (self->id);

  G_OBJECT_CLASS (entente_record_watch_parent_class)->finalize (object);
}

static void
entente_record_watch_class_init (EntenteRecordWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_record_watch_dispose;
  object_class->finalize = entente_record_watch_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_RECORD_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
entente_record_watch_init (EntenteRecordWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

EntenteRecordWatch *
entente_record_watch_new (EntenteWorkspace *workspace,
                          const char       *list,
                          const char       *id)
{
  EntenteRecordWatch *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (list != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_RECORD_WATCH, NULL);
  self->workspace = g_object_ref (workspace);
  self->list = g_strdup (list);
  self->id = g_strdup (id);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (entente_record_watch_reload), self, G_CONNECT_SWAPPED);
  entente_record_watch_reload (self);

  return self;
}

void
entente_record_watch_reload (EntenteRecordWatch *self)
{
  g_return_if_fail (ENTENTE_IS_RECORD_WATCH (self));

  if (self->workspace != NULL)
    entente_workspace_load_async (self->workspace, self->list, self->id, self->cancellable, loaded_cb, self);
}

EntenteRecord *
entente_record_watch_get_record (EntenteRecordWatch *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_WATCH (self), NULL);

  return self->record;
}

const GError *
entente_record_watch_get_error (EntenteRecordWatch *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_WATCH (self), NULL);

  return self->error;
}
