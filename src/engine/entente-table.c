/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-table.h"

#include "entente-execution-private.h"

typedef struct
{
  GString *names;
  GString *marks;       /* for INSERT */
  GString *assignments; /* for UPDATE */
  GPtrArray *columns;   /* "type:name", static */
  guint n;
} Columns;

static void
columns_init (Columns *self)
{
  self->names = g_string_new (NULL);
  self->marks = g_string_new (NULL);
  self->assignments = g_string_new (NULL);
  self->columns = g_ptr_array_new ();
  self->n = 0;
}

static void
columns_clear (Columns *self)
{
  /* Something may have been refused before there were any. */
  if (self->columns == NULL)
    return;

  g_string_free (self->names, TRUE);
  g_string_free (self->marks, TRUE);
  g_string_free (self->assignments, TRUE);
  g_ptr_array_unref (self->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, columns_clear)

/* Parameter 1 is the id (INSERT) or the row (UPDATE); columns begin at 2. */
static void
columns_add (Columns    *self,
             const char *column)
{
  const char *name = column + 2;

  g_assert (column[0] != '\0' && column[1] == ':');

  g_string_append_printf (self->names, ", %s", name);
  g_string_append_printf (self->marks, ", ?%u", self->n + 2);
  g_string_append_printf (self->assignments, ", %s = ?%u", name, self->n + 2);
  g_ptr_array_add (self->columns, (gpointer) column);
  self->n++;
}

/* The types of the arguments are known only from the columns, so they are walked twice: once for the
 * statement's text, once to bind. */
static void
columns_collect (Columns *self,
                 va_list  args)
{
  const char *column;

  while ((column = va_arg (args, const char *)) != NULL)
    {
      columns_add (self, column);

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
}

static void
columns_bind (Columns          *self,
              EntenteStatement *statement,
              va_list           args)
{
  for (guint i = 0; i < self->n; i++)
    {
      const char *column = va_arg (args, const char *);
      int index = i + 2;

      switch (column[0])
        {
        case 's':
          {
            const char *text = va_arg (args, const char *);

            entente_statement_bind_text (statement, index, text != NULL ? text : "");
          }
          break;

        case 'b':
          entente_statement_bind_int64 (statement, index, va_arg (args, gboolean) ? 1 : 0);
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

/* The row as the change log keeps it: `a{sv}`, of text and integers. (transfer full) */
static GVariant *
take_snapshot (EntenteExecution    *execution,
               const EntenteTable  *table,
               gint64               row,
               GError             **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  gboolean found = FALSE;

  statement = entente_connection_prepare (execution->connection, table->snapshot, error);
  if (statement == NULL)
    return NULL;

  entente_statement_bind_int64 (statement, 1, row);
  if (!entente_statement_step (statement, &found, error))
    return NULL;

  if (!found)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, NULL, table->name, NULL);
      return NULL;
    }

  for (int i = 0; i < entente_statement_get_n_columns (statement); i++)
    {
      const char *name = entente_statement_get_column_name (statement, i);

      if (entente_statement_is_null (statement, i))
        continue;
      else if (entente_statement_is_integer (statement, i))
        g_variant_dict_insert (&dict, name, "x", entente_statement_get_int64 (statement, i));
      else
        g_variant_dict_insert (&dict, name, "s", entente_statement_get_text (statement, i));
    }

  return g_variant_ref_sink (g_variant_dict_end (&dict));
}

/* What of @whole differs from @other. (transfer floating) */
static GVariant *
difference (GVariant *whole,
            GVariant *other)
{
  GVariantBuilder builder;
  GVariantIter iter;
  const char *name;
  GVariant *value;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_iter_init (&iter, whole);
  while (g_variant_iter_loop (&iter, "{&sv}", &name, &value))
    {
      g_autoptr (GVariant) there = g_variant_lookup_value (other, name, NULL);

      if (there == NULL || !g_variant_equal (there, value))
        g_variant_builder_add (&builder, "{sv}", name, value);
    }

  return g_variant_builder_end (&builder);
}

/* The organizations that may see the row, as gint64; they also see the entry in Activity. (transfer full) */
static GArray *
load_audience (EntenteExecution    *execution,
               const EntenteTable  *table,
               gint64               row,
               GError             **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (GArray) audience = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean more = FALSE;

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
      if (!entente_statement_is_null (statement, 0))
        {
          gint64 organization = entente_statement_get_int64 (statement, 0);

          g_array_append_val (audience, organization);
          entente_execution_add_audience (execution, organization);
        }
    }
}

static gboolean
contains (GArray *rows,
          gint64  row)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, gint64, i) == row)
      return TRUE;

  return FALSE;
}

/* Writes the entity into the feed of each organization of @audience that is not in @except, with that
 * organization's next number. */
