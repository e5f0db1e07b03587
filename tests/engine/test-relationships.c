/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

#include <entente-database.h>

#include "test-file.h"
#include "test-system.h"

/* How a partner ends its relationship with a customer, undoes that, and begins anew. Adatum is a customer of the provider
 * Alpha and of the reseller Bravo, who came together; Bravo has delegated admin privileges, Alpha has none. */

#define ADATUM "admin@adatum.program.example"

typedef struct
{
  TestPlace place;
  TestWorkspace *workspace;
  char *customer;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  test_place_set_up (&fixture->place, NULL);
  fixture->workspace = test_trade_new_in_file (fixture->place.path);
  fixture->customer = test_trade_add_customer (fixture->workspace, "adatum", "bravo", "attested");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_workspace_free (fixture->workspace);
  g_free (fixture->customer);
  test_place_tear_down (&fixture->place, NULL);
}

/* What no command does yet. */
static void
execute_sql (Fixture    *fixture,
             const char *sql)
{
  g_autoptr (GError) error = NULL;

  test_workspace_free (fixture->workspace);
  test_file_execute (fixture->place.path, sql);
  fixture->workspace = test_workspace_open (fixture->place.path, &error);
  g_assert_no_error (error);
}

static void
remove_as (Fixture    *fixture,
           const char *actor)
{
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, actor);
  outcome = test_workspace_run_done (fixture->workspace, entente_command_remove_relationship (fixture->customer, 0, TRUE));
}

static void
restore (Fixture *fixture)
{
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace,
                                                          entente_command_restore_relationship (fixture->customer, 0));
}

/* What the account finds in a list by one filter. */
static char *
look (Fixture    *fixture,
      const char *actor,
      const char *list,
      const char *filter,
      const char *value,
      const char *property)
{
  g_autoptr (EntenteQuery) all = entente_query_new (list);
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, filter, value);
  g_autoptr (EntenteList) found = NULL;

  test_workspace_act_as (fixture->workspace, actor);
  found = test_workspace_list (fixture->workspace, query);

  return test_list_join (found, property);
}

static void
assert_former (Fixture    *fixture,
               const char *actor,
               const char *property,
               const char *expected)
{
  g_autofree char *found = look (fixture, actor, "customers", "state", "removed", property);

  g_assert_cmpstr (found, ==, expected);
}

static gint64
query (Fixture    *fixture,
       const char *sql)
{
  return test_file_query (fixture->place.path, sql);
}

#define IN_FEED(prefix, what)                                                                                            \
 "SELECT count(*) FROM feed f JOIN organization o ON o.row = f.organization WHERE NOT f.gone AND o.domain GLOB '" prefix \
 ".*' AND f.type = '" what "'"

static void
test_customer_is_no_longer_listed (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, TEST_NOW + G_TIME_SPAN_HOUR);

  entente_manual_clock_advance (fixture->workspace->clock, G_TIME_SPAN_HOUR);
  remove_as (fixture, TEST_RESELLER);

  test_invitation_assert_look (fixture->workspace, TEST_RESELLER, "customers", "name", "");
  assert_former (fixture, TEST_RESELLER, "id", fixture->customer);
  assert_former (fixture, TEST_RESELLER, "ended", now);
  assert_former (fixture, TEST_RESELLER, "relationship-state", "removed");
  test_invitation_assert_look (fixture->workspace, TEST_RESELLER, "relationship-periods", "ended", now);
  test_invitation_assert_look (fixture->workspace, TEST_RESELLER, "relationship-periods", "customer", fixture->customer);
  test_invitation_assert_look (fixture->workspace, TEST_PROVIDER, "relationship-periods", "ended", "");
}

static void
test_page_of_a_former_customer_is_found (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (EntenteRecord) record = NULL;

  remove_as (fixture, TEST_RESELLER);
  record = test_workspace_load (fixture->workspace, "customers", fixture->customer);
  g_assert_nonnull (record);
  g_assert_true (entente_customer_is_former (ENTENTE_CUSTOMER (record)));
}

static void
test_other_partner_keeps_its_customer (Fixture       *fixture,
                                       gconstpointer  data)
{
  test_invitation_assert_look (fixture->workspace, TEST_PROVIDER, "resellers", "customers", "1");
  test_invitation_assert_look (fixture->workspace, TEST_RESELLER, "providers", "customers", "1");
  remove_as (fixture, TEST_RESELLER);

  test_invitation_assert_look (fixture->workspace, TEST_PROVIDER, "customers", "id", fixture->customer);
  /* That does not come through the reseller any more. */
  test_invitation_assert_look (fixture->workspace, TEST_PROVIDER, "customers", "through-name", "");
  test_invitation_assert_look (fixture->workspace, TEST_PROVIDER, "resellers", "customers", "0");
  test_invitation_assert_look (fixture->workspace, TEST_RESELLER, "providers", "customers", "0");

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  restore (fixture);
  test_invitation_assert_look (fixture->workspace, TEST_PROVIDER, "customers", "through-name", "Bravo Ltd");
  test_invitation_assert_look (fixture->workspace, TEST_PROVIDER, "resellers", "customers", "1");
}

