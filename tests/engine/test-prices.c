/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

#include <string.h>

#define OPERATOR "operator@operator.program.example"
#define HEADINGS "Offer Display Name,Offer ID,License Agreement Type,Valid From Date,Valid To Date,List Price,ERP Price,Currency,Billing Cycle\n"

typedef struct
{
  TestWorkspace *workspace;
  char *customer;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_trade_new ();
  fixture->customer = test_trade_add_customer (fixture->workspace, "adatum", "bravo", "attested");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->customer);
  test_workspace_free (fixture->workspace);
}

static EntenteCommand *
new_import (const char *rows)
{
  g_autofree char *text = g_strconcat (HEADINGS, rows, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return entente_command_import_prices ("list.csv", bytes, "", "");
}

/* As the operator; the provider acts afterwards. (transfer full) */
static GVariant *
import (Fixture    *fixture,
        const char *rows)
{
  GVariant *outcome;

  test_workspace_act_as (fixture->workspace, OPERATOR);
  outcome = test_workspace_run_done (fixture->workspace, new_import (rows));
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);

  return outcome;
}

static void
assert_counts (GVariant *outcome,
               gint64    added,
               gint64    changed,
               gint64    removed,
               gint64    left_out)
{
  g_assert_cmpint (test_outcome_get_count (outcome, "added"), ==, added);
  g_assert_cmpint (test_outcome_get_count (outcome, "changed"), ==, changed);
  g_assert_cmpint (test_outcome_get_count (outcome, "removed"), ==, removed);
  g_assert_cmpint (test_outcome_get_count (outcome, "left-out"), ==, left_out);
}

static void
assert_prices (Fixture    *fixture,
               const char *offers,
               const char *list_prices)
{
  g_autofree char *ids = test_workspace_join (fixture->workspace, "prices", "offer");
  g_autoptr (EntenteQuery) query = entente_query_new ("prices");
  EntenteList *list = test_workspace_list (fixture->workspace, query);
  g_autoptr (GString) amounts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (EntentePrice) price = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (amounts, "%s%" G_GINT64_FORMAT, i > 0 ? ", " : "", entente_price_get_list_price (price));
    }

  g_assert_cmpstr (ids, ==, offers);
  g_assert_cmpstr (amounts->str, ==, list_prices);
  test_assert_finalizes (list);
}

/* What lines of the customer's would cost, as an array of EntenteCosts. (transfer container) */
static GPtrArray *
work_out (Fixture              *fixture,
          const char           *cycle,
          const EntenteNewLine *lines,
          guint                 n_lines)
{
  EntenteNewOrder order = { cycle, NULL, lines, n_lines };
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, entente_command_place_order (fixture->customer, &order));
  g_autoptr (GVariant) costs = g_variant_lookup_value (outcome, "costs", G_VARIANT_TYPE ("aa{sv}"));
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; costs != NULL && i < g_variant_n_children (costs); i++)
    {
      g_autoptr (GVariant) cost = g_variant_get_child_value (costs, i);

      g_ptr_array_add (records, entente_record_new_from_variant (ENTENTE_TYPE_COST, "", cost));
    }

  return records;
}

static void
test_list_is_imported (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GVariant) outcome = import (fixture, "Office Suite,SUITE,,,,4.00,5.00,USD,Monthly\n"
                                                  "Office Suite,SUITE,,,,45.60,57,USD,Annual\n"
                                                  "Archive,archive,,,,1,1.20,USD,Monthly\n");

  assert_counts (outcome, 3, 0, 0, 0);
  assert_prices (fixture, "archive, SUITE, SUITE", "100, 400, 4560");
}

static void
test_same_again_changes_nothing (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GVariant) first = import (fixture, "Office Suite,SUITE,,,,4.00,5.00,USD,Monthly\n");
  g_autofree char *before = test_workspace_join (fixture->workspace, "activity", "id");
  g_autoptr (GVariant) second = import (fixture, "Office Suite,suite,,,,4,5,usd,month\n");
  g_autofree char *after = test_workspace_join (fixture->workspace, "activity", "id");

  assert_counts (second, 0, 0, 0, 0);
  g_assert_cmpstr (before, ==, after);
}

