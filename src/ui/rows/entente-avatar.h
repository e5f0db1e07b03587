/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>

G_BEGIN_DECLS

/* The initials of a name on a disc in a color of the name's own, as AdwAvatar shows them, in letters of one size: those of
 * AdwAvatar fill the disc, so that nearly every row of a list would have its own font to be looked for, loaded, and
 * drawn. */

#define ENTENTE_TYPE_AVATAR (entente_avatar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAvatar, entente_avatar, ENTENTE, AVATAR, AdwBin)

GtkWidget  *entente_avatar_new      (void) G_GNUC_WARN_UNUSED_RESULT;

/* The empty text leaves the disc blank. */
void        entente_avatar_set_text (EntenteAvatar *self,
                                     const char    *text);

G_END_DECLS
