/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-local-workspace.h"

#include "entente-executor.h"
#include "entente-readers.h"
#include "entente-time-watch.h"

G_BEGIN_DECLS

/* Shared by the files of the workspace: its life (…-open.c), what it lets read (…-reading.c), who signs in
 * (…-sign-in.c), and the rest of its interface, what it does (entente-local-workspace.c). */

struct _EntenteLocalWorkspace
{
  GObject parent_instance;

  char *path; /* NULL in memory */
  EntenteExecutorFlags executor_flags;
  EntenteClock *clock;
  EntenteFileLock *lock; /* NULL in memory */
  EntenteWorker *writer;
  EntenteReaders *readers;
  EntenteTimeWatch *watch;
  EntenteAccount *account;
  EntenteDocuments *documents; /* (nullable) */
};

/* Tells of a commit: the lists first, so that whoever looks at one after "changed" finds its work begun. */
void entente_local_workspace_announce (EntenteLocalWorkspace *self,
                                       EntenteChangeSet      *changes);
/* The file has been opened: the readers are there. */
void entente_local_workspace_start    (EntenteLocalWorkspace *self);

/* The id of who acts; "" when nobody does. */
const char *entente_local_workspace_get_user (EntenteLocalWorkspace *self);
/* Lists, records and exports. */
void entente_local_workspace_add_reading     (EntenteWorkspaceInterface *iface);
/* Who knows a password. */
void entente_local_workspace_add_sign_in     (EntenteWorkspaceInterface *iface);

G_END_DECLS
