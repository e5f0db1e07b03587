/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-table.h"

#include "entente-execution-private.h"
#include "entente-snapshot.h"

/* The columns of a write, "type:name", from a list of them with their values. The types of the values are known only
 * from the columns, so the list is walked twice: here for the statement's text, then to bind. (transfer full) */
static GPtrArray *
collect_columns (va_list args)
{
  GPtrArray *columns = g_ptr_array_new ();
  const char *column;

  while ((column = va_arg (args, const char *)) != NULL)
    {
      g_assert (column[0] != '\0' && column[1] == ':');
      g_ptr_array_add (columns, (gpointer) column);

      switch (column[0])
        {
        case 's':
          (void) va_arg (args, const char *);
          break;

        case 'b':
          (void) va_arg (args, gboolean);
          break;

        case 'i':
        case 'r':
          (void) va_arg (args, gint64);
          break;

        default:
          g_assert_not_reached ();
        }
    }

  return columns;
}

/* The first column's value becomes parameter @index. */
static void
bind_columns (GPtrArray        *columns,
              EntenteStatement *statement,
              int               index,
              va_list           args)
{
  for (guint i = 0; i < columns->len; i++, index++)
    {
      const char *column = va_arg (args, const char *);

      switch (column[0])
        {
        case 's':
          {
            const char *text = va_arg (args, const char *);

            entente_statement_borrow_text (statement, index, text != NULL ? text : "");
          }
          break;

        case 'b':
          entente_statement_bind_boolean (statement, index, va_arg (args, gboolean));
          break;

        case 'i':
          entente_statement_bind_int64 (statement, index, va_arg (args, gint64));
          break;

        case 'r':
          {
            gint64 row = va_arg (args, gint64);

            if (row != 0)
              entente_statement_bind_int64 (statement, index, row);
            else
              entente_statement_bind_null (statement, index);
          }
          break;

        default:
          g_assert_not_reached ();
        }
    }
}

static const char *
column_name (GPtrArray *columns,
             guint      index)
{
  return (const char *) g_ptr_array_index (columns, index) + strlen ("t:");
}

