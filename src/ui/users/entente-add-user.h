/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "wizards/entente-wizard.h"

G_BEGIN_DECLS

/* Somebody gets a work account in one's own organization. */

#define ENTENTE_TYPE_ADD_USER (entente_add_user_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAddUser, entente_add_user, ENTENTE, ADD_USER, EntenteWizard)

/* Opens it over @parent, or shows the one that is open there. */
void entente_add_user_present (GtkWindow *parent,
                               EntenteWorkspace *workspace);

G_END_DECLS
