/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-mail-rules.h"

EntenteMailPolicy *
entente_mail_rules_load (EntenteConnection  *connection,
                         GError            **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (connection, "SELECT web_mail_domains, mailbox_words FROM mail_policy", error);
  if (statement == NULL || !entente_statement_step (statement, &found, error))
    return NULL;

  if (!found)
    {
      entente_refuse (error, ENTENTE_REASON_DAMAGED, NULL, ENTENTE_MAIL_POLICY_ID, NULL);
      return NULL;
    }

  return entente_mail_policy_new (entente_statement_get_text (statement, 0), entente_statement_get_text (statement, 1));
}
