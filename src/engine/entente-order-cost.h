/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* Finds the price of @line for the customer of @order in the price list: in the currency of the customer's country,
 * for the line's billing cycle, for the customer's segment before everybody, and as it holds today. Fills the price
 * of @cost, which stays without one when there is none, and when the offer is billed by what is used of it. */
gboolean entente_order_cost_find_price (EntenteExecution         *execution,
                                        const EntenteOrderFacts  *order,
                                        guint                     line,
                                        EntenteCostFacts         *cost,
                                        GError                  **error);

G_END_DECLS
