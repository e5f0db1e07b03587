/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"
#include "entente-order-facts.h"

G_BEGIN_DECLS

/* The parameters of a command that may order: see entente_new_order_add_params(). */
#define ENTENTE_ORDER_PARAMS(lines_are_optional)                     \
  { "lines", ENTENTE_ORDER_LINES_TYPE, lines_are_optional },         \
  { "billing-cycle", "s", TRUE },                                    \
  { "partner-of-record", "s", TRUE }

/* Orders for @customer (a row) what the parameters of the execution ask for: checks it by every rule, writes
 * orders and subscriptions, sends the mails, and sets the outcomes "orders" and "subscriptions". The refusal
 * of a line has the field "lines/N/FIELD". */
gboolean entente_order_place (EntenteExecution  *execution,
                              gint64             customer,
                              GError           **error);

/* What a subscription is found by. (transfer full) */
char    *entente_order_dup_search (const char *name,
                                   const char *offer_name,
                                   const char *customer_name,
                                   const char *customer_domain) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
