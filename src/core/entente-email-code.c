/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-email-code.h"

#include <string.h>

#include "entente-error.h"
#include "entente-invitation-link.h"

#define EXAMPLE "1234 5678"

char *
entente_email_code_clean (const char *typed)
{
  GString *code;

  g_return_val_if_fail (typed != NULL, NULL);

  code = g_string_new (NULL);
  for (const char *at = typed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      GUnicodeType type = g_unichar_type (c);

      if (g_unichar_isspace (c) || type == G_UNICODE_DASH_PUNCTUATION)
        continue;

      /* Digits of any script: some keyboards have no others. */
      if (g_unichar_isdigit (c))
        g_string_append_c (code, (char) ('0' + g_unichar_digit_value (c)));
      else
        g_string_append_unichar (code, c);
    }

  return g_string_free (code, FALSE);
}

gboolean
entente_email_code_check_form (const char  *code,
                               const char  *field,
                               GError     **error)
{
  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (code[0] == '\0')
    entente_refuse (error, ENTENTE_REASON_REQUIRED, field, NULL);
  else if (strlen (code) != ENTENTE_EMAIL_CODE_DIGITS || strspn (code, "0123456789") != ENTENTE_EMAIL_CODE_DIGITS)
    entente_refuse (error, ENTENTE_REASON_MALFORMED, field, EXAMPLE, NULL);
  else
    return TRUE;

  return FALSE;
}

gint64
entente_email_code_get_end (gint64 sent)
{
  return sent + ENTENTE_EMAIL_CODE_MINUTES * G_TIME_SPAN_MINUTE;
}

gint64
entente_email_link_get_end (gint64 sent)
{
  return sent + ENTENTE_EMAIL_LINK_HOURS * G_TIME_SPAN_HOUR;
}

gboolean
entente_email_code_check (const EntenteEmailCode  *self,
                          const char              *code,
                          gint64                   now,
                          const char              *field,
                          GError                 **error)
{
  g_autofree char *left = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (self->code[0] == '\0' || now >= entente_email_code_get_end (self->sent))
    entente_refuse (error, ENTENTE_REASON_CODE_EXPIRED, field, NULL);
  else if (self->tries >= ENTENTE_EMAIL_CODE_TRIES)
    entente_refuse (error, ENTENTE_REASON_CODE_USED_UP, field, NULL);
  else if (entente_invitation_hash_equal (self->code, code))
    return TRUE;
  else
    {
      left = g_strdup_printf ("%" G_GINT64_FORMAT, ENTENTE_EMAIL_CODE_TRIES - self->tries - 1);
      entente_refuse (error, ENTENTE_REASON_CODE_WRONG, field, left, NULL);
    }

  return FALSE;
}

gboolean
entente_email_code_check_secret (const EntenteEmailCode  *self,
                                 const char              *secret,
                                 gint64                   now,
                                 const char              *field,
                                 GError                 **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (secret != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (self->secret[0] != '\0' && now < entente_email_link_get_end (self->sent) &&
      entente_invitation_hash_equal (self->secret, secret))
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_CODE_EXPIRED, field, NULL);

  return FALSE;
}

gboolean
entente_email_code_check_sending (gint64   earliest,
                                  gint64   now,
                                  GError **error)
{
  gint64 from = earliest + G_TIME_SPAN_HOUR;
  g_autofree char *when = NULL;

  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (earliest == 0 || now >= from)
    return TRUE;

  when = g_strdup_printf ("%" G_GINT64_FORMAT, from);
  entente_refuse (error, ENTENTE_REASON_CODES_TOO_MANY, NULL, when, NULL);

  return FALSE;
}
