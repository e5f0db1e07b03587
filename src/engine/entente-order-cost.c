/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-order-cost.h"

gboolean
entente_order_cost_find_price (EntenteExecution         *execution,
                               const EntenteOrderFacts  *order,
                               guint                     line,
                               EntenteCostFacts         *cost,
                               GError                  **error)
{
  const EntenteCountry *country = entente_country_find (order->customer_country);
  g_autoptr (EntenteStatement) statement = NULL;

  if (country == NULL)
    return TRUE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT list_price, customer_price FROM price WHERE offer = ?1 AND "
                                          "currency = ?2 AND billing_cycle = ?3 AND valid_from <= ?4 AND "
                                          "(valid_to = '' OR valid_to >= ?4) AND (segment = 'none' OR "
                                          "instr (',' || ?5 || ',', ',' || segment || ',') > 0) AND "
                                          "NOT EXISTS (SELECT 1 FROM offer WHERE id = ?1 AND billing = 'usage') "
                                          "ORDER BY segment = 'none', valid_from DESC LIMIT 1",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind (statement, "sssss", order->lines[line].offer->id, country->currency,
                          order->lines[line].billing_cycle, entente_execution_get_today (execution),
                          order->customer_qualification);
  if (!entente_statement_step (statement, &cost->has_price, error))
    return FALSE;

  if (cost->has_price)
    {
      cost->currency = country->currency;
      cost->list_price = entente_statement_get_int64 (statement, 0);
      cost->customer_price = entente_statement_get_int64 (statement, 1);
    }

  return TRUE;
}
