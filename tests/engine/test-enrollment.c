/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-invitation.h"
#include "test-newcomer.h"

#include <string.h>

/* From nobody to an organization that waits for what the operator says. */


typedef struct
{
  TestWorkspace *workspace;
  TestMembership membership;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_workspace_new ();
  test_membership_add (&fixture->membership, fixture->workspace, "Contoso IT");
  entente_workspace_set_account (fixture->workspace->workspace, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_membership_clear (&fixture->membership);
  test_workspace_free (fixture->workspace);
}

static EntenteCommand *
associate (Fixture    *fixture,
           const char *profile)
{
  return entente_command_associate_membership (TEST_MEMBER, fixture->membership.password, profile);
}

static void
assert_look (Fixture    *fixture,
             const char *property,
             const char *expected)
{
  g_autofree char *text = test_workspace_join (fixture->workspace, "organizations", property);

  g_test_message ("%s", property);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_newcomer_makes_an_account_and_is_in_the_log (Fixture       *fixture,
                                                  gconstpointer  data)
{
  gssize before = test_workspace_verify (fixture->workspace);
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, entente_command_create_work_account (&test_newcomer_account));
  g_autofree char *who = NULL;
  g_autofree char *where = NULL;
  g_autofree char *what = NULL;
  g_autofree char *about = NULL;
  EntenteAccount *account;

  g_assert_cmpstr (test_outcome_get_text (outcome, "user-name"), ==, TEST_NEWCOMER);
  g_assert_cmpint (test_workspace_verify (fixture->workspace), ==, before + 1);

  test_workspace_act_as (fixture->workspace, TEST_NEWCOMER);
  account = entente_workspace_get_account (fixture->workspace->workspace);
  g_assert_cmpstr (entente_record_get_id (ENTENTE_RECORD (account)), ==, test_outcome_get_text (outcome, "user"));
  g_assert_cmpstr (entente_account_get_organization (account), ==, test_outcome_get_text (outcome, "organization"));
  g_assert_cmpint (entente_account_get_kind (account), ==, ENTENTE_KIND_RESELLER);
  g_assert_cmpint (entente_account_get_roles (account), ==, ENTENTE_ROLE_GLOBAL_ADMIN | ENTENTE_ROLE_ADMIN_AGENT);
  g_assert_cmpstr (entente_account_get_name (account), ==, "Ada Martin");
  g_assert_cmpstr (entente_account_get_status (account), ==, "enrolling");
  assert_look (fixture, "domain", "contoso.program.example");
  assert_look (fixture, "country", "US");

  who = test_workspace_join (fixture->workspace, "activity", "user-name");
  where = test_workspace_join (fixture->workspace, "activity", "organization-name");
  what = test_workspace_join (fixture->workspace, "activity", "command");
  about = test_workspace_join (fixture->workspace, "activity", "summary");
  g_assert_cmpstr (who, ==, "Ada Martin");
  g_assert_cmpstr (where, ==, "Contoso IT");
  g_assert_cmpstr (what, ==, "work-account.create");
  g_assert_cmpstr (about, ==, "Ada Martin");
}

/* Whoever has chosen an account is not asked who they are, either. */
static void
test_log_names_who_was_made_and_not_who_sat_there (Fixture       *fixture,
                                                   gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("own-users");
  g_autofree char *ids = NULL;
  g_autoptr (EntenteQuery) all = entente_query_new ("activity");
  g_autoptr (EntenteQuery) of_operator = NULL;
  g_autofree char *operators = NULL;
  g_autofree char *mine = NULL;
  g_autoptr (EntenteQuery) of_newcomer = NULL;

  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  ids = test_workspace_join_ids (fixture->workspace, query);
  test_newcomer_create (fixture->workspace);

  of_operator = entente_query_with_filter (all, "user", ids);
  operators = test_workspace_join_ids (fixture->workspace, of_operator);
  g_assert_cmpstr (operators, ==, "");

  of_newcomer = entente_query_with_filter (all, "user",
                                           entente_record_get_id (ENTENTE_RECORD (entente_workspace_get_account (fixture->workspace->workspace))));
  mine = test_workspace_join_ids (fixture->workspace, of_newcomer);
  g_assert_cmpstr (mine, !=, "");
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GVariant *
rehearse (Fixture                      *fixture,
          const EntenteNewWorkAccount  *account,
          GError                      **error)
{
  g_autoptr (EntenteCommand) command = entente_command_create_work_account (account);
  g_autoptr (GAsyncResult) result = NULL;

  entente_workspace_rehearse_async (fixture->workspace->workspace, command, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return entente_workspace_rehearse_finish (fixture->workspace->workspace, result, error);
}

static EntenteAccount *
sign_in (Fixture    *fixture,
         const char *password)
{
  g_autoptr (GAsyncResult) result = NULL;

  entente_workspace_sign_in_async (fixture->workspace->workspace, TEST_NEWCOMER, password, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return entente_workspace_sign_in_finish (fixture->workspace->workspace, result, NULL);
}

static void
test_newcomer_signs_in_with_the_password_that_was_chosen (Fixture       *fixture,
                                                          gconstpointer  data)
{
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, entente_command_create_work_account (&test_newcomer_account));
  g_autoptr (EntenteAccount) account = sign_in (fixture, TEST_NEWCOMER_PASSWORD);
  g_autoptr (EntenteAccount) wrong = sign_in (fixture, TEST_NEWCOMER_PASSWORD " ");

  g_assert_cmpstr (entente_account_get_user_name (account), ==, TEST_NEWCOMER);
  g_assert_null (wrong);
}

static void
refuse_account (Fixture                     *fixture,
                const EntenteNewWorkAccount *account,
                EntenteReason                reason,
                const char                  *field)
{
  test_workspace_run_refused (fixture->workspace, reason, field, entente_command_create_work_account (account));
}

static void
test_account_is_refused_by_rule (Fixture       *fixture,
                                 gconstpointer  data)
{
  EntenteNewWorkAccount account = test_newcomer_account;
  gssize before = test_workspace_verify (fixture->workspace);

  account.password = "short";
  refuse_account (fixture, &account, ENTENTE_REASON_TOO_SHORT, "password");
  account = test_newcomer_account;
  account.user = "ada.martin.1815";
  account.password = "Ada.Martin.1815";
  refuse_account (fixture, &account, ENTENTE_REASON_PASSWORD_IS_NAME, "password");
  account = test_newcomer_account;
  account.country = "XX";
  refuse_account (fixture, &account, ENTENTE_REASON_UNKNOWN_VALUE, "country");
  account = test_newcomer_account;
  account.organization_name = " ";
  refuse_account (fixture, &account, ENTENTE_REASON_REQUIRED, "organization-name");
  account = test_newcomer_account;
  account.user = "a@b";
  refuse_account (fixture, &account, ENTENTE_REASON_MALFORMED, "user");

  g_assert_cmpint (test_workspace_verify (fixture->workspace), ==, before);
  assert_look (fixture, "name", "");
}

/* A person types, and gets to know it before anything else is filled in. */
static void
test_whether_a_domain_is_free_is_told_first (Fixture       *fixture,
                                             gconstpointer  data)
{
  EntenteNewWorkAccount account = { .domain_prefix = "contoso" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) taken = NULL;
  g_autoptr (GError) form = NULL;

  g_assert_null (rehearse (fixture, &account, &error));
  g_assert_cmpstr (entente_error_get_field (error), ==, "organization-name");

  test_newcomer_create (fixture->workspace);
  g_assert_null (rehearse (fixture, &account, &taken));
  g_assert_true (entente_error_is (taken, ENTENTE_REASON_TAKEN));
  g_assert_cmpstr (entente_error_get_field (taken), ==, "domain-prefix");
  g_assert_cmpstr (entente_error_get_detail (taken, 0), ==, "contoso-2");

  account.domain_prefix = "con toso";
  g_assert_null (rehearse (fixture, &account, &form));
  g_assert_true (entente_error_is (form, ENTENTE_REASON_DOMAIN_FORM));
}

static void
test_rehearsal_of_an_account_makes_nobody (Fixture       *fixture,
                                           gconstpointer  data)
{
  gssize before = test_workspace_verify (fixture->workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = rehearse (fixture, &test_newcomer_account, &error);
  g_autofree char *accounts = test_workspace_join (fixture->workspace, "accounts", "user-name");

  g_assert_no_error (error);
  g_assert_cmpstr (test_outcome_get_text (outcome, "user-name"), ==, TEST_NEWCOMER);
  g_assert_cmpstr (accounts, ==, TEST_OPERATOR);
  g_assert_cmpint (test_workspace_verify (fixture->workspace), ==, before);
}

/* Only what is for newcomers is done for nobody. */
static void
test_nobody_does_anything_else (Fixture       *fixture,
                                gconstpointer  data)
{
  EntenteWorkspace *workspace = fixture->workspace->workspace;

  g_assert_true (entente_workspace_check (workspace, "work-account.create", NULL));
  g_assert_false (entente_workspace_check (workspace, "enrollment.submit", NULL));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_UNKNOWN_ACTOR, NULL, associate (fixture, fixture->membership.profile));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_UNKNOWN_ACTOR, NULL,
                              entente_command_submit_enrollment (&test_newcomer_enrollment));
}

static void
test_organization_gets_the_mpn_id_of_its_profile (Fixture       *fixture,
                                                  gconstpointer  data)
{
  EntenteNewProfile second = { "4711003", "Contoso West", "US" };
  g_autoptr (GVariant) added = NULL;
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GVariant) again = NULL;
  g_autoptr (GVariant) other = NULL;
  g_autofree char *about = NULL;

  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  added = test_workspace_run_done (fixture->workspace, entente_command_add_profile (fixture->membership.id, &second));

  test_newcomer_create (fixture->workspace);
  outcome = test_workspace_run_done (fixture->workspace, associate (fixture, fixture->membership.profile));
  g_assert_cmpstr (test_outcome_get_text (outcome, "mpn-id"), ==, "4711001");
  g_assert_cmpstr (test_outcome_get_text (outcome, "name"), ==, "Contoso IT");
  g_assert_cmpstr (test_outcome_get_text (outcome, "country"), ==, "US");
  assert_look (fixture, "mpn-id", "4711001");

  /* Again, and another: its own is not somebody else's. */
  again = test_workspace_run_done (fixture->workspace, associate (fixture, fixture->membership.profile));
  other = test_workspace_run_done (fixture->workspace, associate (fixture, test_outcome_get_text (added, "profile")));
  assert_look (fixture, "mpn-id", "4711003");

  about = test_workspace_join (fixture->workspace, "activity", "summary");
  g_assert_cmpstr (about, ==, "Contoso West, Contoso IT, Contoso IT, Ada Martin");
}

static void
test_association_is_refused_by_rule (Fixture       *fixture,
                                     gconstpointer  data)
{
  EntenteNewProfile foreign = { "5", "Fabrikam", "US" };
  TestWorkspace *workspace = fixture->workspace;
  g_autoptr (GVariant) other = NULL;
  g_autoptr (GVariant) inactive = NULL;

  test_workspace_act_as (workspace, TEST_OPERATOR);
  other = test_workspace_run_done (workspace, entente_command_add_membership ("cem@fabrikam.example", &foreign));

  test_newcomer_create (fixture->workspace);
  test_workspace_run_refused (workspace, ENTENTE_REASON_SIGN_IN_REFUSED, "password",
                              entente_command_associate_membership (TEST_MEMBER, "something else", fixture->membership.profile));
  test_workspace_run_refused (workspace, ENTENTE_REASON_SIGN_IN_REFUSED, "password",
                              entente_command_associate_membership ("nobody@contoso.example", fixture->membership.password, fixture->membership.profile));
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "profile", associate (fixture, "nothing"));
  /* Somebody else's, whose password the person does not know. */
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "profile",
                              associate (fixture, test_outcome_get_text (other, "profile")));
  test_workspace_run_refused (workspace, ENTENTE_REASON_PROFILE_OTHER_COUNTRY, "profile", associate (fixture, fixture->membership.belgian));

  test_workspace_act_as (workspace, TEST_OPERATOR);
  inactive = test_workspace_run_done (workspace, entente_command_set_profile_active (fixture->membership.profile, 1, FALSE));
  test_workspace_act_as (workspace, TEST_NEWCOMER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_PROFILE_INACTIVE, "profile", associate (fixture, fixture->membership.profile));
  assert_look (fixture, "mpn-id", "");
}