/* The privileges are another fact: who has them goes on. */
static void
test_privileges_stay (Fixture       *fixture,
                      gconstpointer  data)
{
  EntenteNewUser user = { .name = "Ada Byron", .email = "ada@adatum.example", .user = "ada", .roles = "", .customer = fixture->customer };
  g_autofree char *users = NULL;
  g_autoptr (GVariant) outcome = NULL;

  remove_as (fixture, TEST_RESELLER);
  assert_former (fixture, TEST_RESELLER, "dap", "TRUE");
  assert_former (fixture, TEST_RESELLER, "reseller", "FALSE");

  outcome = test_workspace_run_done (fixture->workspace, entente_command_add_user (&user));
  users = look (fixture, TEST_RESELLER, "users", "organization", fixture->customer, "user-name");
  g_assert_cmpstr (users, ==, "ada@adatum.program.example, " ADATUM);
  g_assert_cmpint (query (fixture, IN_FEED ("bravo", "user") " AND f.entity IN (SELECT id FROM user WHERE name = 'Ada Byron')"), ==, 1);
  g_assert_cmpint (query (fixture, IN_FEED ("alpha", "user") " AND f.entity IN (SELECT id FROM user WHERE name = 'Ada Byron')"), ==, 0);

  /* The customer sees who still administers it, and as what. */
  test_invitation_assert_look (fixture->workspace, ADATUM, "partners", "partner-type", "reseller, delegated-admin");
}

/* Without them nothing is left but who it was. */
static void
test_who_has_none_sees_no_more (Fixture       *fixture,
                                gconstpointer  data)
{
  EntenteNewUser user = { .name = "Ada Byron", .email = "ada@adatum.example", .user = "ada", .roles = "", .customer = fixture->customer };

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  g_free (test_trade_subscribe (fixture->workspace, fixture->customer, "SUITE", 10));
  execute_sql (fixture, "UPDATE relationship SET dap = NOT dap; UPDATE subscription SET state = 'suspended', partner_of_record = NULL");
  g_assert_cmpint (query (fixture, IN_FEED ("bravo", "subscription")), ==, 1);
  g_assert_cmpint (query (fixture, IN_FEED ("bravo", "purchase")), ==, 1);
  g_assert_cmpint (query (fixture, IN_FEED ("bravo", "acceptance")), ==, 1);

  remove_as (fixture, TEST_RESELLER);
  test_invitation_assert_look (fixture->workspace, TEST_RESELLER, "subscriptions", "name", "");
  g_assert_cmpint (query (fixture, IN_FEED ("bravo", "subscription")), ==, 0);
  g_assert_cmpint (query (fixture, IN_FEED ("bravo", "purchase")), ==, 0);
  g_assert_cmpint (query (fixture, IN_FEED ("bravo", "acceptance")), ==, 0);
  g_assert_cmpint (query (fixture, IN_FEED ("bravo", "user") " AND f.entity IN (SELECT id FROM user WHERE user_name = '" ADATUM "')"), ==, 0);
  g_assert_cmpint (query (fixture, IN_FEED ("bravo", "relationship_period")), ==, 1);
  g_assert_cmpint (query (fixture, IN_FEED ("adatum", "organization") " AND f.entity IN (SELECT id FROM organization WHERE domain GLOB 'bravo.*')"), ==, 0);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_CUSTOMER, "customer", entente_command_add_user (&user));

  /* Who it was, for the books. */
  g_assert_cmpint (query (fixture, IN_FEED ("bravo", "organization") " AND f.entity IN (SELECT id FROM organization WHERE domain GLOB 'adatum.*')"), ==, 1);
  assert_former (fixture, TEST_RESELLER, "subscriptions", "0");

  /* And what one has sold. */
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  execute_sql (fixture, "UPDATE relationship SET dap = 0");
  remove_as (fixture, TEST_PROVIDER);
  test_invitation_assert_look (fixture->workspace, TEST_PROVIDER, "subscriptions", "name", "Office Suite");
  g_assert_cmpint (query (fixture, IN_FEED ("alpha", "subscription")), ==, 1);
  g_assert_cmpint (query (fixture, IN_FEED ("alpha", "purchase")), ==, 1);
  g_assert_cmpint (query (fixture, IN_FEED ("alpha", "acceptance")), ==, 0);
}

