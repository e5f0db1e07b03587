/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-protocol"

#include "entente-country-rules-reader.h"
#include "entente-json-private.h"

#define COUNTRIES_MAX 1000
#define WORD_LENGTH 100
#define PATTERN_LENGTH 1000

#define TEXT(path, key, length)                     \
 {                                                  \
  path, key, ENTENTE_JSON_TEXT, FALSE, 0, length, 0 \
 }
#define FLAG(path, key)                            \
 {                                                 \
  path, key, ENTENTE_JSON_FLAG, FALSE, 0, 0, FALSE \
 }
#define LIST(path, key)                                   \
 {                                                        \
  path, key, ENTENTE_JSON_TEXTS, FALSE, 0, WORD_LENGTH, 0 \
 }

static const EntenteJsonMember country_members[] = {
  { "iso2Code", "country", ENTENTE_JSON_TEXT, TRUE, 2, 2, 0 },
  TEXT ("defaultCulture", "default-culture", WORD_LENGTH),
  FLAG ("isStateRequired", "state-required"),
  LIST ("supportedStatesList", "states"),
  LIST ("supportedLanguagesList", "languages"),
  LIST ("supportedCulturesList", "cultures"),
  FLAG ("isPostalCodeRequired", "postal-code-required"),
  TEXT ("postalCodeRegex", "postal-code-pattern", PATTERN_LENGTH),
  FLAG ("isCityRequired", "city-required"),
  FLAG ("isVatIdSupported", "vat-id-supported"),
  TEXT ("vatIdRegex", "vat-id-pattern", PATTERN_LENGTH),
  TEXT ("taxIdFormat", "tax-id-format", WORD_LENGTH),
  FLAG ("isTaxIdSupported", "tax-id-supported"),
  FLAG ("isTaxIdOptional", "tax-id-optional"),
  TEXT ("phoneNumberRegex", "phone-pattern", PATTERN_LENGTH),
  LIST ("countryCallingCodesList", "calling-codes"),
};

static gboolean
check_country (GVariant  *rules,
               GError   **error)
{
  const char *country = "";

  g_variant_lookup (rules, "country", "&s", &country);
  if (!g_ascii_isupper (country[0]) || !g_ascii_isupper (country[1]))
    {
      entente_refuse (error, ENTENTE_REASON_UNKNOWN_VALUE, "country", country, NULL);
      return FALSE;
    }

  return TRUE;
}

GVariant *
entente_country_rules_reader_read (GBytes     *bytes,
                                   GPtrArray  *problems,
                                   GError    **error)
{
  static const EntenteJsonRecords countries = {
    country_members,
    G_N_ELEMENTS (country_members),
    "country",
    "iso2Code",
    COUNTRIES_MAX,
    check_country,
  };
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  root = entente_json_parse (bytes, error);

  return root != NULL ? entente_json_read_records (root, &countries, problems, error) : NULL;
}
