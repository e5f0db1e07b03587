/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-command.h"

G_BEGIN_DECLS

/* The operator's commands. */

#define ENTENTE_SOLD_EVERYWHERE "everywhere"

typedef enum
{
  ENTENTE_CATALOG_DEFAULT = 0,
  ENTENTE_CATALOG_NOWHERE_ELSE = 1 << 0, /* what the catalog holds already is not sold in other countries any more */
} EntenteCatalogFlags;

/* catalog.import: @offers as entente_catalog_reader_read() answers them, sunk if floating. @sold_in: the code of the
 * country in which they are sold, ENTENTE_SOLD_EVERYWHERE, or NULL for what each offer says of itself.
 *
 * The outcome: "added", "changed" and "unchanged" (x); "retired" (x), the offers that were sold in the list's country
 * and that the list does not hold; "elsewhere" (x), those of the list that were sold in other countries, too;
 * "unlisted" (x), those that were sold anywhere and that the list does not hold; "were-sold-in" (s), as in
 * entente-sold-in.h, when all of the catalog were sold in the same countries. */
EntenteCommand *entente_command_import_catalog       (GVariant            *offers,
                                                      const char          *sold_in,
                                                      EntenteCatalogFlags  flags) G_GNUC_WARN_UNUSED_RESULT;
/* prices.import: @file is a table as entente-price-list.h has it, @name what it is called. @currency and
 * @billing_cycle are for a list that does not say them, and "" otherwise. The outcome: "prices", "added",
 * "changed", "removed" and "left-out" (x), "problems" (an array of ENTENTE_PROBLEM_VARIANT_TYPE) and "unknown",
 * the offers that the catalog does not hold (line, name, id). */
#define ENTENTE_UNKNOWN_OFFERS_TYPE "a(uss)"
EntenteCommand *entente_command_import_prices        (const char *name,
                                                      GBytes     *file,
                                                      const char *currency,
                                                      const char *billing_cycle) G_GNUC_WARN_UNUSED_RESULT;
EntenteCommand *entente_command_import_country_rules (GVariant   *rules) G_GNUC_WARN_UNUSED_RESULT;
/* @kind: "customer" or "partner". */
EntenteCommand *entente_command_publish_agreement    (const char *kind,
                                                      const char *title,
                                                      const char *language,
                                                      const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
