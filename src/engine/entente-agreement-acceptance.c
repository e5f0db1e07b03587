/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-agreement-acceptance.h"

#include "entente-mail.h"
#include "tables/entente-tables.h"

#include <string.h>

void
entente_agreement_text_clear (EntenteAgreementText *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->language);
  g_free (self->text);
}

gboolean
entente_agreement_text_load_due (EntenteExecution      *execution,
                                 EntenteAgreementText  *self,
                                 GError               **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT id, title, language, text FROM agreement "
                                          "WHERE row = " ENTENTE_AGREEMENT_TO_ACCEPT " AND "
                                          "(SELECT customer_agreement FROM organization WHERE row = ?1) = 'missing'",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, 1, entente_execution_get_organization (execution));
  if (!entente_statement_step (statement, &found, error))
    return FALSE;

  self->id = g_strdup (found ? entente_statement_get_text (statement, 0) : "");
  self->title = g_strdup (found ? entente_statement_get_text (statement, 1) : "");
  self->language = g_strdup (found ? entente_statement_get_text (statement, 2) : "");
  self->text = g_strdup (found ? entente_statement_get_text (statement, 3) : "");

  return TRUE;
}

/* Accounts made together with their organization know a whole name only. */
static void
split_name (const char  *name,
            char       **first,
            char       **last)
{
  const char *space = strrchr (name, ' ');

  *first = space != NULL ? g_strndup (name, space - name) : g_strdup ("");
  *last = g_strdup (space != NULL ? space + 1 : name);
}

static gboolean
insert_acceptance (EntenteExecution  *execution,
                   gint64             agreement,
                   GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  gint64 user = entente_execution_get_user (execution);
  g_autofree char *id = entente_execution_new_id (execution);
  g_autofree char *email = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!entente_connection_query_text (connection, &email, error,
                                      "SELECT CASE email WHEN '' THEN user_name ELSE email END FROM user WHERE row = ?1",
                                      "i", user))
    return FALSE;

  split_name (entente_execution_get_user_name (execution), &first, &last);

  return entente_table_insert (execution, &entente_acceptance_table, id, error,
                               "r:customer", entente_execution_get_organization (execution),
                               "r:agreement", agreement,
                               "s:how", "accepted",
                               "s:first_name", first,
                               "s:last_name", last,
                               "s:email", email,
                               "s:accepted_on", entente_execution_get_today (execution),
                               "i:recorded", entente_execution_get_now (execution),
                               "r:user", user,
                               NULL) != 0;
}

static gint64
find_published (EntenteExecution  *execution,
                const char        *agreement,
                const char        *field,
                GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  gint64 row = entente_execution_find (execution, "agreement", agreement, field, error);
  g_autofree char *state = NULL;

  if (row == 0 ||
      !entente_connection_query_text (connection, &state, error,
                                      "SELECT state FROM agreement WHERE row = ?1 AND kind = 'customer'", "i", row))
    return 0;

  if (state == NULL)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, field, "agreement", NULL);
      return 0;
    }

  if (!g_str_equal (state, "published"))
    {
      entente_refuse (error, ENTENTE_REASON_AGREEMENT_REPLACED, field, NULL);
      return 0;
    }

  return row;
}

static gboolean
load_partners (EntenteExecution  *execution,
               GArray            *partners,
               GError           **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean more;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT partner FROM relationship WHERE customer = ?1 AND state = 'active' "
                                          "ORDER BY row",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, 1, entente_execution_get_organization (execution));
  while (TRUE)
    {
      gint64 partner;

      if (!entente_statement_step (statement, &more, error))
        return FALSE;
      if (!more)
        return TRUE;

      partner = entente_statement_get_int64 (statement, 0);
      g_array_append_val (partners, partner);
    }
}

/* Each of them may have waited for it. */
static gboolean
tell_partners (EntenteExecution  *execution,
               GError           **error)
{
  g_autoptr (GArray) partners = g_array_new (FALSE, FALSE, sizeof (gint64));
  EntenteMail mail = {
    .kind = "agreement-accepted",
    .subject = entente_execution_get_organization_name (execution),
    .about_type = "customer",
    .about_id = entente_execution_get_organization_id (execution),
  };

  if (!load_partners (execution, partners, error))
    return FALSE;

  for (guint i = 0; i < partners->len; i++)
    {
      mail.organization = g_array_index (partners, gint64, i);
      if (!entente_mail_send (execution, &mail,
                              g_variant_new_parsed ("{'person': <%s>}", entente_execution_get_user_name (execution)), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
entente_agreement_accept (EntenteExecution  *execution,
                          const char        *agreement,
                          const char        *field,
                          GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  gint64 organization = entente_execution_get_organization (execution);
  g_autofree char *state = NULL;
  const char *next;
  gint64 row;

  row = find_published (execution, agreement, field, error);
  if (row == 0 ||
      !entente_connection_query_text (connection, &state, error,
                                      "SELECT customer_agreement FROM organization WHERE row = ?1", "i", organization) ||
      !entente_life_cycle_step (&entente_agreement_life_cycle, state, "accept", &next, error))
    return FALSE;

  return entente_table_update (execution, &entente_organization_table, organization, 0, error,
                               "s:customer_agreement", next, NULL) &&
         insert_acceptance (execution, row, error) &&
         tell_partners (execution, error);
}
