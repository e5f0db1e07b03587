/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#define N_LINES 3

/* A provider in France orders for a customer in Germany, who has a base subscription of "suite" already:
 * one more base offer, an add-on of the suite, and a trial. */
typedef struct
{
  EntentePartnerFacts provider;
  EntentePartnerFacts reseller;
  EntenteSubscriptionFacts subscriptions[2];
  EntenteOfferFacts offers[N_LINES];
  EntenteOrderLine lines[N_LINES];
  EntenteOrderFacts order;
} Fixture;

static const char *const needs_suite[] = { "dangling", "SUITE", NULL };

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->provider = (EntentePartnerFacts){
    .kind = ENTENTE_KIND_PROVIDER,
    .country = "FR",
    .is_provider = TRUE,
    .has_relationship = TRUE,
    .has_agreement = TRUE,
  };
  fixture->reseller = (EntentePartnerFacts){
    .kind = ENTENTE_KIND_RESELLER,
    .country = "DE",
    .has_partnership = TRUE,
    .has_relationship = TRUE,
    .has_agreement = TRUE,
  };
  fixture->subscriptions[0] = (EntenteSubscriptionFacts){ "s1", "suite", "active", FALSE };
  fixture->subscriptions[1] = (EntenteSubscriptionFacts){ "s2", "other", "deleted", FALSE };

  fixture->offers[0] = (EntenteOfferFacts){
    .id = "plan",
    .minimum = 1,
    .maximum = 300,
    .limit_unit = "none",
    .cycles = "annual,monthly",
    .qualifications = "",
    .sold_in = "",
    .available = TRUE,
  };
  fixture->offers[1] = fixture->offers[0];
  fixture->offers[1].id = "storage";
  fixture->offers[1].prerequisites = needs_suite;
  fixture->offers[1].prerequisite_sold = TRUE;
  fixture->offers[2] = fixture->offers[0];
  fixture->offers[2].id = "trial";
  fixture->offers[2].minimum = 25;
  fixture->offers[2].maximum = 25;
  fixture->offers[2].cycles = "none";
  fixture->offers[2].trial = TRUE;

  fixture->lines[0] = (EntenteOrderLine){ &fixture->offers[0], 10, "monthly", "" };
  fixture->lines[1] = (EntenteOrderLine){ &fixture->offers[1], 1, "annual", "" };
  fixture->lines[2] = (EntenteOrderLine){ &fixture->offers[2], 25, "none", "" };

  fixture->order = (EntenteOrderFacts){
    .provider = &fixture->provider,
    .partner_of_record = &fixture->reseller,
    .customer_country = "DE",
    .customer_qualification = "none",
    .customer_agreement = "accepted",
    .subscriptions = fixture->subscriptions,
    .n_subscriptions = G_N_ELEMENTS (fixture->subscriptions),
    .lines = fixture->lines,
    .n_lines = N_LINES,
  };
}

