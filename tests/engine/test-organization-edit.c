/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-newcomer.h"
#include "test-trade.h"

/* Organizations say something else of themselves than before. */

static const EntenteEnrollment bravo = {
  .name = "Bravo Ltd",
  .address_line1 = "1 Main Street",
  .city = "Springfield",
  .state = "IL",
  .postal_code = "62701",
  .registration_id = "12-3456789",
  .contact_first_name = "Bea",
  .contact_last_name = "Cole",
  .email = "bea@bravo.example",
  .phone = "2175550100",
  .support_email = "support@bravo.example",
  .support_phone = "2175550199",
};

typedef struct
{
  TestWorkspace *workspace;
  TestMembership membership;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  name)
{
  fixture->workspace = test_trade_new ();
  test_membership_add (&fixture->membership, fixture->workspace, "Contoso IT");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  name)
{
  test_membership_clear (&fixture->membership);
  test_workspace_free (fixture->workspace);
}

static void
edit (Fixture                 *fixture,
      const EntenteEnrollment *profile,
      const char              *vetting)
{
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, entente_command_edit_organization (profile, 0));

  g_assert_cmpstr (test_outcome_get_text (outcome, "vetting"), ==, vetting);
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
assert_steps (Fixture    *fixture,
              const char *email,
              const char *employment,
              const char *business)
{
  g_autoptr (EntenteVetting) vetting = test_newcomer_load_vetting (fixture->workspace);

  g_assert_cmpstr (entente_vetting_get_email_state (vetting), ==, email);
  g_assert_cmpstr (entente_vetting_get_employment_state (vetting), ==, employment);
  g_assert_cmpstr (entente_vetting_get_business_state (vetting), ==, business);
}

/* What is wrong can be put right while it is looked at. */
static void
test_who_waits_corrects (Fixture       *fixture,
                         gconstpointer  data)
{
  EntenteEnrollment corrected = test_newcomer_enrollment;

  test_newcomer_enroll (fixture->workspace, &fixture->membership);
  test_newcomer_confirm (fixture->workspace);
  assert_steps (fixture, "passed", "passed", "open");

  corrected.name = "CONTOSO it";
  edit (fixture, &corrected, "passed");
  assert_steps (fixture, "passed", "passed", "passed");
  assert_look (fixture, "vettings", "status", "qualified");
  assert_look (fixture, "organizations", "name", "CONTOSO it");
}

static void
test_only_what_changes_is_vetted_again (Fixture       *fixture,
                                        gconstpointer  data)
{
  EntenteEnrollment said = test_newcomer_enrollment;

  said.name = "Contoso IT";
  test_newcomer_enroll (fixture->workspace, &fixture->membership);
  test_newcomer_confirm (fixture->workspace);
  edit (fixture, &said, "passed");
  assert_look (fixture, "messages", "kind", "enrollment-authorized, email-verification");

  /* Nobody vets these. */
  said.phone = "2175550177";
  said.website = "";
  edit (fixture, &said, "passed");
  assert_look (fixture, "organizations", "phone", "2175550177");
  assert_look (fixture, "organizations", "website", "");
  assert_look (fixture, "messages", "kind", "enrollment-authorized, email-verification");

  /* It stays in the program meanwhile. */
  said.email = "eve@contoso.example";
  edit (fixture, &said, "confirming");
  assert_steps (fixture, "open", "waiting", "passed");
  assert_look (fixture, "vettings", "status", "qualified");
  assert_look (fixture, "messages", "kind", "email-verification, enrollment-authorized, email-verification");
  test_newcomer_confirm (fixture->workspace);
  assert_steps (fixture, "passed", "passed", "passed");

  said.email = "eve@fabrikam.example";
  edit (fixture, &said, "confirming");
  test_newcomer_confirm (fixture->workspace);
  assert_steps (fixture, "passed", "open", "passed");
}

/* Whoever was in the program before anybody was vetted. */
static void
test_who_was_never_vetted_is_for_what_changes (Fixture       *fixture,
                                               gconstpointer  data)
{
  EntenteEnrollment said = bravo;

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  edit (fixture, &said, "confirming");
  assert_steps (fixture, "open", "waiting", "waiting");
  assert_look (fixture, "vettings", "status", "active");
  test_newcomer_confirm (fixture->workspace);
  assert_look (fixture, "vettings", "employment-finding", "profile-gone");
  assert_look (fixture, "vettings", "state", "review");
}

