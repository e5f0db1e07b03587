/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-workspace.h"

static void
test_new_workspace_has_an_operator (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *names = test_workspace_join (workspace, "accounts", "organization-name");

  g_assert_cmpstr (names, ==, "Program Operator");

  test_workspace_free (workspace);
}

static void
test_command_shows_in_open_list (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (EntenteQuery) query = entente_query_new ("organizations");
  EntenteList *list = test_workspace_list (workspace, query);
  g_autofree char *zulu = test_workspace_add_organization (workspace, "reseller", "zulu", "global-admin");
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_autofree char *names = NULL;

  while (g_list_model_get_n_items (G_LIST_MODEL (list)) < 3)
    g_main_context_iteration (NULL, TRUE);

  names = test_list_join (list, "name");
  g_assert_cmpstr (names, ==, "Alpha Ltd, Program Operator, Zulu Ltd");

  test_assert_finalizes (list);
  test_workspace_free (workspace);
}

static void
test_rehearsal_leaves_nothing (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *names = NULL;

  outcome = test_workspace_rehearse (workspace, "organization.register", &error,
                                     "{'kind': <'provider'>, 'name': <'Alpha'>, 'domain-prefix': <'alpha'>, "
                                     "'country': <'US'>, 'admin-name': <'Ada'>, 'admin-user': <'admin'>, "
                                     "'admin-roles': <'global-admin'>}");
  g_assert_no_error (error);
  g_assert_nonnull (outcome);

  names = test_workspace_join (workspace, "organizations", "name");
  g_assert_cmpstr (names, ==, "Program Operator");

  test_workspace_free (workspace);
}

/* What the first person of an organization can be depends on its kind, as for those who come later. */
static void
test_registered_with_roles_of_its_kind (void)
{
  static const struct
  {
    const char *kind;
    const char *roles;
    gboolean possible;
  } admins[] = {
    { "customer", "global-admin,helpdesk-agent", TRUE },
    { "customer", "global-admin,admin-agent", FALSE },
    { "customer", "king", FALSE },
    { "reseller", "global-admin,admin-agent", TRUE },
    { "provider", "global-admin,king", FALSE },
  };
  TestWorkspace *workspace = test_workspace_new ();

  for (guint i = 0; i < G_N_ELEMENTS (admins); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) outcome = NULL;

      outcome = test_workspace_rehearse (workspace, "organization.register", &error,
                                         "{'kind': <%s>, 'name': <'Alpha'>, 'domain-prefix': <'alpha'>, 'country': <'US'>, "
                                         "'admin-name': <'Ada'>, 'admin-user': <'admin'>, 'admin-roles': <%s>}",
                                         admins[i].kind, admins[i].roles);
      g_test_message ("%s: %s", admins[i].kind, admins[i].roles);
      if (admins[i].possible)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_true (entente_error_is (error, ENTENTE_REASON_UNKNOWN_VALUE));
      g_assert_cmpstr (entente_error_get_field (error), ==, "admin-roles");
    }

  test_workspace_free (workspace);
}

