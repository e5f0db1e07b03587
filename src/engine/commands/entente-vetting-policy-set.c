/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-vetting-case.h"
#include "../tables/entente-tables.h"

/* The operator says whether the program lets in by itself who passes every check. Who waits already is looked at anew. */

static const EntenteParam params[] = {
  { "version", "x", TRUE },
  { "automatic", "b" },
  { NULL },
};

/* (transfer full) of gint64; NULL with @error set */
static GArray *
find_waiting (EntenteConnection  *connection,
              GError            **error)
{
  g_autoptr (GArray) organizations = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (connection, "SELECT organization FROM vetting WHERE state = 'review' ORDER BY submitted", error);
  if (statement == NULL)
    return NULL;

  while (entente_statement_step (statement, &found, error) && found)
    {
      gint64 organization = entente_statement_get_int64 (statement, 0);

      g_array_append_val (organizations, organization);
    }

  return found ? NULL : g_steal_pointer (&organizations);
}

static gboolean
look_again (EntenteExecution  *execution,
            gint64             organization,
            gint64            *approved,
            GError           **error)
{
  g_auto (EntenteVettingCase) vetting = { 0 };

  if (!entente_vetting_case_load (&vetting, execution, organization, error) ||
      !entente_vetting_case_settle (&vetting, execution, error) ||
      !entente_vetting_case_save (&vetting, execution, 0, error))
    return FALSE;

  if (g_str_equal (entente_vetting_case_get_state (&vetting, ENTENTE_VETTING_EMPLOYMENT), "passed") &&
      g_str_equal (entente_vetting_case_get_state (&vetting, ENTENTE_VETTING_BUSINESS), "passed"))
    (*approved)++;

  return TRUE;
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  gboolean automatic = entente_execution_get_boolean (execution, "automatic");
  g_autoptr (GArray) waiting = NULL;
  gint64 approved = 0;
  gint64 row = entente_execution_find (execution, "vetting_policy", ENTENTE_VETTING_POLICY_ID, NULL, error);

  if (row == 0 || !entente_table_update (execution, &entente_vetting_policy_table, row,
                                         entente_execution_get_integer (execution, "version"), error,
                                         "b:automatic", automatic,
                                         NULL))
    return FALSE;

  waiting = automatic ? find_waiting (entente_execution_get_connection (execution), error) : NULL;
  if (automatic && waiting == NULL)
    return FALSE;

  for (guint i = 0; waiting != NULL && i < waiting->len; i++)
    if (!look_again (execution, g_array_index (waiting, gint64, i), &approved, error))
      return FALSE;

  entente_execution_set_outcome (execution, "approved", g_variant_new_int64 (approved));

  return TRUE;
}

const EntenteCommandSpec entente_vetting_policy_set_command = {
  .name = "vetting-policy.set",
  .permission = ENTENTE_PERMISSION_REVIEW_ENROLLMENTS,
  .params = params,
  .apply = apply,
};
