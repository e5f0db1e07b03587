/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-workspace.h"

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_sample_story_is_told (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *organizations = NULL;

  test_workspace_add_sample (workspace);
  organizations = test_workspace_join (workspace, "organizations", "name");
  g_assert_nonnull (strstr (organizations, "Meridian Distribution"));

  /* Everything that happened bears the time at which it happened, in order, and the chain holds. */
  entente_local_workspace_verify_async (workspace->local, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (entente_local_workspace_verify_finish (workspace->local, result, &error), >, 0);
  g_assert_no_error (error);
  g_clear_object (&result);

  test_workspace_free (workspace);
}

/* Who reads from the top down, or from the bottom up, is not thrown about in time. */
static void
test_sample_story_is_told_in_the_order_of_its_dates (void)
{
  static const char *const people[] = { "operator@operator.program.example", "camille@meridian.program.example",
                                        "noemie@atelier-nuage.program.example" };
  TestWorkspace *workspace = test_workspace_new ();

  test_workspace_add_sample (workspace);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (EntenteQuery) query = entente_query_new ("activity");
      EntenteList *list;
      guint n;

      test_workspace_act_as (workspace, people[i]);
      list = test_workspace_list (workspace, query);
      n = g_list_model_get_n_items (G_LIST_MODEL (list));
      g_assert_cmpuint (n, >, 5);

      for (guint j = 1; j < n; j++)
        {
          g_autoptr (EntenteActivity) later = g_list_model_get_item (G_LIST_MODEL (list), j - 1);
          g_autoptr (EntenteActivity) earlier = g_list_model_get_item (G_LIST_MODEL (list), j);

          g_assert_cmpint (entente_activity_get_at (earlier), <=, entente_activity_get_at (later));
        }
      test_assert_finalizes (list);
    }

  test_workspace_free (workspace);
}

static EntenteList *
open_list (TestWorkspace *workspace,
           const char    *person,
           const char    *name)
{
  g_autoptr (EntenteQuery) query = entente_query_new (name);
  EntenteList *list;

  test_workspace_act_as (workspace, person);
  list = test_workspace_list (workspace, query);

  /* Those after the first screenful come later. */
  while (!entente_list_get_complete (list))
    g_main_context_iteration (NULL, TRUE);
  test_list_settle (list);

  return list;
}

/* Nobody was told a temporary password. */
static void
test_sample_waits_for_no_first_sign_in (void)
{
  static const char *const people[] = { "camille@meridian.program.example", "noemie@atelier-nuage.program.example" };
  TestWorkspace *workspace = test_workspace_new ();

  test_workspace_add_sample (workspace);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      EntenteList *users = open_list (workspace, people[i], "users");
      guint n = g_list_model_get_n_items (G_LIST_MODEL (users));

      g_assert_cmpuint (n, >, 2);
      for (guint j = 0; j < n; j++)
        {
          g_autoptr (EntenteUser) user = g_list_model_get_item (G_LIST_MODEL (users), j);

          g_assert_false (entente_user_get_must_change_password (user));
        }
      test_assert_finalizes (users);
    }

  test_workspace_free (workspace);
}

/* There is something for the operator to look at. */
static void
test_sample_has_an_enrollment_to_decide_about (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *names = NULL;
  g_autofree char *states = NULL;
  g_autofree char *findings = NULL;
  g_autofree char *kinds = NULL;

  test_workspace_add_sample (workspace);
  test_workspace_act_as (workspace, "operator@operator.program.example");
  names = test_workspace_join (workspace, "vettings", "organization-name");
  states = test_workspace_join (workspace, "vettings", "state");
  findings = test_workspace_join (workspace, "vettings", "business-finding");
  kinds = test_workspace_join (workspace, "messages", "kind");
  g_assert_cmpstr (names, ==, "Rivage Informatique et Réseaux");
  g_assert_cmpstr (states, ==, "review");
  g_assert_cmpstr (findings, ==, "name-differs");
  g_assert_cmpstr (kinds, ==, "enrollment-to-review");

  test_workspace_free (workspace);
}

