/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

#include <glib/gstdio.h>
#include <string.h>

#define ADA "'name': <'Ada Martin'>, 'email': <'ada@alpha.example'>, 'user': <'ada'>, 'roles': <'sales-agent,helpdesk-agent'>"

static TestWorkspace *
new_provider (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");

  test_workspace_act_as (workspace, "admin@alpha.program.example");

  return workspace;
}

static void
test_user_can_act_with_the_roles_given (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autoptr (GVariant) outcome = test_workspace_do (workspace, "user.add", "{" ADA "}");
  EntenteAccount *account;

  g_assert_cmpstr (test_outcome_get_text (outcome, "user-name"), ==, "ada@alpha.program.example");
  g_assert_cmpuint (strlen (test_outcome_get_text (outcome, "password")), >=, 12);

  test_workspace_act_as (workspace, "ada@alpha.program.example");
  account = entente_workspace_get_account (workspace->workspace);
  g_assert_cmpint (entente_account_get_roles (account), ==, ENTENTE_ROLE_SALES_AGENT | ENTENTE_ROLE_HELPDESK_AGENT);
  test_workspace_refuse (workspace, "user.add", ENTENTE_REASON_MISSING_ROLE, NULL, "{" ADA "}");

  test_workspace_free (workspace);
}

/* Otherwise they would make global administrators, of themselves or others. */
static void
test_account_administrators_assign_no_directory_roles (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autoptr (GVariant) first = test_workspace_do (workspace, "user.add",
                                                  "{'name': <'Bea'>, 'email': <'bea@alpha.example'>, 'user': <'bea'>, 'roles': "
                                                  "<'account-admin'>}");
  g_autoptr (GVariant) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) refused = NULL;

  test_workspace_act_as (workspace, "bea@alpha.program.example");
  refused = test_workspace_execute (workspace, "user.add", &error, "{" ADA "}");
  g_assert_null (refused);
  g_assert_true (entente_error_is (error, ENTENTE_REASON_MISSING_ROLE));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "global-admin,user-admin");

  second = test_workspace_do (workspace, "user.add",
                              "{'name': <'Cem'>, 'email': <'cem@alpha.example'>, 'user': <'cem'>, 'roles': "
                              "<'referrals-admin,report-viewer'>}");

  test_workspace_free (workspace);
}

/* Nor would user administrators; not by way of the parameter for customers, either. */
static void
test_only_global_admins_make_global_admins (void)
{
  static const char *const kinds[] = { "provider", "reseller", "customer" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      TestWorkspace *workspace = test_workspace_new ();
      g_autofree char *alpha = test_workspace_add_organization (workspace, kinds[i], "alpha", "user-admin");
      EntenteNewUser user = { "Eve", "eve@alpha.example", "eve", "global-admin", NULL };
      g_autoptr (GVariant) outcome = NULL;

      test_workspace_act_as (workspace, "admin@alpha.program.example");
      test_workspace_run_refused (workspace, ENTENTE_REASON_MISSING_ROLE, NULL, entente_command_add_user (&user));
      user.roles = "billing-admin,global-admin";
      test_workspace_run_refused (workspace, ENTENTE_REASON_MISSING_ROLE, NULL, entente_command_add_user (&user));
      if (g_str_equal (kinds[i], "customer"))
        {
          user.customer = alpha;
          test_workspace_run_refused (workspace, ENTENTE_REASON_MISSING_ROLE, NULL, entente_command_add_user (&user));
        }
      user.roles = "user-admin,billing-admin";
      outcome = test_workspace_run_done (workspace, entente_command_add_user (&user));

      test_workspace_free (workspace);
    }
}

