/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-readers.h"

/* One for what a person waits for while another is busy with a long list. */
#define N_READERS 2

struct _EntenteReaders
{
  GObject parent_instance;

  EntenteWorker *writer;
  EntenteWorker *workers[N_READERS];
  guint next;
  gboolean closed;
};

G_DEFINE_FINAL_TYPE (EntenteReaders, entente_readers, G_TYPE_OBJECT)

static EntenteConnection *
open_reader (gpointer   data,
             GError   **error)
{
  return entente_connection_open (data, ENTENTE_OPEN_READ_ONLY, error);
}

static void
entente_readers_dispose (GObject *object)
{
  EntenteReaders *self = ENTENTE_READERS (object);

  entente_readers_close (self);
  for (guint i = 0; i < N_READERS; i++)
    g_clear_object (&self->workers[i]);
  g_clear_object (&self->writer);

  G_OBJECT_CLASS (entente_readers_parent_class)->dispose (object);
}

static void
entente_readers_class_init (EntenteReadersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_readers_dispose;
}

static void
entente_readers_init (EntenteReaders *self)
{
}

EntenteReaders *
entente_readers_new (const char    *path,
                     EntenteWorker *writer)
{
  EntenteReaders *self;

  g_return_val_if_fail (ENTENTE_IS_WORKER (writer), NULL);

  self = g_object_new (ENTENTE_TYPE_READERS, NULL);
  self->writer = g_object_ref (writer);
  for (guint i = 0; path != NULL && i < N_READERS; i++)
    self->workers[i] = entente_worker_new ("entente-reader", open_reader, g_strdup (path), g_free);

  return self;
}

void
entente_readers_push (EntenteReaders    *self,
                      GTask             *task,
                      EntenteWorkerFunc  func)
{
  EntenteWorker *worker;

  g_return_if_fail (ENTENTE_IS_READERS (self));

  worker = self->workers[self->next];
  self->next = (self->next + 1) % N_READERS;

  entente_worker_push (worker != NULL ? worker : self->writer, task, func);
}

void
entente_readers_close (EntenteReaders *self)
{
  g_return_if_fail (ENTENTE_IS_READERS (self));

  if (self->closed)
    return;

  self->closed = TRUE;
  for (guint i = 0; i < N_READERS; i++)
    if (self->workers[i] != NULL)
      entente_worker_close (self->workers[i]);
}
