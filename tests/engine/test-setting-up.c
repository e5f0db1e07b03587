/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-newcomer.h"

/* Newcomers that are no resellers: a provider, which enrolls without a membership, and a customer, which is in the program at
 * once. */

typedef struct
{
  TestWorkspace *workspace;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_workspace_new ();
  entente_workspace_set_account (fixture->workspace->workspace, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_workspace_free (fixture->workspace);
}

/* Who acts afterwards. */
static void
make (Fixture    *fixture,
      const char *kind)
{
  EntenteNewWorkAccount account = test_newcomer_account;
  g_autoptr (GVariant) outcome = NULL;

  account.kind = kind;
  outcome = test_workspace_run_done (fixture->workspace, entente_command_create_work_account (&account));
  test_workspace_act_as (fixture->workspace, test_outcome_get_text (outcome, "user-name"));
}

static void
assert_account (Fixture      *fixture,
                EntenteKind   kind,
                EntenteRoles  roles,
                const char   *status)
{
  EntenteAccount *account = entente_workspace_get_account (fixture->workspace->workspace);

  g_assert_cmpint (entente_account_get_kind (account), ==, kind);
  g_assert_cmpint (entente_account_get_roles (account), ==, roles);
  g_assert_cmpstr (entente_account_get_status (account), ==, status);
}

static void
assert_look (Fixture    *fixture,
             const char *list,
             const char *property,
             const char *expected)
{
  g_autofree char *text = test_workspace_join (fixture->workspace, list, property);

  g_test_message ("%s", property);
  g_assert_cmpstr (text, ==, expected);
}

static void
submit (Fixture    *fixture,
        const char *status)
{
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, entente_command_submit_enrollment (&test_newcomer_enrollment));

  g_assert_cmpstr (test_outcome_get_text (outcome, "status"), ==, status);
}

static void
have_everything_reviewed (Fixture *fixture)
{
  g_autoptr (EntenteVettingPolicy) policy = NULL;
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  policy = ENTENTE_VETTING_POLICY (test_workspace_load (fixture->workspace, "vetting-policies", ENTENTE_VETTING_POLICY_ID));
  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_set_vetting_policy (entente_record_get_version (ENTENTE_RECORD (policy)), FALSE));
}

static void
test_provider_enrolls_without_a_membership (Fixture       *fixture,
                                            gconstpointer  data)
{
  make (fixture, "provider");
  assert_account (fixture, ENTENTE_KIND_PROVIDER, ENTENTE_ROLE_GLOBAL_ADMIN | ENTENTE_ROLE_ADMIN_AGENT, "enrolling");

  submit (fixture, "pending");
  assert_look (fixture, "organizations", "name", test_newcomer_enrollment.name);
  assert_look (fixture, "organizations", "mpn-id", "");

  test_newcomer_confirm (fixture->workspace);
  assert_look (fixture, "vettings", "state", "passed");
  assert_look (fixture, "organizations", "status", "qualified");
}

/* The operator may look at everybody; there is nothing found that would have to be explained. */
static void
test_provider_is_approved_by_the_operator (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (EntenteVetting) vetting = NULL;
  g_autoptr (GVariant) approved = NULL;

  have_everything_reviewed (fixture);
  make (fixture, "provider");
  submit (fixture, "pending");
  test_newcomer_confirm (fixture->workspace);
  assert_look (fixture, "vettings", "state", "review");
  assert_look (fixture, "vettings", "employment-finding", "");
  assert_look (fixture, "vettings", "business-finding", "");

  vetting = test_newcomer_load_vetting (fixture->workspace);
  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  approved = test_workspace_run_done (fixture->workspace,
                                      entente_command_approve_vetting (entente_record_get_id (ENTENTE_RECORD (vetting)), 0, ""));
  assert_look (fixture, "vettings", "status", "qualified");
}

/* It needs none; what it says of itself is compared with the one that it has. */
static void
test_provider_with_a_membership_is_compared_with_it (Fixture       *fixture,
                                                     gconstpointer  data)
{
  TestMembership membership;
  g_autoptr (GVariant) associated = NULL;

  test_membership_add (&membership, fixture->workspace, "Contoso IT");
  make (fixture, "provider");
  associated = test_workspace_run_done (fixture->workspace,
                                        entente_command_associate_membership (TEST_MEMBER, membership.password, membership.profile));
  submit (fixture, "pending");
  test_newcomer_confirm (fixture->workspace);
  assert_look (fixture, "vettings", "state", "review");
  assert_look (fixture, "vettings", "business-finding", "name-differs");

  test_membership_clear (&membership);
}

