/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

#include <string.h>

typedef struct
{
  TestWorkspace *workspace;
  char *customer;
  char *subscription;
  char *provider;
  char *reseller;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_trade_new ();
  fixture->customer = test_trade_add_customer (fixture->workspace, "adatum", "bravo", "attested");
  fixture->subscription = test_trade_subscribe (fixture->workspace, fixture->customer, "SUITE", 10);
  fixture->provider = test_trade_find_organization (fixture->workspace, "alpha");
  fixture->reseller = test_trade_find_organization (fixture->workspace, "bravo");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->customer);
  g_free (fixture->subscription);
  g_free (fixture->provider);
  g_free (fixture->reseller);
  test_workspace_free (fixture->workspace);
}

static void
test_reseller_becomes_the_support_contact (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *contact = NULL;
  g_autofree char *mails = NULL;
  g_autofree char *customer_mails = NULL;

  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_set_support_contact (fixture->subscription, 1, fixture->reseller));

  contact = test_workspace_join (fixture->workspace, "subscriptions", "support-contact-name");
  g_assert_cmpstr (contact, ==, "Bravo Ltd");

  mails = test_invitation_look (fixture->workspace, TEST_RESELLER, "messages", "kind");
  customer_mails = test_invitation_look (fixture->workspace, "admin@adatum.program.example", "messages", "kind");
  g_assert_nonnull (strstr (mails, "support-contact-designated"));
  g_assert_nonnull (strstr (customer_mails, "support-contact-changed"));
}

static void
test_provider_takes_it_back (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (GVariant) first = NULL;
  g_autoptr (GVariant) second = NULL;
  g_autofree char *contact = NULL;

  first = test_workspace_run_done (fixture->workspace,
                                   entente_command_set_support_contact (fixture->subscription, 0, fixture->reseller));
  second = test_workspace_run_done (fixture->workspace,
                                    entente_command_set_support_contact (fixture->subscription, 0, fixture->provider));

  contact = test_workspace_join (fixture->workspace, "subscriptions", "support-contact-name");
  g_assert_cmpstr (contact, ==, "Alpha Ltd");
}

static char *
list_candidates (Fixture *fixture)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("support-contacts");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "subscription", fixture->subscription);
  EntenteList *list = test_workspace_list (fixture->workspace, query);
  char *names = test_list_join (list, "name");

  test_assert_finalizes (list);

  return names;
}

static void
test_candidates_hold_delegated_admin (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autofree char *delta = test_workspace_add_organization (fixture->workspace, "reseller", "delta", "global-admin,admin-agent");
  g_autofree char *echo = test_workspace_add_organization (fixture->workspace, "reseller", "echo", "global-admin,admin-agent");
  g_autofree char *names = NULL;
  g_autofree char *of_customer = NULL;

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_THEIR_RESELLER, "contact",
                              entente_command_set_support_contact (fixture->subscription, 0, delta));

  /* Delta becomes a reseller without, echo with delegated admin privileges. */
  test_invitation_join (fixture->workspace, "admin@delta.program.example", "relationship", FALSE, "admin@adatum.program.example");
  test_invitation_join (fixture->workspace, "admin@echo.program.example", "relationship", TRUE, "admin@adatum.program.example");

  names = list_candidates (fixture);
  g_assert_cmpstr (names, ==, "Alpha Ltd, Bravo Ltd, Echo Ltd");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NEEDS_DELEGATED_ADMIN, "contact",
                              entente_command_set_support_contact (fixture->subscription, 0, delta));

  test_workspace_act_as (fixture->workspace, "admin@adatum.program.example");
  of_customer = list_candidates (fixture);
  g_assert_cmpstr (of_customer, ==, names);
}

static void
test_stale_version_is_refused (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GVariant) first = NULL;

  first = test_workspace_run_done (fixture->workspace,
                                   entente_command_rename_subscription (fixture->subscription, 1, "Front office"));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_STALE, NULL,
                              entente_command_rename_subscription (fixture->subscription, 1, "Back office"));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_STALE, NULL,
                              entente_command_set_support_contact (fixture->subscription, 1, fixture->reseller));
}

