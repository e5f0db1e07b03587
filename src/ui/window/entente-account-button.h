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

/* Who acts, and the way to act as somebody else of the workspace. */

#define ENTENTE_TYPE_ACCOUNT_BUTTON (entente_account_button_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAccountButton, entente_account_button, ENTENTE, ACCOUNT_BUTTON, GtkWidget)

GtkWidget *entente_account_button_new           (void) G_GNUC_WARN_UNUSED_RESULT;

void       entente_account_button_set_workspace (EntenteAccountButton *self,
                                                 EntenteWorkspace     *workspace);
/* Opens the list of accounts. */
void       entente_account_button_popup         (EntenteAccountButton *self);

G_END_DECLS
