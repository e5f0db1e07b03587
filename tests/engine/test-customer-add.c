/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

#include <string.h>

static EntenteCommand *
add (EntenteNewCustomer *customer)
{
  return entente_command_add_customer (customer, NULL, NULL);
}

/* With an attested agreement and an order of one line. */
static EntenteCommand *
add_with_order (EntenteNewCustomer *customer,
                const char         *offer,
                gint64              quantity,
                const char         *partner_of_record)
{
  EntenteAttestation attestation = test_trade_attestation ();
  EntenteNewLine lines[] = { { "SUITE", 10, "Front office", NULL }, { offer, quantity, NULL, NULL } };
  EntenteNewOrder order = { "annual", partner_of_record, lines, G_N_ELEMENTS (lines) };

  return entente_command_add_customer (customer, &attestation, &order);
}

static void
test_customer_of_a_reseller (void)
{
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *reseller = test_trade_find_organization (workspace, "bravo");
  EntenteNewCustomer customer = test_trade_customer ("adatum");
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *names = NULL;
  g_autofree char *through = NULL;
  g_autofree char *provider_dap = NULL;
  g_autofree char *reseller_dap = NULL;
  g_autofree char *reseller_through = NULL;

  customer.reseller = reseller;
  outcome = test_workspace_run_done (workspace, add (&customer));
  g_assert_cmpstr (test_outcome_get_text (outcome, "user-name"), ==, "admin@adatum.program.example");
  g_assert_cmpuint (strlen (test_outcome_get_text (outcome, "password")), ==, 12);

  names = test_workspace_join (workspace, "customers", "name");
  through = test_workspace_join (workspace, "customers", "through-name");
  provider_dap = test_workspace_join (workspace, "customers", "dap");
  g_assert_cmpstr (names, ==, "Adatum Bakery");
  g_assert_cmpstr (through, ==, "Bravo Ltd");
  g_assert_cmpstr (provider_dap, ==, "FALSE");

  reseller_dap = test_invitation_look (workspace, TEST_RESELLER, "customers", "dap");
  reseller_through = test_invitation_look (workspace, TEST_RESELLER, "customers", "through-name");
  g_assert_cmpstr (reseller_dap, ==, "TRUE");
  g_assert_cmpstr (reseller_through, ==, "Alpha Ltd");

  test_workspace_free (workspace);
}

static void
test_direct_customer (void)
{
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *customer = test_trade_add_customer (workspace, "adatum", NULL, "missing");
  g_autofree char *through = test_workspace_join (workspace, "customers", "through");
  g_autofree char *of_reseller = test_invitation_look (workspace, TEST_RESELLER, "customers", "name");

  g_assert_cmpstr (through, ==, "");
  g_assert_cmpstr (of_reseller, ==, "");

  test_workspace_free (workspace);
}

static void
test_administrator_has_to_change_the_password (void)
{
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *customer = test_trade_add_customer (workspace, "adatum", "bravo", "missing");
  g_autoptr (EntenteQuery) all = entente_query_new ("users");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "organization", customer);
  EntenteList *list;
  EntenteUser *user;

  /* Who administers the customer sees it. */
  test_workspace_act_as (workspace, TEST_RESELLER);
  list = test_workspace_list (workspace, query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  user = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (entente_user_get_name (user), ==, "Zoë Baker");
  g_assert_cmpstr (entente_user_get_roles (user), ==, "global-admin");
  g_assert_true (entente_user_get_must_change_password (user));

  g_object_unref (user);
  test_assert_finalizes (list);
  test_workspace_free (workspace);
}

static void
test_agreement_is_attested_or_asked_for (void)
{
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *attested = test_trade_add_customer (workspace, "adatum", NULL, "attested");
  g_autofree char *missing = test_trade_add_customer (workspace, "baldwin", NULL, "missing");
  g_autofree char *states = NULL;
  g_autofree char *kinds = NULL;

  states = test_workspace_join (workspace, "customers", "customer-agreement");
  g_assert_cmpstr (states, ==, "attested, missing");

  kinds = test_invitation_look (workspace, "admin@adatum.program.example", "messages", "kind");
  g_assert_nonnull (strstr (kinds, "customer-welcome"));
  g_assert_nonnull (strstr (kinds, "agreement-attested"));

  test_workspace_free (workspace);
}

static void
test_order_comes_with_the_customer (void)
{
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *reseller = test_trade_find_organization (workspace, "bravo");
  EntenteNewCustomer customer = test_trade_customer ("adatum");
  g_autoptr (GVariant) outcome = NULL;
  g_autofree const char **ids = NULL;
  g_autofree char *names = NULL;
  g_autofree char *credited = NULL;
  g_autofree char *kinds = NULL;

  customer.reseller = reseller;
  outcome = test_workspace_run_done (workspace, add_with_order (&customer, "ARCHIVE", 10, reseller));
  g_assert_true (g_variant_lookup (outcome, "subscriptions", "^a&s", &ids));
  g_assert_cmpuint (g_strv_length ((char **) ids), ==, 2);

  names = test_workspace_join (workspace, "subscriptions", "name");
  credited = test_workspace_join (workspace, "subscriptions", "partner-of-record-name");
  g_assert_cmpstr (names, ==, "Archive, Front office");
  g_assert_cmpstr (credited, ==, "Bravo Ltd, Bravo Ltd");

  kinds = test_invitation_look (workspace, TEST_RESELLER, "messages", "kind");
  g_assert_nonnull (strstr (kinds, "customer-added"));
  g_assert_nonnull (strstr (kinds, "order-credited"));

  test_workspace_free (workspace);
}