/* Every country in which the sample has an organization has rules, which can be used whole, and all keep to them. */
static void
test_sample_addresses_keep_to_the_rules_of_their_countries (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  EntenteList *organizations;
  guint n;

  test_workspace_add_sample (workspace);
  organizations = open_list (workspace, "operator@operator.program.example", "organizations");
  n = g_list_model_get_n_items (G_LIST_MODEL (organizations));
  g_assert_cmpuint (n, >, 30);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteOrganization) organization = g_list_model_get_item (G_LIST_MODEL (organizations), i);
      EntenteAddress address = {
        .country = entente_organization_get_country (organization),
        .line1 = entente_organization_get_address_line1 (organization),
        .line2 = entente_organization_get_address_line2 (organization),
        .city = entente_organization_get_city (organization),
        .state = entente_organization_get_state (organization),
        .postal_code = entente_organization_get_postal_code (organization),
        .phone = entente_organization_get_phone (organization),
      };
      g_autoptr (EntenteRecord) record = NULL;
      g_autoptr (EntenteAddressRule) rule = NULL;
      g_autoptr (GError) error = NULL;

      /* The operator has no address. */
      if (g_str_equal (entente_organization_get_kind (organization), "operator"))
        continue;

      g_test_message ("%s", entente_organization_get_name (organization));
      record = test_workspace_load (workspace, "country-rules", address.country);
      g_assert_nonnull (record);
      g_assert_cmpstr (entente_country_rule_get_postal_code_regex (ENTENTE_COUNTRY_RULE (record)), !=, "");
      g_assert_cmpstr (entente_country_rule_get_phone_regex (ENTENTE_COUNTRY_RULE (record)), !=, "");

      rule = entente_address_rule_new (address.country, ENTENTE_COUNTRY_RULE (record));
      g_assert_true (entente_address_rule_is_whole (rule));
      entente_address_rule_check (rule, &address, &error);
      g_assert_no_error (error);
      g_assert_false (entente_address_rule_check_field (rule, "postal-code", "12-34-56", NULL));
      g_assert_false (entente_address_rule_check_field (rule, "phone", "+1", NULL));
    }

  test_assert_finalizes (organizations);
  test_workspace_free (workspace);
}

/* Numbers as people of these countries write them, and some that nobody has there. */
static void
test_sample_rules_know_the_numbers_of_their_countries (void)
{
  static const struct
  {
    const char *country;
    const char *phone;
    gboolean is_good;
  } numbers[] = {
    { "AT", "+43 1 5880000", TRUE },
    { "BE", "0470 12 34 56", TRUE },
    { "CH", "044 668 18 00", TRUE },
    { "DE", "(030) 18 400 0", TRUE },
    { "DE", "+49 (0)341 1230", TRUE },
    { "DK", "+45 33 92 00 00", TRUE },
    { "ES", "912 345 678", TRUE },
    { "FI", "09 1601", TRUE },
    { "FR", "01 42 76 40 40", TRUE },
    { "FR", "+33 1 42 76 40 40", TRUE },
    { "GB", "(020) 7925 0918", TRUE },
    { "GB", "0800 1111", TRUE },
    { "IE", "(01) 619 4000", TRUE },
    { "IT", "+39 06 6779 1", TRUE },
    { "IT", "800 123456", TRUE },
    { "NL", "14 020", TRUE },
    { "NL", "020 624 1111", TRUE },
    { "NO", "02800", TRUE },
    { "NO", "+47 22 24 90 90", TRUE },
    { "PT", "+351 213 923 500", TRUE },
    { "SE", "08-405 10 00", TRUE },
    { "CH", "+41 44 668 18 0", FALSE },
    { "DK", "12 34 56 78", FALSE },
    { "ES", "+34 112 345 678", FALSE },
    { "FR", "01 42 76 40", FALSE },
    { "FR", "+49 30 18400", FALSE },
    { "GB", "+44 4123 456789", FALSE },
    { "PT", "412 345 678", FALSE },
    { "SE", "call me", FALSE },
  };
  TestWorkspace *workspace = test_workspace_new ();

  test_workspace_add_sample (workspace);
  test_workspace_act_as (workspace, "operator@operator.program.example");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (EntenteRecord) record = test_workspace_load (workspace, "country-rules", numbers[i].country);
      g_autoptr (EntenteAddressRule) rule = entente_address_rule_new (numbers[i].country, ENTENTE_COUNTRY_RULE (record));

      g_test_message ("%s in %s", numbers[i].phone, numbers[i].country);
      g_assert_cmpint (entente_address_rule_check_field (rule, "phone", numbers[i].phone, NULL), ==, numbers[i].is_good);
    }

  test_workspace_free (workspace);
}

static guint
count_licenses_of (EntenteList *licenses,
                   const char  *subscription)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (licenses)); i++)
    {
      g_autoptr (EntenteLicense) license = g_list_model_get_item (G_LIST_MODEL (licenses), i);

      n += g_str_equal (entente_license_get_subscription (license), subscription);
    }

  return n;
}

