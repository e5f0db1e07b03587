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

/* The part of the window beside the sidebar. It asks for the same width whatever it holds, so that the
 * window folds at one width and not at one for each page. */

#define ENTENTE_TYPE_CONTENT (entente_content_get_type ())
G_DECLARE_FINAL_TYPE (EntenteContent, entente_content, ENTENTE, CONTENT, GtkWidget)

G_END_DECLS
