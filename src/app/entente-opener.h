/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* Opens workspace files and finds the account to begin with. Refuses as entente_local_workspace_open_async(). */

typedef enum
{
  ENTENTE_OPENER_DEFAULT = 0,
  ENTENTE_OPENER_SAMPLE  = 1 << 0, /* make it when there is none, with the sample story */
  ENTENTE_OPENER_NEW     = 1 << 1, /* make it when there is none, with nobody in it but the operator of the program */
} EntenteOpenerFlags;

/* @account: id of the account that is to act, if the workspace has it. @upgrade: as for
 * entente_local_workspace_open_async(). */
void              entente_opener_open_async  (GFile                *file,
                                              EntenteOpenerFlags    flags,
                                              const char           *account,
                                              EntenteProgress      *upgrade,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
EntenteWorkspace *entente_opener_open_finish (GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Lets go of the file; the workspace is of no use afterwards. */
void              entente_opener_close       (EntenteWorkspace     *workspace);

G_END_DECLS
