/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static void
assert_words (const char *phone,
              const char *expected)
{
  g_autofree char *words = entente_phone_dup_words (phone);

  g_assert_cmpstr (words, ==, expected);
}

static void
assert_common (const char *text,
               const char *expected)
{
  g_autofree char *common = entente_phone_dup_common (text);

  g_assert_cmpstr (common, ==, expected);
}

static void
test_words_are_the_ways_to_dial (void)
{
  assert_words ("+33 4 72 00 90 10", "33472009010 0472009010");
  assert_words ("+33472009010", "33472009010 0472009010");
  assert_words ("+33 (0)4 72 00 90 10", "330472009010 0472009010");
  assert_words ("0033 4 72 00 90 10", "33472009010 0472009010");
  assert_words ("+41 44 000 12 90", "41440001290 0440001290");
  assert_words ("+352 26 12 34", "352261234 0261234");
  assert_words ("04 72 00 90 10", "0472009010");
  assert_words ("(217) 555-0100", "2175550100");
  assert_words ("+1 217 555 0100", "12175550100 2175550100");
  assert_words ("+7 495 123-45-67", "74951234567 4951234567");
}

static void
test_what_is_no_number_has_no_words (void)
{
  static const char *const texts[] = { "", " ", "+", "-", "ask for Ada", "0472 ext. 5", "４７２" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_words (texts[i], "");

  /* Less than a calling code. */
  assert_words ("+3", "3");
  assert_words ("+999", "999");
}

static void
test_every_way_to_write_has_the_same_in_common (void)
{
  static const char *const texts[] = {
    "+33 4 72 00 90 10",
    "+33472009010",
    "0033 (0)4.72.00.90.10",
    "04 72 00 90 10",
    "04.72.00.90.10",
    "(04) 72-00-90-10",
    "472009010",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_common (texts[i], "472009010");

  assert_common ("+1 (217) 555-0100", "2175550100");
  assert_common ("0", "");
  assert_common ("+33", "");
}

static void
test_words_are_no_number (void)
{
  assert_common ("27 rue Nationale", NULL);
  assert_common ("2 bis", NULL);
  assert_common ("4+5", NULL);
  assert_common ("-", NULL);
  assert_common ("", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phone/words-are-the-ways-to-dial", test_words_are_the_ways_to_dial);
  g_test_add_func ("/phone/what-is-no-number-has-no-words", test_what_is_no_number_has_no_words);
  g_test_add_func ("/phone/every-way-to-write-has-the-same-in-common", test_every_way_to_write_has_the_same_in_common);
  g_test_add_func ("/phone/words-are-no-number", test_words_are_no_number);

  return g_test_run ();
}
