/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is done about the people of one's own organization, and who may. */

#include "test-trade.h"

#define ADMIN "admin@alpha.program.example"

/* The provider "alpha" with a global administrator and, by their ids, some others. */
typedef struct
{
  TestWorkspace *workspace;
  char *admin;
  char *users;   /* a user administrator */
  char *account; /* an account administrator */
  char *sales;   /* a sales agent */
  char *second;  /* another global administrator; NULL at first */
} Fixture;

static char *
add (Fixture    *fixture,
     const char *user,
     const char *roles)
{
  g_autofree char *email = g_strconcat (user, "@alpha.example", NULL);
  EntenteNewUser person = { .name = user, .email = email, .user = user, .roles = roles };
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, entente_command_add_user (&person));

  return g_strdup (test_outcome_get_text (outcome, "user"));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *alpha = NULL;

  fixture->workspace = test_workspace_new ();
  alpha = test_workspace_add_organization (fixture->workspace, "provider", "alpha", "global-admin");
  test_workspace_act_as (fixture->workspace, ADMIN);
  fixture->admin = g_strdup (entente_record_get_id (ENTENTE_RECORD (entente_workspace_get_account (fixture->workspace->workspace))));
  fixture->users = add (fixture, "users", "user-admin");
  fixture->account = add (fixture, "account", "account-admin");
  fixture->sales = add (fixture, "sales", "sales-agent");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->admin);
  g_free (fixture->users);
  g_free (fixture->account);
  g_free (fixture->sales);
  g_free (fixture->second);
  test_workspace_free (fixture->workspace);
}

static void
act_as (Fixture    *fixture,
        const char *user)
{
  g_autofree char *user_name = g_strconcat (user, "@alpha.program.example", NULL);

  test_workspace_act_as (fixture->workspace, user_name);
}

static void
do_it (Fixture        *fixture,
       EntenteCommand *command)
{
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, command);
}

static void
refuse (Fixture        *fixture,
        EntenteReason   reason,
        EntenteCommand *command)
{
  test_workspace_run_refused (fixture->workspace, reason, NULL, command);
}

/* (transfer full) */
static EntenteUser *
load (Fixture    *fixture,
      const char *id)
{
  EntenteRecord *record = test_workspace_load (fixture->workspace, "own-users", id);

  g_assert_nonnull (record);

  return ENTENTE_USER (record);
}

static void
test_roles_are_set (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (EntenteUser) user = NULL;

  do_it (fixture, entente_command_set_user_roles (fixture->sales, 1, ENTENTE_ROLE_ADMIN_AGENT | ENTENTE_ROLE_BILLING_ADMIN));
  user = load (fixture, fixture->sales);
  g_assert_cmpstr (entente_user_get_roles (user), ==, "billing-admin,admin-agent");
  g_assert_cmpint (entente_record_get_version (ENTENTE_RECORD (user)), ==, 2);

  refuse (fixture, ENTENTE_REASON_STALE, entente_command_set_user_roles (fixture->sales, 1, 0));
  do_it (fixture, entente_command_set_user_roles (fixture->sales, 0, 0));
  refuse (fixture, ENTENTE_REASON_NOT_FOUND, entente_command_set_user_roles ("nobody", 0, 0));
  test_workspace_refuse (fixture->workspace, "user.set-roles", ENTENTE_REASON_UNKNOWN_VALUE, "roles",
                         "{'user': <%s>, 'roles': <'sales-agent,king'>}", fixture->sales);
}

/* Of themselves or of others, and whether by giving or by taking. */
static void
test_nobody_rises_above_what_they_are (Fixture       *fixture,
                                       gconstpointer  data)
{
  fixture->second = add (fixture, "second", "global-admin,sales-agent");

  act_as (fixture, "users");
  refuse (fixture, ENTENTE_REASON_MISSING_ROLE,
          entente_command_set_user_roles (fixture->users, 0, ENTENTE_ROLE_USER_ADMIN | ENTENTE_ROLE_GLOBAL_ADMIN));
  refuse (fixture, ENTENTE_REASON_MISSING_ROLE, entente_command_set_user_roles (fixture->sales, 0, ENTENTE_ROLE_GLOBAL_ADMIN));
  refuse (fixture, ENTENTE_REASON_MISSING_ROLE, entente_command_set_user_roles (fixture->second, 0, ENTENTE_ROLE_SALES_AGENT));
  do_it (fixture, entente_command_set_user_roles (fixture->second, 0, ENTENTE_ROLE_GLOBAL_ADMIN));
  do_it (fixture, entente_command_set_user_roles (fixture->users, 0, ENTENTE_ROLE_USER_ADMIN | ENTENTE_ROLE_ADMIN_AGENT));

  act_as (fixture, "account");
  refuse (fixture, ENTENTE_REASON_MISSING_ROLE,
          entente_command_set_user_roles (fixture->account, 0, ENTENTE_ROLE_ACCOUNT_ADMIN | ENTENTE_ROLE_USER_ADMIN));
  refuse (fixture, ENTENTE_REASON_MISSING_ROLE, entente_command_set_user_roles (fixture->sales, 0, 0));
  do_it (fixture, entente_command_set_user_roles (fixture->sales, 0, ENTENTE_ROLE_SALES_AGENT | ENTENTE_ROLE_REPORT_VIEWER));

  act_as (fixture, "sales");
  refuse (fixture, ENTENTE_REASON_MISSING_ROLE, entente_command_set_user_roles (fixture->sales, 0, ENTENTE_ROLE_SALES_AGENT));
}