static void
assert_nothing_is_there (TestWorkspace *workspace)
{
  EntenteNewCustomer customer = test_trade_customer ("adatum");
  g_autofree char *customers = test_workspace_join (workspace, "customers", "name");
  g_autofree char *subscriptions = test_workspace_join (workspace, "subscriptions", "name");
  g_autofree char *commands = test_workspace_join (workspace, "activity", "command");
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (EntenteCommand) again = add (&customer);

  g_assert_cmpstr (customers, ==, "");
  g_assert_cmpstr (subscriptions, ==, "");
  g_assert_null (strstr (commands, "customer.add"));

  /* Neither the domain nor the user name is taken. */
  outcome = test_workspace_rehearse (workspace, "customer.add", &error, "%*", entente_command_get_params (again));
  g_assert_no_error (error);
}

static void
test_refused_last_line_leaves_nothing (void)
{
  TestWorkspace *workspace = test_trade_new ();
  EntenteNewCustomer customer = test_trade_customer ("adatum");

  test_workspace_run_refused (workspace, ENTENTE_REASON_OUT_OF_RANGE, "lines/1/quantity",
                              add_with_order (&customer, "LARGE", 10000001, NULL));
  assert_nothing_is_there (workspace);

  test_workspace_free (workspace);
}

static void
test_rehearsal_leaves_nothing_and_makes_no_password (void)
{
  TestWorkspace *workspace = test_trade_new ();
  EntenteNewCustomer customer = test_trade_customer ("adatum");
  g_autoptr (EntenteCommand) command = add_with_order (&customer, "LARGE", 10, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GVariant) password = NULL;

  outcome = test_workspace_rehearse (workspace, "customer.add", &error, "%*", entente_command_get_params (command));
  g_assert_no_error (error);
  g_assert_cmpstr (test_outcome_get_text (outcome, "user-name"), ==, "admin@adatum.program.example");
  password = g_variant_lookup_value (outcome, "password", NULL);
  g_assert_null (password);

  assert_nothing_is_there (workspace);
  test_workspace_free (workspace);
}

static void
test_only_providers_add_customers (void)
{
  TestWorkspace *workspace = test_trade_new ();
  EntenteNewCustomer customer = test_trade_customer ("adatum");

  test_workspace_act_as (workspace, TEST_RESELLER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL, add (&customer));
  test_workspace_act_as (workspace, TEST_CUSTOMER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL, add (&customer));
  test_workspace_act_as (workspace, "operator@operator.program.example");
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL, add (&customer));

  test_workspace_free (workspace);
}

static void
test_each_part_takes_its_own_role (void)
{
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *helpdesk = test_workspace_add_organization (workspace, "provider", "delta", "helpdesk-agent");
  g_autofree char *users = test_workspace_add_organization (workspace, "provider", "echo", "user-admin");
  EntenteNewCustomer customer = test_trade_customer ("adatum");
  EntenteAttestation attestation = test_trade_attestation ();
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, "admin@delta.program.example");
  test_workspace_run_refused (workspace, ENTENTE_REASON_MISSING_ROLE, NULL, add (&customer));

  /* User administrators add customers, but neither attest nor order for them. */
  test_workspace_act_as (workspace, "admin@echo.program.example");
  test_workspace_run_refused (workspace, ENTENTE_REASON_MISSING_ROLE, NULL,
                              entente_command_add_customer (&customer, &attestation, NULL));
  test_workspace_run_refused (workspace, ENTENTE_REASON_MISSING_ROLE, NULL,
                              add_with_order (&customer, "LARGE", 1, NULL));
  outcome = test_workspace_run_done (workspace, add (&customer));

  test_workspace_free (workspace);
}

static void
test_taken_domain_comes_with_a_free_one (void)
{
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *first = test_trade_add_customer (workspace, "adatum", NULL, "missing");
  EntenteNewCustomer customer = test_trade_customer ("adatum");
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = test_workspace_run (workspace, add (&customer), &error);

  g_assert_null (outcome);
  g_assert_true (entente_error_is (error, ENTENTE_REASON_TAKEN));
  g_assert_cmpstr (entente_error_get_field (error), ==, "domain-prefix");
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "adatum-2");

  test_workspace_free (workspace);
}

