/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>

#include "workspaces/entente-recents.h"

G_BEGIN_DECLS

/* The workspaces that were open last, over the window of the one that is open, to go to another; and "app.open-workspace"
 * for one that is not among them. */

#define ENTENTE_TYPE_WORKSPACES_WINDOW (entente_workspaces_window_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWorkspacesWindow, entente_workspaces_window, ENTENTE, WORKSPACES_WINDOW, AdwWindow)

/* One for two presses. */
void entente_workspaces_window_present (GtkWindow      *parent,
                                        EntenteRecents *recents);

G_END_DECLS
