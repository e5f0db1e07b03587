/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>

#include "home/entente-bar-row.h"

G_BEGIN_DECLS

/* Bars one below the other, each with its name and number: a table to a screen reader, and gone through with the arrows.
 *
 * Signal "activate" (const char *key, const char *label): somebody wants to see what is behind a bar. */

#define ENTENTE_TYPE_CHART (entente_chart_get_type ())
G_DECLARE_FINAL_TYPE (EntenteChart, entente_chart, ENTENTE, CHART, AdwBin)

/* @name is what a screen reader calls it; @beside as in entente_bar_row_new(). */
GtkWidget     *entente_chart_new        (const char              *name,
                                         gboolean                 beside) G_GNUC_WARN_UNUSED_RESULT;

/* Bars that stay keep their place, and the focus with it. */
void           entente_chart_set_bars   (EntenteChart            *self,
                                         const EntenteBarContent *bars,
                                         guint                    n);
guint          entente_chart_get_n_bars (EntenteChart            *self);
EntenteBarRow *entente_chart_get_bar    (EntenteChart            *self,
                                         guint                    n);

G_END_DECLS
