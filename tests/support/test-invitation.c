/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-invitation.h"

#include <string.h>

TestWorkspace *
test_invitation_workspace_new (void)
{
  TestWorkspace *workspace = test_workspace_new ();

  test_invitation_workspace_fill (workspace);

  return workspace;
}

void
test_invitation_workspace_fill (TestWorkspace *workspace)
{
  g_autofree char *provider = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin,admin-agent");
  g_autofree char *reseller = test_workspace_add_organization (workspace, "reseller", "bravo", "global-admin,admin-agent");
  g_autofree char *customer = test_workspace_add_organization (workspace, "customer", "charlie", "global-admin");

  test_workspace_act_as (workspace, TEST_PROVIDER);
}

EntenteNewInvitation
test_invitation_request (const char *kind)
{
  return (EntenteNewInvitation){
    .kind = kind,
    .recipient_name = "Jean Dupont",
    .recipient_email = "jean.dupont@example.fr",
    .language = "fr",
    .note = "Met at the fair",
    .days = ENTENTE_INVITATION_DAYS_DEFAULT,
  };
}

static EntenteInvitationLink
make (TestWorkspace *workspace)
{
  EntenteInvitationLink link;
  g_autofree char *id = entente_id_new (entente_clock_get_now (ENTENTE_CLOCK (workspace->clock)));

  g_strlcpy (link.id, id, sizeof link.id);
  for (guint i = 0; i < sizeof link.secret; i++)
    link.secret[i] = (guint8) g_test_rand_int ();

  return link;
}

static EntenteInvitationLink
draft (TestWorkspace        *workspace,
       EntenteNewInvitation  request)
{
  EntenteInvitationLink link = make (workspace);
  g_autoptr (GVariant) outcome = NULL;

  outcome = test_workspace_run_done (workspace, entente_command_create_invitation (link.id, link.secret, &request));
  g_assert_cmpstr (test_outcome_get_text (outcome, "invitation"), ==, link.id);

  return link;
}

EntenteInvitationLink
test_invitation_draft (TestWorkspace *workspace,
                       const char    *kind,
                       gboolean       dap)
{
  EntenteNewInvitation request = test_invitation_request (kind);

  request.dap = dap;

  return draft (workspace, request);
}

EntenteInvitationLink
test_invitation_send (TestWorkspace *workspace,
                      const char    *kind,
                      gboolean       dap)
{
  EntenteInvitationLink link = test_invitation_draft (workspace, kind, dap);
  g_autoptr (GVariant) outcome = test_workspace_run_done (workspace, entente_command_send_invitation (link.id));

  return link;
}

EntenteInvitationLink
test_invitation_draft_jointly (TestWorkspace *workspace,
                               const char    *provider,
                               gboolean       dap)
{
  EntenteNewInvitation request = test_invitation_request ("joint");

  request.provider = provider;
  request.dap = dap;

  return draft (workspace, request);
}

EntenteInvitationLink
test_invitation_send_jointly (TestWorkspace *workspace,
                              const char    *provider,
                              gboolean       dap)
{
  EntenteInvitationLink link = test_invitation_draft_jointly (workspace, provider, dap);
  g_autoptr (GVariant) outcome = test_workspace_run_done (workspace, entente_command_send_invitation (link.id));

  return link;
}

EntenteCommand *
test_invitation_open (EntenteInvitationLink *link)
{
  return entente_command_open_invitation (link->id, link->secret);
}

EntenteCommand *
test_invitation_accept (EntenteInvitationLink *link)
{
  return entente_command_accept_invitation (link->id, link->secret, /* consent= */ TRUE, "");
}

EntenteCommand *
test_invitation_decline (EntenteInvitationLink *link)
{
  return entente_command_decline_invitation (link->id, link->secret, "Not this year");
}

void
test_invitation_join (TestWorkspace *workspace,
                      const char    *sender,
                      const char    *kind,
                      gboolean       dap,
                      const char    *recipient)
{
  g_autoptr (EntenteAccount) before = g_object_ref (entente_workspace_get_account (workspace->workspace));
  g_autoptr (GVariant) outcome = NULL;
  EntenteInvitationLink link;

  test_workspace_act_as (workspace, sender);
  link = test_invitation_send (workspace, kind, dap);
  test_workspace_act_as (workspace, recipient);
  outcome = test_workspace_run_done (workspace, test_invitation_accept (&link));

  entente_workspace_set_account (workspace->workspace, before);
}

char *
test_invitation_look (TestWorkspace *workspace,
                      const char    *user_name,
                      const char    *list,
                      const char    *property)
{
  g_autoptr (EntenteAccount) before = g_object_ref (entente_workspace_get_account (workspace->workspace));
  char *text;

  test_workspace_act_as (workspace, user_name);
  text = test_workspace_join (workspace, list, property);
  entente_workspace_set_account (workspace->workspace, before);

  return text;
}

void
test_invitation_assert_look (TestWorkspace *workspace,
                             const char    *user_name,
                             const char    *list,
                             const char    *property,
                             const char    *expected)
{
  g_autofree char *text = test_invitation_look (workspace, user_name, list, property);

  g_assert_cmpstr (text, ==, expected);
}
