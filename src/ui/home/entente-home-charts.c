/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-home-charts.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"

/* As many offers as are as high as a year. */
#define N_OFFERS 7
#define N_MONTHS 12

/* Bars with texts of their own. */
typedef struct
{
  EntenteBarContent bars[N_MONTHS];
  guint n;
  GPtrArray *texts;
} Bars;

static void
bars_init (Bars *self)
{
  self->n = 0;
  self->texts = g_ptr_array_new_with_free_func (g_free);
}

static void
bars_clear (Bars *self)
{
  g_clear_pointer (&self->texts, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bars, bars_clear)

static const char *
keep (Bars *self,
      char *text)
{
  g_ptr_array_add (self->texts, text);

  return text;
}

static void
add (Bars       *self,
     const char *key,
     const char *label,
     gint64      n,
     gint64      most,
     char       *tip)
{
  self->bars[self->n++] = (EntenteBarContent){
    .key = key,
    .label = label,
    .value = keep (self, entente_format_count (n)),
    .tip = keep (self, tip),
    .fraction = most > 0 ? (double) n / most : 0.0,
  };
}

static char *
count_licenses (gint64 n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s license", "%s licenses", n), count);
}

static char *
count_renewals (gint64 n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s subscription", "%s subscriptions", n), count);
}

/* The offers with the most licenses; the others together, when there is more than one. */
static void
fill_offers (EntenteChart   *chart,
             EntenteSummary *summary,
             gint64          now)
{
  g_auto (Bars) bars;
  guint n = entente_summary_get_n_groups (summary);
  guint n_shown = n > N_OFFERS + 1 ? N_OFFERS : n;
  gint64 others = 0;
  gint64 most;

  bars_init (&bars);
  for (guint i = n_shown; i < n; i++)
    others += entente_summary_get_amount (summary, i);
  most = MAX (others, n > 0 ? entente_summary_get_amount (summary, 0) : 0);

  for (guint i = 0; i < n_shown; i++)
    {
      gint64 licenses = entente_summary_get_amount (summary, i);

      add (&bars, entente_summary_get_key (summary, i), entente_summary_get_label (summary, i), licenses, most,
           count_licenses (licenses));
    }

  if (n_shown < n)
    add (&bars, "", C_("bar of a chart", "Other offers"), others, most, count_licenses (others));

  entente_chart_set_bars (chart, bars.bars, bars.n);
}

/* Each of the next months, also one in which nothing is renewed. */
static void
fill_months (EntenteChart   *chart,
             EntenteSummary *summary,
             gint64          now)
{
  g_auto (Bars) bars;
  g_auto (GStrv) months = entente_months_dup_next (now, N_MONTHS);
  gint64 counts[N_MONTHS] = { 0 };
  gint64 most = 0;

  bars_init (&bars);
  for (guint i = 0; i < N_MONTHS; i++)
    {
      guint group;

      if (entente_summary_find (summary, months[i], &group))
        counts[i] = entente_summary_get_count (summary, group);
      most = MAX (most, counts[i]);
    }

  for (guint i = 0; i < N_MONTHS; i++)
    add (&bars, counts[i] > 0 ? months[i] : "", keep (&bars, entente_format_month (months[i])), counts[i], most,
         count_renewals (counts[i]));

  entente_chart_set_bars (chart, bars.bars, bars.n);
}

static const EntenteHomeChart charts[] = {
  { { { "state", "active" } }, "offer", N_("Licenses by Offer"), FALSE, fill_offers },
  { { { "state", "active" }, { "renews", "yes" } }, "ends", N_("Renewals by Month"), TRUE, fill_months },
  { .by = NULL },
};

const EntenteHomeChart *
entente_home_charts_get (void)
{
  return charts;
}
