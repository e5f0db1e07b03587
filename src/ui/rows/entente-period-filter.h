/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "rows/entente-filter-chip.h"

G_BEGIN_DECLS

/* Makes a chip one of days: today, the last seven, or those that a person chooses. The value of the chip is the time
 * from the first midnight of them here to the last one, as two instants in UTC with a slash between:
 * "2026-03-01T23:00:00Z/2026-03-02T23:00:00Z". Today is what it is when the choices are shown, and
 * at each midnight while the page is shown that the chip is of, and that it belongs to; where the computer slept, when a
 * person comes back to the window. */

#define ENTENTE_TYPE_PERIOD_FILTER (entente_period_filter_get_type ())
G_DECLARE_FINAL_TYPE (EntentePeriodFilter, entente_period_filter, ENTENTE, PERIOD_FILTER, GObject)

EntentePeriodFilter *entente_period_filter_new       (EntenteFilterChip   *chip,
                                                      EntenteClock        *clock) G_GNUC_WARN_UNUSED_RESULT;

/* ISO dates, both included. */
void                 entente_period_filter_choose    (EntentePeriodFilter *self,
                                                      const char          *from,
                                                      const char          *to);
/* A day may have passed: what is chosen by its distance from today is what it is now. */
void                 entente_period_filter_update    (EntentePeriodFilter *self);
/* The page comes into sight, or goes. */
void                 entente_period_filter_set_shown (EntentePeriodFilter *self,
                                                      gboolean             shown);
/* The chip is about to go. */
void                 entente_period_filter_close     (EntentePeriodFilter *self);

G_END_DECLS
