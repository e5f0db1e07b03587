/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

#include <string.h>

typedef struct
{
  TestWorkspace *workspace;
  char *customer; /* of the reseller, agreement attested */
  char *reseller;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_trade_new ();
  fixture->customer = test_trade_add_customer (fixture->workspace, "adatum", "bravo", "attested");
  fixture->reseller = test_trade_find_organization (fixture->workspace, "bravo");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->customer);
  g_free (fixture->reseller);
  test_workspace_free (fixture->workspace);
}

static EntenteCommand *
order_lines (Fixture              *fixture,
             const char           *cycle,
             const EntenteNewLine *lines,
             guint                 n_lines)
{
  EntenteNewOrder order = { cycle, NULL, lines, n_lines };

  return entente_command_place_order (fixture->customer, &order);
}

static EntenteSubscription *
load (Fixture    *fixture,
      const char *id)
{
  return ENTENTE_SUBSCRIPTION (test_workspace_load (fixture->workspace, "subscriptions", id));
}

static void
refused (Fixture       *fixture,
         EntenteReason  reason,
         const char    *field,
         const char    *offer,
         gint64         quantity)
{
  g_autofree char *before = test_workspace_join (fixture->workspace, "subscriptions", "id");
  g_autofree char *after = NULL;

  test_workspace_run_refused (fixture->workspace, reason, field, test_trade_order (fixture->customer, offer, quantity));

  after = test_workspace_join (fixture->workspace, "subscriptions", "id");
  g_assert_cmpstr (before, ==, after);
}

static void
test_line_becomes_a_subscription (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntenteNewLine line = { "SUITE", 25, "Front office", NULL };
  EntenteNewOrder order = { "monthly", fixture->reseller, &line, 1 };
  g_autoptr (GVariant) outcome = NULL;
  g_autofree const char **ids = NULL;
  g_autoptr (EntenteSubscription) subscription = NULL;

  outcome = test_workspace_run_done (fixture->workspace, entente_command_place_order (fixture->customer, &order));
  g_assert_true (g_variant_lookup (outcome, "subscriptions", "^a&s", &ids));

  subscription = load (fixture, ids[0]);
  g_assert_cmpstr (entente_subscription_get_name (subscription), ==, "Front office");
  g_assert_cmpstr (entente_subscription_get_offer_name (subscription), ==, "Office Suite");
  g_assert_cmpint (entente_subscription_get_quantity (subscription), ==, 25);
  g_assert_cmpstr (entente_subscription_get_state (subscription), ==, "active");
  g_assert_cmpstr (entente_subscription_get_billing_cycle (subscription), ==, "monthly");
  g_assert_cmpstr (entente_subscription_get_starts_on (subscription), ==, "2026-03-02");
  g_assert_cmpstr (entente_subscription_get_ends_on (subscription), ==, "2027-03-02");
  g_assert_true (entente_subscription_get_auto_renew (subscription));
  g_assert_cmpstr (entente_subscription_get_partner_of_record (subscription), ==, fixture->reseller);
  g_assert_cmpstr (entente_subscription_get_support_contact_name (subscription), ==, "Alpha Ltd");
}

static void
test_trial_and_metered_offers_keep_their_own_cycle (Fixture       *fixture,
                                                    gconstpointer  data)
{
  g_autofree char *trial_id = test_trade_subscribe (fixture->workspace, fixture->customer, "TRIAL", 25);
  g_autofree char *metered_id = test_trade_subscribe (fixture->workspace, fixture->customer, "METERED", 1);
  g_autoptr (EntenteSubscription) trial = load (fixture, trial_id);
  g_autoptr (EntenteSubscription) metered = load (fixture, metered_id);

  g_assert_cmpstr (entente_subscription_get_billing_cycle (trial), ==, "none");
  g_assert_cmpstr (entente_subscription_get_ends_on (trial), ==, "2026-04-02");
  g_assert_true (entente_subscription_get_trial (trial));
  g_assert_cmpstr (entente_subscription_get_billing_cycle (metered), ==, "monthly");
  g_assert_cmpstr (entente_subscription_get_ends_on (metered), ==, "");
}

