/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-exporter.h"

#include "entente-export-columns.h"
#include "entente-relationship.h"

/* Text is handed to the stream in pieces of about this size. */
#define PIECE (64 * 1024)

/* How rows of one list are written that has a form of its own, to be read again or with more than it shows. */
typedef struct
{
  const char *list;
  EntentePermission permission; /* ENTENTE_N_PERMISSIONS: that of the list */
  const char *sql;              /* the columns of row ?1 of the list's main table */
  void (*begin) (GString *text);
  void (*append) (GString *text,
                  EntenteStatement *statement);
} Format;

static void
append_customer (GString          *text,
                 EntenteStatement *statement)
{
  const char *values[ENTENTE_N_CUSTOMER_FIELDS];
  int column = 0;

  /* Columns are in the order of the fields, but for the relationship, which is made of two. */
  for (guint i = 0; i < ENTENTE_N_CUSTOMER_FIELDS; i++)
    if (i == ENTENTE_CUSTOMER_FIELD_RELATIONSHIP)
      {
        gboolean reseller = entente_statement_get_boolean (statement, column);
        gboolean dap = entente_statement_get_boolean (statement, column + 1);

        /* That of a former customer: whoever imports the table is told that there is none. */
        values[i] = reseller || dap ? entente_relationship_to_nick (reseller, dap) : "none";
        column += 2;
      }
    else
      {
        values[i] = entente_statement_get_text (statement, column++);
      }

  entente_customer_export_append (text, values);
}

static void
begin_activity (GString *text)
{
  static const char *const headings[] = { "time", "user", "organization", "command", "about", "id",
                                          "thing", "thing id", "event", "before", "after" };

  entente_csv_append_row (text, headings, G_N_ELEMENTS (headings));
}

/* One line for each thing that the command changed. */
static void
append_activity (GString          *text,
                 EntenteStatement *statement)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *iso = NULL;
  const char *cells[11];

  time = g_date_time_new_from_unix_utc (entente_statement_get_int64 (statement, 0) / G_USEC_PER_SEC);
  iso = g_date_time_format_iso8601 (time);
  cells[0] = iso;
  for (guint i = 1; i < G_N_ELEMENTS (cells); i++)
    cells[i] = entente_statement_get_text (statement, i);

  entente_csv_append_row (text, cells, G_N_ELEMENTS (cells));
}

static void
append_price (GString          *text,
              EntenteStatement *statement)
{
  EntentePriceRow row = {
    .offer = entente_statement_get_text (statement, 0),
    .name = entente_statement_get_text (statement, 1),
    .currency = entente_statement_get_text (statement, 2),
    .billing_cycle = entente_statement_get_text (statement, 3),
    .segment = entente_statement_get_text (statement, 4),
    .list_price = entente_statement_get_int64 (statement, 5),
    .customer_price = entente_statement_get_int64 (statement, 6),
    .valid_from = entente_statement_get_text (statement, 7),
    .valid_to = entente_statement_get_text (statement, 8),
  };

  entente_price_list_export_append (text, &row);
}

#define IS_ACCOMPANIED ENTENTE_RELATIONSHIP_ACCOMPANIED ("t")

static const Format formats[] = {
  {
    .list = "activity",
    .permission = ENTENTE_PERMISSION_EXPORT_ACTIVITY,
    .sql = "SELECT t.at, t.user_name, t.organization_name, t.command, t.summary, t.id, i.type, i.id, i.event, "
           "i.before, i.after FROM change t LEFT JOIN change_item i ON i.change = t.row WHERE t.row = ?1 "
           "ORDER BY i.number",
    .begin = begin_activity,
    .append = append_activity,
  },
  {
    .list = "customers",
    .permission = ENTENTE_PERMISSION_EXPORT_CUSTOMERS,
    .sql = "SELECT c.name, c.domain, t.reseller, t.dap, ifnull (iif (o.mpn_id <> '', o.mpn_id, o.domain), ''), "
           "c.country, c.address_line1, c.address_line2, c.city, c.state, c.postal_code, c.contact_first_name, "
           "c.contact_last_name, c.email, c.phone, c.registration_id, c.qualification, c.language, a.accepted_on, "
           "a.first_name, a.last_name, a.email, a.phone FROM relationship t JOIN organization c ON c.row = t.customer "
           "LEFT JOIN organization o ON o.row = t.through AND o.kind = 'reseller' AND " IS_ACCOMPANIED " "
           "LEFT JOIN acceptance a ON a.row = (SELECT max (row) FROM acceptance WHERE customer = t.customer) "
           "WHERE t.row = ?1",
    .begin = entente_customer_export_begin,
    .append = append_customer,
  },
  {
    .list = "prices",
    .permission = ENTENTE_N_PERMISSIONS,
    .sql = "SELECT t.offer, ifnull ((SELECT name FROM offer WHERE id = t.offer COLLATE NOCASE), ''), t.currency, "
           "t.billing_cycle, t.segment, t.list_price, t.customer_price, t.valid_from, t.valid_to FROM price t "
           "WHERE t.row = ?1",
    .begin = entente_price_list_export_begin,
    .append = append_price,
  },
};

