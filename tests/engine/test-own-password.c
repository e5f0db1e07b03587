/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-workspace.h"

/* Who was told a temporary password chooses another one, and may do that whenever they like. */

#define ADMIN "admin@alpha.program.example"
#define ZORA "zora@alpha.program.example"

typedef struct
{
  TestWorkspace *workspace;
  char *zora;
  char *told; /* her first password; she acts */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  EntenteNewUser zora = { .name = "Zora Neal", .email = "zora@alpha.example", .user = "zora", .roles = "user-admin" };
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *alpha = NULL;

  fixture->workspace = test_workspace_new ();
  alpha = test_workspace_add_organization (fixture->workspace, "provider", "alpha", "global-admin");
  test_workspace_act_as (fixture->workspace, ADMIN);
  outcome = test_workspace_run_done (fixture->workspace, entente_command_add_user (&zora));
  fixture->zora = g_strdup (test_outcome_get_text (outcome, "user"));
  fixture->told = g_strdup (test_outcome_get_text (outcome, "password"));
  test_workspace_act_as_told (fixture->workspace, ZORA);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->zora);
  g_free (fixture->told);
  test_workspace_free (fixture->workspace);
}

static void
change (Fixture    *fixture,
        const char *before,
        const char *password)
{
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, entente_command_change_password (before, password));
}

static void
refuse (Fixture       *fixture,
        EntenteReason  reason,
        const char    *field,
        const char    *before,
        const char    *password)
{
  test_workspace_run_refused (fixture->workspace, reason, field, entente_command_change_password (before, password));
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
signs_in (Fixture    *fixture,
          const char *password)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (EntenteAccount) account = NULL;

  entente_workspace_sign_in_async (fixture->workspace->workspace, ZORA, password, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  account = entente_workspace_sign_in_finish (fixture->workspace->workspace, result, NULL);

  return account != NULL;
}

static gboolean
must_change (Fixture *fixture)
{
  return entente_account_get_must_change_password (entente_workspace_get_account (fixture->workspace->workspace));
}

/* What is stored of the account that acts is read anew after each command. */
static void
wait_until_must_change (Fixture  *fixture,
                        gboolean  expected)
{
  while (must_change (fixture) != expected)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_new_password_takes_the_place_of_the_temporary_one (Fixture       *fixture,
                                                        gconstpointer  data)
{
  EntenteWorkspace *workspace = fixture->workspace->workspace;
  g_autoptr (GError) before = NULL;

  g_assert_true (must_change (fixture));
  g_assert_false (entente_workspace_check (workspace, "user.add", &before));
  g_assert_true (entente_error_is (before, ENTENTE_REASON_MUST_CHANGE_PASSWORD));
  g_assert_true (entente_workspace_check (workspace, "list:own-users", NULL));
  g_assert_true (entente_workspace_check (workspace, "user.change-password", NULL));

  change (fixture, fixture->told, TEST_PASSWORD);
  wait_until_must_change (fixture, FALSE);
  g_assert_true (entente_workspace_check (workspace, "user.add", NULL));
  g_assert_true (signs_in (fixture, TEST_PASSWORD));
  g_assert_false (signs_in (fixture, fixture->told));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MISSING_ROLE, NULL,
                              entente_command_reset_password (fixture->zora));
}

static void
test_only_the_owner_of_the_present_one_chooses (Fixture       *fixture,
                                                gconstpointer  data)
{
  refuse (fixture, ENTENTE_REASON_PASSWORD_WRONG, "password", "something else", TEST_PASSWORD);
  refuse (fixture, ENTENTE_REASON_PASSWORD_WRONG, "password", "", TEST_PASSWORD);
  g_assert_true (signs_in (fixture, fixture->told));
  g_assert_true (must_change (fixture));

  change (fixture, fixture->told, TEST_PASSWORD);
  /* Twice: the one of before is nobody's. */
  refuse (fixture, ENTENTE_REASON_PASSWORD_WRONG, "password", fixture->told, "another horse battery");
  change (fixture, TEST_PASSWORD, "another horse battery");
  g_assert_true (signs_in (fixture, "another horse battery"));
}

static void
test_one_that_nobody_should_have_is_refused (Fixture       *fixture,
                                             gconstpointer  data)
{
  refuse (fixture, ENTENTE_REASON_REQUIRED, "new-password", fixture->told, "");
  refuse (fixture, ENTENTE_REASON_TOO_SHORT, "new-password", fixture->told, "elevenchars");
  refuse (fixture, ENTENTE_REASON_PASSWORD_IS_NAME, "new-password", fixture->told, ZORA);
  refuse (fixture, ENTENTE_REASON_PASSWORD_IS_OLD, "new-password", fixture->told, fixture->told);
  g_assert_true (signs_in (fixture, fixture->told));
}

/* The first of the program has none: nobody can prove to be its owner, not with none either. */
static void
test_who_has_no_password_is_refused_alike (Fixture       *fixture,
                                           gconstpointer  data)
{
  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  refuse (fixture, ENTENTE_REASON_PASSWORD_WRONG, "password", "", TEST_PASSWORD);
  refuse (fixture, ENTENTE_REASON_PASSWORD_WRONG, "password", "something else", TEST_PASSWORD);
}

/* What the person saw is out of date. */
static void
test_reset_meanwhile_it_is_another_one (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GVariant) reset = NULL;
  g_autoptr (GVariant) removed = NULL;
  EntenteAccount *zora = entente_workspace_get_account (fixture->workspace->workspace);
  g_autoptr (EntenteAccount) seen = g_object_ref (zora);

  test_workspace_act_as (fixture->workspace, ADMIN);
  reset = test_workspace_run_done (fixture->workspace, entente_command_reset_password (fixture->zora));
  entente_workspace_set_account (fixture->workspace->workspace, seen);
  refuse (fixture, ENTENTE_REASON_PASSWORD_WRONG, "password", fixture->told, TEST_PASSWORD);
  change (fixture, test_outcome_get_text (reset, "password"), TEST_PASSWORD);

  test_workspace_act_as (fixture->workspace, ADMIN);
  removed = test_workspace_run_done (fixture->workspace, entente_command_remove_user (fixture->zora, 0));
  entente_workspace_set_account (fixture->workspace->workspace, seen);
  refuse (fixture, ENTENTE_REASON_UNKNOWN_ACTOR, NULL, TEST_PASSWORD, "another horse battery");
}

