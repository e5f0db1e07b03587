/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-cost.h"

#include <string.h>

#include "entente-billing.h"
#include "entente-money.h"

struct _EntenteCost
{
  EntenteRecord parent_instance;

  char *kind;
  char *currency;
  char *billing_cycle;
  gint64 list_price;
  gint64 customer_price;
  gint64 list_total;
  gint64 customer_total;
  gint64 list_first;
  gint64 customer_first;
  gint64 days;
  gint64 period_days;
  char *until;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteCost, kind, TEXT),
  ENTENTE_FIELD (EntenteCost, currency, TEXT),
  ENTENTE_FIELD (EntenteCost, billing_cycle, TEXT),
  ENTENTE_FIELD (EntenteCost, list_price, INTEGER),
  ENTENTE_FIELD (EntenteCost, customer_price, INTEGER),
  ENTENTE_FIELD (EntenteCost, list_total, INTEGER),
  ENTENTE_FIELD (EntenteCost, customer_total, INTEGER),
  ENTENTE_FIELD (EntenteCost, list_first, INTEGER),
  ENTENTE_FIELD (EntenteCost, customer_first, INTEGER),
  ENTENTE_FIELD (EntenteCost, days, INTEGER),
  ENTENTE_FIELD (EntenteCost, period_days, INTEGER),
  ENTENTE_FIELD (EntenteCost, until, TEXT),
};

ENTENTE_DEFINE_RECORD (EntenteCost, entente_cost, fields)

ENTENTE_RECORD_GETTER (EntenteCost, entente_cost, const char *, currency)
ENTENTE_RECORD_GETTER (EntenteCost, entente_cost, const char *, billing_cycle)
ENTENTE_RECORD_GETTER (EntenteCost, entente_cost, gint64, list_price)
ENTENTE_RECORD_GETTER (EntenteCost, entente_cost, gint64, customer_price)
ENTENTE_RECORD_GETTER (EntenteCost, entente_cost, gint64, list_total)
ENTENTE_RECORD_GETTER (EntenteCost, entente_cost, gint64, customer_total)
ENTENTE_RECORD_GETTER (EntenteCost, entente_cost, gint64, list_first)
ENTENTE_RECORD_GETTER (EntenteCost, entente_cost, gint64, customer_first)
ENTENTE_RECORD_GETTER (EntenteCost, entente_cost, gint64, days)
ENTENTE_RECORD_GETTER (EntenteCost, entente_cost, gint64, period_days)
ENTENTE_RECORD_GETTER (EntenteCost, entente_cost, const char *, until)

EntenteCostKind
entente_cost_get_kind (EntenteCost *self)
{
  g_return_val_if_fail (ENTENTE_IS_COST (self), ENTENTE_COST_UNKNOWN);

  if (g_str_equal (self->kind, "known"))
    return ENTENTE_COST_KNOWN;

  return g_str_equal (self->kind, "free") ? ENTENTE_COST_FREE : ENTENTE_COST_UNKNOWN;
}

static void
add_integer (GVariantDict *fields_dict,
             const char   *name,
             gint64        value)
{
  g_variant_dict_insert (fields_dict, name, "x", value);
}

/* Whether the first period is a part of one only; fills @period and @n_days then. */
static gboolean
find_first_part (const EntenteCostFacts *facts,
                 EntenteBillingPeriod   *period,
                 guint                  *n_days)
{
  if (!entente_billing_find_period (facts->since, facts->billing_cycle, facts->today, period))
    return FALSE;

  /* What should have ended long ago goes on as if it did not end. */
  *n_days = entente_billing_count_days (period, facts->today, facts->ends_on);
  if (*n_days == 0)
    *n_days = entente_billing_count_days (period, facts->today, "");

  return *n_days < period->n_days;
}