static void
test_mpn_id_is_of_one_organization (Fixture       *fixture,
                                    gconstpointer  data)
{
  EntenteNewWorkAccount account = test_newcomer_account;
  g_autoptr (GVariant) outcome = NULL;

  test_newcomer_associate (fixture->workspace, &fixture->membership);
  account.domain_prefix = "contoso-2";
  outcome = test_workspace_run_done (fixture->workspace, entente_command_create_work_account (&account));
  test_workspace_act_as (fixture->workspace, test_outcome_get_text (outcome, "user-name"));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_ALREADY_ENROLLED, "profile", associate (fixture, fixture->membership.profile));

  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  test_workspace_refuse (fixture->workspace, "organization.register", ENTENTE_REASON_TAKEN, "mpn-id",
                         "{'kind': <'reseller'>, 'name': <'Fabrikam'>, 'domain-prefix': <'fabrikam'>, 'country': <'US'>, "
                         "'mpn-id': <'4711001'>, 'admin-name': <'Cem'>, 'admin-user': <'cem'>, 'admin-roles': <'global-admin'>}");
}

static void
test_enrollment_waits_for_the_operator (Fixture       *fixture,
                                        gconstpointer  data)
{
  static const struct
  {
    const char *property;
    const char *value;
  } facts[] = {
    { "status", "pending" },
    { "mpn-id", "4711001" },
    { "name", "Contoso IT Services, Inc." },
    { "address-line1", "1 Main Street" },
    { "city", "Springfield" },
    { "state", "IL" },
    { "postal-code", "62701" },
    { "country", "US" },
    { "registration-id", "12-3456789" },
    { "contact-first-name", "Ada" },
    { "contact-last-name", "Martin" },
    { "email", "ada@contoso.example" },
    { "phone", "2175550100" },
    { "support-email", "support@contoso.example" },
    { "support-phone", "2175550199" },
    { "website", "https://support.contoso.example" },
  };
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *told = NULL;
  EntenteAccount *account;

  test_newcomer_associate (fixture->workspace, &fixture->membership);
  outcome = test_workspace_run_done (fixture->workspace, entente_command_submit_enrollment (&test_newcomer_enrollment));
  g_assert_cmpstr (test_outcome_get_text (outcome, "status"), ==, "pending");
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    assert_look (fixture, facts[i].property, facts[i].value);

  /* The account knows by itself. */
  do
    {
      account = entente_workspace_get_account (fixture->workspace->workspace);
      g_main_context_iteration (NULL, FALSE);
    }
  while (!g_str_equal (entente_account_get_status (account), "pending"));
  g_assert_cmpstr (entente_account_get_organization_name (account), ==, "Contoso IT Services, Inc.");

  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  told = test_workspace_join (fixture->workspace, "activity", "command");
  g_assert_true (g_str_has_prefix (told, "enrollment.submit, "));
}