static void
assert_allowed (const Fixture *fixture)
{
  g_autoptr (GPtrArray) line_errors = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_order_check (&fixture->order, &line_errors, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (line_errors->len, ==, fixture->order.n_lines);
  for (guint i = 0; i < line_errors->len; i++)
    g_assert_null (line_errors->pdata[i]);
}

static void
assert_head_refused (const Fixture *fixture,
                     const char    *message)
{
  g_autoptr (GError) head = NULL;
  g_autoptr (GError) whole = NULL;

  g_assert_false (entente_order_check_head (&fixture->order, &head));
  g_assert_cmpstr (head->message, ==, message);
  g_assert_false (entente_order_check (&fixture->order, NULL, &whole));
  g_assert_cmpstr (whole->message, ==, message);
}

/* This line is refused and no other. */
static void
assert_line_refused (const Fixture *fixture,
                     guint          line,
                     const char    *message)
{
  g_autoptr (GPtrArray) line_errors = NULL;
  g_autoptr (GError) alone = NULL;
  g_autoptr (GError) whole = NULL;
  g_autofree char *field = NULL;

  g_assert_false (entente_order_check_line (&fixture->order, line, &alone));
  g_assert_cmpstr (alone->message, ==, message);

  g_assert_false (entente_order_check (&fixture->order, &line_errors, &whole));
  for (guint i = 0; i < fixture->order.n_lines; i++)
    {
      GError *error = line_errors->pdata[i];

      if (i == line)
        g_assert_cmpstr (error->message, ==, message);
      else
        g_assert_no_error (error);
    }

  field = g_strdup_printf ("lines/%u/%s", line, entente_error_get_field (alone));
  g_assert_cmpstr (entente_error_get_field (whole), ==, field);
  g_assert_cmpint (entente_error_get_reason (whole), ==, entente_error_get_reason (alone));
  g_assert_cmpstr (entente_error_get_detail (whole, 0), ==, entente_error_get_detail (alone, 0));
  g_assert_cmpstr (entente_error_get_detail (whole, 1), ==, entente_error_get_detail (alone, 1));
}

static void
test_a_good_order_passes (Fixture       *fixture,
                          gconstpointer  data)
{
  assert_allowed (fixture);

  fixture->order.partner_of_record = NULL;
  assert_allowed (fixture);
}

static void
test_provider_has_the_customer (Fixture       *fixture,
                                gconstpointer  data)
{
  fixture->provider.has_relationship = FALSE;
  assert_head_refused (fixture, "not-your-customer (customer)");
}

static void
test_provider_is_of_the_region (Fixture       *fixture,
                                gconstpointer  data)
{
  fixture->provider.country = "US";
  assert_head_refused (fixture, "other-region (customer), united-states, europe");
}

static void
test_provider_has_signed (Fixture       *fixture,
                          gconstpointer  data)
{
  fixture->provider.has_agreement = FALSE;
  assert_head_refused (fixture, "partner-agreement-unsigned, provider");
}

static void
test_customer_has_agreed (Fixture       *fixture,
                          gconstpointer  data)
{
  fixture->order.customer_agreement = "attested";
  assert_allowed (fixture);
  fixture->order.customer_agreement = "missing";
  assert_head_refused (fixture, "agreement-missing (customer)");
  fixture->order.customer_agreement = "of a later version";
  assert_head_refused (fixture, "agreement-missing (customer)");
}

static void
test_partner_of_record_is_a_reseller (Fixture       *fixture,
                                      gconstpointer  data)
{
  fixture->reseller.kind = ENTENTE_KIND_CUSTOMER;
  assert_head_refused (fixture, "not-a-reseller (partner-of-record)");
  fixture->reseller.kind = ENTENTE_KIND_PROVIDER;
  assert_head_refused (fixture, "not-a-reseller (partner-of-record)");
  fixture->order.partner_of_record = &fixture->provider;
  assert_head_refused (fixture, "not-a-reseller (partner-of-record)");
}

static void
test_partner_of_record_belongs_to_both (Fixture       *fixture,
                                        gconstpointer  data)
{
  fixture->reseller.has_relationship = FALSE;
  assert_head_refused (fixture, "not-their-reseller (partner-of-record)");
  fixture->reseller.has_partnership = FALSE;
  assert_head_refused (fixture, "not-a-partner (partner-of-record)");
  fixture->reseller.has_relationship = TRUE;
  assert_head_refused (fixture, "not-a-partner (partner-of-record)");
}

static void
test_partner_of_record_has_signed (Fixture       *fixture,
                                   gconstpointer  data)
{
  fixture->reseller.has_agreement = FALSE;
  assert_head_refused (fixture, "partner-agreement-unsigned (partner-of-record), reseller");
}

static void
test_partner_of_record_is_of_the_region (Fixture       *fixture,
                                         gconstpointer  data)
{
  fixture->reseller.country = "BR";
  assert_head_refused (fixture, "other-region (partner-of-record), brazil, europe");
}

static void
test_an_order_has_lines (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree EntenteOrderLine *many = g_new0 (EntenteOrderLine, ENTENTE_ORDER_LINES_MAX + 1);
  g_autofree EntenteOfferFacts *offers = g_new0 (EntenteOfferFacts, ENTENTE_ORDER_LINES_MAX + 1);
  g_auto (GStrv) ids = g_new0 (char *, ENTENTE_ORDER_LINES_MAX + 2);

  fixture->order.n_lines = 0;
  assert_head_refused (fixture, "required (lines)");

  for (guint i = 0; i <= ENTENTE_ORDER_LINES_MAX; i++)
    {
      offers[i] = fixture->offers[0];
      offers[i].id = ids[i] = g_strdup_printf ("offer-%u", i);
      many[i] = fixture->lines[0];
      many[i].offer = &offers[i];
    }
  fixture->order.lines = many;
  fixture->order.n_lines = ENTENTE_ORDER_LINES_MAX;
  assert_allowed (fixture);
  fixture->order.n_lines++;
  assert_head_refused (fixture, "too-many (lines), 100");
}

static void
test_offer_is_known_and_sold (Fixture       *fixture,
                              gconstpointer  data)
{
  fixture->offers[0].available = FALSE;
  assert_line_refused (fixture, 0, "not-available (offer)");
  fixture->lines[0].offer = NULL;
  assert_line_refused (fixture, 0, "not-found (offer), offer");
}

static void
test_offer_is_sold_in_both_countries (Fixture       *fixture,
                                      gconstpointer  data)
{
  fixture->offers[0].sold_in = "DE,FR";
  assert_allowed (fixture);
  fixture->offers[0].sold_in = "US";
  assert_line_refused (fixture, 0, "not-sold-in (offer), DE");
  fixture->offers[0].sold_in = "FR";
  assert_line_refused (fixture, 0, "not-sold-in (offer), DE");
  fixture->offers[0].sold_in = "DE";
  assert_line_refused (fixture, 0, "not-sold-in (offer), FR");
}

static void
test_quantity_is_within_limits (Fixture       *fixture,
                                gconstpointer  data)
{
  static const gint64 good[] = { 2, 3, 299, 300 };
  static const gint64 bad[] = { G_MININT64, -1, 0, 1, 301, G_MAXINT64 };

  fixture->offers[0].minimum = 2;
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      fixture->lines[0].quantity = good[i];
      assert_allowed (fixture);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      fixture->lines[0].quantity = bad[i];
      assert_line_refused (fixture, 0, "out-of-range (quantity), 2, 300");
    }
}

