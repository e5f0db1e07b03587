/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-workspace.h"

#include <string.h>

/* Who knows a password signs in: with a work account, and to the membership registry. */

#define OPERATOR "operator@operator.program.example"

typedef struct
{
  TestWorkspace *workspace;
  char *membership;
  char *password;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  EntenteNewProfile profile = { "4711001", "Contoso IT", "US" };
  EntenteNewProfile second = { "4711002", "Contoso België", "BE" };
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GVariant) added = NULL;

  fixture->workspace = test_workspace_new ();
  test_workspace_act_as (fixture->workspace, OPERATOR);
  outcome = test_workspace_run_done (fixture->workspace, entente_command_add_membership ("ada@contoso.example", &profile));
  fixture->membership = g_strdup (test_outcome_get_text (outcome, "membership"));
  fixture->password = g_strdup (test_outcome_get_text (outcome, "password"));
  added = test_workspace_run_done (fixture->workspace, entente_command_add_profile (fixture->membership, &second));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->membership);
  g_free (fixture->password);
  test_workspace_free (fixture->workspace);
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GPtrArray *
sign_in (Fixture     *fixture,
         const char  *user_name,
         const char  *password,
         GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  entente_workspace_sign_in_member_async (fixture->workspace->workspace, user_name, password, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return entente_workspace_sign_in_member_finish (fixture->workspace->workspace, result, error);
}

static void
test_who_knows_the_password_sees_the_profiles (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) profiles = NULL;
  EntenteMemberProfile *profile;

  /* Before anybody has an account. */
  entente_workspace_set_account (fixture->workspace->workspace, NULL);
  profiles = sign_in (fixture, " Ada@Contoso.example ", fixture->password, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (profiles->len, ==, 2);

  profile = g_ptr_array_index (profiles, 0);
  g_assert_cmpstr (entente_member_profile_get_name (profile), ==, "Contoso België");
  g_assert_cmpstr (entente_member_profile_get_mpn_id (profile), ==, "4711002");
  g_assert_cmpstr (entente_member_profile_get_country (profile), ==, "BE");
  g_assert_cmpstr (entente_member_profile_get_membership (profile), ==, fixture->membership);
  g_assert_true (entente_member_profile_get_active (profile));
  g_assert_false (entente_member_profile_get_enrolled (profile));
}

/* The whole refusal, as one text. */
static char *
refuse (Fixture    *fixture,
        const char *user_name,
        const char *password)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) profiles = sign_in (fixture, user_name, password, &error);

  g_assert_null (profiles);
  g_assert_true (entente_error_is (error, ENTENTE_REASON_SIGN_IN_REFUSED));
  g_assert_cmpstr (entente_error_get_field (error), ==, "password");

  return g_strdup (error->message);
}

static void
test_wrong_name_and_wrong_password_are_refused_alike (Fixture       *fixture,
                                                      gconstpointer  data)
{
  static const char table[] = "User Name,MPN ID,Legal Name,Country\ncem@fabrikam.example,5,Fabrikam,US\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, strlen (table));
  g_autoptr (GVariant) imported = test_workspace_run_done (fixture->workspace, entente_command_import_memberships ("m.csv", bytes));
  g_autofree char *wrong_password = refuse (fixture, "ada@contoso.example", "something else");
  g_autofree char *wrong_name = refuse (fixture, "nobody@contoso.example", fixture->password);
  g_autofree char *nothing = refuse (fixture, "", "");
  /* Nobody can sign in with a membership that has no password, also not with none. */
  g_autofree char *without = refuse (fixture, "cem@fabrikam.example", "");

  g_assert_cmpstr (wrong_password, ==, wrong_name);
  g_assert_cmpstr (wrong_password, ==, nothing);
  g_assert_cmpstr (wrong_password, ==, without);
}