static void
test_only_global_admin_is_not_demoted (Fixture       *fixture,
                                       gconstpointer  data)
{
  refuse (fixture, ENTENTE_REASON_ONLY_GLOBAL_ADMIN, entente_command_set_user_roles (fixture->admin, 0, ENTENTE_ROLE_USER_ADMIN));
  do_it (fixture, entente_command_set_user_roles (fixture->admin, 0, ENTENTE_ROLE_GLOBAL_ADMIN | ENTENTE_ROLE_ADMIN_AGENT));

  fixture->second = add (fixture, "second", "global-admin");
  do_it (fixture, entente_command_set_user_roles (fixture->admin, 0, ENTENTE_ROLE_USER_ADMIN));

  act_as (fixture, "second");
  refuse (fixture, ENTENTE_REASON_ONLY_GLOBAL_ADMIN, entente_command_set_user_roles (fixture->second, 0, 0));
}

/* Those of another are none of one's own, not even those of a customer that one administers. */
static void
test_people_of_others_are_not_found (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autofree char *bravo = test_workspace_add_organization (fixture->workspace, "provider", "bravo", "global-admin");

  test_workspace_act_as (fixture->workspace, "admin@bravo.program.example");
  refuse (fixture, ENTENTE_REASON_NOT_FOUND, entente_command_set_user_roles (fixture->sales, 0, 0));
}

static void
test_who_acts_has_the_new_roles_at_once (Fixture       *fixture,
                                         gconstpointer  data)
{
  EntenteWorkspace *workspace = fixture->workspace->workspace;

  act_as (fixture, "users");
  do_it (fixture, entente_command_set_user_roles (fixture->users, 0, ENTENTE_ROLE_SALES_AGENT));
  while (entente_account_get_roles (entente_workspace_get_account (workspace)) != ENTENTE_ROLE_SALES_AGENT)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (entente_workspace_check (workspace, "user.add", NULL));
  g_assert_true (entente_workspace_check (workspace, "customer.add", NULL));
}

static char *
join (Fixture    *fixture,
      const char *list)
{
  return test_workspace_join (fixture->workspace, list, "user-name");
}

static void
test_who_is_removed_acts_no_more (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntenteWorkspace *workspace = fixture->workspace->workspace;
  g_autoptr (EntenteAccount) removed = NULL;
  g_autoptr (EntenteUser) user = NULL;
  g_autofree char *accounts = NULL;
  g_autofree char *again = NULL;

  act_as (fixture, "users");
  removed = g_object_ref (entente_workspace_get_account (workspace));
  test_workspace_act_as (fixture->workspace, ADMIN);
  do_it (fixture, entente_command_remove_user (fixture->users, 2));
  user = load (fixture, fixture->users);
  g_assert_cmpstr (entente_user_get_state (user), ==, "removed");
  g_assert_cmpint (entente_user_get_removed (user), ==, TEST_NOW);
  accounts = join (fixture, "accounts");
  g_assert_null (strstr (accounts, "users@alpha"));

  /* Who still has the window open with it. */
  entente_workspace_set_account (workspace, removed);
  refuse (fixture, ENTENTE_REASON_UNKNOWN_ACTOR, entente_command_set_user_roles (fixture->sales, 0, 0));
  refuse (fixture, ENTENTE_REASON_UNKNOWN_ACTOR, entente_command_restore_user (fixture->users, 0));

  test_workspace_act_as (fixture->workspace, ADMIN);
  refuse (fixture, ENTENTE_REASON_WRONG_STATE, entente_command_remove_user (fixture->users, 0));
  refuse (fixture, ENTENTE_REASON_WRONG_STATE, entente_command_set_user_roles (fixture->users, 0, 0));
  refuse (fixture, ENTENTE_REASON_STALE, entente_command_restore_user (fixture->users, 2));
  do_it (fixture, entente_command_restore_user (fixture->users, 3));
  refuse (fixture, ENTENTE_REASON_WRONG_STATE, entente_command_restore_user (fixture->users, 0));
  again = join (fixture, "accounts");
  g_assert_nonnull (strstr (again, "users@alpha"));
  act_as (fixture, "users");
  do_it (fixture, entente_command_set_user_roles (fixture->sales, 0, 0));
}