static void
test_sales_groups_are_orders_of_their_own (Fixture       *fixture,
                                           gconstpointer  data)
{
  EntenteNewLine lines[] = { { "SUITE", 1 }, { "LARGE", 1 }, { "TRIAL", 25 } };
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, order_lines (fixture, "annual", lines, 3));
  g_autofree const char **orders = NULL;
  g_autofree const char **subscriptions = NULL;

  g_assert_true (g_variant_lookup (outcome, "orders", "^a&s", &orders));
  g_assert_true (g_variant_lookup (outcome, "subscriptions", "^a&s", &subscriptions));
  g_assert_cmpuint (g_strv_length ((char **) orders), ==, 2);
  g_assert_cmpuint (g_strv_length ((char **) subscriptions), ==, 3);
}

static void
test_add_on_joins_its_base (Fixture       *fixture,
                            gconstpointer  data)
{
  EntenteNewLine lines[] = { { "ARCHIVE", 5 }, { "SUITE", 5 } };
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, order_lines (fixture, "annual", lines, 2));
  g_autofree const char **ids = NULL;
  g_autofree const char **orders = NULL;
  g_autoptr (EntenteSubscription) add_on = NULL;

  g_assert_true (g_variant_lookup (outcome, "subscriptions", "^a&s", &ids));
  g_assert_true (g_variant_lookup (outcome, "orders", "^a&s", &orders));
  add_on = load (fixture, ids[0]);
  g_assert_cmpstr (entente_subscription_get_name (add_on), ==, "Archive");
  g_assert_cmpstr (entente_subscription_get_parent (add_on), ==, ids[1]);
  g_assert_cmpuint (g_strv_length ((char **) orders), ==, 1);
}

static void
test_add_on_ends_with_what_it_is_added_to (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autofree char *first = test_trade_subscribe (fixture->workspace, fixture->customer, "SUITE", 5);
  g_autofree char *second = NULL;
  g_autoptr (GVariant) outcome = NULL;
  g_autofree const char **ids = NULL;
  g_autoptr (EntenteSubscription) add_on = NULL;
  EntenteNewLine line = { "ARCHIVE", 5, NULL, NULL };

  entente_manual_clock_advance (fixture->workspace->clock, 30 * G_TIME_SPAN_DAY);
  second = test_trade_subscribe (fixture->workspace, fixture->customer, "LARGE", 5);

  line.parent = second;
  outcome = test_workspace_run_done (fixture->workspace, order_lines (fixture, "annual", &line, 1));
  g_assert_true (g_variant_lookup (outcome, "subscriptions", "^a&s", &ids));
  add_on = load (fixture, ids[0]);
  g_assert_cmpstr (entente_subscription_get_parent (add_on), ==, second);
  g_assert_cmpstr (entente_subscription_get_ends_on (add_on), ==, "2027-04-01");
  g_clear_object (&add_on);

  /* Left open, it is the one that was there first. */
  line.parent = NULL;
  g_clear_pointer (&outcome, g_variant_unref);
  g_clear_pointer (&ids, g_free);
  outcome = test_workspace_run_done (fixture->workspace, order_lines (fixture, "annual", &line, 1));
  g_assert_true (g_variant_lookup (outcome, "subscriptions", "^a&s", &ids));
  add_on = load (fixture, ids[0]);
  g_assert_cmpstr (entente_subscription_get_parent (add_on), ==, first);
  g_assert_cmpstr (entente_subscription_get_ends_on (add_on), ==, "2027-03-02");
}

static void
test_parent_has_to_fit (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *other = test_trade_subscribe (fixture->workspace, fixture->customer, "TWICE", 5);
  EntenteNewLine add_on = { "ARCHIVE", 5, NULL, other };
  EntenteNewLine base = { "SUITE", 5, NULL, other };

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_PREREQUISITE_MISSING, "lines/0/offer",
                              order_lines (fixture, "annual", &add_on, 1));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_SUPPORTED, "lines/0/parent",
                              order_lines (fixture, "annual", &base, 1));
}

static void
test_rules_of_a_line (Fixture       *fixture,
                      gconstpointer  data)
{
  refused (fixture, ENTENTE_REASON_OUT_OF_RANGE, "lines/0/quantity", "SUITE", 301);
  refused (fixture, ENTENTE_REASON_OUT_OF_RANGE, "lines/0/quantity", "SUITE", 0);
  refused (fixture, ENTENTE_REASON_OUT_OF_RANGE, "lines/0/quantity", "SUITE", -1);
  refused (fixture, ENTENTE_REASON_TRIAL_QUANTITY, "lines/0/quantity", "TRIAL", 26);
  refused (fixture, ENTENTE_REASON_PREREQUISITE_MISSING, "lines/0/offer", "ARCHIVE", 1);
  refused (fixture, ENTENTE_REASON_SEGMENT, "lines/0/offer", "CHARITY", 1);
  refused (fixture, ENTENTE_REASON_NOT_AVAILABLE, "lines/0/offer", "OLD", 1);
  refused (fixture, ENTENTE_REASON_NOT_SOLD_IN, "lines/0/offer", "ABROAD", 1);
  refused (fixture, ENTENTE_REASON_PREREQUISITE_NOT_SOLD, "lines/0/offer", "ORPHAN", 1);
  refused (fixture, ENTENTE_REASON_NOT_FOUND, "lines/0/offer", "NOWHERE", 1);
}