static void
test_quantity_without_limits_is_positive (Fixture       *fixture,
                                          gconstpointer  data)
{
  fixture->offers[0].minimum = 0;
  fixture->offers[0].maximum = 0;
  fixture->lines[0].quantity = ENTENTE_QUANTITY_MAX;
  assert_allowed (fixture);
  fixture->lines[0].quantity = 0;
  assert_line_refused (fixture, 0, "out-of-range (quantity), 1, 10000000");
  fixture->lines[0].quantity = ENTENTE_QUANTITY_MAX + 1;
  assert_line_refused (fixture, 0, "out-of-range (quantity), 1, 10000000");
}

/* As the recorded catalogs write it: nothing at all, ten million, or nothing but nines. */
static void
test_ten_million_and_more_is_no_limit (void)
{
  g_assert_false (entente_quantity_is_limited (0));
  g_assert_true (entente_quantity_is_limited (1));
  g_assert_true (entente_quantity_is_limited (30000));
  g_assert_true (entente_quantity_is_limited (ENTENTE_QUANTITY_MAX - 1));
  g_assert_false (entente_quantity_is_limited (ENTENTE_QUANTITY_MAX));
  g_assert_false (entente_quantity_is_limited (999999999));
}

static void
test_trial_has_one_quantity (Fixture       *fixture,
                             gconstpointer  data)
{
  fixture->offers[2].maximum = 250;
  fixture->lines[2].quantity = 24;
  assert_line_refused (fixture, 2, "trial-quantity (quantity), 25");
  fixture->lines[2].quantity = 26;
  assert_line_refused (fixture, 2, "trial-quantity (quantity), 25");
}

