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

/* Held by the one program that may write a file: a lock on a file of the same name with ".lock" added, which
 * the system lets go when the program ends, however it ends. */
typedef struct _EntenteFileLock EntenteFileLock;

/* Refuses with LOCKED at once when another has it. The file need not exist; its folder must, unless @flags say
 * ENTENTE_OPEN_CREATE: then missing folders are made, mode 0700. */
EntenteFileLock *entente_file_lock_acquire (const char        *path,
                                            EntenteOpenFlags   flags,
                                            GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void             entente_file_lock_release (EntenteFileLock   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFileLock, entente_file_lock_release)

G_END_DECLS
