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

/* A number of things. Properties: "value", "smallest", "largest" (int). */

#define ENTENTE_TYPE_QUANTITY_ROW (entente_quantity_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteQuantityRow, entente_quantity_row, ENTENTE, QUANTITY_ROW, AdwActionRow)

GtkWidget *entente_quantity_row_new       (const char         *title) G_GNUC_WARN_UNUSED_RESULT;

int        entente_quantity_row_get_value (EntenteQuantityRow *self);
void       entente_quantity_row_set_value (EntenteQuantityRow *self,
                                           int                 value);
/* What can be typed. Leave @largest at G_MAXINT where the limit shall be explained rather than enforced. */
void       entente_quantity_row_set_range (EntenteQuantityRow *self,
                                           int                 smallest,
                                           int                 largest);

G_END_DECLS