static void
refuse_enrollment (Fixture                 *fixture,
                   const EntenteEnrollment *said,
                   EntenteReason            reason,
                   const char              *field)
{
  test_workspace_run_refused (fixture->workspace, reason, field, entente_command_submit_enrollment (said));
}

static void
test_enrollment_is_refused_by_rule (Fixture       *fixture,
                                    gconstpointer  data)
{
  EntenteEnrollment said = test_newcomer_enrollment;
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GVariant) inactive = NULL;

  test_newcomer_create (fixture->workspace);
  refuse_enrollment (fixture, &said, ENTENTE_REASON_REQUIRED, "profile");
  outcome = test_workspace_run_done (fixture->workspace, associate (fixture, fixture->membership.profile));

  said.email = "ada@gmail.com";
  refuse_enrollment (fixture, &said, ENTENTE_REASON_WEB_MAIL, "email");
  said.email = "info@contoso.example";
  refuse_enrollment (fixture, &said, ENTENTE_REASON_SHARED_MAILBOX, "email");
  said = test_newcomer_enrollment;
  said.address_line1 = "";
  refuse_enrollment (fixture, &said, ENTENTE_REASON_REQUIRED, "address-line1");
  said = test_newcomer_enrollment;
  said.support_phone = "";
  refuse_enrollment (fixture, &said, ENTENTE_REASON_REQUIRED, "support-phone");
  assert_look (fixture, "status", "enrolling");
  assert_look (fixture, "support-email", "");

  /* What the registry says is asked once more. */
  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  inactive = test_workspace_run_done (fixture->workspace, entente_command_set_profile_active (fixture->membership.profile, 1, FALSE));
  test_workspace_act_as (fixture->workspace, TEST_NEWCOMER);
  refuse_enrollment (fixture, &test_newcomer_enrollment, ENTENTE_REASON_PROFILE_INACTIVE, "profile");
}