static void
test_trial_is_had_once (Fixture       *fixture,
                        gconstpointer  data)
{
  fixture->offers[2].limit_unit = "lifetime";
  fixture->offers[2].limit_count = 2;
  fixture->subscriptions[1] = (EntenteSubscriptionFacts){ "s2", "TRIAL", "deleted", TRUE };
  assert_line_refused (fixture, 2, "use-limit (offer), lifetime, 1");
}

static void
test_lifetime_counts_all_there_ever_was (Fixture       *fixture,
                                         gconstpointer  data)
{
  fixture->offers[0].limit_unit = "lifetime";
  fixture->offers[0].limit_count = 0;
  assert_allowed (fixture);
  fixture->subscriptions[1] = (EntenteSubscriptionFacts){ "s2", "plan", "deleted", TRUE };
  assert_line_refused (fixture, 0, "use-limit (offer), lifetime, 1");
  fixture->offers[0].limit_count = 2;
  assert_allowed (fixture);
}

static void
test_concurrent_counts_what_is_not_gone (Fixture       *fixture,
                                         gconstpointer  data)
{
  fixture->offers[0].limit_unit = "concurrent";
  fixture->offers[0].limit_count = 2;
  fixture->subscriptions[0].offer = "plan";
  fixture->subscriptions[1].offer = "plan";
  fixture->order.n_lines = 1;
  assert_line_refused (fixture, 0, "use-limit (offer), concurrent, 2");

  fixture->subscriptions[1].deprovisioned = TRUE;
  assert_allowed (fixture);
  fixture->offers[0].limit_count = 1;
  assert_line_refused (fixture, 0, "use-limit (offer), concurrent, 1");
}

static void
test_limit_counts_the_other_lines (Fixture       *fixture,
                                   gconstpointer  data)
{
  fixture->offers[1].limit_unit = "concurrent";
  fixture->offers[1].limit_count = 1;
  fixture->subscriptions[1] = (EntenteSubscriptionFacts){ "s2", "suite", "active", FALSE };
  fixture->lines[0] = fixture->lines[1];
  fixture->lines[0].parent = "s1";
  fixture->lines[1].parent = "s2";
  assert_line_refused (fixture, 1, "use-limit (offer), concurrent, 1");
  fixture->offers[1].limit_count = 2;
  assert_allowed (fixture);
}

static void
test_no_line_is_there_twice (Fixture       *fixture,
                             gconstpointer  data)
{
  EntenteOfferFacts same = fixture->offers[0];

  same.id = "PLAN";
  fixture->lines[2] = fixture->lines[0];
  fixture->lines[2].offer = &same;
  assert_line_refused (fixture, 2, "repeated (offer), 1");
}

static void
test_cycle_is_supported (Fixture       *fixture,
                         gconstpointer  data)
{
  fixture->lines[0].billing_cycle = "annual";
  assert_allowed (fixture);
  fixture->lines[0].billing_cycle = "triennial";
  assert_line_refused (fixture, 0, "cycle (billing-cycle), annual,monthly");
  fixture->lines[0].billing_cycle = "";
  assert_line_refused (fixture, 0, "cycle (billing-cycle), annual,monthly");
}

static void
test_cycles_are_picked (void)
{
  g_autofree char *wanted = entente_offer_pick_cycle ("annual,monthly", "monthly");
  g_autofree char *only = entente_offer_pick_cycle ("none", "monthly");

  g_assert_cmpstr (wanted, ==, "monthly");
  g_assert_cmpstr (only, ==, "none");
  g_assert_null (entente_offer_pick_cycle ("annual,monthly", "triennial"));
  g_assert_null (entente_offer_pick_cycle ("annual,monthly", ""));
  g_assert_null (entente_offer_pick_cycle ("", "monthly"));
}

static void
test_prerequisite_is_an_active_subscription (Fixture       *fixture,
                                             gconstpointer  data)
{
  static const char *const states[] = { "pending", "suspended", "disabled", "expired", "deleted", "of a later version" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      fixture->subscriptions[0].state = states[i];
      assert_line_refused (fixture, 1, "prerequisite-missing (offer), dangling,SUITE");
    }

  fixture->order.n_subscriptions = 0;
  assert_line_refused (fixture, 1, "prerequisite-missing (offer), dangling,SUITE");
}

