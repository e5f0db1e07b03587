/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-list-plan-private.h"

#include "entente-list-condition.h"
#include "entente-record-reader.h"

#include <string.h>

static const char *
find_filter (const EntenteListDefinition *definition,
             const char                  *name)
{
  for (const EntenteListFilter *filter = definition->filters; filter != NULL && filter->name != NULL; filter++)
    if (g_str_equal (filter->name, name))
      return filter->sql;

  return NULL;
}

static const char *
find_sort (const EntenteListDefinition *definition,
           const char                  *name)
{
  if (name == NULL)
    return definition->sorts[0].sql;

  for (const EntenteListSort *sort = definition->sorts; sort->name != NULL; sort++)
    if (g_str_equal (sort->name, name))
      return sort->sql;

  return NULL;
}

/* Rows as a JSON array. */
static char *
dup_json (const guint32 *rows,
          guint          n)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, i > 0 ? ",%u" : "%u", rows[i]);
  g_string_append_c (json, ']');

  return g_string_free (g_steal_pointer (&json), FALSE);
}

/* Answers how long it is. */
static gsize
append_usual (EntenteListPlan *self,
              GString         *where,
              EntenteQuery    *query)
{
  gsize length = where->len;

  if (self->definition->usual != NULL && entente_query_get_filter (query, self->definition->unless) == NULL)
    g_string_append_printf (where, " AND %s", self->definition->usual);

  return where->len - length;
}

static gboolean
append_filters (EntenteListPlan  *self,
                GString          *where,
                EntenteQuery     *query,
                GError          **error)
{
  g_autofree const char **names = entente_query_dup_filters (query);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *sql = find_filter (self->definition, names[i]);

      if (sql == NULL)
        {
          entente_refuse (error, ENTENTE_REASON_UNKNOWN_PARAM, NULL, names[i], NULL);
          return FALSE;
        }

      entente_list_condition_append (where, self->params, sql, entente_query_get_filter (query, names[i]));
    }

  return TRUE;
}

/* Keys as a condition. Answers what stands before the list's own tables so that a few keys lead to their rows, instead of
 * all rows being asked for theirs. */
static char *
append_keys (EntenteListPlan *self,
             GString         *where,
             EntenteQuery    *query)
{
  EntenteQueryKeys which;
  GArray *keys = entente_query_get_keys (query, &which);
  g_autofree char *json = NULL;

  if (keys == NULL)
    return g_strdup ("");

  json = dup_json ((const guint32 *) keys->data, keys->len);
  entente_list_condition_append (where, self->params,
                                 which == ENTENTE_QUERY_ONLY ? "t.row IN (SELECT value FROM json_each (:value))"
                                                             : "t.row NOT IN (SELECT value FROM json_each (:value))",
                                 json);

  return which == ENTENTE_QUERY_ONLY ? g_strdup_printf ("json_each (?%u) k CROSS JOIN ", self->params->len - 1 + FIRST_PARAM)
                                     : g_strdup ("");
}

static char *
dup_order (const char *sort,
           gboolean    descending)
{
  g_auto (GStrv) parts = g_strsplit (sort, ", ", -1);
  g_autoptr (GString) order = g_string_new (NULL);
  const char *direction = descending ? " DESC" : "";

  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (order, "%s%s, ", parts[i], direction);
  g_string_append_printf (order, "t.row%s", direction);

  return g_string_free (g_steal_pointer (&order), FALSE);
}

