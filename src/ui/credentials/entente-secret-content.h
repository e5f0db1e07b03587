/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* A secret on the clipboard. It is marked so that keepers of the clipboard's history leave it alone, is not
 * kept when the program ends, and can be taken away again. */

#define ENTENTE_TYPE_SECRET_CONTENT (entente_secret_content_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSecretContent, entente_secret_content, ENTENTE, SECRET_CONTENT, GdkContentProvider)

/* A minute: long enough to paste it, short enough to forget it. */
#define ENTENTE_SECRET_SECONDS 60

/* Copies @secret; after @seconds the clipboard is emptied, unless something else was copied meanwhile. */
void entente_clipboard_set_secret (GdkClipboard *clipboard,
                                   const char   *secret,
                                   guint         seconds);

G_END_DECLS
