/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <gio/gio.h>

G_BEGIN_DECLS

/* The workspace files that were open last, the latest first, and who acted in each: a list model of GFiles. It is kept in
 * the settings; the files are not looked at.
 *
 * Property "current": the file that is open, or NULL. Its row changes with it. */

#define ENTENTE_TYPE_RECENTS (entente_recents_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecents, entente_recents, ENTENTE, RECENTS, GObject)

EntenteRecents *entente_recents_new         (GSettings      *settings) G_GNUC_WARN_UNUSED_RESULT;

/* It comes first, wherever it was. */
void            entente_recents_add         (EntenteRecents *self,
                                             GFile          *file);
/* It has another name now, or is elsewhere. */
void            entente_recents_rename      (EntenteRecents *self,
                                             GFile          *file,
                                             GFile          *renamed);
/* The file stays where it is. */
void            entente_recents_forget      (EntenteRecents *self,
                                             GFile          *file);

/* The id of who acted there last; "" where nobody is known. (transfer full) */
char           *entente_recents_get_account (EntenteRecents *self,
                                             GFile          *file) G_GNUC_WARN_UNUSED_RESULT;
/* Of one of these files. */
void            entente_recents_set_account (EntenteRecents *self,
                                             GFile          *file,
                                             const char     *account);

void            entente_recents_set_current (EntenteRecents *self,
                                             GFile          *file);
GFile          *entente_recents_get_current (EntenteRecents *self);

/* As people call it: without the ".entente" of all of them. (transfer full) */
char           *entente_workspace_name      (GFile          *file) G_GNUC_WARN_UNUSED_RESULT;
/* Where it is; folders below one's own begin with "~". (transfer full) */
char           *entente_workspace_place     (GFile          *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