static void
test_list_takes_the_place_of_the_one_before (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr (GVariant) first = import (fixture, "Office Suite,SUITE,,,,4.00,5.00,USD,Monthly\n"
                                                "Office Suite,SUITE,,,,3.50,4.50,EUR,Monthly\n"
                                                "Office Suite,SUITE,,,,45.60,57,USD,Annual\n"
                                                "Archive,ARCHIVE,,,,1,1.20,USD,Monthly\n");
  g_autoptr (GVariant) second = import (fixture, "Office Suite,SUITE,,,,4.20,5.00,USD,Monthly\n"
                                                 "Storage,TWICE,,,,0.50,0.60,USD,Monthly\n");

  /* Other currencies and cycles stay. */
  assert_counts (second, 1, 1, 1, 0);
  assert_prices (fixture, "SUITE, SUITE, SUITE, TWICE", "350, 420, 4560, 50");
}

static void
test_bad_rows_are_left_out_and_take_nothing_away (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autoptr (GVariant) first = import (fixture, "Office Suite,SUITE,,,,4.00,5.00,USD,Monthly\n"
                                                "Archive,ARCHIVE,,,,1,1.20,USD,Monthly\n"
                                                "Storage,TWICE,,,,0.50,0.60,USD,Monthly\n");
  g_autoptr (GVariant) second = import (fixture, "Office Suite,SUITE,,,,4.10,5.10,USD,Monthly\n"
                                                 "Archive,ARCHIVE,,,,one,1.20,USD,Monthly\n");
  g_autoptr (GVariant) problems = g_variant_lookup_value (second, "problems", G_VARIANT_TYPE ("a" ENTENTE_PROBLEM_VARIANT_TYPE));
  g_autoptr (GVariant) child = NULL;
  g_autoptr (EntenteProblem) problem = NULL;

  assert_counts (second, 0, 1, 1, 1);
  assert_prices (fixture, "ARCHIVE, SUITE", "100, 410");

  g_assert_cmpuint (g_variant_n_children (problems), ==, 1);
  child = g_variant_get_child_value (problems, 0);
  problem = entente_problem_new_from_variant (child);
  g_assert_cmpuint (entente_problem_get_position (problem), ==, 3);
  g_assert_cmpstr (entente_problem_get_subject (problem), ==, "Archive");
  g_assert_cmpint (entente_problem_get_reason (problem), ==, ENTENTE_REASON_MALFORMED);
}

static void
test_file_that_cannot_be_read_changes_nothing (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_autoptr (GVariant) first = import (fixture, "Office Suite,SUITE,,,,4.00,5.00,USD,Monthly\n");
  g_autoptr (GBytes) without_currency = g_bytes_new_static ("Offer ID,List Price,ERP Price\nSUITE,1,1\n", 40);

  test_workspace_act_as (fixture->workspace, OPERATOR);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_QUOTE_OPEN, NULL,
                              new_import ("Office Suite,SUITE,,,,9.00,9.00,USD,Monthly\n\"Archive,ARCHIVE\n"));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "currency",
                              entente_command_import_prices ("list.csv", without_currency, "", "monthly"));
  assert_prices (fixture, "SUITE", "400");
}

static void
test_rehearsal_writes_nothing (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GError) error = NULL;
  const char *text = HEADINGS "Office Suite,SUITE,,,,4.00,5.00,USD,Monthly\n";

  test_workspace_act_as (fixture->workspace, OPERATOR);
  for (guint i = 0; i < 2; i++)
    {
      outcome = test_workspace_rehearse (fixture->workspace, "prices.import", &error,
                                         "{'name': <'list.csv'>, 'file': <%@ay>}",
                                         g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, text, strlen (text), 1));
      g_assert_no_error (error);
      assert_counts (outcome, 1, 0, 0, 0);
      g_clear_pointer (&outcome, g_variant_unref);
    }
  assert_prices (fixture, "", "");
}