EntenteListPlan *
entente_list_plan_new (const EntenteListDefinition  *definition,
                       EntenteQuery                 *query,
                       const char                   *organization,
                       const char                   *user,
                       EntenteClock                 *clock,
                       GError                      **error)
{
  g_autoptr (EntenteListPlan) self = g_new0 (EntenteListPlan, 1);
  g_autoptr (GString) where = g_string_new (organization != NULL ? EVERYWHERE " AND " : EVERYWHERE " AND FALSE AND ");
  const char *sort = find_sort (definition, entente_query_get_sort (query));
  const char *index_from = definition->index_from != NULL ? definition->index_from : definition->from;
  const char *listed = definition->lookup_only ? " AND FALSE" : "";
  g_autofree char *order = NULL;
  g_autofree char *keyed = NULL;
  const char *by_key;
  gsize before_usual;
  gsize usual;
  guint next;

  g_atomic_ref_count_init (&self->ref_count);
  self->definition = definition;
  self->organization = g_strdup (organization != NULL ? organization : "");
  self->user = g_strdup (user);
  self->clock = g_object_ref (clock);
  self->params = g_ptr_array_new_with_free_func (g_free);

  if (sort == NULL)
    {
      entente_refuse (error, ENTENTE_REASON_UNKNOWN_PARAM, NULL, entente_query_get_sort (query), NULL);
      return NULL;
    }

  self->descending = entente_query_get_sort (query) != NULL
                       ? (entente_query_get_flags (query) & ENTENTE_QUERY_DESCENDING) != 0
                       : definition->descending;
  order = dup_order (sort, self->descending);

  g_string_append (where, definition->where);
  before_usual = where->len;
  usual = append_usual (self, where, query);
  if (!append_filters (self, where, query, error))
    return NULL;
  keyed = append_keys (self, where, query);
  by_key = keyed[0] != '\0' ? "t.row = k.value AND " : "";

  self->whole = g_strdup_printf ("%s ORDER BY %s", where->str, order);
  self->n_whole_params = self->params->len;
  self->some_sql = g_strdup_printf ("SELECT t.row, %s, %s, %s FROM json_each (?%u) j CROSS JOIN %s WHERE t.row = j.value "
                                    "AND %s%s ORDER BY %s",
                                    definition->id, definition->version, definition->columns,
                                    self->n_whole_params + FIRST_PARAM, definition->from, where->str, listed, order);
  self->in_order_sql = g_strdup_printf ("SELECT t.row FROM json_each (?%u) j CROSS JOIN %s WHERE t.row = j.value AND %s%s "
                                        "ORDER BY %s",
                                        self->n_whole_params + FIRST_PARAM, index_from, where->str, listed, order);
  self->picker = entente_list_picker_new (definition, entente_query_get_search (query));
  entente_list_condition_append_search (where, self->params, definition, entente_query_get_search (query));
  next = self->params->len + FIRST_PARAM;

  self->first_sql = g_strdup_printf ("SELECT t.row, %s, %s, %s FROM %s%s WHERE %s%s%s ORDER BY %s LIMIT ?%u",
                                     definition->id, definition->version, definition->columns, keyed, definition->from,
                                     by_key, where->str, listed, order, next);
  self->rows_from = g_strdup_printf ("%s%s WHERE %s%s%s", keyed, index_from, by_key, where->str, listed);
  self->rows_sql = g_strdup_printf ("SELECT t.row FROM %s ORDER BY %s", self->rows_from, order);
  self->ids_sql = g_strdup_printf ("SELECT %s FROM %s%s WHERE %s%s%s ORDER BY %s", definition->id, keyed, definition->from,
                                   by_key, where->str, listed, order);
  self->row_sql = g_strdup_printf ("SELECT 1 FROM %s WHERE %s%s AND t.row = ?%u", index_from, where->str, listed, next);
  self->fetch_sql = g_strdup_printf ("SELECT t.row, %s, %s, %s FROM %s WHERE " EVERYWHERE " AND t.row = ?4",
                                     definition->id, definition->version, definition->columns, definition->from);
  self->key_sql = g_strdup_printf ("SELECT %s FROM %s WHERE " EVERYWHERE " AND t.row = ?4", sort, index_from);

  g_string_erase (where, before_usual, usual);
  self->find_sql = g_strdup_printf ("SELECT t.row, %s, %s, %s FROM %s WHERE %s AND %s = ?%u",
                                    definition->id, definition->version, definition->columns, definition->from,
                                    where->str, definition->id, next);

  return g_steal_pointer (&self);
}

EntenteListPlan *
entente_list_plan_ref (EntenteListPlan *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
entente_list_plan_unref (EntenteListPlan *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->organization);
  g_free (self->user);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->params, g_ptr_array_unref);
  g_clear_pointer (&self->picker, entente_list_picker_free);
  g_free (self->whole);
  g_free (self->some_sql);
  g_free (self->in_order_sql);
  g_free (self->rows_from);
  g_free (self->first_sql);
  g_free (self->rows_sql);
  g_free (self->ids_sql);
  g_free (self->row_sql);
  g_free (self->find_sql);
  g_free (self->fetch_sql);
  g_free (self->key_sql);
  g_free (self);
}

const EntenteListDefinition *
entente_list_plan_get_definition (EntenteListPlan *self)
{
  return self->definition;
}