static void
test_prerequisite_is_another_line (Fixture       *fixture,
                                   gconstpointer  data)
{
  fixture->order.n_subscriptions = 0;
  fixture->offers[0].id = "suite";
  assert_allowed (fixture);
}

static void
test_prerequisites_may_stand_on_each_other (Fixture       *fixture,
                                            gconstpointer  data)
{
  static const char *const needs_storage[] = { "storage", NULL };

  fixture->offers[0].prerequisites = needs_storage;
  assert_allowed (fixture);

  fixture->order.n_subscriptions = 0;
  g_assert_false (entente_order_check_line (&fixture->order, 0, NULL));
  g_assert_false (entente_order_check_line (&fixture->order, 1, NULL));
}

static void
test_offers_in_a_ring_stand_on_nothing (Fixture       *fixture,
                                        gconstpointer  data)
{
  static const char *const needs_storage[] = { "storage", "plan", NULL };
  static const char *const needs_plan[] = { "plan", "storage", NULL };

  fixture->offers[0].prerequisites = needs_storage;
  fixture->offers[1].prerequisites = needs_plan;
  g_assert_false (entente_order_check_line (&fixture->order, 0, NULL));
  g_assert_false (entente_order_check_line (&fixture->order, 1, NULL));
  g_assert_true (entente_order_check_line (&fixture->order, 2, NULL));
}

static void
test_prerequisites_that_nobody_knows_are_never_there (Fixture       *fixture,
                                                      gconstpointer  data)
{
  static const char *const dangling[] = { "dangling", NULL };
  static const char *const none[] = { NULL };

  fixture->offers[1].prerequisites = dangling;
  fixture->offers[1].prerequisite_sold = FALSE;
  assert_line_refused (fixture, 1, "prerequisite-not-sold (offer), dangling");
  fixture->offers[1].prerequisites = none;
  assert_allowed (fixture);
}

static void
test_parent_is_the_one_that_is_named (Fixture       *fixture,
                                      gconstpointer  data)
{
  fixture->lines[1].parent = "S1";
  assert_allowed (fixture);
  fixture->lines[1].parent = "s2";
  assert_line_refused (fixture, 1, "prerequisite-missing (offer), dangling,SUITE");
  fixture->offers[0].id = "suite";
  assert_line_refused (fixture, 1, "prerequisite-missing (offer), dangling,SUITE");
}

static void
test_segments (void)
{
  enum
  {
    NONE = ENTENTE_QUALIFICATION_NONE,
    EDUCATION = ENTENTE_QUALIFICATION_EDUCATION,
    NONPROFIT = ENTENTE_QUALIFICATION_NONPROFIT,
    GOVERNMENT = ENTENTE_QUALIFICATION_GOVERNMENT,
    STATE_OWNED = ENTENTE_QUALIFICATION_STATE_OWNED,
    UNKNOWN = ENTENTE_QUALIFICATION_UNKNOWN,
  };
  /* Offers for everybody, education, nonprofit, government, state-owned, an unknown kind. */
  static const int offers[] = { NONE, EDUCATION, NONPROFIT, GOVERNMENT, STATE_OWNED, UNKNOWN };
  static const struct
  {
    int customer;
    const char *marks;
  } expectations[] = {
    { NONE, "x....." },
    { NONPROFIT, "x.x..." },
    { EDUCATION, "xx...." },
    { GOVERNMENT, "...x.." },
    { STATE_OWNED, "x....." },
    { EDUCATION | STATE_OWNED, "xx...." },
    { STATE_OWNED | GOVERNMENT, "...x.." },
    { EDUCATION | NONPROFIT, "xxx..." },
    { UNKNOWN, "x....." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expectations); i++)
    for (guint j = 0; j < G_N_ELEMENTS (offers); j++)
      {
        g_test_message ("customer %d, offer %d", expectations[i].customer, offers[j]);
        g_assert_cmpint (entente_segment_allows (offers[j], expectations[i].customer), ==, expectations[i].marks[j] == 'x');
      }
}