static void
add_known (GVariantDict           *cost,
           const EntenteCostFacts *facts,
           gint64                  list_total,
           gint64                  customer_total)
{
  EntenteBillingPeriod period;
  guint n_days = 0;

  g_variant_dict_insert (cost, "kind", "s", "known");
  g_variant_dict_insert (cost, "currency", "s", facts->currency);
  g_variant_dict_insert (cost, "billing_cycle", "s", facts->billing_cycle);
  add_integer (cost, "list_price", facts->list_price);
  add_integer (cost, "customer_price", facts->customer_price);
  add_integer (cost, "list_total", list_total);
  add_integer (cost, "customer_total", customer_total);

  if (!find_first_part (facts, &period, &n_days))
    {
      add_integer (cost, "list_first", list_total);
      add_integer (cost, "customer_first", customer_total);
      return;
    }

  add_integer (cost, "list_first", entente_money_share (list_total, n_days, period.n_days));
  add_integer (cost, "customer_first", entente_money_share (customer_total, n_days, period.n_days));
  add_integer (cost, "days", n_days);
  add_integer (cost, "period_days", period.n_days);
  g_variant_dict_insert (cost, "until", "s",
                         facts->ends_on[0] != '\0' && strcmp (facts->ends_on, facts->today) > 0 && strcmp (facts->ends_on, period.ends_on) < 0
                           ? facts->ends_on
                           : period.ends_on);
}

GVariant *
entente_cost_work_out (const EntenteCostFacts *facts)
{
  g_auto (GVariantDict) cost = G_VARIANT_DICT_INIT (NULL);
  gint64 list_total = 0;
  gint64 customer_total = 0;

  g_return_val_if_fail (facts != NULL, NULL);

  if (facts->trial)
    g_variant_dict_insert (&cost, "kind", "s", "free");
  else if (facts->has_price && facts->quantity > 0 &&
           entente_money_multiply (facts->list_price, facts->quantity, &list_total) &&
           entente_money_multiply (facts->customer_price, facts->quantity, &customer_total))
    add_known (&cost, facts, list_total, customer_total);
  else
    g_variant_dict_insert (&cost, "kind", "s", "unknown");

  return g_variant_dict_end (&cost);
}

static int
compare_totals (gconstpointer a,
                gconstpointer b)
{
  const EntenteCostTotal *one = a;
  const EntenteCostTotal *other = b;
  int order = strcmp (other->billing_cycle, one->billing_cycle);

  return order != 0 ? order : strcmp (one->currency, other->currency);
}

static EntenteCostTotal *
ensure_total (GArray      *totals,
              EntenteCost *cost)
{
  EntenteCostTotal total = { cost->currency, cost->billing_cycle, 0, 0, 0, 0 };

  for (guint i = 0; i < totals->len; i++)
    {
      EntenteCostTotal *present = &g_array_index (totals, EntenteCostTotal, i);

      if (g_str_equal (present->currency, cost->currency) && g_str_equal (present->billing_cycle, cost->billing_cycle))
        return present;
    }

  g_array_append_val (totals, total);

  return &g_array_index (totals, EntenteCostTotal, totals->len - 1);
}

GArray *
entente_costs_sum (GPtrArray *costs,
                   guint     *n_unknown)
{
  GArray *totals = g_array_new (FALSE, TRUE, sizeof (EntenteCostTotal));
  guint unknown = 0;

  g_return_val_if_fail (costs != NULL, NULL);

  for (guint i = 0; i < costs->len; i++)
    {
      EntenteCost *cost = g_ptr_array_index (costs, i);
      EntenteCostKind kind = entente_cost_get_kind (cost);
      EntenteCostTotal *total;

      unknown += kind == ENTENTE_COST_UNKNOWN;
      if (kind != ENTENTE_COST_KNOWN)
        continue;

      /* An order has a hundred lines at most, each of ENTENTE_MONEY_MAX. */
      total = ensure_total (totals, cost);
      total->list_total += cost->list_total;
      total->customer_total += cost->customer_total;
      total->list_first += cost->list_first;
      total->customer_first += cost->customer_first;
    }

  g_array_sort (totals, compare_totals);
  if (n_unknown != NULL)
    *n_unknown = unknown;

  return totals;
}