static void
test_nobody_removes_who_is_above_them (Fixture       *fixture,
                                       gconstpointer  data)
{
  fixture->second = add (fixture, "second", "global-admin");

  act_as (fixture, "users");
  refuse (fixture, ENTENTE_REASON_MISSING_ROLE, entente_command_remove_user (fixture->second, 0));
  do_it (fixture, entente_command_remove_user (fixture->sales, 0));
  act_as (fixture, "account");
  refuse (fixture, ENTENTE_REASON_MISSING_ROLE, entente_command_remove_user (fixture->users, 0));
  refuse (fixture, ENTENTE_REASON_MISSING_ROLE, entente_command_restore_user (fixture->sales, 0));

  test_workspace_act_as (fixture->workspace, ADMIN);
  do_it (fixture, entente_command_remove_user (fixture->second, 0));
  act_as (fixture, "users");
  refuse (fixture, ENTENTE_REASON_MISSING_ROLE, entente_command_restore_user (fixture->second, 0));
}

/* Somebody who was removed does not count. */
static void
test_only_global_admin_is_not_removed (Fixture       *fixture,
                                       gconstpointer  data)
{
  refuse (fixture, ENTENTE_REASON_ONLY_GLOBAL_ADMIN, entente_command_remove_user (fixture->admin, 0));
  fixture->second = add (fixture, "second", "global-admin");
  do_it (fixture, entente_command_remove_user (fixture->second, 0));
  refuse (fixture, ENTENTE_REASON_ONLY_GLOBAL_ADMIN, entente_command_remove_user (fixture->admin, 0));
  refuse (fixture, ENTENTE_REASON_ONLY_GLOBAL_ADMIN, entente_command_set_user_roles (fixture->admin, 0, 0));

  do_it (fixture, entente_command_restore_user (fixture->second, 0));
  do_it (fixture, entente_command_remove_user (fixture->admin, 0));
}

static void
test_who_is_removed_can_be_restored_for_thirty_days (Fixture       *fixture,
                                                     gconstpointer  data)
{
  EntenteNewUser same = { .name = "Sal", .email = "sales@alpha.example", .user = "sal", .roles = "" };
  g_autofree char *kept = NULL;
  g_autofree char *gone = NULL;

  do_it (fixture, entente_command_remove_user (fixture->sales, 0));
  do_it (fixture, entente_command_remove_user (fixture->account, 0));
  refuse (fixture, ENTENTE_REASON_TAKEN, entente_command_add_user (&same));

  entente_manual_clock_set (fixture->workspace->clock, TEST_NOW + 30 * G_TIME_SPAN_DAY - 1);
  kept = join (fixture, "own-users");
  g_assert_nonnull (strstr (kept, "sales@alpha"));
  do_it (fixture, entente_command_restore_user (fixture->account, 0));

  entente_manual_clock_set (fixture->workspace->clock, TEST_NOW + 30 * G_TIME_SPAN_DAY);
  gone = join (fixture, "own-users");
  g_assert_null (strstr (gone, "sales@alpha"));
  refuse (fixture, ENTENTE_REASON_REMOVED_LONG_AGO, entente_command_restore_user (fixture->sales, 0));

  /* The address is free then, the user name never again. */
  do_it (fixture, entente_command_add_user (&same));
  same.email = "sal@alpha.example";
  same.user = "sales";
  refuse (fixture, ENTENTE_REASON_TAKEN, entente_command_add_user (&same));
}

/* Whoever else could sign in as a global administrator. */
static void
test_only_global_admins_reset_passwords (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GVariant) first = NULL;
  g_autoptr (GVariant) second = NULL;
  g_autoptr (EntenteUser) user = NULL;

  act_as (fixture, "users");
  refuse (fixture, ENTENTE_REASON_MISSING_ROLE, entente_command_reset_password (fixture->admin));
  refuse (fixture, ENTENTE_REASON_MISSING_ROLE, entente_command_reset_password (fixture->sales));

  test_workspace_act_as (fixture->workspace, ADMIN);
  first = test_workspace_run_done (fixture->workspace, entente_command_reset_password (fixture->sales));
  second = test_workspace_run_done (fixture->workspace, entente_command_reset_password (fixture->sales));
  g_assert_cmpstr (test_outcome_get_text (first, "user-name"), ==, "sales@alpha.program.example");
  g_assert_cmpuint (strlen (test_outcome_get_text (first, "password")), >=, 12);
  g_assert_cmpstr (test_outcome_get_text (first, "password"), !=, test_outcome_get_text (second, "password"));
  user = load (fixture, fixture->sales);
  g_assert_true (entente_user_get_must_change_password (user));

  do_it (fixture, entente_command_remove_user (fixture->sales, 0));
  refuse (fixture, ENTENTE_REASON_WRONG_STATE, entente_command_reset_password (fixture->sales));
  refuse (fixture, ENTENTE_REASON_NOT_FOUND, entente_command_reset_password ("nobody"));
}