static void
test_provider_is_refused_by_rule (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntenteEnrollment said = test_newcomer_enrollment;

  make (fixture, "provider");
  said.email = "ada@gmail.com";
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WEB_MAIL, "email", entente_command_submit_enrollment (&said));
  said = test_newcomer_enrollment;
  said.support_email = "";
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "support-email", entente_command_submit_enrollment (&said));
}

static void
test_customer_is_in_the_program_at_once (Fixture       *fixture,
                                         gconstpointer  data)
{
  EntenteEnrollment said = test_newcomer_enrollment;
  g_autoptr (GVariant) outcome = NULL;

  make (fixture, "customer");
  assert_account (fixture, ENTENTE_KIND_CUSTOMER, ENTENTE_ROLE_GLOBAL_ADMIN, "active");
  g_assert_true (entente_workspace_check (fixture->workspace->workspace, "invitation.accept", NULL));

  said.phone = "";
  outcome = test_workspace_run_done (fixture->workspace, entente_command_edit_organization (&said, 0));
  assert_look (fixture, "organizations", "name", said.name);
  assert_look (fixture, "organizations", "email", said.email);
  assert_look (fixture, "organizations", "status", "active");
  /* Nobody vets it. */
  assert_look (fixture, "vettings", "state", "");
  assert_look (fixture, "messages", "kind", "");
}

static void
test_customer_does_not_enroll (Fixture       *fixture,
                               gconstpointer  data)
{
  make (fixture, "customer");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                              entente_command_submit_enrollment (&test_newcomer_enrollment));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                              entente_command_associate_membership (TEST_MEMBER, "something", "nothing"));
}

static void
test_nobody_makes_an_operator (Fixture       *fixture,
                               gconstpointer  data)
{
  static const char *const kinds[] = { "operator", "bank" };
  EntenteNewWorkAccount account = test_newcomer_account;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      account.kind = kinds[i];
      test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_UNKNOWN_VALUE, "kind", entente_command_create_work_account (&account));
    }
  assert_look (fixture, "accounts", "user-name", TEST_OPERATOR);
}

/* As the command was before there was a choice. */
static void
test_without_a_kind_it_is_a_reseller (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = test_workspace_execute (fixture->workspace, "work-account.create", &error,
                                                         "{'organization-name': <'Contoso'>, 'country': <'US'>, 'domain-prefix': <'contoso'>, "
                                                         "'first-name': <'Ada'>, 'last-name': <'Martin'>, 'user': <'ada.martin'>, "
                                                         "'password': <'correct horse battery'>}");

  g_assert_no_error (error);
  test_workspace_act_as (fixture->workspace, TEST_NEWCOMER);
  assert_account (fixture, ENTENTE_KIND_RESELLER, ENTENTE_ROLE_GLOBAL_ADMIN | ENTENTE_ROLE_ADMIN_AGENT, "enrolling");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "profile",
                              entente_command_submit_enrollment (&test_newcomer_enrollment));
}

/* One workspace holds several organizations. */
static void
test_one_after_the_other (Fixture       *fixture,
                          gconstpointer  data)
{
  EntenteNewWorkAccount second = test_newcomer_account;
  g_autoptr (GVariant) outcome = NULL;

  make (fixture, "provider");
  second.kind = "customer";
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_TAKEN, "domain-prefix", entente_command_create_work_account (&second));
  second.domain_prefix = "fabrikam";
  outcome = test_workspace_run_done (fixture->workspace, entente_command_create_work_account (&second));
  test_workspace_act_as (fixture->workspace, test_outcome_get_text (outcome, "user-name"));
  assert_account (fixture, ENTENTE_KIND_CUSTOMER, ENTENTE_ROLE_GLOBAL_ADMIN, "active");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/setting-up/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("provider-enrolls-without-a-membership", test_provider_enrolls_without_a_membership);
  ADD ("provider-is-approved-by-the-operator", test_provider_is_approved_by_the_operator);
  ADD ("provider-with-a-membership-is-compared-with-it", test_provider_with_a_membership_is_compared_with_it);
  ADD ("provider-is-refused-by-rule", test_provider_is_refused_by_rule);
  ADD ("customer-is-in-the-program-at-once", test_customer_is_in_the_program_at_once);
  ADD ("customer-does-not-enroll", test_customer_does_not_enroll);
  ADD ("nobody-makes-an-operator", test_nobody_makes_an_operator);
  ADD ("without-a-kind-it-is-a-reseller", test_without_a_kind_it_is_a_reseller);
  ADD ("one-after-the-other", test_one_after_the_other);
#undef ADD

  return g_test_run ();
}
