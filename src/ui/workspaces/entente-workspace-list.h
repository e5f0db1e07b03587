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

/* The workspaces that were open last: name, folder, and a mark at the one that is open. A row activates
 * "app.open-recent" with the URI of the file, its button forgets it. Not visible while there are none. */

#define ENTENTE_TYPE_WORKSPACE_LIST (entente_workspace_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWorkspaceList, entente_workspace_list, ENTENTE, WORKSPACE_LIST, GtkWidget)

/* Once. */
void entente_workspace_list_set_recents (EntenteWorkspaceList *self,
                                         EntenteRecents       *recents);

G_END_DECLS