static void
test_prices_of_unknown_offers_are_kept_aside (Fixture       *fixture,
                                              gconstpointer  data)
{
  EntenteNewLine line = { "LATER", 2 };
  g_autoptr (GVariant) outcome = import (fixture, "Office Suite,SUITE,,,,4.00,5.00,USD,Monthly\n"
                                                  "Later,later,,,,2.00,3.00,USD,Monthly\n"
                                                  "Later,later,,,,20.00,30.00,USD,Annual\n");
  g_autoptr (GVariant) unknown = g_variant_lookup_value (outcome, "unknown", G_VARIANT_TYPE (ENTENTE_UNKNOWN_OFFERS_TYPE));
  g_autofree char *printed = g_variant_print (unknown, FALSE);
  g_autoptr (GVariant) imported = NULL;
  g_autoptr (GPtrArray) costs = NULL;

  g_assert_cmpstr (printed, ==, "[(3, 'Later', 'later')]");
  assert_counts (outcome, 3, 0, 0, 0);

  test_workspace_act_as (fixture->workspace, OPERATOR);
  imported = test_workspace_do (fixture->workspace, "catalog.import",
                                "{'offers': <[{'id': <'LATER'>, 'name': <'Later'>, 'minimum': <int64 1>, "
                                "'maximum': <int64 9>, 'term': <int64 1>, 'term-unit': <'year'>, "
                                "'cycles': <['annual', 'monthly']>}]>}");
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);

  costs = work_out (fixture, "monthly", &line, 1);
  g_assert_cmpint (entente_cost_get_list_total (g_ptr_array_index (costs, 0)), ==, 400);
}

static void
test_one_entry_tells_of_all_of_it (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GVariant) outcome = import (fixture, "Office Suite,SUITE,,,,4.00,5.00,USD,Monthly\n"
                                                  "Archive,ARCHIVE,,,,1,1.20,USD,Monthly\n");
  g_autoptr (EntenteQuery) query = entente_query_new ("activity");
  EntenteList *list = test_workspace_list (fixture->workspace, query);
  g_autoptr (EntenteActivity) newest = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (GPtrArray) items = entente_activity_dup_items (newest);
  const EntenteActivityItem *item = g_ptr_array_index (items, 0);

  /* The provider, whose prices they are, is shown the entry too. */
  g_assert_cmpstr (entente_activity_get_command (newest), ==, "prices.import");
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpstr (item->event, ==, "imported");
  g_assert_cmpint (test_outcome_get_count (item->after, "added"), ==, 2);

  test_assert_finalizes (list);
}

static void
test_only_those_who_may_see_prices (Fixture       *fixture,
                                    gconstpointer  data)
{
  static const char *const others[] = { TEST_RESELLER, TEST_CUSTOMER };
  g_autoptr (GVariant) outcome = import (fixture, "Office Suite,SUITE,,,,4.00,5.00,USD,Monthly\n");
  g_autofree char *offers = test_workspace_join (fixture->workspace, "offers", "prices");

  assert_prices (fixture, "SUITE", "400");
  g_assert_null (strstr (offers, "USD"));

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *prices = NULL;
      g_autofree char *priced = NULL;

      test_workspace_act_as (fixture->workspace, others[i]);
      prices = test_workspace_join (fixture->workspace, "prices", "offer");
      priced = test_workspace_join (fixture->workspace, "priced-offers", "prices");
      g_assert_cmpstr (prices, ==, "");
      g_assert_cmpstr (priced, ==, "");
      test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL, new_import (""));
    }

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
}

static void
test_who_orders_without_seeing_prices_is_told_none (Fixture       *fixture,
                                                    gconstpointer  data)
{
  EntenteNewLine line = { "SUITE", 2 };
  g_autoptr (GVariant) imported = import (fixture, "Office Suite,SUITE,,,,4.00,5.00,USD,Monthly\n");
  g_autoptr (GVariant) added = test_workspace_do (fixture->workspace, "user.add",
                                                  "{'name': <'Helen'>, 'email': <'helen@alpha.example'>, "
                                                  "'user': <'helen'>, 'roles': <'helpdesk-agent'>}");
  g_autoptr (GPtrArray) costs = NULL;

  test_workspace_act_as (fixture->workspace, "helen@alpha.program.example");
  costs = work_out (fixture, "monthly", &line, 1);
  g_assert_cmpuint (costs->len, ==, 0);
}