static void
test_password_is_kept_nowhere (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "test.entente", NULL);
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open (path, &error);
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *password;
  const char *name;

  test_workspace_act_as (workspace, "admin@alpha.program.example");
  outcome = test_workspace_do (workspace, "user.add", "{" ADA "}");
  password = test_outcome_get_text (outcome, "password");
  test_workspace_free (workspace);

  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      gsize length = 0;

      g_assert_true (g_file_get_contents (file, &content, &length, NULL));
      g_assert_null (g_strstr_len (content, length, password));
      g_assert_cmpint (g_remove (file), ==, 0);
    }

  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_bad_input_is_refused (void)
{
  TestWorkspace *workspace = new_provider ();
  g_autoptr (GVariant) outcome = test_workspace_do (workspace, "user.add", "{" ADA "}");

  test_workspace_refuse (workspace, "user.add", ENTENTE_REASON_TAKEN, "email", "{" ADA "}");
  test_workspace_refuse (workspace, "user.add", ENTENTE_REASON_TAKEN, "email",
                         "{'name': <'B'>, 'email': <' ADA@Alpha.example'>, 'user': <'b'>, 'roles': <'sales-agent'>}");
  test_workspace_refuse (workspace, "user.add", ENTENTE_REASON_TAKEN, "user",
                         "{'name': <'B'>, 'email': <'b@alpha.example'>, 'user': <'ADA '>, 'roles': <'sales-agent'>}");
  test_workspace_refuse (workspace, "user.add", ENTENTE_REASON_REQUIRED, "name",
                         "{'name': <' '>, 'email': <'b@alpha.example'>, 'user': <'b'>, 'roles': <'sales-agent'>}");
  test_workspace_refuse (workspace, "user.add", ENTENTE_REASON_UNKNOWN_VALUE, "roles",
                         "{'name': <'B'>, 'email': <'b@alpha.example'>, 'user': <'b'>, 'roles': <'king'>}");
  test_workspace_refuse (workspace, "user.add", ENTENTE_REASON_MALFORMED, "user",
                         "{'name': <'B'>, 'email': <'b@alpha.example'>, 'user': <'b@alpha'>, 'roles': <'sales-agent'>}");
  test_workspace_refuse (workspace, "user.add", ENTENTE_REASON_MALFORMED, "email",
                         "{'name': <'B'>, 'email': <'nowhere'>, 'user': <'b'>, 'roles': <'sales-agent'>}");

  test_workspace_free (workspace);
}

/* Of the customer Adatum, which Bravo administers and Alpha only sells to. */
typedef struct
{
  TestWorkspace *workspace;
  char *customer;
} Fixture;

#define ADATUM "admin@adatum.program.example"

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_trade_new ();
  fixture->customer = test_trade_add_customer (fixture->workspace, "adatum", "bravo", "attested");
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->customer);
  test_workspace_free (fixture->workspace);
}

static EntenteCommand *
new_nora (const char *customer,
          const char *roles)
{
  EntenteNewUser nora = {
    .name = "Nora Fell",
    .email = "nora@adatum.example",
    .user = "nora",
    .roles = roles,
    .customer = customer,
  };

  return entente_command_add_user (&nora);
}

static void
test_partner_adds_a_user_of_a_customer (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (EntenteRecord) user = NULL;
  g_autofree char *seen = NULL;
  EntenteAccount *account;

  outcome = test_workspace_run_done (fixture->workspace, new_nora (fixture->customer, "user-admin,billing-admin"));
  g_assert_cmpstr (test_outcome_get_text (outcome, "user-name"), ==, "nora@adatum.program.example");
  g_assert_cmpuint (strlen (test_outcome_get_text (outcome, "password")), >=, 12);

  user = test_workspace_load (fixture->workspace, "users", test_outcome_get_text (outcome, "user"));
  g_assert_cmpstr (entente_user_get_organization (ENTENTE_USER (user)), ==, fixture->customer);
  g_assert_true (entente_user_get_must_change_password (ENTENTE_USER (user)));

  /* The customer sees who did it, and the person can act. */
  seen = test_invitation_look (fixture->workspace, ADATUM, "activity", "command");
  g_assert_nonnull (strstr (seen, "user.add"));
  test_workspace_act_as (fixture->workspace, "nora@adatum.program.example");
  account = entente_workspace_get_account (fixture->workspace->workspace);
  g_assert_cmpint (entente_account_get_roles (account), ==, ENTENTE_ROLE_USER_ADMIN | ENTENTE_ROLE_BILLING_ADMIN);
}

