/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_ENGINE_INSIDE) && !defined(ENTENTE_ENGINE_COMPILATION)
# error "Only <entente-engine.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* What is done with workspace files as a whole, off the main thread. Where a file is made, it is there as a whole at once,
 * and safe on the disk, or nothing of it is; one that was there before is replaced, but never one that is in use: that is
 * PLACE_IN_USE. A place that cannot be written to is PLACE_READ_ONLY. @progress and @cancellable may be NULL. */

/* Whether it can be opened: it is ours, not of a later version, and all of it is there and fits together. Touches nothing.
 * Refuses NOT_FOUND, LOCKED, FOREIGN_FILE, NEWER_FILE, DAMAGED. */
void     entente_workspace_file_check_async (const char           *path,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);

/* Copies one as it is at one moment; it may be open in this program or in another. */
void     entente_workspace_file_back_up_async (const char          *path,
                                               const char          *target,
                                               EntenteProgress     *progress,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);

/* Checks and copies one that is not open. */
void     entente_workspace_file_restore_async (const char          *path,
                                               const char          *target,
                                               EntenteProgress     *progress,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);

/* Moves one that is not open, to another disk as well. At any moment there is one that is whole. */
void     entente_workspace_file_move_async  (const char           *path,
                                             const char           *target,
                                             EntenteProgress      *progress,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);

/* Of each of them. */
gboolean entente_workspace_file_finish      (GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
