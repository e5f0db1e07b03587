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

#include "invitations/entente-link-keeper.h"
#include "window/entente-page.h"
#include "window/entente-pages.h"
#include "workspaces/entente-recents.h"

G_BEGIN_DECLS

/* The window on one workspace: sidebar and pages; or, while there is no workspace, why not.
 *
 * Actions: win.show-page (s: id), win.show-record (ss: id of a page, id of a record on it), win.show-list
 * (sa(sss): id of a page, and as entente_list_page_show_only() has it), win.nth-page (i), win.search, win.show-sidebar,
 * win.switch-account, win.show-permissions, win.change-password, and those of entente-invitation-actions.h,
 * entente-order-actions.h, entente-enrollment-actions.h, entente-left-out-dialog.h and entente-verify-email-dialog.h.
 *
 * Properties: "workspace", "settings" (construct only, NULL: nothing is remembered), "page" (id). */

#define ENTENTE_TYPE_WINDOW (entente_window_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWindow, entente_window, ENTENTE, WINDOW, AdwApplicationWindow)

EntenteWindow    *entente_window_new           (GtkApplication         *application,
                                                GSettings              *settings) G_GNUC_WARN_UNUSED_RESULT;

/* Which pages there are; only for tests another table than entente_pages_get(). */
void              entente_window_set_entries   (EntenteWindow          *self,
                                                const EntentePageEntry *entries);

/* Once: what the welcome offers, and the name of what is open. */
void              entente_window_set_recents   (EntenteWindow          *self,
                                                EntenteRecents         *recents);

/* NULL: back to the state before, without content. */
void              entente_window_set_workspace (EntenteWindow          *self,
                                                EntenteWorkspace       *workspace);
EntenteWorkspace *entente_window_get_workspace (EntenteWindow          *self);

/* A workspace is being opened or made. */
void              entente_window_show_loading  (EntenteWindow          *self);
/* The same, and says that the file of that @name is brought up to date. */
void              entente_window_show_upgrading (EntenteWindow         *self,
                                                 const char            *name);
/* There is no workspace yet: how to begin. */
void              entente_window_show_welcome  (EntenteWindow          *self);
/* The workspace of that name cannot be opened. */
void              entente_window_show_error    (EntenteWindow          *self,
                                                const char             *name,
                                                const GError           *error);

/* @record is the id of a thing on that page to show, or NULL. */
void              entente_window_show_page     (EntenteWindow          *self,
                                                const char             *id,
                                                const char             *record);
EntentePage      *entente_window_get_page      (EntenteWindow          *self);

/* The links of invitations that were made here. */
EntenteLinkKeeper *entente_window_get_links    (EntenteWindow          *self);

G_END_DECLS
