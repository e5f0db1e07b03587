/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-workspace.h"

#define BASE "{'id': <'BASE'>, 'name': <'Office Suite'>, 'country': <'US'>, 'minimum': <int64 1>, 'maximum': <int64 300>}"
#define ADD_ON                                                                     \
 "{'id': <'PLUS'>, 'name': <'Archive'>, 'country': <'US'>, 'minimum': <int64 1>, " \
 "'maximum': <int64 300>, 'add-on': <true>, 'prerequisites': <['BASE', 'NOWHERE']>}"

static void
test_import_adds_offers_and_their_links (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *names = NULL;
  g_autofree char *targets = NULL;
  g_autofree char *known = NULL;

  outcome = test_workspace_do (workspace, "catalog.import", "{'offers': <[" BASE ", " ADD_ON "]>}");
  g_assert_cmpint (test_outcome_get_count (outcome, "added"), ==, 2);

  names = test_workspace_join (workspace, "offers", "name");
  g_assert_cmpstr (names, ==, "Archive, Office Suite");

  targets = test_workspace_join (workspace, "offer-links", "target");
  g_assert_cmpstr (targets, ==, "BASE, NOWHERE");
  known = test_workspace_join (workspace, "offer-links", "name");
  g_assert_cmpstr (known, ==, "Office Suite, ");

  test_workspace_free (workspace);
}

static void
test_same_again_changes_nothing (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (GVariant) first = test_workspace_do (workspace, "catalog.import", "{'offers': <[" BASE ", " ADD_ON "]>}");
  g_autoptr (GVariant) again = test_workspace_do (workspace, "catalog.import", "{'offers': <[" BASE ", " ADD_ON "]>}");
  g_autofree char *entries = test_workspace_join (workspace, "activity", "command");

  g_assert_cmpint (test_outcome_get_count (again, "unchanged"), ==, 2);
  g_assert_cmpint (test_outcome_get_count (again, "added"), ==, 0);
  g_assert_cmpstr (entries, ==, "catalog.import");

  test_workspace_free (workspace);
}

static void
test_offer_left_out_is_retired_and_may_come_back (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (GVariant) first = test_workspace_do (workspace, "catalog.import", "{'offers': <[" BASE ", " ADD_ON "]>}");
  g_autoptr (GVariant) second = test_workspace_do (workspace, "catalog.import", "{'offers': <[" BASE "]>}");
  g_autoptr (EntenteQuery) all = entente_query_new ("offers");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "available", "yes");
  EntenteList *available = test_workspace_list (workspace, query);
  g_autoptr (GVariant) third = NULL;

  g_assert_cmpint (test_outcome_get_count (second, "retired"), ==, 1);
  g_assert_cmpint (g_list_model_get_n_items (G_LIST_MODEL (available)), ==, 1);

  third = test_workspace_do (workspace, "catalog.import", "{'offers': <[" BASE ", " ADD_ON "]>}");
  g_assert_cmpint (test_outcome_get_count (third, "changed"), ==, 1);

  test_assert_finalizes (available);
  test_workspace_free (workspace);
}

static void
test_bad_offer_takes_everything_back (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *names = NULL;

  test_workspace_refuse (workspace, "catalog.import", ENTENTE_REASON_REQUIRED, "name",
                         "{'offers': <[" BASE ", {'id': <'X'>}]>}");
  test_workspace_refuse (workspace, "catalog.import", ENTENTE_REASON_REQUIRED, "offers", "{'offers': <@aa{sv} []>}");
  names = test_workspace_join (workspace, "offers", "name");
  g_assert_cmpstr (names, ==, "");

  test_workspace_free (workspace);
}

static void
test_operator_says_where_offers_are_sold (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (GVariant) first = test_workspace_do (workspace, "catalog.import", "{'offers': <[" BASE "]>}");
  g_autoptr (GVariant) second = NULL;
  g_autofree char *before = test_workspace_join (workspace, "offers", "sold-in");
  g_autofree char *after = NULL;

  second = test_workspace_do (workspace, "catalog.import", "{'offers': <[" BASE "]>, 'sold-in': <'everywhere'>}");
  g_assert_cmpint (test_outcome_get_count (second, "changed"), ==, 1);
  after = test_workspace_join (workspace, "offers", "sold-in");
  g_assert_cmpstr (before, ==, "US");
  g_assert_cmpstr (after, ==, "");

  test_workspace_refuse (workspace, "catalog.import", ENTENTE_REASON_UNKNOWN_VALUE, "sold-in",
                         "{'offers': <[" BASE "]>, 'sold-in': <'XX'>}");

  test_workspace_free (workspace);
}

static char *
import_for (TestWorkspace *workspace,
            const char    *rest)
{
  g_autofree char *params = g_strdup_printf ("{'offers': <[" BASE ", " ADD_ON "]>%s}", rest);
  g_autoptr (GVariant) outcome = test_workspace_do (workspace, "catalog.import", params);

  return test_workspace_join (workspace, "offers", "sold-in");
}

