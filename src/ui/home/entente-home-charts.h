/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

#include "home/entente-chart.h"
#include "home/entente-home-filter.h"

G_BEGIN_DECLS

/* What is drawn on Home: some subscriptions by something that they have in common, which leads to those behind a bar. */
typedef struct
{
  EntenteHomeFilter filters[ENTENTE_HOME_FILTERS];
  const char *by; /* summary and filter of "subscriptions" */
  const char *title;
  gboolean beside;
  void (*fill) (EntenteChart   *chart,
                EntenteSummary *summary,
                gint64          now);
} EntenteHomeChart;

/* All of them, ended by one without "by". */
const EntenteHomeChart *entente_home_charts_get (void);

G_END_DECLS
