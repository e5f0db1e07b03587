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

/* The roles that a person can have, each with what it allows, to be switched on and off. Those that the account may not give
 * or take say why.
 *
 * Signal "changed" (): a person switched one. */

#define ENTENTE_TYPE_ROLES_VIEW (entente_roles_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRolesView, entente_roles_view, ENTENTE, ROLES_VIEW, AdwBin)

/* For people of the organization that @account works in. */
GtkWidget *entente_roles_view_new (EntenteAccount *account) G_GNUC_WARN_UNUSED_RESULT;

EntenteRoles entente_roles_view_get_roles (EntenteRolesView *self);
/* What a person has, who may be the only global administrator of the organization. */
void entente_roles_view_set_roles (EntenteRolesView *self,
                                   EntenteRoles roles,
                                   gboolean only_global_admin);
/* Switches, as a person does. */
void entente_roles_view_choose (EntenteRolesView *self,
                                EntenteRoles roles);

G_END_DECLS
