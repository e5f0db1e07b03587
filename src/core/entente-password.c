/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-password.h"

#include "entente-error.h"
#include "entente-text.h"

#include <string.h>

static gboolean
is_name (const char *password,
         const char *user_name)
{
  g_autofree char *folded = g_utf8_casefold (password, -1);
  g_autofree char *whole = g_utf8_casefold (user_name, -1);
  const char *at = strchr (whole, '@');
  g_autofree char *before = at != NULL ? g_strndup (whole, (gsize) (at - whole)) : NULL;

  return g_str_equal (folded, whole) || g_strcmp0 (folded, before) == 0;
}

gboolean
entente_password_check (const char  *password,
                        const char  *user_name,
                        const char  *field,
                        GError     **error)
{
  g_return_val_if_fail (password != NULL, FALSE);
  g_return_val_if_fail (user_name != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!entente_text_check (password, ENTENTE_PASSWORD_MIN, ENTENTE_PASSWORD_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error))
    return FALSE;

  if (!is_name (password, user_name))
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_PASSWORD_IS_NAME, field, NULL);

  return FALSE;
}

gboolean
entente_password_check_new (const char  *password,
                            const char  *before,
                            const char  *user_name,
                            const char  *field,
                            GError     **error)
{
  g_return_val_if_fail (before != NULL, FALSE);

  if (!entente_password_check (password, user_name, field, error))
    return FALSE;

  if (!g_str_equal (password, before))
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_PASSWORD_IS_OLD, field, NULL);

  return FALSE;
}

gboolean
entente_password_check_again (const char  *password,
                              const char  *again,
                              const char  *field,
                              GError     **error)
{
  g_return_val_if_fail (password != NULL, FALSE);
  g_return_val_if_fail (again != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (again[0] == '\0')
    entente_refuse (error, ENTENTE_REASON_REQUIRED, field, NULL);
  else if (!g_str_equal (password, again))
    entente_refuse (error, ENTENTE_REASON_PASSWORDS_DIFFER, field, NULL);
  else
    return TRUE;

  return FALSE;
}
