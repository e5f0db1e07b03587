/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-phone.h"

#include <string.h>

#define SIGNS " -./()"

/* Calling codes of two digits (ITU-T E.164). Those that begin with 1 or 7 are these alone, all others have three. */
static const char two_digits[] = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 "
                                 "81 82 84 86 90 91 92 93 94 95 98";

static gsize
measure_calling_code (const char *digits)
{
  char code[] = { digits[0], digits[0] != '\0' ? digits[1] : '\0', '\0' };

  if (digits[0] == '1' || digits[0] == '7')
    return 1;

  return MIN (strlen (digits), strlen (code) == 2 && strstr (two_digits, code) != NULL ? 2 : 3);
}

/* Whether a zero is dialed before the number inside the country that @code belongs to. */
static gboolean
has_trunk_zero (const char *code)
{
  return code[0] != '1' && code[0] != '7';
}

/* The digits of @text; @international tells whether the first of them are a calling code. NULL when it is no number. */
static char *
dup_digits (const char *text,
            gboolean   *international)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  text += strspn (text, SIGNS);
  *international = text[0] == '+';

  for (const char *c = text + (*international ? 1 : 0); *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      g_string_append_c (digits, *c);
    else if (strchr (SIGNS, *c) == NULL)
      return NULL;

  if (!*international && g_str_has_prefix (digits->str, "00"))
    {
      *international = TRUE;
      g_string_erase (digits, 0, 2);
    }

  return digits->len > 0 ? g_string_free (g_steal_pointer (&digits), FALSE) : NULL;
}

static const char *
skip_zeros (const char *digits)
{
  return digits + strspn (digits, "0");
}

char *
entente_phone_dup_words (const char *phone)
{
  g_autofree char *digits = NULL;
  const char *national;
  gboolean international;

  g_return_val_if_fail (phone != NULL, NULL);

  digits = dup_digits (phone, &international);
  if (digits == NULL)
    return g_strdup ("");

  national = skip_zeros (digits + (international ? measure_calling_code (digits) : 0));
  if (!international || national[0] == '\0')
    return g_steal_pointer (&digits);

  return g_strdup_printf (has_trunk_zero (digits) ? "%s 0%s" : "%s %s", digits, national);
}

char *
entente_phone_dup_common (const char *text)
{
  g_autofree char *digits = NULL;
  gboolean international;

  g_return_val_if_fail (text != NULL, NULL);

  digits = dup_digits (text, &international);
  if (digits == NULL)
    return NULL;

  return g_strdup (skip_zeros (international ? digits + measure_calling_code (digits) : digits));
}