/* Its first parameter is the id. (transfer full) */
static char *
make_insert (const EntenteTable *table,
             GPtrArray          *columns)
{
  GString *sql = g_string_new ("INSERT INTO ");

  g_string_append (sql, table->name);
  g_string_append (sql, " (id");
  for (guint i = 0; i < columns->len; i++)
    {
      g_string_append (sql, ", ");
      g_string_append (sql, column_name (columns, i));
    }

  g_string_append (sql, ") VALUES (?");
  for (guint i = 0; i < columns->len; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');

  return g_string_free (sql, FALSE);
}

/* Its last parameter is the row. (transfer full) */
static char *
make_update (const EntenteTable *table,
             GPtrArray          *columns)
{
  GString *sql = g_string_new ("UPDATE ");

  g_string_append (sql, table->name);
  g_string_append (sql, " SET version = version + 1");
  for (guint i = 0; i < columns->len; i++)
    {
      g_string_append (sql, ", ");
      g_string_append (sql, column_name (columns, i));
      g_string_append (sql, " = ?");
    }
  g_string_append (sql, " WHERE row = ?");

  return g_string_free (sql, FALSE);
}

static EntenteSnapshot *
take_snapshot (EntenteExecution    *execution,
               const EntenteTable  *table,
               gint64               row,
               GError             **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  EntenteSnapshot *snapshot;

  statement = entente_connection_prepare (execution->connection, table->snapshot, error);
  if (statement == NULL)
    return NULL;

  entente_statement_bind_int64 (statement, 1, row);
  snapshot = entente_snapshot_take (statement, table->n_viewers, &local_error);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (snapshot == NULL)
    entente_refuse (error, ENTENTE_REASON_NOT_FOUND, NULL, table->name, NULL);

  return snapshot;
}

static void
add_viewer (EntenteExecution *execution,
            GHashTable       *audience,
            gint64            organization)
{
  if (organization == 0)
    return;

  g_hash_table_add (audience, g_memdup2 (&organization, sizeof organization));
  entente_execution_add_audience (execution, organization);
}

/* The organizations that may see the row of the snapshot, a set of gint64; they also see the entry in Activity.
 * (transfer full) */
static GHashTable *
load_audience (EntenteExecution    *execution,
               const EntenteTable  *table,
               gint64               row,
               EntenteSnapshot     *snapshot,
               GError             **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (GHashTable) audience = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean more = FALSE;

  for (guint i = 0; i < table->n_viewers; i++)
    add_viewer (execution, audience, entente_snapshot_get_viewer (snapshot, i));

  if (table->audience == NULL)
    return g_steal_pointer (&audience);

  statement = entente_connection_prepare (execution->connection, table->audience, error);
  if (statement == NULL)
    return NULL;

  entente_statement_bind_int64 (statement, 1, row);
  while (TRUE)
    {
      if (!entente_statement_step (statement, &more, error))
        return NULL;
      if (!more)
        return g_steal_pointer (&audience);

      add_viewer (execution, audience, entente_statement_get_int64 (statement, 0));
    }
}

/* Writes the entity into the feed of each organization of @audience that is not in @except, with that
 * organization's next number. */
static gboolean
feed (EntenteExecution    *execution,
      const EntenteTable  *table,
      const char          *id,
      GHashTable          *audience,
      GHashTable          *except,
      gboolean             gone,
      GError             **error)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, audience);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gint64 organization = *(gint64 *) key;

      if (except != NULL && g_hash_table_contains (except, key))
        continue;

      if (!entente_connection_run (execution->connection, error,
                                   "UPDATE organization SET feed_sequence = feed_sequence + 1 WHERE row = ?1",
                                   "i", organization) ||
          !entente_connection_run (execution->connection, error,
                                   "INSERT INTO feed (organization, type, entity, sequence, gone) "
                                   "VALUES (?1, ?2, ?3, (SELECT feed_sequence FROM organization WHERE row = ?1), ?4) "
                                   "ON CONFLICT DO UPDATE SET sequence = excluded.sequence, gone = excluded.gone",
                                   "issb", organization, table->name, id, gone))
        return FALSE;
    }

  return TRUE;
}

gint64
entente_table_insert (EntenteExecution    *execution,
                      const EntenteTable  *table,
                      const char          *id,
                      GError             **error,
                      ...)
{
  g_autoptr (GPtrArray) columns = NULL;
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (EntenteSnapshot) after = NULL;
  g_autoptr (GHashTable) audience = NULL;
  g_autofree char *sql = NULL;
  va_list args;
  gint64 row;

  va_start (args, error);
  columns = collect_columns (args);
  va_end (args);

  sql = make_insert (table, columns);
  statement = entente_connection_prepare (execution->connection, sql, error);
  if (statement == NULL)
    return 0;

  entente_statement_borrow_text (statement, 1, id);
  va_start (args, error);
  bind_columns (columns, statement, 2, args);
  va_end (args);

  if (!entente_statement_run (statement, error))
    return 0;

  row = entente_connection_get_last_row (execution->connection);
  after = take_snapshot (execution, table, row, error);
  if (after == NULL ||
      (audience = load_audience (execution, table, row, after, error)) == NULL ||
      !feed (execution, table, id, audience, NULL, FALSE, error))
    return 0;

  entente_execution_record_change (execution, table->name, id, row, "created", NULL,
                                   entente_snapshot_print (after, NULL));

  return row;
}

/* Whether the row is still the one that the person saw; 0 is any. */
static gboolean
check_version (EntenteSnapshot  *present,
               gint64            version,
               GError          **error)
{
  g_autofree char *seen = NULL;
  g_autofree char *now = NULL;

  if (version == 0 || version == entente_snapshot_get_version (present))
    return TRUE;

  seen = g_strdup_printf ("%" G_GINT64_FORMAT, version);
  now = g_strdup_printf ("%" G_GINT64_FORMAT, entente_snapshot_get_version (present));
  entente_refuse (error, ENTENTE_REASON_STALE, NULL, seen, now, NULL);

  return FALSE;
}

