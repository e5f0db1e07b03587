/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-money.h"

#include "entente-country.h"
#include "entente-error.h"

#include <stdlib.h>
#include <string.h>

/* More days than two centuries have, fewer than ENTENTE_MONEY_MAX could not be multiplied with. */
#define DAYS_MAX 100000

guint
entente_currency_get_decimals (const char *currency)
{
  static const char *const none[] = { "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
                                      "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF", NULL };
  static const char *const three[] = { "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND", NULL };

  g_return_val_if_fail (currency != NULL, 2);

  if (g_strv_contains (none, currency))
    return 0;

  return g_strv_contains (three, currency) ? 3 : 2;
}

static int
compare_codes (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

const char **
entente_currency_dup_all (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_countries = 0;
  const EntenteCountry *countries = entente_country_get_all (&n_countries);
  const char **codes;
  guint n = 0;

  for (guint i = 0; i < n_countries; i++)
    g_hash_table_add (seen, (gpointer) countries[i].currency);

  codes = (const char **) g_hash_table_get_keys_as_array (seen, &n);
  qsort (codes, n, sizeof *codes, compare_codes);

  return codes;
}

gboolean
entente_currency_check (const char  *currency,
                        const char  *field,
                        GError     **error)
{
  guint n = 0;
  const EntenteCountry *countries = entente_country_get_all (&n);

  g_return_val_if_fail (currency != NULL, FALSE);

  if (currency[0] == '\0')
    {
      entente_refuse (error, ENTENTE_REASON_REQUIRED, field, NULL);
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    if (g_str_equal (countries[i].currency, currency))
      return TRUE;

  entente_refuse (error, ENTENTE_REASON_UNKNOWN_VALUE, field, currency, NULL);

  return FALSE;
}

/* The text in one alphabet: digits, points, commas, and " " for whatever else can stand between groups. NULL
 * when anything else is in it. */
static char *
normalize (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autofree char *stripped = NULL;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_ascii_isdigit (c) || c == '.' || c == ',')
        g_string_append_c (plain, (char) c);
      else if (c == '\'' || c == 0x2019 || g_unichar_isspace (c))
        g_string_append_c (plain, c == '\'' || c == 0x2019 ? '\'' : ' ');
      else
        return NULL;
    }

  stripped = g_strstrip (g_strdup (plain->str));

  return g_steal_pointer (&stripped);
}

static guint
count (const char *text,
       char        c)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == c;

  return n;
}

/* Where the decimals begin, or NULL. One sign only that occurs once is before decimals; of two kinds the last. */
static char *
find_decimals (char *text)
{
  char *point = strrchr (text, '.');
  char *comma = strrchr (text, ',');
  char *last = point > comma ? point : comma;

  if (last == NULL || count (text, *last) > 1)
    return NULL;

  return last;
}

/* Takes what stands between groups out of @whole; FALSE when the groups are not of three digits, or not all set
 * off alike. */
static gboolean
ungroup (char *whole)
{
  gsize length = strcspn (whole, ". ,'");
  char separator = whole[length];
  char *to = whole + length;

  if (length == 0 || (separator != '\0' && length > 3))
    return FALSE;

  for (const char *from = to; *from != '\0'; from += 4)
    {
      if (*from != separator || strspn (from + 1, "0123456789") < 3 || g_ascii_isdigit (from[4]))
        return FALSE;

      memmove (to, from + 1, 3);
      to += 3;
    }

  *to = '\0';

  return TRUE;
}

static gboolean
refuse_malformed (const char  *field,
                  guint        decimals,
                  GError     **error)
{
  entente_refuse (error, ENTENTE_REASON_MALFORMED, field, decimals == 0 ? "1250" : decimals == 2 ? "12.50"
                                                                                                 : "12.500",
                  NULL);

  return FALSE;
}

static gboolean
refuse_decimals (const char  *field,
                 guint        decimals,
                 GError     **error)
{
  g_autofree char *detail = g_strdup_printf ("%u", decimals);

  entente_refuse (error, ENTENTE_REASON_DECIMALS, field, detail, NULL);

  return FALSE;
}

