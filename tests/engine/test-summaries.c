/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

/* What lists come to without their rows. */

typedef struct
{
  TestWorkspace *workspace;
  char *customer;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *suite = NULL;
  g_autofree char *more = NULL;
  g_autofree char *trial = NULL;

  fixture->workspace = test_trade_new ();
  fixture->customer = test_trade_add_customer (fixture->workspace, "adatum", "bravo", "attested");
  suite = test_trade_subscribe (fixture->workspace, fixture->customer, "SUITE", 10);
  more = test_trade_subscribe (fixture->workspace, fixture->customer, "SUITE", 7);
  trial = test_trade_subscribe (fixture->workspace, fixture->customer, "TRIAL", 25);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_workspace_free (fixture->workspace);
  g_free (fixture->customer);
}

/* "label or key:count:amount" of each group. */
static char *
join (EntenteSummary *summary)
{
  g_autoptr (GString) text = g_string_new ("");

  for (guint i = 0; i < entente_summary_get_n_groups (summary); i++)
    {
      const char *label = entente_summary_get_label (summary, i);

      g_string_append_printf (text, "%s%s:%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT, i > 0 ? " | " : "",
                              label[0] != '\0' ? label : entente_summary_get_key (summary, i),
                              entente_summary_get_count (summary, i), entente_summary_get_amount (summary, i));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_comes_to (Fixture      *fixture,
                 EntenteQuery *query,
                 const char   *by,
                 const char   *expected)
{
  g_autoptr (EntenteSummary) summary = test_workspace_summarize (fixture->workspace, query, by);
  g_autofree char *text = join (summary);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_licenses_by_offer (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("subscriptions");

  assert_comes_to (fixture, query, "offer", "Office Suite Trial:1:25 | Office Suite:2:17");
}

static void
test_ends_by_month (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("subscriptions");

  assert_comes_to (fixture, query, "ends", "2026-04:1:25 | 2027-03:2:17");
}

static void
test_only_what_renews_by_itself_is_renewed (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("subscriptions");
  g_autoptr (EntenteQuery) renewed = entente_query_with_filter (all, "renews", "yes");
  g_autoptr (EntenteQuery) ended = entente_query_with_filter (all, "renews", "no");

  assert_comes_to (fixture, renewed, "ends", "2027-03:2:17");
  assert_comes_to (fixture, ended, "ends", "2026-04:1:25");
}

static void
test_filter_by_the_key_finds_what_was_counted (Fixture       *fixture,
                                               gconstpointer  data)
{
  static const char *const summaries[] = { "offer", "ends" };
  g_autoptr (EntenteQuery) all = entente_query_new ("subscriptions");

  for (guint i = 0; i < G_N_ELEMENTS (summaries); i++)
    {
      g_autoptr (EntenteSummary) summary = test_workspace_summarize (fixture->workspace, all, summaries[i]);

      g_assert_cmpint (entente_summary_get_total (summary), ==, 3);
      for (guint group = 0; group < entente_summary_get_n_groups (summary); group++)
        {
          g_autoptr (EntenteQuery) query = entente_query_with_filter (all, summaries[i], entente_summary_get_key (summary, group));
          EntenteList *list = test_workspace_list (fixture->workspace, query);

          g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, entente_summary_get_count (summary, group));
          test_assert_finalizes (list);
        }
    }
}

static void
test_whole_is_one_group_also_of_nothing (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("subscriptions");
  g_autoptr (EntenteQuery) searched = entente_query_with_search (all, "trial");
  g_autoptr (EntenteQuery) deleted = entente_query_with_filter (all, "state", "deleted");
  g_autoptr (EntenteQuery) customers = entente_query_new ("customers");

  assert_comes_to (fixture, all, NULL, ":3:42");
  assert_comes_to (fixture, searched, NULL, ":1:25");
  assert_comes_to (fixture, deleted, NULL, ":0:0");
  assert_comes_to (fixture, deleted, "offer", "");
  assert_comes_to (fixture, customers, NULL, ":1:0");
}

/* A trial is over then; the others go on by themselves, and have a year. */
static void
test_ends_soon (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("subscriptions");
  g_autoptr (EntenteQuery) soon = entente_query_with_filter (all, "ends", "soon");
  g_autoptr (EntenteQuery) over = entente_query_with_filter (soon, "renews", "no");

  assert_comes_to (fixture, soon, NULL, ":0:0");

  entente_manual_clock_advance (fixture->workspace->clock, G_TIME_SPAN_DAY);
  assert_comes_to (fixture, soon, NULL, ":1:25");

  entente_manual_clock_advance (fixture->workspace->clock, 30 * G_TIME_SPAN_DAY);
  assert_comes_to (fixture, soon, NULL, ":1:25");

  entente_manual_clock_advance (fixture->workspace->clock, G_TIME_SPAN_DAY);
  assert_comes_to (fixture, soon, NULL, ":0:0");

  entente_manual_clock_advance (fixture->workspace->clock, 320 * G_TIME_SPAN_DAY);
  assert_comes_to (fixture, soon, NULL, ":2:17");
  assert_comes_to (fixture, over, NULL, ":0:0");
}

/* Of others nothing is to be known, not even how many there are. */
static void
test_everybody_has_their_own (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("subscriptions");

  test_workspace_act_as (fixture->workspace, TEST_CUSTOMER);
  assert_comes_to (fixture, all, NULL, ":0:0");
  assert_comes_to (fixture, all, "offer", "");

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  assert_comes_to (fixture, all, NULL, ":3:42");
}

static void
test_what_the_list_does_not_know_is_refused (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr (EntenteQuery) customers = entente_query_new ("customers");
  g_autoptr (EntenteQuery) all = entente_query_new ("subscriptions");
  g_autoptr (EntenteQuery) unknown = entente_query_with_filter (all, "color", "red");

  g_assert_null (test_workspace_summarize (fixture->workspace, customers, "offer"));
  g_assert_null (test_workspace_summarize (fixture->workspace, all, "color"));
  g_assert_null (test_workspace_summarize (fixture->workspace, unknown, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/summaries/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("licenses-by-offer", test_licenses_by_offer);
  ADD ("ends-by-month", test_ends_by_month);
  ADD ("only-what-renews-by-itself-is-renewed", test_only_what_renews_by_itself_is_renewed);
  ADD ("filter-by-the-key-finds-what-was-counted", test_filter_by_the_key_finds_what_was_counted);
  ADD ("whole-is-one-group-also-of-nothing", test_whole_is_one_group_also_of_nothing);
  ADD ("ends-soon", test_ends_soon);
  ADD ("everybody-has-their-own", test_everybody_has_their_own);
  ADD ("what-the-list-does-not-know-is-refused", test_what_the_list_does_not_know_is_refused);

  return g_test_run ();
}
