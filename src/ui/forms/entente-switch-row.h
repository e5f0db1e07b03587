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

/* Yes or no. Property "value" (boolean). */

#define ENTENTE_TYPE_SWITCH_ROW (entente_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSwitchRow, entente_switch_row, ENTENTE, SWITCH_ROW, AdwActionRow)

GtkWidget *entente_switch_row_new       (const char       *title) G_GNUC_WARN_UNUSED_RESULT;

gboolean   entente_switch_row_get_value (EntenteSwitchRow *self);
void       entente_switch_row_set_value (EntenteSwitchRow *self,
                                         gboolean          value);

G_END_DECLS
