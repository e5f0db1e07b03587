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

/* A day. Property "value": the ISO date, "" for none. */

#define ENTENTE_TYPE_DATE_ROW (entente_date_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDateRow, entente_date_row, ENTENTE, DATE_ROW, AdwActionRow)

GtkWidget  *entente_date_row_new       (const char     *title) G_GNUC_WARN_UNUSED_RESULT;

const char *entente_date_row_get_value (EntenteDateRow *self);
/* What is no date empties the row. */
void        entente_date_row_set_value (EntenteDateRow *self,
                                        const char     *value);

G_END_DECLS
