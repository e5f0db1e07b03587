/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-invitation-access.h"

#include "entente-draft-store.h"
#include "tables/entente-tables.h"

#include <string.h>

/* SHA-256 in hexadecimal digits. */
#define HASH_LENGTH 64

void
entente_invitation_access_clear (EntenteInvitationAccess *self)
{
  g_free (self->id);
  g_free (self->kind);
  g_free (self->state);
  g_free (self->language);
  g_free (self->recipient_name);
  g_free (self->recipient_email);
  g_free (self->secret_hash);
  g_free (self->sender_id);
  g_free (self->sender_name);
  g_free (self->sender_country);
  g_free (self->sender_user);
  g_free (self->provider_name);
  g_free (self->partnership);
}

static void
read_invitation (EntenteExecution        *execution,
                 EntenteInvitationAccess *self,
                 EntenteStatement        *statement)
{
  int i = 0;

  self->row = entente_statement_get_int64 (statement, i++);
  self->id = g_strdup (entente_statement_get_text (statement, i++));
  self->kind = g_strdup (entente_statement_get_text (statement, i++));
  self->state = g_strdup (entente_statement_get_text (statement, i++));
  self->dap = entente_statement_get_boolean (statement, i++);
  self->created = entente_statement_get_int64 (statement, i++);
  self->sent = entente_statement_get_int64 (statement, i++);
  self->opened = entente_statement_get_int64 (statement, i++);
  self->expires = entente_statement_get_int64 (statement, i++);
  self->language = g_strdup (entente_statement_get_text (statement, i++));
  self->recipient_name = g_strdup (entente_statement_get_text (statement, i++));
  self->recipient_email = g_strdup (entente_statement_get_text (statement, i++));
  self->secret_hash = g_strdup (entente_statement_get_text (statement, i++));
  self->sender = entente_statement_get_int64 (statement, i++);
  self->sender_id = g_strdup (entente_statement_get_text (statement, i++));
  self->sender_name = g_strdup (entente_statement_get_text (statement, i++));
  self->sender_country = g_strdup (entente_statement_get_text (statement, i++));
  self->sender_user = g_strdup (entente_statement_get_text (statement, i++));
  self->provider = entente_statement_get_int64 (statement, i++);
  self->provider_name = g_strdup (entente_statement_get_text (statement, i++));
  self->partnership = g_strdup (entente_statement_get_text (statement, i++));
  self->recipient = entente_statement_get_int64 (statement, i++);
}

/* Leaves @self empty when there is no such invitation. */
static gboolean
load (EntenteExecution         *execution,
      const char               *id,
      EntenteInvitationAccess  *self,
      GError                  **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT t.row, t.id, t.kind, t.state, t.dap, t.created, t.sent, t.opened, "
                                          "t.expires, t.language, t.recipient_name, t.recipient_email, "
                                          "t.secret_hash, t.sender, o.id, o.name, o.country, u.name, "
                                          "ifnull (t.provider, 0), ifnull (p.name, ''), ifnull (s.state, ''), "
                                          "ifnull (t.recipient, 0) "
                                          "FROM invitation t JOIN organization o ON o.row = t.sender "
                                          "JOIN user u ON u.row = t.sender_user "
                                          "LEFT JOIN organization p ON p.row = t.provider "
                                          "LEFT JOIN partnership s ON s.provider = t.provider AND s.reseller = t.sender "
                                          "WHERE t.id = ?1",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_text (statement, 1, id);
  if (!entente_statement_step (statement, &found, error))
    return FALSE;

  if (found)
    read_invitation (execution, self, statement);

  return TRUE;
}

/* Why a link that is whole does not fit: there has been another since, or nobody has ever made it so. */
static void
refuse_other_secret (EntenteExecution         *execution,
                     EntenteInvitationAccess  *self,
                     GError                  **error)
{
  gint64 n_renewals = 0;

  if (entente_connection_query_int64 (entente_execution_get_connection (execution), &n_renewals, error,
                                      "SELECT count (*) FROM invitation_event WHERE invitation = ?1 AND "
                                      "event = 'link-renewed'",
                                      "i", self->row))
    entente_refuse (error, n_renewals > 0 ? ENTENTE_REASON_INVITATION_RENEWED : ENTENTE_REASON_INVITATION_ALTERED, NULL, NULL);
}

static gboolean
check_secret (EntenteExecution         *execution,
              EntenteInvitationAccess  *self,
              GError                  **error)
{
  g_autofree char *hash = NULL;
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE];

  if (!entente_execution_has_param (execution, "secret"))
    {
      if (self->row != 0 && self->recipient == entente_execution_get_organization (execution))
        return TRUE;

      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, "invitation", "invitation", NULL);
      return FALSE;
    }

  if (self->row == 0)
    {
      entente_refuse (error, ENTENTE_REASON_INVITATION_FOREIGN, NULL, NULL);
      return FALSE;
    }

  if (entente_invitation_secret_from_text (entente_execution_get_text (execution, "secret"), secret))
    hash = entente_invitation_secret_hash (secret);

  if (hash != NULL && entente_invitation_hash_equal (hash, self->secret_hash))
    return TRUE;

  refuse_other_secret (execution, self, error);

  return FALSE;
}

static gboolean
check_region (EntenteExecution         *execution,
              EntenteInvitationAccess  *self,
              GError                  **error)
{
  g_autofree char *country = NULL;

  if (!entente_connection_query_text (entente_execution_get_connection (execution), &country, error,
                                      "SELECT country FROM organization WHERE row = ?1", "i",
                                      entente_execution_get_organization (execution)))
    return FALSE;

  return entente_country_check_same_region (self->sender_country, country, NULL, error);
}

