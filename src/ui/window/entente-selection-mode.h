/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "rows/entente-record-list.h"
#include "window/entente-page.h"

G_BEGIN_DECLS

/* What a page of rows is while a person selects some: a header bar that says how many, and leads out again, and at the
 * bottom what can be done with them. Both are made when that first begins. */

#define ENTENTE_TYPE_SELECTION_MODE (entente_selection_mode_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSelectionMode, entente_selection_mode, ENTENTE, SELECTION_MODE, GObject)

/* All of it is owned by @page. @headers shows the header bar of the page as "list", @content is a box with them and the
 * rows. The page has the actions "selection.begin", "selection.all" (which begins, too), "selection.toggle-all" and
 * "selection.end" by it. */
EntenteSelectionMode *entente_selection_mode_new           (EntentePage          *page,
                                                            GtkStack             *headers,
                                                            GtkBox               *content,
                                                            EntenteRecordList    *record_list) G_GNUC_WARN_UNUSED_RESULT;

/* A button for the bar at the bottom, insensitive while nothing is selected. */
void                  entente_selection_mode_add_action    (EntenteSelectionMode *self,
                                                            GtkButton            *button);
/* The list of which rows are selected, if it has any. NULL: there is none. A selection of another one ends. */
void                  entente_selection_mode_set_list      (EntenteSelectionMode *self,
                                                            EntenteList          *list);
void                  entente_selection_mode_end           (EntenteSelectionMode *self);
/* NULL while it has not begun. */
EntenteSelection     *entente_selection_mode_get_selection (EntenteSelectionMode *self);

/* Items for the menu of the page, with which it begins. */
GMenu                *entente_selection_mode_create_menu   (void) G_GNUC_WARN_UNUSED_RESULT;
/* For the class of the page: Ctrl+A and Escape. */
void                  entente_selection_mode_bind_keys     (GtkWidgetClass       *page_class);

G_END_DECLS