static void
test_both_are_told (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *before = test_invitation_look (fixture->workspace, TEST_PROVIDER, "messages", "kind");
  g_autofree char *customer_before = test_invitation_look (fixture->workspace, ADATUM, "messages", "kind");
  g_autofree char *expected = g_strconcat ("customer-relationship-restored, customer-relationship-removed, ", before, NULL);
  g_autofree char *customer_expected = g_strconcat ("relationship-restored, relationship-removed, ", customer_before, NULL);

  remove_as (fixture, TEST_RESELLER);
  entente_manual_clock_advance (fixture->workspace->clock, G_TIME_SPAN_MINUTE);
  restore (fixture);
  test_invitation_assert_look (fixture->workspace, TEST_PROVIDER, "messages", "kind", expected);
  test_invitation_assert_look (fixture->workspace, ADATUM, "messages", "kind", customer_expected);
}

/* Each state that a subscription can have. */
static void
test_active_subscriptions_hold_it (Fixture       *fixture,
                                   gconstpointer  data)
{
  static const char *const actors[] = { TEST_PROVIDER, TEST_RESELLER };
  const char *const *states = entente_life_cycle_get_states (&entente_subscription_life_cycle);

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  g_free (test_trade_subscribe (fixture->workspace, fixture->customer, "SUITE", 10));
  execute_sql (fixture, "UPDATE subscription SET partner_of_record = (SELECT row FROM organization WHERE domain GLOB 'bravo.*')");

  for (guint i = 0; states[i] != NULL; i++)
    for (guint a = 0; a < G_N_ELEMENTS (actors); a++)
      {
        g_autofree char *sql = g_strdup_printf ("UPDATE subscription SET state = '%s'", states[i]);
        gboolean holds = entente_relationship_is_held_by (states[i]);
        g_autofree char *listed = NULL;

        g_test_message ("%s, %s", states[i], actors[a]);
        execute_sql (fixture, sql);
        listed = look (fixture, actors[a], "subscriptions", "holds", "yes", "name");
        g_assert_cmpstr (listed, ==, holds ? "Office Suite" : "");
        if (holds)
          {
            g_autoptr (GError) error = NULL;
            g_autoptr (GVariant) nothing = test_workspace_run (fixture->workspace,
                                                               entente_command_remove_relationship (fixture->customer, 0, TRUE), &error);

            g_assert_null (nothing);
            g_assert_true (entente_error_is (error, ENTENTE_REASON_SUBSCRIPTIONS_ACTIVE));
            g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "1");
            g_assert_cmpstr (entente_error_get_detail (error, 1), ==, "Office Suite");
          }
        else
          {
            remove_as (fixture, actors[a]);
            restore (fixture);
          }
      }
}

/* What another partner has sold, and to somebody else's credit, is none of one's own. */
static void
test_subscriptions_of_others_do_not_hold_it (Fixture       *fixture,
                                             gconstpointer  data)
{
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  g_free (test_trade_subscribe (fixture->workspace, fixture->customer, "SUITE", 10));
  execute_sql (fixture, "UPDATE subscription SET partner_of_record = NULL");
  remove_as (fixture, TEST_RESELLER);
}

static void
test_who_may_remove_it (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *delta = test_workspace_add_organization (fixture->workspace, "reseller", "delta", "admin-agent,sales-agent");
  g_autofree char *echo = test_workspace_add_organization (fixture->workspace, "reseller", "echo", "global-admin");

  test_workspace_act_as (fixture->workspace, "admin@delta.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MISSING_ROLE, NULL,
                              entente_command_remove_relationship (fixture->customer, 0, TRUE));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MISSING_ROLE, NULL,
                              entente_command_restore_relationship (fixture->customer, 0));
  test_workspace_act_as (fixture->workspace, "admin@echo.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_CUSTOMER, "customer",
                              entente_command_remove_relationship (fixture->customer, 0, TRUE));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_FOUND, "customer",
                              entente_command_remove_relationship ("nobody", 0, TRUE));
  test_workspace_act_as (fixture->workspace, ADATUM);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                              entente_command_remove_relationship (fixture->customer, 0, TRUE));
}

static void
test_statements_have_to_be_accepted (Fixture       *fixture,
                                     gconstpointer  data)
{
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "consent",
                              entente_command_remove_relationship (fixture->customer, 0, FALSE));
  test_invitation_assert_look (fixture->workspace, TEST_RESELLER, "customers", "id", fixture->customer);
}

