/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static void
assert_period (const char *since,
               const char *cycle,
               const char *day,
               const char *starts_on,
               const char *ends_on,
               guint       n_days)
{
  EntenteBillingPeriod period;

  g_test_message ("%s, %s, %s", since, cycle, day);
  g_assert_true (entente_billing_find_period (since, cycle, day, &period));
  g_assert_cmpstr (period.starts_on, ==, starts_on);
  g_assert_cmpstr (period.ends_on, ==, ends_on);
  g_assert_cmpuint (period.n_days, ==, n_days);
}

static void
test_periods_follow_each_other (void)
{
  assert_period ("2018-01-13", "monthly", "2018-01-13", "2018-01-13", "2018-02-13", 31);
  assert_period ("2018-01-13", "monthly", "2018-02-12", "2018-01-13", "2018-02-13", 31);
  assert_period ("2018-01-13", "monthly", "2018-02-13", "2018-02-13", "2018-03-13", 28);
  assert_period ("2018-01-13", "annual", "2018-12-31", "2018-01-13", "2019-01-13", 365);
  assert_period ("2018-01-13", "annual", "2026-11-20", "2026-01-13", "2027-01-13", 365);
}

static void
test_short_months_do_not_shorten_those_after_them (void)
{
  assert_period ("2026-01-31", "monthly", "2026-02-27", "2026-01-31", "2026-02-28", 28);
  assert_period ("2026-01-31", "monthly", "2026-02-28", "2026-02-28", "2026-03-31", 31);
  assert_period ("2026-01-31", "monthly", "2026-03-31", "2026-03-31", "2026-04-30", 30);
  assert_period ("2026-01-31", "monthly", "2026-04-30", "2026-04-30", "2026-05-31", 31);
  assert_period ("2026-12-31", "monthly", "2027-01-01", "2026-12-31", "2027-01-31", 31);
}

static void
test_leap_years_have_a_day_more (void)
{
  assert_period ("2028-01-31", "monthly", "2028-02-28", "2028-01-31", "2028-02-29", 29);
  assert_period ("2027-03-01", "annual", "2028-02-29", "2027-03-01", "2028-03-01", 366);
  assert_period ("2028-02-29", "annual", "2029-02-27", "2028-02-29", "2029-02-28", 365);
  assert_period ("2028-02-29", "annual", "2029-02-28", "2029-02-28", "2030-02-28", 365);
  assert_period ("2028-02-29", "annual", "2032-02-29", "2032-02-29", "2033-02-28", 365);
}

static void
test_what_is_in_no_period_is_refused (void)
{
  EntenteBillingPeriod period;

  g_assert_false (entente_billing_find_period ("2026-01-31", "monthly", "2026-01-30", &period));
  g_assert_false (entente_billing_find_period ("2026-01-31", "none", "2026-02-01", &period));
  g_assert_false (entente_billing_find_period ("2026-01-31", "triennial", "2026-02-01", &period));
  g_assert_false (entente_billing_find_period ("", "monthly", "2026-02-01", &period));
  g_assert_false (entente_billing_find_period ("2026-02-30", "monthly", "2026-03-01", &period));
  g_assert_false (entente_billing_find_period ("1600-01-01", "monthly", "2026-03-01", &period));
}

static void
test_days_are_counted_up_to_the_next_period_or_the_end (void)
{
  EntenteBillingPeriod period;

  g_assert_true (entente_billing_find_period ("2018-01-13", "monthly", "2018-02-01", &period));
  g_assert_cmpuint (entente_billing_count_days (&period, "2018-01-13", ""), ==, 31);
  g_assert_cmpuint (entente_billing_count_days (&period, "2018-02-01", ""), ==, 12);
  g_assert_cmpuint (entente_billing_count_days (&period, "2018-02-12", ""), ==, 1);
  g_assert_cmpuint (entente_billing_count_days (&period, "2018-02-01", "2018-02-05"), ==, 4);
  g_assert_cmpuint (entente_billing_count_days (&period, "2018-02-01", "2019-01-13"), ==, 12);
  g_assert_cmpuint (entente_billing_count_days (&period, "2018-02-01", "2018-01-20"), ==, 0);
  g_assert_cmpuint (entente_billing_count_days (&period, "2018-03-01", ""), ==, 0);
}

