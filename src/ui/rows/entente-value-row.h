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

/* Something that can be read and copied, not changed: what it is, dimmed, over its value. Property "value"; without
 * one the row is not shown. Neither title nor value is markup. In a template, `type="suffix"` puts a child at the
 * end, or below where there is no room. */

#define ENTENTE_TYPE_VALUE_ROW (entente_value_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteValueRow, entente_value_row, ENTENTE, VALUE_ROW, AdwPreferencesRow)

GtkWidget  *entente_value_row_new        (const char      *title,
                                          const char      *value) G_GNUC_WARN_UNUSED_RESULT;

const char *entente_value_row_get_value  (EntenteValueRow *self);
void        entente_value_row_set_value  (EntenteValueRow *self,
                                          const char      *value);
/* A button or the like at the end, or below where there is no room. */
void        entente_value_row_add_suffix (EntenteValueRow *self,
                                          GtkWidget       *suffix);

G_END_DECLS
