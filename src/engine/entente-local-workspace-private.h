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

/* Shared by the files of the workspace: its life (…-open.c), its interface (entente-local-workspace.c). */

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

G_END_DECLS
