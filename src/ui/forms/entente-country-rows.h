/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>
#include <entente-core.h>

#include "forms/entente-picker-row.h"

G_BEGIN_DECLS

/* Rows that every country has otherwise. */

/* Where the states of the country are known they are picked, elsewhere typed: one of the two rows is shown. What was
 * picked stays where it can; @pending (nullable) is what is picked when nothing was. @rule is NULL where none was imported. */
void entente_country_rows_set_states       (EntentePickerRow   *picker_row,
                                            GtkWidget          *entry_row,
                                            EntenteCountryRule *rule,
                                            const char         *pending);

/* What the number of a company is called in @country, and whether one is asked for at all. */
void entente_country_rows_set_registration (AdwEntryRow        *row,
                                            const char         *country);

G_END_DECLS
