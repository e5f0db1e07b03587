/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

static const EntenteListSort sorts[] = {
  { "country", "t.id" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "country_rule", NULL },
  { NULL },
};

const EntenteListDefinition entente_country_rules_list = {
  .name = "country-rules",
  .get_type = entente_country_rule_get_type,
  .permission = ENTENTE_N_PERMISSIONS,
  .id = "t.id",
  .version = "t.version",
  .columns = "t.culture AS culture, t.city_required AS city_required, t.state_required AS state_required, "
             "t.states AS states, t.postal_code_required AS postal_code_required, t.postal_code_regex AS "
             "postal_code_regex, t.phone_regex AS phone_regex, t.calling_codes AS calling_codes, t.languages "
             "AS languages, t.cultures AS cultures, t.vat_id_supported AS vat_id_supported, t.vat_id_regex AS "
             "vat_id_regex, t.tax_id_supported AS tax_id_supported, t.tax_id_optional AS tax_id_optional, "
             "t.tax_id_format AS tax_id_format",
  .from = "country_rule t",
  .where = "TRUE",
  .sorts = sorts,
  .links = links,
  .search_text = "lower (t.id)",
};