static gboolean
is_administered (TestWorkspace *workspace,
                 const char    *customer)
{
  g_autoptr (EntenteRecord) record = test_workspace_load (workspace, "customers", customer);

  g_assert_nonnull (record);

  return entente_customer_get_dap (ENTENTE_CUSTOMER (record));
}

/* Some subscriptions have licenses left, some have none, and some nobody has begun with. Who has them is seen by who
 * administers the customer. */
static void
test_sample_licenses_are_used_and_left (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  EntenteList *subscriptions;
  EntenteList *licenses;
  guint n_unused = 0;
  guint n_begun = 0;
  guint n_full = 0;

  test_workspace_add_sample (workspace);
  subscriptions = open_list (workspace, "camille@meridian.program.example", "subscriptions");
  licenses = open_list (workspace, "camille@meridian.program.example", "licenses");

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (subscriptions)); i++)
    {
      g_autoptr (EntenteSubscription) subscription = g_list_model_get_item (G_LIST_MODEL (subscriptions), i);
      gint64 n = entente_subscription_get_assigned (subscription);
      gint64 quantity = entente_subscription_get_quantity (subscription);
      gboolean administered = is_administered (workspace, entente_subscription_get_customer (subscription));

      g_test_message ("%s: %s", entente_subscription_get_customer_name (subscription), entente_subscription_get_name (subscription));
      g_assert_cmpint (count_licenses_of (licenses, entente_record_get_id (ENTENTE_RECORD (subscription))), ==, administered ? n : 0);
      g_assert_cmpint (n, <=, quantity);
      n_unused += n == 0;
      n_begun += n > 0 && n < quantity;
      n_full += n == quantity;
    }
  g_assert_cmpuint (n_unused, >=, 3);
  g_assert_cmpuint (n_begun, >=, 20);
  g_assert_cmpuint (n_full, >=, 3);

  test_assert_finalizes (licenses);
  test_assert_finalizes (subscriptions);
  test_workspace_free (workspace);
}

static guint
count_users (TestWorkspace *workspace,
             const char    *customer)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("users");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "organization", customer);
  EntenteList *users = test_workspace_list (workspace, query);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (users));

  test_assert_finalizes (users);

  return n;
}

/* Whoever uses a subscription that a partner administers is somebody there. */
static void
test_sample_customers_that_are_administered_have_users (void)
{
  static const char *const people[] = { "camille@meridian.program.example", "noemie@atelier-nuage.program.example",
                                        "ulrich@brueckner.program.example" };
  TestWorkspace *workspace = test_workspace_new ();

  test_workspace_add_sample (workspace);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      EntenteList *customers = open_list (workspace, people[i], "customers");
      guint n_checked = 0;

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (customers)); j++)
        {
          g_autoptr (EntenteCustomer) customer = g_list_model_get_item (G_LIST_MODEL (customers), j);

          if (!entente_customer_get_dap (customer) || entente_customer_get_subscriptions (customer) == 0)
            continue;

          g_test_message ("%s", entente_customer_get_name (customer));
          g_assert_cmpuint (count_users (workspace, entente_record_get_id (ENTENTE_RECORD (customer))), >, 0);
          n_checked++;
        }
      g_assert_cmpuint (n_checked, >, 5);
      test_assert_finalizes (customers);
    }

  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/story-is-told", test_sample_story_is_told);
  g_test_add_func ("/sample/story-is-told-in-the-order-of-its-dates", test_sample_story_is_told_in_the_order_of_its_dates);
  g_test_add_func ("/sample/waits-for-no-first-sign-in", test_sample_waits_for_no_first_sign_in);
  g_test_add_func ("/sample/has-an-enrollment-to-decide-about", test_sample_has_an_enrollment_to_decide_about);
  g_test_add_func ("/sample/licenses-are-used-and-left", test_sample_licenses_are_used_and_left);
  g_test_add_func ("/sample/customers-that-are-administered-have-users", test_sample_customers_that_are_administered_have_users);
  g_test_add_func ("/sample/addresses-keep-to-the-rules-of-their-countries",
                   test_sample_addresses_keep_to_the_rules_of_their_countries);
  g_test_add_func ("/sample/rules-know-the-numbers-of-their-countries", test_sample_rules_know_the_numbers_of_their_countries);

  return g_test_run ();
}