static void
test_offers_have_the_prices_that_hold_today (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr (GVariant) imported = import (fixture, "Office Suite,SUITE,,2025-01-01,2026-03-01,3.00,3.50,USD,Monthly\n"
                                                   "Office Suite,SUITE,,2026-02-01,2026-03-02,4.00,5.00,USD,Monthly\n"
                                                   "Office Suite,SUITE,,2026-01-01,,3.80,4.80,USD,Monthly\n"
                                                   "Office Suite,SUITE,,2026-03-03,,9.00,9.00,USD,Monthly\n"
                                                   "Office Suite,SUITE,Academic,,,1.00,1.50,USD,Monthly\n"
                                                   "Office Suite,SUITE,,,,45,50,USD,Annual\n");
  g_autoptr (EntenteOffer) offer = ENTENTE_OFFER (test_workspace_load (fixture->workspace, "priced-offers", "SUITE"));
  g_autoptr (EntenteOffer) other = ENTENTE_OFFER (test_workspace_load (fixture->workspace, "priced-offers", "LARGE"));
  EntenteOfferPrice price;

  g_assert_true (entente_offer_find_price (offer, "USD", "monthly", &price));
  g_assert_cmpint (price.list_price, ==, 400);
  g_assert_cmpint (price.customer_price, ==, 500);
  g_assert_true (entente_offer_find_price (offer, NULL, "annual", &price));
  g_assert_cmpstr (price.currency, ==, "USD");
  g_assert_cmpint (price.list_price, ==, 4500);
  g_assert_false (entente_offer_find_price (offer, "EUR", NULL, &price));
  g_assert_false (entente_offer_find_price (other, NULL, NULL, &price));
}

