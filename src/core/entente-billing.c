/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-billing.h"

#include <string.h>

#include "entente-term.h"

/* What has been billed for longer than this is no subscription. */
#define MONTHS_MAX 2400

static void
write_date (const GDate *date,
            char         text[11])
{
  g_autofree char *iso = g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (date), g_date_get_month (date),
                                          g_date_get_day (date));

  g_strlcpy (text, iso, 11);
}

static guint
get_months (const char *cycle)
{
  if (g_str_equal (cycle, "monthly"))
    return 1;

  return g_str_equal (cycle, "annual") ? 12 : 0;
}

gboolean
entente_billing_find_period (const char           *since,
                             const char           *cycle,
                             const char           *day,
                             EntenteBillingPeriod *period)
{
  guint step;
  guint months;
  GDate first, start, end, wanted;

  g_return_val_if_fail (since != NULL && cycle != NULL && day != NULL, FALSE);
  g_return_val_if_fail (period != NULL, FALSE);

  step = get_months (cycle);
  if (step == 0 || !entente_date_parse (since, &first) || !entente_date_parse (day, &wanted) ||
      g_date_compare (&wanted, &first) < 0)
    return FALSE;

  /* Each is counted from the first: a short month must not shorten those after it. */
  start = first;
  end = first;
  for (months = step; months <= MONTHS_MAX; months += step)
    {
      start = end;
      end = first;
      g_date_add_months (&end, months);
      if (g_date_compare (&wanted, &end) < 0)
        break;
    }

  if (months > MONTHS_MAX)
    return FALSE;

  write_date (&start, period->starts_on);
  write_date (&end, period->ends_on);
  period->n_days = (guint) g_date_days_between (&start, &end);

  return TRUE;
}

guint
entente_billing_count_days (const EntenteBillingPeriod *period,
                            const char                 *day,
                            const char                 *ends_on)
{
  GDate from, end, last;
  int n;

  g_return_val_if_fail (period != NULL, 0);
  g_return_val_if_fail (day != NULL && ends_on != NULL, 0);

  if (!entente_date_parse (day, &from) || !entente_date_parse (period->ends_on, &end))
    return 0;

  if (entente_date_parse (ends_on, &last) && g_date_compare (&last, &end) < 0)
    end = last;
  n = g_date_days_between (&from, &end);

  return (guint) CLAMP (n, 0, (int) period->n_days);
}