/* Also before the operator has looked, and for whoever is in the program for long. */
static void
test_who_is_enrolled_gives_customer_support_alone (Fixture       *fixture,
                                                   gconstpointer  data)
{
  EntenteEnrollment support = { .name = "Other", .support_email = "help@contoso.example", .support_phone = "2175550111" };
  g_autofree char *reseller = NULL;
  g_autoptr (GVariant) pending = NULL;
  g_autoptr (GVariant) active = NULL;

  test_newcomer_enroll (fixture->workspace, &fixture->membership);
  pending = test_workspace_run_done (fixture->workspace, entente_command_submit_enrollment (&support));
  g_assert_cmpstr (test_outcome_get_text (pending, "status"), ==, "pending");
  assert_look (fixture, "name", "Contoso IT Services, Inc.");
  assert_look (fixture, "support-email", "help@contoso.example");
  assert_look (fixture, "website", "");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WRONG_STATE, NULL, associate (fixture, fixture->membership.profile));

  reseller = test_workspace_add_organization (fixture->workspace, "reseller", "bravo", "global-admin");
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  active = test_workspace_run_done (fixture->workspace, entente_command_submit_enrollment (&support));
  g_assert_cmpstr (test_outcome_get_text (active, "status"), ==, "active");
  assert_look (fixture, "name", "Bravo Ltd");
  assert_look (fixture, "support-phone", "2175550111");

  support.support_email = "help@gmail.com";
  refuse_enrollment (fixture, &support, ENTENTE_REASON_WEB_MAIL, "support-email");
}

