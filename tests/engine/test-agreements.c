/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

/* The customer agreement of a customer that has partners already: accepted by itself, attested by its provider, and
 * what the one and the other are told of it. */

#define TEST_BUYER "admin@adatum.program.example"

typedef struct
{
  TestWorkspace *workspace;
  char *customer;
  char *agreement;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_trade_new ();
  fixture->customer = test_trade_add_customer (fixture->workspace, "adatum", "bravo", "missing");
  test_workspace_act_as (fixture->workspace, TEST_BUYER);
  fixture->agreement = test_workspace_join (fixture->workspace, "agreements-to-accept", "id");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->customer);
  g_free (fixture->agreement);
  test_workspace_free (fixture->workspace);
}

static void
assert_look (Fixture    *fixture,
             const char *user_name,
             const char *list,
             const char *property,
             const char *expected)
{
  g_autofree char *found = NULL;

  test_workspace_act_as (fixture->workspace, user_name);
  found = test_workspace_join (fixture->workspace, list, property);
  g_assert_cmpstr (found, ==, expected);
}

/* Until an open list shows that. */
static void
wait_for (EntenteList *list,
          const char  *property,
          const char  *expected)
{
  while (TRUE)
    {
      g_autofree char *found = test_list_join (list, property);

      if (g_str_equal (found, expected))
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

/* How many messages of one kind. */
static void
assert_told (Fixture    *fixture,
             const char *user_name,
             const char *kind,
             guint       times)
{
  g_autofree char *kinds = NULL;
  g_auto (GStrv) parts = NULL;
  guint n = 0;

  test_workspace_act_as (fixture->workspace, user_name);
  kinds = test_workspace_join (fixture->workspace, "messages", "kind");
  parts = g_strsplit (kinds, ", ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    n += g_str_equal (parts[i], kind);

  g_assert_cmpuint (n, ==, times);
}

static char *
publish (Fixture    *fixture,
         const char *language,
         const char *title)
{
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_publish_agreement ("customer", title, language, "Be good."));

  return g_strdup (test_outcome_get_text (outcome, "agreement"));
}

static void
accept (Fixture *fixture)
{
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, TEST_BUYER);
  outcome = test_workspace_run_done (fixture->workspace, entente_command_accept_agreement (fixture->agreement));
}

static void
attest (Fixture    *fixture,
        const char *first_name,
        const char *accepted_on)
{
  EntenteAttestation attestation = test_trade_attestation ();
  g_autoptr (GVariant) outcome = NULL;

  attestation.first_name = first_name;
  attestation.accepted_on = accepted_on;
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  outcome = test_workspace_run_done (fixture->workspace, entente_command_attest_agreement (fixture->customer, &attestation));
}

static void
test_customer_accepts_itself (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GVariant) order = NULL;
  g_autofree char *about = NULL;

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_AGREEMENT_MISSING, NULL,
                              test_trade_order (fixture->customer, "SUITE", 10));

  accept (fixture);

  assert_look (fixture, TEST_BUYER, "organizations", "customer-agreement", "accepted");
  assert_look (fixture, TEST_BUYER, "organizations", "agreement-date", "2026-03-02");
  assert_look (fixture, TEST_BUYER, "organizations", "agreement-person", "Zoë Baker");
  assert_look (fixture, TEST_BUYER, "organizations", "agreement-user", "");
  assert_look (fixture, TEST_BUYER, "organizations", "agreement-partner", "");
  assert_look (fixture, TEST_PROVIDER, "customers", "customer-agreement", "accepted");
  assert_look (fixture, TEST_PROVIDER, "customers", "agreement-date", "2026-03-02");
  assert_look (fixture, TEST_RESELLER, "customers", "agreement-person", "Zoë Baker");
  assert_look (fixture, TEST_BUYER, "agreements-to-accept", "title", "");

  /* What waited for it can be done. */
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  order = test_workspace_run_done (fixture->workspace, test_trade_order (fixture->customer, "SUITE", 10));
}

