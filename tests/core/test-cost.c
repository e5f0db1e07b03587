/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

/* Ten licenses at 4.00 a month, for 5.00, of something that stands on its own. */
static const EntenteCostFacts plain = {
  .quantity = 10,
  .billing_cycle = "monthly",
  .has_price = TRUE,
  .currency = "EUR",
  .list_price = 400,
  .customer_price = 500,
  .today = "2026-03-02",
  .since = "2026-03-02",
  .ends_on = "2027-03-02",
};

static EntenteCost *
work_out (const EntenteCostFacts *facts)
{
  g_autoptr (GVariant) cost = g_variant_ref_sink (entente_cost_work_out (facts));

  return ENTENTE_COST (entente_record_new_from_variant (ENTENTE_TYPE_COST, "", cost));
}

static void
test_prices_are_multiplied (void)
{
  EntenteCost *cost = work_out (&plain);

  g_assert_cmpint (entente_cost_get_kind (cost), ==, ENTENTE_COST_KNOWN);
  g_assert_cmpstr (entente_cost_get_currency (cost), ==, "EUR");
  g_assert_cmpstr (entente_cost_get_billing_cycle (cost), ==, "monthly");
  g_assert_cmpint (entente_cost_get_list_price (cost), ==, 400);
  g_assert_cmpint (entente_cost_get_customer_price (cost), ==, 500);
  g_assert_cmpint (entente_cost_get_list_total (cost), ==, 4000);
  g_assert_cmpint (entente_cost_get_customer_total (cost), ==, 5000);
  g_assert_cmpint (entente_cost_get_list_first (cost), ==, 4000);
  g_assert_cmpint (entente_cost_get_customer_first (cost), ==, 5000);
  g_assert_cmpint (entente_cost_get_days (cost), ==, 0);
  g_assert_cmpstr (entente_cost_get_until (cost), ==, "");

  g_assert_finalize_object (cost);
}

static void
test_first_period_of_an_add_on_is_a_part (void)
{
  EntenteCostFacts facts = plain;
  EntenteCost *cost;

  /* Billed with what runs since February 15: thirteen of the 28 days to March 15 are left. */
  facts.since = "2026-02-15";
  facts.ends_on = "2027-02-15";
  cost = work_out (&facts);

  g_assert_cmpint (entente_cost_get_list_total (cost), ==, 4000);
  g_assert_cmpint (entente_cost_get_days (cost), ==, 13);
  g_assert_cmpint (entente_cost_get_period_days (cost), ==, 28);
  g_assert_cmpstr (entente_cost_get_until (cost), ==, "2026-03-15");
  g_assert_cmpint (entente_cost_get_list_first (cost), ==, 1857);
  g_assert_cmpint (entente_cost_get_customer_first (cost), ==, 2321);

  g_assert_finalize_object (cost);
}

static void
test_what_ends_earlier_is_billed_until_then (void)
{
  EntenteCostFacts facts = plain;
  EntenteCost *cost;

  facts.billing_cycle = "annual";
  facts.since = "2026-01-01";
  facts.ends_on = "2026-04-01";
  cost = work_out (&facts);

  g_assert_cmpint (entente_cost_get_days (cost), ==, 30);
  g_assert_cmpint (entente_cost_get_period_days (cost), ==, 365);
  g_assert_cmpstr (entente_cost_get_until (cost), ==, "2026-04-01");
  g_assert_cmpint (entente_cost_get_list_first (cost), ==, 329);
  g_assert_finalize_object (cost);

  /* It should have ended, and goes on. */
  facts.since = "2025-01-15";
  facts.ends_on = "2026-01-15";
  cost = work_out (&facts);
  g_assert_cmpint (entente_cost_get_days (cost), ==, 319);
  g_assert_cmpstr (entente_cost_get_until (cost), ==, "2027-01-15");
  g_assert_finalize_object (cost);
}

static void
test_without_a_price_nothing_is_said (void)
{
  EntenteCostFacts facts = plain;
  EntenteCost *cost;

  facts.has_price = FALSE;
  cost = work_out (&facts);
  g_assert_cmpint (entente_cost_get_kind (cost), ==, ENTENTE_COST_UNKNOWN);
  g_assert_cmpint (entente_cost_get_list_total (cost), ==, 0);
  g_assert_finalize_object (cost);

  facts = plain;
  facts.list_price = ENTENTE_MONEY_MAX;
  cost = work_out (&facts);
  g_assert_cmpint (entente_cost_get_kind (cost), ==, ENTENTE_COST_UNKNOWN);
  g_assert_finalize_object (cost);

  facts = plain;
  facts.trial = TRUE;
  cost = work_out (&facts);
  g_assert_cmpint (entente_cost_get_kind (cost), ==, ENTENTE_COST_FREE);
  g_assert_finalize_object (cost);
}

static void
add (GPtrArray  *costs,
     const char *currency,
     const char *cycle,
     const char *since,
     gint64      price)
{
  EntenteCostFacts facts = plain;

  facts.has_price = price > 0;
  facts.currency = currency;
  facts.billing_cycle = cycle;
  facts.since = since;
  facts.list_price = price;
  g_ptr_array_add (costs, work_out (&facts));
}

static void
test_sums_are_by_cycle_and_currency (void)
{
  g_autoptr (GPtrArray) costs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) totals = NULL;
  EntenteCostTotal *total;
  guint n_unknown = 0;

  add (costs, "USD", "annual", "2026-03-02", 100);
  add (costs, "EUR", "monthly", "2026-03-02", 100);
  add (costs, "EUR", "monthly", "2026-02-15", 28);
  add (costs, "EUR", "annual", "2026-03-02", 300);
  add (costs, "EUR", "monthly", "2026-03-02", 0);

  totals = entente_costs_sum (costs, &n_unknown);
  g_assert_cmpuint (n_unknown, ==, 1);
  g_assert_cmpuint (totals->len, ==, 3);

  total = &g_array_index (totals, EntenteCostTotal, 0);
  g_assert_cmpstr (total->billing_cycle, ==, "monthly");
  g_assert_cmpstr (total->currency, ==, "EUR");
  g_assert_cmpint (total->list_total, ==, 1280);
  g_assert_cmpint (total->list_first, ==, 1130);
  g_assert_cmpint (total->customer_total, ==, 10000);

  total = &g_array_index (totals, EntenteCostTotal, 1);
  g_assert_cmpstr (total->billing_cycle, ==, "annual");
  g_assert_cmpstr (total->currency, ==, "EUR");
  g_assert_cmpint (total->list_total, ==, 3000);

  total = &g_array_index (totals, EntenteCostTotal, 2);
  g_assert_cmpstr (total->currency, ==, "USD");
  g_assert_cmpint (total->list_first, ==, 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cost/prices-are-multiplied", test_prices_are_multiplied);
  g_test_add_func ("/cost/first-period-of-an-add-on-is-a-part", test_first_period_of_an_add_on_is_a_part);
  g_test_add_func ("/cost/what-ends-earlier-is-billed-until-then", test_what_ends_earlier_is_billed_until_then);
  g_test_add_func ("/cost/without-a-price-nothing-is-said", test_without_a_price_nothing_is_said);
  g_test_add_func ("/cost/sums-are-by-cycle-and-currency", test_sums_are_by_cycle_and_currency);

  return g_test_run ();
}
