/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_PROTOCOL_INSIDE) && !defined(ENTENTE_PROTOCOL_COMPILATION)
# error "Only <entente-protocol.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* Reads what Partner Center says of a country's addresses: JSON, the rules of one country, or a list or
 * collection of several.
 *
 * Answers an `aa{sv}`, one entry a country, each with all of these keys: country (two capital letters),
 * default-culture, postal-code-pattern, vat-id-pattern, tax-id-format, phone-pattern (s, "" when there
 * is none); state-required, postal-code-required, city-required, vat-id-supported, tax-id-supported,
 * tax-id-optional (b); states, languages, cultures, calling-codes (as). The patterns come as they are:
 * EntenteAddressRule passes over those that cannot be used.
 *
 * What is wrong with a country leaves it out and adds an EntenteProblem to @problems. Refuses what holds
 * no rules at all (FILE_…, TOO_MANY). */
GVariant *entente_country_rules_reader_read (GBytes     *bytes,
                                             GPtrArray  *problems,
                                             GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
