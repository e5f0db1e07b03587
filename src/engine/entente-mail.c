/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-mail.h"

#include "tables/entente-tables.h"

gint64
entente_mail_send_row (EntenteExecution   *execution,
                       const EntenteMail  *mail,
                       GVariant           *params,
                       GError            **error)
{
  g_autoptr (GVariant) content = g_variant_ref_sink (params);
  g_autofree char *id = entente_execution_new_id (execution);
  g_autofree char *text = g_variant_print (content, /* type_annotate= */ TRUE);
  g_autofree char *search = entente_text_fold (mail->subject);

  /* The interface has words for each of these. */
  g_assert (entente_message_kind_is_known (mail->kind));

  return entente_table_insert (execution, &entente_message_table, id, error,
                               "r:organization", mail->organization,
                               "s:kind", mail->kind,
                               "s:subject", mail->subject,
                               "s:params", text,
                               "s:about_type", mail->about_type,
                               "s:about_id", mail->about_id,
                               "i:created", entente_execution_get_now (execution),
                               "s:search", search,
                               NULL);
}

gboolean
entente_mail_send (EntenteExecution   *execution,
                   const EntenteMail  *mail,
                   GVariant           *params,
                   GError            **error)
{
  return entente_mail_send_row (execution, mail, params, error) != 0;
}
