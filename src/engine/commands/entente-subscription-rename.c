/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-order.h"
#include "../entente-own-subscription.h"
#include "../tables/entente-tables.h"

/* A subscription gets a name of its own; without one it goes by that of its offer. */

static const EntenteParam params[] = {
  { "subscription", "s" },
  { "version", "x", TRUE },
  { "name", "s" },
  { NULL },
};

static gboolean
load_texts (EntenteExecution              *execution,
            const EntenteOwnSubscription  *subscription,
            char                         **offer_name,
            char                         **customer_domain,
            GError                       **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);

  return entente_connection_query_text (connection, offer_name, error,
                                        "SELECT name FROM offer WHERE row = ?1", "i", subscription->offer) &&
         entente_connection_query_text (connection, customer_domain, error,
                                        "SELECT domain FROM organization WHERE row = ?1", "i", subscription->customer);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteOwnSubscription) subscription = { 0 };
  g_autofree char *wanted = entente_text_clean (entente_execution_get_text (execution, "name"));
  g_autofree char *offer_name = NULL;
  g_autofree char *customer_domain = NULL;
  g_autofree char *name_key = NULL;
  g_autofree char *search = NULL;
  const char *name;

  if (!entente_own_subscription_load (&subscription, execution, "rename", error) ||
      !entente_text_check (wanted, 0, ENTENTE_SUBSCRIPTION_NAME_MAX, ENTENTE_TEXT_SINGLE_LINE, "name", error) ||
      !load_texts (execution, &subscription, &offer_name, &customer_domain, error))
    return FALSE;

  name = wanted[0] != '\0' ? wanted : offer_name;
  name_key = entente_text_sort_key (name);
  search = entente_order_dup_search (name, offer_name, subscription.customer_name, customer_domain);

  entente_execution_set_summary (execution, name);

  return entente_table_update (execution, &entente_subscription_table, subscription.row,
                               entente_execution_get_integer (execution, "version"), error,
                               "s:name", name,
                               "s:name_key", name_key,
                               "s:search", search,
                               NULL);
}

const EntenteCommandSpec entente_subscription_rename_command = {
  .name = "subscription.rename",
  .permission = ENTENTE_PERMISSION_MANAGE_SUBSCRIPTIONS,
  .params = params,
  .apply = apply,
};
