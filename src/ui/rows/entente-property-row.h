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

/* What a thing is in one respect: a small title over the value. Property "value"; without one the row is not
 * shown. Neither title nor value is markup. */

#define ENTENTE_TYPE_PROPERTY_ROW (entente_property_row_get_type ())
G_DECLARE_FINAL_TYPE (EntentePropertyRow, entente_property_row, ENTENTE, PROPERTY_ROW, AdwActionRow)

GtkWidget  *entente_property_row_new       (const char         *title) G_GNUC_WARN_UNUSED_RESULT;

void        entente_property_row_set_value (EntentePropertyRow *self,
                                            const char         *value);
const char *entente_property_row_get_value (EntentePropertyRow *self);

G_END_DECLS
