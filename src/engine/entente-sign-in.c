/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-sign-in.h"

#include "entente-record-reader.h"
#include "entente-secret.h"

typedef struct
{
  gint64 row; /* 0 where there is nobody */
  char *id;
  char *hash; /* of the password; NULL where there is nobody */
} Someone;

static void
someone_clear (Someone *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->hash, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Someone, someone_clear)

/* @sql: row, id and password of who has the name ?1, or that as it was typed, ?2. */
static gboolean
find (Someone            *self,
      EntenteConnection  *connection,
      const char         *sql,
      const char         *user_name,
      GError            **error)
{
  g_autofree char *typed = entente_text_clean (user_name);
  g_autofree char *small = entente_member_user_name_clean (user_name);
  g_autoptr (EntenteStatement) statement = entente_connection_prepare (connection, sql, error);
  gboolean found = FALSE;

  if (statement == NULL)
    return FALSE;

  entente_statement_bind_text (statement, 1, small);
  entente_statement_bind_text (statement, 2, typed);
  if (!entente_statement_step (statement, &found, error))
    return FALSE;

  if (found)
    {
      self->row = entente_statement_get_int64 (statement, 0);
      self->id = g_strdup (entente_statement_get_text (statement, 1));
      self->hash = g_strdup (entente_statement_get_text (statement, 2));
    }

  return TRUE;
}

/* Where nobody is known by the name the same work is done for nothing: how long the answer takes tells nothing of it. */
static gboolean
prove (const Someone  *self,
       const char     *password,
       GError        **error)
{
  gboolean right = FALSE;

  if (self->hash != NULL)
    {
      right = entente_secret_verify_password (self->hash, password);
    }
  else
    {
      g_autofree char *for_nothing = entente_secret_hash_password (password, ENTENTE_SECRET_DEFAULT, error);

      if (for_nothing == NULL)
        return FALSE;
    }

  if (!right)
    entente_refuse (error, ENTENTE_REASON_SIGN_IN_REFUSED, "password", NULL);

  return right;
}

static gboolean
prove_user (Someone            *self,
            EntenteConnection  *connection,
            const char         *user_name,
            const char         *password,
            GError            **error)
{
  return find (self, connection,
               "SELECT row, id, password FROM user WHERE user_name IN (?1, ?2) AND state = 'active' AND password <> '' "
               "ORDER BY user_name = ?2 DESC",
               user_name, error) &&
         prove (self, password, error);
}

EntenteAccount *
entente_sign_in_user (EntenteConnection  *connection,
                      EntenteListPlan    *accounts,
                      const char         *user_name,
                      const char         *password,
                      GError            **error)
{
  g_auto (Someone) someone = { 0 };
  EntenteRecord *account;
  GError *problem = NULL;

  g_return_val_if_fail (user_name != NULL, NULL);
  g_return_val_if_fail (password != NULL, NULL);

  if (!prove_user (&someone, connection, user_name, password, error))
    return NULL;

  account = entente_list_plan_find_record (accounts, connection, someone.id, &problem);
  if (account == NULL && problem == NULL)
    entente_refuse (&problem, ENTENTE_REASON_NOT_FOUND, NULL, "accounts", NULL);
  if (problem != NULL)
    g_propagate_error (error, problem);

  return (EntenteAccount *) account;
}

gint64
entente_sign_in_prove_user (EntenteConnection  *connection,
                            const char         *user_name,
                            const char         *password,
                            GError            **error)
{
  g_auto (Someone) someone = { 0 };

  g_return_val_if_fail (user_name != NULL, 0);
  g_return_val_if_fail (password != NULL, 0);

  return prove_user (&someone, connection, user_name, password, error) ? someone.row : 0;
}

gint64
entente_sign_in_prove_member (EntenteConnection  *connection,
                              const char         *user_name,
                              const char         *password,
                              GError            **error)
{
  g_auto (Someone) someone = { 0 };

  g_return_val_if_fail (user_name != NULL, 0);
  g_return_val_if_fail (password != NULL, 0);

  if (!find (&someone, connection,
             "SELECT row, id, password FROM membership WHERE user_name IN (?1, ?2) AND password <> ''", user_name, error) ||
      !prove (&someone, password, error))
    return 0;

  return someone.row;
}

GPtrArray *
entente_sign_in_member (EntenteConnection  *connection,
                        const char         *organization,
                        const char         *user_name,
                        const char         *password,
                        GError            **error)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (EntenteStatement) statement = NULL;
  gint64 membership = entente_sign_in_prove_member (connection, user_name, password, error);
  gboolean more = FALSE;

  if (membership == 0)
    return NULL;

  statement = entente_connection_prepare (connection,
                                          "SELECT id, version, (SELECT id FROM membership WHERE row = t.membership) AS membership, "
                                          "mpn_id, name, country, active, EXISTS (SELECT 1 FROM organization o WHERE o.mpn_id = "
                                          "t.mpn_id AND o.mpn_id <> '' AND o.id <> ?2) AS enrolled FROM member_profile t WHERE "
                                          "membership = ?1 ORDER BY name_key",
                                          error);
  if (statement == NULL)
    return NULL;

  entente_statement_bind_int64 (statement, 1, membership);
  entente_statement_bind_text (statement, 2, organization);
  while (TRUE)
    {
      if (!entente_statement_step (statement, &more, error))
        return NULL;
      if (!more)
        return g_steal_pointer (&profiles);

      g_ptr_array_add (profiles, entente_record_reader_read (statement, ENTENTE_TYPE_MEMBER_PROFILE, 0));
    }
}
