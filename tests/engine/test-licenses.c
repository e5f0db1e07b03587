/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

#include <string.h>

/* Licenses of the customer Adatum, which Bravo administers and Alpha only sells to: two of an office suite, which Nora,
 * Omar and Pia could use. */

#define ADATUM "admin@adatum.program.example"

enum
{
  NORA,
  OMAR,
  PIA,
  N_PEOPLE
};

typedef struct
{
  TestWorkspace *workspace;
  char *customer;
  char *subscription;
  char *people[N_PEOPLE];
} Fixture;

static char *
add_user (TestWorkspace *workspace,
          const char    *customer,
          const char    *name)
{
  g_autofree char *user = g_ascii_strdown (name, -1);
  g_autofree char *email = g_strconcat (user, "@adatum.example", NULL);
  EntenteNewUser person = { .name = name, .email = email, .user = user, .roles = "", .customer = customer };
  g_autoptr (GVariant) outcome = test_workspace_run_done (workspace, entente_command_add_user (&person));

  return g_strdup (test_outcome_get_text (outcome, "user"));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char *const names[N_PEOPLE] = { "Nora", "Omar", "Pia" };

  fixture->workspace = test_trade_new ();
  fixture->customer = test_trade_add_customer (fixture->workspace, "adatum", "bravo", "attested");
  fixture->subscription = test_trade_subscribe (fixture->workspace, fixture->customer, "SUITE", 2);

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  for (guint i = 0; i < N_PEOPLE; i++)
    fixture->people[i] = add_user (fixture->workspace, fixture->customer, names[i]);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    g_free (fixture->people[i]);
  g_free (fixture->customer);
  g_free (fixture->subscription);
  test_workspace_free (fixture->workspace);
}

static EntenteCommand *
new_assignment (Fixture    *fixture,
                const char *first,
                const char *second)
{
  const char *users[] = { first, second, NULL };

  return entente_command_assign_license (fixture->subscription, users);
}

static void
assert_holders (Fixture    *fixture,
                const char *names)
{
  g_autofree char *holders = test_workspace_join (fixture->workspace, "licenses", "user-display-name");

  g_assert_cmpstr (holders, ==, names);
}

static void
test_one_and_many_get_a_license (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GVariant) one = test_workspace_run_done (fixture->workspace, new_assignment (fixture, fixture->people[OMAR], NULL));
  g_autoptr (GVariant) other = NULL;
  g_autoptr (EntenteRecord) subscription = NULL;
  g_autoptr (EntenteRecord) user = NULL;
  g_autoptr (EntenteRecord) license = NULL;
  g_auto (GStrv) ids = NULL;

  assert_holders (fixture, "Omar");
  other = test_workspace_run_done (fixture->workspace, new_assignment (fixture, fixture->people[NORA], NULL));
  assert_holders (fixture, "Nora, Omar");

  subscription = test_workspace_load (fixture->workspace, "subscriptions", fixture->subscription);
  g_assert_cmpint (entente_subscription_get_assigned (ENTENTE_SUBSCRIPTION (subscription)), ==, 2);
  user = test_workspace_load (fixture->workspace, "users", fixture->people[NORA]);
  g_assert_cmpint (entente_user_get_licenses (ENTENTE_USER (user)), ==, 1);

  g_assert_true (g_variant_lookup (other, "licenses", "^as", &ids));
  g_assert_cmpuint (g_strv_length (ids), ==, 1);
  license = test_workspace_load (fixture->workspace, "licenses", ids[0]);
  g_assert_cmpstr (entente_license_get_user (ENTENTE_LICENSE (license)), ==, fixture->people[NORA]);
  g_assert_cmpint (entente_license_get_assigned (ENTENTE_LICENSE (license)), ==, TEST_NOW);
}

static void
test_customer_assigns_its_own (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *about = NULL;

  test_workspace_act_as (fixture->workspace, ADATUM);
  outcome = test_workspace_run_done (fixture->workspace, new_assignment (fixture, fixture->people[NORA], fixture->people[PIA]));
  assert_holders (fixture, "Nora, Pia");

  about = test_workspace_join (fixture->workspace, "activity", "summary");
  g_assert_true (g_str_has_prefix (about, "Nora, Pia, "));
}

/* Nobody gets one when not all of them can. */
static void
test_no_more_than_were_bought (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GVariant) first = test_workspace_run_done (fixture->workspace, new_assignment (fixture, fixture->people[NORA], NULL));
  g_autoptr (GVariant) last = NULL;
  g_autoptr (GVariant) refused = NULL;
  g_autoptr (GError) error = NULL;

  refused = test_workspace_run (fixture->workspace, new_assignment (fixture, fixture->people[OMAR], fixture->people[PIA]), &error);
  g_assert_null (refused);
  g_assert_true (entente_error_is (error, ENTENTE_REASON_TOO_MANY));
  g_assert_cmpstr (entente_error_get_field (error), ==, "users");
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "1");
  assert_holders (fixture, "Nora");

  last = test_workspace_run_done (fixture->workspace, new_assignment (fixture, fixture->people[PIA], NULL));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_TOO_MANY, "users",
                              new_assignment (fixture, fixture->people[OMAR], NULL));
  assert_holders (fixture, "Nora, Pia");
}

