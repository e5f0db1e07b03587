/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-country-rule.h"

G_BEGIN_DECLS

/* In characters: what the program takes, and where it does not say, what fits on a label. */
#define ENTENTE_ADDRESS_LINE_MAX        200
#define ENTENTE_ADDRESS_CITY_MAX        100
#define ENTENTE_ADDRESS_STATE_MAX       2
#define ENTENTE_ADDRESS_POSTAL_CODE_MAX 20

/* Borrowed text, cleaned by entente_text_clean(); "" for what is not there. */
typedef struct
{
  const char *line1;
  const char *line2;
  const char *city;
  const char *state;
  const char *postal_code;
  const char *country;
  const char *phone;
} EntenteAddress;

/* Checks addresses of one country. Made once for many addresses; it does not change after, so that any
 * thread may use it. */
typedef struct _EntenteAddressRule EntenteAddressRule;

/* @rule is what was imported for the country, or NULL for the general rule. A pattern in it that cannot
 * be used, or that asks for too much work, is passed over: then only what is required is checked. */
EntenteAddressRule *entente_address_rule_new       (const char                *country,
                                                    EntenteCountryRule        *rule) G_GNUC_WARN_UNUSED_RESULT;
void                entente_address_rule_free      (EntenteAddressRule        *self);

/* Whether the pattern for postal codes or for telephone numbers, if there was one, is in use. */
gboolean            entente_address_rule_is_whole  (const EntenteAddressRule  *self);

/* Refuses the first thing wrong, in the order country, lines, city, postal code, state, phone; the field
 * is "country", "address-line1", "address-line2", "city", "postal-code", "state" or "phone". */
gboolean            entente_address_rule_check     (const EntenteAddressRule  *self,
                                                    const EntenteAddress      *address,
                                                    GError                   **error);

/* One field as it is typed: @field is one of those above. */
gboolean            entente_address_rule_check_field (const EntenteAddressRule  *self,
                                                      const char                *field,
                                                      const char                *value,
                                                      GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAddressRule, entente_address_rule_free)

G_END_DECLS
