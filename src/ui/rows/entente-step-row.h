/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>

#include "rows/entente-pill.h"

G_BEGIN_DECLS

/* One step of something that takes several: what it is, how it stands with it and since when, what happens or what to do.
 * The title is that of the row. In a template, `type="action"` adds a button. */

#define ENTENTE_TYPE_STEP_ROW (entente_step_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStepRow, entente_step_row, ENTENTE, STEP_ROW, AdwPreferencesRow)

/* @since is an instant, 0 where nobody counts. */
void entente_step_row_set_state    (EntenteStepRow *self,
                                    EntenteMeaning  meaning,
                                    const char     *state,
                                    gint64          since);
/* @quote is what somebody wrote, "" for nothing. */
void entente_step_row_set_sentence (EntenteStepRow *self,
                                    const char     *sentence,
                                    const char     *quote);

G_END_DECLS