static void
test_list_of_a_country_says_nothing_about_the_others (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *first = import_for (workspace, ", 'sold-in': <'FR'>");
  g_autofree char *second = import_for (workspace, "");
  g_autofree char *third = NULL;
  g_autofree char *everywhere = NULL;
  g_autofree char *still = NULL;
  g_autofree char *available = NULL;
  g_autoptr (GVariant) outcome = NULL;
  const char *were_sold_in;

  g_assert_cmpstr (first, ==, "FR, FR");
  g_assert_cmpstr (second, ==, "FR,US, FR,US");

  /* What the list of a country does not hold is still sold in the other one. */
  outcome = test_workspace_do (workspace, "catalog.import", "{'offers': <[" BASE "]>}");
  g_assert_cmpint (test_outcome_get_count (outcome, "retired"), ==, 1);
  g_assert_cmpint (test_outcome_get_count (outcome, "elsewhere"), ==, 1);
  g_assert_true (g_variant_lookup (outcome, "were-sold-in", "&s", &were_sold_in));
  g_assert_cmpstr (were_sold_in, ==, "FR,US");
  third = test_workspace_join (workspace, "offers", "sold-in");
  g_assert_cmpstr (third, ==, "FR, FR,US");
  available = test_workspace_join (workspace, "offers", "available");
  g_assert_cmpstr (available, ==, "TRUE, TRUE");

  everywhere = import_for (workspace, ", 'sold-in': <'everywhere'>");
  g_assert_cmpstr (everywhere, ==, ", ");
  still = import_for (workspace, "");
  g_assert_cmpstr (still, ==, ", ");

  test_workspace_free (workspace);
}

static void
test_offers_are_sold_nowhere_else_when_that_is_said (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *everywhere = import_for (workspace, ", 'sold-in': <'everywhere'>");
  g_autofree char *only = import_for (workspace, ", 'nowhere-else': <true>");

  g_assert_cmpstr (everywhere, ==, ", ");
  g_assert_cmpstr (only, ==, "US, US");

  test_workspace_free (workspace);
}

static void
test_offer_that_was_retired_comes_back_where_the_list_is_for (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *everywhere = import_for (workspace, ", 'sold-in': <'everywhere'>");
  g_autoptr (GVariant) retired = test_workspace_do (workspace, "catalog.import",
                                                    "{'offers': <[" BASE "]>, 'sold-in': <'everywhere'>}");
  g_autofree char *again = import_for (workspace, "");

  g_assert_cmpint (test_outcome_get_count (retired, "retired"), ==, 1);
  g_assert_cmpstr (again, ==, "US, ");

  test_workspace_free (workspace);
}

static guint
count_sold (TestWorkspace *workspace,
            const char    *to,
            const char    *from)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("offers");
  g_autoptr (EntenteQuery) sold_to = entente_query_with_filter (all, "sold-to", to);
  g_autoptr (EntenteQuery) query = entente_query_with_filter (sold_to, "sold-from", from);
  EntenteList *list = test_workspace_list (workspace, query);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  test_assert_finalizes (list);

  return n;
}

static void
test_offers_are_found_by_where_they_are_sold (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *french = import_for (workspace, ", 'sold-in': <'FR'>");
  g_autoptr (GVariant) german = test_workspace_do (workspace, "catalog.import",
                                                   "{'offers': <[" BASE "]>, 'sold-in': <'DE'>}");

  g_assert_cmpuint (count_sold (workspace, "FR", "FR"), ==, 2);
  g_assert_cmpuint (count_sold (workspace, "DE", "FR"), ==, 1);
  g_assert_cmpuint (count_sold (workspace, "US", "FR"), ==, 0);

  test_workspace_free (workspace);
}

static void
test_country_rules_replace_each_other (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (GVariant) first = NULL;
  g_autoptr (GVariant) second = NULL;
  g_autofree char *states = NULL;

  first = test_workspace_do (workspace, "country-rules.import", "{'rules': <[{'country': <'US'>, 'states': <['WA']>}]>}");
  second = test_workspace_do (workspace, "country-rules.import",
                              "{'rules': <[{'country': <'US'>, 'states': <['WA', 'IL']>}]>}");
  states = test_workspace_join (workspace, "country-rules", "states");
  g_assert_cmpstr (states, ==, "WA,IL");

  test_workspace_refuse (workspace, "country-rules.import", ENTENTE_REASON_UNKNOWN_VALUE, "country",
                         "{'rules': <[{'country': <'XX'>}]>}");

  test_workspace_free (workspace);
}

