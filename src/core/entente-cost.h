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

/* What a line of an order costs, as far as it is known: to the partner (list price) and to the customer, in the
 * smallest unit of the currency. A price of one license and one billing cycle, a total of all licenses and one
 * cycle; and where the first period is not a whole one, because an add-on is billed together with what it is
 * added to, what that period costs. */

#define ENTENTE_TYPE_COST (entente_cost_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCost, entente_cost, ENTENTE, COST, EntenteRecord)

typedef enum
{
  ENTENTE_COST_UNKNOWN, /* no price is known; nothing else is said */
  ENTENTE_COST_FREE,    /* a trial, which is never billed */
  ENTENTE_COST_KNOWN,
} EntenteCostKind;

/* What the cost of a line follows from. */
typedef struct
{
  gint64 quantity;
  const char *billing_cycle;
  gboolean trial;
  gboolean has_price;
  const char *currency;  /* of these prices */
  gint64 list_price;
  gint64 customer_price;
  const char *today;     /* ISO dates */
  const char *since;     /* from when on what it is billed with has been billed; today for what stands on its own */
  const char *ends_on;   /* "" for a term without end */
} EntenteCostFacts;

/* A floating `a{sv}` of the fields of an EntenteCost, for entente_record_new_from_variant(). */
GVariant        *entente_cost_work_out            (const EntenteCostFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

EntenteCostKind  entente_cost_get_kind            (EntenteCost *self);
const char      *entente_cost_get_currency        (EntenteCost *self);
const char      *entente_cost_get_billing_cycle   (EntenteCost *self);
gint64           entente_cost_get_list_price      (EntenteCost *self);
gint64           entente_cost_get_customer_price  (EntenteCost *self);
gint64           entente_cost_get_list_total      (EntenteCost *self);
gint64           entente_cost_get_customer_total  (EntenteCost *self);
/* Of the first period: equal to the totals when it is a whole one. */
gint64           entente_cost_get_list_first      (EntenteCost *self);
gint64           entente_cost_get_customer_first  (EntenteCost *self);
/* How many days of the first period are billed, of how many; 0 when it is a whole one. */
gint64           entente_cost_get_days            (EntenteCost *self);
gint64           entente_cost_get_period_days     (EntenteCost *self);
/* The day after the last one of the first period; "" when it is a whole one. */
const char      *entente_cost_get_until           (EntenteCost *self);

/* What several lines cost that are billed in one currency and one cycle. */
typedef struct
{
  const char *currency;      /* borrowed from the costs */
  const char *billing_cycle;
  gint64 list_total;
  gint64 customer_total;
  gint64 list_first;
  gint64 customer_first;
} EntenteCostTotal;

/* Adds up the known ones of @costs, an array of EntenteCosts: an array of EntenteCostTotals, monthly ones first,
 * then by currency, valid as long as @costs is. @n_unknown, if not NULL, is set to how many are not in it because
 * no price is known. */
GArray          *entente_costs_sum                (GPtrArray   *costs,
                                                   guint       *n_unknown) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
