/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>
#include <entente-core.h>

G_BEGIN_DECLS

/* What a person asked for: a command, and what is said when it is done. */
typedef struct
{
  EntenteCommand *command;
  EntenteCommand *inverse; /* (nullable) what Undo executes; as entente_toast_with_undo() takes it */
  const char *done;        /* (nullable) where it shows by itself */
  /* (nullable) Whether its outcome is what was wanted: what was tried in vain is carried out, too, where tries are counted. */
  gboolean (*check) (GVariant  *outcome,
                     GError   **error);
} EntenteDeed;

/* Executes the command. Says at the bottom of the window that @widget is in that it is done, with Undo where there is an
 * inverse, or why it was refused. */
void     entente_deed_execute        (const EntenteDeed    *deed,
                                      GtkWidget            *widget,
                                      EntenteWorkspace     *workspace);

/* The same for who shows in a place of its own why it was refused. Where @widget (nullable) is gone by then, nothing is said. */
void     entente_deed_execute_async  (const EntenteDeed    *deed,
                                      GtkWidget            *widget,
                                      EntenteWorkspace     *workspace,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean entente_deed_execute_finish (GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
