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

/* Asks for another password as soon as somebody acts who has a temporary one: when the workspace is opened, and whoever
 * chose that account, over the window where they did. Who does not choose a password gives the window back to who acted
 * before; where nobody did, app.begin-anew is activated. */

#define ENTENTE_TYPE_PASSWORD_WATCH (entente_password_watch_get_type ())
G_DECLARE_FINAL_TYPE (EntentePasswordWatch, entente_password_watch, ENTENTE, PASSWORD_WATCH, GObject)

/* @window owns it. */
EntentePasswordWatch *entente_password_watch_new           (GtkWindow            *window) G_GNUC_WARN_UNUSED_RESULT;
/* NULL for none. */
void                  entente_password_watch_set_workspace (EntentePasswordWatch *self,
                                                            EntenteWorkspace     *workspace);

G_END_DECLS
