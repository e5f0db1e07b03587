/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-local-workspace-private.h"

#include "entente-change-log.h"
#include "entente-sample.h"
#include "entente-schema.h"
#include "entente-system-clock.h"

typedef struct
{
  char *path;
  EntenteOpenFlags flags;
  gint64 now;
  EntenteProgress *upgrade;  /* (nullable) */
  GCancellable *cancellable; /* (nullable) */
} OpenData;

static void
open_data_free (gpointer data)
{
  OpenData *self = data;

  g_clear_object (&self->upgrade);
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self);
}

static EntenteConnection *
open_writer (gpointer   user_data,
             GError   **error)
{
  OpenData *data = user_data;
  g_autoptr (EntenteConnection) connection = NULL;
  const char *file = (data->flags & ENTENTE_OPEN_MEMORY) != 0 ? NULL : data->path;

  connection = entente_connection_open (data->path, data->flags, error);
  if (connection == NULL)
    return NULL;

  /* Nobody needs to wait until a large file is up to date. */
  entente_connection_set_cancellable (connection, data->cancellable);
  if (!entente_schema_prepare (connection, file, data->now, data->upgrade, error))
    return NULL;
  entente_connection_set_cancellable (connection, NULL);

  return g_steal_pointer (&connection);
}

static void
do_nothing_on_writer (EntenteConnection *connection,
                      GTask             *task,
                      gpointer           task_data)
{
  g_task_return_boolean (task, TRUE);
}

static void
writer_ready_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (source);
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      entente_local_workspace_close (self);
      g_task_return_error (task, error);
      return;
    }

  self->readers = entente_readers_new (self->path, self->writer);
  entente_local_workspace_start (self);
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

void
entente_local_workspace_open_async (const char                 *path,
                                    EntenteLocalWorkspaceFlags  flags,
                                    EntenteClock               *clock,
                                    EntenteProgress            *upgrade,
                                    GCancellable               *cancellable,
                                    GAsyncReadyCallback         callback,
                                    gpointer                    user_data)
{
  g_autoptr (EntenteLocalWorkspace) self = NULL;
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) ready = NULL;
  EntenteOpenFlags open_flags = (flags & ENTENTE_LOCAL_WORKSPACE_CREATE) != 0 ? ENTENTE_OPEN_CREATE : ENTENTE_OPEN_NONE;
  OpenData *data;
  GError *error = NULL;

  g_return_if_fail (path != NULL);
  g_return_if_fail (upgrade == NULL || ENTENTE_IS_PROGRESS (upgrade));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_local_workspace_open_async);

  self = g_object_new (ENTENTE_TYPE_LOCAL_WORKSPACE, NULL);
  self->clock = clock != NULL ? g_object_ref (clock) : entente_system_clock_new ();
  if (flags & ENTENTE_LOCAL_WORKSPACE_CHEAP_PASSWORDS)
    self->executor_flags |= ENTENTE_EXECUTOR_CHEAP_PASSWORDS;
  if (flags & ENTENTE_LOCAL_WORKSPACE_NOBODY_LISTENS)
    self->executor_flags |= ENTENTE_EXECUTOR_NOBODY_LISTENS;

  if (!g_str_equal (path, ":memory:"))
    {
      self->path = g_strdup (path);
      self->lock = entente_file_lock_acquire (path, open_flags, &error);
      if (self->lock == NULL)
        {
          g_task_return_error (task, error);
          return;
        }
    }

  data = g_new0 (OpenData, 1);
  data->path = g_strdup (path);
  data->flags = self->path != NULL ? open_flags : ENTENTE_OPEN_MEMORY;
  data->now = entente_clock_get_now (self->clock);
  data->upgrade = upgrade != NULL ? g_object_ref (upgrade) : NULL;
  data->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->writer = entente_worker_new ("entente-writer", open_writer, data, open_data_free);

  ready = g_task_new (self, cancellable, writer_ready_cb, g_object_ref (task));
  g_task_set_source_tag (ready, entente_local_workspace_open_async);
  entente_worker_push (self->writer, ready, do_nothing_on_writer);
}

EntenteLocalWorkspace *
entente_local_workspace_open_finish (GAsyncResult  *result,
                                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}


static void
verify_on_reader (EntenteConnection *connection,
                  GTask             *task,
                  gpointer           task_data)
{
  GError *error = NULL;
  guint64 length = 0;

  if (entente_change_log_verify (connection, &length, &error))
    g_task_return_int (task, (gssize) length);
  else
    g_task_return_error (task, error);
}

void
entente_local_workspace_verify_async (EntenteLocalWorkspace *self,
                                      GCancellable          *cancellable,
                                      GAsyncReadyCallback    callback,
                                      gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ENTENTE_IS_LOCAL_WORKSPACE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_local_workspace_verify_async);
  entente_readers_push (self->readers, task, verify_on_reader);
}

gssize
entente_local_workspace_verify_finish (EntenteLocalWorkspace  *self,
                                       GAsyncResult           *result,
                                       GError                **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  return g_task_propagate_int (G_TASK (result), error);
}

typedef struct
{
  EntenteExecutorFlags flags;
  gint64 now;
  EntenteChangeSet *changes;
} SampleData;

static void
sample_data_free (gpointer data)
{
  SampleData *self = data;

  g_clear_pointer (&self->changes, entente_change_set_unref);
  g_free (self);
}

static void
add_sample_on_writer (EntenteConnection *connection,
                      GTask             *task,
                      gpointer           task_data)
{
  SampleData *data = task_data;
  g_autoptr (GBytes) story = NULL;
  GError *error = NULL;

  story = entente_sample_load (&error);
  if (story != NULL && entente_sample_play (connection, story, data->now, data->flags, data->changes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
sample_added_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (source);
  g_autoptr (GTask) task = user_data;
  SampleData *data = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }

  entente_local_workspace_announce (self, data->changes);
  g_task_return_boolean (task, TRUE);
}

void
entente_local_workspace_add_sample_async (EntenteLocalWorkspace *self,
                                          GCancellable          *cancellable,
                                          GAsyncReadyCallback    callback,
                                          gpointer               user_data)
{
  g_autoptr (GTask) outer = NULL;
  g_autoptr (GTask) task = NULL;
  SampleData *data;

  g_return_if_fail (ENTENTE_IS_LOCAL_WORKSPACE (self));

  outer = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (outer, entente_local_workspace_add_sample_async);

  data = g_new0 (SampleData, 1);
  data->flags = self->executor_flags;
  data->now = entente_clock_get_now (self->clock);
  data->changes = entente_change_set_new ();

  task = g_task_new (self, cancellable, sample_added_cb, g_object_ref (outer));
  g_task_set_source_tag (task, entente_local_workspace_add_sample_async);
  g_task_set_task_data (task, data, sample_data_free);
  entente_worker_push (self->writer, task, add_sample_on_writer);
}

gboolean
entente_local_workspace_add_sample_finish (EntenteLocalWorkspace  *self,
                                           GAsyncResult           *result,
                                           GError                **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