/* An example that the program publishes: what @quantity licenses at @price cost for some days of a period. */
typedef struct
{
  const char *since;
  const char *cycle;
  const char *day;
  const char *ends_on;
  gint64 price;
  gint64 quantity;
  guint n_days;
  gint64 published;
  gint64 exact; /* by our rule */
  gint64 daily; /* hundredths of a unit that the price of a day was rounded by, at most */
} Example;

static void
test_published_examples_come_out (void)
{
  static const Example examples[] = {
    /* A month at 4.00 from January 13; a second license on February 1. */
    { "2018-01-13", "monthly", "2018-01-13", "2018-02-01", 400, 1, 19, 245, 245, 0 },
    { "2018-01-13", "monthly", "2018-02-01", "", 400, 2, 12, 310, 310, 0 },
    { "2018-01-13", "monthly", "2018-02-13", "", 400, 2, 28, 800, 800, 0 },
    /* Suspended on March 1. */
    { "2018-01-13", "monthly", "2018-03-01", "", 400, 1, 12, 172, 171, 0 },
    /* A year at 48.00; the price of a day was rounded to 0.13. */
    { "2018-01-13", "annual", "2018-01-13", "2018-02-01", 4800, 1, 19, 247, 250, 50 },
    { "2018-01-13", "annual", "2018-02-01", "", 4800, 2, 346, 8996, 9100, 50 },
    { "2018-01-13", "annual", "2018-03-01", "", 4800, 1, 318, 4134, 4182, 50 },
    /* A year at 211.20 from February 11; a second license a day later. */
    { "2017-02-11", "annual", "2017-02-11", "2017-02-12", 21120, 1, 1, 58, 58, 0 },
    { "2017-02-11", "annual", "2017-02-12", "2017-03-11", 21120, 1, 27, 1562, 1562, 0 },
    { "2017-02-11", "annual", "2017-02-12", "2017-03-11", 21120, 2, 27, 3125, 3125, 0 },
    { "2017-02-11", "annual", "2017-03-11", "", 21120, 1, 337, 19500, 19500, 0 },
    { "2017-02-11", "annual", "2017-03-11", "", 21120, 2, 337, 39000, 39000, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      const Example *example = &examples[i];
      EntenteBillingPeriod period;
      gint64 total = 0;
      gint64 charge;
      gint64 tolerance;
      guint n_days;

      g_test_message ("%u", i);
      g_assert_true (entente_billing_find_period (example->since, example->cycle, example->day, &period));
      n_days = entente_billing_count_days (&period, example->day, example->ends_on);
      g_assert_cmpuint (n_days, ==, example->n_days);

      g_assert_true (entente_money_multiply (example->price, example->quantity, &total));
      charge = entente_money_share (total, n_days, period.n_days);
      g_assert_cmpint (charge, ==, example->exact);

      /* Within a hundredth, and where the price of a day was rounded, what that makes of all the days. */
      tolerance = MAX (example->published / 100, example->daily * n_days * example->quantity / 100);
      g_assert_cmpint (ABS (charge - example->published), <=, tolerance);
    }
}

static void
test_parts_of_a_period_are_the_whole (void)
{
  EntenteBillingPeriod period;
  gint64 before, after;

  g_assert_true (entente_billing_find_period ("2026-01-31", "annual", "2026-06-01", &period));
  before = entente_money_share (36500, entente_billing_count_days (&period, "2026-01-31", "2026-06-01"), period.n_days);
  after = entente_money_share (36500, entente_billing_count_days (&period, "2026-06-01", ""), period.n_days);
  g_assert_cmpint (before, ==, 12100);
  g_assert_cmpint (after, ==, 24400);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/billing/periods-follow-each-other", test_periods_follow_each_other);
  g_test_add_func ("/billing/short-months-do-not-shorten-those-after-them",
                   test_short_months_do_not_shorten_those_after_them);
  g_test_add_func ("/billing/leap-years-have-a-day-more", test_leap_years_have_a_day_more);
  g_test_add_func ("/billing/what-is-in-no-period-is-refused", test_what_is_in_no_period_is_refused);
  g_test_add_func ("/billing/days-are-counted-up-to-the-next-period-or-the-end",
                   test_days_are_counted_up_to_the_next_period_or_the_end);
  g_test_add_func ("/billing/published-examples-come-out", test_published_examples_come_out);
  g_test_add_func ("/billing/parts-of-a-period-are-the-whole", test_parts_of_a_period_are_the_whole);

  return g_test_run ();
}
