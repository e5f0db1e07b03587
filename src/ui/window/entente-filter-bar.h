/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "rows/entente-filter-chip.h"

G_BEGIN_DECLS

/* Which part of a list is shown, how much that is, and in which order. It is not there as long as there is nothing to choose
 * and nothing to count.
 *
 * Signal "changed" (): the person chose something else. */

#define ENTENTE_TYPE_FILTER_BAR (entente_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFilterBar, entente_filter_bar, ENTENTE, FILTER_BAR, GtkWidget)

void          entente_filter_bar_add_chip  (EntenteFilterBar  *self,
                                            EntenteFilterChip *chip);
/* An order; the first one added is the list's own. */
void          entente_filter_bar_add_sort  (EntenteFilterBar  *self,
                                            const char        *sort,
                                            EntenteQueryFlags  flags,
                                            const char        *label);
/* @count NULL: nothing is counted. */
void          entente_filter_bar_set_count (EntenteFilterBar  *self,
                                            const char        *count);

/* Whether a chip leaves something out. */
gboolean      entente_filter_bar_is_set    (EntenteFilterBar  *self);
/* @query with the filters and the order that were chosen. */
EntenteQuery *entente_filter_bar_apply     (EntenteFilterBar  *self,
                                            EntenteQuery      *query) G_GNUC_WARN_UNUSED_RESULT;
/* Chooses for the chip of that filter, as entente_filter_chip_choose() does. */
void          entente_filter_bar_choose    (EntenteFilterBar  *self,
                                            const char        *filter,
                                            const char        *value,
                                            const char        *label);
/* Takes the filters back. */
void          entente_filter_bar_clear     (EntenteFilterBar  *self);

G_END_DECLS