static gboolean
refuse_size (const char  *field,
             guint        decimals,
             GError     **error)
{
  g_autofree char *limit = NULL;
  gint64 most = ENTENTE_MONEY_MAX;

  for (guint i = 0; i < decimals; i++)
    most /= 10;
  limit = g_strdup_printf ("%" G_GINT64_FORMAT, most);
  entente_refuse (error, ENTENTE_REASON_OUT_OF_RANGE, field, "0", limit, NULL);

  return FALSE;
}

static gboolean
add_digits (const char *digits,
            gint64     *amount)
{
  for (; *digits != '\0'; digits++)
    {
      *amount = *amount * 10 + (*digits - '0');
      if (*amount > ENTENTE_MONEY_MAX)
        return FALSE;
    }

  return TRUE;
}

gboolean
entente_money_parse (const char  *text,
                     const char  *currency,
                     const char  *field,
                     gint64      *amount,
                     GError     **error)
{
  g_autofree char *plain = NULL;
  g_autofree char *fraction = NULL;
  guint decimals;
  char *mark;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (currency != NULL, FALSE);
  g_return_val_if_fail (amount != NULL, FALSE);

  *amount = 0;
  decimals = entente_currency_get_decimals (currency);
  plain = normalize (text);
  if (plain == NULL)
    return refuse_malformed (field, decimals, error);
  if (plain[0] == '\0')
    {
      entente_refuse (error, ENTENTE_REASON_REQUIRED, field, NULL);
      return FALSE;
    }

  mark = find_decimals (plain);
  fraction = g_strdup (mark != NULL ? mark + 1 : "");
  if (mark != NULL)
    *mark = '\0';

  if (!ungroup (plain) || fraction[strspn (fraction, "0123456789")] != '\0' || (mark != NULL && fraction[0] == '\0'))
    return refuse_malformed (field, decimals, error);
  if (strlen (fraction) > decimals)
    return refuse_decimals (field, decimals, error);

  if (!add_digits (plain, amount) || !add_digits (fraction, amount))
    return refuse_size (field, decimals, error);
  for (gsize i = strlen (fraction); i < decimals; i++)
    if (!add_digits ("0", amount))
      return refuse_size (field, decimals, error);

  return TRUE;
}

char *
entente_money_to_text (gint64      amount,
                       const char *currency)
{
  guint64 magnitude = amount < 0 ? -(guint64) amount : (guint64) amount;
  guint decimals;
  guint64 unit = 1;

  g_return_val_if_fail (currency != NULL, NULL);

  decimals = entente_currency_get_decimals (currency);
  for (guint i = 0; i < decimals; i++)
    unit *= 10;

  if (decimals == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, amount);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT, amount < 0 ? "-" : "", magnitude / unit,
                          (int) decimals, magnitude % unit);
}

gboolean
entente_money_multiply (gint64  price,
                        gint64  quantity,
                        gint64 *total)
{
  guint64 product = 0;

  g_return_val_if_fail (price >= 0, FALSE);
  g_return_val_if_fail (quantity >= 0, FALSE);
  g_return_val_if_fail (total != NULL, FALSE);

  if (!g_uint64_checked_mul (&product, (guint64) price, (guint64) quantity) || product > ENTENTE_MONEY_MAX)
    return FALSE;

  *total = (gint64) product;

  return TRUE;
}

gint64
entente_money_share (gint64 amount,
                     guint  days,
                     guint  of_days)
{
  gint64 magnitude = ABS (amount);
  gint64 whole;
  gint64 rest;

  g_return_val_if_fail (magnitude <= ENTENTE_MONEY_MAX, 0);
  g_return_val_if_fail (of_days > 0, 0);
  g_return_val_if_fail (days <= DAYS_MAX, 0);

  whole = magnitude * days / of_days;
  rest = magnitude * days % of_days;
  if (2 * rest > of_days || (2 * rest == of_days && whole % 2 == 1))
    whole++;

  return amount < 0 ? -whole : whole;
}
