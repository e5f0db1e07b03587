/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-protocol.h>

#include <string.h>

typedef struct
{
  GPtrArray *problems;
  GVariant *offers;
} Fixture;

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  gsize length = 0;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GBytes) bytes = load ("offers.json");
  g_autoptr (GError) error = NULL;

  fixture->problems = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->offers = entente_catalog_reader_read (bytes, fixture->problems, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->offers, g_variant_unref);
  g_clear_pointer (&fixture->problems, g_ptr_array_unref);
}

static void
assert_entry (GVariant   *offers,
              gsize       offer,
              const char *key,
              const char *expected)
{
  g_autoptr (GVariant) record = g_variant_get_child_value (offers, offer);
  g_autoptr (GVariant) value = g_variant_lookup_value (record, key, NULL);
  g_autofree char *printed = NULL;

  g_assert_nonnull (value);
  printed = g_variant_print (value, FALSE);
  g_assert_cmpstr (printed, ==, expected);
}

static void
test_offer_is_read_whole (Fixture       *fixture,
                          gconstpointer  data)
{
  static const struct
  {
    const char *key;
    const char *value;
  } entries[] = {
    { "id", "'0A1B2C3D-0000-4000-8000-000000000001'" },
    { "name", "'Desk Suite'" },
    { "description", "'Mail, calendar\\nand documents.'" },
    { "category-id", "'Small_Key'" },
    { "category", "'Small business'" },
    { "minimum", "1" },
    { "maximum", "300" },
    { "limit", "0" },
    { "limit-unit", "'none'" },
    { "term", "1" },
    { "term-unit", "'year'" },
    { "prerequisites", "[]" },
    { "add-on", "false" },
    { "has-add-ons", "true" },
    { "available", "true" },
    { "billing", "'license'" },
    { "cycles", "['annual', 'monthly']" },
    { "auto-renewable", "true" },
    { "conversion-targets", "[]" },
    { "upgrade-targets", "['0A1B2C3D-0000-4000-8000-000000000009']" },
    { "reseller-qualifications", "[]" },
    { "resellee-qualifications", "[]" },
    { "sales-group", "'Default'" },
    { "trial", "false" },
    { "acquisition-type", "'purchase'" },
    { "product-id", "'0A1B2C3D-0000-4000-8000-000000000021'" },
    { "product-name", "'Desk Suite'" },
    { "unit-type", "'Licenses'" },
    { "country", "'US'" },
    { "locale", "'en-US'" },
    { "rank", "5" },
  };
  g_autoptr (GVariant) first = g_variant_get_child_value (fixture->offers, 0);

  g_assert_cmpstr (g_variant_get_type_string (fixture->offers), ==, "aa{sv}");
  g_assert_cmpuint (g_variant_n_children (fixture->offers), ==, 4);
  g_assert_cmpuint (g_variant_n_children (first), ==, G_N_ELEMENTS (entries));
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    assert_entry (fixture->offers, 0, entries[i].key, entries[i].value);
}

static void
test_ids_match_whatever_their_case (Fixture       *fixture,
                                    gconstpointer  data)
{
  assert_entry (fixture->offers, 1, "id", "'0A1B2C3D-0000-4000-8000-000000000002'");
  assert_entry (fixture->offers, 1, "prerequisites",
                "['0A1B2C3D-0000-4000-8000-000000000001', 'MS-METERED-1', '0A1B2C3D-0000-4000-8000-000000000077']");
  assert_entry (fixture->offers, 1, "upgrade-targets", "[]");
  assert_entry (fixture->offers, 1, "category", "''");
}

static void
test_names_of_members_match_whatever_their_case (Fixture       *fixture,
                                                 gconstpointer  data)
{
  assert_entry (fixture->offers, 2, "id", "'MS-METERED-1'");
  assert_entry (fixture->offers, 2, "minimum", "1");
  assert_entry (fixture->offers, 2, "billing", "'usage'");
  assert_entry (fixture->offers, 2, "cycles", "['one-time', 'monthly']");
  assert_entry (fixture->offers, 2, "limit-unit", "'concurrent'");
  assert_entry (fixture->offers, 2, "limit", "2");
  assert_entry (fixture->offers, 2, "category", "'Enterprise'");
  assert_entry (fixture->offers, 2, "resellee-qualifications", "['government-community-cloud']");
  assert_entry (fixture->offers, 2, "trial", "false");
  assert_entry (fixture->offers, 2, "available", "true");
  assert_entry (fixture->offers, 2, "description", "''");
  assert_entry (fixture->offers, 2, "prerequisites", "[]");
  assert_entry (fixture->offers, 2, "rank", "0");
}