/* Lists hear of a command a moment after it was answered. */
static void
wait_for_prices (EntenteList *list,
                 const char  *prices)
{
  gboolean found = FALSE;

  while (!found)
    {
      g_autofree char *text = NULL;

      test_list_settle (list);
      text = test_list_join (list, "prices");
      found = strstr (text, prices) != NULL;
      if (!found)
        g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_offers_follow_the_price_list (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("priced-offers");
  g_autoptr (GVariant) first = NULL;
  g_autoptr (GVariant) second = NULL;
  EntenteList *list;

  test_workspace_act_as (fixture->workspace, OPERATOR);
  list = test_workspace_list (fixture->workspace, query);
  first = test_workspace_run_done (fixture->workspace, new_import ("Office Suite,SUITE,,,,4.00,5.00,USD,Monthly\n"));
  wait_for_prices (list, "USD monthly 400 500");

  second = test_workspace_run_done (fixture->workspace, new_import ("Office Suite,SUITE,,,,4.10,5.00,USD,Monthly\n"));
  wait_for_prices (list, "USD monthly 410 500");

  test_assert_finalizes (list);
}

static void
test_usage_has_no_price (Fixture       *fixture,
                         gconstpointer  data)
{
  EntenteNewLine line = { "POWER", 1 };
  g_autoptr (GVariant) imported = import (fixture, "Power,POWER,,,,7,8,USD,Monthly\n");
  g_autoptr (GVariant) added = NULL;
  g_autoptr (GPtrArray) costs = NULL;
  g_autoptr (EntenteOffer) offer = NULL;
  EntenteOfferPrice price;

  test_workspace_act_as (fixture->workspace, OPERATOR);
  added = test_workspace_do (fixture->workspace, "catalog.import",
                             "{'offers': <[{'id': <'POWER'>, 'name': <'Power'>, 'minimum': <int64 1>, 'maximum': <int64 1>, "
                             "'term': <int64 9999>, 'term-unit': <'month'>, 'cycles': <['monthly']>, 'billing': <'usage'>}]>}");
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);

  costs = work_out (fixture, "monthly", &line, 1);
  g_assert_cmpint (entente_cost_get_kind (g_ptr_array_index (costs, 0)), ==, ENTENTE_COST_UNKNOWN);
  offer = ENTENTE_OFFER (test_workspace_load (fixture->workspace, "priced-offers", "POWER"));
  g_assert_false (entente_offer_find_price (offer, NULL, NULL, &price));
}

static void
test_order_is_told_what_it_costs (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntenteNewLine lines[] = { { "SUITE", 25 }, { "ARCHIVE", 10 }, { "LARGE", 1 }, { "TRIAL", 25 }, { "METERED", 1 } };
  g_autoptr (GVariant) imported = import (fixture, "Office Suite,SUITE,,,,45.60,57,USD,Annual\n"
                                                   "Archive,ARCHIVE,,,,11,12,USD,Annual\n"
                                                   "Large,LARGE,,,,99,99,EUR,Annual\n"
                                                   "Compute,METERED,,,,7,8,USD,Monthly\n");
  g_autoptr (GPtrArray) costs = work_out (fixture, "annual", lines, G_N_ELEMENTS (lines));
  EntenteCost *cost;

  g_assert_cmpuint (costs->len, ==, G_N_ELEMENTS (lines));
  cost = g_ptr_array_index (costs, 0);
  g_assert_cmpint (entente_cost_get_kind (cost), ==, ENTENTE_COST_KNOWN);
  g_assert_cmpstr (entente_cost_get_currency (cost), ==, "USD");
  g_assert_cmpint (entente_cost_get_list_total (cost), ==, 114000);
  g_assert_cmpint (entente_cost_get_customer_total (cost), ==, 142500);

  /* Bought together with what it is added to, an add-on is billed from the same day on. */
  cost = g_ptr_array_index (costs, 1);
  g_assert_cmpint (entente_cost_get_list_first (cost), ==, 11000);
  g_assert_cmpint (entente_cost_get_days (cost), ==, 0);

  /* There is a price, but in another currency than the customer's. */
  g_assert_cmpint (entente_cost_get_kind (g_ptr_array_index (costs, 2)), ==, ENTENTE_COST_UNKNOWN);
  g_assert_cmpint (entente_cost_get_kind (g_ptr_array_index (costs, 3)), ==, ENTENTE_COST_FREE);
  cost = g_ptr_array_index (costs, 4);
  g_assert_cmpstr (entente_cost_get_billing_cycle (cost), ==, "monthly");
  g_assert_cmpint (entente_cost_get_list_total (cost), ==, 700);
}

static void
test_add_on_of_what_runs_is_billed_in_part_first (Fixture       *fixture,
                                                  gconstpointer  data)
{
  EntenteNewLine line = { "ARCHIVE", 10 };
  g_autofree char *suite = test_trade_subscribe (fixture->workspace, fixture->customer, "SUITE", 10);
  g_autoptr (GVariant) imported = import (fixture, "Archive,ARCHIVE,,,,11,12,USD,Annual\n"
                                                   "Archive,ARCHIVE,,,,1,1.20,USD,Monthly\n");
  g_autoptr (GPtrArray) annual = NULL;
  g_autoptr (GPtrArray) monthly = NULL;
  EntenteCost *cost;

  /* Since March 2; until the next one, 326 of 365 days are left, and until May 2, 22 of 30. */
  entente_manual_clock_advance (fixture->workspace->clock, 39 * G_TIME_SPAN_DAY);

  annual = work_out (fixture, "annual", &line, 1);
  cost = g_ptr_array_index (annual, 0);
  g_assert_cmpint (entente_cost_get_days (cost), ==, 326);
  g_assert_cmpint (entente_cost_get_period_days (cost), ==, 365);
  g_assert_cmpstr (entente_cost_get_until (cost), ==, "2027-03-02");
  g_assert_cmpint (entente_cost_get_list_total (cost), ==, 11000);
  g_assert_cmpint (entente_cost_get_list_first (cost), ==, 9825);

  monthly = work_out (fixture, "monthly", &line, 1);
  cost = g_ptr_array_index (monthly, 0);
  g_assert_cmpint (entente_cost_get_days (cost), ==, 22);
  g_assert_cmpint (entente_cost_get_period_days (cost), ==, 30);
  g_assert_cmpstr (entente_cost_get_until (cost), ==, "2026-05-02");
  g_assert_cmpint (entente_cost_get_list_first (cost), ==, 733);
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* One after the other, whole: the second finds the prices of the first. */
static void
test_two_lists_at_once (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (EntenteCommand) first = new_import ("Office Suite,SUITE,,,,4.00,5.00,USD,Monthly\n"
                                                 "Archive,ARCHIVE,,,,1,1.20,USD,Monthly\n");
  g_autoptr (EntenteCommand) second = new_import ("Office Suite,SUITE,,,,4.50,5.00,USD,Monthly\n");
  GAsyncResult *results[] = { NULL, NULL, NULL };
  EntenteCommand *commands[] = { first, second, second };
  static const gint64 counts[][3] = { { 2, 0, 0 }, { 0, 1, 1 }, { 0, 0, 0 } };
  g_autofree char *names = NULL;

  test_workspace_act_as (fixture->workspace, OPERATOR);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    entente_workspace_execute_async (fixture->workspace->workspace, commands[i], NULL, store_result_cb, &results[i]);
  while (results[2] == NULL)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) outcome = entente_workspace_execute_finish (fixture->workspace->workspace, results[i], &error);

      g_assert_no_error (error);
      assert_counts (outcome, counts[i][0], counts[i][1], counts[i][2], 0);
      g_clear_object (&results[i]);
    }

  names = test_workspace_join (fixture->workspace, "activity", "command");
  g_assert_true (g_str_has_prefix (names, "prices.import, prices.import, "));
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  assert_prices (fixture, "SUITE", "450");
}