static void
test_segment_of_a_line (Fixture       *fixture,
                        gconstpointer  data)
{
  fixture->offers[0].qualifications = "Nonprofit";
  assert_line_refused (fixture, 0, "segment (offer), Nonprofit");
  fixture->order.customer_qualification = "nonprofit";
  assert_allowed (fixture);
  fixture->offers[0].qualifications = "something-new";
  assert_line_refused (fixture, 0, "segment (offer), something-new");
}

static void
test_qualifications_go_there_and_back (void)
{
  for (guint set = 0; set < ENTENTE_QUALIFICATION_UNKNOWN; set++)
    {
      g_autofree char *text = entente_qualifications_to_text (set);

      g_assert_cmpuint (entente_qualifications_from_text (text), ==, set);
    }

  g_assert_cmpuint (entente_qualifications_from_text (""), ==, ENTENTE_QUALIFICATION_NONE);
  g_assert_cmpuint (entente_qualifications_from_text ("GovernmentCommunityCloud"), ==, ENTENTE_QUALIFICATION_GOVERNMENT);
  g_assert_cmpuint (entente_qualifications_from_text ("state_owned_entity"), ==, ENTENTE_QUALIFICATION_STATE_OWNED);
  g_assert_cmpuint (entente_qualifications_from_text ("Education,-,novelty"), ==,
                    ENTENTE_QUALIFICATION_EDUCATION | ENTENTE_QUALIFICATION_UNKNOWN);
}

static void
test_support_contacts (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_support_contact_check (&fixture->provider, "support-contact", NULL));

  g_assert_false (entente_support_contact_check (&fixture->reseller, "support-contact", &error));
  g_assert_cmpstr (error->message, ==, "needs-delegated-admin (support-contact)");
  g_clear_error (&error);

  fixture->reseller.has_dap = TRUE;
  g_assert_true (entente_support_contact_check (&fixture->reseller, "support-contact", NULL));

  fixture->reseller.has_relationship = FALSE;
  g_assert_false (entente_support_contact_check (&fixture->reseller, "support-contact", &error));
  g_assert_cmpstr (error->message, ==, "not-their-reseller (support-contact)");
}

/* Each line keeps its own answer when several are wrong, and the head's refusal comes first. */
static void
test_every_line_answers_for_itself (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GPtrArray) line_errors = NULL;
  g_autoptr (GError) error = NULL;

  fixture->lines[0].quantity = 301;
  fixture->order.n_subscriptions = 0;
  g_assert_false (entente_order_check (&fixture->order, &line_errors, &error));
  g_assert_cmpstr (error->message, ==, "out-of-range (lines/0/quantity), 1, 300");
  g_assert_true (entente_error_is (line_errors->pdata[0], ENTENTE_REASON_OUT_OF_RANGE));
  g_assert_true (entente_error_is (line_errors->pdata[1], ENTENTE_REASON_PREREQUISITE_MISSING));
  g_assert_null (line_errors->pdata[2]);

  g_clear_error (&error);
  g_clear_pointer (&line_errors, g_ptr_array_unref);
  fixture->provider.has_relationship = FALSE;
  g_assert_false (entente_order_check (&fixture->order, &line_errors, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_NOT_YOUR_CUSTOMER));
  g_assert_true (entente_error_is (line_errors->pdata[0], ENTENTE_REASON_OUT_OF_RANGE));
}

/* Any catalog, any order: the lines together are refused just when the head or one of them is, and
 * whether a line stands does not hang on the order of the lines. */
