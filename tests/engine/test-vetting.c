/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-newcomer.h"

#include "test-file.h"
#include "test-system.h"

/* From an enrollment that was submitted to an organization that is in the program, or is not. */

typedef struct
{
  TestPlace place;
  TestWorkspace *workspace;
  TestMembership membership;
} Fixture;

/* The name of the registry; the one that is said is "Contoso IT Services, Inc.". */
#define SAME "Contoso IT Services, Inc."
#define OTHER "Contoso IT"

static void
set_up (Fixture       *fixture,
        gconstpointer  name)
{
  g_autoptr (GError) error = NULL;

  test_place_set_up (&fixture->place, NULL);
  fixture->workspace = test_workspace_open (fixture->place.path, &error);
  g_assert_no_error (error);
  test_membership_add (&fixture->membership, fixture->workspace, name);
  test_newcomer_enroll (fixture->workspace, &fixture->membership);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  name)
{
  test_membership_clear (&fixture->membership);
  test_workspace_free (fixture->workspace);
  test_place_tear_down (&fixture->place, NULL);
}

static void
assert_states (Fixture    *fixture,
               const char *state,
               const char *email,
               const char *employment,
               const char *business)
{
  g_autoptr (EntenteVetting) vetting = test_newcomer_load_vetting (fixture->workspace);

  g_assert_cmpstr (entente_vetting_get_state (vetting), ==, state);
  g_assert_cmpstr (entente_vetting_get_email_state (vetting), ==, email);
  g_assert_cmpstr (entente_vetting_get_employment_state (vetting), ==, employment);
  g_assert_cmpstr (entente_vetting_get_business_state (vetting), ==, business);
}

static void
assert_status (Fixture    *fixture,
               const char *expected)
{
  g_autoptr (EntenteVetting) vetting = test_newcomer_load_vetting (fixture->workspace);

  g_assert_cmpstr (entente_vetting_get_status (vetting), ==, expected);
}

static void
wait (Fixture *fixture,
      gint64   span)
{
  entente_manual_clock_advance (fixture->workspace->clock, span);
}

static char *
read_code (Fixture *fixture)
{
  return test_newcomer_read_mail (fixture->workspace, "email-verification", "code");
}

static GVariant *
try_code (Fixture    *fixture,
          const char *code)
{
  return test_workspace_run_done (fixture->workspace, entente_command_verify_email (code));
}

static char *
make_wrong (Fixture *fixture)
{
  char *code = read_code (fixture);

  code[0] = code[0] == '9' ? '0' : code[0] + 1;

  return code;
}

static void
set_automatic (Fixture  *fixture,
               gboolean  automatic,
               gint64    approved)
{
  g_autoptr (EntenteVettingPolicy) policy = NULL;
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  policy = ENTENTE_VETTING_POLICY (test_workspace_load (fixture->workspace, "vetting-policies", ENTENTE_VETTING_POLICY_ID));
  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_set_vetting_policy (entente_record_get_version (ENTENTE_RECORD (policy)), automatic));
  g_assert_cmpint (test_outcome_get_count (outcome, "approved"), ==, approved);
  test_workspace_act_as (fixture->workspace, TEST_NEWCOMER);
}

/* (transfer full) of the vetting, with its version */
static char *
find (Fixture *fixture,
      gint64  *version)
{
  g_autoptr (EntenteVetting) vetting = test_newcomer_load_vetting (fixture->workspace);

  *version = entente_record_get_version (ENTENTE_RECORD (vetting));

  return g_strdup (entente_record_get_id (ENTENTE_RECORD (vetting)));
}

static EntenteCommand *
new_approval (Fixture    *fixture,
              const char *note)
{
  gint64 version;
  g_autofree char *id = NULL;

  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  id = find (fixture, &version);

  return entente_command_approve_vetting (id, version, note);
}

static EntenteCommand *
new_rejection (Fixture    *fixture,
               const char *step,
               const char *reason)
{
  gint64 version;
  g_autofree char *id = NULL;

  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  id = find (fixture, &version);

  return entente_command_reject_vetting (id, version, step, reason);
}

static EntenteCommand *
new_question (Fixture    *fixture,
              const char *step,
              const char *question)
{
  gint64 version;
  g_autofree char *id = NULL;

  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  id = find (fixture, &version);

  return entente_command_ask_vetting (id, version, step, question);
}

static EntenteCommand *
new_answer (Fixture    *fixture,
            const char *answer)
{
  gint64 version;
  g_autofree char *id = NULL;

  test_workspace_act_as (fixture->workspace, TEST_NEWCOMER);
  id = find (fixture, &version);

  return entente_command_answer_vetting (id, version, answer);
}

