/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-format.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

#include "entente-languages-private.h"
#include "entente-sentence.h"

#define MINUTE (60 * G_TIME_SPAN_SECOND)
#define FAR_AWAY_DAYS 31

char *
entente_format_count (gint64 n)
{
  return g_strdup_printf ("%'" G_GINT64_FORMAT, n);
}

char *
entente_format_bytes (guint64 n)
{
  return g_format_size (n);
}

char *
entente_format_money (gint64      amount,
                      const char *currency)
{
  g_autofree char *whole = NULL;
  g_autofree char *number = NULL;
  guint64 magnitude = amount < 0 ? -(guint64) amount : (guint64) amount;
  guint decimals;
  guint64 unit = 1;

  g_return_val_if_fail (currency != NULL, NULL);

  decimals = entente_currency_get_decimals (currency);
  for (guint i = 0; i < decimals; i++)
    unit *= 10;

  whole = g_strdup_printf ("%s%'" G_GUINT64_FORMAT, amount < 0 ? "−" : "", magnitude / unit);
  if (decimals == 0)
    number = g_steal_pointer (&whole);
  else
    number = g_strdup_printf ("%s%s%0*" G_GUINT64_FORMAT, whole, nl_langinfo (RADIXCHAR), decimals, magnitude % unit);

  /* Translators: an amount of money: first the code of the currency, then the number, as in “EUR 1,234.50” */
  return g_strdup_printf (C_("amount of money", "%1$s %2$s"), currency, number);
}

char *
entente_format_date (const char *date)
{
  g_autoptr (GDateTime) noon = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  /* At noon, so that no time zone can make another day of it. */
  text = g_strconcat (date, "T12:00:00Z", NULL);
  noon = g_date_time_new_from_iso8601 (text, NULL);

  /* Translators: a date, for g_date_time_format(): “Mar 3, 2026” */
  return noon != NULL ? g_date_time_format (noon, _("%b %-e, %Y")) : g_strdup (date);
}

static GDateTime *
to_local (gint64 instant)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant / G_TIME_SPAN_SECOND);

  return utc != NULL ? g_date_time_to_local (utc) : NULL;
}

char *
entente_format_month (const char *month)
{
  g_autofree char *first = NULL;
  GDate date;
  char text[64];

  g_return_val_if_fail (month != NULL, NULL);

  first = g_strconcat (month, "-01", NULL);
  if (!entente_date_parse (first, &date))
    return g_strdup ("");

  /* Translators: a month, for strftime(): “March 2026” */
  return g_date_strftime (text, sizeof text, _("%OB %Y"), &date) > 0 ? g_strdup (text) : g_strdup ("");
}

char *
entente_format_instant_date (gint64 instant)
{
  g_autoptr (GDateTime) local = to_local (instant);

  return local != NULL ? g_date_time_format (local, _("%b %-e, %Y")) : g_strdup ("");
}

char *
entente_format_instant (gint64 instant)
{
  g_autoptr (GDateTime) local = to_local (instant);

  /* Translators: a date with the time of day, for g_date_time_format(): “Mar 3, 2026, 14:05” */
  return local != NULL ? g_date_time_format (local, _("%b %-e, %Y, %H:%M")) : g_strdup ("");
}

/* Days from midnight to midnight in the desktop's time zone. */
static int
count_days (gint64 from,
            gint64 to)
{
  g_autoptr (GDateTime) a = to_local (from);
  g_autoptr (GDateTime) b = to_local (to);
  GDate date_a, date_b;

  if (a == NULL || b == NULL)
    return G_MAXINT;

  g_date_set_dmy (&date_a, g_date_time_get_day_of_month (a), g_date_time_get_month (a), g_date_time_get_year (a));
  g_date_set_dmy (&date_b, g_date_time_get_day_of_month (b), g_date_time_get_month (b), g_date_time_get_year (b));

  return g_date_days_between (&date_a, &date_b);
}

static char *
format_same_day (gint64 difference)
{
  gint64 minutes = ABS (difference) / MINUTE;
  gint64 hours = minutes / 60;

  if (minutes == 0)
    return g_strdup (_("Just now"));

  if (difference < 0)
    return hours > 0
             ? entente_sentence (ngettext ("%d hour ago", "%d hours ago", hours), (int) hours)
             : entente_sentence (ngettext ("%d minute ago", "%d minutes ago", minutes), (int) minutes);

  return hours > 0
           ? entente_sentence (ngettext ("In %d hour", "In %d hours", hours), (int) hours)
           : entente_sentence (ngettext ("In %d minute", "In %d minutes", minutes), (int) minutes);
}

