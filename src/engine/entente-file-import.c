/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-file-import.h"

/* Rows between two looks at whether anybody wants to go on. */
#define ROWS_A_REPORT 500

void
entente_file_import_init (EntenteFileImport *self,
                          EntenteExecution  *execution)
{
  *self = (EntenteFileImport){ execution };
  self->problems = g_ptr_array_new_with_free_func (g_object_unref);
}

void
entente_file_import_clear (EntenteFileImport *self)
{
  g_clear_pointer (&self->problems, g_ptr_array_unref);
}

GBytes *
entente_file_import_dup_bytes (EntenteFileImport *self)
{
  g_autoptr (GVariant) file = entente_execution_dup_variant (self->execution, "file");

  return g_variant_get_data_as_bytes (file);
}

gboolean
entente_file_import_report (EntenteFileImport  *self,
                            double              progress,
                            GError            **error)
{
  if (self->problems->len > ENTENTE_PROBLEMS_MAX)
    g_ptr_array_set_size (self->problems, ENTENTE_PROBLEMS_MAX);

  return ++self->n_rows % ROWS_A_REPORT != 0 || entente_execution_report (self->execution, progress, error);
}

void
entente_file_import_set_outcome (EntenteFileImport *self)
{
  GVariantBuilder problems;

  g_variant_builder_init (&problems, G_VARIANT_TYPE ("a" ENTENTE_PROBLEM_VARIANT_TYPE));
  for (guint i = 0; i < self->problems->len; i++)
    g_variant_builder_add_value (&problems, entente_problem_to_variant (g_ptr_array_index (self->problems, i)));

  entente_execution_set_outcome (self->execution, "problems", g_variant_builder_end (&problems));
  entente_execution_set_outcome (self->execution, "left-out", g_variant_new_int64 (self->n_bad));
}

void
entente_file_import_record (EntenteFileImport *self,
                            const char *const *types,
                            GVariantDict      *after)
{
  g_autoptr (GBytes) bytes = entente_file_import_dup_bytes (self);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  const char *name = entente_execution_get_text (self->execution, "name");

  g_variant_dict_insert (after, "file", "s", name);
  g_variant_dict_insert (after, "sha256", "s", digest);
  g_variant_dict_insert (after, "left_out", "x", (gint64) self->n_bad);
  entente_execution_record_bulk (self->execution, types, g_variant_dict_end (after));
  entente_execution_set_summary (self->execution, name);
}
