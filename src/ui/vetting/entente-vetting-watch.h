/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* How it stands with the vetting of the organization that whoever acts belongs to.
 *
 * Signal "changed": there is one now or none any more, something of it differs from before, or its code or link has just
 * expired. */

#define ENTENTE_TYPE_VETTING_WATCH (entente_vetting_watch_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVettingWatch, entente_vetting_watch, ENTENTE, VETTING_WATCH, GObject)

EntenteVettingWatch *entente_vetting_watch_new         (EntenteWorkspace    *workspace) G_GNUC_WARN_UNUSED_RESULT;

EntenteWorkspace    *entente_vetting_watch_get_workspace (EntenteVettingWatch *self);
/* NULL before it was loaded, and where there is none. */
EntenteVetting      *entente_vetting_watch_get_vetting (EntenteVettingWatch *self);
gint64               entente_vetting_watch_get_now     (EntenteVettingWatch *self);

G_END_DECLS
