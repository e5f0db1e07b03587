/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <gtk/gtk.h>

#include "home/entente-bar.h"

G_BEGIN_DECLS

/* One bar of a chart with what it stands for and its number: a row of a table to a screen reader. */

#define ENTENTE_TYPE_BAR_ROW (entente_bar_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBarRow, entente_bar_row, ENTENTE, BAR_ROW, GtkListBoxRow)

typedef struct
{
  const char *key;   /* what chooses what is behind it; "" when nothing is */
  const char *label;
  const char *value; /* the number as a person reads it */
  const char *tip;   /* (nullable) the number with what it counts */
  double fraction;
} EntenteBarContent;

/* @beside: the bar is between the label and the number, not under them. */
GtkWidget  *entente_bar_row_new       (gboolean                 beside) G_GNUC_WARN_UNUSED_RESULT;

void        entente_bar_row_set       (EntenteBarRow           *self,
                                       const EntenteBarContent *content);
const char *entente_bar_row_get_key   (EntenteBarRow           *self);
const char *entente_bar_row_get_label (EntenteBarRow           *self);
const char *entente_bar_row_get_value (EntenteBarRow           *self);
EntenteBar *entente_bar_row_get_bar   (EntenteBarRow           *self);

/* For columns that are as wide in every row. */
void        entente_bar_row_join      (EntenteBarRow           *self,
                                       GtkSizeGroup            *labels,
                                       GtkSizeGroup            *values);

G_END_DECLS
