/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-invitation.h"

/* The sender's side of invitations. */

static void
test_begins_as_a_draft (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_autofree char *expires = g_strdup_printf ("%" G_GINT64_FORMAT, TEST_NOW + 14 * G_TIME_SPAN_DAY);

  test_invitation_draft (workspace, "relationship", TRUE);

  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", "draft");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "direction", "sent");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "kind", "relationship");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "dap", "TRUE");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "recipient-name", "Jean Dupont");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "recipient-email", "jean.dupont@example.fr");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "language", "fr");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "note", "Met at the fair");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "sender-name", "Alpha Ltd");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "sender-user", "Ada Martin");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "expires", expires);
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitation-events", "event", "created");
  test_invitation_assert_look (workspace, TEST_RESELLER, "invitations", "state", "");
  test_invitation_assert_look (workspace, TEST_CUSTOMER, "invitations", "state", "");

  test_workspace_free (workspace);
}

static void
test_days_count_from_sending (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link = test_invitation_draft (workspace, "partnership", FALSE);
  g_autofree char *expires = g_strdup_printf ("%" G_GINT64_FORMAT, TEST_NOW + 24 * G_TIME_SPAN_DAY);
  g_autoptr (GVariant) outcome = NULL;

  entente_manual_clock_advance (workspace->clock, 10 * G_TIME_SPAN_DAY);
  outcome = test_workspace_run_done (workspace, entente_command_send_invitation (link.id));

  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", "sent");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "expires", expires);
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitation-events", "event", "created, sent");

  test_workspace_free (workspace);
}

static void
test_secret_is_nowhere (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
  EntenteNewInvitation request = test_invitation_request ("partnership");
  g_autoptr (EntenteCommand) command = entente_command_create_invitation (link.id, link.secret, &request);
  g_autofree char *params = g_variant_print (entente_command_get_params (command), FALSE);
  g_autofree char *secret = entente_invitation_secret_to_text (link.secret);
  g_autofree char *hash = entente_invitation_secret_hash (link.secret);

  g_assert_null (strstr (params, secret));
  g_assert_nonnull (strstr (params, hash));

  test_workspace_free (workspace);
}

static void
refuse_request (TestWorkspace        *workspace,
                EntenteReason         reason,
                const char           *field,
                EntenteNewInvitation  request)
{
  static const guint8 secret[ENTENTE_INVITATION_SECRET_SIZE] = { 1 };
  g_autofree char *id = entente_id_new (TEST_NOW);

  test_workspace_run_refused (workspace, reason, field, entente_command_create_invitation (id, secret, &request));
}

static void
test_request_is_checked (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_autofree char *long_text = g_strnfill (ENTENTE_INVITATION_NOTE_MAX + 1, 'x');
  EntenteNewInvitation request;

  request = test_invitation_request ("from-the-future");
  refuse_request (workspace, ENTENTE_REASON_UNKNOWN_VALUE, "kind", request);

  request = test_invitation_request ("partnership");
  request.dap = TRUE;
  refuse_request (workspace, ENTENTE_REASON_NOT_SUPPORTED, "dap", request);

  request = test_invitation_request ("partnership");
  request.recipient_name = "  ";
  refuse_request (workspace, ENTENTE_REASON_REQUIRED, "recipient-name", request);

  request = test_invitation_request ("partnership");
  request.recipient_email = "jean.dupont";
  refuse_request (workspace, ENTENTE_REASON_MALFORMED, "recipient-email", request);

  request = test_invitation_request ("partnership");
  request.language = "?";
  refuse_request (workspace, ENTENTE_REASON_MALFORMED, "language", request);

  request = test_invitation_request ("partnership");
  request.days = 0;
  refuse_request (workspace, ENTENTE_REASON_OUT_OF_RANGE, "days", request);
  request.days = 61;
  refuse_request (workspace, ENTENTE_REASON_OUT_OF_RANGE, "days", request);

  request = test_invitation_request ("partnership");
  request.note = long_text;
  refuse_request (workspace, ENTENTE_REASON_TOO_LONG, "note", request);

  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", "");

  test_workspace_free (workspace);
}

static void
test_keys_are_checked (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link = test_invitation_draft (workspace, "partnership", FALSE);
  EntenteNewInvitation request = test_invitation_request ("partnership");
  g_autofree char *id = entente_id_new (TEST_NOW);
  g_autofree char *upper = g_ascii_strup (id, -1);

  test_workspace_run_refused (workspace, ENTENTE_REASON_TAKEN, "invitation",
                              entente_command_create_invitation (link.id, link.secret, &request));
  test_workspace_run_refused (workspace, ENTENTE_REASON_MALFORMED, "invitation",
                              entente_command_create_invitation ("7", link.secret, &request));
  if (!g_str_equal (id, upper))
    test_workspace_run_refused (workspace, ENTENTE_REASON_MALFORMED, "invitation",
                                entente_command_create_invitation (upper, link.secret, &request));
  test_workspace_refuse (workspace, "invitation.create", ENTENTE_REASON_MALFORMED, "secret-hash",
                         "{'invitation': <%s>, 'secret-hash': <'abc'>, 'kind': <'partnership'>, "
                         "'recipient-name': <'Jean'>, 'recipient-email': <'jean@example.fr'>}",
                         id);

  test_workspace_free (workspace);
}

