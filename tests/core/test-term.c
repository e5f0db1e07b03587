/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static void
assert_end (const char *starts_on,
            gint64      length,
            const char *unit,
            const char *expected)
{
  g_autofree char *end = entente_term_get_end (starts_on, length, unit);

  g_assert_cmpstr (end, ==, expected);
}

static void
test_end_is_the_day_after_the_last (void)
{
  assert_end ("2026-03-02", 1, "year", "2027-03-02");
  assert_end ("2026-03-02", 3, "year", "2029-03-02");
  assert_end ("2026-03-02", 99, "year", "2125-03-02");
  assert_end ("2026-03-02", 1, "month", "2026-04-02");
  assert_end ("2026-03-02", 45, "day", "2026-04-16");
}

static void
test_short_months_and_leap_years (void)
{
  assert_end ("2026-01-31", 1, "month", "2026-02-28");
  assert_end ("2028-01-31", 1, "month", "2028-02-29");
  assert_end ("2028-02-29", 1, "year", "2029-02-28");
  assert_end ("2026-12-31", 2, "month", "2027-02-28");
}

static void
test_no_end (void)
{
  assert_end ("2026-03-02", 0, "none", "");
  assert_end ("2026-03-02", 0, "year", "");
  assert_end ("2026-03-02", -1, "year", "");
  assert_end ("2026-03-02", 9999, "year", "");
  assert_end ("2026-03-02", 9999, "month", "");
  assert_end ("2026-03-02", 100, "year", "");
  assert_end ("2026-03-02", G_MAXINT64, "month", "");
  assert_end ("2026-03-02", G_MAXINT64, "day", "");
  assert_end ("2026-03-02", 1, "fortnight", "");

  g_assert_true (entente_term_has_end (99, "year"));
  g_assert_false (entente_term_has_end (100, "year"));
  g_assert_true (entente_term_has_end (1199, "month"));
  g_assert_false (entente_term_has_end (1200, "month"));
  g_assert_false (entente_term_has_end (1, "fortnight"));
}

static void
test_no_date_has_no_end (void)
{
  assert_end ("", 1, "year", "");
  assert_end ("tomorrow", 1, "year", "");
  assert_end ("2026-02-30", 1, "year", "");
}

static void
assert_months (gint64      now,
               guint       n,
               const char *expected)
{
  g_auto (GStrv) months = entente_months_dup_next (now, n);
  g_autofree char *text = g_strjoinv (" ", months);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_next_months_begin_with_this_one (void)
{
  /* 2026-11-21, and the last day of a month before a shorter one. */
  assert_months (G_GINT64_CONSTANT (1795255200000000), 4, "2026-11 2026-12 2027-01 2027-02");
  assert_months (G_GINT64_CONSTANT (1801393200000000), 3, "2027-01 2027-02 2027-03");
  assert_months (0, 0, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/term/end-is-the-day-after-the-last", test_end_is_the_day_after_the_last);
  g_test_add_func ("/term/short-months-and-leap-years", test_short_months_and_leap_years);
  g_test_add_func ("/term/no-end", test_no_end);
  g_test_add_func ("/term/no-date-has-no-end", test_no_date_has_no_end);
  g_test_add_func ("/term/next-months-begin-with-this-one", test_next_months_begin_with_this_one);

  return g_test_run ();
}
