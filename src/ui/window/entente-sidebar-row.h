/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>

#include "window/entente-pages.h"

G_BEGIN_DECLS

/* One page in the sidebar: icon, title, and how many things wait there. */

#define ENTENTE_TYPE_SIDEBAR_ROW (entente_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSidebarRow, entente_sidebar_row, ENTENTE, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget              *entente_sidebar_row_new       (const EntentePageEntry *entry,
                                                       EntenteWorkspace       *workspace) G_GNUC_WARN_UNUSED_RESULT;

const EntentePageEntry *entente_sidebar_row_get_entry (EntenteSidebarRow      *self);

G_END_DECLS