static void
test_use_limits (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *trial = test_trade_subscribe (fixture->workspace, fixture->customer, "TRIAL", 25);
  g_autofree char *first = test_trade_subscribe (fixture->workspace, fixture->customer, "TWICE", 1);
  g_autofree char *second = test_trade_subscribe (fixture->workspace, fixture->customer, "TWICE", 1);

  refused (fixture, ENTENTE_REASON_USE_LIMIT, "lines/0/offer", "TRIAL", 25);
  refused (fixture, ENTENTE_REASON_USE_LIMIT, "lines/0/offer", "TWICE", 1);
}

static void
test_rules_of_the_order (Fixture       *fixture,
                         gconstpointer  data)
{
  EntenteNewLine line = { "SUITE", 5 };
  EntenteNewLine twice[] = { { "SUITE", 5 }, { "SUITE", 6 } };

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "lines",
                              order_lines (fixture, "annual", NULL, 0));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_CYCLE, "lines/0/billing-cycle",
                              order_lines (fixture, "weekly", &line, 1));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REPEATED, "lines/1/offer",
                              order_lines (fixture, "annual", twice, 2));

  line.name = "Front\noffice";
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_CONTROL_CHARACTER, "lines/0/name",
                              order_lines (fixture, "annual", &line, 1));
}

static void
credited_refused (Fixture       *fixture,
                  EntenteReason  reason,
                  const char    *partner)
{
  EntenteNewLine line = { "SUITE", 5 };
  EntenteNewOrder order = { "annual", partner, &line, 1 };

  test_workspace_run_refused (fixture->workspace, reason, "partner-of-record",
                              entente_command_place_order (fixture->customer, &order));
}

static void
test_who_can_be_credited (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *provider = test_trade_find_organization (fixture->workspace, "alpha");
  g_autofree char *stranger = test_workspace_add_organization (fixture->workspace, "reseller", "delta", "global-admin");

  credited_refused (fixture, ENTENTE_REASON_NOT_A_RESELLER, provider);
  credited_refused (fixture, ENTENTE_REASON_NOT_A_PARTNER, stranger);
  credited_refused (fixture, ENTENTE_REASON_NOT_FOUND, "nobody");

  /* A partner of the provider that has nothing to do with this customer. */
  test_invitation_join (fixture->workspace, TEST_PROVIDER, "partnership", FALSE, "admin@delta.program.example");
  credited_refused (fixture, ENTENTE_REASON_NOT_THEIR_RESELLER, stranger);
}

static void
test_customer_has_to_be_ours_and_agree (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autofree char *foreign = test_trade_find_organization (fixture->workspace, "charlie");
  g_autofree char *silent = test_trade_add_customer (fixture->workspace, "silent", NULL, "missing");
  EntenteAttestation attestation = test_trade_attestation ();
  g_autoptr (GVariant) attested = NULL;
  g_autofree char *subscription = NULL;

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_CUSTOMER, "customer",
                              test_trade_order (foreign, "SUITE", 5));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_FOUND, "customer",
                              test_trade_order ("nobody", "SUITE", 5));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_AGREEMENT_MISSING, "customer",
                              test_trade_order (silent, "SUITE", 5));

  attested = test_workspace_run_done (fixture->workspace, entente_command_attest_agreement (silent, &attestation));
  subscription = test_trade_subscribe (fixture->workspace, silent, "SUITE", 5);
}

static void
test_who_may_order (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *delta = test_workspace_add_organization (fixture->workspace, "provider", "delta", "user-admin");

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                              test_trade_order (fixture->customer, "SUITE", 5));
  test_workspace_act_as (fixture->workspace, "admin@adatum.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                              test_trade_order (fixture->customer, "SUITE", 5));
  test_workspace_act_as (fixture->workspace, "admin@delta.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MISSING_ROLE, NULL,
                              test_trade_order (fixture->customer, "SUITE", 5));
}

