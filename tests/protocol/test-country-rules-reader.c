/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-protocol.h>

#include <string.h>

static GVariant *
read_file (const char *path,
           GPtrArray  *problems)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GVariant *rules;
  gsize length = 0;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return NULL;

  bytes = g_bytes_new (text, length);
  rules = entente_country_rules_reader_read (bytes, problems, &error);
  g_assert_no_error (error);

  return rules;
}

static void
assert_rules (GVariant   *rules,
              gsize       country,
              const char *expected)
{
  g_autoptr (GVariant) record = g_variant_get_child_value (rules, country);
  g_autofree char *printed = g_variant_print (record, FALSE);

  g_assert_cmpstr (printed, ==, expected);
}

static void
test_rules_are_read (void)
{
  static const struct
  {
    guint position;
    EntenteReason reason;
    const char *field;
  } expected[] = {
    { 2, ENTENTE_REASON_UNKNOWN_VALUE, "country" },
    { 3, ENTENTE_REASON_TOO_LONG, "country" },
    { 4, ENTENTE_REASON_TOO_LONG, "postal-code-pattern" },
    { 5, ENTENTE_REASON_REQUIRED, "country" },
    { 6, ENTENTE_REASON_REPEATED, NULL },
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "country-rules.json", NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariant) rules = read_file (path, problems);

  g_assert_nonnull (rules);
  g_assert_cmpuint (g_variant_n_children (rules), ==, 2);
  assert_rules (rules, 0,
                "{'country': <'FR'>, 'default-culture': <'fr-FR'>, 'state-required': <false>, 'states': <@as []>, "
                "'languages': <['fr', 'en']>, 'cultures': <['fr-FR']>, 'postal-code-required': <true>, "
                "'postal-code-pattern': <'^[0-9]{5}$'>, 'city-required': <true>, 'vat-id-supported': <true>, "
                "'vat-id-pattern': <'^FR[0-9A-Z]{2}[0-9]{9}$'>, 'tax-id-format': <'FR###########'>, "
                "'tax-id-supported': <false>, 'tax-id-optional': <true>, 'phone-pattern': <''>, 'calling-codes': <['33']>}");
  assert_rules (rules, 1,
                "{'country': <'CA'>, 'default-culture': <''>, 'state-required': <true>, 'states': <['ON', 'QC']>, "
                "'languages': <@as []>, 'cultures': <@as []>, 'postal-code-required': <false>, "
                "'postal-code-pattern': <''>, 'city-required': <false>, 'vat-id-supported': <false>, "
                "'vat-id-pattern': <''>, 'tax-id-format': <''>, "
                "'tax-id-supported': <false>, 'tax-id-optional': <false>, 'phone-pattern': <'^[0-9]{10}$'>, 'calling-codes': <['1']>}");

  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      EntenteProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpuint (entente_problem_get_position (problem), ==, expected[i].position);
      g_assert_cmpint (entente_problem_get_reason (problem), ==, expected[i].reason);
      g_assert_cmpstr (entente_error_get_field (entente_problem_get_error (problem)), ==, expected[i].field);
    }
}

static void
test_what_holds_no_rules_is_refused (void)
{
  static const struct
  {
    const char *text;
    EntenteReason reason;
  } files[] = {
    { "", ENTENTE_REASON_FILE_EMPTY },
    { "[]", ENTENTE_REASON_FILE_EMPTY },
    { "{\"id\": 1}", ENTENTE_REASON_FILE_UNEXPECTED },
    { "{\"iso2Code\": \"U1\"}", ENTENTE_REASON_FILE_UNEXPECTED },
    { "iso2Code;US", ENTENTE_REASON_FILE_MALFORMED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i].text, strlen (files[i].text));
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GError) error = NULL;

      g_assert_null (entente_country_rules_reader_read (bytes, problems, &error));
      g_assert_cmpint (entente_error_get_reason (error), ==, files[i].reason);
    }
}

static void
test_recorded_rules_are_read (void)
{
  static const char *const countries[] = { "CN", "DE", "GB", "US" };

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      g_autofree char *name = g_strdup_printf ("country-rules-%s.json", countries[i]);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "data", "partner-center", name, NULL);
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GVariant) rules = read_file (path, problems);
      g_autoptr (GVariant) record = NULL;
      const char *country = NULL;
      gboolean needs_city = FALSE;

      if (rules == NULL)
        {
          g_test_skip ("the recorded rules are not there");
          return;
        }

      g_assert_cmpuint (g_variant_n_children (rules), ==, 1);
      g_assert_cmpuint (problems->len, ==, 0);
      record = g_variant_get_child_value (rules, 0);
      g_variant_lookup (record, "country", "&s", &country);
      g_variant_lookup (record, "city-required", "b", &needs_city);
      g_assert_cmpstr (country, ==, countries[i]);
      g_assert_true (needs_city);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/country-rules-reader/rules-are-read", test_rules_are_read);
  g_test_add_func ("/country-rules-reader/what-holds-none-is-refused", test_what_holds_no_rules_is_refused);
  g_test_add_func ("/country-rules-reader/recorded-rules-are-read", test_recorded_rules_are_read);

  return g_test_run ();
}
