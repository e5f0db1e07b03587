/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static void
assert_amount (const char *text,
               const char *currency,
               gint64      expected)
{
  g_autoptr (GError) error = NULL;
  gint64 amount = -1;

  g_test_message ("%s %s", currency, text);
  entente_money_parse (text, currency, "list-price", &amount, &error);
  g_assert_no_error (error);
  g_assert_cmpint (amount, ==, expected);
}

static void
assert_refused (const char    *text,
                const char    *currency,
                EntenteReason  reason,
                const char    *detail)
{
  g_autoptr (GError) error = NULL;
  gint64 amount = -1;

  g_test_message ("%s %s", currency, text);
  g_assert_false (entente_money_parse (text, currency, "list-price", &amount, &error));
  g_assert_true (entente_error_is (error, reason));
  g_assert_cmpstr (entente_error_get_field (error), ==, "list-price");
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, detail);
}

static void
test_amounts_are_read_exactly (void)
{
  assert_amount ("4.10", "EUR", 410);
  assert_amount ("4,1", "EUR", 410);
  assert_amount ("4", "EUR", 400);
  assert_amount ("0", "EUR", 0);
  assert_amount ("0.07", "EUR", 7);
  assert_amount (" 211.20 ", "USD", 21120);
  assert_amount ("1250", "JPY", 1250);
  assert_amount ("100000000000", "EUR", ENTENTE_MONEY_MAX);
}

static void
test_groups_are_read_as_people_write_them (void)
{
  assert_amount ("1,234.50", "USD", 123450);
  assert_amount ("1.234,50", "EUR", 123450);
  assert_amount ("1 234,50", "EUR", 123450);
  assert_amount ("1\u00a0234,50", "EUR", 123450);
  assert_amount ("12\u202f345\u202f678,9", "EUR", 1234567890);
  assert_amount ("1'234.50", "CHF", 123450);
  assert_amount ("1’234.50", "CHF", 123450);
  assert_amount ("1,234,567", "USD", 123456700);
  assert_amount ("1,234,567", "JPY", 1234567);
}

static void
test_what_is_no_amount_is_refused (void)
{
  static const char *const garbage[] = { "free", "€4.10", "4.10 EUR", "-4.10", "+4", "4.", ".50", "4.1.0", "4,1,0", "1 23",
                                         "1,23,456", "1234,567.00", "1,234 567", "12 34,5", "1.234,567.8", "=4+1", "1e3",
                                         "0x10", "４", "4..5", "4.,5" };

  for (guint i = 0; i < G_N_ELEMENTS (garbage); i++)
    assert_refused (garbage[i], "EUR", ENTENTE_REASON_MALFORMED, "12.50");
  assert_refused ("ten", "JPY", ENTENTE_REASON_MALFORMED, "1250");
  assert_refused ("", "EUR", ENTENTE_REASON_REQUIRED, NULL);
  assert_refused (" \u00a0", "EUR", ENTENTE_REASON_REQUIRED, NULL);
}

static void
test_more_decimals_than_the_currency_has_are_refused (void)
{
  assert_refused ("4.105", "EUR", ENTENTE_REASON_DECIMALS, "2");
  assert_refused ("4.100", "EUR", ENTENTE_REASON_DECIMALS, "2");
  assert_refused ("1,234", "USD", ENTENTE_REASON_DECIMALS, "2");
  assert_refused ("4.5", "JPY", ENTENTE_REASON_DECIMALS, "0");
  assert_refused ("4.5678", "KWD", ENTENTE_REASON_DECIMALS, "3");
}

static void
test_what_is_too_large_is_refused (void)
{
  assert_refused ("100000000000.01", "EUR", ENTENTE_REASON_OUT_OF_RANGE, "0");
  assert_refused ("10000000000001", "JPY", ENTENTE_REASON_OUT_OF_RANGE, "0");
  assert_refused ("99999999999999999999999999999999", "EUR", ENTENTE_REASON_OUT_OF_RANGE, "0");
}

static void
assert_text (gint64      amount,
             const char *currency,
             const char *expected)
{
  g_autofree char *text = entente_money_to_text (amount, currency);

  g_assert_cmpstr (text, ==, expected);
  if (amount >= 0)
    assert_amount (text, currency, amount);
}