static void
test_customer_adds_its_own (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *users = NULL;

  test_workspace_act_as (fixture->workspace, ADATUM);
  outcome = test_workspace_run_done (fixture->workspace, new_nora (fixture->customer, ""));

  users = test_workspace_join (fixture->workspace, "users", "user-name");
  g_assert_nonnull (strstr (users, "nora@adatum.program.example"));
}

/* A relationship alone is not enough. */
static void
test_only_who_administers_the_customer_may (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autofree char *own = test_trade_find_organization (fixture->workspace, "bravo");
  g_autofree char *foreign = test_trade_find_organization (fixture->workspace, "charlie");
  g_autofree char *sales = NULL;

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_CUSTOMER, "customer", new_nora (foreign, ""));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_CUSTOMER, "customer", new_nora (own, ""));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_FOUND, "customer", new_nora ("nobody", ""));

  test_workspace_act_as (fixture->workspace, TEST_CUSTOMER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_YOUR_CUSTOMER, "customer", new_nora (fixture->customer, ""));

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NEEDS_DELEGATED_ADMIN, "customer",
                              new_nora (fixture->customer, ""));

  sales = test_workspace_add_organization (fixture->workspace, "reseller", "delta", "sales-agent");
  test_workspace_act_as (fixture->workspace, "admin@delta.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MISSING_ROLE, NULL, new_nora (fixture->customer, ""));
}

/* Nor to see who is there; what is open shows it as soon as it is enough. */
static void
test_only_who_administers_the_customer_sees_them (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, new_nora (fixture->customer, ""));
  g_autoptr (EntenteQuery) all = entente_query_new ("users");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "organization", fixture->customer);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  EntenteList *users;

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  g_assert_null (test_workspace_load (fixture->workspace, "users", test_outcome_get_text (outcome, "user")));
  users = test_workspace_list (fixture->workspace, query);
  before = test_list_join (users, "user-name");
  g_assert_cmpstr (before, ==, "");

  test_invitation_join (fixture->workspace, TEST_PROVIDER, "relationship", TRUE, ADATUM);
  while (g_list_model_get_n_items (G_LIST_MODEL (users)) < 2)
    g_main_context_iteration (NULL, TRUE);
  test_list_settle (users);
  after = test_list_join (users, "user-name");
  g_assert_nonnull (strstr (after, "nora@adatum.program.example"));

  test_assert_finalizes (users);
}

/* At a partner it is the global administrators and admin agents who are as good as those of the customer. */
static void
test_user_admins_of_a_partner_make_no_global_admin_of_a_customer (Fixture       *fixture,
                                                                  gconstpointer  data)
{
  EntenteNewUser eve = { "Eve", "eve@bravo.example", "eve", "user-admin", NULL };
  g_autoptr (GVariant) added = test_workspace_run_done (fixture->workspace, entente_command_add_user (&eve));
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, "eve@bravo.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MISSING_ROLE, NULL, new_nora (fixture->customer, "global-admin"));
  outcome = test_workspace_run_done (fixture->workspace, new_nora (fixture->customer, "user-admin"));
}

/* Whoever works there, and nobody of a customer or partner. */
static void
test_everybody_sees_those_of_the_own_organization (Fixture       *fixture,
                                                   gconstpointer  data)
{
  EntenteNewUser bob = { "Bob", "Bob@bravo.example", "bob", "", NULL };
  g_autoptr (GVariant) nora = test_workspace_run_done (fixture->workspace, new_nora (fixture->customer, ""));
  g_autoptr (GVariant) added = test_workspace_run_done (fixture->workspace, entente_command_add_user (&bob));
  g_autoptr (EntenteQuery) all = entente_query_new ("own-users");
  g_autoptr (EntenteQuery) by_role = entente_query_with_filter (all, "role", "global-admin");
  g_autoptr (EntenteQuery) by_part = entente_query_with_filter (all, "role", "admin");
  g_autoptr (EntenteQuery) by_email = entente_query_with_search (all, "bob@bravo.ex");
  g_autofree char *names = NULL;
  g_autofree char *admins = NULL;
  g_autofree char *parts = NULL;
  g_autofree char *found = NULL;
  g_autoptr (EntenteRecord) admin = NULL;

  test_workspace_act_as (fixture->workspace, "bob@bravo.program.example");
  names = test_workspace_join (fixture->workspace, "own-users", "user-name");
  g_assert_cmpstr (names, ==, "admin@bravo.program.example, bob@bravo.program.example");
  g_assert_null (test_workspace_load (fixture->workspace, "own-users", test_outcome_get_text (nora, "user")));

  admins = test_workspace_join_ids (fixture->workspace, by_role);
  parts = test_workspace_join_ids (fixture->workspace, by_part);
  found = test_workspace_join_ids (fixture->workspace, by_email);
  g_assert_cmpstr (parts, ==, "");
  g_assert_cmpstr (found, ==, test_outcome_get_text (added, "user"));

  admin = test_workspace_load (fixture->workspace, "own-users", admins);
  g_assert_true (entente_user_get_only_global_admin (ENTENTE_USER (admin)));
}

