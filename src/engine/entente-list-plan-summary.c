/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-list-plan-private.h"

static const EntenteListSummary *
find_summary (const EntenteListDefinition *definition,
              const char                  *name)
{
  for (const EntenteListSummary *summary = definition->summaries; summary != NULL && summary->name != NULL; summary++)
    if (g_str_equal (summary->name, name))
      return summary;

  return NULL;
}

/* A whole is one row, even when there is nothing in it. */
static char *
dup_sql (EntenteListPlan *self,
         const char      *by)
{
  const EntenteListSummary *summary;

  if (by == NULL)
    return g_strdup_printf ("SELECT '', '', count (*), ifnull (sum (%s), 0) FROM %s",
                            self->definition->amount != NULL ? self->definition->amount : "0", self->rows_from);

  summary = find_summary (self->definition, by);
  if (summary == NULL)
    return NULL;

  return g_strdup_printf ("SELECT %s, %s, count (*), sum (%s) FROM %s GROUP BY %s ORDER BY 4 DESC, 2, 1", summary->key,
                          summary->label, self->definition->amount, self->rows_from, summary->group);
}

EntenteSummary *
entente_list_plan_summarize (EntenteListPlan    *self,
                             EntenteConnection  *connection,
                             const char         *by,
                             GError            **error)
{
  g_autoptr (EntenteSummary) groups = entente_summary_new ();
  g_autoptr (EntenteStatement) statement = NULL;
  g_autofree char *sql = dup_sql (self, by);
  gboolean more = FALSE;

  if (sql == NULL)
    {
      entente_refuse (error, ENTENTE_REASON_UNKNOWN_PARAM, NULL, by, NULL);
      return NULL;
    }

  statement = entente_list_plan_prepare (self, connection, sql, error);
  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      if (!entente_statement_step (statement, &more, error))
        return NULL;
      if (!more)
        return g_steal_pointer (&groups);

      entente_summary_add (groups, entente_statement_get_text (statement, 0), entente_statement_get_text (statement, 1),
                           entente_statement_get_int64 (statement, 2), entente_statement_get_int64 (statement, 3));
    }
}
