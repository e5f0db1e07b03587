/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-country-rule.h"

struct _EntenteCountryRule
{
  EntenteRecord parent_instance;

  char *culture;
  gboolean city_required;
  gboolean state_required;
  char *states;
  gboolean postal_code_required;
  char *postal_code_regex;
  char *phone_regex;
  char *calling_codes;
  char *languages;
  char *cultures;
  gboolean vat_id_supported;
  char *vat_id_regex;
  gboolean tax_id_supported;
  gboolean tax_id_optional;
  char *tax_id_format;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteCountryRule, culture, TEXT),
  ENTENTE_FIELD (EntenteCountryRule, city_required, BOOLEAN),
  ENTENTE_FIELD (EntenteCountryRule, state_required, BOOLEAN),
  ENTENTE_FIELD (EntenteCountryRule, states, TEXT),
  ENTENTE_FIELD (EntenteCountryRule, postal_code_required, BOOLEAN),
  ENTENTE_FIELD (EntenteCountryRule, postal_code_regex, TEXT),
  ENTENTE_FIELD (EntenteCountryRule, phone_regex, TEXT),
  ENTENTE_FIELD (EntenteCountryRule, calling_codes, TEXT),
  ENTENTE_FIELD (EntenteCountryRule, languages, TEXT),
  ENTENTE_FIELD (EntenteCountryRule, cultures, TEXT),
  ENTENTE_FIELD (EntenteCountryRule, vat_id_supported, BOOLEAN),
  ENTENTE_FIELD (EntenteCountryRule, vat_id_regex, TEXT),
  ENTENTE_FIELD (EntenteCountryRule, tax_id_supported, BOOLEAN),
  ENTENTE_FIELD (EntenteCountryRule, tax_id_optional, BOOLEAN),
  ENTENTE_FIELD (EntenteCountryRule, tax_id_format, TEXT),
};

ENTENTE_DEFINE_RECORD (EntenteCountryRule, entente_country_rule, fields)

ENTENTE_RECORD_GETTER (EntenteCountryRule, entente_country_rule, const char *, culture)
ENTENTE_RECORD_GETTER (EntenteCountryRule, entente_country_rule, gboolean, city_required)
ENTENTE_RECORD_GETTER (EntenteCountryRule, entente_country_rule, gboolean, state_required)
ENTENTE_RECORD_GETTER (EntenteCountryRule, entente_country_rule, gboolean, postal_code_required)
ENTENTE_RECORD_GETTER (EntenteCountryRule, entente_country_rule, const char *, postal_code_regex)
ENTENTE_RECORD_GETTER (EntenteCountryRule, entente_country_rule, const char *, phone_regex)
ENTENTE_RECORD_GETTER (EntenteCountryRule, entente_country_rule, gboolean, vat_id_supported)
ENTENTE_RECORD_GETTER (EntenteCountryRule, entente_country_rule, const char *, vat_id_regex)
ENTENTE_RECORD_GETTER (EntenteCountryRule, entente_country_rule, gboolean, tax_id_supported)
ENTENTE_RECORD_GETTER (EntenteCountryRule, entente_country_rule, gboolean, tax_id_optional)
ENTENTE_RECORD_GETTER (EntenteCountryRule, entente_country_rule, const char *, tax_id_format)

static GStrv
split (const char *list)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (list, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_strstrip (parts[i])[0] != '\0')
      g_strv_builder_add (words, parts[i]);

  return g_strv_builder_end (words);
}

GStrv
entente_country_rule_dup_states (EntenteCountryRule *self)
{
  g_return_val_if_fail (ENTENTE_IS_COUNTRY_RULE (self), NULL);

  return split (self->states);
}

GStrv
entente_country_rule_dup_languages (EntenteCountryRule *self)
{
  g_return_val_if_fail (ENTENTE_IS_COUNTRY_RULE (self), NULL);

  return split (self->languages);
}

GStrv
entente_country_rule_dup_cultures (EntenteCountryRule *self)
{
  g_return_val_if_fail (ENTENTE_IS_COUNTRY_RULE (self), NULL);

  return split (self->cultures);
}

GStrv
entente_country_rule_dup_calling_codes (EntenteCountryRule *self)
{
  g_return_val_if_fail (ENTENTE_IS_COUNTRY_RULE (self), NULL);

  return split (self->calling_codes);
}
