/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-invitation.h"

/* What becomes of a partnership. */

/* A workspace with a provider and a reseller who are partners; answers the ids of both. */
static TestWorkspace *
new_partners (char **provider,
              char **reseller)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();

  test_invitation_join (workspace, TEST_PROVIDER, "partnership", FALSE, TEST_RESELLER);
  *provider = test_invitation_look (workspace, TEST_RESELLER, "providers", "id");
  *reseller = test_invitation_look (workspace, TEST_PROVIDER, "resellers", "id");

  return workspace;
}

static void
test_reseller_takes_administrator_access_back (void)
{
  g_autofree char *provider = NULL;
  g_autofree char *reseller = NULL;
  TestWorkspace *workspace = new_partners (&provider, &reseller);
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                              entente_command_remove_admin_access (reseller, 0));

  test_workspace_act_as (workspace, TEST_RESELLER);
  outcome = test_workspace_run_done (workspace, entente_command_remove_admin_access (provider, 0));
  test_invitation_assert_look (workspace, TEST_RESELLER, "providers", "admin-access", "FALSE");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "resellers", "admin-access", "FALSE");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "resellers", "relation-state", "active");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "messages", "kind", "admin-access-removed, invitation-accepted");

  test_workspace_run_refused (workspace, ENTENTE_REASON_NO_ADMIN_ACCESS, NULL,
                              entente_command_remove_admin_access (provider, 0));

  test_workspace_free (workspace);
}

static void
test_either_side_removes_it_and_customers_stay (void)
{
  static const char *const actors[] = { TEST_PROVIDER, TEST_RESELLER };

  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      g_autofree char *provider = NULL;
      g_autofree char *reseller = NULL;
      TestWorkspace *workspace = new_partners (&provider, &reseller);
      g_autoptr (GVariant) outcome = NULL;

      test_invitation_join (workspace, TEST_RESELLER, "relationship", TRUE, TEST_CUSTOMER);
      test_workspace_act_as (workspace, actors[i]);
      outcome = test_workspace_run_done (workspace, entente_command_remove_partnership (i == 0 ? reseller : provider, 0));

      test_invitation_assert_look (workspace, TEST_PROVIDER, "resellers", "name", "");
      test_invitation_assert_look (workspace, TEST_RESELLER, "customers", "dap", "TRUE");

      /* What was granted stays in sight until it is taken back. */
      test_invitation_assert_look (workspace, TEST_RESELLER, "providers", "relation-state", "removed");
      test_invitation_assert_look (workspace, TEST_RESELLER, "providers", "admin-access", "TRUE");
      test_workspace_run_refused (workspace, ENTENTE_REASON_WRONG_STATE, NULL,
                                  entente_command_remove_partnership (i == 0 ? reseller : provider, 0));

      test_workspace_free (workspace);
    }
}

static void
test_who_may_remove_it (void)
{
  g_autofree char *provider = NULL;
  g_autofree char *reseller = NULL;
  TestWorkspace *workspace = new_partners (&provider, &reseller);
  g_autofree char *delta = test_workspace_add_organization (workspace, "provider", "delta", "global-admin");
  g_autofree char *agent = test_workspace_add_organization (workspace, "provider", "agent", "admin-agent,sales-agent");

  test_workspace_act_as (workspace, "admin@delta.program.example");
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "partner", entente_command_remove_partnership (reseller, 0));
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "partner", entente_command_remove_partnership (delta, 0));
  test_workspace_act_as (workspace, "admin@agent.program.example");
  test_workspace_run_refused (workspace, ENTENTE_REASON_MISSING_ROLE, NULL, entente_command_remove_partnership (reseller, 0));
  test_workspace_act_as (workspace, TEST_CUSTOMER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL, entente_command_remove_partnership (reseller, 0));

  test_workspace_free (workspace);
}

static void
test_stale_versions_are_refused (void)
{
  g_autofree char *provider = NULL;
  g_autofree char *reseller = NULL;
  TestWorkspace *workspace = new_partners (&provider, &reseller);
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, TEST_RESELLER);
  outcome = test_workspace_run_done (workspace, entente_command_remove_admin_access (provider, 1));
  test_workspace_run_refused (workspace, ENTENTE_REASON_STALE, NULL, entente_command_remove_partnership (provider, 1));

  test_workspace_free (workspace);
}

static void
test_a_new_request_brings_it_back (void)
{
  g_autofree char *provider = NULL;
  g_autofree char *reseller = NULL;
  TestWorkspace *workspace = new_partners (&provider, &reseller);
  g_autofree char *since = g_strdup_printf ("%" G_GINT64_FORMAT, TEST_NOW + G_TIME_SPAN_DAY);
  g_autoptr (GVariant) removed = NULL;
  g_autoptr (GVariant) taken = NULL;

  test_workspace_act_as (workspace, TEST_RESELLER);
  removed = test_workspace_run_done (workspace, entente_command_remove_partnership (provider, 0));
  taken = test_workspace_run_done (workspace, entente_command_remove_admin_access (provider, 0));
  test_invitation_assert_look (workspace, TEST_RESELLER, "providers", "name", "");

  entente_manual_clock_advance (workspace->clock, G_TIME_SPAN_DAY);
  test_invitation_join (workspace, TEST_PROVIDER, "partnership", FALSE, TEST_RESELLER);
  test_invitation_assert_look (workspace, TEST_RESELLER, "providers", "relation-state", "active");
  test_invitation_assert_look (workspace, TEST_RESELLER, "providers", "admin-access", "TRUE");
  test_invitation_assert_look (workspace, TEST_RESELLER, "providers", "since", since);
  test_invitation_assert_look (workspace, TEST_RESELLER, "providers", "ended", "0");

  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/partnership/reseller-takes-administrator-access-back", test_reseller_takes_administrator_access_back);
  g_test_add_func ("/partnership/either-side-removes-it-and-customers-stay", test_either_side_removes_it_and_customers_stay);
  g_test_add_func ("/partnership/who-may-remove-it", test_who_may_remove_it);
  g_test_add_func ("/partnership/stale-versions-are-refused", test_stale_versions_are_refused);
  g_test_add_func ("/partnership/a-new-request-brings-it-back", test_a_new_request_brings_it_back);

  return g_test_run ();
}