static void
test_other_ways_to_say_it_are_understood (Fixture       *fixture,
                                          gconstpointer  data)
{
  assert_entry (fixture->offers, 3, "id", "'12345'");
  assert_entry (fixture->offers, 3, "minimum", "5");
  assert_entry (fixture->offers, 3, "maximum", "25");
  assert_entry (fixture->offers, 3, "add-on", "false");
  assert_entry (fixture->offers, 3, "trial", "true");
  assert_entry (fixture->offers, 3, "cycles", "['monthly']");
  assert_entry (fixture->offers, 3, "prerequisites", "['7']");
  assert_entry (fixture->offers, 3, "category", "''");
  assert_entry (fixture->offers, 3, "limit-unit", "'sometimes'");
}

static void
test_bad_offers_are_told_and_break_nothing (Fixture       *fixture,
                                            gconstpointer  data)
{
  static const struct
  {
    guint position;
    const char *subject;
    EntenteReason reason;
    const char *field;
  } expected[] = {
    { 3, "", ENTENTE_REASON_WRONG_TYPE, NULL },
    { 4, "", ENTENTE_REASON_WRONG_TYPE, NULL },
    { 5, "", ENTENTE_REASON_REQUIRED, "id" },
    { 6, "", ENTENTE_REASON_REQUIRED, "id" },
    { 7, "", ENTENTE_REASON_WRONG_TYPE, "id" },
    { 8, "0A1B2C3D-0000-4000-8000-000000000030", ENTENTE_REASON_REQUIRED, "name" },
    { 9, "0A1B2C3D-0000-4000-8000-000000000031", ENTENTE_REASON_TOO_LONG, "name" },
    { 10, "0A1B2C3D-0000-4000-8000-000000000032", ENTENTE_REASON_WRONG_TYPE, "minimum" },
    { 11, "0A1B2C3D-0000-4000-8000-000000000033", ENTENTE_REASON_OUT_OF_RANGE, "maximum" },
    { 12, "0A1B2C3D-0000-4000-8000-000000000034", ENTENTE_REASON_OUT_OF_RANGE, "maximum" },
    { 13, "0A1B2C3D-0000-4000-8000-000000000035", ENTENTE_REASON_WRONG_TYPE, "maximum" },
    { 14, "0A1B2C3D-0000-4000-8000-000000000036", ENTENTE_REASON_WRONG_TYPE, "trial" },
    { 15, "0A1B2C3D-0000-4000-8000-000000000037", ENTENTE_REASON_WRONG_TYPE, "cycles" },
    { 16, "0A1B2C3D-0000-4000-8000-000000000001", ENTENTE_REASON_REPEATED, NULL },
    { 17, "0A1B2C3D-0000-4000-8000-000000000038", ENTENTE_REASON_CONTROL_CHARACTER, "name" },
    { 18, "0A1B2C3D-0000-4000-8000-000000000039", ENTENTE_REASON_OUT_OF_RANGE, "maximum" },
    { 19, "0A1B2C3D-0000-4000-8000-000000000040", ENTENTE_REASON_WRONG_TYPE, "description" },
  };

  g_assert_cmpuint (fixture->problems->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      EntenteProblem *problem = g_ptr_array_index (fixture->problems, i);

      g_assert_cmpuint (entente_problem_get_position (problem), ==, expected[i].position);
      g_assert_cmpstr (entente_problem_get_subject (problem), ==, expected[i].subject);
      g_assert_cmpstr (entente_reason_get_nick (entente_problem_get_reason (problem)), ==,
                       entente_reason_get_nick (expected[i].reason));
      g_assert_cmpstr (entente_error_get_field (entente_problem_get_error (problem)), ==, expected[i].field);
    }
}

static void
assert_refused (const char    *text,
                EntenteReason  reason)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_catalog_reader_read (bytes, problems, &error));
  g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, entente_reason_get_nick (reason));
}

static void
test_what_is_no_catalog_is_refused (void)
{
  assert_refused ("", ENTENTE_REASON_FILE_EMPTY);
  assert_refused ("Offer ID,Name\n1,2\n", ENTENTE_REASON_FILE_MALFORMED);
  assert_refused ("[]", ENTENTE_REASON_FILE_EMPTY);
  assert_refused ("{\"items\": []}", ENTENTE_REASON_FILE_EMPTY);
  assert_refused ("{}", ENTENTE_REASON_FILE_UNEXPECTED);
  assert_refused ("12", ENTENTE_REASON_FILE_MALFORMED);
  assert_refused ("null", ENTENTE_REASON_FILE_MALFORMED);
  assert_refused ("{\"items\": {\"a\": 1}}", ENTENTE_REASON_FILE_UNEXPECTED);
  assert_refused ("{\"items\": [{\"id\": \"Trial_Key\", \"name\": \"Trial\", \"rank\": 70}]}", ENTENTE_REASON_FILE_UNEXPECTED);
  assert_refused ("{\"iso2Code\": \"US\"}", ENTENTE_REASON_FILE_UNEXPECTED);
}