static void
test_text_is_read_back (void)
{
  assert_text (0, "EUR", "0.00");
  assert_text (7, "EUR", "0.07");
  assert_text (123450, "USD", "1234.50");
  assert_text (1250, "JPY", "1250");
  assert_text (1500, "KWD", "1.500");
  assert_text (-5, "EUR", "-0.05");
  assert_text (ENTENTE_MONEY_MAX, "EUR", "100000000000.00");
}

static void
test_multiplication_does_not_overflow (void)
{
  gint64 total = -1;

  g_assert_true (entente_money_multiply (410, 25, &total));
  g_assert_cmpint (total, ==, 10250);
  g_assert_true (entente_money_multiply (0, G_MAXINT64, &total));
  g_assert_cmpint (total, ==, 0);
  g_assert_true (entente_money_multiply (ENTENTE_MONEY_MAX, 1, &total));
  g_assert_false (entente_money_multiply (ENTENTE_MONEY_MAX, 2, &total));
  g_assert_false (entente_money_multiply (G_MAXINT64, G_MAXINT64, &total));
}

static void
test_shares_are_rounded_half_to_even (void)
{
  g_assert_cmpint (entente_money_share (1, 1, 2), ==, 0);
  g_assert_cmpint (entente_money_share (3, 1, 2), ==, 2);
  g_assert_cmpint (entente_money_share (5, 1, 2), ==, 2);
  g_assert_cmpint (entente_money_share (7, 1, 2), ==, 4);
  g_assert_cmpint (entente_money_share (25, 1, 10), ==, 2);
  g_assert_cmpint (entente_money_share (35, 1, 10), ==, 4);
  g_assert_cmpint (entente_money_share (26, 1, 10), ==, 3);
  g_assert_cmpint (entente_money_share (-5, 1, 2), ==, -2);
  g_assert_cmpint (entente_money_share (-7, 1, 2), ==, -4);
  g_assert_cmpint (entente_money_share (400, 31, 31), ==, 400);
  g_assert_cmpint (entente_money_share (400, 0, 31), ==, 0);
  g_assert_cmpint (entente_money_share (ENTENTE_MONEY_MAX, 36524, 36525), ==, G_GINT64_CONSTANT (9999726214921));
}

static void
test_currencies_are_those_of_the_program (void)
{
  g_autofree const char **codes = entente_currency_dup_all ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (codes[0], ==, "AUD");
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_assert_true (entente_currency_check (codes[i], "currency", NULL));
      g_assert_true (i == 0 || strcmp (codes[i - 1], codes[i]) < 0);
    }

  g_assert_false (entente_currency_check ("XAU", "currency", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_UNKNOWN_VALUE));
  g_clear_error (&error);
  g_assert_false (entente_currency_check ("", "currency", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_REQUIRED));

  g_assert_cmpuint (entente_currency_get_decimals ("EUR"), ==, 2);
  g_assert_cmpuint (entente_currency_get_decimals ("JPY"), ==, 0);
  g_assert_cmpuint (entente_currency_get_decimals ("KRW"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money/amounts-are-read-exactly", test_amounts_are_read_exactly);
  g_test_add_func ("/money/groups-are-read-as-people-write-them", test_groups_are_read_as_people_write_them);
  g_test_add_func ("/money/what-is-no-amount-is-refused", test_what_is_no_amount_is_refused);
  g_test_add_func ("/money/more-decimals-than-the-currency-has-are-refused",
                   test_more_decimals_than_the_currency_has_are_refused);
  g_test_add_func ("/money/what-is-too-large-is-refused", test_what_is_too_large_is_refused);
  g_test_add_func ("/money/text-is-read-back", test_text_is_read_back);
  g_test_add_func ("/money/multiplication-does-not-overflow", test_multiplication_does_not_overflow);
  g_test_add_func ("/money/shares-are-rounded-half-to-even", test_shares_are_rounded_half_to_even);
  g_test_add_func ("/money/currencies-are-those-of-the-program", test_currencies_are_those_of_the_program);

  return g_test_run ();
}
