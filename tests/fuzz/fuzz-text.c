/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <entente-core.h>

/* Folding, words, sort keys and cleaning of any text at all. */

static void
assert_fold (const char *text)
{
  g_autofree char *once = entente_text_fold (text);
  g_autofree char *twice = entente_text_fold (once);

  g_assert_true (g_utf8_validate (once, -1, NULL));
  g_assert_cmpstr (once, ==, twice);
  g_assert_false (g_str_has_prefix (once, " "));
  g_assert_false (g_str_has_suffix (once, " "));
  g_assert_null (strstr (once, "  "));
}

/* A word stands in the folded text as it is, and is its own only first word. */
static void
assert_words (const char *text)
{
  g_autofree char *folded = entente_text_fold (text);
  g_auto (GStrv) words = entente_text_words (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) again = entente_text_words (words[i]);

      g_assert_nonnull (strstr (folded, words[i]));
      g_assert_cmpstr (again[0], ==, words[i]);
    }
}

static void
assert_sort_key (const char *text)
{
  g_autofree char *folded = entente_text_fold (text);
  g_autofree char *key = entente_text_sort_key (text);
  g_autofree char *key_of_folded = entente_text_sort_key (folded);

  g_assert_cmpstr (key, ==, key_of_folded);
  g_assert_cmpint (key[0] == '\0', ==, folded[0] == '\0');
}

static void
assert_clean (const char *text)
{
  g_autofree char *once = entente_text_clean (text);
  g_autofree char *twice = entente_text_clean (once);
  g_autofree char *folded = entente_text_fold (text);
  g_autofree char *folded_clean = entente_text_fold (once);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_utf8_validate (once, -1, NULL));
  g_assert_cmpstr (once, ==, twice);
  g_assert_cmpstr (folded, ==, folded_clean);

  if (!entente_text_check (once, 1, 64, ENTENTE_TEXT_SINGLE_LINE, "text", &error))
    g_assert_cmpstr (entente_error_get_field (error), ==, "text");
}

static void
assert_domain (const char *text)
{
  g_autofree char *prefix = entente_domain_prefix_suggest (text, strlen (text));
  g_autoptr (GError) error = NULL;

  entente_validate_domain_prefix (prefix, "domain", &error);
  g_assert_no_error (error);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = fuzz_take_string (data, size);

  assert_fold (text);
  assert_words (text);
  assert_sort_key (text);
  assert_clean (text);
  assert_domain (text);

  return 0;
}