/* Who administers a customer, and sells nothing to it, has nothing to end. */
static void
test_who_only_administers_has_nothing_to_end (Fixture       *fixture,
                                              gconstpointer  data)
{
  execute_sql (fixture, "UPDATE relationship SET reseller = 0, dap = 1");
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_CUSTOMER, "customer",
                              entente_command_remove_relationship (fixture->customer, 0, TRUE));
}

static void
test_what_happens_in_each_state (Fixture       *fixture,
                                 gconstpointer  data)
{
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WRONG_STATE, NULL,
                              entente_command_restore_relationship (fixture->customer, 0));
  remove_as (fixture, TEST_RESELLER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WRONG_STATE, NULL,
                              entente_command_remove_relationship (fixture->customer, 0, TRUE));
  restore (fixture);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WRONG_STATE, NULL,
                              entente_command_restore_relationship (fixture->customer, 0));
}

/* All that stands in the tables about it, but for versions, which only grow. */
static char *
describe (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) connection = entente_connection_open (fixture->place.path, ENTENTE_OPEN_READ_ONLY, &error);
  char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (entente_connection_query_text (connection, &text, &error,
                                                "SELECT (SELECT json_group_array (json_array (id, partner, customer, reseller, dap, through, "
                                                "state, since, ended, invitation, name_key, search)) FROM relationship) || (SELECT count (*) "
                                                "FROM relationship_period) || (SELECT json_group_array (json_array (organization, type, "
                                                "entity)) FROM (SELECT organization, type, entity FROM feed WHERE NOT gone AND type <> 'message' ORDER BY organization, "
                                                "type, entity))",
                                                ""));
  g_assert_no_error (error);
  entente_connection_close (connection);

  return text;
}

static void
test_undo_restores_exactly_what_was (Fixture       *fixture,
                                     gconstpointer  data)
{
  static const char *const actors[] = { TEST_PROVIDER, TEST_RESELLER };

  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      g_autofree char *before = describe (fixture);
      g_autofree char *after = NULL;

      entente_manual_clock_advance (fixture->workspace->clock, G_TIME_SPAN_DAY);
      remove_as (fixture, actors[i]);
      after = describe (fixture);
      g_assert_cmpstr (after, !=, before);
      restore (fixture);
      g_free (after);
      after = describe (fixture);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_undo_is_for_a_short_while (Fixture       *fixture,
                                gconstpointer  data)
{
  remove_as (fixture, TEST_RESELLER);
  entente_manual_clock_advance (fixture->workspace->clock, ENTENTE_RELATIONSHIP_UNDO_TIME);
  restore (fixture);
  remove_as (fixture, TEST_RESELLER);
  entente_manual_clock_advance (fixture->workspace->clock, ENTENTE_RELATIONSHIP_UNDO_TIME + 1);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_UNDO_TOO_LATE, NULL,
                              entente_command_restore_relationship (fixture->customer, 0));
  /* A clock that was set back makes nothing younger. */
  entente_manual_clock_advance (fixture->workspace->clock, -2 * ENTENTE_RELATIONSHIP_UNDO_TIME);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_UNDO_TOO_LATE, NULL,
                              entente_command_restore_relationship (fixture->customer, 0));
}

static void
test_a_new_request_brings_it_back (Fixture       *fixture,
                                   gconstpointer  data)
{
  gint64 day = G_TIME_SPAN_DAY;
  g_autofree char *since = g_strdup_printf ("%" G_GINT64_FORMAT, TEST_NOW + 2 * day);
  g_autofree char *periods = g_strdup_printf ("%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT, TEST_NOW + 2 * day, TEST_NOW);

  entente_manual_clock_advance (fixture->workspace->clock, day);
  remove_as (fixture, TEST_RESELLER);
  entente_manual_clock_advance (fixture->workspace->clock, day);
  test_invitation_join (fixture->workspace, TEST_RESELLER, "relationship", FALSE, ADATUM);

  assert_former (fixture, TEST_RESELLER, "id", "");
  test_invitation_assert_look (fixture->workspace, TEST_RESELLER, "customers", "id", fixture->customer);
  test_invitation_assert_look (fixture->workspace, TEST_RESELLER, "customers", "since", since);
  test_invitation_assert_look (fixture->workspace, TEST_RESELLER, "customers", "ended", "0");
  test_invitation_assert_look (fixture->workspace, TEST_RESELLER, "customers", "dap", "TRUE");
  test_invitation_assert_look (fixture->workspace, TEST_RESELLER, "customers", "reseller", "TRUE");
  test_invitation_assert_look (fixture->workspace, TEST_PROVIDER, "resellers", "customers", "1");

  /* Its history stays, and grows. */
  entente_manual_clock_advance (fixture->workspace->clock, day);
  remove_as (fixture, TEST_RESELLER);
  test_invitation_assert_look (fixture->workspace, TEST_RESELLER, "relationship-periods", "since", periods);
}

/* A page that shows customers sees them go and come back. */
static void
test_open_lists_follow (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  g_autoptr (EntenteQuery) of_former = entente_query_with_filter (all, "state", "removed");
  g_autoptr (EntenteList) current = NULL;
  g_autoptr (EntenteList) former = NULL;

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  current = test_workspace_list (fixture->workspace, all);
  former = test_workspace_list (fixture->workspace, of_former);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (current)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (former)), ==, 0);

  remove_as (fixture, TEST_RESELLER);
  while (g_list_model_get_n_items (G_LIST_MODEL (current)) != 0 || g_list_model_get_n_items (G_LIST_MODEL (former)) != 1)
    g_main_context_iteration (NULL, TRUE);
  restore (fixture);
  while (g_list_model_get_n_items (G_LIST_MODEL (current)) != 1 || g_list_model_get_n_items (G_LIST_MODEL (former)) != 0)
    g_main_context_iteration (NULL, TRUE);
}