static void
test_random_orders_are_consistent (Fixture       *fixture,
                                   gconstpointer  data)
{
  static const char *const names[] = { "a", "b", "c", "d", "e", "f" };

  for (int round = 0; round < 3000; round++)
    {
      const char *needs[6][4] = { { NULL } };
      EntenteOfferFacts offers[6];
      EntenteOrderLine lines[6];
      EntenteOrderLine reversed[6];
      gboolean passes[6];
      gboolean all = TRUE;

      for (guint i = 0; i < 6; i++)
        {
          int n = g_test_rand_int_range (0, 3);

          for (int j = 0; j < n; j++)
            needs[i][j] = names[g_test_rand_int_range (0, 6)];
          offers[i] = fixture->offers[0];
          offers[i].id = names[i];
          offers[i].prerequisites = needs[i];
          lines[i] = (EntenteOrderLine){ &offers[i], g_test_rand_int_range (0, 30), "annual", "" };
          reversed[5 - i] = lines[i];
        }

      fixture->order.n_lines = 6;
      fixture->order.lines = lines;
      for (guint i = 0; i < 6; i++)
        all &= passes[i] = entente_order_check_line (&fixture->order, i, NULL);
      g_assert_cmpint (entente_order_check (&fixture->order, NULL, NULL), ==, all);

      fixture->order.lines = reversed;
      for (guint i = 0; i < 6; i++)
        g_assert_cmpint (entente_order_check_line (&fixture->order, 5 - i, NULL), ==, passes[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/order/" path, Fixture, NULL, set_up, test, NULL)

  ADD ("a-good-one-passes", test_a_good_order_passes);
  ADD ("head/provider-has-the-customer", test_provider_has_the_customer);
  ADD ("head/provider-is-of-the-region", test_provider_is_of_the_region);
  ADD ("head/provider-has-signed", test_provider_has_signed);
  ADD ("head/customer-has-agreed", test_customer_has_agreed);
  ADD ("head/partner-of-record-is-a-reseller", test_partner_of_record_is_a_reseller);
  ADD ("head/partner-of-record-belongs-to-both", test_partner_of_record_belongs_to_both);
  ADD ("head/partner-of-record-has-signed", test_partner_of_record_has_signed);
  ADD ("head/partner-of-record-is-of-the-region", test_partner_of_record_is_of_the_region);
  ADD ("head/has-lines", test_an_order_has_lines);
  ADD ("line/offer-is-known-and-sold", test_offer_is_known_and_sold);
  ADD ("line/offer-is-sold-in-both-countries", test_offer_is_sold_in_both_countries);
  ADD ("line/quantity-is-within-limits", test_quantity_is_within_limits);
  ADD ("line/quantity-without-limits-is-positive", test_quantity_without_limits_is_positive);
  g_test_add_func ("/order/line/ten-million-and-more-is-no-limit", test_ten_million_and_more_is_no_limit);
  ADD ("line/trial-has-one-quantity", test_trial_has_one_quantity);
  ADD ("line/trial-is-had-once", test_trial_is_had_once);
  ADD ("line/lifetime-counts-all-there-ever-was", test_lifetime_counts_all_there_ever_was);
  ADD ("line/concurrent-counts-what-is-not-gone", test_concurrent_counts_what_is_not_gone);
  ADD ("line/limit-counts-the-other-lines", test_limit_counts_the_other_lines);
  ADD ("line/none-is-there-twice", test_no_line_is_there_twice);
  ADD ("line/cycle-is-supported", test_cycle_is_supported);
  ADD ("line/prerequisite-is-an-active-subscription", test_prerequisite_is_an_active_subscription);
  ADD ("line/prerequisite-is-another-line", test_prerequisite_is_another_line);
  ADD ("line/prerequisites-may-stand-on-each-other", test_prerequisites_may_stand_on_each_other);
  ADD ("line/offers-in-a-ring-stand-on-nothing", test_offers_in_a_ring_stand_on_nothing);
  ADD ("line/unknown-prerequisites-are-never-there", test_prerequisites_that_nobody_knows_are_never_there);
  ADD ("line/parent-is-the-one-that-is-named", test_parent_is_the_one_that_is_named);
  ADD ("line/segment", test_segment_of_a_line);
  ADD ("support-contacts", test_support_contacts);
  ADD ("every-line-answers-for-itself", test_every_line_answers_for_itself);
  ADD ("random-ones-are-consistent", test_random_orders_are_consistent);
  g_test_add_func ("/order/cycles-are-picked", test_cycles_are_picked);
  g_test_add_func ("/order/segments", test_segments);
  g_test_add_func ("/order/qualifications-go-there-and-back", test_qualifications_go_there_and_back);

  return g_test_run ();
}
