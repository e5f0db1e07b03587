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

/* "Agreement: Any ⏷": one filter of a list page. Properties: "filter", the name the query knows it by;
 * "label"; "value", the chosen value or NULL for any.
 *
 * Signal "opened" (): somebody is about to choose; the choices can still be changed.
 * Signal "more" (): the last row was chosen, which entente_filter_chip_add_more() has added. */

#define ENTENTE_TYPE_FILTER_CHIP (entente_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFilterChip, entente_filter_chip, ENTENTE, FILTER_CHIP, GtkWidget)

GtkWidget  *entente_filter_chip_new        (const char        *filter,
                                            const char        *label) G_GNUC_WARN_UNUSED_RESULT;

/* Choices appear in the order of the calls, under "Any". With more than eight there is a search field. */
void        entente_filter_chip_add_choice (EntenteFilterChip *self,
                                            const char        *value,
                                            const char        *label);
void        entente_filter_chip_clear      (EntenteFilterChip *self);
/* A last row below the choices, "Custom dates…", which chooses nothing by itself: see the signal "more". */
void        entente_filter_chip_add_more   (EntenteFilterChip *self,
                                            const char        *label);
/* The choices are the first rows of @list from now on, by their ids, and called by their property @label. What a
 * person types is looked for by the list, in all of it. */
void        entente_filter_chip_follow     (EntenteFilterChip *self,
                                            EntenteList       *list,
                                            const char        *label);

/* What it is called when nothing is chosen, instead of "Any". */
void        entente_filter_chip_set_unset_label (EntenteFilterChip *self,
                                                 const char        *label);
/* For a chip whose label depends on who looks. */
void        entente_filter_chip_set_label  (EntenteFilterChip *self,
                                            const char        *label);
const char *entente_filter_chip_get_filter (EntenteFilterChip *self);
const char *entente_filter_chip_get_value  (EntenteFilterChip *self);
void        entente_filter_chip_set_value  (EntenteFilterChip *self,
                                            const char        *value);
/* A value that need not be among the choices, and what it is called. */
void        entente_filter_chip_choose     (EntenteFilterChip *self,
                                            const char        *value,
                                            const char        *label);

G_END_DECLS
