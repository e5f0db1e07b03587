/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

/* A reseller invites a customer together with its provider. The provider Alpha and the reseller Bravo are partners; Charlie
 * is a customer of neither. */

typedef struct
{
  TestWorkspace *workspace;
  char *provider;
  char *customer;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_trade_new ();
  fixture->provider = test_trade_find_organization (fixture->workspace, "alpha");
  fixture->customer = test_trade_find_organization (fixture->workspace, "charlie");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_workspace_free (fixture->workspace);
  g_free (fixture->provider);
  g_free (fixture->customer);
}

static void
assert_look (Fixture    *fixture,
             const char *user_name,
             const char *list,
             const char *property,
             const char *expected)
{
  test_invitation_assert_look (fixture->workspace, user_name, list, property, expected);
}

static EntenteInvitationLink
invite (Fixture  *fixture,
        gboolean  dap)
{
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);

  return test_invitation_send_jointly (fixture->workspace, fixture->provider, dap);
}

/* With the agreement, where it has still to be accepted. */
static void
accept (Fixture               *fixture,
        EntenteInvitationLink *link)
{
  g_autoptr (GVariant) opened = NULL;
  g_autoptr (GVariant) accepted = NULL;

  test_workspace_act_as (fixture->workspace, TEST_CUSTOMER);
  opened = test_workspace_run_done (fixture->workspace, test_invitation_open (link));
  accepted = test_workspace_run_done (fixture->workspace,
                                      entente_command_accept_invitation (link->id, link->secret, /* consent= */ TRUE,
                                                                         test_outcome_get_text (opened, "agreement")));
}

static void
invite_and_accept (Fixture  *fixture,
                   gboolean  dap)
{
  EntenteInvitationLink link = invite (fixture, dap);

  accept (fixture, &link);
}

/* A relationship of one alone. */
static void
join (Fixture    *fixture,
      const char *partner,
      gboolean    dap)
{
  EntenteInvitationLink link;

  test_workspace_act_as (fixture->workspace, partner);
  link = test_invitation_send (fixture->workspace, "relationship", dap);
  accept (fixture, &link);
}

static void
part (Fixture *fixture)
{
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  outcome = test_workspace_run_done (fixture->workspace, entente_command_remove_partnership (fixture->provider, 0));
}

static void
test_review_names_both (Fixture       *fixture,
                        gconstpointer  data)
{
  EntenteInvitationLink link = invite (fixture, TRUE);
  g_autoptr (EntenteInvitationReview) review = NULL;
  g_autoptr (EntenteOrganization) sender = NULL;
  g_autoptr (EntenteOrganization) provider = NULL;
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, TEST_CUSTOMER);
  outcome = test_workspace_run_done (fixture->workspace, test_invitation_open (&link));
  review = ENTENTE_INVITATION_REVIEW (entente_record_new_from_variant (ENTENTE_TYPE_INVITATION_REVIEW, link.id, outcome));
  sender = entente_invitation_review_read_organization (outcome, "sender");
  provider = entente_invitation_review_read_organization (outcome, "provider");

  g_assert_cmpstr (entente_invitation_review_get_kind (review), ==, "joint");
  g_assert_true (entente_invitation_review_get_dap (review));
  g_assert_cmpint (entente_invitation_review_get_partner_since (review), ==, 0);
  g_assert_cmpint (entente_invitation_review_get_provider_since (review), ==, 0);
  g_assert_cmpstr (entente_organization_get_name (sender), ==, "Bravo Ltd");
  g_assert_cmpstr (entente_organization_get_name (provider), ==, "Alpha Ltd");
  g_assert_cmpstr (entente_organization_get_kind (provider), ==, "provider");
  g_assert_cmpstr (entente_record_get_id (ENTENTE_RECORD (provider)), ==, fixture->provider);
}

static void
test_both_become_partners (Fixture       *fixture,
                           gconstpointer  data)
{
  invite_and_accept (fixture, TRUE);

  assert_look (fixture, TEST_RESELLER, "customers", "name", "Charlie Ltd");
  assert_look (fixture, TEST_RESELLER, "customers", "reseller", "TRUE");
  assert_look (fixture, TEST_RESELLER, "customers", "dap", "TRUE");
  assert_look (fixture, TEST_RESELLER, "customers", "through-name", "Alpha Ltd");
  assert_look (fixture, TEST_RESELLER, "providers", "customers", "1");

  assert_look (fixture, TEST_PROVIDER, "customers", "name", "Charlie Ltd");
  assert_look (fixture, TEST_PROVIDER, "customers", "reseller", "TRUE");
  assert_look (fixture, TEST_PROVIDER, "customers", "dap", "FALSE");
  assert_look (fixture, TEST_PROVIDER, "customers", "through-name", "Bravo Ltd");
  assert_look (fixture, TEST_PROVIDER, "resellers", "customers", "1");

  assert_look (fixture, TEST_CUSTOMER, "partners", "name", "Alpha Ltd, Bravo Ltd");
  assert_look (fixture, TEST_CUSTOMER, "partners", "partner-type", "reseller, reseller-delegated-admin");
  assert_look (fixture, TEST_CUSTOMER, "organizations", "customer-agreement", "accepted");
}

