/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-mail-date.h"

#include <gio/gio.h>

#define PATH "/io/github/entente/Entente/mail/dates.ini"
#define GROUP "date"

#define N_MONTHS 12

static GKeyFile *
load_file (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GKeyFile *file = g_key_file_new ();
  gboolean is_read;

  g_assert (bytes != NULL);
  is_read = g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_KEEP_TRANSLATIONS, NULL);
  g_assert (is_read);

  return file;
}

gboolean
entente_mail_date_knows (const char *language)
{
  g_autoptr (GKeyFile) file = NULL;
  g_auto (GStrv) months = NULL;
  g_autofree char *key = NULL;
  gsize n = 0;

  g_return_val_if_fail (language != NULL, FALSE);

  file = load_file ();
  key = g_str_equal (language, "en") ? g_strdup ("Months") : g_strdup_printf ("Months[%s]", language);
  months = g_key_file_get_string_list (file, GROUP, key, &n, NULL);

  return n == N_MONTHS;
}

char *
entente_mail_date_format (gint64      instant,
                          const char *language)
{
  g_autoptr (GKeyFile) file = NULL;
  g_autoptr (GDateTime) day = NULL;
  g_auto (GStrv) months = NULL;
  g_autofree char *format = NULL;
  g_autofree char *number = NULL;
  g_autofree char *year = NULL;
  GString *text;

  g_return_val_if_fail (language != NULL, NULL);

  day = g_date_time_new_from_unix_local (instant / G_TIME_SPAN_SECOND);
  g_return_val_if_fail (day != NULL, NULL);

  file = load_file ();
  months = g_key_file_get_locale_string_list (file, GROUP, "Months", language, NULL, NULL);
  number = g_strdup_printf ("%d", g_date_time_get_day_of_month (day));
  year = g_strdup_printf ("%d", g_date_time_get_year (day));

  format = g_key_file_get_locale_string (file, GROUP, g_date_time_get_day_of_month (day) == 1 ? "First" : "Date", language, NULL);

  text = g_string_new (format);
  g_string_replace (text, "{day}", number, 0);
  g_string_replace (text, "{month}", months[g_date_time_get_month (day) - 1], 0);
  g_string_replace (text, "{year}", year, 0);

  return g_string_free (text, FALSE);
}
