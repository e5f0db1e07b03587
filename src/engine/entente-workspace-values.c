/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-workspace-values.h"

/* So many numbers are tried for a free prefix before none is suggested. */
#define MAX_SUGGESTIONS 99

char *
entente_workspace_values_dup (EntenteConnection  *connection,
                              const char         *key,
                              GError            **error)
{
  g_autofree char *value = NULL;

  if (!entente_connection_query_text (connection, &value, error, "SELECT value FROM workspace WHERE key = ?1", "s", key))
    return NULL;

  if (value == NULL)
    {
      entente_refuse (error, ENTENTE_REASON_DAMAGED, NULL, key, NULL);
      return NULL;
    }

  return g_steal_pointer (&value);
}

static gboolean
is_free (EntenteConnection  *connection,
         const char         *domain,
         gboolean           *free_,
         GError            **error)
{
  gint64 n = 0;

  if (!entente_connection_query_int64 (connection, &n, error,
                                       "SELECT count (*) FROM organization WHERE domain = ?1", "s", domain))
    return FALSE;

  *free_ = n == 0;

  return TRUE;
}

static void
refuse_taken (EntenteConnection  *connection,
              const char         *prefix,
              const char         *suffix,
              const char         *field,
              GError            **error)
{
  for (guint i = 2; i <= MAX_SUGGESTIONS; i++)
    {
      g_autofree char *suggestion = g_strdup_printf ("%s-%u", prefix, i);
      g_autofree char *domain = g_strconcat (suggestion, ".", suffix, NULL);
      gboolean available = FALSE;

      if (is_free (connection, domain, &available, NULL) && available)
        {
          entente_refuse (error, ENTENTE_REASON_TAKEN, field, suggestion, NULL);
          return;
        }
    }

  entente_refuse (error, ENTENTE_REASON_TAKEN, field, NULL);
}

char *
entente_workspace_values_take_domain (EntenteExecution  *execution,
                                      const char        *prefix,
                                      const char        *field,
                                      GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  g_autofree char *suffix = entente_workspace_values_dup (connection, "domain-suffix", error);
  g_autofree char *small = g_ascii_strdown (prefix, -1);
  g_autofree char *domain = NULL;
  gboolean available = FALSE;

  if (suffix == NULL)
    return NULL;

  domain = g_strconcat (small, ".", suffix, NULL);
  if (!is_free (connection, domain, &available, error))
    return NULL;

  if (!available)
    {
      refuse_taken (connection, small, suffix, field, error);
      return NULL;
    }

  return g_steal_pointer (&domain);
}
