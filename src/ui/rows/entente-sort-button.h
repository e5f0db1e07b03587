/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The orders that a list page can be put into, in a menu. Signal "changed" (): a person chose another one. */

#define ENTENTE_TYPE_SORT_BUTTON (entente_sort_button_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSortButton, entente_sort_button, ENTENTE, SORT_BUTTON, GtkWidget)

/* Choices appear in the order of the calls; the first one is how the list is sorted by itself. */
void              entente_sort_button_add_choice (EntenteSortButton *self,
                                                  const char        *sort,
                                                  EntenteQueryFlags  flags,
                                                  const char        *label);

guint             entente_sort_button_get_choice (EntenteSortButton *self);
void              entente_sort_button_set_choice (EntenteSortButton *self,
                                                  guint              choice);
/* NULL for the list's own order. */
const char       *entente_sort_button_get_sort   (EntenteSortButton *self);
EntenteQueryFlags entente_sort_button_get_flags  (EntenteSortButton *self);

G_END_DECLS
