/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-term.h"

#include <stdio.h>
#include <string.h>

#define ENDLESS_YEARS 100

gboolean
entente_date_parse (const char *text,
                    GDate      *date)
{
  guint year = 0;
  guint month = 0;
  guint day = 0;
  int length = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  g_date_clear (date, 1);
  if (strspn (text, "0123456789-") != 10 || sscanf (text, "%4u-%2u-%2u%n", &year, &month, &day, &length) != 3 ||
      length != 10 || text[10] != '\0' || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_set_dmy (date, day, month, year);

  return TRUE;
}

gboolean
entente_term_has_end (gint64      length,
                      const char *unit)
{
  g_return_val_if_fail (unit != NULL, FALSE);

  if (length <= 0)
    return FALSE;
  if (g_str_equal (unit, "year"))
    return length < ENDLESS_YEARS;
  if (g_str_equal (unit, "month"))
    return length < ENDLESS_YEARS * 12;

  return g_str_equal (unit, "day") && length < ENDLESS_YEARS * 365;
}

GStrv
entente_months_dup_next (gint64 now,
                         guint  n)
{
  g_autoptr (GDateTime) today = g_date_time_new_from_unix_utc (now / G_TIME_SPAN_SECOND);
  GStrv months = g_new0 (char *, n + 1);

  /* From the first day of the month, so that no month is too short for the day. */
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GDateTime) first = g_date_time_add_days (today, 1 - g_date_time_get_day_of_month (today));
      g_autoptr (GDateTime) month = g_date_time_add_months (first, i);

      months[i] = g_date_time_format (month, "%Y-%m");
    }

  return months;
}

char *
entente_term_get_end (const char *starts_on,
                      gint64      length,
                      const char *unit)
{
  GDate date;

  g_return_val_if_fail (starts_on != NULL, NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  if (!entente_term_has_end (length, unit) || !entente_date_parse (starts_on, &date))
    return g_strdup ("");

  if (g_str_equal (unit, "year"))
    g_date_add_years (&date, length);
  else if (g_str_equal (unit, "month"))
    g_date_add_months (&date, length);
  else
    g_date_add_days (&date, length);

  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}
