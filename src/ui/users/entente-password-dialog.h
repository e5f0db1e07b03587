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

/* Whoever acts chooses another password: in place of a temporary one, which comes before all else, or of their own. */

#define ENTENTE_TYPE_PASSWORD_DIALOG (entente_password_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntentePasswordDialog, entente_password_dialog, ENTENTE, PASSWORD_DIALOG, EntenteCommandDialog)

/* @parent may be NULL. Owned by GTK, as every window is. */
GtkWidget *entente_password_dialog_new     (GtkWindow        *parent,
                                            EntenteWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;
void       entente_password_dialog_present (GtkWindow        *parent,
                                            EntenteWorkspace *workspace);

G_END_DECLS
