/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static void
assert_add (const char *sold_in,
            const char *other,
            const char *expected)
{
  g_autofree char *both = entente_sold_in_add (sold_in, other);
  g_autofree char *reverse = entente_sold_in_add (other, sold_in);

  g_assert_cmpstr (both, ==, expected);
  g_assert_cmpstr (reverse, ==, expected);
}

static void
assert_remove (const char *sold_in,
               const char *country,
               const char *expected)
{
  g_autofree char *rest = entente_sold_in_remove (sold_in, country);

  g_assert_cmpstr (rest, ==, expected);
}

static void
test_an_offer_is_sold_where_it_says (void)
{
  g_assert_true (entente_sold_in_holds ("", "FR"));
  g_assert_true (entente_sold_in_holds ("US", "US"));
  g_assert_true (entente_sold_in_holds ("DE,FR,US", "FR"));
  g_assert_false (entente_sold_in_holds ("DE,US", "FR"));
  g_assert_false (entente_sold_in_holds ("US", "UM"));
  g_assert_false (entente_sold_in_holds ("US", ""));
}

static void
test_lists_of_two_countries_stand_beside_each_other (void)
{
  assert_add ("FR", "US", "FR,US");
  assert_add ("FR,US", "DE", "DE,FR,US");
  assert_add ("FR,US", "US", "FR,US");
  assert_add ("", "US", "");
}

static void
test_nowhere_is_not_everywhere (void)
{
  assert_remove ("FR,US", "US", "FR");
  assert_remove ("FR,US", "DE", "FR,US");
  assert_remove ("US", "US", NULL);
  assert_remove ("", "US", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sold-in/an-offer-is-sold-where-it-says", test_an_offer_is_sold_where_it_says);
  g_test_add_func ("/sold-in/lists-of-two-countries-stand-beside-each-other",
                   test_lists_of_two_countries_stand_beside_each_other);
  g_test_add_func ("/sold-in/nowhere-is-not-everywhere", test_nowhere_is_not_everywhere);

  return g_test_run ();
}
