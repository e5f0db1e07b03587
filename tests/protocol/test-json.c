/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define ENTENTE_PROTOCOL_COMPILATION
#include <entente-json-private.h>

#include <string.h>

static void
assert_refused (const char    *text,
                gsize          length,
                EntenteReason  reason,
                const char    *detail)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_json_parse (bytes, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, detail);
}

static void
assert_parsed (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = entente_json_parse (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);
}

/* @n times @open, then @middle, then @n times @close. */
static char *
nest (guint       n,
      const char *open,
      const char *middle,
      const char *close)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, open);
  g_string_append (text, middle);
  for (guint i = 0; i < n; i++)
    g_string_append (text, close);

  return g_string_free (text, FALSE);
}

static void
test_json_is_parsed (void)
{
  assert_parsed ("{}");
  assert_parsed (" [ 1, -2.5e+3, true, false, null, \"a\\\"]}{[\\\\\" ] \r\n");
  assert_parsed ("\xef\xbb\xbf{\"a\": [{\"b\": \"é\"}]}");
}

static void
test_what_is_no_json_is_refused (void)
{
#define BYTES(text) (text), sizeof (text) - 1
  assert_refused (BYTES (""), ENTENTE_REASON_FILE_EMPTY, NULL);
  assert_refused (BYTES ("\xef\xbb\xbf"), ENTENTE_REASON_FILE_EMPTY, NULL);
  assert_refused (BYTES (" \r\n\t "), ENTENTE_REASON_FILE_EMPTY, NULL);
  assert_refused (BYTES ("{\n\0}"), ENTENTE_REASON_FILE_NOT_TEXT, "2");
  assert_refused (BYTES ("{\n\"a\": \"\xe9\"}"), ENTENTE_REASON_FILE_ENCODING, "2");
  assert_refused (BYTES ("\xff\xfe{\0}\0"), ENTENTE_REASON_FILE_NOT_TEXT, "1");

  assert_refused (BYTES ("{\n\"a\": 1,\n\"b\": tru\n}"), ENTENTE_REASON_FILE_MALFORMED, "3");
  assert_refused (BYTES ("[1, 2"), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused (BYTES ("[1 2]"), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused (BYTES ("{\"a\"}"), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused (BYTES ("{}\n[]"), ENTENTE_REASON_FILE_MALFORMED, "2");
  assert_refused (BYTES ("[\n\"a"), ENTENTE_REASON_FILE_MALFORMED, "2");
  assert_refused (BYTES ("[\n\"a\\\""), ENTENTE_REASON_FILE_MALFORMED, "2");
  assert_refused (BYTES ("[\n\"a\\"), ENTENTE_REASON_FILE_MALFORMED, "2");
  assert_refused (BYTES ("[\"\\x\"]"), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused (BYTES ("[\"\\u12g4\"]"), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused (BYTES ("[\"\\u12"), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused (BYTES ("[1]]"), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused (BYTES ("[1]\n1"), ENTENTE_REASON_FILE_MALFORMED, "2");
  assert_refused (BYTES ("true[1]"), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused (BYTES ("\"a\"{}"), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused (BYTES ("}"), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused (BYTES ("[1,]"), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused (BYTES ("[1, /* two */ 3]"), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused (BYTES ("[1,\n// two\n3]"), ENTENTE_REASON_FILE_MALFORMED, "2");
  assert_refused (BYTES ("['a']"), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused (BYTES ("id,name\n1,2\n"), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused (BYTES ("<!DOCTYPE html>"), ENTENTE_REASON_FILE_MALFORMED, "1");
#undef BYTES
}

static void
test_halves_of_surrogate_pairs_are_refused (void)
{
  /* The parser takes the quote after such a half for a part of the text: what the guard holds for text
   * would be structure for the parser, without a limit. */
  g_autofree char *deep = nest (1000, "[", "", "]");
  g_autofree char *hidden = g_strconcat ("[\"\\ud800\",\"", deep, "\"]", NULL);

  assert_refused (hidden, strlen (hidden), ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused ("[\"\\ud800x\"]", 11, ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused ("[\"\\ud800\\u0041\"]", 16, ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused ("[\"\\udc00\\ud800\"]", 16, ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_refused ("[\"\\ud83d\\ude0\"]", 15, ENTENTE_REASON_FILE_MALFORMED, "1");
  assert_parsed ("[\"\\ud83d\\ude00 \\u00e9\\n\"]");
}

static void
test_depth_is_limited (void)
{
  g_autofree char *deep = nest (ENTENTE_JSON_DEPTH_MAX, "[", "", "]");
  g_autofree char *too_deep = nest (ENTENTE_JSON_DEPTH_MAX + 1, "[", "", "]");
  g_autofree char *mixed = nest (ENTENTE_JSON_DEPTH_MAX, "\n{\"a\":", "[]", "}");
  g_autofree char *bomb = nest (4000000, "[", "", "");
  g_autofree char *text = nest (1, "[\"", too_deep, "\"]");

  assert_parsed (deep);
  assert_parsed (text);
  assert_refused (too_deep, strlen (too_deep), ENTENTE_REASON_FILE_TOO_DEEP, "1");
  assert_refused (mixed, strlen (mixed), ENTENTE_REASON_FILE_TOO_DEEP, "33");
  assert_refused (bomb, strlen (bomb), ENTENTE_REASON_FILE_TOO_DEEP, "1");
}

static void
test_size_and_number_of_values_are_limited (void)
{
  g_autofree char *values = g_strnfill (2 * ENTENTE_JSON_VALUES_MAX + 3, '1');
  g_autofree char *blanks = g_strnfill (ENTENTE_JSON_SIZE_MAX - 2, ' ');
  g_autofree char *largest = g_strconcat (blanks, "{}", NULL);
  g_autofree char *too_large = g_strconcat (largest, " ", NULL);
  gsize length = strlen (values);

  values[0] = '[';
  values[length - 1] = ']';
  for (gsize i = 2; i < length - 1; i += 2)
    values[i] = ',';

  assert_refused (values, length, ENTENTE_REASON_TOO_MANY, "2000000");
  assert_parsed (largest);
  assert_refused (too_large, strlen (too_large), ENTENTE_REASON_FILE_TOO_LARGE, "33554432");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/is-parsed", test_json_is_parsed);
  g_test_add_func ("/json/what-is-none-is-refused", test_what_is_no_json_is_refused);
  g_test_add_func ("/json/halves-of-surrogate-pairs-are-refused", test_halves_of_surrogate_pairs_are_refused);
  g_test_add_func ("/json/depth-is-limited", test_depth_is_limited);
  g_test_add_func ("/json/size-is-limited", test_size_and_number_of_values_are_limited);

  return g_test_run ();
}
