/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../tables/entente-tables.h"

/* Several messages were read, or are to stand out as unread again. */

static const EntenteParam params[] = {
  { "messages", "as" },
  { "unread", "b" },
  { NULL },
};

typedef struct
{
  gint64 row;
  gboolean unread;
  char *subject;
} Message;

static void
message_clear (Message *self)
{
  g_free (self->subject);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Message, message_clear)

/* Those of other organizations are not there. */
static gboolean
load (EntenteExecution  *execution,
      const char        *id,
      Message           *message,
      GError           **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT row, unread, subject FROM message WHERE id = ?1 AND organization = ?2",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_text (statement, 1, id);
  entente_statement_bind_int64 (statement, 2, entente_execution_get_organization (execution));
  if (!entente_statement_step (statement, &found, error))
    return FALSE;

  if (!found)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, "messages", "message", NULL);
      return FALSE;
    }

  message->row = entente_statement_get_int64 (statement, 0);
  message->unread = entente_statement_get_boolean (statement, 1);
  message->subject = g_strdup (entente_statement_get_text (statement, 2));

  return TRUE;
}

static gboolean
mark (EntenteExecution  *execution,
      const char        *id,
      GVariantBuilder   *marked,
      GError           **error)
{
  gboolean unread = entente_execution_get_boolean (execution, "unread");
  g_auto (Message) message = { 0 };

  if (!load (execution, id, &message, error))
    return FALSE;

  if (message.unread == unread)
    return TRUE;

  entente_execution_add_to_summary (execution, message.subject);
  g_variant_builder_add (marked, "s", id);

  return entente_table_update (execution, &entente_message_table, message.row, 0, error, "b:unread", unread, NULL);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_autoptr (GVariant) messages = entente_execution_dup_variant (execution, "messages");
  g_autofree const char **ids = g_variant_get_strv (messages, NULL);
  gsize n = g_variant_n_children (messages);
  g_auto (GVariantBuilder) marked = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);

  for (gsize i = 0; i < n; i++)
    if (!mark (execution, ids[i], &marked, error) ||
        !entente_execution_report (execution, (double) (i + 1) / n, error))
      return FALSE;

  entente_execution_set_outcome (execution, "marked", g_variant_builder_end (&marked));

  return TRUE;
}

const EntenteCommandSpec entente_messages_mark_command = {
  .name = "messages.mark",
  .permission = ENTENTE_PERMISSION_READ_MESSAGE,
  .params = params,
  .apply = apply,
};
