/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-own-subscription.h"

void
entente_own_subscription_clear (EntenteOwnSubscription *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->customer_name, g_free);
}

gboolean
entente_own_subscription_load (EntenteOwnSubscription  *self,
                               EntenteExecution        *execution,
                               const char              *event,
                               GError                 **error)
{
  const char *id = entente_execution_get_text (execution, "subscription");
  g_autoptr (EntenteStatement) statement = NULL;
  g_autofree char *state = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT t.row, t.customer, t.offer, t.id, t.name, c.name, t.support_contact, "
                                          "t.state, t.provider FROM subscription t JOIN organization c ON c.row = "
                                          "t.customer WHERE t.id = ?1",
                                          error);
  if (statement == NULL ||
      !entente_statement_bind (statement, "s", id) ||
      !entente_statement_step (statement, &found, error))
    return FALSE;

  if (!found)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, "subscription", "subscription", NULL);
      return FALSE;
    }

  if (entente_statement_get_int64 (statement, 8) != entente_execution_get_organization (execution))
    {
      entente_refuse (error, ENTENTE_REASON_NOT_THE_SELLER, "subscription", NULL);
      return FALSE;
    }

  self->row = entente_statement_get_int64 (statement, 0);
  self->customer = entente_statement_get_int64 (statement, 1);
  self->offer = entente_statement_get_int64 (statement, 2);
  self->id = g_strdup (entente_statement_get_text (statement, 3));
  self->name = g_strdup (entente_statement_get_text (statement, 4));
  self->customer_name = g_strdup (entente_statement_get_text (statement, 5));
  self->support_contact = entente_statement_get_int64 (statement, 6);
  state = g_strdup (entente_statement_get_text (statement, 7));

  entente_execution_set_summary (execution, self->name);

  return entente_life_cycle_step (&entente_subscription_life_cycle, state, event, NULL, error);
}
