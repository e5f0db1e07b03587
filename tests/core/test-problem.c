/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static void
test_problem_says_where_what_and_why (void)
{
  EntenteProblem *problem =
    entente_problem_new_for_reason (17, "contoso", ENTENTE_REASON_TOO_LONG, "city", "50", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *subject = NULL;
  guint position = 0;

  g_object_get (problem, "position", &position, "subject", &subject, "error", &error, NULL);
  g_assert_cmpuint (position, ==, 17);
  g_assert_cmpstr (subject, ==, "contoso");
  g_assert_true (entente_error_is (error, ENTENTE_REASON_TOO_LONG));
  g_assert_cmpstr (entente_error_get_field (error), ==, "city");
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "50");
  g_assert_cmpint (entente_problem_get_reason (problem), ==, ENTENTE_REASON_TOO_LONG);

  g_assert_finalize_object (problem);
}

static void
test_problem_travels_as_a_variant (void)
{
  g_autoptr (GError) error = NULL;
  EntenteProblem *problem = NULL;
  EntenteProblem *copy = NULL;
  g_autoptr (GVariant) variant = NULL;

  entente_refuse (&error, ENTENTE_REASON_OUT_OF_RANGE, "minimum", "1", "300", NULL);
  problem = entente_problem_new (3, "MS-AZR-0145P", error);
  variant = g_variant_ref_sink (entente_problem_to_variant (problem));
  g_assert_cmpstr (g_variant_get_type_string (variant), ==, ENTENTE_PROBLEM_VARIANT_TYPE);

  copy = entente_problem_new_from_variant (variant);
  g_assert_cmpuint (entente_problem_get_position (copy), ==, 3);
  g_assert_cmpstr (entente_problem_get_subject (copy), ==, "MS-AZR-0145P");
  g_assert_cmpstr (entente_problem_get_error (copy)->message, ==, error->message);
  g_assert_cmpint (entente_problem_get_reason (copy), ==, ENTENTE_REASON_OUT_OF_RANGE);
  g_assert_cmpstr (entente_error_get_detail (entente_problem_get_error (copy), 1), ==, "300");

  g_assert_finalize_object (problem);
  g_assert_finalize_object (copy);
}

static void
test_unknown_reason_is_unspecified (void)
{
  g_autoptr (GVariant) variant = g_variant_new_parsed ("(uint32 1, '', 'made-later', '', @as [])");
  EntenteProblem *problem = entente_problem_new_from_variant (variant);

  g_assert_cmpint (entente_problem_get_reason (problem), ==, ENTENTE_REASON_UNSPECIFIED);
  g_assert_null (entente_error_get_field (entente_problem_get_error (problem)));

  g_assert_finalize_object (problem);
}

static GPtrArray *
make_problems (guint       n,
               const char *detail)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *subject = g_strdup_printf ("company%u.example", i);

      g_ptr_array_add (problems, entente_problem_new_for_reason (i + 2, subject, ENTENTE_REASON_UNKNOWN_VALUE, "relationship", detail, NULL));
    }

  return problems;
}

static void
test_problems_are_kept_in_little_room (void)
{
  g_autoptr (GPtrArray) problems = make_problems (ENTENTE_PROBLEMS_MAX, "Zürich");
  g_autoptr (GVariant) unpacked = NULL;
  g_autoptr (GVariant) last = NULL;
  g_autoptr (EntenteProblem) problem = NULL;
  g_autofree char *text = NULL;
  guint n;

  text = entente_problem_pack (problems, &n);
  g_assert_cmpuint (n, ==, ENTENTE_PROBLEMS_MAX);
  g_assert_cmpuint (strlen (text), <, 2000000);

  unpacked = entente_problem_unpack (text);
  g_assert_cmpuint (g_variant_n_children (unpacked), ==, ENTENTE_PROBLEMS_MAX);
  last = g_variant_get_child_value (unpacked, ENTENTE_PROBLEMS_MAX - 1);
  problem = entente_problem_new_from_variant (last);
  g_assert_cmpuint (entente_problem_get_position (problem), ==, ENTENTE_PROBLEMS_MAX + 1);
  g_assert_cmpstr (entente_problem_get_subject (problem), ==, "company99999.example");
  g_assert_cmpint (entente_problem_get_reason (problem), ==, ENTENTE_REASON_UNKNOWN_VALUE);
  g_assert_cmpstr (entente_error_get_field (entente_problem_get_error (problem)), ==, "relationship");
  g_assert_cmpstr (entente_error_get_detail (entente_problem_get_error (problem), 0), ==, "Zürich");
}

static void
test_of_too_much_the_first_problems_are_kept (void)
{
  g_autofree char *detail = g_strnfill (ENTENTE_PROBLEM_PACK_MAX / 10, 'x');
  g_autoptr (GPtrArray) problems = make_problems (12, detail);
  g_autoptr (GVariant) unpacked = NULL;
  g_autofree char *text = NULL;
  guint n;

  text = entente_problem_pack (problems, &n);
  g_assert_cmpuint (n, ==, 9);
  unpacked = entente_problem_unpack (text);
  g_assert_cmpuint (g_variant_n_children (unpacked), ==, 9);
}

/* A megabyte of zeros takes a kilobyte. */
static char *
pack_zeros (gsize n)
{
  g_autoptr (GConverter) deflate = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1));
  g_autofree guint8 *zeros = g_malloc0 (n);
  g_autofree guint8 *packed = g_malloc (n);
  gsize n_read = 0;
  gsize n_written = 0;

  g_assert_cmpint (g_converter_convert (deflate, zeros, n, packed, n, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL), ==,
                   G_CONVERTER_FINISHED);
  g_assert_cmpuint (n_read, ==, n);

  return g_base64_encode (packed, n_written);
}

static void
test_what_is_no_packed_problems_is_none (void)
{
  g_autofree char *large = pack_zeros (3 * ENTENTE_PROBLEM_PACK_MAX);
  const char *const texts[] = { "", "?", "AAAA", "eJwDAAAAAAE", large };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GVariant) problems = entente_problem_unpack (texts[i]);

      g_assert_cmpuint (g_variant_n_children (problems), ==, 0);
    }
}

static void
test_every_reason_has_a_nick_of_its_own (void)
{
  for (int reason = 0; reason < ENTENTE_N_REASONS; reason++)
    g_assert_cmpint (entente_reason_from_nick (entente_reason_get_nick ((EntenteReason) reason)), ==, reason);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/problem/says-where-what-and-why", test_problem_says_where_what_and_why);
  g_test_add_func ("/problem/travels-as-a-variant", test_problem_travels_as_a_variant);
  g_test_add_func ("/problem/unknown-reason-is-unspecified", test_unknown_reason_is_unspecified);
  g_test_add_func ("/problem/kept-in-little-room", test_problems_are_kept_in_little_room);
  g_test_add_func ("/problem/of-too-much-the-first-are-kept", test_of_too_much_the_first_problems_are_kept);
  g_test_add_func ("/problem/what-is-none", test_what_is_no_packed_problems_is_none);
  g_test_add_func ("/problem/every-reason-has-a-nick-of-its-own", test_every_reason_has_a_nick_of_its_own);

  return g_test_run ();
}
