/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-invitation.h"

/* Commands that are about several things: each of them, or why not. */

static guint
get_n_marked (GVariant *outcome)
{
  g_autoptr (GVariant) marked = g_variant_lookup_value (outcome, "marked", G_VARIANT_TYPE_STRING_ARRAY);

  return g_variant_n_children (marked);
}

static char *
print_left (GVariant *outcome)
{
  g_autoptr (GVariant) left = g_variant_lookup_value (outcome, "left", G_VARIANT_TYPE ("a(ss)"));

  return g_variant_print (left, FALSE);
}

static void
test_several_are_withdrawn_at_once (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink draft = test_invitation_draft (workspace, "partnership", FALSE);
  EntenteInvitationLink sent = test_invitation_send (workspace, "relationship", FALSE);
  const char *ids[] = { draft.id, sent.id, NULL };
  g_autoptr (GVariant) outcome = test_workspace_run_done (workspace, entente_command_withdraw_invitations (ids));
  g_autofree char *states = test_workspace_join (workspace, "invitations", "state");
  g_autofree char *events = test_workspace_join (workspace, "activity", "command");
  g_autofree char *summaries = test_workspace_join (workspace, "activity", "summary");

  g_assert_cmpint (test_outcome_get_count (outcome, "withdrawn"), ==, 2);
  g_assert_cmpstr (states, ==, "withdrawn, withdrawn");

  /* One command, one entry. */
  g_assert_true (g_str_has_prefix (events, "invitations.withdraw, invitation.send, "));
  g_assert_true (g_str_has_prefix (summaries, "Jean Dupont, Jean Dupont, Jean Dupont"));

  test_workspace_act_as (workspace, TEST_CUSTOMER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_INVITATION_WITHDRAWN, NULL, test_invitation_open (&sent));

  test_workspace_free (workspace);
}

static void
test_those_that_cannot_be_withdrawn_stay (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink received = test_invitation_send (workspace, "partnership", FALSE);
  EntenteInvitationLink declined, open;
  g_autoptr (GVariant) opened = NULL;
  g_autoptr (GVariant) answered = NULL;
  g_autoptr (GVariant) rehearsed = NULL;
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *left = NULL;
  g_autofree char *states = NULL;

  test_workspace_act_as (workspace, TEST_RESELLER);
  opened = test_workspace_run_done (workspace, test_invitation_open (&received));
  declined = test_invitation_send (workspace, "relationship", FALSE);
  open = test_invitation_send (workspace, "relationship", FALSE);
  test_workspace_act_as (workspace, TEST_CUSTOMER);
  answered = test_workspace_run_done (workspace, test_invitation_decline (&declined));

  test_workspace_act_as (workspace, TEST_RESELLER);
  rehearsed = test_workspace_rehearse (workspace, "invitations.withdraw", NULL, "{'invitations': <[%s, %s, %s]>}",
                                       received.id, declined.id, open.id);
  g_assert_cmpint (test_outcome_get_count (rehearsed, "withdrawn"), ==, 1);

  outcome = test_workspace_do (workspace, "invitations.withdraw", "{'invitations': <[%s, %s, %s]>}", received.id,
                               declined.id, open.id);
  g_assert_cmpint (test_outcome_get_count (outcome, "withdrawn"), ==, 1);
  left = print_left (outcome);
  g_assert_cmpstr (left, ==, "[('Alpha Ltd', 'received'), ('Jean Dupont', 'declined')]");
  states = test_workspace_join (workspace, "invitations", "state");
  g_assert_nonnull (strstr (states, "opened"));
  g_assert_nonnull (strstr (states, "declined"));
  g_assert_nonnull (strstr (states, "withdrawn"));

  test_workspace_free (workspace);
}

/* What had to be withdrawn is out of time by then: nothing is done, so there is nothing to log. */
static void
test_nothing_to_withdraw_is_no_entry (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
  const char *ids[] = { link.id, link.id, NULL };
  g_autofree char *before = test_workspace_join (workspace, "activity", "command");
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *left = NULL;
  g_autofree char *after = NULL;

  entente_manual_clock_advance (workspace->clock, 15 * G_TIME_SPAN_DAY);
  outcome = test_workspace_run_done (workspace, entente_command_withdraw_invitations (ids));
  g_assert_cmpint (test_outcome_get_count (outcome, "withdrawn"), ==, 0);
  left = print_left (outcome);
  g_assert_cmpstr (left, ==, "[('Jean Dupont', 'expired'), ('Jean Dupont', 'expired')]");
  after = test_workspace_join (workspace, "activity", "command");
  g_assert_cmpstr (before, ==, after);

  test_workspace_free (workspace);
}