static void
test_partners_are_told (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *activity = NULL;
  g_autofree char *summaries = NULL;

  accept (fixture);

  assert_told (fixture, TEST_PROVIDER, "agreement-accepted", 1);
  assert_told (fixture, TEST_RESELLER, "agreement-accepted", 1);
  assert_told (fixture, TEST_CUSTOMER, "agreement-accepted", 0);
  assert_told (fixture, TEST_BUYER, "agreement-accepted", 0);

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  activity = test_workspace_join (fixture->workspace, "activity", "command");
  summaries = test_workspace_join (fixture->workspace, "activity", "summary");
  g_assert_true (g_str_has_prefix (activity, "agreement.accept, "));
  g_assert_true (g_str_has_prefix (summaries, "Customer Agreement, "));
}

static void
test_open_lists_follow (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (EntenteQuery) customers = entente_query_new ("customers");
  g_autoptr (EntenteQuery) all = entente_query_new ("agreements-to-accept");
  g_autoptr (EntenteQuery) needed = entente_query_with_filter (all, "agreement", "missing");
  g_autofree char *newer = NULL;
  g_autofree char *old = g_strdup (fixture->agreement);
  EntenteList *at_provider, *at_customer;

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  at_provider = test_workspace_list (fixture->workspace, customers);
  test_workspace_act_as (fixture->workspace, TEST_BUYER);
  at_customer = test_workspace_list (fixture->workspace, needed);
  wait_for (at_customer, "title", "Customer Agreement");

  newer = publish (fixture, "en", "Customer Agreement 2027");
  wait_for (at_customer, "title", "Customer Agreement 2027");
  test_workspace_act_as (fixture->workspace, TEST_BUYER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_AGREEMENT_REPLACED, "agreement",
                              entente_command_accept_agreement (old));
  g_free (fixture->agreement);
  fixture->agreement = g_steal_pointer (&newer);
  accept (fixture);

  wait_for (at_customer, "title", "");
  wait_for (at_provider, "customer-agreement", "accepted");

  test_assert_finalizes (at_customer);
  test_assert_finalizes (at_provider);
}

static void
test_text_is_in_the_customers_language (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autofree char *german = publish (fixture, "de", "Kundenvertrag");
  g_autofree char *french = publish (fixture, "fr", "Contrat client");

  assert_look (fixture, TEST_BUYER, "organizations", "language", "en");
  assert_look (fixture, TEST_BUYER, "agreements-to-accept", "title", "Customer Agreement");
}

static void
test_what_was_not_published_is_refused (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autofree char *partner = NULL;
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_publish_agreement ("partner", "Partner Agreement", "en", "Be good."));

  test_workspace_act_as (fixture->workspace, TEST_BUYER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_FOUND, "agreement",
                              entente_command_accept_agreement (fixture->customer));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_FOUND, "agreement",
                              entente_command_accept_agreement (test_outcome_get_text (outcome, "agreement")));
  assert_look (fixture, TEST_BUYER, "organizations", "customer-agreement", "missing");
  assert_told (fixture, TEST_PROVIDER, "agreement-accepted", 0);
}

static void
test_once_is_enough (Fixture       *fixture,
                     gconstpointer  data)
{
  EntenteAttestation attestation = test_trade_attestation ();

  accept (fixture);

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_AGREEMENT_ACCEPTED, NULL,
                              entente_command_accept_agreement (fixture->agreement));
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_AGREEMENT_ACCEPTED, NULL,
                              entente_command_attest_agreement (fixture->customer, &attestation));
  assert_told (fixture, TEST_PROVIDER, "agreement-accepted", 1);
}

static void
test_it_takes_the_customers_global_admin (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autofree char *other = test_workspace_add_organization (fixture->workspace, "customer", "delta", "billing-admin");

  test_workspace_act_as (fixture->workspace, "admin@delta.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MISSING_ROLE, NULL,
                              entente_command_accept_agreement (fixture->agreement));
  /* But to read it is for whoever sees the partners. */
  assert_look (fixture, "admin@delta.program.example", "agreements-to-accept", "id", fixture->agreement);

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                              entente_command_accept_agreement (fixture->agreement));
}

