/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-agreement-acceptance.h"

#include "entente-mail.h"
#include "tables/entente-tables.h"

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

static gboolean
insert_acceptance (EntenteExecution        *execution,
                   gint64                   agreement,
                   const char              *how,
                   const EntenteSignatory  *signatory,
                   GError                 **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  gint64 user = entente_execution_get_user (execution);
  g_autofree char *id = entente_execution_new_id (execution);
  g_autofree char *email = NULL;

  if (!entente_connection_query_text (connection, &email, error,
                                      "SELECT CASE email WHEN '' THEN user_name ELSE email END FROM user WHERE row = ?1",
                                      "i", user))
    return FALSE;

  return entente_table_insert (execution, &entente_acceptance_table, id, error,
                               "r:customer", entente_execution_get_organization (execution),
                               "r:agreement", agreement,
                               "s:how", how,
                               "s:first_name", signatory->first_name,
                               "s:last_name", signatory->last_name,
                               "s:email", email,
                               "s:accepted_on", entente_execution_get_today (execution),
                               "i:recorded", entente_execution_get_now (execution),
                               "r:user", user,
                               NULL) != 0;
}

/* The row of the text, if it is the one that binds the actor's organization now. */
static gint64
find_published (EntenteExecution  *execution,
                const char        *agreement,
                const char        *field,
                GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  gint64 row = entente_execution_find (execution, "agreement", agreement, field, error);
  g_autofree char *kind = NULL;
  g_autofree char *state = NULL;

  if (row == 0 ||
      !entente_connection_query_text (connection, &kind, error, "SELECT kind FROM agreement WHERE row = ?1", "i", row) ||
      !entente_connection_query_text (connection, &state, error, "SELECT state FROM agreement WHERE row = ?1", "i", row) ||
      !entente_agreement_check_text (entente_execution_get_kind (execution), kind, state, field, error))
    return 0;

  return row;
}

/* Rows of those whom @sql finds for the actor's organization, ?1. */
static gboolean
load_others (EntenteExecution  *execution,
             const char        *sql,
             GArray            *others,
             GError           **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean more;

  statement = entente_connection_prepare (entente_execution_get_connection (execution), sql, error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, 1, entente_execution_get_organization (execution));
  while (TRUE)
    {
      gint64 other;

      if (!entente_statement_step (statement, &more, error))
        return FALSE;
      if (!more)
        return TRUE;

      other = entente_statement_get_int64 (statement, 0);
      g_array_append_val (others, other);
    }
}

/* That @person did it: each of them may have waited for it. */
static gboolean
tell_others (EntenteExecution  *execution,
             const char        *kind,
             const char        *about_type,
             const char        *person,
             const char        *sql,
             GError           **error)
{
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  EntenteMail mail = {
    .kind = kind,
    .subject = entente_execution_get_organization_name (execution),
    .about_type = about_type,
    .about_id = entente_execution_get_organization_id (execution),
  };

  if (!load_others (execution, sql, others, error))
    return FALSE;

  for (guint i = 0; i < others->len; i++)
    {
      mail.organization = g_array_index (others, gint64, i);
      if (!entente_mail_send (execution, &mail, g_variant_new_parsed ("{'person': <%s>}", person), error))
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
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  const char *next;
  gint64 row;

  row = find_published (execution, agreement, field, error);
  if (row == 0 ||
      !entente_connection_query_text (connection, &state, error,
                                      "SELECT customer_agreement FROM organization WHERE row = ?1", "i", organization) ||
      !entente_life_cycle_step (&entente_agreement_life_cycle, state, "accept", &next, error))
    return FALSE;

  entente_name_split (entente_execution_get_user_name (execution), &first, &last);

  return entente_table_update (execution, &entente_organization_table, organization, 0, error,
                               "s:customer_agreement", next, NULL) &&
         insert_acceptance (execution, row, "accepted", &(EntenteSignatory){ first, last }, error) &&
         tell_others (execution, "agreement-accepted", "customer", entente_execution_get_user_name (execution),
                      "SELECT partner FROM relationship WHERE customer = ?1 AND state = 'active' ORDER BY row", error);
}

gboolean
entente_agreement_sign (EntenteExecution        *execution,
                        const char              *agreement,
                        const char              *field,
                        const EntenteSignatory  *signatory,
                        GError                 **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  gint64 organization = entente_execution_get_organization (execution);
  g_autofree char *status = NULL;
  g_autofree char *person = NULL;
  const char *next;
  gint64 row;

  row = find_published (execution, agreement, field, error);
  if (row == 0 ||
      !entente_connection_query_text (connection, &status, error,
                                      "SELECT status FROM organization WHERE row = ?1", "i", organization) ||
      !entente_life_cycle_step (&entente_program_life_cycle, status, "sign", &next, error) ||
      !entente_signatory_check (signatory, error))
    return FALSE;

  person = g_strdup_printf ("%s %s", signatory->first_name, signatory->last_name);

  return entente_table_update (execution, &entente_organization_table, organization, 0, error,
                               "s:status", next,
                               "i:partner_agreement", entente_execution_get_now (execution),
                               NULL) &&
         insert_acceptance (execution, row, "signed", signatory, error) &&
         tell_others (execution, "partner-agreement-signed", "organization", person,
                      "SELECT provider FROM partnership WHERE reseller = ?1 AND state = 'active' ORDER BY row", error);
}