static void
test_roles_and_kinds_that_may_invite (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_autofree char *sales = test_workspace_add_organization (workspace, "provider", "sales", "sales-agent");
  g_autofree char *helpdesk = test_workspace_add_organization (workspace, "provider", "helpdesk", "helpdesk-agent");
  EntenteNewInvitation partnership = test_invitation_request ("partnership");
  EntenteNewInvitation relationship = test_invitation_request ("relationship");
  EntenteNewInvitation with_dap = test_invitation_request ("relationship");

  with_dap.dap = TRUE;

  test_workspace_act_as (workspace, "admin@sales.program.example");
  test_invitation_send (workspace, "partnership", FALSE);
  test_invitation_send (workspace, "relationship", FALSE);
  refuse_request (workspace, ENTENTE_REASON_MISSING_ROLE, NULL, with_dap);

  test_workspace_act_as (workspace, "admin@helpdesk.program.example");
  refuse_request (workspace, ENTENTE_REASON_MISSING_ROLE, NULL, partnership);
  refuse_request (workspace, ENTENTE_REASON_MISSING_ROLE, NULL, relationship);

  test_workspace_act_as (workspace, TEST_RESELLER);
  test_invitation_send (workspace, "relationship", TRUE);
  refuse_request (workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL, partnership);

  test_workspace_act_as (workspace, TEST_CUSTOMER);
  refuse_request (workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL, relationship);
  test_workspace_act_as (workspace, "operator@operator.program.example");
  refuse_request (workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL, relationship);

  test_workspace_free (workspace);
}

static void
test_two_hundred_may_be_open (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink first = test_invitation_send (workspace, "relationship", FALSE);
  EntenteNewInvitation request = test_invitation_request ("relationship");
  g_autoptr (GVariant) outcome = NULL;

  for (guint i = 1; i < ENTENTE_INVITATION_OPEN_MAX; i++)
    test_invitation_send (workspace, "relationship", FALSE);

  refuse_request (workspace, ENTENTE_REASON_INVITATION_TOO_MANY, NULL, request);

  outcome = test_workspace_run_done (workspace, entente_command_withdraw_invitation (first.id, 0));
  test_invitation_send (workspace, "relationship", FALSE);
  refuse_request (workspace, ENTENTE_REASON_INVITATION_TOO_MANY, NULL, request);

  /* Those whose time is over are not open, noted or not. */
  entente_manual_clock_advance (workspace->clock, 15 * G_TIME_SPAN_DAY);
  test_invitation_send (workspace, "relationship", FALSE);

  test_workspace_free (workspace);
}

static void
test_only_the_sender_may_withdraw (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_autofree char *delta = test_workspace_add_organization (workspace, "provider", "delta", "global-admin");
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, "admin@delta.program.example");
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "invitation",
                              entente_command_withdraw_invitation (link.id, 0));
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "invitation",
                              entente_command_send_invitation (link.id));
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "invitation",
                              entente_command_edit_invitation_note (link.id, 0, "mine"));
  test_workspace_act_as (workspace, TEST_CUSTOMER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                              entente_command_withdraw_invitation (link.id, 0));

  test_workspace_act_as (workspace, TEST_PROVIDER);
  outcome = test_workspace_run_done (workspace, entente_command_withdraw_invitation (link.id, 0));
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", "withdrawn");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitation-events", "event", "created, sent, withdrawn");

  test_workspace_free (workspace);
}

/* The link @old with another secret. */
static EntenteInvitationLink
renew (TestWorkspace               *workspace,
       const EntenteInvitationLink *old)
{
  EntenteInvitationLink link = *old;
  g_autoptr (GVariant) outcome = NULL;

  link.secret[0] ^= 0xff;
  outcome = test_workspace_run_done (workspace, entente_command_renew_invitation_link (link.id, 0, link.secret));

  return link;
}