/* A row never gets another number, so it is looked up once; 0 as long as there is none. */
static gboolean
find_account_row (EntenteConnection  *connection,
                  const char         *sql,
                  const char         *id,
                  gpointer           *known,
                  gint64             *row,
                  GError            **error)
{
  *row = (gint64) GPOINTER_TO_SIZE (g_atomic_pointer_get (known));
  if (*row != 0)
    return TRUE;

  if (!entente_connection_query_int64 (connection, row, error, sql, "s", id))
    return FALSE;

  g_atomic_pointer_set (known, GSIZE_TO_POINTER ((gsize) *row));

  return TRUE;
}

/* Prepares @sql and binds account and instant. */
static EntenteStatement *
prepare_for_account (EntenteListPlan    *self,
                     EntenteConnection  *connection,
                     const char         *sql,
                     GError            **error)
{
  EntenteStatement *statement;
  gint64 organization = 0;
  gint64 user = 0;

  if (!find_account_row (connection, "SELECT row FROM organization WHERE id = ?1", self->organization,
                         &self->organization_row, &organization, error) ||
      !find_account_row (connection, "SELECT row FROM user WHERE id = ?1", self->user, &self->user_row, &user, error))
    return NULL;

  statement = entente_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;

  entente_statement_bind_int64 (statement, 1, organization);
  entente_statement_bind_int64 (statement, 2, user);
  entente_statement_bind_int64 (statement, 3, entente_clock_get_now (self->clock));

  return statement;
}

EntenteStatement *
entente_list_plan_prepare_for_row (EntenteListPlan    *self,
                                   EntenteConnection  *connection,
                                   const char         *sql,
                                   guint32             row,
                                   GError            **error)
{
  EntenteStatement *statement = prepare_for_account (self, connection, sql, error);

  if (statement != NULL)
    entente_statement_bind_int64 (statement, FIRST_PARAM, row);

  return statement;
}

EntenteStatement *
entente_list_plan_prepare (EntenteListPlan    *self,
                           EntenteConnection  *connection,
                           const char         *sql,
                           GError            **error)
{
  EntenteStatement *statement = prepare_for_account (self, connection, sql, error);

  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < self->params->len; i++)
    entente_statement_bind_text (statement, i + FIRST_PARAM, g_ptr_array_index (self->params, i));

  return statement;
}

/* The statement's columns: row, id, version, then fields by name. */
static EntenteRecord *
read_record (EntenteListPlan  *self,
             EntenteStatement *statement)
{
  return entente_record_reader_read (statement, self->definition->get_type (), 1);
}

/* All rows of @statement, which begin with the row's number, with their records unless @records is NULL. */
static gboolean
read_rows (EntenteListPlan   *self,
           EntenteStatement  *statement,
           GArray            *rows,
           GPtrArray         *records,
           GError           **error)
{
  gboolean more = FALSE;

  while (TRUE)
    {
      guint32 row;

      if (!entente_statement_step (statement, &more, error))
        return FALSE;
      if (!more)
        return TRUE;

      row = entente_statement_get_int64 (statement, 0);
      g_array_append_val (rows, row);
      if (records != NULL)
        g_ptr_array_add (records, read_record (self, statement));
    }
}

gboolean
entente_list_plan_load_first (EntenteListPlan    *self,
                              EntenteConnection  *connection,
                              guint               limit,
                              GArray             *rows,
                              GPtrArray          *records,
                              GError            **error)
{
  g_autoptr (EntenteStatement) statement = entente_list_plan_prepare (self, connection, self->first_sql, error);

  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, self->params->len + FIRST_PARAM, limit);

  return read_rows (self, statement, rows, records, error);
}

gboolean
entente_list_plan_load_rows (EntenteListPlan    *self,
                             EntenteConnection  *connection,
                             GArray             *rows,
                             GError            **error)
{
  g_autoptr (EntenteStatement) statement = entente_list_plan_prepare (self, connection, self->rows_sql, error);

  return statement != NULL && read_rows (self, statement, rows, NULL, error);
}

GStrv
entente_list_plan_load_ids (EntenteListPlan    *self,
                            EntenteConnection  *connection,
                            GError            **error)
{
  g_autoptr (EntenteStatement) statement = entente_list_plan_prepare (self, connection, self->ids_sql, error);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  gboolean more = FALSE;

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      if (!entente_statement_step (statement, &more, error))
        return NULL;
      if (!more)
        return g_strv_builder_end (ids);

      g_strv_builder_add (ids, entente_statement_get_text (statement, 0));
    }
}

gboolean
entente_list_plan_is_whole (EntenteListPlan *self)
{
  return self->n_whole_params == self->params->len;
}

