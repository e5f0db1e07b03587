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

/* One of a few values. Property "value": the chosen one's nick, "" before there is a choice. */

#define ENTENTE_TYPE_CHOICE_ROW (entente_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteChoiceRow, entente_choice_row, ENTENTE, CHOICE_ROW, AdwComboRow)

GtkWidget  *entente_choice_row_new       (const char       *title) G_GNUC_WARN_UNUSED_RESULT;

/* The first one is chosen by itself. */
void        entente_choice_row_add       (EntenteChoiceRow *self,
                                          const char       *value,
                                          const char       *label);
void        entente_choice_row_clear     (EntenteChoiceRow *self);
const char *entente_choice_row_get_value (EntenteChoiceRow *self);
/* Nothing happens when there is no such choice. */
void        entente_choice_row_set_value (EntenteChoiceRow *self,
                                          const char       *value);

G_END_DECLS
