/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_DATABASE_INSIDE) && !defined(ENTENTE_DATABASE_COMPILATION)
# error "Only <entente-database.h> can be included directly."
#endif

#include "entente-connection.h"

G_BEGIN_DECLS

/* One named thread with a queue of tasks and a connection of its own. */
#define ENTENTE_TYPE_WORKER (entente_worker_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWorker, entente_worker, ENTENTE, WORKER, GObject)

/* Called once, on the thread. When it fails its error is what every task gets. */
typedef EntenteConnection *(*EntenteWorkerOpenFunc) (gpointer   data,
                                                     GError   **error);

/* Called on the thread; to return the task, which may be gone right after that. The connection listens to the task's
 * cancellable meanwhile, and a task that is cancelled while it waits is returned without a call. */
typedef void (*EntenteWorkerFunc) (EntenteConnection *connection,
                                   GTask             *task,
                                   gpointer           task_data);

EntenteWorker *entente_worker_new         (const char            *name,
                                           EntenteWorkerOpenFunc  open,
                                           gpointer               data,
                                           GDestroyNotify         destroy) G_GNUC_WARN_UNUSED_RESULT;

/* Tasks run in the order in which they came, urgent ones before the others. After closing they are refused. */
void           entente_worker_push        (EntenteWorker         *self,
                                           GTask                 *task,
                                           EntenteWorkerFunc      func);
void           entente_worker_push_urgent (EntenteWorker         *self,
                                           GTask                 *task,
                                           EntenteWorkerFunc      func);

/* Finishes what is queued, closes the connection and ends the thread. Not from the thread itself. */
void           entente_worker_close       (EntenteWorker         *self);

/* Whether the caller runs on this worker's thread. */
gboolean       entente_worker_is_current  (EntenteWorker         *self);

G_END_DECLS
