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

/* Leads to the roles of the person who acts. Somebody who may not make an admin agent learns who may. */

#define ENTENTE_TYPE_OWN_ROLES_BUTTON (entente_own_roles_button_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOwnRolesButton, entente_own_roles_button, ENTENTE, OWN_ROLES_BUTTON, GtkButton)

/* Before it is shown; somebody acts. */
void entente_own_roles_button_set_workspace (EntenteOwnRolesButton *self,
                                             EntenteWorkspace      *workspace);

G_END_DECLS