static void
set_present_state (EntenteExecution        *execution,
                   EntenteInvitationAccess *self)
{
  const char *present = entente_invitation_get_state_at (self->state, self->expires, entente_execution_get_now (execution));

  if (g_str_equal (present, self->state))
    return;

  g_free (self->state);
  self->state = g_strdup (present);
}

gboolean
entente_invitation_access_load_own (EntenteExecution         *execution,
                                    EntenteInvitationAccess  *self,
                                    GError                  **error)
{
  if (!load (execution, entente_execution_get_text (execution, "invitation"), self, error))
    return FALSE;

  if (self->row == 0 || self->sender != entente_execution_get_organization (execution))
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, "invitation", "invitation", NULL);
      return FALSE;
    }

  set_present_state (execution, self);

  return TRUE;
}

gboolean
entente_invitation_access_load_to_ask (EntenteExecution         *execution,
                                       EntenteInvitationAccess  *self,
                                       GError                  **error)
{
  return entente_invitation_access_load_own (execution, self, error) &&
         entente_execution_check_permission (execution, entente_invitation_get_permission (self->kind, self->dap), error) &&
         (self->provider == 0 || entente_invitation_check_provider (self->partnership, NULL, error));
}

gboolean
entente_invitation_access_load_any (EntenteExecution         *execution,
                                    const char               *id,
                                    const char               *field,
                                    EntenteInvitationAccess  *self,
                                    GError                  **error)
{
  gint64 organization = entente_execution_get_organization (execution);

  if (!load (execution, id, self, error))
    return FALSE;

  if (self->row == 0 || (self->sender != organization && self->recipient != organization))
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, field, "invitation", NULL);
      return FALSE;
    }

  set_present_state (execution, self);

  return TRUE;
}

gboolean
entente_invitation_access_load_received (EntenteExecution         *execution,
                                         const char               *event,
                                         EntenteInvitationAccess  *self,
                                         GError                  **error)
{
  EntenteInvitationFacts facts;

  if (!load (execution, entente_execution_get_text (execution, "invitation"), self, error) || !check_secret (execution, self, error))
    return FALSE;

  facts = (EntenteInvitationFacts){
    .state = self->state,
    .inviter = self->sender_id,
    .invited = entente_invitation_get_invited (self->kind),
    .expires = self->expires,
    .partnership = self->provider != 0 ? self->partnership : NULL,
    .organization = entente_execution_get_organization_id (execution),
    .kind = entente_execution_get_kind (execution),
    .now = entente_execution_get_now (execution),
  };
  if (!entente_invitation_check (&facts, event, error) || !check_region (execution, self, error))
    return FALSE;

  set_present_state (execution, self);

  return TRUE;
}

gint64
entente_invitation_find_provider (EntenteExecution  *execution,
                                  const char        *id,
                                  GError           **error)
{
  gint64 provider = entente_execution_find (execution, "organization", id, "provider", error);
  g_autofree char *partnership = NULL;

  if (provider == 0 ||
      !entente_connection_query_text (entente_execution_get_connection (execution), &partnership, error,
                                      "SELECT ifnull ((SELECT state FROM partnership WHERE provider = ?1 AND reseller = ?2), '')",
                                      "ii", provider, entente_execution_get_organization (execution)) ||
      !entente_invitation_check_provider (partnership, "provider", error))
    return 0;

  return provider;
}

gboolean
entente_invitation_check_secret_hash (EntenteExecution  *execution,
                                      GError           **error)
{
  const char *hash = entente_execution_get_text (execution, "secret-hash");

  if (strlen (hash) == HASH_LENGTH && strspn (hash, "0123456789abcdef") == HASH_LENGTH)
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_MALFORMED, "secret-hash", NULL);

  return FALSE;
}

gboolean
entente_invitation_access_withdraw (EntenteExecution         *execution,
                                    EntenteInvitationAccess  *self,
                                    gint64                    version,
                                    GError                  **error)
{
  const char *next;

  return entente_life_cycle_step (&entente_invitation_life_cycle, self->state, "withdraw", &next, error) &&
         entente_table_update (execution, &entente_invitation_table, self->row, version, error,
                               "s:state", next,
                               "i:ended", entente_execution_get_now (execution),
                               NULL) &&
         entente_invitation_access_discard_mail (execution, self, error) &&
         entente_invitation_access_add_event (execution, self, "withdrawn", "", error);
}

gboolean
entente_invitation_access_discard_mail (EntenteExecution         *execution,
                                        EntenteInvitationAccess  *self,
                                        GError                  **error)
{
  g_autofree char *kind = entente_mail_draft_dup_kind (self->id);

  return entente_draft_store_discard (entente_execution_get_connection (execution), kind, error);
}

gboolean
entente_invitation_access_add_event (EntenteExecution         *execution,
                                     EntenteInvitationAccess  *self,
                                     const char               *event,
                                     const char               *detail,
                                     GError                  **error)
{
  g_autofree char *id = entente_execution_new_id (execution);

  return entente_table_insert (execution, &entente_invitation_event_table, id, error,
                               "r:invitation", self->row,
                               "s:event", event,
                               "i:at", entente_execution_get_now (execution),
                               "r:user", entente_execution_get_user (execution),
                               "s:detail", detail,
                               NULL) != 0;
}