static void
test_users_of_customers_are_no_agents (Fixture       *fixture,
                                       gconstpointer  data)
{
  static const char *const agents[] = { "admin-agent", "sales-agent", "billing-admin,referrals-user", "king", "user-admin," };
  g_autoptr (GVariant) outcome = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (agents); i++)
    test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_UNKNOWN_VALUE, "roles",
                                new_nora (fixture->customer, agents[i]));

  outcome = test_workspace_run_done (fixture->workspace,
                                     new_nora (fixture->customer, "global-admin,user-admin,billing-admin,helpdesk-agent"));
}

/* Nor does their own administrator make them so. */
static void
test_customer_makes_no_agents_of_its_own (Fixture       *fixture,
                                          gconstpointer  data)
{
  static const char *const agents[] = { "admin-agent", "sales-agent", "account-admin", "user-admin,referrals-user" };
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, ADATUM);
  for (guint i = 0; i < G_N_ELEMENTS (agents); i++)
    test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_UNKNOWN_VALUE, "roles", new_nora (NULL, agents[i]));

  outcome = test_workspace_run_done (fixture->workspace, new_nora (NULL, "user-admin,helpdesk-agent"));
}

/* The same name may be had at another organization, not twice at one. */
static void
test_user_name_is_taken_in_one_domain (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr (GVariant) own = test_workspace_run_done (fixture->workspace, new_nora (NULL, ""));
  g_autoptr (GVariant) theirs = test_workspace_run_done (fixture->workspace, new_nora (fixture->customer, ""));
  EntenteNewUser other = { "Nora Fall", "fall@adatum.example", "nora", "", fixture->customer };

  g_assert_cmpstr (test_outcome_get_text (own, "user-name"), ==, "nora@bravo.program.example");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_TAKEN, "user", entente_command_add_user (&other));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/users/account-administrators-assign-no-directory-roles",
                   test_account_administrators_assign_no_directory_roles);
  g_test_add_func ("/users/only-global-admins-make-global-admins", test_only_global_admins_make_global_admins);
  g_test_add_func ("/users/user-can-act-with-the-roles-given", test_user_can_act_with_the_roles_given);
  g_test_add_func ("/users/password-is-kept-nowhere", test_password_is_kept_nowhere);
  g_test_add_func ("/users/bad-input-is-refused", test_bad_input_is_refused);

#define ADD(name, function) g_test_add ("/users/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("partner-adds-a-user-of-a-customer", test_partner_adds_a_user_of_a_customer);
  ADD ("customer-adds-its-own", test_customer_adds_its_own);
  ADD ("only-who-administers-the-customer-may", test_only_who_administers_the_customer_may);
  ADD ("only-who-administers-the-customer-sees-them", test_only_who_administers_the_customer_sees_them);
  ADD ("user-admins-of-a-partner-make-no-global-admin-of-a-customer",
       test_user_admins_of_a_partner_make_no_global_admin_of_a_customer);
  ADD ("everybody-sees-those-of-the-own-organization", test_everybody_sees_those_of_the_own_organization);
  ADD ("users-of-customers-are-no-agents", test_users_of_customers_are_no_agents);
  ADD ("customer-makes-no-agents-of-its-own", test_customer_makes_no_agents_of_its_own);
  ADD ("user-name-is-taken-in-one-domain", test_user_name_is_taken_in_one_domain);

  return g_test_run ();
}
