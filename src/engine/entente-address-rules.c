/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-address-rules.h"

#include "entente-record-reader.h"

EntenteAddressRule *
entente_address_rules_load (EntenteConnection  *connection,
                            const char         *country,
                            GError            **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (EntenteRecord) rule = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (connection,
                                          "SELECT id, version, city_required, state_required, states, "
                                          "postal_code_required, postal_code_regex, phone_regex, calling_codes "
                                          "FROM country_rule WHERE id = ?1",
                                          error);
  if (statement == NULL)
    return NULL;

  entente_statement_bind_text (statement, 1, country);
  if (!entente_statement_step (statement, &found, error))
    return NULL;

  if (found)
    rule = entente_record_reader_read (statement, ENTENTE_TYPE_COUNTRY_RULE, 0);

  return entente_address_rule_new (country, ENTENTE_COUNTRY_RULE (rule));
}
