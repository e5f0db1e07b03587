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

/* What is wrong with one field, said on a line of its own under the row, which has to be in a GtkListBox
 * (an AdwPreferencesGroup is one). The row is marked, and a screen reader gets the text as its
 * description. @error NULL takes all that back. */
void        entente_field_set_error   (GtkWidget    *row,
                                       const GError *error);
/* The same in the words of the caller, for what is missing before anything is asked of the engine. */
void        entente_field_set_message (GtkWidget    *row,
                                       const char   *text);
/* What is shown under the row, or NULL. */
const char *entente_field_get_message (GtkWidget    *row);

G_END_DECLS