static void
test_new_name_is_found (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("subscriptions");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, "naïve office");
  g_autoptr (GVariant) outcome = NULL;
  EntenteList *list;

  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_rename_subscription (fixture->subscription, 0, "  Naive branch "));
  list = test_workspace_list (fixture->workspace, query);

  /* By the new name and by that of the offer. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  test_assert_finalizes (list);
}

static void
test_empty_name_is_that_of_the_offer (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GVariant) first = NULL;
  g_autoptr (GVariant) second = NULL;
  g_autofree char *name = NULL;

  first = test_workspace_run_done (fixture->workspace,
                                   entente_command_rename_subscription (fixture->subscription, 0, "Front office"));
  second = test_workspace_run_done (fixture->workspace,
                                    entente_command_rename_subscription (fixture->subscription, 0, "  "));

  name = test_workspace_join (fixture->workspace, "subscriptions", "name");
  g_assert_cmpstr (name, ==, "Office Suite");
}

static void
test_name_has_limits (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *long_name = g_strnfill (ENTENTE_SUBSCRIPTION_NAME_MAX + 1, 'x');

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_TOO_LONG, "name",
                              entente_command_rename_subscription (fixture->subscription, 0, long_name));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_CONTROL_CHARACTER, "name",
                              entente_command_rename_subscription (fixture->subscription, 0, "a\nb"));
}

static void
test_only_the_seller_may (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *other = test_workspace_add_organization (fixture->workspace, "provider", "delta", "global-admin");
  g_autofree char *sales = test_workspace_add_organization (fixture->workspace, "provider", "echo", "sales-agent");
  g_autofree char *users = test_workspace_add_organization (fixture->workspace, "provider", "foxtrot", "user-admin");

  test_workspace_act_as (fixture->workspace, "admin@delta.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_THE_SELLER, "subscription",
                              entente_command_rename_subscription (fixture->subscription, 0, "Mine"));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_THE_SELLER, "subscription",
                              entente_command_set_support_contact (fixture->subscription, 0, other));

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                              entente_command_rename_subscription (fixture->subscription, 0, "Mine"));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                              entente_command_set_support_contact (fixture->subscription, 0, fixture->reseller));

  test_workspace_act_as (fixture->workspace, "admin@echo.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MISSING_ROLE, NULL,
                              entente_command_set_support_contact (fixture->subscription, 0, fixture->reseller));
  test_workspace_act_as (fixture->workspace, "admin@foxtrot.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MISSING_ROLE, NULL,
                              entente_command_rename_subscription (fixture->subscription, 0, "Mine"));
}

static void
test_attestation_twice_needs_another_person (Fixture       *fixture,
                                             gconstpointer  data)
{
  EntenteAttestation attestation = test_trade_attestation ();
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_ALREADY_ATTESTED, "agreement-email",
                              entente_command_attest_agreement (fixture->customer, &attestation));

  attestation.first_name = "Yves";
  outcome = test_workspace_run_done (fixture->workspace, entente_command_attest_agreement (fixture->customer, &attestation));
}

static void
test_attestation_is_the_providers (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autofree char *foreign = test_trade_find_organization (fixture->workspace, "charlie");
  g_autofree char *helpdesk = test_workspace_add_organization (fixture->workspace, "provider", "delta", "helpdesk-agent");
  EntenteAttestation attestation = test_trade_attestation ();

  attestation.accepted_on = "2026-03-03";
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_IN_FUTURE, "agreement-date",
                              entente_command_attest_agreement (fixture->customer, &attestation));

  attestation.accepted_on = "2026-03-01";
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_CUSTOMER, "customer",
                              entente_command_attest_agreement (foreign, &attestation));

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                              entente_command_attest_agreement (fixture->customer, &attestation));
  test_workspace_act_as (fixture->workspace, "admin@delta.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MISSING_ROLE, NULL,
                              entente_command_attest_agreement (fixture->customer, &attestation));
}

static void
test_domain_is_looked_up_but_not_listed (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autofree char *all = test_workspace_join (fixture->workspace, "domains", "domain");
  g_autoptr (EntenteRecord) taken = test_workspace_load (fixture->workspace, "domains", "adatum.program.example");
  g_autoptr (EntenteRecord) vacant = test_workspace_load (fixture->workspace, "domains", "zulu.program.example");

  g_assert_cmpstr (all, ==, "");
  g_assert_nonnull (taken);
  g_assert_null (vacant);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/subscription-commands/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("reseller-becomes-the-support-contact", test_reseller_becomes_the_support_contact);
  ADD ("provider-takes-it-back", test_provider_takes_it_back);
  ADD ("candidates-hold-delegated-admin", test_candidates_hold_delegated_admin);
  ADD ("stale-version-is-refused", test_stale_version_is_refused);
  ADD ("new-name-is-found", test_new_name_is_found);
  ADD ("empty-name-is-that-of-the-offer", test_empty_name_is_that_of_the_offer);
  ADD ("name-has-limits", test_name_has_limits);
  ADD ("only-the-seller-may", test_only_the_seller_may);
  ADD ("attestation-twice-needs-another-person", test_attestation_twice_needs_another_person);
  ADD ("attestation-is-the-provider-s", test_attestation_is_the_providers);
  ADD ("domain-is-looked-up-but-not-listed", test_domain_is_looked_up_but_not_listed);

  return g_test_run ();
}