static void
test_refused_line_takes_all_back (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntenteNewLine lines[] = { { "SUITE", 5 }, { "LARGE", 5 }, { "TRIAL", 24 } };
  g_autofree char *names = NULL;
  g_autofree char *mails = NULL;

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_TRIAL_QUANTITY, "lines/2/quantity",
                              order_lines (fixture, "annual", lines, 3));

  names = test_workspace_join (fixture->workspace, "subscriptions", "name");
  mails = test_invitation_look (fixture->workspace, "admin@adatum.program.example", "messages", "kind");
  g_assert_cmpstr (names, ==, "");
  g_assert_null (strstr (mails, "order-placed"));
}

static void
test_rehearsal_leaves_nothing (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (EntenteCommand) command = test_trade_order (fixture->customer, "SUITE", 5);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *names = NULL;

  outcome = test_workspace_rehearse (fixture->workspace, "order.place", &error, "%*", entente_command_get_params (command));
  g_assert_no_error (error);
  g_assert_nonnull (outcome);

  names = test_workspace_join (fixture->workspace, "subscriptions", "name");
  g_assert_cmpstr (names, ==, "");
}

static void
test_everybody_concerned_sees_it (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntenteNewLine line = { "SUITE", 5 };
  EntenteNewOrder order = { "annual", fixture->reseller, &line, 1 };
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *of_reseller = NULL;
  g_autofree char *of_customer = NULL;
  g_autofree char *of_stranger = NULL;
  g_autofree char *mails = NULL;

  outcome = test_workspace_run_done (fixture->workspace, entente_command_place_order (fixture->customer, &order));

  of_reseller = test_invitation_look (fixture->workspace, TEST_RESELLER, "subscriptions", "name");
  of_customer = test_invitation_look (fixture->workspace, "admin@adatum.program.example", "subscriptions", "name");
  of_stranger = test_invitation_look (fixture->workspace, TEST_CUSTOMER, "subscriptions", "name");
  g_assert_cmpstr (of_reseller, ==, "Office Suite");
  g_assert_cmpstr (of_customer, ==, "Office Suite");
  g_assert_cmpstr (of_stranger, ==, "");

  mails = test_invitation_look (fixture->workspace, TEST_RESELLER, "messages", "kind");
  g_assert_nonnull (strstr (mails, "order-credited"));
}

static void
test_candidates_to_be_credited (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *delta = test_workspace_add_organization (fixture->workspace, "reseller", "delta", "global-admin");
  g_autoptr (EntenteQuery) all = entente_query_new ("customer-resellers");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "customer", fixture->customer);
  EntenteList *list = NULL;
  g_autofree char *names = NULL;

  /* Another partner of the provider is not this customer's reseller. */
  test_invitation_join (fixture->workspace, TEST_PROVIDER, "partnership", FALSE, "admin@delta.program.example");

  list = test_workspace_list (fixture->workspace, query);
  names = test_list_join (list, "name");
  g_assert_cmpstr (names, ==, "Bravo Ltd");

  test_assert_finalizes (list);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/order-place/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("line-becomes-a-subscription", test_line_becomes_a_subscription);
  ADD ("trial-and-metered-offers-keep-their-own-cycle", test_trial_and_metered_offers_keep_their_own_cycle);
  ADD ("sales-groups-are-orders-of-their-own", test_sales_groups_are_orders_of_their_own);
  ADD ("add-on-joins-its-base", test_add_on_joins_its_base);
  ADD ("add-on-ends-with-what-it-is-added-to", test_add_on_ends_with_what_it_is_added_to);
  ADD ("parent-has-to-fit", test_parent_has_to_fit);
  ADD ("rules-of-a-line", test_rules_of_a_line);
  ADD ("use-limits", test_use_limits);
  ADD ("rules-of-the-order", test_rules_of_the_order);
  ADD ("who-can-be-credited", test_who_can_be_credited);
  ADD ("customer-has-to-be-ours-and-agree", test_customer_has_to_be_ours_and_agree);
  ADD ("who-may-order", test_who_may_order);
  ADD ("refused-line-takes-all-back", test_refused_line_takes_all_back);
  ADD ("rehearsal-leaves-nothing", test_rehearsal_leaves_nothing);
  ADD ("everybody-concerned-sees-it", test_everybody_concerned_sees_it);
  ADD ("candidates-to-be-credited", test_candidates_to_be_credited);

  return g_test_run ();
}
