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

/* One of many values, found by typing: a country, a language. Property "value": the chosen one's code, ""
 * for none. */

#define ENTENTE_TYPE_PICKER_ROW (entente_picker_row_get_type ())
G_DECLARE_FINAL_TYPE (EntentePickerRow, entente_picker_row, ENTENTE, PICKER_ROW, AdwActionRow)

GtkWidget  *entente_picker_row_new           (const char       *title) G_GNUC_WARN_UNUSED_RESULT;

/* In the order of the calls. */
void        entente_picker_row_add           (EntentePickerRow *self,
                                              const char       *value,
                                              const char       *label);
/* Takes all values away, and what was chosen. */
void        entente_picker_row_clear         (EntentePickerRow *self);
/* The countries of the program, by name. */
void        entente_picker_row_add_countries (EntentePickerRow *self);
/* The languages that have a code of two letters, by name. */
void        entente_picker_row_add_languages (EntentePickerRow *self);

const char *entente_picker_row_get_value     (EntentePickerRow *self);
/* A value that is not among them empties the row. */
void        entente_picker_row_set_value     (EntentePickerRow *self,
                                              const char       *value);
/* What is shown; "" for none. */
const char *entente_picker_row_get_label     (EntentePickerRow *self);

G_END_DECLS
