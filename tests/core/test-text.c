/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#include <locale.h>

static void
assert_folds (const char *text,
              const char *expected)
{
  g_autofree char *folded = entente_text_fold (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
assert_words (const char *text,
              const char *expected)
{
  g_auto (GStrv) words = entente_text_words (text);
  g_autofree char *joined = g_strjoinv ("|", words);

  g_assert_cmpstr (joined, ==, expected);
}

static void
assert_sorts_as (const char *text,
                 const char *expected)
{
  g_autofree char *key = entente_text_sort_key (text);

  g_assert_cmpstr (key, ==, expected);
}

static void
assert_cleans (const char *text,
               const char *expected)
{
  g_autofree char *clean = entente_text_clean (text);

  g_assert_cmpstr (clean, ==, expected);
}

static void
assert_refused (const char       *text,
                gsize             shortest,
                gsize             longest,
                EntenteTextFlags  flags,
                EntenteReason     reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_text_check (text, shortest, longest, flags, "name", &error));
  g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_field (error), ==, "name");
}

static void
assert_kept (const char       *text,
             gsize             shortest,
             gsize             longest,
             EntenteTextFlags  flags)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_text_check (text, shortest, longest, flags, "name", &error));
  g_assert_no_error (error);
}

static void
append_random_text (GString *text)
{
  static const gunichar ranges[][2] = {
    { 0x20, 0x7e },
    { 0xa0, 0x24f },
    { 0x300, 0x36f },
    { 0x370, 0x5ff },
    { 0x600, 0x6ff },
    { 0x900, 0xdff },
    { 0xe00, 0xe7f },
    { 0x1100, 0x11ff },
    { 0x1e00, 0x20ff },
    { 0x3040, 0x30ff },
    { 0x4e00, 0x4eff },
    { 0xac00, 0xacff },
    { 0xf900, 0xffef },
    { 0x1d400, 0x1d7ff },
  };
  int n = g_test_rand_int_range (0, 24);

  for (int i = 0; i < n; i++)
    {
      const gunichar *range = ranges[g_test_rand_int_range (0, G_N_ELEMENTS (ranges))];

      g_string_append_unichar (text, g_test_rand_int_range (range[0], range[1] + 1));
    }
}

static void
test_accents_and_case_are_folded (void)
{
  assert_folds ("Zürich", "zurich");
  assert_folds ("Zu\xcc\x88rich", "zurich");
  assert_folds ("ÀÉÎÕÜÇÑ", "aeioucn");
  assert_folds ("Ελλάς", "ελλασ");
  assert_folds ("ЁЖИК", "ежик");
  assert_folds ("Việt Nam", "viet nam");
  assert_folds ("", "");
}

static void
test_letters_that_do_not_decompose_are_plain (void)
{
  assert_folds ("Straße ẞ", "strasse ss");
  assert_folds ("Øresund Łódź Đà Ætna Œuvre Þór", "oresund lodz da aetna oeuvre thor");
  assert_folds ("Diyarbakır ISPARTA İstanbul", "diyarbakir isparta istanbul");
  assert_folds ("Ħal Ŧ Ŋ Əhmədov", "hal t n ehmedov");
  assert_folds ("Col·lectiu Goŀlegi", "collectiu gollegi");
}

static void
test_compatibility_forms_are_plain (void)
{
  assert_folds ("ﬁrst Ⅳ ½ ² ™", "first iv 1⁄2 2 tm");
  assert_folds ("ＡＢＣ１２３", "abc123");
  assert_folds ("ﾊﾟﾝ", "ハ\xe3\x82\x9aン");
}

static void
test_marks_that_make_a_letter_stay (void)
{
  g_autofree char *ga = entente_text_fold ("が");
  g_autofree char *ka = entente_text_fold ("か");

  g_assert_cmpstr (ga, !=, ka);
  assert_folds ("की", "की");
  assert_folds ("สิ", "สิ");
  assert_folds ("مُحَمَّد", "محمد");
  assert_folds ("שָׁלוֹם", "שלום");
}

static void
test_blanks_and_signs_are_one_kind (void)
{
  assert_folds ("  a \t b\u00a0\u3000c\n", "a b c");
  assert_folds ("L’Oréal L'Oréal Lʼ`", "l'oreal l'oreal l''");
  assert_folds ("L´Oréal \u1ffd \u1fef \u037e", "l'oreal ' ' ;");
  assert_folds ("A–B—C‑D−E", "a-b-c-d-e");
  assert_folds ("so\u00adft zero\u200bwidth\u200d ❤\ufe0f", "soft zerowidth ❤");
  assert_folds ("a\x01z", "a z");
}

static void
test_broken_text_is_mended (void)
{
  g_autofree char *folded = entente_text_fold ("Z\xff\xc3rich");

  g_assert_true (g_utf8_validate (folded, -1, NULL));
  g_assert_true (g_str_has_prefix (folded, "z"));
  g_assert_true (g_str_has_suffix (folded, "rich"));
}

