/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-left-out.h"

#include "tables/entente-tables.h"

static gboolean
insert (EntenteFileImport  *import,
        GError            **error)
{
  EntenteExecution *execution = import->execution;
  g_autofree char *id = entente_execution_new_id (execution);
  g_autofree char *problems = NULL;
  guint n_kept;

  problems = entente_problem_pack (import->problems, &n_kept);

  return entente_table_insert (execution, &entente_incomplete_import_table, id, error,
                               "r:organization", entente_execution_get_organization (execution),
                               "r:user", entente_execution_get_user (execution),
                               "i:created", entente_execution_get_now (execution),
                               "s:file", entente_execution_get_text (execution, "name"),
                               "i:imported", (gint64) import->n_good,
                               "i:left_out", (gint64) import->n_bad,
                               "s:problems", problems,
                               "b:problems_cut", n_kept < import->problems->len || n_kept >= ENTENTE_PROBLEMS_MAX,
                               NULL) != 0;
}

/* One at most: each import keeps one. */
static gboolean
forget_oldest (EntenteExecution  *execution,
               GError           **error)
{
  gint64 row = 0;

  return entente_connection_query_int64 (entente_execution_get_connection (execution), &row, error,
                                         "SELECT row FROM incomplete_import WHERE organization = ?1 ORDER BY dismissed, created DESC, "
                                         "row DESC LIMIT 1 OFFSET " G_STRINGIFY (ENTENTE_INCOMPLETE_IMPORTS_MAX),
                                         "i", entente_execution_get_organization (execution)) &&
         (row == 0 || entente_table_delete (execution, &entente_incomplete_import_table, row, error));
}

gboolean
entente_left_out_keep (EntenteFileImport  *import,
                       GError            **error)
{
  if (import->n_bad == 0 || entente_execution_is_rehearsal (import->execution))
    return TRUE;

  return insert (import, error) && forget_oldest (import->execution, error);
}

gboolean
entente_left_out_set_dismissed (EntenteExecution  *execution,
                                gboolean           dismissed,
                                GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  g_autofree char *file = NULL;
  gint64 organization = 0;
  gint64 row;

  row = entente_execution_find (execution, "incomplete_import", entente_execution_get_text (execution, "import"), "import", error);
  if (row == 0 ||
      !entente_connection_query_int64 (connection, &organization, error,
                                       "SELECT organization FROM incomplete_import WHERE row = ?1", "i", row) ||
      !entente_connection_query_text (connection, &file, error, "SELECT file FROM incomplete_import WHERE row = ?1", "i", row))
    return FALSE;

  if (organization != entente_execution_get_organization (execution))
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, "import", "incomplete_import", NULL);
      return FALSE;
    }

  entente_execution_set_summary (execution, file);

  return entente_table_update (execution, &entente_incomplete_import_table, row,
                               entente_execution_get_integer (execution, "version"), error,
                               "b:dismissed", dismissed,
                               NULL);
}
