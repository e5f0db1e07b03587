/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "window/entente-command-dialog.h"

G_BEGIN_DECLS

/* What was left out of a table that was imported, after the window of the import is closed: it can be saved as it could be there, and
 * dismissed by who needs it no more. */

#define ENTENTE_TYPE_LEFT_OUT_DIALOG (entente_left_out_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLeftOutDialog, entente_left_out_dialog, ENTENTE, LEFT_OUT_DIALOG, EntenteCommandDialog)

/* @import: id of the EntenteIncompleteImport that is shown first. */
GtkWidget *entente_left_out_dialog_new (GtkWindow        *parent,
                                        EntenteWorkspace *workspace,
                                        const char       *import) G_GNUC_WARN_UNUSED_RESULT;

/* The action win.show-left-out (s: such an id). */
void       entente_left_out_install    (GtkWidgetClass   *widget_class);

G_END_DECLS