static void
test_without_privileges_both_only_sell (Fixture       *fixture,
                                        gconstpointer  data)
{
  invite_and_accept (fixture, FALSE);

  assert_look (fixture, TEST_CUSTOMER, "partners", "partner-type", "reseller, reseller");
}

static void
test_provider_orders_and_reseller_administers (Fixture       *fixture,
                                               gconstpointer  data)
{
  EntenteNewUser user = { .name = "Ada Byron", .email = "ada@charlie.example", .user = "ada", .roles = "", .customer = fixture->customer };
  g_autoptr (GVariant) added = NULL;
  g_autofree char *subscription = NULL;

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_CUSTOMER, "customer",
                              test_trade_order (fixture->customer, "SUITE", 5));

  invite_and_accept (fixture, TRUE);

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  subscription = test_trade_subscribe (fixture->workspace, fixture->customer, "SUITE", 5);
  assert_look (fixture, TEST_RESELLER, "subscriptions", "name", "Office Suite");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NEEDS_DELEGATED_ADMIN, "customer", entente_command_add_user (&user));

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  added = test_workspace_run_done (fixture->workspace, entente_command_add_user (&user));
}

static void
test_all_three_are_told (Fixture       *fixture,
                         gconstpointer  data)
{
  static const char *const actors[] = { TEST_PROVIDER, TEST_RESELLER, TEST_CUSTOMER };
  g_autofree char *provider_before = test_invitation_look (fixture->workspace, TEST_PROVIDER, "messages", "kind");
  g_autofree char *provider_expected = g_strconcat ("customer-joined, ", provider_before, NULL);
  g_autofree char *params = NULL;

  invite_and_accept (fixture, TRUE);

  assert_look (fixture, TEST_PROVIDER, "messages", "kind", provider_expected);
  assert_look (fixture, TEST_RESELLER, "messages", "kind", "invitation-accepted");
  params = test_invitation_look (fixture->workspace, TEST_RESELLER, "messages", "params");
  g_assert_nonnull (strstr (params, "Alpha Ltd"));

  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      g_autofree char *commands = test_invitation_look (fixture->workspace, actors[i], "activity", "command");

      g_test_message ("%s: %s", actors[i], commands);
      g_assert_true (g_str_has_prefix (commands, "invitation.accept"));
    }
}

/* What a reseller asks its customers is between them until they say yes. */
static void
test_provider_learns_nothing_before (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autofree char *activity = test_invitation_look (fixture->workspace, TEST_PROVIDER, "activity", "command");
  g_autofree char *messages = test_invitation_look (fixture->workspace, TEST_PROVIDER, "messages", "kind");
  g_autofree char *invitations = test_invitation_look (fixture->workspace, TEST_PROVIDER, "invitations", "kind");
  EntenteInvitationLink link = invite (fixture, TRUE);
  g_autoptr (GVariant) opened = NULL;
  g_autoptr (GVariant) declined = NULL;

  test_workspace_act_as (fixture->workspace, TEST_CUSTOMER);
  opened = test_workspace_run_done (fixture->workspace, test_invitation_open (&link));
  declined = test_workspace_run_done (fixture->workspace, test_invitation_decline (&link));

  assert_look (fixture, TEST_PROVIDER, "activity", "command", activity);
  assert_look (fixture, TEST_PROVIDER, "messages", "kind", messages);
  assert_look (fixture, TEST_PROVIDER, "invitations", "kind", invitations);
  assert_look (fixture, TEST_PROVIDER, "customers", "name", "");
  assert_look (fixture, TEST_RESELLER, "customers", "name", "");
  assert_look (fixture, TEST_RESELLER, "messages", "kind", "invitation-declined");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_INVITATION_DECLINED, NULL, test_invitation_accept (&link));
}

