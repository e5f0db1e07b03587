/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-person-licenses.h"

#include "tables/entente-tables.h"

typedef struct
{
  gint64 row;
  char *subscription;
} License;

static void
license_clear (gpointer data)
{
  License *self = data;

  g_free (self->subscription);
}

/* (transfer full) (nullable) with @error */
static GArray *
load_licenses (gint64             user,
               EntenteExecution  *execution,
               GError           **error)
{
  g_autoptr (GArray) licenses = g_array_new (FALSE, FALSE, sizeof (License));
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean more = FALSE;

  g_array_set_clear_func (licenses, license_clear);
  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT l.row, s.id FROM license l JOIN subscription s ON s.row = l.subscription "
                                          "WHERE l.user = ?1 ORDER BY l.row",
                                          error);
  if (statement == NULL || !entente_statement_bind (statement, "i", user))
    return NULL;

  while (TRUE)
    {
      License license;

      if (!entente_statement_step (statement, &more, error))
        return NULL;
      if (!more)
        return g_steal_pointer (&licenses);

      license.row = entente_statement_get_int64 (statement, 0);
      license.subscription = g_strdup (entente_statement_get_text (statement, 1));
      g_array_append_val (licenses, license);
    }
}

char *
entente_person_give_up_licenses (gint64             user,
                                 EntenteExecution  *execution,
                                 GError           **error)
{
  g_autoptr (GArray) licenses = load_licenses (user, execution, error);
  g_autoptr (GString) subscriptions = g_string_new (NULL);

  if (licenses == NULL)
    return NULL;

  for (guint i = 0; i < licenses->len; i++)
    {
      const License *license = &g_array_index (licenses, License, i);

      g_string_append_printf (subscriptions, "%s%s", i > 0 ? "," : "", license->subscription);
      if (!entente_table_delete (execution, &entente_license_table, license->row, error))
        return NULL;
    }

  return g_string_free (g_steal_pointer (&subscriptions), FALSE);
}

/* The row of the subscription if a license of it can be given now; 0 if not, or with @error. */
static gint64
find_free_license (EntenteExecution  *execution,
                   const char        *subscription,
                   GError           **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  EntenteLicenseFacts facts;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT t.row, t.state, f.billing, f.unit, t.quantity, (SELECT count (*) FROM license "
                                          "WHERE subscription = t.row) FROM subscription t JOIN offer f ON f.row = t.offer "
                                          "WHERE t.id = ?1",
                                          error);
  if (statement == NULL ||
      !entente_statement_bind (statement, "s", subscription) ||
      !entente_statement_step (statement, &found, error) ||
      !found)
    return 0;

  facts = (EntenteLicenseFacts){
    .state = entente_statement_get_text (statement, 1),
    .billing = entente_statement_get_text (statement, 2),
    .unit = entente_statement_get_text (statement, 3),
    .quantity = entente_statement_get_int64 (statement, 4),
    .assigned = entente_statement_get_int64 (statement, 5),
  };

  if (!entente_license_check (&facts, "user", NULL) || !entente_license_check_left (&facts, 1, "user", NULL))
    return 0;

  return entente_statement_get_int64 (statement, 0);
}

gboolean
entente_person_take_licenses (gint64             user,
                              EntenteExecution  *execution,
                              GError           **error)
{
  g_autofree char *given_up = NULL;
  g_auto (GStrv) subscriptions = NULL;
  gint64 n_taken = 0, n_lost = 0;

  if (!entente_connection_query_text (entente_execution_get_connection (execution), &given_up, error,
                                      "SELECT licenses_given_up FROM user WHERE row = ?1", "i", user))
    return FALSE;

  subscriptions = g_strsplit (given_up, ",", -1);
  for (guint i = 0; subscriptions[i] != NULL; i++)
    {
      g_autofree char *id = entente_execution_new_id (execution);
      g_autoptr (GError) local_error = NULL;
      gint64 subscription = find_free_license (execution, subscriptions[i], &local_error);

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      if (subscription == 0)
        {
          n_lost++;
          continue;
        }

      n_taken++;
      if (entente_table_insert (execution, &entente_license_table, id, error,
                                "r:subscription", subscription,
                                "r:user", user,
                                "i:assigned", entente_execution_get_now (execution),
                                NULL) == 0)
        return FALSE;
    }

  entente_execution_set_outcome (execution, "licenses", g_variant_new_int64 (n_taken));
  entente_execution_set_outcome (execution, "licenses-lost", g_variant_new_int64 (n_lost));

  return TRUE;
}