static void
test_password_of_before_a_reset_is_refused (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autoptr (GVariant) reset = test_workspace_run_done (fixture->workspace,
                                                        entente_command_reset_membership_password (fixture->membership, 1));
  g_autofree char *refused = refuse (fixture, "ada@contoso.example", fixture->password);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) profiles = sign_in (fixture, "ada@contoso.example", test_outcome_get_text (reset, "password"), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (profiles->len, ==, 2);
}

static EntenteAccount *
sign_in_user (Fixture     *fixture,
              const char  *user_name,
              const char  *password,
              GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  entente_workspace_sign_in_async (fixture->workspace->workspace, user_name, password, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return entente_workspace_sign_in_finish (fixture->workspace->workspace, result, error);
}

static void
assert_user_refused (Fixture    *fixture,
                     const char *user_name,
                     const char *password)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteAccount) account = sign_in_user (fixture, user_name, password, &error);

  g_assert_null (account);
  g_assert_cmpstr (error->message, ==, "sign-in-refused (password)");
}

/* The operator's second person; @id, where it is not NULL, is the user's. */
static char *
add_user (Fixture  *fixture,
          char    **id)
{
  EntenteNewUser user = { .name = "Ben Okafor", .email = "ben@operator.example", .user = "Ben", .roles = "user-admin" };
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, entente_command_add_user (&user));

  if (id != NULL)
    *id = g_strdup (test_outcome_get_text (outcome, "user"));

  return g_strdup (test_outcome_get_text (outcome, "password"));
}

static void
test_work_account_is_that_of_who_knows_the_password (Fixture       *fixture,
                                                     gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autofree char *password = add_user (fixture, &id);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteAccount) account = NULL;

  entente_workspace_set_account (fixture->workspace->workspace, NULL);
  account = sign_in_user (fixture, " BEN@Operator.program.example ", password, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entente_record_get_id (ENTENTE_RECORD (account)), ==, id);
  g_assert_cmpstr (entente_account_get_name (account), ==, "Ben Okafor");
  g_assert_cmpstr (entente_account_get_status (account), ==, "active");
  g_assert_cmpint (entente_account_get_roles (account), ==, ENTENTE_ROLE_USER_ADMIN);

  /* To choose it is another act. */
  g_assert_null (entente_workspace_get_account (fixture->workspace->workspace));
}

static void
test_work_account_is_refused_to_anybody_else (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autofree char *password = add_user (fixture, &id);
  g_autoptr (GVariant) removed = NULL;

  assert_user_refused (fixture, "ben@operator.program.example", "something else");
  assert_user_refused (fixture, "nobody@operator.program.example", password);
  assert_user_refused (fixture, "", "");
  /* The first one of the program has no password. */
  assert_user_refused (fixture, OPERATOR, "");
  /* A membership is no work account. */
  assert_user_refused (fixture, "ada@contoso.example", fixture->password);

  removed = test_workspace_run_done (fixture->workspace, entente_command_remove_user (id, 1));
  assert_user_refused (fixture, "ben@operator.program.example", password);
}

static void
test_nothing_is_logged (Fixture       *fixture,
                        gconstpointer  data)
{
  gssize before = test_workspace_verify (fixture->workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) profiles = sign_in (fixture, "ada@contoso.example", fixture->password, &error);
  g_autofree char *refused = refuse (fixture, "ada@contoso.example", "something else");

  g_assert_no_error (error);
  g_assert_cmpint (test_workspace_verify (fixture->workspace), ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/sign-in/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("member-who-knows-the-password-sees-the-profiles", test_who_knows_the_password_sees_the_profiles);
  ADD ("member-with-wrong-name-and-wrong-password-are-refused-alike", test_wrong_name_and_wrong_password_are_refused_alike);
  ADD ("member-password-of-before-a-reset-is-refused", test_password_of_before_a_reset_is_refused);
  ADD ("work-account-is-that-of-who-knows-the-password", test_work_account_is_that_of_who_knows_the_password);
  ADD ("work-account-is-refused-to-anybody-else", test_work_account_is_refused_to_anybody_else);
  ADD ("nothing-is-logged", test_nothing_is_logged);
#undef ADD

  return g_test_run ();
}
