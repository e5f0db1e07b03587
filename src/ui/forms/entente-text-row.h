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

/* A text of some lines: a question, a reason. Property "value": without blanks around it. */

#define ENTENTE_TYPE_TEXT_ROW (entente_text_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTextRow, entente_text_row, ENTENTE, TEXT_ROW, AdwPreferencesRow)

GtkWidget   *entente_text_row_new       (const char     *title) G_GNUC_WARN_UNUSED_RESULT;

const char  *entente_text_row_get_value (EntenteTextRow *self);
void         entente_text_row_set_value (EntenteTextRow *self,
                                         const char     *value);
/* What has the focus in it. */
GtkTextView *entente_text_row_get_view  (EntenteTextRow *self);

G_END_DECLS
