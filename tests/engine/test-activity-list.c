/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

/* What happened when, and whom it concerned. */

typedef struct
{
  TestWorkspace *workspace;
  char *alpha; /* customers */
  char *bravo;
  char *subscription; /* of alpha */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_trade_new ();
  fixture->alpha = test_trade_add_customer (fixture->workspace, "alphaworks", NULL, "attested");
  fixture->bravo = test_trade_add_customer (fixture->workspace, "bravoworks", NULL, "attested");
  fixture->subscription = test_trade_subscribe (fixture->workspace, fixture->alpha, "SUITE", 5);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->alpha);
  g_free (fixture->bravo);
  g_free (fixture->subscription);
  test_workspace_free (fixture->workspace);
}

/* Renames the subscription at that instant. */
static void
rename_at (Fixture    *fixture,
           const char *instant,
           const char *name)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (instant, NULL);
  g_autoptr (EntenteRecord) record = test_workspace_load (fixture->workspace, "subscriptions", fixture->subscription);
  g_autoptr (GVariant) outcome = NULL;

  entente_manual_clock_set (fixture->workspace->clock,
                            g_date_time_to_unix (time) * G_USEC_PER_SEC + g_date_time_get_microsecond (time));
  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_rename_subscription (fixture->subscription,
                                                                          entente_record_get_version (record), name));
}

static void
assert_found (Fixture    *fixture,
              const char *filter,
              const char *value,
              const char *property,
              const char *expected)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("activity");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, filter, value);
  EntenteList *list = test_workspace_list (fixture->workspace, query);
  g_autofree char *found = test_list_join (list, property);

  g_assert_cmpstr (found, ==, expected);
  test_assert_finalizes (list);
}

static void
test_period_begins_with_its_first_instant_and_ends_before_its_last (Fixture       *fixture,
                                                                    gconstpointer  data)
{
  rename_at (fixture, "2026-04-01T21:59:59.999999Z", "Before");
  rename_at (fixture, "2026-04-01T22:00:00Z", "First");
  rename_at (fixture, "2026-04-02T21:59:59.999999Z", "Last");
  rename_at (fixture, "2026-04-02T22:00:00Z", "After");

  /* A day in the time of Paris. */
  assert_found (fixture, "period", "2026-04-01T22:00:00Z/2026-04-02T22:00:00Z", "summary", "Last, First");
  assert_found (fixture, "period", "2026-04-02T22:00:00Z/2026-04-03T22:00:00Z", "summary", "After");
  assert_found (fixture, "period", "2026-05-01T22:00:00Z/2026-05-02T22:00:00Z", "summary", "");
  assert_found (fixture, "period", "yesterday", "summary", "");
}

static void
test_organization_that_is_told_is_concerned (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autofree char *nobody = entente_id_new (TEST_NOW);

  rename_at (fixture, "2026-04-01T22:00:00Z", "Mail of Alpha");

  assert_found (fixture, "concerns", fixture->alpha, "command", "subscription.rename, order.place, customer.add");
  assert_found (fixture, "concerns", fixture->bravo, "command", "customer.add");
  assert_found (fixture, "concerns", nobody, "command", "");
}

/* A customer that asks for what concerned another finds what it may see, and there is nothing of that. */
static void
test_nobody_learns_of_others (Fixture       *fixture,
                              gconstpointer  data)
{
  test_workspace_act_as (fixture->workspace, TEST_CUSTOMER);
  assert_found (fixture, "concerns", fixture->alpha, "command", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/activity-list/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("period-begins-with-its-first-instant-and-ends-before-its-last", test_period_begins_with_its_first_instant_and_ends_before_its_last);
  ADD ("organization-that-is-told-is-concerned", test_organization_that_is_told_is_concerned);
  ADD ("nobody-learns-of-others", test_nobody_learns_of_others);
#undef ADD

  return g_test_run ();
}