static const Format *
find_format (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].list, name))
      return &formats[i];

  return NULL;
}

static gboolean
flush (GString        *text,
       GOutputStream  *stream,
       GCancellable   *cancellable,
       GError        **error)
{
  if (!g_output_stream_write_all (stream, text->str, text->len, NULL, cancellable, error))
    return FALSE;

  g_string_truncate (text, 0);

  return TRUE;
}

/* By its own form. */
static gboolean
append_formatted (const Format       *format,
                  EntenteConnection  *connection,
                  guint32             row,
                  GString            *text,
                  GError            **error)
{
  g_autoptr (EntenteStatement) statement = entente_connection_prepare (connection, format->sql, error);
  gboolean more = FALSE;

  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, 1, row);
  while (TRUE)
    {
      if (!entente_statement_step (statement, &more, error))
        return FALSE;
      if (!more)
        return TRUE;

      format->append (text, statement);
    }
}

/* As the list has it. A row that is gone by now is left out. */
static gboolean
append_record (const EntenteExportColumns  *columns,
               EntenteListPlan             *plan,
               EntenteConnection           *connection,
               guint32                      row,
               GString                     *text,
               GError                     **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (EntenteRecord) record = entente_list_plan_load_record (plan, connection, row, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  if (record != NULL)
    entente_export_columns_append (columns, text, record);

  return TRUE;
}

gboolean
entente_exporter_knows (const char *name)
{
  return find_format (name) != NULL || entente_export_columns_find (name) != NULL;
}

EntentePermission
entente_exporter_get_permission (const EntenteListDefinition *definition)
{
  const Format *format = find_format (definition->name);

  /* Who may take out all customers may take out what all of them have bought, and who may do what with them. */
  if (g_str_equal (definition->name, "rights"))
    return ENTENTE_PERMISSION_EXPORT_CUSTOMERS;
  if (g_str_equal (definition->name, "subscriptions"))
    return ENTENTE_PERMISSION_EXPORT_SUBSCRIPTIONS;

  return format != NULL && format->permission != ENTENTE_N_PERMISSIONS ? format->permission : definition->permission;
}

gssize
entente_exporter_run (EntenteListPlan    *plan,
                      EntenteConnection  *connection,
                      GOutputStream      *stream,
                      EntenteProgress    *progress,
                      GCancellable       *cancellable,
                      GError            **error)
{
  const char *name = entente_list_plan_get_definition (plan)->name;
  const Format *format = find_format (name);
  const EntenteExportColumns *columns = entente_export_columns_find (name);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (format != NULL || columns != NULL, -1);

  if (!entente_list_plan_load_rows (plan, connection, rows, error))
    return -1;

  if (format != NULL)
    format->begin (text);
  else
    entente_export_columns_append_headings (columns, text);

  for (guint i = 0; i < rows->len; i++)
    {
      guint32 row = g_array_index (rows, guint32, i);

      if (format != NULL ? !append_formatted (format, connection, row, text, error)
                         : !append_record (columns, plan, connection, row, text, error))
        return -1;

      if (text->len >= PIECE)
        {
          if (!flush (text, stream, cancellable, error))
            return -1;
          if (progress != NULL)
            entente_progress_set_fraction (progress, (double) (i + 1) / rows->len);
        }
    }

  if (!flush (text, stream, cancellable, error))
    return -1;
  if (progress != NULL)
    entente_progress_set_fraction (progress, 1.0);

  return rows->len;
}
