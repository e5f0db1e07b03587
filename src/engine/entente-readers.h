/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-database.h>

G_BEGIN_DECLS

/* The threads that read: a few workers, each with its own connection. */

#define ENTENTE_TYPE_READERS (entente_readers_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReaders, entente_readers, ENTENTE, READERS, GObject)

/* @path NULL: everything is read by @writer, as of a database in memory. */
EntenteReaders *entente_readers_new   (const char        *path,
                                       EntenteWorker     *writer) G_GNUC_WARN_UNUSED_RESULT;
/* Hands the task to the reader whose turn it is. */
void            entente_readers_push  (EntenteReaders    *self,
                                       GTask             *task,
                                       EntenteWorkerFunc  func);
void            entente_readers_close (EntenteReaders    *self);

G_END_DECLS
