/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "test-workspace.h"

G_BEGIN_DECLS

/* Three organizations with an administrator each, "admin@alpha…" of a provider, "admin@bravo…" of a reseller
 * and "admin@charlie…" of a customer, and links between them. */

#define TEST_PROVIDER "admin@alpha.program.example"
#define TEST_RESELLER "admin@bravo.program.example"
#define TEST_CUSTOMER "admin@charlie.program.example"

TestWorkspace         *test_invitation_workspace_new (void);
/* The same in a workspace that is there already. */
void                   test_invitation_workspace_fill (TestWorkspace         *workspace);

/* What a person would say about it. */
EntenteNewInvitation   test_invitation_request       (const char             *kind);

/* Makes an invitation as the present account, and answers its link; a draft, or sent. */
EntenteInvitationLink  test_invitation_draft         (TestWorkspace          *workspace,
                                                      const char             *kind,
                                                      gboolean                dap);
EntenteInvitationLink  test_invitation_send          (TestWorkspace          *workspace,
                                                      const char             *kind,
                                                      gboolean                dap);
/* The same of a reseller, together with the provider with that id. */
EntenteInvitationLink  test_invitation_draft_jointly (TestWorkspace          *workspace,
                                                      const char             *provider,
                                                      gboolean                dap);
EntenteInvitationLink  test_invitation_send_jointly  (TestWorkspace          *workspace,
                                                      const char             *provider,
                                                      gboolean                dap);

/* The commands of whoever holds the link. */
EntenteCommand        *test_invitation_open          (EntenteInvitationLink  *link);
EntenteCommand        *test_invitation_accept        (EntenteInvitationLink  *link);
EntenteCommand        *test_invitation_decline       (EntenteInvitationLink  *link);

/* Lets the provider (or reseller) invite, and the other accept, then acts as before. */
void                   test_invitation_join          (TestWorkspace          *workspace,
                                                      const char             *sender,
                                                      const char             *kind,
                                                      gboolean                dap,
                                                      const char             *recipient);

/* One property of the one record of a list, as text. (transfer full) */
char                  *test_invitation_look          (TestWorkspace          *workspace,
                                                      const char             *user_name,
                                                      const char             *list,
                                                      const char             *property);
/* That it is @expected. */
void                   test_invitation_assert_look   (TestWorkspace          *workspace,
                                                      const char             *user_name,
                                                      const char             *list,
                                                      const char             *property,
                                                      const char             *expected);

G_END_DECLS