static void
do_it (Fixture        *fixture,
       EntenteCommand *command)
{
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, command);
}

static void
submit (Fixture                 *fixture,
        const EntenteEnrollment *enrollment,
        const char              *status)
{
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, TEST_NEWCOMER);
  outcome = test_workspace_run_done (fixture->workspace, entente_command_submit_enrollment (enrollment));
  g_assert_cmpstr (test_outcome_get_text (outcome, "status"), ==, status);
}

static void
assert_mail (Fixture    *fixture,
             const char *user,
             const char *expected)
{
  g_autofree char *kinds = NULL;

  test_workspace_act_as (fixture->workspace, user);
  kinds = test_workspace_join (fixture->workspace, "messages", "kind");
  g_assert_cmpstr (kinds, ==, expected);
}

/* All checks pass: nobody has to look. */
static void
test_confirmed_address_lets_in (Fixture       *fixture,
                                gconstpointer  name)
{
  assert_states (fixture, "confirming", "open", "waiting", "waiting");
  assert_status (fixture, "pending");

  test_newcomer_confirm (fixture->workspace);
  assert_states (fixture, "passed", "passed", "passed", "passed");
  assert_status (fixture, "qualified");
  assert_mail (fixture, TEST_NEWCOMER, "enrollment-authorized, email-verification");
  assert_mail (fixture, TEST_OPERATOR, "");
  g_assert_true (entente_workspace_check (fixture->workspace->workspace, "vetting.approve", NULL));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WRONG_STATE, NULL, new_approval (fixture, ""));
}

static void
test_link_is_as_good_as_the_code (Fixture       *fixture,
                                  gconstpointer  name)
{
  g_autofree char *secret = test_newcomer_read_mail (fixture->workspace, "email-verification", "link-secret");

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_CODE_EXPIRED, "secret",
                              entente_command_verify_email_link ("c0ffee"));
  wait (fixture, G_TIME_SPAN_HOUR);
  do_it (fixture, entente_command_verify_email_link (secret));
  assert_status (fixture, "qualified");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WRONG_STATE, NULL, entente_command_verify_email_link (secret));
}

static void
test_wrong_codes_are_counted (Fixture       *fixture,
                              gconstpointer  name)
{
  g_autofree char *code = read_code (fixture);
  g_autofree char *wrong = make_wrong (fixture);

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MALFORMED, "code", entente_command_verify_email ("1234"));
  for (int left = 4; left >= 0; left--)
    {
      g_autoptr (GVariant) outcome = try_code (fixture, wrong);
      g_autoptr (GError) error = NULL;
      g_autofree char *expected = g_strdup_printf ("%d", left);

      g_assert_false (entente_email_outcome_check (outcome, "code", &error));
      g_assert_cmpstr (entente_error_get_detail (error, 0), ==, expected);
    }

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_CODE_USED_UP, "code", entente_command_verify_email (code));
  assert_states (fixture, "confirming", "open", "waiting", "waiting");

  do_it (fixture, entente_command_resend_email_code ());
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "code", entente_command_verify_email (""));
  test_newcomer_confirm (fixture->workspace);
  assert_status (fixture, "qualified");
}

static void
test_codes_expire_and_are_replaced (Fixture       *fixture,
                                    gconstpointer  name)
{
  g_autofree char *first = read_code (fixture);
  g_autofree char *last = NULL;
  g_autofree char *codes = NULL;

  wait (fixture, ENTENTE_EMAIL_CODE_MINUTES * G_TIME_SPAN_MINUTE);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_CODE_EXPIRED, "code", entente_command_verify_email (first));

  do_it (fixture, entente_command_resend_email_code ());
  do_it (fixture, entente_command_resend_email_code ());
  last = read_code (fixture);
  codes = test_workspace_join (fixture->workspace, "messages", "code");
  g_assert_cmpint (strlen (codes), ==, strlen (last) + strlen (", , "));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_CODES_TOO_MANY, NULL, entente_command_resend_email_code ());

  wait (fixture, G_TIME_SPAN_HOUR - ENTENTE_EMAIL_CODE_MINUTES * G_TIME_SPAN_MINUTE);
  do_it (fixture, entente_command_resend_email_code ());
  test_newcomer_confirm (fixture->workspace);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WRONG_STATE, NULL, entente_command_resend_email_code ());
}