static void
test_a_new_link_takes_the_place_of_the_old (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink old = test_invitation_send (workspace, "partnership", FALSE);
  EntenteInvitationLink link = renew (workspace, &old);
  g_autofree char *expires = g_strdup_printf ("%" G_GINT64_FORMAT, TEST_NOW + 14 * G_TIME_SPAN_DAY);
  g_autoptr (GVariant) opened = NULL;

  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", "sent");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "expires", expires);
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitation-events", "event", "created, sent, link-renewed");

  test_workspace_act_as (workspace, TEST_RESELLER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_INVITATION_RENEWED, NULL, test_invitation_open (&old));
  opened = test_workspace_run_done (workspace, test_invitation_open (&link));
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", "opened");

  test_workspace_free (workspace);
}

static void
test_a_draft_whose_link_is_lost_can_still_be_sent (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink old = test_invitation_draft (workspace, "partnership", FALSE);
  EntenteInvitationLink link = renew (workspace, &old);
  g_autoptr (GVariant) sent = NULL;
  g_autoptr (GVariant) opened = NULL;

  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", "draft");
  sent = test_workspace_run_done (workspace, entente_command_send_invitation (link.id));
  test_workspace_act_as (workspace, TEST_RESELLER);
  opened = test_workspace_run_done (workspace, test_invitation_open (&link));

  test_workspace_free (workspace);
}

static void
test_who_may_not_make_a_new_link (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_autofree char *delta = test_workspace_add_organization (workspace, "provider", "delta", "global-admin");
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, "admin@delta.program.example");
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "invitation",
                              entente_command_renew_invitation_link (link.id, 0, link.secret));
  test_workspace_act_as (workspace, TEST_CUSTOMER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                              entente_command_renew_invitation_link (link.id, 0, link.secret));

  test_workspace_act_as (workspace, TEST_PROVIDER);
  test_workspace_refuse (workspace, "invitation.renew-link", ENTENTE_REASON_MALFORMED, "secret-hash",
                         "{'invitation': <%s>, 'secret-hash': <'abc'>}", link.id);
  test_workspace_run_refused (workspace, ENTENTE_REASON_STALE, NULL,
                              entente_command_renew_invitation_link (link.id, 99, link.secret));
  outcome = test_workspace_run_done (workspace, entente_command_withdraw_invitation (link.id, 0));
  test_workspace_run_refused (workspace, ENTENTE_REASON_WRONG_STATE, NULL,
                              entente_command_renew_invitation_link (link.id, 0, link.secret));

  test_workspace_free (workspace);
}

/* A colleague of who made it, who may ask for a relationship and for nothing more. */
static void
test_administration_is_not_asked_for_by_another_command (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink with = test_invitation_draft (workspace, "relationship", TRUE);
  EntenteInvitationLink without = test_invitation_draft (workspace, "relationship", FALSE);
  g_autoptr (GVariant) added = NULL;
  g_autoptr (GVariant) sent = NULL;
  g_autoptr (GVariant) edited = NULL;
  g_autoptr (GVariant) withdrawn = NULL;

  added = test_workspace_do (workspace, "user.add", "{'name': <'Sol Reyes'>, 'email': <'sol@alpha.example'>, 'user': <'sol'>, "
                                                    "'roles': <'sales-agent'>}");
  test_workspace_act_as (workspace, "sol@alpha.program.example");
  test_workspace_run_refused (workspace, ENTENTE_REASON_MISSING_ROLE, NULL, entente_command_send_invitation (with.id));
  test_workspace_run_refused (workspace, ENTENTE_REASON_MISSING_ROLE, NULL,
                              entente_command_renew_invitation_link (with.id, 0, with.secret));

  renew (workspace, &without);
  sent = test_workspace_run_done (workspace, entente_command_send_invitation (without.id));

  /* What gives nothing away is theirs to do. */
  edited = test_workspace_run_done (workspace, entente_command_edit_invitation_note (with.id, 0, "Rings on Friday"));
  withdrawn = test_workspace_run_done (workspace, entente_command_withdraw_invitation (with.id, 0));

  test_workspace_free (workspace);
}

static gint64
get_version (TestWorkspace *workspace)
{
  g_autofree char *text = test_invitation_look (workspace, TEST_PROVIDER, "invitations", "version");

  return g_ascii_strtoll (text, NULL, 10);
}

static void
test_stale_versions_are_refused (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
  gint64 seen = get_version (workspace);
  g_autoptr (GVariant) edited = NULL;
  g_autoptr (GVariant) withdrawn = NULL;

  edited = test_workspace_run_done (workspace, entente_command_edit_invitation_note (link.id, seen, "Rings on Friday"));
  test_workspace_run_refused (workspace, ENTENTE_REASON_STALE, NULL,
                              entente_command_edit_invitation_note (link.id, seen, "Rings on Monday"));
  test_workspace_run_refused (workspace, ENTENTE_REASON_STALE, NULL, entente_command_withdraw_invitation (link.id, seen));
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "note", "Rings on Friday");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", "sent");

  withdrawn = test_workspace_run_done (workspace, entente_command_withdraw_invitation (link.id, get_version (workspace)));

  test_workspace_free (workspace);
}

