/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../tables/entente-tables.h"

/* A message was read, or is to stand out as unread again. */

static const EntenteParam params[] = {
  { "message", "s" },
  { "unread", "b" },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  g_autofree char *subject = NULL;
  gint64 row;
  gint64 organization = 0;

  row = entente_execution_find (execution, "message", entente_execution_get_text (execution, "message"), "message", error);
  if (row == 0 ||
      !entente_connection_query_int64 (connection, &organization, error,
                                       "SELECT organization FROM message WHERE row = ?1", "i", row) ||
      !entente_connection_query_text (connection, &subject, error, "SELECT subject FROM message WHERE row = ?1", "i", row))
    return FALSE;

  if (organization != entente_execution_get_organization (execution))
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, "message", "message", NULL);
      return FALSE;
    }

  entente_execution_set_summary (execution, subject);

  return entente_table_update (execution, &entente_message_table, row, 0, error,
                               "b:unread", entente_execution_get_boolean (execution, "unread"), NULL);
}

const EntenteCommandSpec entente_message_mark_command = {
  .name = "message.mark",
  .permission = ENTENTE_PERMISSION_READ_MESSAGE,
  .params = params,
  .apply = apply,
};