gboolean
entente_table_update (EntenteExecution    *execution,
                      const EntenteTable  *table,
                      gint64               row,
                      gint64               version,
                      GError             **error,
                      ...)
{
  g_autoptr (GPtrArray) columns = NULL;
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (EntenteSnapshot) before = NULL;
  g_autoptr (EntenteSnapshot) after = NULL;
  g_autoptr (GHashTable) audience_before = NULL;
  g_autoptr (GHashTable) audience = NULL;
  g_autofree char *sql = NULL;
  const char *id;
  va_list args;

  before = take_snapshot (execution, table, row, error);
  if (before == NULL ||
      !check_version (before, version, error) ||
      (audience_before = load_audience (execution, table, row, before, error)) == NULL)
    return FALSE;

  va_start (args, error);
  columns = collect_columns (args);
  va_end (args);

  sql = make_update (table, columns);
  statement = entente_connection_prepare (execution->connection, sql, error);
  if (statement == NULL)
    return FALSE;

  va_start (args, error);
  bind_columns (columns, statement, 1, args);
  va_end (args);
  entente_statement_bind_int64 (statement, columns->len + 1, row);

  if (!entente_statement_run (statement, error))
    return FALSE;

  id = entente_snapshot_get_id (before);
  after = take_snapshot (execution, table, row, error);
  if (after == NULL ||
      (audience = load_audience (execution, table, row, after, error)) == NULL ||
      !feed (execution, table, id, audience, NULL, FALSE, error) ||
      !feed (execution, table, id, audience_before, audience, TRUE, error))
    return FALSE;

  entente_execution_record_change (execution, table->name, id, row, "updated",
                                   entente_snapshot_print (before, after), entente_snapshot_print (after, before));

  return TRUE;
}

gboolean
entente_table_delete (EntenteExecution    *execution,
                      const EntenteTable  *table,
                      gint64               row,
                      GError             **error)
{
  g_autoptr (EntenteSnapshot) before = take_snapshot (execution, table, row, error);
  g_autoptr (GHashTable) audience = NULL;
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE row = ?1", table->name);
  const char *id;

  if (before == NULL)
    return FALSE;

  id = entente_snapshot_get_id (before);
  audience = load_audience (execution, table, row, before, error);
  if (audience == NULL ||
      !feed (execution, table, id, audience, NULL, TRUE, error) ||
      !entente_connection_run (execution->connection, error, sql, "i", row))
    return FALSE;

  entente_execution_record_change (execution, table->name, id, row, "deleted", entente_snapshot_print (before, NULL), NULL);

  return TRUE;
}

gboolean
entente_table_hide (EntenteExecution    *execution,
                    const EntenteTable  *table,
                    gint64               row,
                    gint64               viewer,
                    GError             **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (GHashTable) audience = NULL;
  g_autofree char *sql = NULL;
  gboolean fed = FALSE;

  g_return_val_if_fail (table->audience != NULL, FALSE);

  sql = g_strdup_printf ("SELECT f.entity FROM %s e JOIN feed f ON f.organization = ?2 AND f.type = '%s' AND f.entity = e.id "
                         "WHERE e.row = ?1 AND NOT f.gone AND ?2 NOT IN (%s)",
                         table->name, table->name, table->audience);
  statement = entente_connection_prepare (execution->connection, sql, error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, 1, row);
  entente_statement_bind_int64 (statement, 2, viewer);
  if (!entente_statement_step (statement, &fed, error))
    return FALSE;
  if (!fed)
    return TRUE;

  audience = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_hash_table_add (audience, &viewer);

  return feed (execution, table, entente_statement_get_text (statement, 0), audience, NULL, TRUE, error);
}
