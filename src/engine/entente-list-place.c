/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

/* What a change means for a list: which of its rows are concerned, and where they belong. */

#include "entente-list-plan-private.h"

#include "entente-list-key.h"

/* NULL without an error when the row is gone. */
static GArray *
load_key (EntenteListPlan    *self,
          EntenteConnection  *connection,
          guint32             row,
          GError            **error)
{
  g_autoptr (EntenteStatement) statement = entente_list_plan_prepare_for_row (self, connection, self->key_sql, row, error);

  return statement != NULL ? entente_list_key_read (statement, error) : NULL;
}

gboolean
entente_list_plan_find_place (EntenteListPlan    *self,
                              EntenteConnection  *connection,
                              GArray             *rows,
                              guint32             row,
                              guint              *place,
                              GError            **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GArray) key = load_key (self, connection, row, &local_error);
  guint low = 0;
  guint high = rows->len;

  while (key != NULL && low < high)
    {
      guint middle = low + (high - low) / 2;
      guint probe = middle;
      g_autoptr (GArray) other = NULL;
      int order;

      /* A row that was deleted a moment ago has no key any more: look at its neighbors. */
      while (probe < high && other == NULL && local_error == NULL)
        {
          other = load_key (self, connection, g_array_index (rows, guint32, probe), &local_error);
          if (other == NULL)
            probe++;
        }

      if (local_error != NULL)
        break;

      if (other == NULL)
        {
          high = middle;
          continue;
        }

      order = entente_list_key_compare (key, row, other, g_array_index (rows, guint32, probe));
      if (self->descending)
        order = -order;

      if (order < 0)
        high = middle;
      else
        low = probe + 1;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *place = low;

  return TRUE;
}

gboolean
entente_list_plan_follow (EntenteListPlan      *self,
                          EntenteConnection    *connection,
                          const EntenteChange  *change,
                          GArray               *rows,
                          GError              **error)
{
  for (const EntenteListLink *link = self->definition->links; link->type != NULL; link++)
    {
      g_autoptr (EntenteStatement) statement = NULL;
      gboolean more = FALSE;
      guint32 row;

      if (!g_str_equal (link->type, change->type))
        continue;

      if (link->sql == NULL)
        {
          row = change->row;
          g_array_append_val (rows, row);
          continue;
        }

      statement = entente_connection_prepare (connection, link->sql, error);
      if (statement == NULL)
        return FALSE;

      entente_statement_bind_int64 (statement, 1, change->row);
      while (TRUE)
        {
          if (!entente_statement_step (statement, &more, error))
            return FALSE;
          if (!more)
            break;

          row = entente_statement_get_int64 (statement, 0);
          g_array_append_val (rows, row);
        }
    }

  return TRUE;
}