static void
test_own_acceptance_outweighs_an_attestation (Fixture       *fixture,
                                              gconstpointer  data)
{
  attest (fixture, "Zoë", "2026-02-20");
  assert_look (fixture, TEST_BUYER, "agreements-to-accept", "id", fixture->agreement);

  accept (fixture);

  assert_look (fixture, TEST_BUYER, "organizations", "customer-agreement", "accepted");
  assert_look (fixture, TEST_PROVIDER, "customers", "agreement-date", "2026-03-02");
  assert_look (fixture, TEST_PROVIDER, "customers", "agreement-user", "");
}

static void
test_attestation_says_who_and_when (Fixture       *fixture,
                                    gconstpointer  data)
{
  assert_look (fixture, TEST_PROVIDER, "customers", "agreement-date", "");
  assert_look (fixture, TEST_PROVIDER, "customers", "agreement-person", "");

  attest (fixture, "Zoë", "2026-02-20");

  assert_look (fixture, TEST_PROVIDER, "customers", "agreement-date", "2026-02-20");
  assert_look (fixture, TEST_PROVIDER, "customers", "agreement-person", "Zoë Baker");
  assert_look (fixture, TEST_PROVIDER, "customers", "agreement-email", "zoe@adatum.example");
  assert_look (fixture, TEST_PROVIDER, "customers", "agreement-user", "Ada Martin");
  assert_look (fixture, TEST_PROVIDER, "customers", "agreement-partner", "Alpha Ltd");
  assert_look (fixture, TEST_BUYER, "organizations", "agreement-person", "Zoë Baker");
  assert_look (fixture, TEST_BUYER, "organizations", "agreement-user", "Ada Martin");
  assert_look (fixture, TEST_BUYER, "organizations", "agreement-partner", "Alpha Ltd");
}

static void
test_another_attestation_takes_its_place (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");
  EntenteList *list;

  attest (fixture, "Zoë", "2026-02-20");
  list = test_workspace_list (fixture->workspace, query);

  /* In the same instant, and of an earlier day. */
  attest (fixture, "Yves", "2026-02-19");

  wait_for (list, "agreement-person", "Yves Baker");
  assert_look (fixture, TEST_PROVIDER, "customers", "customer-agreement", "attested");
  assert_told (fixture, TEST_BUYER, "agreement-attested", 2);

  test_assert_finalizes (list);
}

/* Who asks is told of the invitation alone; those who were partners before, of the agreement. */
static void
test_accepting_with_an_invitation_tells_the_others (Fixture       *fixture,
                                                    gconstpointer  data)
{
  g_autofree char *other = test_workspace_add_organization (fixture->workspace, "reseller", "delta", "global-admin");
  EntenteInvitationLink link;
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, "admin@delta.program.example");
  link = test_invitation_send (fixture->workspace, "relationship", FALSE);
  test_workspace_act_as (fixture->workspace, TEST_BUYER);
  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_accept_invitation (link.id, link.secret, TRUE, fixture->agreement));

  assert_told (fixture, TEST_PROVIDER, "agreement-accepted", 1);
  assert_told (fixture, TEST_RESELLER, "agreement-accepted", 1);
  assert_told (fixture, "admin@delta.program.example", "agreement-accepted", 0);
  assert_told (fixture, "admin@delta.program.example", "invitation-accepted", 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/agreements/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("customer-accepts-itself", test_customer_accepts_itself);
  ADD ("partners-are-told", test_partners_are_told);
  ADD ("open-lists-follow", test_open_lists_follow);
  ADD ("text-is-in-the-customers-language", test_text_is_in_the_customers_language);
  ADD ("what-was-not-published-is-refused", test_what_was_not_published_is_refused);
  ADD ("once-is-enough", test_once_is_enough);
  ADD ("it-takes-the-customers-global-admin", test_it_takes_the_customers_global_admin);
  ADD ("own-acceptance-outweighs-an-attestation", test_own_acceptance_outweighs_an_attestation);
  ADD ("attestation-says-who-and-when", test_attestation_says_who_and_when);
  ADD ("another-attestation-takes-its-place", test_another_attestation_takes_its_place);
  ADD ("accepting-with-an-invitation-tells-the-others", test_accepting_with_an_invitation_tells_the_others);
#undef ADD

  return g_test_run ();
}
