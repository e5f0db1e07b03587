/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-workspace-file.h"

#include <entente-database.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "entente-schema.h"

/* One piece of work on one file, on a thread of its own. */
typedef struct
{
  char *path;
  char *target;              /* (nullable) */
  EntenteProgress *progress; /* (nullable) */
  gboolean alone;            /* nobody else may have the file open */
  EntenteFileLock *lock;     /* of the file; (nullable) */
  EntenteWorker *worker;     /* of that thread */
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_clear_object (&self->worker);
  g_clear_object (&self->progress);
  g_clear_pointer (&self->lock, entente_file_lock_release);
  g_free (self->target);
  g_free (self->path);
  g_free (self);
}

/* Without a lock somebody has it open, or nobody can: where no lock can be made, no log can either. */
static gboolean
take_lock (Work    *work,
           GError **error)
{
  g_autoptr (GError) refusal = NULL;

  work->lock = entente_file_lock_acquire (work->path, ENTENTE_OPEN_NONE, &refusal);
  if (work->lock != NULL || (!work->alone && (entente_error_is (refusal, ENTENTE_REASON_LOCKED) ||
                                              entente_error_is (refusal, ENTENTE_REASON_READ_ONLY))))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&refusal));

  return FALSE;
}

static EntenteConnection *
open_source (gpointer   data,
             GError   **error)
{
  Work *work = data;
  g_autofree char *folder = g_path_get_dirname (work->path);
  EntenteOpenFlags flags = ENTENTE_OPEN_READ_ONLY;
  gboolean has_log;

  if (!take_lock (work, error))
    return NULL;

  has_log = entente_database_has_log (work->path);
  if (work->alone && has_log)
    {
      entente_refuse (error, ENTENTE_REASON_LOCKED, NULL, NULL);
      return NULL;
    }

  if (!has_log && (work->lock != NULL || g_access (folder, W_OK) != 0))
    flags |= ENTENTE_OPEN_UNCHANGING;

  return entente_connection_open (work->path, flags, error);
}

/* What is refused about the target is about that, and not about the workspace. */
static gboolean
blame_target (GError  *refusal,
              GError **error)
{
  if (entente_error_is (refusal, ENTENTE_REASON_READ_ONLY))
    entente_refuse (error, ENTENTE_REASON_PLACE_READ_ONLY, NULL, NULL);
  else if (entente_error_is (refusal, ENTENTE_REASON_LOCKED))
    entente_refuse (error, ENTENTE_REASON_PLACE_IN_USE, NULL, NULL);
  else
    g_propagate_error (error, g_error_copy (refusal));

  return FALSE;
}

/* A log without the file that it belongs to would become one of the file that takes its place. */
static EntenteFileLock *
lock_target (Work    *work,
             GError **error)
{
  g_autoptr (EntenteFileLock) lock = NULL;
  g_autoptr (GError) refusal = NULL;

  lock = entente_file_lock_acquire (work->target, ENTENTE_OPEN_NONE, &refusal);
  if (lock != NULL && entente_database_has_log (work->target))
    entente_refuse (&refusal, ENTENTE_REASON_LOCKED, NULL, NULL);

  if (refusal != NULL)
    {
      blame_target (refusal, error);
      return NULL;
    }

  return g_steal_pointer (&lock);
}

static gboolean
copy (EntenteConnection  *connection,
      Work               *work,
      GError            **error)
{
  g_autoptr (EntenteFileLock) lock = lock_target (work, error);
  g_autoptr (GError) refusal = NULL;

  if (lock == NULL)
    return FALSE;

  return entente_connection_backup_to (connection, work->target, work->progress, &refusal) || blame_target (refusal, error);
}

/* The copy is whole and safe before the file goes. */
static gboolean
move (EntenteConnection  *connection,
      Work               *work,
      GError            **error)
{
  g_autoptr (EntenteFileLock) lock = lock_target (work, error);
  g_autoptr (GError) refusal = NULL;

  if (lock == NULL)
    return FALSE;

  if (entente_database_rename_file (work->path, work->target, &refusal))
    return TRUE;
  if (refusal == NULL && entente_connection_backup_to (connection, work->target, work->progress, &refusal))
    return entente_database_remove_file (work->path, error);

  return blame_target (refusal, error);
}

static void
answer (GTask    *task,
        gboolean  done,
        GError   *error)
{
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
check_on_worker (EntenteConnection *connection,
                 GTask             *task,
                 gpointer           task_data)
{
  GError *error = NULL;
  gboolean done = entente_schema_check (connection, &error);

  answer (task, done, error);
}

static void
back_up_on_worker (EntenteConnection *connection,
                   GTask             *task,
                   gpointer           task_data)
{
  GError *error = NULL;
  gboolean done = copy (connection, task_data, &error);

  answer (task, done, error);
}

static void
restore_on_worker (EntenteConnection *connection,
                   GTask             *task,
                   gpointer           task_data)
{
  GError *error = NULL;
  gboolean done = entente_schema_check (connection, &error) && copy (connection, task_data, &error);

  answer (task, done, error);
}

static void
move_on_worker (EntenteConnection *connection,
                GTask             *task,
                gpointer           task_data)
{
  GError *error = NULL;
  gboolean done = move (connection, task_data, &error);

  answer (task, done, error);
}

static void
worked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Work *work = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  /* The file is let go of before anybody opens it again. */
  entente_worker_close (work->worker);
  g_clear_pointer (&work->lock, entente_file_lock_release);

  answer (task, done, error);
}

static void
begin (Work                *work,
       EntenteWorkerFunc    func,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr (GTask) outer = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, worked_cb, g_object_ref (outer));

  g_task_set_source_tag (outer, begin);
  g_task_set_source_tag (task, begin);
  /* What was done is done, cancelled or not. */
  g_task_set_check_cancellable (outer, FALSE);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, work, work_free);

  work->worker = entente_worker_new ("entente-file", open_source, work, NULL);
  entente_worker_push (work->worker, task, func);
}

static Work *
work_new (const char      *path,
          const char      *target,
          EntenteProgress *progress)
{
  Work *work = g_new0 (Work, 1);

  work->path = g_strdup (path);
  work->target = g_strdup (target);
  work->progress = progress != NULL ? g_object_ref (progress) : NULL;

  return work;
}

void
entente_workspace_file_check_async (const char          *path,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (path != NULL);

  begin (work_new (path, NULL, NULL), check_on_worker, cancellable, callback, user_data);
}

void
entente_workspace_file_back_up_async (const char          *path,
                                      const char          *target,
                                      EntenteProgress     *progress,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_return_if_fail (path != NULL && target != NULL);
  g_return_if_fail (progress == NULL || ENTENTE_IS_PROGRESS (progress));

  begin (work_new (path, target, progress), back_up_on_worker, cancellable, callback, user_data);
}

void
entente_workspace_file_restore_async (const char          *path,
                                      const char          *target,
                                      EntenteProgress     *progress,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_return_if_fail (path != NULL && target != NULL);
  g_return_if_fail (progress == NULL || ENTENTE_IS_PROGRESS (progress));

  begin (work_new (path, target, progress), restore_on_worker, cancellable, callback, user_data);
}

void
entente_workspace_file_move_async (const char          *path,
                                   const char          *target,
                                   EntenteProgress     *progress,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  Work *work;

  g_return_if_fail (path != NULL && target != NULL);
  g_return_if_fail (progress == NULL || ENTENTE_IS_PROGRESS (progress));

  work = work_new (path, target, progress);
  work->alone = TRUE;
  begin (work, move_on_worker, cancellable, callback, user_data);
}

gboolean
entente_workspace_file_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