/* All of it is taken back when one is not there for the actor. */
static void
test_invitations_of_others_are_not_found (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_autofree char *delta = test_workspace_add_organization (workspace, "provider", "delta", "global-admin");
  EntenteInvitationLink theirs = test_invitation_send (workspace, "partnership", FALSE);
  EntenteInvitationLink own;
  const char *ids[] = { NULL, theirs.id, NULL };
  g_autofree char *states = NULL;

  test_workspace_act_as (workspace, "admin@delta.program.example");
  own = test_invitation_send (workspace, "partnership", FALSE);
  ids[0] = own.id;
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "invitations", entente_command_withdraw_invitations (ids));
  states = test_workspace_join (workspace, "invitations", "state");
  g_assert_cmpstr (states, ==, "sent");

  test_workspace_act_as (workspace, TEST_CUSTOMER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL, entente_command_withdraw_invitations (ids));

  test_workspace_free (workspace);
}

/* Four messages of the provider, of answers that it got. */
static GStrv
add_messages (TestWorkspace *workspace)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("messages");
  g_autofree char *ids = NULL;

  for (guint i = 0; i < 4; i++)
    {
      EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
      g_autoptr (GVariant) outcome = NULL;

      test_workspace_act_as (workspace, TEST_RESELLER);
      outcome = test_workspace_run_done (workspace, test_invitation_decline (&link));
      test_workspace_act_as (workspace, TEST_PROVIDER);
    }

  ids = test_workspace_join_ids (workspace, query);

  return g_strsplit (ids, ", ", -1);
}

static void
test_several_messages_are_marked_at_once (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_auto (GStrv) ids = add_messages (workspace);
  g_autoptr (GVariant) one = NULL;
  g_autoptr (GVariant) read = NULL;
  g_autoptr (GVariant) unread = NULL;
  g_autofree char *states = NULL;
  g_autofree char *states_again = NULL;
  g_autofree char *commands = NULL;
  g_autofree char *summaries = NULL;

  g_assert_cmpuint (g_strv_length (ids), ==, 4);
  one = test_workspace_run_done (workspace, entente_command_mark_message (ids[1], ENTENTE_MESSAGE_READ));
  read = test_workspace_run_done (workspace, entente_command_mark_messages ((const char *const *) ids, ENTENTE_MESSAGE_READ));
  g_assert_cmpuint (get_n_marked (read), ==, 3);
  states = test_workspace_join (workspace, "messages", "unread");
  g_assert_cmpstr (states, ==, "FALSE, FALSE, FALSE, FALSE");

  unread = test_workspace_run_done (workspace, entente_command_mark_messages ((const char *const *) ids, ENTENTE_MESSAGE_UNREAD));
  g_assert_cmpuint (get_n_marked (unread), ==, 4);
  states_again = test_workspace_join (workspace, "messages", "unread");
  g_assert_cmpstr (states_again, ==, "TRUE, TRUE, TRUE, TRUE");

  commands = test_workspace_join (workspace, "activity", "command");
  g_assert_true (g_str_has_prefix (commands, "messages.mark, messages.mark, message.mark, "));
  summaries = test_workspace_join (workspace, "activity", "summary");
  g_assert_true (g_str_has_prefix (summaries, "Bravo Ltd, Bravo Ltd, Bravo Ltd, …, Bravo Ltd, Bravo Ltd, Bravo Ltd, Bravo Ltd, "));

  test_workspace_free (workspace);
}

static void
test_messages_of_others_are_not_found (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_auto (GStrv) ids = add_messages (workspace);
  g_autofree char *states = NULL;

  test_workspace_act_as (workspace, TEST_RESELLER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "messages",
                              entente_command_mark_messages ((const char *const *) ids, ENTENTE_MESSAGE_READ));

  test_workspace_act_as (workspace, TEST_PROVIDER);
  states = test_workspace_join (workspace, "messages", "unread");
  g_assert_cmpstr (states, ==, "TRUE, TRUE, TRUE, TRUE");

  test_workspace_free (workspace);
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Sends both before the first is answered, as a person does who presses twice. Each is dropped. */
static void
send_both (TestWorkspace   *workspace,
           EntenteCommand  *first,
           EntenteCommand  *second,
           GVariant       **outcomes,
           GError         **error)
{
  EntenteCommand *commands[] = { first, second };
  GAsyncResult *results[] = { NULL, NULL };

  for (guint i = 0; i < 2; i++)
    entente_workspace_execute_async (workspace->workspace, commands[i], NULL, store_result_cb, &results[i]);
  while (results[0] == NULL || results[1] == NULL)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < 2; i++)
    {
      outcomes[i] = entente_workspace_execute_finish (workspace->workspace, results[i], i == 1 ? error : NULL);
      g_object_unref (results[i]);
      g_object_unref (commands[i]);
    }
  g_assert_nonnull (outcomes[0]);
}

static guint
count_entries (TestWorkspace *workspace,
               const char    *command)
{
  g_autofree char *commands = test_workspace_join (workspace, "activity", "command");
  g_auto (GStrv) each = g_strsplit (commands, ", ", -1);
  guint n = 0;

  for (guint i = 0; each[i] != NULL; i++)
    n += g_str_equal (each[i], command);

  return n;
}