static void
test_provider_keeps_its_name (Fixture       *fixture,
                              gconstpointer  data)
{
  EntenteEnrollment said = bravo;

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NAME_VETTED, "name", entente_command_edit_organization (&said, 0));
  said.name = "Alpha Ltd";
  edit (fixture, &said, "confirming");
}

/* Whoever is asked can answer, also who never enrolled. */
static void
test_provider_answers_for_its_change (Fixture       *fixture,
                                      gconstpointer  data)
{
  EntenteEnrollment said = bravo;
  g_autoptr (EntenteVetting) vetting = NULL;
  const char *id;
  g_autoptr (GVariant) asked = NULL;
  g_autoptr (GVariant) answered = NULL;

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  said.name = "Alpha Ltd";
  edit (fixture, &said, "confirming");
  test_newcomer_confirm (fixture->workspace);
  vetting = test_newcomer_load_vetting (fixture->workspace);
  id = entente_record_get_id (ENTENTE_RECORD (vetting));

  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  asked = test_workspace_run_done (fixture->workspace, entente_command_ask_vetting (id, 0, "employment", "Who is Bea?"));
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  assert_look (fixture, "vettings", "state", "asked");
  answered = test_workspace_run_done (fixture->workspace, entente_command_answer_vetting (id, 0, "Our head of sales."));
  assert_look (fixture, "vettings", "state", "review");
}

static void
test_customer_is_found_by_its_new_name (Fixture       *fixture,
                                        gconstpointer  data)
{
  EntenteEnrollment said = { .name = "Zebra Bakery", .address_line1 = "2 Main Street", .city = "Springfield", .state = "IL", .postal_code = "62701", .registration_id = "12-3456789", .contact_first_name = "Ada", .contact_last_name = "Martin", .email = "ada@zebra.example" };
  g_autofree char *adatum = test_trade_add_customer (fixture->workspace, "adatum", "bravo", "attested");
  g_autofree char *fabrikam = test_trade_add_customer (fixture->workspace, "fabrikam", "bravo", "attested");
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, "zebra ada@");
  g_autofree char *found = NULL;
  g_autofree char *order = NULL;
  g_autofree char *expected = g_strconcat (fabrikam, ", ", adatum, NULL);

  test_workspace_act_as (fixture->workspace, "admin@adatum.program.example");
  edit (fixture, &said, "");
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  found = test_workspace_join_ids (fixture->workspace, query);
  g_assert_cmpstr (found, ==, adatum);
  order = test_workspace_join_ids (fixture->workspace, all);
  g_assert_cmpstr (order, ==, expected);
  assert_look (fixture, "vettings", "state", "");
}

static void
test_edit_is_refused_by_rule (Fixture       *fixture,
                              gconstpointer  data)
{
  EntenteEnrollment said = bravo;

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  said.email = "bea@gmail.com";
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WEB_MAIL, "email", entente_command_edit_organization (&said, 0));
  said = bravo;
  said.phone = "";
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "phone", entente_command_edit_organization (&said, 0));
  said = bravo;
  said.support_email = "";
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "support-email", entente_command_edit_organization (&said, 0));

  /* Who enrolls says it there. */
  test_newcomer_create (fixture->workspace);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WRONG_STATE, NULL,
                              entente_command_edit_organization (&test_newcomer_enrollment, 0));
}

#define ADD(path, test) g_test_add ("/organization-edit/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("who-waits-corrects", test_who_waits_corrects);
  ADD ("only-what-changes-is-vetted-again", test_only_what_changes_is_vetted_again);
  ADD ("who-was-never-vetted-is-for-what-changes", test_who_was_never_vetted_is_for_what_changes);
  ADD ("provider-keeps-its-name", test_provider_keeps_its_name);
  ADD ("provider-answers-for-its-change", test_provider_answers_for_its_change);
  ADD ("customer-is-found-by-its-new-name", test_customer_is_found_by_its_new_name);
  ADD ("refused-by-rule", test_edit_is_refused_by_rule);

  return g_test_run ();
}
