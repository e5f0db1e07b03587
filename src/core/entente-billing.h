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

/* When a subscription is billed, and what a part of a period costs. All days are days of UTC.
 *
 * Billing begins on the day on which a subscription starts, and again a month or a year later each: on the same
 * day of the month, or on the last one where the month has no such day, so that what starts on January 31 is
 * billed on February 28 and on March 31. An add-on is billed together with what it is added to, from the same
 * days on, and ends with it: the first time, only the days up to the next of these days are paid.
 *
 * The price of a day is not rounded: the price of a whole period of all licenses is multiplied with the days,
 * divided by the days of the period, and rounded then, half to even. The examples that the program publishes
 * round the price of a day in three different ways; they come out within what that makes. */

typedef struct
{
  char starts_on[11]; /* ISO dates */
  char ends_on[11];   /* the day after the last one */
  guint n_days;
} EntenteBillingPeriod;

/* The period of @cycle ("monthly", "annual") that @day is in, of something that has been billed since @since.
 * FALSE for another cycle, and when @day is before @since or one of both is no date. */
gboolean entente_billing_find_period (const char           *since,
                                      const char           *cycle,
                                      const char           *day,
                                      EntenteBillingPeriod *period);

/* How many days of @period there are from @day on, @day included; of what ends before the period does (@ends_on,
 * or "" when it does not), until then. At most all of them. */
guint    entente_billing_count_days  (const EntenteBillingPeriod *period,
                                      const char                 *day,
                                      const char                 *ends_on);

G_END_DECLS
