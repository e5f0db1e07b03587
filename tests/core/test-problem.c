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
  g_test_add_func ("/problem/every-reason-has-a-nick-of-its-own", test_every_reason_has_a_nick_of_its_own);

  return g_test_run ();
}