gboolean
entente_list_plan_can_pick (EntenteListPlan *self,
                            EntenteListPlan *whole)
{
  if (self->picker == NULL || !entente_list_plan_is_whole (whole) || !g_str_equal (self->whole, whole->whole))
    return FALSE;

  for (guint i = 0; i < self->n_whole_params; i++)
    if (!g_str_equal (g_ptr_array_index (self->params, i), g_ptr_array_index (whole->params, i)))
      return FALSE;

  return TRUE;
}

/* Prepares @sql, and binds all but the search, and some rows. */
static EntenteStatement *
prepare_for_some (EntenteListPlan    *self,
                  EntenteConnection  *connection,
                  const char         *sql,
                  const guint32      *some,
                  guint               n,
                  GError            **error)
{
  EntenteStatement *statement = prepare_for_account (self, connection, sql, error);
  g_autofree char *json = NULL;

  if (statement == NULL)
    return NULL;

  json = dup_json (some, n);
  for (guint i = 0; i < self->n_whole_params; i++)
    entente_statement_bind_text (statement, i + FIRST_PARAM, g_ptr_array_index (self->params, i));
  entente_statement_bind_text (statement, self->n_whole_params + FIRST_PARAM, json);

  return statement;
}

gboolean
entente_list_plan_load_records (EntenteListPlan    *self,
                                EntenteConnection  *connection,
                                const guint32      *some,
                                guint               n,
                                GArray             *rows,
                                GPtrArray          *records,
                                GError            **error)
{
  g_autoptr (EntenteStatement) statement = prepare_for_some (self, connection, self->some_sql, some, n, error);

  return statement != NULL && read_rows (self, statement, rows, records, error);
}

static gboolean
put_in_order (EntenteListPlan    *self,
              EntenteConnection  *connection,
              GArray             *some,
              GArray             *rows,
              GError            **error)
{
  g_autoptr (EntenteStatement) statement = NULL;

  statement = prepare_for_some (self, connection, self->in_order_sql, (const guint32 *) some->data, some->len, error);

  return statement != NULL && read_rows (self, statement, rows, NULL, error);
}

gboolean
entente_list_plan_pick_first (EntenteListPlan    *self,
                              EntenteConnection  *connection,
                              guint               limit,
                              GArray             *order,
                              GArray             *rows,
                              GPtrArray          *records,
                              gboolean           *complete,
                              GError            **error)
{
  g_autoptr (GArray) some = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) loaded = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (!entente_list_picker_begin (self->picker, connection, limit, order, some, complete, error))
    return FALSE;

  if (some->len <= limit)
    return some->len == 0 || entente_list_plan_load_records (self, connection, (const guint32 *) some->data, some->len,
                                                             rows, records, error);

  return put_in_order (self, connection, some, rows, error) &&
         entente_list_plan_load_records (self, connection, (const guint32 *) rows->data, MIN (limit, rows->len), loaded,
                                         records, error);
}

gboolean
entente_list_plan_pick_rows (EntenteListPlan    *self,
                             EntenteConnection  *connection,
                             GArray             *order,
                             GArray             *rows,
                             GError            **error)
{
  return entente_list_picker_pick (self->picker, connection, order, rows, error);
}

EntenteRecord *
entente_list_plan_load_record (EntenteListPlan    *self,
                               EntenteConnection  *connection,
                               guint32             row,
                               GError            **error)
{
  g_autoptr (EntenteStatement) statement = entente_list_plan_prepare_for_row (self, connection, self->fetch_sql, row, error);
  gboolean found = FALSE;

  if (statement == NULL)
    return NULL;

  if (!entente_statement_step (statement, &found, error) || !found)
    return NULL;

  return read_record (self, statement);
}

EntenteRecord *
entente_list_plan_find_record (EntenteListPlan    *self,
                               EntenteConnection  *connection,
                               const char         *id,
                               GError            **error)
{
  g_autoptr (EntenteStatement) statement = entente_list_plan_prepare (self, connection, self->find_sql, error);
  gboolean found = FALSE;

  if (statement == NULL)
    return NULL;

  entente_statement_bind_text (statement, self->params->len + FIRST_PARAM, id);
  if (!entente_statement_step (statement, &found, error) || !found)
    return NULL;

  return read_record (self, statement);
}

gboolean
entente_list_plan_has_row (EntenteListPlan    *self,
                           EntenteConnection  *connection,
                           guint32             row,
                           gboolean           *has,
                           GError            **error)
{
  g_autoptr (EntenteStatement) statement = entente_list_plan_prepare (self, connection, self->row_sql, error);

  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, self->params->len + FIRST_PARAM, row);

  return entente_statement_step (statement, has, error);
}
