/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static const EntenteEnrollment said = {
  .country = "US",
  .name = "Contoso IT Services, Inc.",
  .address_line1 = "1 Main Street",
  .city = "Springfield",
  .state = "IL",
  .postal_code = "62701",
  .registration_id = "12-3456789",
  .contact_first_name = "Ada",
  .contact_last_name = "Martin",
  .email = "ada@contoso.example",
  .phone = "2175550100",
  .support_email = "support@contoso.example",
  .support_phone = "2175550199",
  .website = "https://support.contoso.example",
};

static const EntenteVettingFacts known = {
  .name = "Contoso IT Services, Inc.",
  .country = "US",
  .email = "ada@contoso.example",
  .member_user_name = "member@Contoso.example",
  .profile_name = "Contoso IT Services, Inc.",
  .profile_country = "US",
  .profile_active = TRUE,
};

/* Every combination of three states of three steps, judged by words of the documents and not by the code. */
static void
test_sum (void)
{
  static const struct
  {
    EntenteVettingStates states;
    const char *sum;
  } cases[] = {
    { { "open", "waiting", "waiting" }, "confirming" },
    { { "open", "waiting", "passed" }, "confirming" },
    { { "open", "passed", "asked" }, "confirming" },
    { { "passed", "open", "open" }, "review" },
    { { "passed", "passed", "open" }, "review" },
    { { "passed", "open", "passed" }, "review" },
    { { "passed", "asked", "open" }, "asked" },
    { { "passed", "passed", "asked" }, "asked" },
    { { "passed", "passed", "passed" }, "passed" },
    { { "open", "rejected", "waiting" }, "rejected" },
    { { "passed", "passed", "rejected" }, "rejected" },
    { { "passed", "rejected", "asked" }, "rejected" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *sum = entente_vetting_sum_up (&cases[i].states);

      g_assert_cmpstr (sum, ==, cases[i].sum);
      g_assert_true (g_strv_contains (entente_vetting_get_sums (), sum));
    }
}

static void
test_decision (void)
{
  static const struct
  {
    EntenteVettingStates states;
    const char *event;
    EntenteReason reason; /* UNSPECIFIED: it can be decided */
  } cases[] = {
    { { "open", "waiting", "waiting" }, "pass", ENTENTE_REASON_EMAIL_UNVERIFIED },
    { { "open", "waiting", "waiting" }, "ask", ENTENTE_REASON_EMAIL_UNVERIFIED },
    { { "open", "waiting", "waiting" }, "reject", ENTENTE_REASON_UNSPECIFIED },
    { { "open", "passed", "asked" }, "pass", ENTENTE_REASON_EMAIL_UNVERIFIED },
    { { "passed", "open", "passed" }, "pass", ENTENTE_REASON_UNSPECIFIED },
    { { "passed", "passed", "asked" }, "pass", ENTENTE_REASON_UNSPECIFIED },
    { { "passed", "passed", "asked" }, "ask", ENTENTE_REASON_UNSPECIFIED },
    { { "passed", "passed", "passed" }, "pass", ENTENTE_REASON_WRONG_STATE },
    { { "passed", "passed", "passed" }, "ask", ENTENTE_REASON_WRONG_STATE },
    { { "passed", "passed", "passed" }, "reject", ENTENTE_REASON_WRONG_STATE },
    { { "passed", "passed", "rejected" }, "pass", ENTENTE_REASON_WRONG_STATE },
    { { "passed", "passed", "rejected" }, "reject", ENTENTE_REASON_WRONG_STATE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s, %s, %s: %s", cases[i].states.email, cases[i].states.employment, cases[i].states.business, cases[i].event);
      g_assert_cmpint (entente_vetting_check_decision (&cases[i].states, cases[i].event, &error), ==,
                       cases[i].reason == ENTENTE_REASON_UNSPECIFIED);
      g_assert_cmpint (entente_error_get_reason (error), ==, cases[i].reason);
    }
}

#define ASSERT_CONCERNED(field, value, expected)                                      \
 G_STMT_START                                                                         \
 {                                                                                    \
  EntenteEnrollment changed = said;                                                   \
                                                                                      \
  changed.field = (value);                                                            \
  g_assert_cmpint (entente_vetting_find_concerned (&said, &changed), ==, (expected)); \
 }                                                                                    \
 G_STMT_END

static void
test_change_concerns_only_its_steps (void)
{
  EntenteEnrollment same = said;

  same.address_line2 = "";
  g_assert_cmpint (entente_vetting_find_concerned (&said, &same), ==, 0);

  ASSERT_CONCERNED (name, "Contoso", ENTENTE_VETTING_BUSINESS);
  ASSERT_CONCERNED (address_line1, "2 Main Street", ENTENTE_VETTING_BUSINESS);
  ASSERT_CONCERNED (address_line2, "Floor 3", ENTENTE_VETTING_BUSINESS);
  ASSERT_CONCERNED (city, "Chicago", ENTENTE_VETTING_BUSINESS);
  ASSERT_CONCERNED (state, "NY", ENTENTE_VETTING_BUSINESS);
  ASSERT_CONCERNED (postal_code, "62702", ENTENTE_VETTING_BUSINESS);
  ASSERT_CONCERNED (registration_id, "12-3456780", ENTENTE_VETTING_BUSINESS);
  ASSERT_CONCERNED (contact_first_name, "Eve", ENTENTE_VETTING_EMPLOYMENT);
  ASSERT_CONCERNED (contact_last_name, "Moreau", ENTENTE_VETTING_EMPLOYMENT);
  ASSERT_CONCERNED (email, "eve@contoso.example", ENTENTE_VETTING_EMAIL | ENTENTE_VETTING_EMPLOYMENT);

  /* Nobody vets where customers find support, or what number the contact has. */
  ASSERT_CONCERNED (phone, "2175550101", 0);
  ASSERT_CONCERNED (support_email, "help@contoso.example", 0);
  ASSERT_CONCERNED (support_phone, "2175550198", 0);
  ASSERT_CONCERNED (website, "", 0);
}

static void
assert_found (EntenteVettingSteps        step,
              const EntenteVettingFacts *facts,
              const char                *expected)
{
  const char *finding = entente_vetting_examine (step, facts);

  g_assert_cmpstr (finding, ==, expected);
  g_assert_true (expected[0] == '\0' || g_strv_contains (entente_vetting_get_findings (), expected));
}

static void
test_employment_is_the_domain_of_the_membership (void)
{
  static const struct
  {
    const char *email;
    const char *finding;
  } cases[] = {
    { "ada@contoso.example", "" },
    { "ada@CONTOSO.example", "" },
    { "ada@mail.contoso.example", "" },
    { "ada@notcontoso.example", "domain-differs" },
    { "ada@contoso.example.org", "domain-differs" },
    { "ada@example", "domain-differs" },
    { "", "domain-differs" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteVettingFacts facts = known;

      facts.email = cases[i].email;
      g_test_message ("%s", cases[i].email);
      assert_found (ENTENTE_VETTING_EMPLOYMENT, &facts, cases[i].finding);
    }
}

static void
test_business_is_what_the_registry_says (void)
{
  EntenteVettingFacts facts = known;

  assert_found (ENTENTE_VETTING_BUSINESS, &facts, "");
  facts.profile_name = "CONTOSO IT services, inc.";
  assert_found (ENTENTE_VETTING_BUSINESS, &facts, "");
  facts.profile_name = "Contoso";
  assert_found (ENTENTE_VETTING_BUSINESS, &facts, "name-differs");
  facts.profile_country = "CA";
  assert_found (ENTENTE_VETTING_BUSINESS, &facts, "profile-other-country");
  facts.profile_active = FALSE;
  assert_found (ENTENTE_VETTING_BUSINESS, &facts, "profile-inactive");
  facts.member_user_name = "";
  assert_found (ENTENTE_VETTING_BUSINESS, &facts, "profile-gone");
  assert_found (ENTENTE_VETTING_EMPLOYMENT, &facts, "profile-gone");
}

static void
test_without_a_profile_there_is_nothing_to_compare_with (void)
{
  EntenteVettingFacts facts = { .name = "Contoso", .country = "US", .email = "ada@contoso.example", .without_profile = TRUE };

  assert_found (ENTENTE_VETTING_EMPLOYMENT, &facts, "");
  assert_found (ENTENTE_VETTING_BUSINESS, &facts, "");
}

static void
test_operator_decides_about_two_steps (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) none = NULL;

  g_assert_true (entente_vetting_check_step ("employment", "step", NULL));
  g_assert_true (entente_vetting_check_step ("business", "step", NULL));
  g_assert_false (entente_vetting_check_step ("email", "step", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_UNKNOWN_VALUE));
  g_assert_false (entente_vetting_check_step ("", "step", &none));
  g_assert_true (entente_error_is (none, ENTENTE_REASON_REQUIRED));
}

static void
test_steps_have_nicks (void)
{
  g_assert_cmpint (entente_vetting_step_from_nick ("business"), ==, ENTENTE_VETTING_BUSINESS);
  g_assert_cmpint (entente_vetting_step_from_nick ("other"), ==, 0);
  g_assert_cmpstr (entente_vetting_step_to_nick (ENTENTE_VETTING_EMPLOYMENT), ==, "employment");
}

static void
test_partners_are_vetted (void)
{
  g_assert_true (entente_vetting_is_for (ENTENTE_KIND_RESELLER));
  g_assert_true (entente_vetting_is_for (ENTENTE_KIND_PROVIDER));
  g_assert_false (entente_vetting_is_for (ENTENTE_KIND_CUSTOMER));
  g_assert_false (entente_vetting_is_for (ENTENTE_KIND_OPERATOR));
}

static void
test_texts (void)
{
  g_autofree char *longest = g_strnfill (ENTENTE_VETTING_TEXT_MAX, 'x');
  g_autofree char *longer = g_strnfill (ENTENTE_VETTING_TEXT_MAX + 1, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) empty = NULL;

  g_assert_true (entente_vetting_check_text (longest, TRUE, "reason", NULL));
  g_assert_true (entente_vetting_check_text ("", FALSE, "note", NULL));
  g_assert_false (entente_vetting_check_text (longer, FALSE, "note", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_TOO_LONG));
  g_assert_false (entente_vetting_check_text ("", TRUE, "reason", &empty));
  g_assert_true (entente_error_is (empty, ENTENTE_REASON_REQUIRED));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vetting-rules/sum", test_sum);
  g_test_add_func ("/vetting-rules/decision", test_decision);
  g_test_add_func ("/vetting-rules/concerned", test_change_concerns_only_its_steps);
  g_test_add_func ("/vetting-rules/employment", test_employment_is_the_domain_of_the_membership);
  g_test_add_func ("/vetting-rules/business", test_business_is_what_the_registry_says);
  g_test_add_func ("/vetting-rules/without-profile", test_without_a_profile_there_is_nothing_to_compare_with);
  g_test_add_func ("/vetting-rules/step", test_operator_decides_about_two_steps);
  g_test_add_func ("/vetting-rules/nicks", test_steps_have_nicks);
  g_test_add_func ("/vetting-rules/kinds", test_partners_are_vetted);
  g_test_add_func ("/vetting-rules/texts", test_texts);

  return g_test_run ();
}
