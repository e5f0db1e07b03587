/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-order.h"
#include "../entente-relationship.h"

/* A provider orders for a customer; the lines of the order become subscriptions. */

static const EntenteParam params[] = {
  { "customer", "s" },
  ENTENTE_ORDER_PARAMS (FALSE),
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  gint64 customer = entente_relationship_find_customer (execution, entente_execution_get_text (execution, "customer"),
                                                        "customer", error);

  return customer != 0 && entente_order_place (execution, customer, error);
}

const EntenteCommandSpec entente_order_place_command = {
  .name = "order.place",
  .permission = ENTENTE_PERMISSION_PLACE_ORDER,
  .params = params,
  .apply = apply,
};