static void
test_only_a_global_admin_enrolls (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntenteNewUser user = { .name = "Ben", .email = "ben@contoso.example", .user = "ben", .roles = "user-admin,account-admin,admin-agent" };
  g_autoptr (GVariant) added = NULL;

  test_newcomer_create (fixture->workspace);
  added = test_workspace_run_done (fixture->workspace, entente_command_add_user (&user));
  test_workspace_act_as (fixture->workspace, "ben@contoso.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MISSING_ROLE, NULL, associate (fixture, fixture->membership.profile));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MISSING_ROLE, NULL, entente_command_submit_enrollment (&test_newcomer_enrollment));
}

static void
assert_not_enrolled (Fixture    *fixture,
                     const char *what,
                     const char *status)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", what);
  g_assert_false (entente_workspace_check (fixture->workspace->workspace, what, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_NOT_ENROLLED));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, status);
}

/* By the gate, for links of others too, and by the lists. */
static void
test_who_is_not_enrolled_does_nothing_else (Fixture       *fixture,
                                            gconstpointer  data)
{
  static const char *const allowed[] = { "user.add", "user.set-roles", "list:own-users", "list:organizations", "list:messages",
                                         "list:activity", "list:country-rules", "enrollment.submit" };
  static const char *const refused[] = { "invitation.accept", "invitation.create", "list:customers", "list:providers",
                                         "list:offers", "export:customers" };
  TestWorkspace *workspace = fixture->workspace;
  EntenteInvitationLink link;
  g_autofree char *customers = NULL;

  test_workspace_act_as (workspace, TEST_OPERATOR);
  test_invitation_workspace_fill (workspace);
  link = test_invitation_send (workspace, "partnership", FALSE);

  test_newcomer_create (fixture->workspace);
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (entente_workspace_check (workspace->workspace, allowed[i], &error));
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_not_enrolled (fixture, refused[i], "enrolling");
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_ENROLLED, NULL, test_invitation_accept (&link));
  customers = test_workspace_join (workspace, "customers", "name");
  g_assert_cmpstr (customers, ==, "");
}

