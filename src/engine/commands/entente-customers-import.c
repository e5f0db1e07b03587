/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-customer-writer.h"
#include "../entente-file-import.h"
#include "../entente-left-out.h"
#include "../entente-mail-rules.h"
#include "../entente-record-reader.h"
#include "../entente-workspace-values.h"

/* A partner brings in the customers it has elsewhere, from a table. Every row is held to the
 * rules of a customer that is added by hand; a row that breaks one is left out and told of, all the others
 * come in, in one transaction, and what was left out is kept. A rehearsal checks all of it and writes nothing. */

static const EntenteParam params[] = {
  { "name", "s" },     /* of the file, for the log */
  { "file", "ay" },    /* its bytes */
  { "columns", "as" }, /* nick of each column's field, "" for none */
  { NULL },
};

typedef struct
{
  EntenteFileImport base;
  EntenteCsvReader *reader;
  EntenteMailPolicy *policy;
  EntenteCustomerImport *import;
  EntenteCustomerWriter *writer;
} Import;

static void
import_clear (Import *self)
{
  g_clear_pointer (&self->reader, entente_csv_reader_free);
  g_clear_pointer (&self->import, entente_customer_import_free);
  g_clear_pointer (&self->policy, entente_mail_policy_free);
  g_clear_pointer (&self->writer, entente_customer_writer_free);
  entente_file_import_clear (&self->base);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static gboolean
add_country_rules (EntenteExecution       *execution,
                   EntenteCustomerImport  *import,
                   GError                **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean more = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT id, version, city_required, state_required, states, "
                                          "postal_code_required, postal_code_regex, phone_regex, calling_codes "
                                          "FROM country_rule",
                                          error);
  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      g_autoptr (EntenteRecord) rule = NULL;

      if (!entente_statement_step (statement, &more, error))
        return FALSE;
      if (!more)
        return TRUE;

      rule = entente_record_reader_read (statement, ENTENTE_TYPE_COUNTRY_RULE, 0);
      entente_customer_import_add_rule (import, ENTENTE_COUNTRY_RULE (rule));
    }
}

/* Reads the headings and makes what the rows need. */
static gboolean
import_begin (Import  *self,
              GError **error)
{
  EntenteExecution *execution = self->base.execution;
  EntenteConnection *connection = entente_execution_get_connection (execution);
  g_autoptr (GVariant) columns = entente_execution_dup_variant (execution, "columns");
  g_autoptr (GBytes) bytes = entente_file_import_dup_bytes (&self->base);
  g_autofree const char **nicks = g_variant_get_strv (columns, NULL);
  g_autoptr (EntenteCustomerMapping) mapping = NULL;
  g_autofree char *suffix = NULL;
  g_autofree char *country = NULL;
  EntenteCsvRow row;

  suffix = entente_workspace_values_dup (connection, "domain-suffix", error);
  if (suffix == NULL ||
      !entente_connection_query_text (connection, &country, error, "SELECT country FROM organization WHERE row = ?1", "i",
                                      entente_execution_get_organization (execution)))
    return FALSE;

  self->reader = entente_csv_reader_new (bytes, error);
  if (self->reader == NULL || !entente_csv_reader_read (self->reader, &row, error))
    return FALSE;

  mapping = entente_customer_mapping_new (row.cells, row.n_cells);
  entente_customer_mapping_set_nicks (mapping, (const char *const *) nicks);
  if (!entente_customer_mapping_get_complete (mapping))
    {
      g_auto (GStrv) missing = entente_customer_mapping_dup_missing (mapping);

      entente_refuse (error, ENTENTE_REASON_REQUIRED, "columns", missing[0], NULL);
      return FALSE;
    }

  self->policy = entente_mail_rules_load (connection, error);
  if (self->policy == NULL)
    return FALSE;

  self->import = entente_customer_import_new (mapping, suffix, country, entente_execution_get_now (execution));
  entente_customer_import_set_mail_policy (self->import, self->policy);
  self->writer = entente_customer_writer_new (execution);

  return add_country_rules (execution, self->import, error);
}

static gboolean
import_row (Import               *self,
            const EntenteCsvRow  *row,
            GError              **error)
{
  guint n_problems = self->base.problems->len;
  EntenteCustomerRow customer;

  switch (entente_customer_import_read (self->import, row, &customer, self->base.problems))
    {
    case ENTENTE_CUSTOMER_ROW_GOOD:
      if (!entente_customer_writer_add (self->writer, &customer, self->base.problems, error))
        return FALSE;
      if (self->base.problems->len > n_problems)
        self->base.n_bad++;
      else
        self->base.n_good++;
      return TRUE;

    case ENTENTE_CUSTOMER_ROW_BAD:
      self->base.n_bad++;
      return TRUE;

    case ENTENTE_CUSTOMER_ROW_EMPTY:
      return TRUE;
    }

  return TRUE;
}

static gboolean
import_rows (Import  *self,
             GError **error)
{
  g_autoptr (GError) local_error = NULL;
  EntenteCsvRow row;

  while (entente_csv_reader_read (self->reader, &row, &local_error))
    {
      if (!import_row (self, &row, error) ||
          !entente_file_import_report (&self->base, entente_csv_reader_get_progress (self->reader), error))
        return FALSE;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static void
record (EntenteFileImport *self)
{
  static const char *const types[] = { "import", "organization", "relationship", NULL };
  g_auto (GVariantDict) after = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert (&after, "imported", "x", (gint64) self->n_good);
  entente_file_import_record (self, types, &after);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (Import) self = { 0 };

  entente_file_import_init (&self.base, execution);

  if (!import_begin (&self, error) ||
      !import_rows (&self, error) ||
      !entente_customer_writer_finish (self.writer, error))
    return FALSE;

  if (self.base.n_good > 0 || self.base.n_bad > 0)
    record (&self.base);
  if (!entente_left_out_keep (&self.base, error))
    return FALSE;

  entente_file_import_set_outcome (&self.base);
  entente_execution_set_outcome (execution, "imported", g_variant_new_int64 (self.base.n_good));

  return entente_execution_report (execution, 1.0, error);
}

const EntenteCommandSpec entente_customers_import_command = {
  .name = "customers.import",
  .permission = ENTENTE_PERMISSION_IMPORT_CUSTOMERS,
  .params = params,
  .apply = apply,
};
