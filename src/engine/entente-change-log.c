/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-change-log.h"

#include "entente-execution-private.h"

/* One entry's head: the columns of "change" but row, search and hash. */
typedef struct
{
  const char *id;
  const char *command;
  const char *user;
  const char *user_name;
  const char *organization;
  const char *organization_name;
  gint64 at;
  const char *summary;
  const char *previous;
} Head;

/* A text is hashed with its length before it, so that no two entries give the same bytes. */
static void
hash_text (GChecksum  *checksum,
           const char *text)
{
  guint64 length = GUINT64_TO_LE (strlen (text));

  g_checksum_update (checksum, (const guchar *) &length, sizeof length);
  g_checksum_update (checksum, (const guchar *) text, strlen (text));
}

static void
hash_integer (GChecksum *checksum,
              gint64     value)
{
  gint64 bytes = GINT64_TO_LE (value);

  g_checksum_update (checksum, (const guchar *) &bytes, sizeof bytes);
}

static void
hash_head (GChecksum  *checksum,
           const Head *head)
{
  hash_text (checksum, head->previous);
  hash_text (checksum, head->id);
  hash_text (checksum, head->command);
  hash_text (checksum, head->user);
  hash_text (checksum, head->user_name);
  hash_text (checksum, head->organization);
  hash_text (checksum, head->organization_name);
  hash_integer (checksum, head->at);
  hash_text (checksum, head->summary);
}

static void
hash_item (GChecksum  *checksum,
           const char *type,
           const char *id,
           const char *event,
           const char *before,
           const char *after)
{
  hash_text (checksum, type);
  hash_text (checksum, id);
  hash_text (checksum, event);
  hash_text (checksum, before);
  hash_text (checksum, after);
}

static gboolean
insert_items (EntenteExecution  *execution,
              gint64             change,
              GError           **error)
{
  for (guint i = 0; i < execution->items->len; i++)
    {
      EntenteChangeItem *item = g_ptr_array_index (execution->items, i);

      if (!entente_connection_run (execution->connection, error,
                                   "INSERT INTO change_item (change, number, type, id, event, before, after) "
                                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                                   "iisssss", change, (gint64) i, item->type, item->id, item->event, item->before,
                                   item->after))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_audience (EntenteExecution  *execution,
                 gint64             change,
                 GError           **error)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, execution->audience);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!entente_connection_run (execution->connection, error,
                                 "INSERT INTO change_audience (organization, change) VALUES (?1, ?2)",
                                 "ii", *(gint64 *) key, change))
      return FALSE;

  return TRUE;
}

static char *
fold_search (const Head *head)
{
  g_autofree char *text = g_strjoin (" ", head->summary, head->user_name, head->organization_name, head->command, NULL);

  return entente_text_fold (text);
}

gboolean
entente_change_log_append (EntenteExecution  *execution,
                           GError           **error)
{
  EntenteConnection *connection = execution->connection;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *previous = NULL;
  g_autofree char *search = NULL;
  Head head;
  gint64 change;

  if (!entente_connection_query_text (connection, &previous, error,
                                      "SELECT ifnull ((SELECT hash FROM change ORDER BY row DESC LIMIT 1), '')", ""))
    return FALSE;

  head = (Head){
    .id = entente_command_get_id (execution->command),
    .command = entente_command_get_name (execution->command),
    .user = execution->user_id,
    .user_name = execution->user_name,
    .organization = execution->organization_id,
    .organization_name = execution->organization_name,
    .at = entente_execution_get_now (execution),
    .summary = execution->summary,
    .previous = previous,
  };
  search = fold_search (&head);

  hash_head (checksum, &head);
  for (guint i = 0; i < execution->items->len; i++)
    {
      EntenteChangeItem *item = g_ptr_array_index (execution->items, i);

      hash_item (checksum, item->type, item->id, item->event, item->before, item->after);
    }

  if (!entente_connection_run (connection, error,
                               "INSERT INTO change (id, command, user, user_name, organization, organization_name, at, "
                               "summary, search, previous, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                               "ssssssissss", head.id, head.command, head.user, head.user_name, head.organization,
                               head.organization_name, head.at, head.summary, search, head.previous,
                               g_checksum_get_string (checksum)))
    return FALSE;

  change = entente_connection_get_last_row (connection);
  entente_change_set_add (execution->changes, "change", head.id, change);

  return insert_items (execution, change, error) && insert_audience (execution, change, error);
}

static gboolean
hash_stored_items (EntenteConnection  *connection,
                   gint64              change,
                   GChecksum          *checksum,
                   GError            **error)
{
  g_autoptr (EntenteStatement) items = NULL;
  gboolean more = FALSE;

  items = entente_connection_prepare (connection,
                                      "SELECT type, id, event, before, after FROM change_item "
                                      "WHERE change = ?1 ORDER BY number",
                                      error);
  if (items == NULL)
    return FALSE;

  entente_statement_bind_int64 (items, 1, change);
  while (TRUE)
    {
      if (!entente_statement_step (items, &more, error))
        return FALSE;
      if (!more)
        return TRUE;

      hash_item (checksum, entente_statement_get_text (items, 0), entente_statement_get_text (items, 1),
                 entente_statement_get_text (items, 2), entente_statement_get_text (items, 3),
                 entente_statement_get_text (items, 4));
    }
}

static void
refuse_altered (GError     **error,
                const Head  *head)
{
  g_autofree char *at = g_strdup_printf ("%" G_GINT64_FORMAT, head->at);

  entente_refuse (error, ENTENTE_REASON_LOG_ALTERED, NULL, head->id, at, head->user_name, head->command, head->summary, NULL);
}

gboolean
entente_change_log_verify (EntenteConnection  *connection,
                           guint64            *length,
                           GError            **error)
{
  g_autoptr (EntenteStatement) entries = NULL;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *previous = g_strdup ("");
  guint64 n = 0;
  gboolean more = FALSE;

  entries = entente_connection_prepare (connection,
                                        "SELECT row, id, command, user, user_name, organization, organization_name, at, "
                                        "summary, previous, hash FROM change ORDER BY row",
                                        error);
  if (entries == NULL)
    return FALSE;

  while (TRUE)
    {
      Head head;

      if (!entente_statement_step (entries, &more, error))
        return FALSE;
      if (!more)
        break;

      head = (Head){
        .id = entente_statement_get_text (entries, 1),
        .command = entente_statement_get_text (entries, 2),
        .user = entente_statement_get_text (entries, 3),
        .user_name = entente_statement_get_text (entries, 4),
        .organization = entente_statement_get_text (entries, 5),
        .organization_name = entente_statement_get_text (entries, 6),
        .at = entente_statement_get_int64 (entries, 7),
        .summary = entente_statement_get_text (entries, 8),
        .previous = entente_statement_get_text (entries, 9),
      };

      g_checksum_reset (checksum);
      hash_head (checksum, &head);
      if (!hash_stored_items (connection, entente_statement_get_int64 (entries, 0), checksum, error))
        return FALSE;

      if (!g_str_equal (head.previous, previous) ||
          !g_str_equal (entente_statement_get_text (entries, 10), g_checksum_get_string (checksum)))
        {
          refuse_altered (error, &head);
          return FALSE;
        }

      g_free (previous);
      previous = g_strdup (g_checksum_get_string (checksum));
      n++;
    }

  if (length != NULL)
    *length = n;

  return TRUE;
}