/* Also one that is about to be let in: partners are found by whom they know. */
static void
test_nobody_else_sees_who_enrolls (Fixture       *fixture,
                                   gconstpointer  data)
{
  static const char *const lists[] = { "organizations", "resellers" };

  test_newcomer_enroll (fixture->workspace, &fixture->membership);
  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  test_invitation_workspace_fill (fixture->workspace);

  /* The provider acts. */
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *names = test_workspace_join (fixture->workspace, lists[i], "name");

      g_assert_null (strstr (names, "Contoso"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/enrollment/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("newcomer-makes-an-account-and-is-in-the-log", test_newcomer_makes_an_account_and_is_in_the_log);
  ADD ("log-names-who-was-made-and-not-who-sat-there", test_log_names_who_was_made_and_not_who_sat_there);
  ADD ("newcomer-signs-in-with-the-password-that-was-chosen", test_newcomer_signs_in_with_the_password_that_was_chosen);
  ADD ("account-is-refused-by-rule", test_account_is_refused_by_rule);
  ADD ("whether-a-domain-is-free-is-told-first", test_whether_a_domain_is_free_is_told_first);
  ADD ("rehearsal-of-an-account-makes-nobody", test_rehearsal_of_an_account_makes_nobody);
  ADD ("nobody-does-anything-else", test_nobody_does_anything_else);
  ADD ("organization-gets-the-mpn-id-of-its-profile", test_organization_gets_the_mpn_id_of_its_profile);
  ADD ("association-is-refused-by-rule", test_association_is_refused_by_rule);
  ADD ("mpn-id-is-of-one-organization", test_mpn_id_is_of_one_organization);
  ADD ("enrollment-waits-for-the-operator", test_enrollment_waits_for_the_operator);
  ADD ("enrollment-is-refused-by-rule", test_enrollment_is_refused_by_rule);
  ADD ("who-is-enrolled-gives-customer-support-alone", test_who_is_enrolled_gives_customer_support_alone);
  ADD ("only-a-global-admin-enrolls", test_only_a_global_admin_enrolls);
  ADD ("who-is-not-enrolled-does-nothing-else", test_who_is_not_enrolled_does_nothing_else);
  ADD ("nobody-else-sees-who-enrolls", test_nobody_else_sees_who_enrolls);
#undef ADD

  return g_test_run ();
}
