/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-file-export.h"

typedef struct
{
  EntenteQuery *query;
  EntenteProgress *progress; /* (nullable) */
  GFile *file;
  GFile *part; /* what is written, until it takes the place of the file */
  GFileOutputStream *stream;
  gssize n_rows;
  GError *error; /* (nullable) */
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_clear_object (&self->query);
  g_clear_object (&self->progress);
  g_clear_object (&self->file);
  g_clear_object (&self->part);
  g_clear_object (&self->stream);
  g_clear_error (&self->error);
  g_free (self);
}

static void
part_deleted_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Export *self = g_task_get_task_data (task);

  /* Whether it could be deleted changes nothing about why the export failed. */
  g_file_delete_finish (G_FILE (source), result, NULL);
  g_task_return_error (task, g_steal_pointer (&self->error));
}

/* Takes back what was written so far. */
static void
give_up (GTask *task)
{
  Export *self = g_task_get_task_data (task);

  g_file_delete_async (self->part, G_PRIORITY_DEFAULT, NULL, part_deleted_cb, task);
}

static void
moved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Export *self = g_task_get_task_data (task);

  if (g_file_move_finish (G_FILE (source), result, &self->error))
    g_task_return_int (task, self->n_rows);
  else
    give_up (g_steal_pointer (&task));
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = G_TASK (user_data);
  Export *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (!g_output_stream_close_finish (G_OUTPUT_STREAM (source), result, &error) && self->error == NULL)
    self->error = g_steal_pointer (&error);
  if (self->error == NULL)
    g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &self->error);

  /* From here on it is written: it is not to say that it was cancelled when it has taken the other's place. */
  if (self->error != NULL)
    give_up (task);
  else
    g_file_move_async (self->part, self->file, G_FILE_COPY_OVERWRITE, G_PRIORITY_DEFAULT, NULL, NULL, NULL, moved_cb, task);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GTask *task = G_TASK (user_data);
  Export *self = g_task_get_task_data (task);

  self->n_rows = entente_workspace_export_finish (ENTENTE_WORKSPACE (source), result, &self->error);

  /* Closed also when it was cancelled. */
  g_output_stream_close_async (G_OUTPUT_STREAM (self->stream), G_PRIORITY_DEFAULT, NULL, closed_cb, task);
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Export *self = g_task_get_task_data (task);
  EntenteWorkspace *workspace = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;

  self->stream = g_file_create_finish (G_FILE (source), result, &error);
  if (self->stream == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  entente_workspace_export_async (workspace, self->query, G_OUTPUT_STREAM (self->stream), self->progress,
                                  cancellable, written_cb, g_steal_pointer (&task));
}

static GFile *
new_part (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *part = g_strdup_printf (".%s.%s.part", name, unique);

  return g_file_get_child (folder, part);
}

void
entente_file_export_async (EntenteWorkspace    *workspace,
                           EntenteQuery        *query,
                           GFile               *file,
                           EntenteProgress     *progress,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Export *self;

  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (ENTENTE_IS_QUERY (query));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (g_file_has_parent (file, NULL));
  g_return_if_fail (progress == NULL || ENTENTE_IS_PROGRESS (progress));

  self = g_new0 (Export, 1);
  self->query = g_object_ref (query);
  self->progress = progress != NULL ? g_object_ref (progress) : NULL;
  self->file = g_object_ref (file);
  self->part = new_part (file);

  task = g_task_new (workspace, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_file_export_async);
  /* What was done in time is done. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, self, export_free);

  /* Not to be cancelled: it would say so of a file that it had made, and nobody would take that away. */
  g_file_create_async (self->part, G_FILE_CREATE_NONE, G_PRIORITY_DEFAULT, NULL, created_cb, g_steal_pointer (&task));
}

gssize
entente_file_export_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, entente_file_export_async), -1);

  return g_task_propagate_int (G_TASK (result), error);
}