static void
test_invitation_is_listed_with_its_provider (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("invitations");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, "alpha");
  g_autoptr (EntenteQuery) jointly = entente_query_with_filter (query, "kind", "joint");
  EntenteInvitationLink link = invite (fixture, TRUE);
  g_autofree char *found = test_workspace_join_ids (fixture->workspace, jointly);
  g_autoptr (EntenteRecord) invitation = test_workspace_load (fixture->workspace, "invitations", link.id);

  g_assert_cmpstr (found, ==, link.id);
  g_assert_cmpstr (entente_invitation_get_provider (ENTENTE_INVITATION (invitation)), ==, fixture->provider);
  g_assert_cmpstr (entente_invitation_get_provider_name (ENTENTE_INVITATION (invitation)), ==, "Alpha Ltd");
}

/* All of it or nothing: the agreement belongs to the same act. */
static void
test_nothing_comes_of_half_an_answer (Fixture       *fixture,
                                      gconstpointer  data)
{
  EntenteInvitationLink link = invite (fixture, TRUE);

  test_workspace_act_as (fixture->workspace, TEST_CUSTOMER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "agreement", test_invitation_accept (&link));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "consent",
                              entente_command_accept_invitation (link.id, link.secret, /* consent= */ FALSE, ""));

  assert_look (fixture, TEST_CUSTOMER, "partners", "name", "");
  assert_look (fixture, TEST_PROVIDER, "customers", "name", "");
  assert_look (fixture, TEST_RESELLER, "customers", "name", "");
}

static void
refuse (Fixture       *fixture,
        EntenteReason  reason,
        const char    *field,
        const char    *kind,
        const char    *provider,
        gboolean       dap)
{
  static const guint8 secret[ENTENTE_INVITATION_SECRET_SIZE] = { 1 };
  EntenteNewInvitation request = test_invitation_request (kind);
  g_autofree char *id = entente_id_new (TEST_NOW);

  request.provider = provider;
  request.dap = dap;
  test_workspace_run_refused (fixture->workspace, reason, field, entente_command_create_invitation (id, secret, &request));
}

static void
test_only_a_partner_is_invited_with (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autofree char *delta = test_workspace_add_organization (fixture->workspace, "provider", "delta", "global-admin");
  g_autofree char *reseller = test_trade_find_organization (fixture->workspace, "bravo");

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  refuse (fixture, ENTENTE_REASON_REQUIRED, "provider", "joint", NULL, TRUE);
  refuse (fixture, ENTENTE_REASON_NOT_SUPPORTED, "provider", "relationship", fixture->provider, TRUE);
  refuse (fixture, ENTENTE_REASON_NOT_FOUND, "provider", "joint", "nobody", TRUE);
  refuse (fixture, ENTENTE_REASON_NOT_YOUR_PROVIDER, "provider", "joint", delta, TRUE);
  refuse (fixture, ENTENTE_REASON_NOT_YOUR_PROVIDER, "provider", "joint", reseller, TRUE);
  refuse (fixture, ENTENTE_REASON_NOT_YOUR_PROVIDER, "provider", "joint", fixture->customer, TRUE);

  /* A provider has no provider. */
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  refuse (fixture, ENTENTE_REASON_NOT_YOUR_PROVIDER, "provider", "joint", fixture->provider, TRUE);
  refuse (fixture, ENTENTE_REASON_NOT_YOUR_PROVIDER, "provider", "joint", reseller, TRUE);

  part (fixture);
  refuse (fixture, ENTENTE_REASON_NOT_YOUR_PROVIDER, "provider", "joint", fixture->provider, TRUE);
}

/* As for a relationship of one. */
static void
test_privileges_take_more_than_asking (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autofree char *sales = test_workspace_add_organization (fixture->workspace, "reseller", "sales", "sales-agent");

  test_workspace_act_as (fixture->workspace, "admin@sales.program.example");
  refuse (fixture, ENTENTE_REASON_MISSING_ROLE, NULL, "joint", fixture->provider, TRUE);
  refuse (fixture, ENTENTE_REASON_NOT_YOUR_PROVIDER, "provider", "joint", fixture->provider, FALSE);
  test_workspace_act_as (fixture->workspace, TEST_CUSTOMER);
  refuse (fixture, ENTENTE_REASON_NOT_YOUR_KIND, NULL, "joint", fixture->provider, FALSE);
}