static void
test_nobody_gets_two (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GVariant) refused = NULL;
  g_autoptr (GError) error = NULL;

  refused = test_workspace_run (fixture->workspace, new_assignment (fixture, fixture->people[PIA], fixture->people[PIA]), &error);
  g_assert_null (refused);
  g_assert_true (entente_error_is (error, ENTENTE_REASON_HAS_LICENSE));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "Pia");
  assert_holders (fixture, "");

  outcome = test_workspace_run_done (fixture->workspace, new_assignment (fixture, fixture->people[NORA], NULL));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_HAS_LICENSE, "users",
                              new_assignment (fixture, fixture->people[OMAR], fixture->people[NORA]));
  assert_holders (fixture, "Nora");
}

static void
test_only_people_of_the_customer_get_one (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autofree char *own = add_user (fixture->workspace, NULL, "Quinn");

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_THEIR_USER, "users",
                              new_assignment (fixture, fixture->people[NORA], own));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_FOUND, "users", new_assignment (fixture, "nobody", NULL));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "users", new_assignment (fixture, NULL, NULL));
  assert_holders (fixture, "");
}

static void
test_only_who_administers_the_customer_may (Fixture       *fixture,
                                            gconstpointer  data)
{
  const char *nora = fixture->people[NORA];
  const char *nobody[] = { nora, NULL };
  g_autofree char *billing = NULL;

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_FOUND, "subscription",
                              entente_command_assign_license ("none", nobody));

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NEEDS_DELEGATED_ADMIN, "subscription",
                              new_assignment (fixture, nora, NULL));
  test_workspace_act_as (fixture->workspace, TEST_CUSTOMER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_CUSTOMER, "subscription",
                              new_assignment (fixture, nora, NULL));

  billing = test_workspace_add_organization (fixture->workspace, "reseller", "delta", "billing-admin");
  test_workspace_act_as (fixture->workspace, "admin@delta.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MISSING_ROLE, NULL, new_assignment (fixture, nora, NULL));

  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL, new_assignment (fixture, nora, NULL));
}

/* What is paid by use has no licenses to give. */
/* How many are used is a fact of what was sold; by whom is for who administers the customer. */
static void
test_who_sells_sees_how_many_are_used (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, new_assignment (fixture, fixture->people[NORA], NULL));
  g_autoptr (EntenteRecord) subscription = NULL;
  g_autoptr (EntenteQuery) query = entente_query_new ("licenses");
  EntenteList *licenses;

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  licenses = test_workspace_list (fixture->workspace, query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (licenses)), ==, 0);
  subscription = test_workspace_load (fixture->workspace, "subscriptions", fixture->subscription);
  g_assert_cmpint (entente_subscription_get_assigned (ENTENTE_SUBSCRIPTION (subscription)), ==, 1);

  /* What is open shows it as soon as it may. */
  test_invitation_join (fixture->workspace, TEST_PROVIDER, "relationship", TRUE, ADATUM);
  while (g_list_model_get_n_items (G_LIST_MODEL (licenses)) == 0)
    g_main_context_iteration (NULL, TRUE);
  test_assert_finalizes (licenses);
  assert_holders (fixture, "Nora");
}

static void
test_usage_is_not_assigned (Fixture       *fixture,
                            gconstpointer  data)
{
  const char *users[] = { fixture->people[NORA], NULL };
  g_autoptr (GVariant) imported = NULL;
  g_autoptr (GVariant) ordered = NULL;
  g_auto (GStrv) subscriptions = NULL;

  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  imported = test_workspace_do (fixture->workspace, "catalog.import",
                                "{'offers': <[{'id': <'USAGE'>, 'name': <'Computing'>, 'minimum': <int64 1>, 'maximum': "
                                "<int64 1>, 'billing': <'usage'>, 'unit-type': <'Usage-based'>, 'available': <true>, "
                                "'cycles': <['monthly']>, 'country': <'US'>}]>}");
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  ordered = test_workspace_run_done (fixture->workspace, test_trade_order (fixture->customer, "USAGE", 1));
  g_assert_true (g_variant_lookup (ordered, "subscriptions", "^as", &subscriptions));

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_PER_USER, "subscription",
                              entente_command_assign_license (subscriptions[0], users));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/licenses/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("one-and-many-get-a-license", test_one_and_many_get_a_license);
  ADD ("customer-assigns-its-own", test_customer_assigns_its_own);
  ADD ("no-more-than-were-bought", test_no_more_than_were_bought);
  ADD ("nobody-gets-two", test_nobody_gets_two);
  ADD ("only-people-of-the-customer-get-one", test_only_people_of_the_customer_get_one);
  ADD ("only-who-administers-the-customer-may", test_only_who_administers_the_customer_may);
  ADD ("who-sells-sees-how-many-are-used", test_who_sells_sees_how_many_are_used);
  ADD ("usage-is-not-assigned", test_usage_is_not_assigned);

  return g_test_run ();
}
