/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-change-set.h"
#include "entente-command-spec.h"

#include <entente-database.h>

G_BEGIN_DECLS

/* The one gate for every change. */

typedef enum
{
  ENTENTE_EXECUTOR_DEFAULT         = 0,
  ENTENTE_EXECUTOR_REHEARSE        = 1 << 0, /* take everything back at the end */
  ENTENTE_EXECUTOR_CHEAP_PASSWORDS = 1 << 1, /* for sample data and tests */
  ENTENTE_EXECUTOR_IN_TRANSACTION  = 1 << 2, /* the caller holds the transaction; a refusal leaves nothing of the command */
  ENTENTE_EXECUTOR_NOBODY_LISTENS  = 1 << 3, /* no person gets to read the outcome: for sample data */
} EntenteExecutorFlags;

/* Carries out @command, which is stamped: actor → permission → parameters → rules and rows → change log,
 * in one transaction. The command of a newcomer has the actor ""; who it made is in the log. Answers the outcome, an `a{sv}`, and what changed. */
GVariant *entente_executor_run (EntenteConnection     *connection,
                                EntenteCommand        *command,
                                EntenteExecutorFlags   flags,
                                GCancellable          *cancellable,
                                EntenteChangeSet     **changes,
                                GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