static void
test_partners_that_parted_do_not_ask_together (Fixture       *fixture,
                                               gconstpointer  data)
{
  EntenteInvitationLink link = invite (fixture, TRUE);
  EntenteInvitationLink draft = test_invitation_draft_jointly (fixture->workspace, fixture->provider, FALSE);
  g_autoptr (GVariant) declined = NULL;

  part (fixture);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_PROVIDER, NULL, entente_command_send_invitation (draft.id));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_PROVIDER, NULL,
                              entente_command_renew_invitation_link (link.id, 0, link.secret));

  test_workspace_act_as (fixture->workspace, TEST_CUSTOMER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_INVITATION_PARTED, NULL, test_invitation_open (&link));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_INVITATION_PARTED, NULL, test_invitation_accept (&link));
  declined = test_workspace_run_done (fixture->workspace, test_invitation_decline (&link));
}

static void
test_partners_again_ask_together_again (Fixture       *fixture,
                                        gconstpointer  data)
{
  EntenteInvitationLink link = invite (fixture, TRUE);

  part (fixture);
  test_invitation_join (fixture->workspace, TEST_PROVIDER, "partnership", FALSE, TEST_RESELLER);
  accept (fixture, &link);
  assert_look (fixture, TEST_CUSTOMER, "partners", "name", "Alpha Ltd, Bravo Ltd");
}

static void
test_what_is_over_stays_over (Fixture       *fixture,
                              gconstpointer  data)
{
  EntenteInvitationLink withdrawn = invite (fixture, TRUE);
  EntenteInvitationLink expired = invite (fixture, TRUE);
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, entente_command_withdraw_invitation (withdrawn.id, 0));

  entente_manual_clock_advance (fixture->workspace->clock, 14 * G_TIME_SPAN_DAY);
  test_workspace_act_as (fixture->workspace, TEST_CUSTOMER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_INVITATION_WITHDRAWN, NULL, test_invitation_accept (&withdrawn));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_INVITATION_EXPIRED, NULL, test_invitation_accept (&expired));
  assert_look (fixture, TEST_CUSTOMER, "partners", "name", "");
}

/* What each is to the customer since when, by @actor's list of customers. */
static void
assert_since (Fixture    *fixture,
              const char *actor,
              gint64      since)
{
  g_autofree char *expected = g_strdup_printf ("%" G_GINT64_FORMAT, since);

  assert_look (fixture, actor, "customers", "since", expected);
}

static void
test_reseller_that_is_one_already_gets_its_provider (Fixture       *fixture,
                                                     gconstpointer  data)
{
  join (fixture, TEST_RESELLER, TRUE);
  assert_look (fixture, TEST_RESELLER, "providers", "customers", "0");
  entente_manual_clock_advance (fixture->workspace->clock, G_TIME_SPAN_DAY);
  invite_and_accept (fixture, FALSE);

  assert_look (fixture, TEST_CUSTOMER, "partners", "partner-type", "reseller, reseller-delegated-admin");
  assert_since (fixture, TEST_RESELLER, TEST_NOW);
  assert_since (fixture, TEST_PROVIDER, TEST_NOW + G_TIME_SPAN_DAY);
  assert_look (fixture, TEST_RESELLER, "customers", "through-name", "Alpha Ltd");
  assert_look (fixture, TEST_RESELLER, "providers", "customers", "1");
}

static void
test_provider_that_is_one_already_gets_its_reseller (Fixture       *fixture,
                                                     gconstpointer  data)
{
  g_autofree char *messages = NULL;

  join (fixture, TEST_PROVIDER, TRUE);
  messages = test_invitation_look (fixture->workspace, TEST_PROVIDER, "messages", "kind");
  entente_manual_clock_advance (fixture->workspace->clock, G_TIME_SPAN_DAY);
  invite_and_accept (fixture, TRUE);

  /* It keeps what it has: nobody has asked to take it. */
  assert_look (fixture, TEST_CUSTOMER, "partners", "partner-type", "reseller-delegated-admin, reseller-delegated-admin");
  assert_since (fixture, TEST_PROVIDER, TEST_NOW);
  assert_since (fixture, TEST_RESELLER, TEST_NOW + G_TIME_SPAN_DAY);
  assert_look (fixture, TEST_PROVIDER, "customers", "through-name", "Bravo Ltd");
  /* And has no new customer. */
  assert_look (fixture, TEST_PROVIDER, "messages", "kind", messages);
}

