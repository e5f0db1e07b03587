/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static void
test_partners_sign_and_customers_accept (void)
{
  g_assert_cmpstr (entente_kind_get_agreement (ENTENTE_KIND_PROVIDER), ==, "partner");
  g_assert_cmpstr (entente_kind_get_agreement (ENTENTE_KIND_RESELLER), ==, "partner");
  g_assert_cmpstr (entente_kind_get_agreement (ENTENTE_KIND_CUSTOMER), ==, "customer");
  g_assert_cmpstr (entente_kind_get_agreement (ENTENTE_KIND_OPERATOR), ==, "");
  g_assert_cmpstr (entente_kind_get_agreement (ENTENTE_KIND_UNKNOWN), ==, "");
}

static void
assert_text_refused (EntenteKind    kind,
                     const char    *agreement,
                     const char    *state,
                     EntenteReason  reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_agreement_check_text (kind, agreement, state, "agreement", &error));
  g_assert_true (entente_error_is (error, reason));
  g_assert_cmpstr (entente_error_get_field (error), ==, "agreement");
}

static void
test_only_a_published_text_of_ones_own_binds (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_agreement_check_text (ENTENTE_KIND_RESELLER, "partner", "published", "agreement", &error));
  g_assert_no_error (error);
  g_assert_true (entente_agreement_check_text (ENTENTE_KIND_PROVIDER, "partner", "published", "agreement", &error));
  g_assert_no_error (error);
  g_assert_true (entente_agreement_check_text (ENTENTE_KIND_CUSTOMER, "customer", "published", "agreement", &error));
  g_assert_no_error (error);

  assert_text_refused (ENTENTE_KIND_RESELLER, "customer", "published", ENTENTE_REASON_NOT_FOUND);
  assert_text_refused (ENTENTE_KIND_CUSTOMER, "partner", "published", ENTENTE_REASON_NOT_FOUND);
  assert_text_refused (ENTENTE_KIND_OPERATOR, "partner", "published", ENTENTE_REASON_NOT_FOUND);
  assert_text_refused (ENTENTE_KIND_RESELLER, "partner", "replaced", ENTENTE_REASON_AGREEMENT_REPLACED);
  assert_text_refused (ENTENTE_KIND_RESELLER, "partner", "draft", ENTENTE_REASON_AGREEMENT_REPLACED);
}

static void
assert_signatory_refused (const char    *first_name,
                          const char    *last_name,
                          EntenteReason  reason,
                          const char    *field)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_signatory_check (&(EntenteSignatory){ first_name, last_name }, &error));
  g_assert_true (entente_error_is (error, reason));
  g_assert_cmpstr (entente_error_get_field (error), ==, field);
}

static void
test_who_signs_has_both_names (void)
{
  g_autofree char *long_name = g_strnfill (ENTENTE_PERSON_NAME_MAX + 1, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_signatory_check (&(EntenteSignatory){ "Zoë", "Baker" }, &error));
  g_assert_no_error (error);

  assert_signatory_refused ("", "Baker", ENTENTE_REASON_REQUIRED, "first-name");
  assert_signatory_refused ("Zoë", NULL, ENTENTE_REASON_REQUIRED, "last-name");
  assert_signatory_refused (long_name, "Baker", ENTENTE_REASON_TOO_LONG, "first-name");
}

static void
assert_split (const char *name,
              const char *first,
              const char *last)
{
  g_autofree char *found_first = NULL;
  g_autofree char *found_last = NULL;

  entente_name_split (name, &found_first, &found_last);
  g_assert_cmpstr (found_first, ==, first);
  g_assert_cmpstr (found_last, ==, last);
}

static void
test_whole_name_is_split_for_a_proposal (void)
{
  assert_split ("Zoë Baker", "Zoë", "Baker");
  assert_split ("Juan Carlos Ortega", "Juan Carlos", "Ortega");
  assert_split ("Zoë", "", "Zoë");
  assert_split ("", "", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agreement-rules/partners-sign-and-customers-accept", test_partners_sign_and_customers_accept);
  g_test_add_func ("/agreement-rules/only-a-published-text-of-ones-own-binds", test_only_a_published_text_of_ones_own_binds);
  g_test_add_func ("/agreement-rules/who-signs-has-both-names", test_who_signs_has_both_names);
  g_test_add_func ("/agreement-rules/whole-name-is-split-for-a-proposal", test_whole_name_is_split_for_a_proposal);

  return g_test_run ();
}
