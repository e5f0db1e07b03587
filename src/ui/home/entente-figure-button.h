/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <gtk/gtk.h>

#include "entente-summary-watch.h"

G_BEGIN_DECLS

/* A figure that leads to what it counts. */

#define ENTENTE_TYPE_FIGURE_BUTTON (entente_figure_button_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFigureButton, entente_figure_button, ENTENTE, FIGURE_BUTTON, GtkButton)

typedef enum
{
  ENTENTE_FIGURE_COUNT,
  ENTENTE_FIGURE_AMOUNT,
} EntenteFigureKind;

/* @watch is of one group. */
GtkWidget *entente_figure_button_new (const char          *caption,
                                      EntenteSummaryWatch *watch,
                                      EntenteFigureKind    kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
