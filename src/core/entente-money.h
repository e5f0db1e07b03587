/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib-object.h>

G_BEGIN_DECLS

/* Money is an integer of the smallest unit of its currency ("410" is EUR 4.10), and the currency's code
 * (ISO 4217). No fraction of a unit is ever kept: what is divided is rounded once, at the end, half to even. */

/* Of any amount, in the smallest unit: so large that nobody pays it, so small that it can be multiplied with
 * the days of a century. */
#define ENTENTE_MONEY_MAX G_GINT64_CONSTANT (10000000000000)

/* How many decimals amounts in it have. */
guint     entente_currency_get_decimals (const char  *currency);
/* The currencies that the program sells in, by code, ended by NULL. Free the array with g_free(). */
const char **entente_currency_dup_all   (void) G_GNUC_WARN_UNUSED_RESULT;
/* Refuses REQUIRED, or UNKNOWN_VALUE for one that the program does not sell in. */
gboolean  entente_currency_check        (const char  *currency,
                                         const char  *field,
                                         GError     **error);

/* Reads an amount as people and spreadsheets write it: digits with a point or a comma before the decimals, and
 * spaces, apostrophes, points or commas between groups of three. A sign that could be either stands before
 * decimals: "1,234" is no thousand. Refuses REQUIRED, MALFORMED (detail: an example), DECIMALS (detail: how
 * many the currency has) and OUT_OF_RANGE (details: the limits in whole units). There are no amounts below 0. */
gboolean  entente_money_parse           (const char  *text,
                                         const char  *currency,
                                         const char  *field,
                                         gint64      *amount,
                                         GError     **error);
/* "4.10": digits and a point, in every language; entente_money_parse() reads it back. */
char     *entente_money_to_text         (gint64       amount,
                                         const char  *currency) G_GNUC_WARN_UNUSED_RESULT;

/* FALSE when it would be more than ENTENTE_MONEY_MAX. */
gboolean  entente_money_multiply        (gint64       price,
                                         gint64       quantity,
                                         gint64      *total);
/* The part of @amount that @days of @of_days are worth, rounded half to even. */
gint64    entente_money_share           (gint64       amount,
                                         guint        days,
                                         guint        of_days);

G_END_DECLS