/* What the account may do with the customer, and what its partners may. */
static void
assert_rights (Fixture    *fixture,
               const char *actor,
               const char *own,
               const char *others)
{
  g_autofree char *found_own = look (fixture, actor, "rights", "own", "yes", "partner-type");
  g_autofree char *found_others = look (fixture, actor, "rights", "own", "no", "partner-type");

  g_assert_cmpstr (found_own, ==, own);
  g_assert_cmpstr (found_others, ==, others);
}

static void
test_rights_are_two_facts_of_each_partner (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autofree char *name = NULL;

  assert_rights (fixture, TEST_PROVIDER, "reseller", "reseller-delegated-admin");
  assert_rights (fixture, TEST_RESELLER, "reseller-delegated-admin", "reseller");
  name = look (fixture, TEST_PROVIDER, "rights", "type", "reseller-delegated-admin", "partner-name");
  g_assert_cmpstr (name, ==, "Bravo Ltd");

  remove_as (fixture, TEST_RESELLER);
  assert_rights (fixture, TEST_RESELLER, "delegated-admin", "reseller");
  assert_rights (fixture, TEST_PROVIDER, "reseller", "delegated-admin");

  remove_as (fixture, TEST_PROVIDER);
  assert_rights (fixture, TEST_RESELLER, "delegated-admin", "");
  assert_rights (fixture, TEST_PROVIDER, "", "");
}

static void
test_rights_of_former_partners_are_not_seen (Fixture       *fixture,
                                             gconstpointer  data)
{
  execute_sql (fixture, "UPDATE partnership SET state = 'removed'");
  assert_rights (fixture, TEST_PROVIDER, "reseller", "");
  assert_rights (fixture, TEST_RESELLER, "reseller-delegated-admin", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/relationship/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("customer-is-no-longer-listed", test_customer_is_no_longer_listed);
  ADD ("page-of-a-former-customer-is-found", test_page_of_a_former_customer_is_found);
  ADD ("other-partner-keeps-its-customer", test_other_partner_keeps_its_customer);
  ADD ("privileges-stay", test_privileges_stay);
  ADD ("who-has-none-sees-no-more", test_who_has_none_sees_no_more);
  ADD ("both-are-told", test_both_are_told);
  ADD ("active-subscriptions-hold-it", test_active_subscriptions_hold_it);
  ADD ("subscriptions-of-others-do-not-hold-it", test_subscriptions_of_others_do_not_hold_it);
  ADD ("who-may-remove-it", test_who_may_remove_it);
  ADD ("statements-have-to-be-accepted", test_statements_have_to_be_accepted);
  ADD ("who-only-administers-has-nothing-to-end", test_who_only_administers_has_nothing_to_end);
  ADD ("what-happens-in-each-state", test_what_happens_in_each_state);
  ADD ("undo-restores-exactly-what-was", test_undo_restores_exactly_what_was);
  ADD ("undo-is-for-a-short-while", test_undo_is_for_a_short_while);
  ADD ("a-new-request-brings-it-back", test_a_new_request_brings_it_back);
  ADD ("open-lists-follow", test_open_lists_follow);
  ADD ("rights-are-two-facts-of-each-partner", test_rights_are_two_facts_of_each_partner);
  ADD ("rights-of-former-partners-are-not-seen", test_rights_of_former_partners_are_not_seen);

  return g_test_run ();
}