static void
test_each_character_folds_once (void)
{
  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      char text[7] = { 0 };
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      if (!g_unichar_validate (c))
        continue;

      g_unichar_to_utf8 (c, text);
      once = entente_text_fold (text);
      twice = entente_text_fold (once);
      g_assert_cmpstr (once, ==, twice);
      g_assert_true (g_utf8_validate (once, -1, NULL));
    }
}

static void
test_folding_twice_changes_nothing (void)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      append_random_text (text);
      once = entente_text_fold (text->str);
      twice = entente_text_fold (once);
      g_assert_cmpstr (once, ==, twice);
    }
}

/* Composed or decomposed, capital or small: the same to a search. */
static void
test_spelling_makes_no_difference (void)
{
  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *composed = NULL;
      g_autofree char *decomposed = NULL;
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;

      append_random_text (text);
      composed = g_utf8_normalize (text->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
      decomposed = g_utf8_normalize (text->str, -1, G_NORMALIZE_DEFAULT);
      one = entente_text_fold (composed);
      other = entente_text_fold (decomposed);
      g_assert_cmpstr (one, ==, other);
    }
}

static void
test_locale_makes_no_difference (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  static const char *const locales[] = { "C", "C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8", "lt_LT.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      if (setlocale (LC_ALL, locales[i]) == NULL)
        g_test_message ("no locale %s here", locales[i]);
      assert_folds ("TITANIC ÄÖ Ĩ", "titanic ao i");
      assert_sorts_as ("ISTANBUL Ünlü", "istanbul unlu");
    }

  setlocale (LC_ALL, before);
}

static void
test_words_are_runs_of_letters_and_digits (void)
{
  assert_words ("", "");
  assert_words ("  -- !", "");
  assert_words ("Müller & Söhne GmbH", "muller|sohne|gmbh");
  assert_words ("anna.kowalska@firma-24.example", "anna|kowalska|firma|24|example");
  assert_words ("Two two TWO tWö", "two");
  assert_words ("L’Étoile", "l|etoile");
  assert_words ("한국 A", "\u1112\u1161\u11ab\u1100\u116e\u11a8|a");
}

static void
test_letters_without_spaces_begin_words (void)
{
  assert_words ("中国银行", "中国|国银|银行|行");
  assert_words ("ABC銀行2", "abc|銀行|行|2");
  assert_words ("日", "日");
  assert_words ("がき", "か\xe3\x82\x99き|き");
  assert_words ("ไทย", "ไท|ทย|ย");
}

static void
test_beginnings_of_words (void)
{
  g_assert_true (entente_text_can_begin_word ("a"));
  g_assert_true (entente_text_can_begin_word ("a1"));
  g_assert_true (entente_text_can_begin_word ("ελ"));
  g_assert_true (entente_text_can_begin_word ("\u1112\u1161"));
  g_assert_false (entente_text_can_begin_word (""));
  g_assert_false (entente_text_can_begin_word ("&"));
  g_assert_false (entente_text_can_begin_word ("a&"));
  g_assert_false (entente_text_can_begin_word ("-a"));
  g_assert_false (entente_text_can_begin_word ("社"));
  g_assert_false (entente_text_can_begin_word ("a社"));
  g_assert_false (entente_text_can_begin_word ("か\u3099"));
}

/* A word typed alone is found in each text that holds it. */
static void
test_words_of_a_word_are_among_the_words (void)
{
  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (GStrv) words = NULL;

      append_random_text (text);
      words = entente_text_words (text->str);

      for (guint j = 0; words[j] != NULL; j++)
        {
          g_auto (GStrv) again = entente_text_words (words[j]);

          g_assert_cmpstr (words[j], !=, "");
          g_assert_true (g_strv_contains ((const char *const *) again, words[j]));
        }
    }
}

static void
test_names_sort_without_punctuation (void)
{
  assert_sorts_as ("“Alpha” GmbH & Co. KG", "alpha gmbh co kg");
  assert_sorts_as ("O’Neil", "oneil");
  assert_sorts_as ("É.D.F.", "e d f");
  assert_sorts_as ("  Été  ", "ete");
  assert_sorts_as ("!!!", "!!!");
  assert_sorts_as ("", "");
}

static void
test_clean_input_is_composed_and_trimmed (void)
{
  assert_cleans ("  Zu\xcc\x88rich \u00a0\n", "Zürich");
  assert_cleans ("a  b", "a  b");
  assert_cleans ("\u3000\t ", "");
  assert_cleans ("", "");
  assert_cleans ("ﬁ", "ﬁ");
  g_assert_cmpuint (entente_text_length ("Zürich"), ==, 6);
  g_assert_cmpuint (entente_text_length ("💶"), ==, 1);
  g_assert_cmpuint (entente_text_length (""), ==, 0);
}