static void
test_rules_of_the_fields (void)
{
  TestWorkspace *workspace = test_trade_new ();
  EntenteNewCustomer customer;

#define REFUSED(member, value, reason, field) \
 customer = test_trade_customer ("adatum");   \
 customer.member = value;                     \
 test_workspace_run_refused (workspace, ENTENTE_REASON_##reason, field, add (&customer))

  REFUSED (country, NULL, REQUIRED, "country");
  REFUSED (country, "FR", OTHER_REGION, "country");
  REFUSED (country, "XX", UNKNOWN_VALUE, "country");
  REFUSED (name, NULL, REQUIRED, "name");
  REFUSED (name, "-", MALFORMED, "name");
  REFUSED (domain_prefix, "no spaces", DOMAIN_FORM, "domain-prefix");
  REFUSED (address_line1, NULL, REQUIRED, "address-line1");
  REFUSED (email, "nobody", MALFORMED, "email");
  REFUSED (qualification, "astronaut", UNKNOWN_VALUE, "qualification");

  test_workspace_free (workspace);
}

static void
test_imported_address_rules_apply (void)
{
  TestWorkspace *workspace = test_trade_new ();
  EntenteNewCustomer customer = test_trade_customer ("adatum");
  g_autoptr (GVariant) rules = NULL;

  test_workspace_act_as (workspace, "operator@operator.program.example");
  rules = test_workspace_do (workspace, "country-rules.import",
                             "{'rules': <[{'country': <'US'>, 'states': <['WA']>, 'state-required': <true>, "
                             "'postal-code-pattern': <'^[0-9]{5}$'>}]>}");
  test_workspace_act_as (workspace, TEST_PROVIDER);

  test_workspace_run_refused (workspace, ENTENTE_REASON_UNKNOWN_VALUE, "state", add (&customer));
  customer.state = "WA";
  customer.postal_code = "62";
  test_workspace_run_refused (workspace, ENTENTE_REASON_MALFORMED, "postal-code", add (&customer));

  test_workspace_free (workspace);
}

static void
test_reseller_is_a_partner (void)
{
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *stranger = test_workspace_add_organization (workspace, "reseller", "delta", "global-admin");
  g_autofree char *provider = test_trade_find_organization (workspace, "alpha");
  EntenteNewCustomer customer = test_trade_customer ("adatum");

  customer.reseller = stranger;
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_A_PARTNER, "reseller", add (&customer));
  customer.reseller = provider;
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_A_PARTNER, "reseller", add (&customer));
  customer.reseller = "nobody";
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "reseller", add (&customer));

  test_workspace_free (workspace);
}

static void
test_nothing_is_ordered_without_an_agreement (void)
{
  TestWorkspace *workspace = test_trade_new ();
  EntenteNewCustomer customer = test_trade_customer ("adatum");
  EntenteNewLine line = { "SUITE", 10, NULL, NULL };
  EntenteNewOrder order = { "annual", NULL, &line, 1 };

  test_workspace_run_refused (workspace, ENTENTE_REASON_AGREEMENT_MISSING, "customer",
                              entente_command_add_customer (&customer, NULL, &order));
  assert_nothing_is_there (workspace);

  test_workspace_free (workspace);
}

static void
test_segment_of_the_new_customer_counts (void)
{
  TestWorkspace *workspace = test_trade_new ();
  EntenteNewCustomer customer = test_trade_customer ("adatum");
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_run_refused (workspace, ENTENTE_REASON_SEGMENT, "lines/1/offer",
                              add_with_order (&customer, "CHARITY", 5, NULL));
  customer.qualification = "nonprofit";
  outcome = test_workspace_run_done (workspace, add_with_order (&customer, "CHARITY", 5, NULL));

  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/customer-add/customer-of-a-reseller", test_customer_of_a_reseller);
  g_test_add_func ("/customer-add/direct-customer", test_direct_customer);
  g_test_add_func ("/customer-add/administrator-has-to-change-the-password", test_administrator_has_to_change_the_password);
  g_test_add_func ("/customer-add/agreement-is-attested-or-asked-for", test_agreement_is_attested_or_asked_for);
  g_test_add_func ("/customer-add/order-comes-with-the-customer", test_order_comes_with_the_customer);
  g_test_add_func ("/customer-add/refused-last-line-leaves-nothing", test_refused_last_line_leaves_nothing);
  g_test_add_func ("/customer-add/rehearsal-leaves-nothing-and-makes-no-password", test_rehearsal_leaves_nothing_and_makes_no_password);
  g_test_add_func ("/customer-add/only-providers-add-customers", test_only_providers_add_customers);
  g_test_add_func ("/customer-add/each-part-takes-its-own-role", test_each_part_takes_its_own_role);
  g_test_add_func ("/customer-add/taken-domain-comes-with-a-free-one", test_taken_domain_comes_with_a_free_one);
  g_test_add_func ("/customer-add/rules-of-the-fields", test_rules_of_the_fields);
  g_test_add_func ("/customer-add/imported-address-rules-apply", test_imported_address_rules_apply);
  g_test_add_func ("/customer-add/reseller-is-a-partner", test_reseller_is_a_partner);
  g_test_add_func ("/customer-add/nothing-is-ordered-without-an-agreement", test_nothing_is_ordered_without_an_agreement);
  g_test_add_func ("/customer-add/segment-of-the-new-customer-counts", test_segment_of_the_new_customer_counts);

  return g_test_run ();
}
