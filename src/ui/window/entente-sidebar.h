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

/* The pages that the workspace's account may see, with how much waits on each.
 *
 * Property "page": id of the chosen page, NULL for none. Signal "activated" (): a page was chosen by a
 * person, even if it is the same one again. */

#define ENTENTE_TYPE_SIDEBAR (entente_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSidebar, entente_sidebar, ENTENTE, SIDEBAR, AdwBin)

GtkWidget              *entente_sidebar_new           (void) G_GNUC_WARN_UNUSED_RESULT;

/* Which pages there are; only for tests another table than entente_pages_get(). */
void                    entente_sidebar_set_entries   (EntenteSidebar         *self,
                                                       const EntentePageEntry *entries);
void                    entente_sidebar_set_workspace (EntenteSidebar         *self,
                                                       EntenteWorkspace       *workspace);

const char             *entente_sidebar_get_page      (EntenteSidebar         *self);
/* Nothing happens when the account has no such page. */
void                    entente_sidebar_set_page      (EntenteSidebar         *self,
                                                       const char             *id);
/* The n-th page that is shown, from 0; NULL when there are fewer. */
const EntentePageEntry *entente_sidebar_get_nth       (EntenteSidebar         *self,
                                                       guint                   n);

G_END_DECLS
