/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mixed-commands.h"
#include "squeeze.h"

#include "test-file.h"
#include "test-trade.h"

#define OPERATOR "operator@operator.program.example"

/* The customer that accepts the agreement; and the invitation that makes the reseller the provider's. */
#define BUYER "admin@org2.program.example"
#define PARTNERSHIP "019cad26-9900-7000-8000-0000f2000000"

/* The first of its kind that is not there already. */
static const struct
{
  Count what;
  gint64 n;
} commands[] = {
  { PRICE_LISTS, 2 },
  { WITHDRAWALS, 1 },
  { MARKS, 1 },
  { LINKS, 1 },
  { ACCEPTANCES, 1 },
  { USERS, N_AT_ONCE + 1 },
  { LICENSES, 1 },
  { ENDINGS, 1 },
  { ENDINGS, 2 },
  { NEWCOMERS, 1 },
  { REGISTRIES, 1 },
  { EDITS, 1 },
  { EDITS, 2 },
};

/* All that the commands change. */
static const SqueezeLook looks[] = {
  { OPERATOR, "prices", "list-price" },
  { OPERATOR, "organizations", "customer-agreement" },
  { OPERATOR, "memberships", "user-name" },
  { OPERATOR, "activity", "id" },
  { TEST_PROVIDER, "invitations", "version" },
  { TEST_PROVIDER, "invitations", "state" },
  { TEST_PROVIDER, "messages", "unread" },
  { TEST_RESELLER, "messages", "id" },
  { TEST_RESELLER, "organizations", "email" },
  { TEST_RESELLER, "vettings", "version" },
  { BUYER, "organizations", "customer-agreement" },
  { TEST_PROVIDER, "users", "user-name" },
  { TEST_PROVIDER, "users", "licenses" },
  { TEST_PROVIDER, "subscriptions", "assigned" },
  { TEST_PROVIDER, "customers", "version" },
  { TEST_PROVIDER, "relationship-periods", "id" },
  { TEST_PROVIDER, "activity", "id" },
  { NULL },
};
static void
carry_out (TestWorkspace *workspace,
           Count          what,
           gint64         n)
{
  g_autofree char *actor = mixed_dup_actor (what, n);
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, actor);
  outcome = test_workspace_run_done (workspace, mixed_command_new (workspace, what, n));
}

/* The children have no random numbers of tests. */
static void
join_reseller (TestWorkspace *workspace)
{
  EntenteNewInvitation request = test_invitation_request ("partnership");
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE] = { 2 };
  g_autoptr (GVariant) created = test_workspace_run_done (workspace, entente_command_create_invitation (PARTNERSHIP, secret, &request));
  g_autoptr (GVariant) sent = test_workspace_run_done (workspace, entente_command_send_invitation (PARTNERSHIP));
  g_autoptr (GVariant) accepted = NULL;

  test_workspace_act_as (workspace, TEST_RESELLER);
  accepted = test_workspace_run_done (workspace, entente_command_accept_invitation (PARTNERSHIP, secret, /* consent= */ TRUE, ""));
  test_workspace_act_as (workspace, TEST_PROVIDER);
}

/* Has partners who wait for it to accept the agreement, and are told by mail. */
static void
add_buyer (TestWorkspace *workspace)
{
  g_autofree char *customer = NULL;

  join_reseller (workspace);
  customer = test_trade_add_customer (workspace, "org2", "bravo", "missing");
}

static void
make_workspace (const char *path)
{
  TestWorkspace *workspace = squeeze_open_workspace (path);

  carry_out (workspace, CATALOGS, 1);
  carry_out (workspace, PRICE_LISTS, 1);
  carry_out (workspace, ORGANIZATIONS, 1);
  mixed_prepare (workspace);
  add_buyer (workspace);
  for (gint64 i = 1; i <= N_AT_ONCE; i++)
    {
      carry_out (workspace, DRAFTS, i);
      carry_out (workspace, USERS, i);
    }
  test_workspace_free (workspace);
}

static EntenteCommand *
create (TestWorkspace *workspace,
        gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);

  return mixed_command_new (workspace, commands[i].what, commands[i].n);
}

static void
squeeze_all (Squeeze *self)
{
  make_workspace (self->path);
  self->looks = looks;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *actor = mixed_dup_actor (commands[i].what, commands[i].n);

      squeeze_command (self, actor, create, GUINT_TO_POINTER (i));
    }

  g_assert_cmpint (test_file_query (self->path, "SELECT count(*) FROM price WHERE list_price = 2"), ==, N_PRICES);
  g_assert_cmpint (test_file_query (self->path, "SELECT count(*) FROM price"), ==, N_PRICES);
  g_assert_cmpint (test_file_query (self->path, "SELECT count(*) FROM invitation WHERE state = 'withdrawn'"), ==, N_AT_ONCE);
  g_assert_cmpint (test_file_query (self->path, "SELECT count(*) FROM message m JOIN organization o ON o.row = m.organization "
                                                "WHERE m.unread AND o.domain GLOB 'alpha.*' AND m.kind <> 'agreement-accepted'"),
                   ==, 0);
  g_assert_cmpint (test_file_query (self->path, "SELECT count(DISTINCT organization) FROM message WHERE kind = 'agreement-accepted'"),
                   ==, 2);
  g_assert_cmpint (test_file_query (self->path, "SELECT count(*) FROM invitation_event WHERE event = 'link-renewed'"), ==, 1);
  g_assert_cmpint (test_file_query (self->path, "SELECT count(*) FROM acceptance a JOIN organization o ON o.row = a.customer "
                                                "WHERE o.customer_agreement = 'accepted' AND o.domain GLOB 'org2.*'"),
                   ==, 1);
  g_assert_cmpint (test_file_query (self->path, "SELECT count(*) FROM user WHERE user_name GLOB 'p*@charlie.*'"), ==, N_AT_ONCE + 1);
  g_assert_cmpint (test_file_query (self->path, "SELECT count(*) FROM license"), ==, N_AT_ONCE);
  g_assert_cmpint (test_file_query (self->path, "SELECT count(*) FROM user u JOIN organization o ON o.row = u.organization "
                                                "WHERE o.domain GLOB 'newcomer*' AND o.status = 'enrolling'"),
                   ==, 1);
  g_assert_cmpint (test_file_query (self->path, "SELECT count(*) FROM member_profile"), ==, N_AT_ONCE);
  g_assert_cmpint (test_file_query (self->path, "SELECT count(*) FROM relationship WHERE state = 'removed' OR NOT reseller"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  return squeeze_run_tests (argc, argv, "no-room", squeeze_all);
}