static void
test_who_resets_their_own_chooses_again (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GVariant) reset = NULL;
  EntenteAccount *admin;

  test_workspace_act_as (fixture->workspace, ADMIN);
  admin = entente_workspace_get_account (fixture->workspace->workspace);
  reset = test_workspace_run_done (fixture->workspace, entente_command_reset_password (entente_record_get_id (ENTENTE_RECORD (admin))));
  wait_until_must_change (fixture, TRUE);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_MUST_CHANGE_PASSWORD, NULL,
                              entente_command_reset_password (fixture->zora));

  change (fixture, test_outcome_get_text (reset, "password"), "another horse battery");
  wait_until_must_change (fixture, FALSE);
}

/* It knows the rules; who sits there it does not ask. */
static void
test_rehearsal_changes_nothing (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refusal = NULL;
  g_autoptr (GVariant) done = test_workspace_rehearse (fixture->workspace, "user.change-password", &error,
                                                       "{'password': <'something else'>, 'new-password': <'" TEST_PASSWORD "'>}");
  g_autoptr (GVariant) refused = test_workspace_rehearse (fixture->workspace, "user.change-password", &refusal,
                                                          "{'password': <'something else'>, 'new-password': <'short'>}");

  g_assert_no_error (error);
  g_assert_true (entente_error_is (refusal, ENTENTE_REASON_TOO_SHORT));
  g_assert_true (signs_in (fixture, fixture->told));
}

static void
test_accounts_say_who_has_to_choose (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("accounts");
  EntenteList *accounts = test_workspace_list (fixture->workspace, query);
  g_autofree char *told = test_list_join (accounts, "must-change-password");

  /* The operator, the administrator, and her. */
  g_assert_cmpstr (told, ==, "FALSE, FALSE, TRUE");
  change (fixture, fixture->told, TEST_PASSWORD);
  while (!g_str_equal (told, "FALSE, FALSE, FALSE"))
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (told);
      told = test_list_join (accounts, "must-change-password");
    }
  test_assert_finalizes (accounts);
}

static void
test_activity_tells_of_it_and_not_the_password (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autofree char *commands = NULL;
  g_autofree char *names = NULL;

  change (fixture, fixture->told, TEST_PASSWORD);
  commands = test_workspace_join (fixture->workspace, "activity", "command");
  names = test_workspace_join (fixture->workspace, "activity", "summary");
  g_assert_cmpstr (commands, ==, "user.change-password, user.add, user.change-password, organization.register");
  g_assert_cmpstr (names, ==, "Zora Neal, Zora Neal, Ada Martin, Alpha Ltd");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/own-password/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("new-password-takes-the-place-of-the-temporary-one", test_new_password_takes_the_place_of_the_temporary_one);
  ADD ("only-the-owner-of-the-present-one-chooses", test_only_the_owner_of_the_present_one_chooses);
  ADD ("one-that-nobody-should-have-is-refused", test_one_that_nobody_should_have_is_refused);
  ADD ("who-has-no-password-is-refused-alike", test_who_has_no_password_is_refused_alike);
  ADD ("reset-meanwhile-it-is-another-one", test_reset_meanwhile_it_is_another_one);
  ADD ("who-resets-their-own-chooses-again", test_who_resets_their_own_chooses_again);
  ADD ("rehearsal-changes-nothing", test_rehearsal_changes_nothing);
  ADD ("accounts-say-who-has-to-choose", test_accounts_say_who_has_to_choose);
  ADD ("activity-tells-of-it-and-not-the-password", test_activity_tells_of_it_and_not_the_password);
#undef ADD

  return g_test_run ();
}
