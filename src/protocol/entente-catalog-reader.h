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

#define ENTENTE_CATALOG_OFFERS_MAX 20000

/* Reads a list of offers as Partner Center gives it: JSON, a collection with "items" or a bare list.
 *
 * Answers an `aa{sv}`, one entry an offer, each with all of these keys: id, name, description, category
 * (its name), category-id, limit-unit, term-unit, billing, sales-group, acquisition-type, product-id,
 * product-name, unit-type, country, locale (s); minimum, maximum, limit, term, rank (x); add-on,
 * has-add-ons, available, auto-renewable, trial (b); prerequisites, cycles, conversion-targets,
 * upgrade-targets, reseller-qualifications, resellee-qualifications (as). Enumerations are nicks
 * ("lifetime", "one-time"), those that nobody knows included. Ids that are GUIDs are in capital
 * letters; prerequisites and targets may point to offers that are not there: that is normal.
 *
 * What is wrong with an offer leaves that offer out and adds an EntenteProblem to @problems, whose
 * position is its place in the list and whose subject is its id. Refuses what is no such list at all
 * (FILE_…, TOO_MANY). */
GVariant *entente_catalog_reader_read (GBytes     *bytes,
                                       GPtrArray  *problems,
                                       GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
