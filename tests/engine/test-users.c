/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-workspace.h"

#include <glib/gstdio.h>

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

  test_workspace_refuse (workspace, "user.add", ENTENTE_REASON_TAKEN, "user", "{" ADA "}");
  test_workspace_refuse (workspace, "user.add", ENTENTE_REASON_REQUIRED, "name",
                         "{'name': <' '>, 'email': <'b@alpha.example'>, 'user': <'b'>, 'roles': <'sales-agent'>}");
  test_workspace_refuse (workspace, "user.add", ENTENTE_REASON_UNKNOWN_VALUE, "roles",
                         "{'name': <'B'>, 'email': <'b@alpha.example'>, 'user': <'b'>, 'roles': <'king'>}");
  test_workspace_refuse (workspace, "user.add", ENTENTE_REASON_MALFORMED, "email",
                         "{'name': <'B'>, 'email': <'nowhere'>, 'user': <'b'>, 'roles': <'sales-agent'>}");

  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/users/account-administrators-assign-no-directory-roles",
                   test_account_administrators_assign_no_directory_roles);
  g_test_add_func ("/users/user-can-act-with-the-roles-given", test_user_can_act_with_the_roles_given);
  g_test_add_func ("/users/password-is-kept-nowhere", test_password_is_kept_nowhere);
  g_test_add_func ("/users/bad-input-is-refused", test_bad_input_is_refused);

  return g_test_run ();
}
