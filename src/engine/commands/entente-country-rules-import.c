/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-item.h"
#include "../tables/entente-tables.h"

/* The operator brings in what is known of addresses in some countries. Rules of a country
 * replace those that were there. */

static const EntenteParam params[] = {
  { "rules", "aa{sv}" },
  { NULL },
};

#define RULE_COLUMNS                                                                         \
 "s:culture", entente_item_get_text (rule, "default-culture"),                               \
   "b:city_required", entente_item_get_boolean (rule, "city-required", FALSE),               \
   "b:state_required", entente_item_get_boolean (rule, "state-required", FALSE),             \
   "s:states", states,                                                                       \
   "b:postal_code_required", entente_item_get_boolean (rule, "postal-code-required", FALSE), \
   "s:postal_code_regex", entente_item_get_text (rule, "postal-code-pattern"),               \
   "s:phone_regex", entente_item_get_text (rule, "phone-pattern"),                           \
   "s:calling_codes", calling_codes,                                                         \
   "s:languages", languages,                                                                 \
   "s:cultures", cultures,                                                                   \
   "b:vat_id_supported", entente_item_get_boolean (rule, "vat-id-supported", FALSE),         \
   "s:vat_id_regex", entente_item_get_text (rule, "vat-id-pattern"),                         \
   "b:tax_id_supported", entente_item_get_boolean (rule, "tax-id-supported", FALSE),         \
   "b:tax_id_optional", entente_item_get_boolean (rule, "tax-id-optional", FALSE),           \
   "s:tax_id_format", entente_item_get_text (rule, "tax-id-format"),                         \
   NULL

static gboolean
import_rule (EntenteExecution  *execution,
             GVariant          *rule,
             GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  const char *country = entente_item_get_text (rule, "country");
  g_autofree char *states = entente_item_join_texts (rule, "states");
  g_autofree char *calling_codes = entente_item_join_texts (rule, "calling-codes");
  g_autofree char *languages = entente_item_join_texts (rule, "languages");
  g_autofree char *cultures = entente_item_join_texts (rule, "cultures");
  gint64 row = 0;

  if (!entente_country_check (country, "country", error) ||
      !entente_connection_query_int64 (connection, &row, error, "SELECT row FROM country_rule WHERE id = ?1", "s", country))
    return FALSE;

  if (row == 0)
    return entente_table_insert (execution, &entente_country_rule_table, country, error, RULE_COLUMNS) != 0;

  return entente_table_update (execution, &entente_country_rule_table, row, 0, error, RULE_COLUMNS);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_autoptr (GVariant) rules = entente_execution_dup_variant (execution, "rules");
  g_autoptr (GString) summary = g_string_new (NULL);
  gsize n = g_variant_n_children (rules);

  if (n == 0)
    {
      entente_refuse (error, ENTENTE_REASON_REQUIRED, "rules", NULL);
      return FALSE;
    }

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) rule = g_variant_get_child_value (rules, i);

      if (!import_rule (execution, rule, error))
        return FALSE;

      g_string_append_printf (summary, "%s%s", i > 0 ? ", " : "", entente_item_get_text (rule, "country"));
    }

  entente_execution_set_summary (execution, summary->str);
  entente_execution_set_outcome (execution, "countries", g_variant_new_int64 (n));

  return TRUE;
}

const EntenteCommandSpec entente_country_rules_import_command = {
  .name = "country-rules.import",
  .permission = ENTENTE_PERMISSION_MANAGE_CATALOG,
  .params = params,
  .apply = apply,
};
