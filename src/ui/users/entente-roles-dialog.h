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

/* Somebody of one's own organization gets other roles, or the person who acts. */

#define ENTENTE_TYPE_ROLES_DIALOG (entente_roles_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRolesDialog, entente_roles_dialog, ENTENTE, ROLES_DIALOG, EntenteCommandDialog)

/* Opens it over @parent for @user as "own-users" has it, or shows the one that is open there. */
void entente_roles_dialog_present (GtkWindow *parent,
                                   EntenteWorkspace *workspace,
                                   EntenteUser *user);

G_END_DECLS
