/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-record.h"

G_BEGIN_DECLS

/* What the program knows of addresses in one country, as imported.
 * Its id is the country's code. Lists are kept as text with commas between. Nothing in it is to be
 * trusted: EntenteAddressRule is what makes use of it. */

#define ENTENTE_TYPE_COUNTRY_RULE (entente_country_rule_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCountryRule, entente_country_rule, ENTENTE, COUNTRY_RULE, EntenteRecord)

const char *entente_country_rule_get_culture              (EntenteCountryRule *self);
gboolean    entente_country_rule_get_city_required        (EntenteCountryRule *self);
gboolean    entente_country_rule_get_state_required       (EntenteCountryRule *self);
gboolean    entente_country_rule_get_postal_code_required (EntenteCountryRule *self);
const char *entente_country_rule_get_postal_code_regex    (EntenteCountryRule *self);
const char *entente_country_rule_get_phone_regex          (EntenteCountryRule *self);
gboolean    entente_country_rule_get_vat_id_supported     (EntenteCountryRule *self);
const char *entente_country_rule_get_vat_id_regex         (EntenteCountryRule *self);
gboolean    entente_country_rule_get_tax_id_supported     (EntenteCountryRule *self);
gboolean    entente_country_rule_get_tax_id_optional      (EntenteCountryRule *self);
const char *entente_country_rule_get_tax_id_format        (EntenteCountryRule *self);

GStrv       entente_country_rule_dup_states               (EntenteCountryRule *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv       entente_country_rule_dup_languages            (EntenteCountryRule *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv       entente_country_rule_dup_cultures             (EntenteCountryRule *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv       entente_country_rule_dup_calling_codes        (EntenteCountryRule *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