static void
test_withdrawn_twice_is_withdrawn_once (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink draft = test_invitation_draft (workspace, "partnership", FALSE);
  EntenteInvitationLink sent = test_invitation_send (workspace, "relationship", FALSE);
  const char *ids[] = { draft.id, sent.id, NULL };
  EntenteCommand *command = entente_command_withdraw_invitations (ids);
  GVariant *outcomes[2];
  g_autofree char *left = NULL;

  /* Even the same one. */
  send_both (workspace, command, g_object_ref (command), outcomes, NULL);
  g_assert_cmpint (test_outcome_get_count (outcomes[0], "withdrawn"), ==, 2);
  g_assert_cmpint (test_outcome_get_count (outcomes[1], "withdrawn"), ==, 0);
  left = print_left (outcomes[1]);
  g_assert_cmpstr (left, ==, "[('Jean Dupont', 'withdrawn'), ('Jean Dupont', 'withdrawn')]");
  g_assert_cmpuint (count_entries (workspace, "invitations.withdraw"), ==, 1);

  g_variant_unref (outcomes[0]);
  g_variant_unref (outcomes[1]);
  test_workspace_free (workspace);
}

static void
test_marked_twice_is_marked_once (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_auto (GStrv) ids = add_messages (workspace);
  EntenteCommand *command = entente_command_mark_messages ((const char *const *) ids, ENTENTE_MESSAGE_READ);
  g_autofree char *states = NULL;
  GVariant *outcomes[2];

  send_both (workspace, command, g_object_ref (command), outcomes, NULL);
  g_assert_cmpuint (get_n_marked (outcomes[0]), ==, 4);
  g_assert_cmpuint (get_n_marked (outcomes[1]), ==, 0);
  g_variant_unref (outcomes[0]);
  g_variant_unref (outcomes[1]);
  g_assert_cmpuint (count_entries (workspace, "messages.mark"), ==, 1);

  /* And taken back twice. */
  send_both (workspace, entente_command_mark_messages ((const char *const *) ids, ENTENTE_MESSAGE_UNREAD),
             entente_command_mark_messages ((const char *const *) ids, ENTENTE_MESSAGE_UNREAD), outcomes, NULL);
  g_assert_cmpuint (get_n_marked (outcomes[1]), ==, 0);
  g_variant_unref (outcomes[0]);
  g_variant_unref (outcomes[1]);
  g_assert_cmpuint (count_entries (workspace, "messages.mark"), ==, 2);
  states = test_workspace_join (workspace, "messages", "unread");
  g_assert_cmpstr (states, ==, "TRUE, TRUE, TRUE, TRUE");

  test_workspace_free (workspace);
}

static void
test_of_two_links_made_at_once_the_first_holds (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink old = test_invitation_send (workspace, "partnership", FALSE);
  EntenteInvitationLink first = old;
  EntenteInvitationLink second = old;
  g_autofree char *version = test_workspace_join (workspace, "invitations", "version");
  gint64 seen = g_ascii_strtoll (version, NULL, 10);
  g_autoptr (GVariant) renewed = NULL;
  g_autoptr (GVariant) opened = NULL;
  g_autoptr (GError) error = NULL;
  GVariant *outcomes[2];

  first.secret[0] ^= 0xff;
  second.secret[1] ^= 0xff;
  send_both (workspace, entente_command_renew_invitation_link (old.id, seen, first.secret),
             entente_command_renew_invitation_link (old.id, seen, second.secret), outcomes, &error);
  g_assert_null (outcomes[1]);
  g_assert_true (entente_error_is (error, ENTENTE_REASON_STALE));
  g_variant_unref (outcomes[0]);
  g_assert_cmpuint (count_entries (workspace, "invitation.renew-link"), ==, 1);

  /* Who has looked again makes the second one. */
  renewed = test_workspace_run_done (workspace, entente_command_renew_invitation_link (old.id, seen + 1, second.secret));
  test_workspace_act_as (workspace, TEST_RESELLER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_INVITATION_RENEWED, NULL, test_invitation_open (&old));
  test_workspace_run_refused (workspace, ENTENTE_REASON_INVITATION_RENEWED, NULL, test_invitation_open (&first));
  opened = test_workspace_run_done (workspace, test_invitation_open (&second));

  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/many-at-once/several-are-withdrawn-at-once", test_several_are_withdrawn_at_once);
  g_test_add_func ("/many-at-once/those-that-cannot-be-withdrawn-stay", test_those_that_cannot_be_withdrawn_stay);
  g_test_add_func ("/many-at-once/nothing-to-withdraw-is-no-entry", test_nothing_to_withdraw_is_no_entry);
  g_test_add_func ("/many-at-once/invitations-of-others-are-not-found", test_invitations_of_others_are_not_found);
  g_test_add_func ("/many-at-once/several-messages-are-marked-at-once", test_several_messages_are_marked_at_once);
  g_test_add_func ("/many-at-once/messages-of-others-are-not-found", test_messages_of_others_are_not_found);
  g_test_add_func ("/many-at-once/withdrawn-twice-is-withdrawn-once", test_withdrawn_twice_is_withdrawn_once);
  g_test_add_func ("/many-at-once/marked-twice-is-marked-once", test_marked_twice_is_marked_once);
  g_test_add_func ("/many-at-once/of-two-links-made-at-once-the-first-holds", test_of_two_links_made_at_once_the_first_holds);

  return g_test_run ();
}
