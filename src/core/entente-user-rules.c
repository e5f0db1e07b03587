/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-user-rules.h"

#include "entente-error.h"
#include "entente-permissions.h"
#include "entente-text.h"
#include "entente-validation.h"

#include <string.h>

gboolean
entente_user_check_change_of_roles (EntenteKind    kind,
                                    EntenteRoles   actor,
                                    EntenteRoles   before,
                                    EntenteRoles   after,
                                    GError       **error)
{
  EntenteRoles changed = before ^ after;

  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if ((changed & ENTENTE_ROLE_GLOBAL_ADMIN) != 0 &&
      !entente_permission_check (ENTENTE_PERMISSION_ASSIGN_GLOBAL_ADMIN, kind, actor, error))
    return FALSE;

  return (changed & ENTENTE_DIRECTORY_ROLES) == 0 ||
         entente_permission_check (ENTENTE_PERMISSION_ASSIGN_DIRECTORY_ROLES, kind, actor, error);
}

gboolean
entente_user_check_admin_is_left (gboolean       only_global_admin,
                                  EntenteRoles   after,
                                  GError       **error)
{
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!only_global_admin || (after & ENTENTE_ROLE_GLOBAL_ADMIN) != 0)
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_ONLY_GLOBAL_ADMIN, NULL, NULL);

  return FALSE;
}

gboolean
entente_user_check_kept (gint64   removed,
                         gint64   now,
                         GError **error)
{
  g_autofree char *days = NULL;

  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (now - removed < ENTENTE_USER_KEPT_SPAN)
    return TRUE;

  days = g_strdup_printf ("%" G_GINT64_FORMAT, ENTENTE_USER_KEPT_SPAN / G_TIME_SPAN_DAY);
  entente_refuse (error, ENTENTE_REASON_REMOVED_LONG_AGO, NULL, days, NULL);

  return FALSE;
}

gboolean
entente_user_check_prefix (const char  *prefix,
                           const char  *field,
                           GError     **error)
{
  g_autofree char *address = NULL;

  g_return_val_if_fail (prefix != NULL, FALSE);

  if (!entente_text_check (prefix, 1, ENTENTE_USER_PREFIX_LENGTH, ENTENTE_TEXT_SINGLE_LINE, field, error))
    return FALSE;

  /* It is written like an address; whose domain has two parts at least. */
  address = g_strconcat (prefix, "@program.example", NULL);
  if (strchr (prefix, '@') != NULL || !entente_validate_email (address, field, NULL))
    {
      entente_refuse (error, ENTENTE_REASON_MALFORMED, field, "ada.martin", NULL);
      return FALSE;
    }

  return TRUE;
}

char *
entente_user_suggest_prefix (const char *name)
{
  g_autoptr (GString) prefix = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  words = entente_text_words (name);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GString) word = g_string_new (NULL);

      for (const char *p = words[i]; *p != '\0'; p++)
        if (g_ascii_isalnum (*p))
          g_string_append_c (word, *p);

      if (word->len > 0 && prefix->len + 1 + word->len <= ENTENTE_USER_PREFIX_LENGTH)
        g_string_append_printf (prefix, "%s%s", prefix->len > 0 ? "." : "", word->str);
    }

  return g_string_free (g_steal_pointer (&prefix), FALSE);
}
