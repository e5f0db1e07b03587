/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-email-verification.h"

#include <string.h>

#include "entente-mail.h"
#include "entente-secret.h"
#include "tables/entente-tables.h"

static void
wipe (char **secret)
{
  if (*secret != NULL)
    explicit_bzero (*secret, strlen (*secret));
  g_clear_pointer (secret, g_free);
}

void
entente_sent_code_clear (EntenteSentCode *self)
{
  wipe (&self->digits);
  wipe (&self->secret);
}

gboolean
entente_sent_code_load (EntenteSentCode     *self,
                        EntenteVettingCase  *vetting,
                        EntenteExecution    *execution,
                        GError             **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT row, code, secret, sent, tries FROM email_code WHERE organization = ?1 "
                                          "ORDER BY sent DESC, row DESC LIMIT 1",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, 1, vetting->organization);
  if (!entente_statement_step (statement, &found, error))
    return FALSE;

  self->digits = g_strdup (found ? entente_statement_get_text (statement, 1) : "");
  self->secret = g_strdup (found ? entente_statement_get_text (statement, 2) : "");
  self->code = (EntenteEmailCode){ .code = self->digits, .secret = self->secret };
  if (found)
    {
      self->row = entente_statement_get_int64 (statement, 0);
      self->code.sent = entente_statement_get_int64 (statement, 3);
      self->code.tries = entente_statement_get_int64 (statement, 4);
    }

  return TRUE;
}

gboolean
entente_sent_code_use_up (EntenteSentCode   *self,
                          EntenteExecution  *execution,
                          GError           **error)
{
  return self->row == 0 || entente_table_update (execution, &entente_email_code_table, self->row, 0, error,
                                                 "s:code", "",
                                                 "s:secret", "",
                                                 NULL);
}

gboolean
entente_sent_code_count (EntenteSentCode   *self,
                         EntenteExecution  *execution,
                         GError           **error)
{
  return entente_table_update (execution, &entente_email_code_table, self->row, 0, error,
                               "i:tries", self->code.tries + 1,
                               NULL);
}

gboolean
entente_email_verification_check_sending (EntenteVettingCase  *vetting,
                                          EntenteExecution    *execution,
                                          GError             **error)
{
  gint64 earliest = 0;

  /* When there were fewer there is no row, and nothing is answered. */
  return entente_connection_query_int64 (entente_execution_get_connection (execution), &earliest, error,
                                         "SELECT sent FROM email_code WHERE organization = ? ORDER BY sent DESC LIMIT 1 OFFSET ?",
                                         "ii", vetting->organization, (gint64) ENTENTE_EMAIL_CODES_AN_HOUR - 1) &&
         entente_email_code_check_sending (earliest, entente_execution_get_now (execution), error);
}

static gboolean
insert_code (EntenteVettingCase  *vetting,
             EntenteExecution    *execution,
             gint64               message,
             GError             **error)
{
  g_autofree char *id = entente_execution_new_id (execution);
  guint8 bytes[ENTENTE_INVITATION_SECRET_SIZE];
  char *code = entente_secret_new_code ();
  char *secret;
  gint64 row;

  entente_secret_random_bytes (bytes, sizeof bytes);
  secret = entente_invitation_secret_to_text (bytes);
  row = entente_table_insert (execution, &entente_email_code_table, id, error,
                              "r:organization", vetting->organization,
                              "r:message", message,
                              "s:email", vetting->said.email,
                              "s:code", code,
                              "s:secret", secret,
                              "i:sent", entente_execution_get_now (execution),
                              NULL);
  explicit_bzero (bytes, sizeof bytes);
  wipe (&code);
  wipe (&secret);

  return row != 0;
}

gboolean
entente_email_verification_send (EntenteVettingCase  *vetting,
                                 EntenteExecution    *execution,
                                 GError             **error)
{
  g_auto (EntenteSentCode) last = { 0 };
  gint64 message;

  if (!entente_sent_code_load (&last, vetting, execution, error) || !entente_sent_code_use_up (&last, execution, error))
    return FALSE;

  message = entente_mail_send_row (execution,
                                   &(EntenteMail){
                                     .organization = vetting->organization,
                                     .kind = "email-verification",
                                     .subject = vetting->said.email,
                                     .about_type = "vetting",
                                     .about_id = vetting->id,
                                   },
                                   g_variant_new_parsed ("{'organization': <%s>}", vetting->said.name), error);

  return message != 0 && insert_code (vetting, execution, message, error);
}
