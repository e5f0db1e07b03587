/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-database"

#include "entente-worker.h"

#include "entente-connection-private.h"

typedef struct
{
  GTask *task; /* holds itself until it has been answered, and is not touched here any more then */
  EntenteWorkerFunc func;
} Job;

struct _EntenteWorker
{
  GObject parent_instance;

  GThread *thread; /* NULL once joined */
  EntenteWorkerOpenFunc open;
  gpointer data;
  GDestroyNotify destroy;

  GMutex mutex; /* protects what follows */
  GCond cond;
  GQueue urgent; /* of Job */
  GQueue jobs;
  gboolean closing;
};

G_DEFINE_FINAL_TYPE (EntenteWorker, entente_worker, G_TYPE_OBJECT)

/* A task holds its source object. Were the thread to drop the last reference, that object would be disposed of
 * there, close its worker and wait for itself. So the reference that keeps a task until it has been answered is
 * dropped where the answer arrives. */
static void
hold_until_answered (GTask *task)
{
  g_signal_connect (g_object_ref (task), "notify::completed", G_CALLBACK (g_object_unref), NULL);
}

static void
run_job (const Job         *job,
         EntenteConnection *connection,
         const GError      *failure)
{
  if (connection == NULL)
    {
      g_task_return_error (job->task, g_error_copy (failure));
      return;
    }

  if (g_task_return_error_if_cancelled (job->task))
    return;

  entente_connection_set_cancellable (connection, g_task_get_cancellable (job->task));
  job->func (connection, job->task, g_task_get_task_data (job->task));
  entente_connection_set_cancellable (connection, NULL);

  /* What a function forgot would hold the file for ever. */
  g_assert (!entente_connection_in_transaction (connection));
}

/* NULL when there is nothing left to do. */
static Job *
wait_for_job (EntenteWorker *self)
{
  Job *job;

  g_mutex_lock (&self->mutex);

  while ((job = g_queue_pop_head (&self->urgent)) == NULL &&
         (job = g_queue_pop_head (&self->jobs)) == NULL &&
         !self->closing)
    g_cond_wait (&self->cond, &self->mutex);

  g_mutex_unlock (&self->mutex);

  return job;
}

static gpointer
run (gpointer data)
{
  EntenteWorker *self = data;
  g_autoptr (EntenteConnection) connection = NULL;
  g_autoptr (GError) failure = NULL;
  Job *job;

  connection = self->open (self->data, &failure);

  while ((job = wait_for_job (self)) != NULL)
    {
      run_job (job, connection, failure);
      g_free (job);
    }

  if (connection != NULL)
    entente_connection_close (connection);

  return NULL;
}

static void
entente_worker_dispose (GObject *object)
{
  entente_worker_close (ENTENTE_WORKER (object));

  G_OBJECT_CLASS (entente_worker_parent_class)->dispose (object);
}

static void
entente_worker_finalize (GObject *object)
{
  EntenteWorker *self = ENTENTE_WORKER (object);

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_cond_clear (&self->cond);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (entente_worker_parent_class)->finalize (object);
}

static void
entente_worker_class_init (EntenteWorkerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_worker_dispose;
  object_class->finalize = entente_worker_finalize;
}

static void
entente_worker_init (EntenteWorker *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  g_queue_init (&self->urgent);
  g_queue_init (&self->jobs);
}

EntenteWorker *
entente_worker_new (const char            *name,
                    EntenteWorkerOpenFunc  open,
                    gpointer               data,
                    GDestroyNotify         destroy)
{
  EntenteWorker *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (open != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_WORKER, NULL);
  self->open = open;
  self->data = data;
  self->destroy = destroy;
  self->thread = g_thread_new (name, run, self);

  return self;
}

static void
push (EntenteWorker     *self,
      GQueue            *queue,
      GTask             *task,
      EntenteWorkerFunc  func)
{
  gboolean closing;

  g_mutex_lock (&self->mutex);

  closing = self->closing;
  if (!closing)
    {
      Job *job = g_new0 (Job, 1);

      hold_until_answered (task);
      job->task = task;
      job->func = func;
      g_queue_push_tail (queue, job);
    }

  g_mutex_unlock (&self->mutex);

  /* Whoever wakes up takes the lock: it should be free by then. */
  g_cond_signal (&self->cond);

  if (closing)
    {
      g_autoptr (GError) error = NULL;

      entente_refuse (&error, ENTENTE_REASON_CLOSED, NULL, NULL);
      g_task_return_error (task, g_steal_pointer (&error));
    }
}

void
entente_worker_push (EntenteWorker     *self,
                     GTask             *task,
                     EntenteWorkerFunc  func)
{
  g_return_if_fail (ENTENTE_IS_WORKER (self));
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (func != NULL);

  push (self, &self->jobs, task, func);
}

void
entente_worker_push_urgent (EntenteWorker     *self,
                            GTask             *task,
                            EntenteWorkerFunc  func)
{
  g_return_if_fail (ENTENTE_IS_WORKER (self));
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (func != NULL);

  push (self, &self->urgent, task, func);
}

void
entente_worker_close (EntenteWorker *self)
{
  g_return_if_fail (ENTENTE_IS_WORKER (self));

  if (self->thread == NULL)
    return;

  g_assert (!entente_worker_is_current (self));

  g_mutex_lock (&self->mutex);
  self->closing = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);

  /* Until then the thread may still ask who it is. */
  g_thread_join (self->thread);
  self->thread = NULL;
}

gboolean
entente_worker_is_current (EntenteWorker *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKER (self), FALSE);

  return self->thread == g_thread_self ();
}