static void
test_lengths_are_counted_in_characters (void)
{
  assert_kept ("ü", 1, 1, ENTENTE_TEXT_SINGLE_LINE);
  assert_kept ("üüüüü", 2, 5, ENTENTE_TEXT_SINGLE_LINE);
  assert_kept ("", 0, 5, ENTENTE_TEXT_SINGLE_LINE);
  assert_refused ("", 1, 5, ENTENTE_TEXT_SINGLE_LINE, ENTENTE_REASON_REQUIRED);
  assert_refused ("ü", 2, 5, ENTENTE_TEXT_SINGLE_LINE, ENTENTE_REASON_TOO_SHORT);
  assert_refused ("üüüüüü", 2, 5, ENTENTE_TEXT_SINGLE_LINE, ENTENTE_REASON_TOO_LONG);
}

static void
test_too_long_says_the_limit (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_text_check ("abc", 1, 2, ENTENTE_TEXT_SINGLE_LINE, "city", &error));
  g_assert_cmpstr (error->message, ==, "too-long (city), 2");
}

static void
test_control_characters_are_refused (void)
{
  assert_refused ("a\x01", 0, 9, ENTENTE_TEXT_MULTI_LINE, ENTENTE_REASON_CONTROL_CHARACTER);
  assert_refused ("a\x7f", 0, 9, ENTENTE_TEXT_SINGLE_LINE, ENTENTE_REASON_CONTROL_CHARACTER);
  assert_refused ("a\xc2\x85", 0, 9, ENTENTE_TEXT_SINGLE_LINE, ENTENTE_REASON_CONTROL_CHARACTER);
  assert_refused ("a\nb", 0, 9, ENTENTE_TEXT_SINGLE_LINE, ENTENTE_REASON_CONTROL_CHARACTER);
  assert_refused ("a\tb", 0, 9, ENTENTE_TEXT_SINGLE_LINE, ENTENTE_REASON_CONTROL_CHARACTER);
  assert_refused ("a\u2028b", 0, 9, ENTENTE_TEXT_SINGLE_LINE, ENTENTE_REASON_CONTROL_CHARACTER);
  assert_refused ("gro.\u202eelpmaxe", 0, 19, ENTENTE_TEXT_SINGLE_LINE, ENTENTE_REASON_CONTROL_CHARACTER);
  assert_refused ("a\u2066b", 0, 9, ENTENTE_TEXT_MULTI_LINE, ENTENTE_REASON_CONTROL_CHARACTER);
  assert_kept ("a\r\n\tb", 0, 9, ENTENTE_TEXT_MULTI_LINE);
  assert_kept ("کتاب\u200cها", 0, 9, ENTENTE_TEXT_SINGLE_LINE);
  assert_kept ("שלום\u200f!", 0, 9, ENTENTE_TEXT_SINGLE_LINE);
}

static void
test_broken_bytes_are_refused (void)
{
  assert_refused ("a\xff", 0, 9, ENTENTE_TEXT_SINGLE_LINE, ENTENTE_REASON_MALFORMED);
  assert_refused ("\xc3", 0, 9, ENTENTE_TEXT_MULTI_LINE, ENTENTE_REASON_MALFORMED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/fold/accents-and-case", test_accents_and_case_are_folded);
  g_test_add_func ("/text/fold/letters-that-do-not-decompose-are-plain", test_letters_that_do_not_decompose_are_plain);
  g_test_add_func ("/text/fold/compatibility-forms-are-plain", test_compatibility_forms_are_plain);
  g_test_add_func ("/text/fold/marks-that-make-a-letter-stay", test_marks_that_make_a_letter_stay);
  g_test_add_func ("/text/fold/blanks-and-signs-are-one-kind", test_blanks_and_signs_are_one_kind);
  g_test_add_func ("/text/fold/broken-text-is-mended", test_broken_text_is_mended);
  g_test_add_func ("/text/fold/each-character-folds-once", test_each_character_folds_once);
  g_test_add_func ("/text/fold/twice-changes-nothing", test_folding_twice_changes_nothing);
  g_test_add_func ("/text/fold/spelling-makes-no-difference", test_spelling_makes_no_difference);
  g_test_add_func ("/text/fold/locale-makes-no-difference", test_locale_makes_no_difference);
  g_test_add_func ("/text/words/runs-of-letters-and-digits", test_words_are_runs_of_letters_and_digits);
  g_test_add_func ("/text/words/letters-without-spaces-begin-words", test_letters_without_spaces_begin_words);
  g_test_add_func ("/text/words/of-a-word-are-among-the-words", test_words_of_a_word_are_among_the_words);
  g_test_add_func ("/text/words/beginnings", test_beginnings_of_words);
  g_test_add_func ("/text/sort-key/without-punctuation", test_names_sort_without_punctuation);
  g_test_add_func ("/text/clean/composed-and-trimmed", test_clean_input_is_composed_and_trimmed);
  g_test_add_func ("/text/check/lengths-in-characters", test_lengths_are_counted_in_characters);
  g_test_add_func ("/text/check/too-long-says-the-limit", test_too_long_says_the_limit);
  g_test_add_func ("/text/check/control-characters", test_control_characters_are_refused);
  g_test_add_func ("/text/check/broken-bytes", test_broken_bytes_are_refused);

  return g_test_run ();
}