static void
test_note_is_the_senders_own (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
  g_autofree char *long_text = g_strnfill (ENTENTE_INVITATION_NOTE_MAX + 1, 'x');
  g_autoptr (GVariant) opened = NULL;
  g_autoptr (GVariant) edited = NULL;
  g_autofree char *seen = NULL;

  test_workspace_act_as (workspace, TEST_RESELLER);
  opened = test_workspace_run_done (workspace, test_invitation_open (&link));
  test_workspace_act_as (workspace, TEST_PROVIDER);
  edited = test_workspace_run_done (workspace, entente_command_edit_invitation_note (link.id, 0, "Rings on Friday"));
  test_workspace_run_refused (workspace, ENTENTE_REASON_TOO_LONG, "note",
                              entente_command_edit_invitation_note (link.id, 0, long_text));

  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "note", "Rings on Friday");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitation-events", "event", "created, sent, opened, note");
  test_invitation_assert_look (workspace, TEST_RESELLER, "invitations", "direction", "received");
  test_invitation_assert_look (workspace, TEST_RESELLER, "invitations", "note", "");
  test_invitation_assert_look (workspace, TEST_RESELLER, "invitation-events", "event", "opened");

  seen = test_invitation_look (workspace, TEST_RESELLER, "activity", "command");
  g_assert_null (strstr (seen, "invitation.edit-note"));
  g_assert_nonnull (strstr (seen, "invitation.open"));

  test_workspace_free (workspace);
}

static char *
search (TestWorkspace *workspace,
        const char    *words)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("invitations");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, words);
  EntenteList *list = test_workspace_list (workspace, query);
  char *text = test_list_join (list, "kind");

  test_assert_finalizes (list);

  return text;
}

static void
assert_found (TestWorkspace *workspace,
              const char    *words,
              const char    *expected)
{
  g_autofree char *text = search (workspace, words);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_each_side_finds_by_what_it_sees (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
  g_autoptr (GVariant) opened = NULL;
  g_autoptr (GVariant) edited = NULL;

  test_workspace_act_as (workspace, TEST_RESELLER);
  opened = test_workspace_run_done (workspace, test_invitation_open (&link));
  assert_found (workspace, "alpha", "partnership");
  assert_found (workspace, "fair", "");

  test_workspace_act_as (workspace, TEST_PROVIDER);
  edited = test_workspace_run_done (workspace, entente_command_edit_invitation_note (link.id, 0, "Rückruf am Freitag"));
  assert_found (workspace, "dupont", "partnership");
  assert_found (workspace, "example.fr", "partnership");
  assert_found (workspace, "ruckruf", "partnership");
  assert_found (workspace, "bravo", "partnership");
  assert_found (workspace, "fair", "");

  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/invitation-sending/begins-as-a-draft", test_begins_as_a_draft);
  g_test_add_func ("/invitation-sending/days-count-from-sending", test_days_count_from_sending);
  g_test_add_func ("/invitation-sending/secret-is-nowhere", test_secret_is_nowhere);
  g_test_add_func ("/invitation-sending/request-is-checked", test_request_is_checked);
  g_test_add_func ("/invitation-sending/keys-are-checked", test_keys_are_checked);
  g_test_add_func ("/invitation-sending/roles-and-kinds-that-may-invite", test_roles_and_kinds_that_may_invite);
  g_test_add_func ("/invitation-sending/two-hundred-may-be-open", test_two_hundred_may_be_open);
  g_test_add_func ("/invitation-sending/only-the-sender-may-withdraw", test_only_the_sender_may_withdraw);
  g_test_add_func ("/invitation-sending/a-new-link-takes-the-place-of-the-old", test_a_new_link_takes_the_place_of_the_old);
  g_test_add_func ("/invitation-sending/a-draft-whose-link-is-lost-can-still-be-sent",
                   test_a_draft_whose_link_is_lost_can_still_be_sent);
  g_test_add_func ("/invitation-sending/who-may-not-make-a-new-link", test_who_may_not_make_a_new_link);
  g_test_add_func ("/invitation-sending/administration-is-not-asked-for-by-another-command",
                   test_administration_is_not_asked_for_by_another_command);
  g_test_add_func ("/invitation-sending/stale-versions-are-refused", test_stale_versions_are_refused);
  g_test_add_func ("/invitation-sending/note-is-the-senders-own", test_note_is_the_senders_own);
  g_test_add_func ("/invitation-sending/each-side-finds-by-what-it-sees", test_each_side_finds_by_what_it_sees);

  return g_test_run ();
}