/* Neither the log nor what is searched has them, and what was used is gone. */
static void
test_secrets_are_where_they_have_to_be (Fixture       *fixture,
                                        gconstpointer  name)
{
  g_autofree char *code = read_code (fixture);
  g_autofree char *secret = test_newcomer_read_mail (fixture->workspace, "email-verification", "link-secret");
  g_autofree char *of_operator = NULL;
  g_autofree char *logged = g_strdup_printf ("SELECT count (*) FROM change_item WHERE instr (before || after, '%s') > 0", code);
  g_autofree char *told = g_strdup_printf ("SELECT count (*) FROM message WHERE instr (params || search, '%s') > 0", code);

  g_assert_cmpuint (strlen (code), ==, ENTENTE_EMAIL_CODE_DIGITS);
  g_assert_cmpuint (strlen (secret), ==, 2 * ENTENTE_INVITATION_SECRET_SIZE);
  g_assert_cmpint (test_file_query (fixture->place.path, told), ==, 0);
  g_assert_cmpint (test_file_query (fixture->place.path, logged), ==, 0);

  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  of_operator = test_workspace_join (fixture->workspace, "messages", "code");
  g_assert_cmpstr (of_operator, ==, "");

  test_workspace_act_as (fixture->workspace, TEST_NEWCOMER);
  test_newcomer_confirm (fixture->workspace);
  g_assert_cmpint (test_file_query (fixture->place.path, "SELECT count (*) FROM email_code WHERE code <> '' OR secret <> ''"), ==, 0);
}

/* The name differs from that of the registry: that much is the operator's. */
static void
test_what_was_found_is_the_operators (Fixture       *fixture,
                                      gconstpointer  name)
{
  g_autoptr (EntenteVetting) vetting = NULL;

  test_newcomer_confirm (fixture->workspace);
  assert_states (fixture, "review", "passed", "passed", "open");
  assert_status (fixture, "pending");
  assert_mail (fixture, TEST_OPERATOR, "enrollment-to-review");
  vetting = test_newcomer_load_vetting (fixture->workspace);
  g_assert_cmpstr (entente_vetting_get_business_finding (vetting), ==, "name-differs");
  g_assert_cmpstr (entente_vetting_get_profile_name (vetting), ==, OTHER);
  g_assert_cmpstr (entente_vetting_get_member_user_name (vetting), ==, TEST_MEMBER);

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "note", new_approval (fixture, " "));
  do_it (fixture, new_approval (fixture, "Registered under its short name"));
  assert_states (fixture, "passed", "passed", "passed", "passed");
  assert_status (fixture, "qualified");
  assert_mail (fixture, TEST_NEWCOMER, "enrollment-authorized, email-verification");
  g_clear_object (&vetting);
  vetting = test_newcomer_load_vetting (fixture->workspace);
  g_assert_cmpstr (entente_vetting_get_note (vetting), ==, "Registered under its short name");
  g_assert_cmpstr (entente_vetting_get_person (vetting), !=, "");
}

/* The operator has put the registry right meanwhile: there is nothing to explain any more. */
static void
test_approval_goes_by_the_registry_of_today (Fixture       *fixture,
                                             gconstpointer  name)
{
  EntenteNewProfile profile = { "4711001", SAME, "US" };

  test_newcomer_confirm (fixture->workspace);
  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  do_it (fixture, entente_command_edit_profile (fixture->membership.profile, 1, &profile));
  do_it (fixture, new_approval (fixture, ""));
  assert_status (fixture, "qualified");
}

static void
test_nobody_is_approved_unconfirmed (Fixture       *fixture,
                                     gconstpointer  name)
{
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_EMAIL_UNVERIFIED, NULL, new_approval (fixture, "I know them"));
  assert_status (fixture, "pending");
}

static void
test_manual_policy_waits_for_the_operator (Fixture       *fixture,
                                           gconstpointer  name)
{
  set_automatic (fixture, FALSE, 0);
  test_newcomer_confirm (fixture->workspace);
  assert_states (fixture, "review", "passed", "open", "open");
  do_it (fixture, new_approval (fixture, ""));
  assert_status (fixture, "qualified");
}

static void
test_policy_lets_in_who_waited (Fixture       *fixture,
                                gconstpointer  name)
{
  set_automatic (fixture, FALSE, 0);
  test_newcomer_confirm (fixture->workspace);
  set_automatic (fixture, TRUE, 1);
  assert_status (fixture, "qualified");
  set_automatic (fixture, FALSE, 0);
  set_automatic (fixture, TRUE, 0);
}

