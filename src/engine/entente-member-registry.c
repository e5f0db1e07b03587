/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-member-registry.h"

#include "tables/entente-tables.h"

static gboolean
check_user_name_free (EntenteExecution  *execution,
                      const char        *user_name,
                      GError           **error)
{
  gint64 n = 0;

  if (!entente_connection_query_int64 (entente_execution_get_connection (execution), &n, error,
                                       "SELECT count (*) FROM membership WHERE user_name = ?1", "s", user_name))
    return FALSE;

  if (n > 0)
    entente_refuse (error, ENTENTE_REASON_TAKEN, "user-name", NULL);

  return n == 0;
}

gint64
entente_member_registry_add (EntenteExecution  *execution,
                             const char        *id,
                             const char        *user_name,
                             const char        *password,
                             GError           **error)
{
  if (!entente_member_user_name_check (user_name, "user-name", error) || !check_user_name_free (execution, user_name, error))
    return 0;

  return entente_table_insert (execution, &entente_membership_table, id, error,
                               "s:user_name", user_name,
                               "s:password", password != NULL ? password : "",
                               "i:created", entente_execution_get_now (execution),
                               NULL);
}

gboolean
entente_member_registry_check_free (EntenteExecution  *execution,
                                    const char        *mpn_id,
                                    gint64             row,
                                    GError           **error)
{
  gint64 n = 0;

  if (!entente_connection_query_int64 (entente_execution_get_connection (execution), &n, error,
                                       "SELECT count (*) FROM member_profile WHERE mpn_id = ?1 AND row <> ?2", "si", mpn_id, row))
    return FALSE;

  if (n > 0)
    entente_refuse (error, ENTENTE_REASON_TAKEN, "mpn-id", NULL);

  return n == 0;
}

gboolean
entente_member_registry_check_unused (EntenteExecution  *execution,
                                      const char        *mpn_id,
                                      const char        *field,
                                      GError           **error)
{
  gint64 n = 0;

  if (!entente_connection_query_int64 (entente_execution_get_connection (execution), &n, error,
                                       "SELECT count (*) FROM organization WHERE mpn_id = ?1 AND mpn_id <> ''", "s", mpn_id))
    return FALSE;

  if (n > 0)
    entente_refuse (error, ENTENTE_REASON_TAKEN, field, NULL);

  return n == 0;
}

gint64
entente_member_registry_add_profile (EntenteExecution         *execution,
                                     gint64                    membership,
                                     const char               *id,
                                     const EntenteNewProfile  *profile,
                                     gboolean                  active,
                                     GError                  **error)
{
  g_autofree char *name_key = entente_text_sort_key (profile->name);

  if (!entente_member_registry_check_free (execution, profile->mpn_id, 0, error))
    return 0;

  return entente_table_insert (execution, &entente_member_profile_table, id, error,
                               "r:membership", membership,
                               "s:mpn_id", profile->mpn_id,
                               "s:name", profile->name,
                               "s:name_key", name_key,
                               "s:country", profile->country,
                               "b:active", active,
                               NULL);
}

gboolean
entente_member_registry_index (EntenteExecution  *execution,
                               gint64             membership,
                               GError           **error)
{
  return entente_connection_run (entente_execution_get_connection (execution), error,
                                 "UPDATE membership AS t SET search = entente_fold (user_name || ' ' || ifnull ((SELECT "
                                 "group_concat (name || ' ' || mpn_id, ' ') FROM member_profile WHERE membership = t.row), '')) "
                                 "WHERE row = ?1",
                                 "i", membership);
}

gboolean
entente_profile_params_read (EntenteProfileParams  *self,
                             EntenteExecution      *execution,
                             GError               **error)
{
  self->mpn_id = entente_text_clean (entente_execution_get_text (execution, "mpn-id"));
  self->name = entente_text_clean (entente_execution_get_text (execution, "name"));
  self->country = entente_text_clean (entente_execution_get_text (execution, "country"));
  self->profile = (EntenteNewProfile){ self->mpn_id, self->name, self->country };

  return entente_new_profile_check (&self->profile, error);
}

void
entente_profile_params_clear (EntenteProfileParams *self)
{
  g_clear_pointer (&self->mpn_id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->country, g_free);
}
