/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-relationship.h"
#include "../tables/entente-tables.h"

/* People of a customer get a license each, or none of them does. */

static const EntenteParam params[] = {
  { "subscription", "s" },
  { "users", "as" },
  { NULL },
};

typedef struct
{
  gint64 row;
  gint64 customer;
  EntenteLicenseFacts facts;
} Subscription;

/* The text of its facts lives as long as @statement does. */
static gboolean
load_subscription (EntenteExecution  *execution,
                   EntenteStatement  *statement,
                   Subscription      *subscription,
                   GError           **error)
{
  gboolean found = FALSE;

  if (!entente_statement_bind (statement, "s", entente_execution_get_text (execution, "subscription")) ||
      !entente_statement_step (statement, &found, error))
    return FALSE;

  if (!found)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, "subscription", "subscription", NULL);
      return FALSE;
    }

  *subscription = (Subscription){
    .row = entente_statement_get_int64 (statement, 0),
    .customer = entente_statement_get_int64 (statement, 1),
    .facts = {
      .state = entente_statement_get_text (statement, 2),
      .billing = entente_statement_get_text (statement, 3),
      .unit = entente_statement_get_text (statement, 4),
      .quantity = entente_statement_get_int64 (statement, 5),
      .assigned = entente_statement_get_int64 (statement, 6),
    },
  };

  return TRUE;
}

/* The row of the user with @id if a license can be theirs; else 0. */
static gint64
find_user (EntenteExecution    *execution,
           const Subscription  *subscription,
           const char          *id,
           GError             **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT u.row, u.organization, u.name, EXISTS (SELECT 1 FROM license WHERE "
                                          "subscription = ?2 AND user = u.row) FROM user u WHERE u.id = ?1 AND u.state = "
                                          "'active'",
                                          error);
  if (statement == NULL ||
      !entente_statement_bind (statement, "si", id, subscription->row) ||
      !entente_statement_step (statement, &found, error))
    return 0;

  if (!found)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, "users", "user", NULL);
      return 0;
    }

  if (entente_statement_get_int64 (statement, 1) != subscription->customer)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_THEIR_USER, "users", NULL);
      return 0;
    }

  if (entente_statement_get_boolean (statement, 3))
    {
      entente_refuse (error, ENTENTE_REASON_HAS_LICENSE, "users", entente_statement_get_text (statement, 2), NULL);
      return 0;
    }

  entente_execution_add_to_summary (execution, entente_statement_get_text (statement, 2));

  return entente_statement_get_int64 (statement, 0);
}

static gboolean
assign (EntenteExecution    *execution,
        const Subscription  *subscription,
        gint64               user,
        GVariantBuilder     *licenses,
        GError             **error)
{
  g_autofree char *id = entente_execution_new_id (execution);

  g_variant_builder_add (licenses, "s", id);

  return entente_table_insert (execution, &entente_license_table, id, error,
                               "r:subscription", subscription->row,
                               "r:user", user,
                               "i:assigned", entente_execution_get_now (execution),
                               NULL) != 0;
}

static gboolean
assign_all (EntenteExecution    *execution,
            const Subscription  *subscription,
            GError             **error)
{
  g_autoptr (GVariant) users = entente_execution_dup_variant (execution, "users");
  g_autofree const char **ids = g_variant_get_strv (users, NULL);
  gsize n = g_variant_n_children (users);
  g_auto (GVariantBuilder) licenses = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);

  if (n == 0)
    {
      entente_refuse (error, ENTENTE_REASON_REQUIRED, "users", NULL);
      return FALSE;
    }

  for (gsize i = 0; i < n; i++)
    {
      gint64 user = find_user (execution, subscription, ids[i], error);

      /* Those that were there at the beginning have to do for all. */
      if (user == 0 ||
          !entente_license_check_left (&subscription->facts, (gint64) i + 1, "users", error) ||
          !assign (execution, subscription, user, &licenses, error) ||
          !entente_execution_report (execution, (double) (i + 1) / n, error))
        return FALSE;
    }

  entente_execution_set_outcome (execution, "licenses", g_variant_builder_end (&licenses));

  return TRUE;
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  Subscription subscription;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT t.row, t.customer, t.state, f.billing, f.unit, t.quantity, (SELECT count (*) "
                                          "FROM license WHERE subscription = t.row) FROM subscription t JOIN offer f ON f.row = "
                                          "t.offer WHERE t.id = ?1",
                                          error);

  return statement != NULL &&
         load_subscription (execution, statement, &subscription, error) &&
         entente_relationship_check_administered (execution, subscription.customer, "subscription", error) &&
         entente_license_check (&subscription.facts, "subscription", error) &&
         assign_all (execution, &subscription, error);
}

const EntenteCommandSpec entente_license_assign_command = {
  .name = "license.assign",
  .permission = ENTENTE_PERMISSION_ASSIGN_LICENSES,
  .params = params,
  .apply = apply,
};