char *
entente_format_relative (gint64 instant,
                         gint64 now)
{
  int days = count_days (now, instant);

  if (days == 0)
    return format_same_day (instant - now);
  if (days == -1)
    return g_strdup (_("Yesterday"));
  if (days == 1)
    return g_strdup (_("Tomorrow"));
  if (days < 0 && days >= -FAR_AWAY_DAYS)
    return entente_sentence (ngettext ("%d day ago", "%d days ago", -days), -days);
  if (days > 0 && days <= FAR_AWAY_DAYS)
    return entente_sentence (ngettext ("In %d day", "In %d days", days), days);

  return entente_format_instant_date (instant);
}

const char *
entente_country_get_name (const char *code)
{
  const EntenteCountry *country;

  g_return_val_if_fail (code != NULL, NULL);

  country = entente_country_find (code);

  return country != NULL ? g_dgettext ("iso_3166-1", country->name) : code;
}

char *
entente_countries_format (const char *codes)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_val_if_fail (codes != NULL, NULL);

  parts = g_strsplit (codes, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) entente_country_get_name (parts[i]));
  g_ptr_array_add (names, NULL);

  return g_strjoinv (_(", "), (char **) names->pdata);
}

static int
compare_country_names (const void *a,
                       const void *b)
{
  return g_utf8_collate (entente_country_get_name (*(const char *const *) a),
                         entente_country_get_name (*(const char *const *) b));
}

const char **
entente_country_dup_codes (void)
{
  guint n;
  const EntenteCountry *countries = entente_country_get_all (&n);
  const char **codes = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    codes[i] = countries[i].code;
  qsort (codes, n, sizeof *codes, compare_country_names);

  return codes;
}

static int
compare_codes (const void *a,
               const void *b)
{
  return strcmp (((const EntenteLanguage *) a)->code, ((const EntenteLanguage *) b)->code);
}

const char *
entente_language_get_name (const char *code)
{
  EntenteLanguage key = { code, NULL };
  const EntenteLanguage *language;

  g_return_val_if_fail (code != NULL, NULL);

  language = bsearch (&key, entente_languages, entente_n_languages, sizeof key, compare_codes);

  return language != NULL ? g_dgettext ("iso_639-3", language->name) : code;
}

/* How the lines with the city go: C is the city, S the state or province, P the postal code. */
static const char *
get_city_lines (const char *country)
{
  static const struct
  {
    const char *countries;
    const char *lines;
  } formats[] = {
    { "US JP KR TW", "C, S P" },
    { "AU CA CN NZ TH SG MY PH ID", "C S P" },
    { "GB IE ZA HK LK MT KE NG", "C\nS\nP" },
    { "IN PK BD", "C P\nS" },
    { "BR", "C - S\nP" },
    { "IT ES MX AR", "P C, S" },
    { "RU UA BY KZ HU", "C\nS\nP" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (country[0] != '\0' && strstr (formats[i].countries, country) != NULL)
      return formats[i].lines;

  return "P C\nS";
}

static const char *
get_part (const EntenteAddress *address,
          char                  letter)
{
  const char *part = letter == 'C' ? address->city : letter == 'S' ? address->state
                                                                   : address->postal_code;

  return part != NULL ? part : "";
}

/* A separator is written only between two parts that are there. */
static void
append_city_lines (GString              *text,
                   const EntenteAddress *address,
                   const char           *lines)
{
  g_autoptr (GString) separator = g_string_new (NULL);
  gsize start = text->len;

  for (const char *p = lines; *p != '\0'; p++)
    if (*p == 'C' || *p == 'S' || *p == 'P')
      {
        const char *part = get_part (address, *p);

        if (part[0] == '\0')
          continue;
        if (text->len > start)
          g_string_append (text, strchr (separator->str, '\n') != NULL ? "\n" : separator->str);
        g_string_append (text, part);
        g_string_truncate (separator, 0);
      }
    else
      {
        g_string_append_c (separator, *p);
      }
}

char *
entente_format_address (const EntenteAddress *address)
{
  GString *text = g_string_new (NULL);
  const char *country;

  g_return_val_if_fail (address != NULL, NULL);

  country = address->country != NULL ? address->country : "";

  if (address->line1 != NULL && address->line1[0] != '\0')
    g_string_append_printf (text, "%s\n", address->line1);
  if (address->line2 != NULL && address->line2[0] != '\0')
    g_string_append_printf (text, "%s\n", address->line2);
  append_city_lines (text, address, get_city_lines (country));

  if (country[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 && text->str[text->len - 1] != '\n' ? "\n" : "",
                            entente_country_get_name (country));

  return g_string_free (text, FALSE);
}

char *
entente_format_place (const char *city,
                      const char *country)
{
  g_return_val_if_fail (city != NULL, NULL);
  g_return_val_if_fail (country != NULL, NULL);

  if (city[0] == '\0')
    return g_strdup (country[0] != '\0' ? entente_country_get_name (country) : "");
  if (country[0] == '\0')
    return g_strdup (city);

  /* Translators: a city and its country, as in “Lyon, France” */
  return entente_sentence (_("%1$s, %2$s"), city, entente_country_get_name (country));
}
