/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Commands for which there is room for some of what they write, and not for the rest: each is refused at every one of
 * its writes, nothing of it is there, and it goes through once there is room. */

#include "mixed-commands.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "test-file.h"
#include "test-system.h"
#include "test-trade.h"

#define OPERATOR "operator@operator.program.example"

#define ALL_THERE_IS G_MAXSIZE
#define STEP 4096               /* bytes: what the file grows by */
#define MOST_ROOM (1024 * 1024) /* that any of the commands needs */

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

/* Leaves that many bytes from the beginning of what is written, or all there is. */
typedef void (*SetRoomFunc) (const char *folder,
                             gsize room);

static void
set_room_on_disk (const char *folder,
                  gsize       room)
{
  g_autofree char *path = g_build_filename (folder, "ballast", NULL);

  if (room == ALL_THERE_IS)
    {
      g_assert_true (g_unlink (path) == 0 || errno == ENOENT);
      return;
    }

  test_take_room (path, G_MAXSIZE);
  test_truncate (path, test_get_size (path) - (goffset) room);
}

static void
set_room_in_file (const char *folder,
                  gsize       room)
{
  test_limit_files (room);
}

/* All that the commands change. */
static char *
describe (TestWorkspace *workspace)
{
  static const char *const lists[][3] = {
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
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *joined = test_invitation_look (workspace, lists[i][0], lists[i][1], lists[i][2]);

      g_string_append_printf (text, "%s\n", joined);
    }

  return g_string_free (text, FALSE);
}

static TestWorkspace *
open_workspace (const char *path)
{
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open_unheard (path, &error);

  g_assert_no_error (error);

  return workspace;
}

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
  TestWorkspace *workspace = open_workspace (path);

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

/* Answers how often it was refused. */
static guint
squeeze (const char  *folder,
         const char  *path,
         Count        what,
         gint64       n,
         SetRoomFunc  set_room)
{
  TestWorkspace *workspace = open_workspace (path);
  g_autofree char *actor = mixed_dup_actor (what, n);
  gssize n_entries = test_workspace_verify (workspace);
  g_autofree char *before = describe (workspace);
  g_autofree char *after = NULL;
  gboolean done = FALSE;
  guint n_refused = 0;

  for (gsize room = 0; !done; room += STEP)
    {
      g_autoptr (EntenteCommand) command = NULL;
      g_autoptr (GVariant) outcome = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *present = NULL;

      test_workspace_act_as (workspace, actor);
      command = mixed_command_new (workspace, what, n);
      set_room (folder, room);
      outcome = test_workspace_run (workspace, g_steal_pointer (&command), &error);
      done = outcome != NULL;
      if (!done)
        {
          g_assert_true (entente_error_is (error, ENTENTE_REASON_DISK_FULL));
          g_assert_cmpuint (room, <, MOST_ROOM);
          n_refused++;

          /* Everything can still be read while there is no room. */
          present = describe (workspace);
          g_assert_cmpstr (present, ==, before);
          g_assert_cmpint (test_workspace_verify (workspace), ==, n_entries);
        }
      set_room (folder, ALL_THERE_IS);
    }

  after = describe (workspace);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpint (test_workspace_verify (workspace), ==, n_entries + 1);
  test_workspace_free (workspace);

  workspace = open_workspace (path);
  g_clear_pointer (&before, g_free);
  before = describe (workspace);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (test_workspace_verify (workspace), ==, n_entries + 1);
  test_workspace_free (workspace);

  return n_refused;
}

static void
squeeze_all (const char  *folder,
             SetRoomFunc  set_room)
{
  g_autofree char *path = g_build_filename (folder, "w.entente", NULL);

  make_workspace (path);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      guint n_refused = squeeze (folder, path, commands[i].what, commands[i].n, set_room);

      g_test_message ("Command %d was refused %u times", commands[i].what, n_refused);
      g_assert_cmpuint (n_refused, >, 1);
    }

  test_file_assert_whole (path);
  g_assert_cmpint (test_file_query (path, "SELECT count(*) FROM price WHERE list_price = 2"), ==, N_PRICES);
  g_assert_cmpint (test_file_query (path, "SELECT count(*) FROM price"), ==, N_PRICES);
  g_assert_cmpint (test_file_query (path, "SELECT count(*) FROM invitation WHERE state = 'withdrawn'"), ==, N_AT_ONCE);
  g_assert_cmpint (test_file_query (path, "SELECT count(*) FROM message m JOIN organization o ON o.row = m.organization "
                                          "WHERE m.unread AND o.domain GLOB 'alpha.*' AND m.kind <> 'agreement-accepted'"),
                   ==, 0);
  g_assert_cmpint (test_file_query (path, "SELECT count(DISTINCT organization) FROM message WHERE kind = 'agreement-accepted'"),
                   ==, 2);
  g_assert_cmpint (test_file_query (path, "SELECT count(*) FROM invitation_event WHERE event = 'link-renewed'"), ==, 1);
  g_assert_cmpint (test_file_query (path, "SELECT count(*) FROM acceptance a JOIN organization o ON o.row = a.customer "
                                          "WHERE o.customer_agreement = 'accepted' AND o.domain GLOB 'org2.*'"),
                   ==, 1);
  g_assert_cmpint (test_file_query (path, "SELECT count(*) FROM user WHERE user_name GLOB 'p*@charlie.*'"), ==, N_AT_ONCE + 1);
  g_assert_cmpint (test_file_query (path, "SELECT count(*) FROM license"), ==, N_AT_ONCE);
  g_assert_cmpint (test_file_query (path, "SELECT count(*) FROM user u JOIN organization o ON o.row = u.organization "
                                          "WHERE o.domain GLOB 'newcomer*' AND o.status = 'enrolling'"),
                   ==, 1);
  g_assert_cmpint (test_file_query (path, "SELECT count(*) FROM member_profile"), ==, N_AT_ONCE);
  g_assert_cmpint (test_file_query (path, "SELECT count(*) FROM relationship WHERE state = 'removed' OR NOT reseller"), ==, 0);
}

static int
squeeze_on_disk (int    argc,
                 char **argv)
{
  /* Twice what the file comes to with its log: what is left has to be ballast. */
  if (!test_enter_namespace () || !test_mount_small_disk (argv[0], "8m"))
    return TEST_EXIT_SKIP;

  squeeze_all (argv[0], set_room_on_disk);

  return 0;
}

static int
squeeze_in_file (int    argc,
                 char **argv)
{
  squeeze_all (argv[0], set_room_in_file);

  return 0;
}

static const TestRole roles[] = {
  { "on-disk", squeeze_on_disk },
  { "in-file", squeeze_in_file },
};

int
main (int   argc,
      char *argv[])
{
  test_play_role (argc, argv, roles, G_N_ELEMENTS (roles));
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/no-room/on-a-disk-that-is-nearly-full", "on-disk", test_run_role);
  g_test_add_data_func ("/no-room/in-a-file-that-must-not-grow", "in-file", test_run_role);

  return g_test_run ();
}
