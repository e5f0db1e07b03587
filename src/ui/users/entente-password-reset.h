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

/* Somebody of one's own organization gets a temporary password: shown here, this once. */

#define ENTENTE_TYPE_PASSWORD_RESET (entente_password_reset_get_type ())
G_DECLARE_FINAL_TYPE (EntentePasswordReset, entente_password_reset, ENTENTE, PASSWORD_RESET, EntenteWizard)

/* Asks first. The window opens over the one that @widget is in. */
void entente_password_reset_ask (GtkWidget *widget,
                                 EntenteWorkspace *workspace,
                                 EntenteUser *user);

G_END_DECLS