static void
test_gate_refuses (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");

  test_workspace_refuse (workspace, "organization.explode", ENTENTE_REASON_UNKNOWN_COMMAND, NULL, "@a{sv} {}");
  test_workspace_refuse (workspace, "organization.register", ENTENTE_REASON_REQUIRED, "kind", "@a{sv} {}");
  test_workspace_refuse (workspace, "organization.register", ENTENTE_REASON_UNKNOWN_PARAM, NULL, "{'color': <'red'>}");
  test_workspace_refuse (workspace, "organization.register", ENTENTE_REASON_WRONG_TYPE, "kind", "{'kind': <7>}");
  test_workspace_refuse (workspace, "organization.register", ENTENTE_REASON_TAKEN, "domain-prefix",
                         "{'kind': <'provider'>, 'name': <'Alpha'>, 'domain-prefix': <'alpha'>, "
                         "'country': <'US'>, 'admin-name': <'Ada'>, 'admin-user': <'admin'>, "
                         "'admin-roles': <'global-admin'>}");

  test_workspace_act_as (workspace, "admin@alpha.program.example");
  test_workspace_refuse (workspace, "organization.register", ENTENTE_REASON_NOT_YOUR_KIND, NULL, "@a{sv} {}");

  test_workspace_free (workspace);
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gssize
verify (TestWorkspace  *workspace,
        GError        **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  entente_local_workspace_verify_async (workspace->local, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return entente_local_workspace_verify_finish (workspace->local, result, error);
}

static void
test_change_log_is_a_chain (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_autofree char *zulu = test_workspace_add_organization (workspace, "reseller", "zulu", "global-admin");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (verify (workspace, &error), ==, 2);
  g_assert_no_error (error);

  test_workspace_free (workspace);
}

static void
test_drafts_belong_to_an_account (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GAsyncResult) other = NULL;
  g_autoptr (GVariant) content = NULL;
  g_autoptr (GError) error = NULL;

  entente_workspace_save_draft_async (workspace->workspace, "wizard", g_variant_new_parsed ("{'page': <2>}"), NULL,
                                      store_result_cb, &saved);
  entente_workspace_load_draft_async (workspace->workspace, "wizard", NULL, store_result_cb, &loaded);
  while (loaded == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (entente_workspace_save_draft_finish (workspace->workspace, saved, &error));
  g_assert_no_error (error);
  content = entente_workspace_load_draft_finish (workspace->workspace, loaded, &error);
  g_assert_no_error (error);
  g_assert_nonnull (content);

  test_workspace_act_as (workspace, "admin@alpha.program.example");
  entente_workspace_load_draft_async (workspace->workspace, "wizard", NULL, store_result_cb, &other);
  while (other == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (entente_workspace_load_draft_finish (workspace->workspace, other, &error));
  g_assert_no_error (error);

  g_clear_object (&saved);
  g_clear_object (&loaded);
  g_clear_object (&other);
  test_workspace_free (workspace);
}

static GVariant *
load_draft (TestWorkspace *workspace,
            const char    *kind)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GVariant *content;

  entente_workspace_load_draft_async (workspace->workspace, kind, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  content = entente_workspace_load_draft_finish (workspace->workspace, result, &error);
  g_assert_no_error (error);

  return content;
}

static void
save_draft (TestWorkspace *workspace,
            const char    *kind,
            GVariant      *content)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  entente_workspace_save_draft_async (workspace->workspace, kind, content, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (entente_workspace_save_draft_finish (workspace->workspace, result, &error));
  g_assert_no_error (error);
}

static void
assert_draft (TestWorkspace *workspace,
              const char    *expected)
{
  g_autoptr (GVariant) content = load_draft (workspace, "enroll");
  g_autofree char *text = content != NULL ? g_variant_print (content, FALSE) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_draft_of_nobody_is_another_than_that_of_an_account (void)
{
  TestWorkspace *workspace = test_workspace_new ();

  entente_workspace_set_account (workspace->workspace, NULL);
  assert_draft (workspace, NULL);
  save_draft (workspace, "enroll", g_variant_new_parsed ("{'page': <1>}"));
  save_draft (workspace, "enroll", g_variant_new_parsed ("{'page': <2>}"));
  assert_draft (workspace, "{'page': <2>}");

  test_workspace_act_as (workspace, "operator@operator.program.example");
  assert_draft (workspace, NULL);
  save_draft (workspace, "enroll", g_variant_new_parsed ("{'page': <3>}"));

  entente_workspace_set_account (workspace->workspace, NULL);
  assert_draft (workspace, "{'page': <2>}");
  save_draft (workspace, "enroll", NULL);
  assert_draft (workspace, NULL);

  test_workspace_act_as (workspace, "operator@operator.program.example");
  assert_draft (workspace, "{'page': <3>}");

  test_workspace_free (workspace);
}

/* (transfer full) Of a user whose address is @email, filled in as the draft. */
static EntenteCommand *
new_filled_in (const char *email)
{
  EntenteNewUser user = { .name = "Ines", .email = email, .user = "ines", .roles = "sales-agent" };
  EntenteCommand *command = entente_command_add_user (&user);

  entente_command_set_draft (command, "enroll");

  return command;
}

static void
test_draft_goes_with_what_it_was_for (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_autoptr (EntenteCommand) rehearsed = new_filled_in ("ines@alpha.example");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GVariant) would = NULL;
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GVariant) other = NULL;

  save_draft (workspace, "enroll", g_variant_new_parsed ("{'page': <1>}"));
  test_workspace_act_as (workspace, "admin@alpha.program.example");
  save_draft (workspace, "enroll", g_variant_new_parsed ("{'page': <2>}"));
  save_draft (workspace, "add-user", g_variant_new_parsed ("{'page': <3>}"));

  test_workspace_run_refused (workspace, ENTENTE_REASON_MALFORMED, "email", new_filled_in ("ines"));
  entente_workspace_rehearse_async (workspace->workspace, rehearsed, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  would = entente_workspace_rehearse_finish (workspace->workspace, result, NULL);
  g_assert_nonnull (would);
  g_clear_object (&result);
  assert_draft (workspace, "{'page': <2>}");

  outcome = test_workspace_run_done (workspace, new_filled_in ("ines@alpha.example"));
  assert_draft (workspace, NULL);
  other = load_draft (workspace, "add-user");
  g_assert_nonnull (other);
  test_workspace_act_as (workspace, "operator@operator.program.example");
  assert_draft (workspace, "{'page': <1>}");

  test_workspace_free (workspace);
}

static void
test_draft_goes_on_with_the_account_that_is_made (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  EntenteNewWorkAccount account = {
    .kind = "reseller",
    .organization_name = "Bravo",
    .country = "FR",
    .domain_prefix = "bravo",
    .first_name = "Ines",
    .last_name = "Roy",
    .user = "ines",
    .password = "correct horse battery",
  };
  EntenteCommand *command = entente_command_create_work_account (&account);
  g_autoptr (GVariant) outcome = NULL;

  entente_workspace_set_account (workspace->workspace, NULL);
  save_draft (workspace, "enroll", g_variant_new_parsed ("{'page': <1>}"));
  entente_command_set_draft (command, "enroll");
  outcome = test_workspace_run_done (workspace, command);
  assert_draft (workspace, NULL);

  test_workspace_act_as (workspace, "ines@bravo.program.example");
  assert_draft (workspace, "{'page': <1>}");

  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/local-workspace/new-has-an-operator", test_new_workspace_has_an_operator);
  g_test_add_func ("/local-workspace/command-shows-in-open-list", test_command_shows_in_open_list);
  g_test_add_func ("/local-workspace/rehearsal-leaves-nothing", test_rehearsal_leaves_nothing);
  g_test_add_func ("/local-workspace/registered-with-roles-of-its-kind", test_registered_with_roles_of_its_kind);
  g_test_add_func ("/local-workspace/gate-refuses", test_gate_refuses);
  g_test_add_func ("/local-workspace/change-log-is-a-chain", test_change_log_is_a_chain);
  g_test_add_func ("/local-workspace/drafts-belong-to-an-account", test_drafts_belong_to_an_account);
  g_test_add_func ("/local-workspace/draft-of-nobody-is-another-than-that-of-an-account",
                   test_draft_of_nobody_is_another_than_that_of_an_account);
  g_test_add_func ("/local-workspace/draft-goes-with-what-it-was-for", test_draft_goes_with_what_it_was_for);
  g_test_add_func ("/local-workspace/draft-goes-on-with-the-account-that-is-made", test_draft_goes_on_with_the_account_that_is_made);

  return g_test_run ();
}