static void
test_who_came_with_another_stays_with_it (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autofree char *echo = test_workspace_add_organization (fixture->workspace, "provider", "echo", "global-admin");
  EntenteInvitationLink link;

  test_invitation_join (fixture->workspace, "admin@echo.program.example", "partnership", FALSE, TEST_RESELLER);
  invite_and_accept (fixture, TRUE);

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  link = test_invitation_send_jointly (fixture->workspace, echo, TRUE);
  accept (fixture, &link);

  assert_look (fixture, TEST_CUSTOMER, "partners", "name", "Alpha Ltd, Bravo Ltd, Echo Ltd");
  assert_look (fixture, TEST_RESELLER, "customers", "through-name", "Alpha Ltd");
  assert_look (fixture, "admin@echo.program.example", "customers", "through-name", "Bravo Ltd");
}

static void
test_former_reseller_is_one_again (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GVariant) ended = NULL;

  join (fixture, TEST_RESELLER, FALSE);
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  ended = test_workspace_run_done (fixture->workspace, entente_command_remove_relationship (fixture->customer, 0, /* consent= */ TRUE));
  assert_look (fixture, TEST_RESELLER, "customers", "name", "");

  entente_manual_clock_advance (fixture->workspace->clock, G_TIME_SPAN_DAY);
  invite_and_accept (fixture, TRUE);
  assert_look (fixture, TEST_CUSTOMER, "partners", "partner-type", "reseller, reseller-delegated-admin");
  assert_look (fixture, TEST_RESELLER, "customers", "through-name", "Alpha Ltd");
  assert_since (fixture, TEST_RESELLER, TEST_NOW + G_TIME_SPAN_DAY);
}

static void
test_who_are_both_partners_already_ask_for_nothing (Fixture       *fixture,
                                                    gconstpointer  data)
{
  EntenteInvitationLink link;

  join (fixture, TEST_PROVIDER, FALSE);
  join (fixture, TEST_RESELLER, FALSE);

  link = invite (fixture, FALSE);
  test_workspace_act_as (fixture->workspace, TEST_CUSTOMER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_ALREADY_PARTNERS, NULL, test_invitation_open (&link));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_ALREADY_PARTNERS, NULL, test_invitation_accept (&link));

  /* But for privileges, which are something else. */
  invite_and_accept (fixture, TRUE);
  assert_look (fixture, TEST_CUSTOMER, "partners", "partner-type", "reseller, reseller-delegated-admin");
}

/* A customer is found by who came with its partner. */
static void
test_customer_is_found_by_its_other_partner (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, "alpha");
  g_autofree char *before = NULL;
  g_autofree char *found = NULL;

  join (fixture, TEST_RESELLER, TRUE);
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  before = test_workspace_join_ids (fixture->workspace, query);
  g_assert_cmpstr (before, ==, "");

  invite_and_accept (fixture, TRUE);
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  found = test_workspace_join_ids (fixture->workspace, query);
  g_assert_cmpstr (found, ==, fixture->customer);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/joint-invitations/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("review-names-both", test_review_names_both);
  ADD ("both-become-partners", test_both_become_partners);
  ADD ("without-privileges-both-only-sell", test_without_privileges_both_only_sell);
  ADD ("provider-orders-and-reseller-administers", test_provider_orders_and_reseller_administers);
  ADD ("all-three-are-told", test_all_three_are_told);
  ADD ("provider-learns-nothing-before", test_provider_learns_nothing_before);
  ADD ("invitation-is-listed-with-its-provider", test_invitation_is_listed_with_its_provider);
  ADD ("nothing-comes-of-half-an-answer", test_nothing_comes_of_half_an_answer);
  ADD ("only-a-partner-is-invited-with", test_only_a_partner_is_invited_with);
  ADD ("privileges-take-more-than-asking", test_privileges_take_more_than_asking);
  ADD ("partners-that-parted-do-not-ask-together", test_partners_that_parted_do_not_ask_together);
  ADD ("partners-again-ask-together-again", test_partners_again_ask_together_again);
  ADD ("what-is-over-stays-over", test_what_is_over_stays_over);
  ADD ("reseller-that-is-one-already-gets-its-provider", test_reseller_that_is_one_already_gets_its_provider);
  ADD ("provider-that-is-one-already-gets-its-reseller", test_provider_that_is_one_already_gets_its_reseller);
  ADD ("who-came-with-another-stays-with-it", test_who_came_with_another_stays_with_it);
  ADD ("former-reseller-is-one-again", test_former_reseller_is_one_again);
  ADD ("who-are-both-partners-already-ask-for-nothing", test_who_are_both_partners_already_ask_for_nothing);
  ADD ("customer-is-found-by-its-other-partner", test_customer_is_found_by_its_other_partner);
#undef ADD

  return g_test_run ();
}