static gboolean
feed (EntenteExecution    *execution,
      const EntenteTable  *table,
      const char          *id,
      GArray              *audience,
      GArray              *except,
      gboolean             gone,
      GError             **error)
{
  for (guint i = 0; i < audience->len; i++)
    {
      gint64 organization = g_array_index (audience, gint64, i);

      if (except != NULL && contains (except, organization))
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
  g_auto (Columns) columns = { NULL };
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (GVariant) after = NULL;
  g_autoptr (GArray) audience = NULL;
  g_autofree char *sql = NULL;
  va_list args;
  gint64 row;

  columns_init (&columns);
  va_start (args, error);
  columns_collect (&columns, args);
  va_end (args);

  sql = g_strdup_printf ("INSERT INTO %s (id%s) VALUES (?1%s)", table->name, columns.names->str, columns.marks->str);
  statement = entente_connection_prepare (execution->connection, sql, error);
  if (statement == NULL)
    return 0;

  entente_statement_bind_text (statement, 1, id);
  va_start (args, error);
  columns_bind (&columns, statement, args);
  va_end (args);

  if (!entente_statement_run (statement, error))
    return 0;

  row = entente_connection_get_last_row (execution->connection);
  after = take_snapshot (execution, table, row, error);
  if (after == NULL ||
      (audience = load_audience (execution, table, row, error)) == NULL ||
      !feed (execution, table, id, audience, NULL, FALSE, error))
    return 0;

  entente_execution_record_change (execution, table->name, id, row, "created", NULL, after);

  return row;
}

gboolean
entente_table_update (EntenteExecution    *execution,
                      const EntenteTable  *table,
                      gint64               row,
                      gint64               version,
                      GError             **error,
                      ...)
{
  EntenteConnection *connection = execution->connection;
  g_auto (Columns) columns = { NULL };
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) after = NULL;
  g_autoptr (GArray) audience_before = NULL;
  g_autoptr (GArray) audience = NULL;
  g_autofree char *version_sql = g_strdup_printf ("SELECT version FROM %s WHERE row = ?1", table->name);
  g_autofree char *id_sql = g_strdup_printf ("SELECT id FROM %s WHERE row = ?1", table->name);
  g_autofree char *id = NULL;
  g_autofree char *sql = NULL;
  gint64 present = 0;
  va_list args;

  if (!entente_connection_query_text (connection, &id, error, id_sql, "i", row) ||
      !entente_connection_query_int64 (connection, &present, error, version_sql, "i", row))
    return FALSE;

  if (id == NULL)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, NULL, table->name, NULL);
      return FALSE;
    }

  if (version != 0 && version != present)
    {
      g_autofree char *seen = g_strdup_printf ("%" G_GINT64_FORMAT, version);
      g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, present);

      entente_refuse (error, ENTENTE_REASON_STALE, NULL, seen, now, NULL);
      return FALSE;
    }

  before = take_snapshot (execution, table, row, error);
  if (before == NULL || (audience_before = load_audience (execution, table, row, error)) == NULL)
    return FALSE;

  columns_init (&columns);
  va_start (args, error);
  columns_collect (&columns, args);
  va_end (args);

  sql = g_strdup_printf ("UPDATE %s SET version = version + 1%s WHERE row = ?1", table->name, columns.assignments->str);
  statement = entente_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, 1, row);
  va_start (args, error);
  columns_bind (&columns, statement, args);
  va_end (args);

  if (!entente_statement_run (statement, error))
    return FALSE;

  after = take_snapshot (execution, table, row, error);
  if (after == NULL ||
      (audience = load_audience (execution, table, row, error)) == NULL ||
      !feed (execution, table, id, audience, NULL, FALSE, error) ||
      !feed (execution, table, id, audience_before, audience, TRUE, error))
    return FALSE;

  entente_execution_record_change (execution, table->name, id, row, "updated",
                                   difference (before, after), difference (after, before));

  return TRUE;
}

gboolean
entente_table_delete (EntenteExecution    *execution,
                      const EntenteTable  *table,
                      gint64               row,
                      GError             **error)
{
  EntenteConnection *connection = execution->connection;
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GArray) audience = NULL;
  g_autofree char *id_sql = g_strdup_printf ("SELECT id FROM %s WHERE row = ?1", table->name);
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE row = ?1", table->name);
  g_autofree char *id = NULL;

  if (!entente_connection_query_text (connection, &id, error, id_sql, "i", row))
    return FALSE;

  if (id == NULL)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, NULL, table->name, NULL);
      return FALSE;
    }

  before = take_snapshot (execution, table, row, error);
  if (before == NULL ||
      (audience = load_audience (execution, table, row, error)) == NULL ||
      !feed (execution, table, id, audience, NULL, TRUE, error) ||
      !entente_connection_run (connection, error, sql, "i", row))
    return FALSE;

  entente_execution_record_change (execution, table->name, id, row, "deleted", before, NULL);

  return TRUE;
}
