/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-customers-import.h"

struct _EntenteCustomersImport
{
  GObject parent_instance;

  char *name;
  GBytes *file;
  EntenteCustomerMapping *mapping;
  EntenteProgress *progress;
  GPtrArray *samples; /* of GStrv */

  gint64 n_imported;
  gint64 n_left_out;
  EntenteProblemList *problems; /* (nullable) before the first run */
};

G_DEFINE_FINAL_TYPE (EntenteCustomersImport, entente_customers_import, G_TYPE_OBJECT)

static void
entente_customers_import_finalize (GObject *object)
{
  EntenteCustomersImport *self = ENTENTE_CUSTOMERS_IMPORT (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_object (&self->mapping);
  g_clear_object (&self->progress);
  g_clear_pointer (&self->samples, g_ptr_array_unref);
  g_clear_object (&self->problems);

  G_OBJECT_CLASS (entente_customers_import_parent_class)->finalize (object);
}

static void
entente_customers_import_class_init (EntenteCustomersImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_customers_import_finalize;
}

static void
entente_customers_import_init (EntenteCustomersImport *self)
{
  self->progress = entente_progress_new ();
  self->samples = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

static void
add_sample (EntenteCustomersImport *self,
            const EntenteCsvRow    *row)
{
  GStrv cells = g_new0 (char *, row->n_cells + 1);

  for (guint i = 0; i < row->n_cells; i++)
    cells[i] = g_strstrip (g_strdup (row->cells[i]));

  g_ptr_array_add (self->samples, cells);
}

EntenteCustomersImport *
entente_customers_import_new (const char  *name,
                              GBytes      *file,
                              GError     **error)
{
  g_autoptr (EntenteCustomersImport) self = NULL;
  g_autoptr (EntenteCsvReader) reader = NULL;
  g_autoptr (GError) local_error = NULL;
  EntenteCsvRow row;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  reader = entente_csv_reader_new (file, error);
  if (reader == NULL)
    return NULL;

  if (!entente_csv_reader_read (reader, &row, &local_error))
    {
      if (local_error == NULL)
        entente_refuse (&local_error, ENTENTE_REASON_FILE_EMPTY, NULL, NULL);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  self = g_object_new (ENTENTE_TYPE_CUSTOMERS_IMPORT, NULL);
  self->name = g_strdup (name);
  self->file = g_bytes_ref (file);
  self->mapping = entente_customer_mapping_new (row.cells, row.n_cells);

  /* What cannot be read further down is told of by the rehearsal. */
  while (self->samples->len < ENTENTE_CUSTOMERS_IMPORT_N_SAMPLES && entente_csv_reader_read (reader, &row, NULL))
    add_sample (self, &row);

  return g_steal_pointer (&self);
}

const char *
entente_customers_import_get_name (EntenteCustomersImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMERS_IMPORT (self), NULL);

  return self->name;
}

EntenteCustomerMapping *
entente_customers_import_get_mapping (EntenteCustomersImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMERS_IMPORT (self), NULL);

  return self->mapping;
}

EntenteProgress *
entente_customers_import_get_progress (EntenteCustomersImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMERS_IMPORT (self), NULL);

  return self->progress;
}

guint
entente_customers_import_get_n_samples (EntenteCustomersImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMERS_IMPORT (self), 0);

  return self->samples->len;
}

const char *
entente_customers_import_get_sample (EntenteCustomersImport *self,
                                     guint                   n,
                                     guint                   column)
{
  GStrv cells;

  g_return_val_if_fail (ENTENTE_IS_CUSTOMERS_IMPORT (self), NULL);
  g_return_val_if_fail (n < self->samples->len, NULL);

  cells = g_ptr_array_index (self->samples, n);

  return column < g_strv_length (cells) ? cells[column] : "";
}

const char *
entente_customers_import_get_value (EntenteCustomersImport *self,
                                    guint                   n,
                                    EntenteCustomerField    field)
{
  int column;

  g_return_val_if_fail (ENTENTE_IS_CUSTOMERS_IMPORT (self), NULL);

  column = entente_customer_mapping_find_column (self->mapping, field);

  return column >= 0 ? entente_customers_import_get_sample (self, n, column) : "";
}

static void
take_outcome (EntenteCustomersImport *self,
              GVariant               *outcome)
{
  g_autoptr (GVariant) problems =
               g_variant_lookup_value (outcome, "problems", G_VARIANT_TYPE ("a" ENTENTE_PROBLEM_VARIANT_TYPE));

  self->n_imported = 0;
  self->n_left_out = 0;
  g_variant_lookup (outcome, "imported", "x", &self->n_imported);
  g_variant_lookup (outcome, "left-out", "x", &self->n_left_out);
  g_clear_object (&self->problems);
  if (problems != NULL)
    self->problems = entente_problem_list_new (problems);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  g_autoptr (GVariant) outcome = NULL;

  if (GPOINTER_TO_INT (g_task_get_task_data (task)) == ENTENTE_CUSTOMERS_IMPORT_REHEARSE)
    outcome = entente_workspace_rehearse_finish (ENTENTE_WORKSPACE (source), result, &error);
  else
    outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  take_outcome (g_task_get_source_object (task), outcome);
  g_task_return_boolean (task, TRUE);
}

void
entente_customers_import_run_async (EntenteCustomersImport     *self,
                                    EntenteWorkspace           *workspace,
                                    EntenteCustomersImportMode  mode,
                                    GCancellable               *cancellable,
                                    GAsyncReadyCallback         callback,
                                    gpointer                    user_data)
{
  g_autoptr (EntenteCommand) command = NULL;
  GTask *task;

  g_return_if_fail (ENTENTE_IS_CUSTOMERS_IMPORT (self));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_customers_import_run_async);
  g_task_set_task_data (task, GINT_TO_POINTER (mode), NULL);

  command = entente_command_import_customers (self->name, self->file, self->mapping);
  entente_progress_set_fraction (self->progress, 0.0);
  entente_command_set_progress (command, self->progress);

  if (mode == ENTENTE_CUSTOMERS_IMPORT_REHEARSE)
    entente_workspace_rehearse_async (workspace, command, cancellable, done_cb, task);
  else
    entente_workspace_execute_async (workspace, command, cancellable, done_cb, task);
}

gboolean
entente_customers_import_run_finish (EntenteCustomersImport  *self,
                                     GAsyncResult            *result,
                                     GError                 **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gint64
entente_customers_import_get_n_imported (EntenteCustomersImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMERS_IMPORT (self), 0);

  return self->n_imported;
}

gint64
entente_customers_import_get_n_left_out (EntenteCustomersImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMERS_IMPORT (self), 0);

  return self->n_left_out;
}

EntenteProblemList *
entente_customers_import_get_problems (EntenteCustomersImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMERS_IMPORT (self), NULL);

  return self->problems;
}
