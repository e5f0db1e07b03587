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

/* A workspace in one file of which this program is the authority. Implements EntenteWorkspace. */

#define ENTENTE_TYPE_LOCAL_WORKSPACE (entente_local_workspace_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLocalWorkspace, entente_local_workspace, ENTENTE, LOCAL_WORKSPACE, GObject)

typedef enum
{
  ENTENTE_LOCAL_WORKSPACE_DEFAULT         = 0,
  ENTENTE_LOCAL_WORKSPACE_CREATE          = 1 << 0, /* make the file when there is none */
  ENTENTE_LOCAL_WORKSPACE_CHEAP_PASSWORDS = 1 << 1, /* hash passwords at the least cost: tests, sample data */
  ENTENTE_LOCAL_WORKSPACE_NOBODY_LISTENS  = 1 << 2, /* no person gets to read an outcome: tests */
} EntenteLocalWorkspaceFlags;

/* Opens the file at @path (":memory:" for one that leaves no trace): takes its lock, checks it, brings an
 * older schema up to date, off the main thread. Refuses LOCKED, FOREIGN_FILE, NEWER_FILE, DAMAGED,
 * READ_ONLY without touching the file. @clock NULL: the system's. @upgrade (may be NULL) leaves 0 when the schema is
 * an older one, which takes long when the file is large; cancelled meanwhile, the file is as it was, or up to date. */
void                   entente_local_workspace_open_async   (const char                  *path,
                                                             EntenteLocalWorkspaceFlags   flags,
                                                             EntenteClock                *clock,
                                                             EntenteProgress             *upgrade,
                                                             GCancellable                *cancellable,
                                                             GAsyncReadyCallback          callback,
                                                             gpointer                     user_data);
EntenteLocalWorkspace *entente_local_workspace_open_finish  (GAsyncResult                *result,
                                                             GError                     **error) G_GNUC_WARN_UNUSED_RESULT;

/* Ends what is under way, waits for it, and lets go of the file. To be called before the last reference is
 * dropped; nothing works afterwards. */
void                   entente_local_workspace_close        (EntenteLocalWorkspace       *self);

/* Who reads files of other programs; see entente_workspace_get_documents(). */
void                   entente_local_workspace_set_documents (EntenteLocalWorkspace       *self,
                                                              EntenteDocuments            *documents);

/* NULL for a workspace in memory. */
const char            *entente_local_workspace_get_path     (EntenteLocalWorkspace       *self);

/* Tells the story of the sample workspace in this one: all of it or nothing. */
void                   entente_local_workspace_add_sample_async  (EntenteLocalWorkspace       *self,
                                                                  GCancellable                *cancellable,
                                                                  GAsyncReadyCallback          callback,
                                                                  gpointer                     user_data);
gboolean               entente_local_workspace_add_sample_finish (EntenteLocalWorkspace       *self,
                                                                  GAsyncResult                *result,
                                                                  GError                     **error);

/* Checks the hash chain of the change log; answers the number of entries, or -1 and LOG_ALTERED. */
void                   entente_local_workspace_verify_async  (EntenteLocalWorkspace       *self,
                                                              GCancellable                *cancellable,
                                                              GAsyncReadyCallback          callback,
                                                              gpointer                     user_data);
gssize                 entente_local_workspace_verify_finish (EntenteLocalWorkspace       *self,
                                                              GAsyncResult                *result,
                                                              GError                     **error);

G_END_DECLS