static void
test_policy_leaves_what_was_found (Fixture       *fixture,
                                   gconstpointer  name)
{
  set_automatic (fixture, FALSE, 0);
  test_newcomer_confirm (fixture->workspace);
  assert_states (fixture, "review", "passed", "open", "open");
  set_automatic (fixture, TRUE, 0);
  assert_states (fixture, "review", "passed", "passed", "open");
  /* It is one mail, and not another for each look. */
  assert_mail (fixture, TEST_OPERATOR, "enrollment-to-review");
}

static void
test_question_and_answer (Fixture       *fixture,
                          gconstpointer  name)
{
  g_autoptr (EntenteVetting) vetting = NULL;

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_EMAIL_UNVERIFIED, NULL, new_question (fixture, "business", "Which?"));
  test_workspace_act_as (fixture->workspace, TEST_NEWCOMER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WRONG_STATE, NULL, new_answer (fixture, "That"));

  test_newcomer_confirm (fixture->workspace);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WRONG_STATE, NULL, new_question (fixture, "employment", "Who?"));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "question", new_question (fixture, "business", " "));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_UNKNOWN_VALUE, "step", new_question (fixture, "email", "Which?"));
  do_it (fixture, new_question (fixture, "business", "Which name is it?"));
  assert_states (fixture, "asked", "passed", "passed", "asked");
  assert_mail (fixture, TEST_NEWCOMER, "enrollment-asked, email-verification");

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "answer", new_answer (fixture, ""));
  do_it (fixture, new_answer (fixture, "Contoso IT is short for it."));
  assert_states (fixture, "review", "passed", "passed", "open");
  vetting = test_newcomer_load_vetting (fixture->workspace);
  g_assert_cmpstr (entente_vetting_get_question (vetting), ==, "Which name is it?");
  g_assert_cmpstr (entente_vetting_get_answer (vetting), ==, "Contoso IT is short for it.");
  assert_mail (fixture, TEST_OPERATOR, "enrollment-answered, enrollment-to-review");

  do_it (fixture, new_approval (fixture, "As they say"));
  assert_status (fixture, "qualified");
}

/* Whoever decides need not wait for the answer, and may ask of the other step instead. */
static void
test_question_takes_the_place_of_another (Fixture       *fixture,
                                          gconstpointer  name)
{
  set_automatic (fixture, FALSE, 0);
  test_newcomer_confirm (fixture->workspace);
  do_it (fixture, new_question (fixture, "business", "Which name is it?"));
  do_it (fixture, new_question (fixture, "employment", "Since when?"));
  assert_states (fixture, "asked", "passed", "asked", "open");
  do_it (fixture, new_approval (fixture, "Never mind"));
  assert_states (fixture, "passed", "passed", "passed", "passed");
}

static void
test_who_is_rejected_may_try_again (Fixture       *fixture,
                                    gconstpointer  name)
{
  EntenteEnrollment corrected = test_newcomer_enrollment;
  g_autoptr (EntenteVetting) vetting = NULL;
  g_autofree char *mails = NULL;

  test_newcomer_confirm (fixture->workspace);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "reason", new_rejection (fixture, "business", ""));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "step", new_rejection (fixture, "", "No"));
  do_it (fixture, new_rejection (fixture, "business", "The name is not that of the register."));
  assert_states (fixture, "rejected", "passed", "passed", "rejected");
  assert_status (fixture, "rejected");
  assert_mail (fixture, TEST_NEWCOMER, "enrollment-rejected, email-verification");
  vetting = test_newcomer_load_vetting (fixture->workspace);
  g_assert_cmpstr (entente_vetting_get_reason (vetting), ==, "The name is not that of the register.");
  g_assert_cmpstr (entente_vetting_get_step (vetting), ==, "business");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WRONG_STATE, NULL, new_approval (fixture, "All the same"));

  /* Only the business is looked at again, and passes by itself. */
  corrected.name = OTHER;
  submit (fixture, &corrected, "qualified");
  assert_states (fixture, "passed", "passed", "passed", "passed");
  g_clear_object (&vetting);
  vetting = test_newcomer_load_vetting (fixture->workspace);
  g_assert_cmpstr (entente_vetting_get_reason (vetting), ==, "");
  mails = test_workspace_join (fixture->workspace, "messages", "kind");
  g_assert_cmpstr (mails, ==, "enrollment-authorized, enrollment-rejected, email-verification");
}

