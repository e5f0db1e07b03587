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

/* Wizards of the operator that end in a password, which is shown once. */

/* Asks for a user name and the first organization. */
void entente_add_membership            (GtkWindow         *parent,
                                        EntenteWorkspace  *workspace);
void entente_reset_membership_password (GtkWindow         *parent,
                                        EntenteWorkspace  *workspace,
                                        EntenteMembership *membership);

G_END_DECLS