static void
test_agreement_replaces_the_one_before (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (GVariant) first = NULL;
  g_autoptr (GVariant) second = NULL;
  g_autofree char *states = NULL;

  first = test_workspace_do (workspace, "agreement.publish",
                             "{'kind': <'customer'>, 'title': <'First'>, 'language': <'en'>, 'text': <'Words.'>}");
  entente_manual_clock_advance (workspace->clock, G_USEC_PER_SEC);
  second = test_workspace_do (workspace, "agreement.publish",
                              "{'kind': <'customer'>, 'title': <'Second'>, 'language': <'en'>, 'text': <'Words.'>}");
  states = test_workspace_join (workspace, "agreements", "state");
  g_assert_cmpstr (states, ==, "published, replaced");

  test_workspace_refuse (workspace, "agreement.publish", ENTENTE_REASON_UNKNOWN_VALUE, "kind",
                         "{'kind': <'pact'>, 'title': <'T'>, 'language': <'en'>, 'text': <'Words.'>}");
  test_workspace_refuse (workspace, "agreement.publish", ENTENTE_REASON_REQUIRED, "text",
                         "{'kind': <'customer'>, 'title': <'T'>, 'language': <'en'>, 'text': <'  '>}");

  test_workspace_free (workspace);
}

static void
test_only_the_operator_may (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");

  test_workspace_act_as (workspace, "admin@alpha.program.example");
  test_workspace_refuse (workspace, "catalog.import", ENTENTE_REASON_NOT_YOUR_KIND, NULL, "{'offers': <[" BASE "]>}");
  test_workspace_refuse (workspace, "country-rules.import", ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                         "{'rules': <[{'country': <'US'>}]>}");
  test_workspace_refuse (workspace, "agreement.publish", ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                         "{'kind': <'customer'>, 'title': <'T'>, 'language': <'en'>, 'text': <'Words.'>}");

  test_workspace_free (workspace);
}

static void
test_activity_tells_before_and_after (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (GVariant) first = test_workspace_do (workspace, "catalog.import", "{'offers': <[" BASE "]>}");
  g_autoptr (GVariant) second = NULL;
  g_autoptr (EntenteQuery) query = entente_query_new ("activity");
  g_autoptr (EntenteActivity) newest = NULL;
  g_autoptr (GPtrArray) items = NULL;
  EntenteList *list;
  const EntenteActivityItem *item;

  second = test_workspace_do (workspace, "catalog.import",
                              "{'offers': <[{'id': <'BASE'>, 'name': <'Office Suite'>, 'country': <'US'>, "
                              "'minimum': <int64 1>, 'maximum': <int64 500>}]>}");

  list = test_workspace_list (workspace, query);
  g_assert_cmpint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  newest = g_list_model_get_item (G_LIST_MODEL (list), 0);
  items = entente_activity_dup_items (newest);
  g_assert_cmpint (items->len, ==, 1);

  item = g_ptr_array_index (items, 0);
  g_assert_cmpstr (item->type, ==, "offer");
  g_assert_cmpstr (item->event, ==, "updated");
  g_assert_cmpint (test_outcome_get_count (item->before, "maximum"), ==, 300);
  g_assert_cmpint (test_outcome_get_count (item->after, "maximum"), ==, 500);
  g_assert_cmpint (g_variant_n_children (item->after), ==, 1);

  test_assert_finalizes (list);
  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/import-adds-offers-and-their-links", test_import_adds_offers_and_their_links);
  g_test_add_func ("/catalog/same-again-changes-nothing", test_same_again_changes_nothing);
  g_test_add_func ("/catalog/offer-left-out-is-retired-and-may-come-back", test_offer_left_out_is_retired_and_may_come_back);
  g_test_add_func ("/catalog/bad-offer-takes-everything-back", test_bad_offer_takes_everything_back);
  g_test_add_func ("/catalog/operator-says-where-offers-are-sold", test_operator_says_where_offers_are_sold);
  g_test_add_func ("/catalog/list-of-a-country-says-nothing-about-the-others",
                   test_list_of_a_country_says_nothing_about_the_others);
  g_test_add_func ("/catalog/offers-are-sold-nowhere-else-when-that-is-said",
                   test_offers_are_sold_nowhere_else_when_that_is_said);
  g_test_add_func ("/catalog/offer-that-was-retired-comes-back-where-the-list-is-for",
                   test_offer_that_was_retired_comes_back_where_the_list_is_for);
  g_test_add_func ("/catalog/offers-are-found-by-where-they-are-sold", test_offers_are_found_by_where_they_are_sold);
  g_test_add_func ("/catalog/country-rules-replace-each-other", test_country_rules_replace_each_other);
  g_test_add_func ("/catalog/agreement-replaces-the-one-before", test_agreement_replaces_the_one_before);
  g_test_add_func ("/catalog/only-the-operator-may", test_only_the_operator_may);
  g_test_add_func ("/catalog/activity-tells-before-and-after", test_activity_tells_before_and_after);

  return g_test_run ();
}