static void
test_another_address_is_confirmed_again (Fixture       *fixture,
                                         gconstpointer  name)
{
  EntenteEnrollment corrected = test_newcomer_enrollment;

  test_newcomer_confirm (fixture->workspace);
  do_it (fixture, new_rejection (fixture, "business", "No"));
  corrected.email = "eve@contoso.example";
  submit (fixture, &corrected, "pending");
  assert_states (fixture, "confirming", "open", "waiting", "waiting");
  test_newcomer_confirm (fixture->workspace);
  assert_states (fixture, "review", "passed", "passed", "open");
}

/* Somebody who never confirms anything need not be kept. */
static void
test_rejection_does_not_wait_for_the_address (Fixture       *fixture,
                                              gconstpointer  name)
{
  do_it (fixture, new_rejection (fixture, "business", "There is no such company."));
  assert_states (fixture, "rejected", "open", "waiting", "rejected");
  assert_status (fixture, "rejected");

  submit (fixture, &test_newcomer_enrollment, "pending");
  assert_states (fixture, "confirming", "open", "waiting", "waiting");
  test_newcomer_confirm (fixture->workspace);
  assert_states (fixture, "review", "passed", "passed", "open");
}

static void
test_gate_keeps_others_out (Fixture       *fixture,
                            gconstpointer  name)
{
  g_autofree char *reseller = test_workspace_add_organization (fixture->workspace, "reseller", "bravo", "global-admin");
  g_autofree char *id = NULL;
  g_autofree char *seen = NULL;
  gint64 version;

  id = find (fixture, &version);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL, entente_command_approve_vetting (id, version, "Me"));

  test_workspace_act_as (fixture->workspace, "admin@bravo.program.example");
  seen = test_workspace_join (fixture->workspace, "vettings", "state");
  g_assert_cmpstr (seen, ==, "");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_FOUND, "vetting", entente_command_answer_vetting (id, version, "No"));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WRONG_STATE, NULL, entente_command_resend_email_code ());
}

static void
test_operator_finds_what_waits (Fixture       *fixture,
                                gconstpointer  name)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("vettings");
  g_autoptr (EntenteQuery) waiting = entente_query_with_filter (all, "waiting", "yes");
  g_autoptr (EntenteQuery) search = entente_query_with_search (all, "4711001");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *found = NULL;

  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  before = test_workspace_join_ids (fixture->workspace, waiting);
  g_assert_cmpstr (before, ==, "");
  found = test_workspace_join_ids (fixture->workspace, search);
  g_assert_cmpstr (found, !=, "");

  test_workspace_act_as (fixture->workspace, TEST_NEWCOMER);
  test_newcomer_confirm (fixture->workspace);
  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  after = test_workspace_join_ids (fixture->workspace, waiting);
  g_assert_cmpstr (after, ==, found);
}

#define ADD(path, name, test) g_test_add ("/vetting/" path, Fixture, name, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("confirmed-address-lets-in", SAME, test_confirmed_address_lets_in);
  ADD ("link-is-as-good-as-the-code", SAME, test_link_is_as_good_as_the_code);
  ADD ("wrong-codes-are-counted", SAME, test_wrong_codes_are_counted);
  ADD ("codes-expire-and-are-replaced", SAME, test_codes_expire_and_are_replaced);
  ADD ("secrets-are-where-they-have-to-be", SAME, test_secrets_are_where_they_have_to_be);
  ADD ("what-was-found-is-the-operators", OTHER, test_what_was_found_is_the_operators);
  ADD ("approval-goes-by-the-registry-of-today", OTHER, test_approval_goes_by_the_registry_of_today);
  ADD ("nobody-is-approved-unconfirmed", SAME, test_nobody_is_approved_unconfirmed);
  ADD ("manual-policy-waits-for-the-operator", SAME, test_manual_policy_waits_for_the_operator);
  ADD ("policy-lets-in-who-waited", SAME, test_policy_lets_in_who_waited);
  ADD ("policy-leaves-what-was-found", OTHER, test_policy_leaves_what_was_found);
  ADD ("question-and-answer", OTHER, test_question_and_answer);
  ADD ("question-takes-the-place-of-another", OTHER, test_question_takes_the_place_of_another);
  ADD ("who-is-rejected-may-try-again", OTHER, test_who_is_rejected_may_try_again);
  ADD ("another-address-is-confirmed-again", OTHER, test_another_address_is_confirmed_again);
  ADD ("rejection-does-not-wait-for-the-address", OTHER, test_rejection_does_not_wait_for_the_address);
  ADD ("gate-keeps-others-out", OTHER, test_gate_keeps_others_out);
  ADD ("operator-finds-what-waits", OTHER, test_operator_finds_what_waits);

  return g_test_run ();
}