static GString *
make_offers (guint n)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\":\"o%u\",\"name\":\"n\",\"minimumQuantity\":1,\"maximumQuantity\":2}", i > 0 ? "," : "", i);
  g_string_append_c (text, ']');

  return text;
}

static void
test_number_of_offers_is_limited (void)
{
  g_autoptr (GString) most = make_offers (ENTENTE_CATALOG_OFFERS_MAX);
  g_autoptr (GString) too_many = make_offers (ENTENTE_CATALOG_OFFERS_MAX + 1);
  g_autoptr (GBytes) bytes = g_bytes_new (most->str, most->len);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) offers = entente_catalog_reader_read (bytes, problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_variant_n_children (offers), ==, ENTENTE_CATALOG_OFFERS_MAX);
  assert_refused (too_many->str, ENTENTE_REASON_TOO_MANY);
}

static void
test_number_of_prerequisites_is_limited (void)
{
  g_autoptr (GString) text =
               g_string_new ("[{\"id\":\"a\",\"name\":\"n\",\"minimumQuantity\":1,\"maximumQuantity\":2,\"prerequisiteOffers\":[0");

  for (guint i = 1; i <= 5000; i++)
    g_string_append_printf (text, ",%u", i);
  g_string_append (text, "]}]");

  assert_refused (text->str, ENTENTE_REASON_FILE_UNEXPECTED);
}

static void
test_single_offer_is_a_catalog_of_one (void)
{
  const char text[] = "{\"id\": \"a\", \"name\": \" A\\u0301  \", \"minimumQuantity\": 0, \"maximumQuantity\": 2147483647}";
  g_autoptr (GBytes) bytes = g_bytes_new (text, sizeof text - 1);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) offers = entente_catalog_reader_read (bytes, problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_variant_n_children (offers), ==, 1);
  g_assert_cmpuint (problems->len, ==, 0);
  assert_entry (offers, 0, "name", "'Á'");
  assert_entry (offers, 0, "maximum", "2147483647");
}

/* Counts the offers of which @key is printed as @expected. */
static guint
count (GVariant   *offers,
       const char *key,
       const char *expected)
{
  guint n = 0;

  for (gsize i = 0; i < g_variant_n_children (offers); i++)
    {
      g_autoptr (GVariant) record = g_variant_get_child_value (offers, i);
      g_autoptr (GVariant) value = g_variant_lookup_value (record, key, NULL);
      g_autofree char *printed = g_variant_print (value, FALSE);

      n += g_str_equal (printed, expected);
    }

  return n;
}

static void
test_recorded_catalog_is_read_whole (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "data", "partner-center", "offers-US.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariant) offers = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &text, &length, NULL))
    {
      g_test_skip ("the recorded catalog is not there");
      return;
    }

  bytes = g_bytes_new (text, length);
  offers = entente_catalog_reader_read (bytes, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (g_variant_n_children (offers), ==, 274);
  g_assert_cmpuint (count (offers, "add-on", "true"), ==, 75);
  g_assert_cmpuint (count (offers, "trial", "true"), ==, 17);
  g_assert_cmpuint (count (offers, "limit-unit", "'lifetime'"), ==, 17);
  g_assert_cmpuint (count (offers, "limit-unit", "'concurrent'"), ==, 15);
  g_assert_cmpuint (count (offers, "maximum", "300"), ==, 9);
  g_assert_cmpuint (count (offers, "term", "45"), ==, 7);
  g_assert_cmpuint (count (offers, "resellee-qualifications", "['nonprofit']"), ==, 87);
  g_assert_cmpuint (count (offers, "cycles", "['annual', 'monthly']"), ==, 256);
  g_assert_cmpuint (count (offers, "id", "'MS-AZR-0145P'"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/catalog-reader/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("offer-is-read-whole", test_offer_is_read_whole);
  ADD ("ids-match-whatever-their-case", test_ids_match_whatever_their_case);
  ADD ("names-of-members-match-whatever-their-case", test_names_of_members_match_whatever_their_case);
  ADD ("other-ways-to-say-it-are-understood", test_other_ways_to_say_it_are_understood);
  ADD ("bad-offers-are-told-and-break-nothing", test_bad_offers_are_told_and_break_nothing);
#undef ADD
  g_test_add_func ("/catalog-reader/what-is-no-catalog-is-refused", test_what_is_no_catalog_is_refused);
  g_test_add_func ("/catalog-reader/number-of-offers-is-limited", test_number_of_offers_is_limited);
  g_test_add_func ("/catalog-reader/number-of-prerequisites-is-limited", test_number_of_prerequisites_is_limited);
  g_test_add_func ("/catalog-reader/single-offer-is-a-catalog-of-one", test_single_offer_is_a_catalog_of_one);
  g_test_add_func ("/catalog-reader/recorded-catalog-is-read-whole", test_recorded_catalog_is_read_whole);

  return g_test_run ();
}