/* Who acts is nobody then: another one has to be chosen. */
static void
test_who_removes_themselves_does_not_act (Fixture       *fixture,
                                          gconstpointer  data)
{
  EntenteWorkspace *workspace = fixture->workspace->workspace;

  act_as (fixture, "users");
  do_it (fixture, entente_command_remove_user (fixture->users, 0));
  while (entente_workspace_get_account (workspace) != NULL)
    g_main_context_iteration (NULL, TRUE);
  refuse (fixture, ENTENTE_REASON_UNKNOWN_ACTOR, entente_command_restore_user (fixture->users, 0));
}

static gint64
count_licenses (TestWorkspace *workspace,
                const char    *user)
{
  g_autoptr (EntenteRecord) record = test_workspace_load (workspace, "users", user);

  return entente_user_get_licenses (ENTENTE_USER (record));
}

static void
assign (TestWorkspace *workspace,
        const char    *subscription,
        const char    *user)
{
  const char *const users[] = { user, NULL };
  g_autoptr (GVariant) assigned = test_workspace_run_done (workspace, entente_command_assign_license (subscription, users));
}

static char *
add_person (TestWorkspace *workspace,
            const char    *name)
{
  g_autofree char *email = g_strconcat (name, "@adatum.example", NULL);
  EntenteNewUser person = { .name = name, .email = email, .user = name, .roles = "" };
  g_autoptr (GVariant) added = test_workspace_run_done (workspace, entente_command_add_user (&person));

  return g_strdup (test_outcome_get_text (added, "user"));
}

/* Others can have them meanwhile. */
static void
test_licenses_are_given_up_and_taken_again (void)
{
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *customer = test_trade_add_customer (workspace, "adatum", "bravo", "attested");
  g_autofree char *one = test_trade_subscribe (workspace, customer, "SUITE", 1);
  g_autofree char *many = test_trade_subscribe (workspace, customer, "LARGE", 10);
  g_autofree char *nora = NULL;
  g_autofree char *omar = NULL;
  g_autoptr (GVariant) removed = NULL;
  g_autoptr (GVariant) restored = NULL;

  test_workspace_act_as (workspace, "admin@adatum.program.example");
  nora = add_person (workspace, "nora");
  omar = add_person (workspace, "omar");
  assign (workspace, one, nora);
  assign (workspace, many, nora);

  removed = test_workspace_run_done (workspace, entente_command_remove_user (nora, 0));
  g_assert_cmpint (count_licenses (workspace, nora), ==, 0);
  assign (workspace, one, omar);

  restored = test_workspace_run_done (workspace, entente_command_restore_user (nora, 0));
  g_assert_cmpint (test_outcome_get_count (restored, "licenses"), ==, 1);
  g_assert_cmpint (test_outcome_get_count (restored, "licenses-lost"), ==, 1);
  g_assert_cmpint (count_licenses (workspace, nora), ==, 1);
  g_assert_cmpint (count_licenses (workspace, omar), ==, 1);

  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/own-users/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("roles-are-set", test_roles_are_set);
  ADD ("nobody-rises-above-what-they-are", test_nobody_rises_above_what_they_are);
  ADD ("only-global-admin-is-not-demoted", test_only_global_admin_is_not_demoted);
  ADD ("people-of-others-are-not-found", test_people_of_others_are_not_found);
  ADD ("who-acts-has-the-new-roles-at-once", test_who_acts_has_the_new_roles_at_once);
  ADD ("who-is-removed-acts-no-more", test_who_is_removed_acts_no_more);
  ADD ("nobody-removes-who-is-above-them", test_nobody_removes_who_is_above_them);
  ADD ("only-global-admin-is-not-removed", test_only_global_admin_is_not_removed);
  ADD ("who-is-removed-can-be-restored-for-thirty-days", test_who_is_removed_can_be_restored_for_thirty_days);
  ADD ("who-removes-themselves-does-not-act", test_who_removes_themselves_does_not_act);
  ADD ("only-global-admins-reset-passwords", test_only_global_admins_reset_passwords);
  g_test_add_func ("/own-users/licenses-are-given-up-and-taken-again", test_licenses_are_given_up_and_taken_again);

  return g_test_run ();
}