static char *export(Fixture *fixture)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("prices");
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  entente_workspace_export_async (fixture->workspace->workspace, query, stream, NULL, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  entente_workspace_export_finish (fixture->workspace->workspace, result, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A file of rubbish under the right headings costs no more than a person could read of it. */
static void
test_of_very_many_bad_rows_the_first_are_told (Fixture       *fixture,
                                               gconstpointer  data)
{
  GString *text = g_string_new (HEADINGS);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GVariant) problems = NULL;
  g_autoptr (GVariant) last = NULL;
  guint line = 0;

  for (int i = 0; i < ENTENTE_PROBLEMS_MAX; i++)
    g_string_append (text, "x,x,,,,x,1,USD,Monthly\nx\n");
  bytes = g_string_free_to_bytes (text);

  test_workspace_act_as (fixture->workspace, OPERATOR);
  outcome = test_workspace_run_done (fixture->workspace, entente_command_import_prices ("list.csv", bytes, "", ""));
  assert_counts (outcome, 0, 0, 0, 2 * ENTENTE_PROBLEMS_MAX);

  problems = g_variant_lookup_value (outcome, "problems", G_VARIANT_TYPE ("a" ENTENTE_PROBLEM_VARIANT_TYPE));
  g_assert_cmpuint (g_variant_n_children (problems), ==, ENTENTE_PROBLEMS_MAX);
  last = g_variant_get_child_value (problems, ENTENTE_PROBLEMS_MAX - 1);
  g_variant_get_child (last, 0, "u", &line);
  g_assert_cmpuint (line, ==, ENTENTE_PROBLEMS_MAX + 1);
}

static void
test_export_is_imported_unchanged (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GVariant) imported = import (fixture, "Office Suite,SUITE,,2025-01-01,2026-03-31,3.00,3.50,USD,Monthly\n"
                                                   "Later,LATER,Academic,,,1.00,1.50,EUR,Annual\n"
                                                   "Archive,ARCHIVE,,,,11,12,JPY,Annual\n");
  g_autofree char *before = export(fixture);
  g_autoptr (GBytes) bytes = g_bytes_new (before, strlen (before));
  g_autoptr (GVariant) again = NULL;
  g_autofree char *after = NULL;

  test_workspace_act_as (fixture->workspace, OPERATOR);
  again = test_workspace_run_done (fixture->workspace, entente_command_import_prices ("again.csv", bytes, "", ""));
  assert_counts (again, 0, 0, 0, 0);
  g_assert_cmpint (test_outcome_get_count (again, "prices"), ==, 3);
  after = export(fixture);
  g_assert_cmpstr (before, ==, after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/prices/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("list-is-imported", test_list_is_imported);
  ADD ("same-again-changes-nothing", test_same_again_changes_nothing);
  ADD ("list-takes-the-place-of-the-one-before", test_list_takes_the_place_of_the_one_before);
  ADD ("bad-rows-are-left-out-and-take-nothing-away", test_bad_rows_are_left_out_and_take_nothing_away);
  ADD ("file-that-cannot-be-read-changes-nothing", test_file_that_cannot_be_read_changes_nothing);
  ADD ("rehearsal-writes-nothing", test_rehearsal_writes_nothing);
  ADD ("prices-of-unknown-offers-are-kept-aside", test_prices_of_unknown_offers_are_kept_aside);
  ADD ("one-entry-tells-of-all-of-it", test_one_entry_tells_of_all_of_it);
  ADD ("only-those-who-may-see-prices", test_only_those_who_may_see_prices);
  ADD ("who-orders-without-seeing-prices-is-told-none", test_who_orders_without_seeing_prices_is_told_none);
  ADD ("offers-have-the-prices-that-hold-today", test_offers_have_the_prices_that_hold_today);
  ADD ("offers-follow-the-price-list", test_offers_follow_the_price_list);
  ADD ("usage-has-no-price", test_usage_has_no_price);
  ADD ("order-is-told-what-it-costs", test_order_is_told_what_it_costs);
  ADD ("add-on-of-what-runs-is-billed-in-part-first", test_add_on_of_what_runs_is_billed_in_part_first);
  ADD ("two-lists-at-once", test_two_lists_at_once);
  ADD ("of-very-many-bad-rows-the-first-are-told", test_of_very_many_bad_rows_the_first_are_told);
  ADD ("export-is-imported-unchanged", test_export_is_imported_unchanged);

  return g_test_run ();
}
