/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-invitation.h"
#include "test-window-fixture.h"

/* The page of invitations, one invitation, and the request for one. */

typedef TestWindow Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  test_window_open (fixture, test_invitation_workspace_new (), 900);
}

static GtkWidget *
show_invitation (Fixture    *fixture,
                 const char *user_name,
                 const char *id)
{
  test_window_show_page (fixture, user_name, "invitations", id);
  test_ui_wait_for (entente_page_get_detail (test_window_get_page (fixture)) != NULL);
  test_ui_wait_for (test_ui_shows (entente_page_get_detail (test_window_get_page (fixture)), "Asks for"));

  return entente_page_get_detail (test_window_get_page (fixture));
}

static void
test_empty_page_says_what_to_do (Fixture       *fixture,
                                 gconstpointer  data)
{
  static const char *const user_names[] = { TEST_PROVIDER, TEST_RESELLER, TEST_CUSTOMER };
  static const char *const actions[] = { "Request a Partnership", "Request a Reseller Relationship", "Open Invitation…" };

  for (guint i = 0; i < G_N_ELEMENTS (user_names); i++)
    {
      test_window_show_page (fixture, user_names[i], "invitations", NULL);
      test_ui_wait_for (test_ui_shows (test_window_get_page (fixture), "No Invitations Yet"));
      g_assert_nonnull (test_ui_find (GTK_WIDGET (test_window_get_page (fixture)), GTK_TYPE_BUTTON, actions[i]));
      test_ui_assert_named (GTK_WIDGET (fixture->window));
      test_window_assert_page_fits (fixture);
    }
}

static void
test_both_sides_see_it_in_the_list (Fixture       *fixture,
                                    gconstpointer  data)
{
  EntenteInvitationLink link = test_invitation_send (fixture->workspace, "partnership", FALSE);
  g_autoptr (GVariant) opened = NULL;

  test_window_show_page (fixture, TEST_PROVIDER, "invitations", NULL);
  test_ui_wait_for (test_ui_shows (test_window_get_page (fixture), "Jean Dupont"));
  g_assert_true (test_ui_shows (test_window_get_page (fixture), "Partnership · jean.dupont@example.fr"));
  g_assert_true (test_ui_shows (test_window_get_page (fixture), "Expires on Mar 16, 2026"));
  g_assert_true (test_ui_shows (test_window_get_page (fixture), "Met at the fair"));
  g_assert_true (test_ui_shows (test_window_get_page (fixture), "Sent"));

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  opened = test_workspace_run_done (fixture->workspace, test_invitation_open (&link));
  test_window_show_page (fixture, TEST_RESELLER, "invitations", NULL);
  test_ui_wait_for (test_ui_shows (test_window_get_page (fixture), "Alpha Ltd"));
  g_assert_true (test_ui_shows (test_window_get_page (fixture), "Opened"));
  g_assert_false (test_ui_shows (test_window_get_page (fixture), "Met at the fair"));
  g_assert_true (test_ui_shows (fixture->window, "1"));
  test_ui_assert_named (GTK_WIDGET (fixture->window));
}

/* Declines as the customer, while the page of another account stands open. */
static void
decline_elsewhere (Fixture               *fixture,
                   EntenteInvitationLink *link,
                   const char            *customer)
{
  EntenteCommand *command = test_invitation_decline (link);
  g_autoptr (GVariant) outcome = NULL;

  entente_command_stamp (command, customer, TEST_NOW);
  outcome = test_workspace_run_done (fixture->workspace, command);
}

static void
test_one_invitation_follows_what_happens (Fixture       *fixture,
                                          gconstpointer  data)
{
  EntenteInvitationLink link = test_invitation_send (fixture->workspace, "relationship", TRUE);
  g_autofree char *customer = NULL;
  GtkWidget *detail;

  test_workspace_act_as (fixture->workspace, TEST_CUSTOMER);
  customer = g_strdup (entente_record_get_id (ENTENTE_RECORD (entente_workspace_get_account (fixture->workspace->workspace))));
  detail = show_invitation (fixture, TEST_PROVIDER, link.id);
  g_assert_true (test_ui_shows (detail, "Reseller relationship with DAP · jean.dupont@example.fr"));
  test_ui_wait_for (test_ui_shows (detail, "Sent by Ada Martin, Alpha Ltd"));
  g_assert_false (gtk_widget_get_mapped (test_ui_find (detail, GTK_TYPE_BUTTON, "Copy Link")));
  test_ui_assert_named (detail);
  test_ui_assert_fits (detail, 360);

  decline_elsewhere (fixture, &link, customer);
  test_ui_wait_for (test_ui_shows (detail, "Declined by Ada Martin, Charlie Ltd"));
  test_ui_wait_for (test_ui_shows (detail, "Not this year"));
  g_assert_true (test_ui_shows (detail, "Charlie Ltd"));
}

static void
test_note_is_edited_in_place (Fixture       *fixture,
                              gconstpointer  data)
{
  EntenteInvitationLink link = test_invitation_send (fixture->workspace, "partnership", FALSE);
  GtkWidget *detail = show_invitation (fixture, TEST_PROVIDER, link.id);
  g_autofree char *long_text = g_strnfill (ENTENTE_INVITATION_NOTE_MAX + 1, 'x');
  GtkWindow *dialog;

  gtk_widget_activate_action (detail, "invitation.edit-note", NULL);
  test_ui_wait_for (test_ui_find_dialog (fixture->window) != NULL);
  dialog = test_ui_find_dialog (fixture->window);
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);

  entente_text_dialog_set_text (ENTENTE_TEXT_DIALOG (dialog), long_text);
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "save"));
  entente_text_dialog_set_text (ENTENTE_TEXT_DIALOG (dialog), "Rings on Friday");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "save"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "save");

  test_ui_wait_for (test_ui_shows (detail, "Rings on Friday"));
  test_ui_wait_for (test_ui_shows (detail, "Note edited by Ada Martin, Alpha Ltd"));

  test_ui_wait_for (test_ui_shows (fixture->window, "Note changed"));
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Undo"), "clicked");
  test_ui_wait_for (test_ui_shows (detail, "Met at the fair"));
  g_assert_false (test_ui_shows (detail, "Rings on Friday"));
}

static void
test_withdrawing_asks_first (Fixture       *fixture,
                             gconstpointer  data)
{
  EntenteInvitationLink link = test_invitation_send (fixture->workspace, "partnership", FALSE);
  GtkWidget *detail = show_invitation (fixture, TEST_PROVIDER, link.id);
  GtkWidget *button = test_ui_find (detail, GTK_TYPE_BUTTON, "Withdraw…");

  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  test_ui_wait_for (test_ui_find_dialog (fixture->window) != NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (test_ui_find_dialog (fixture->window)), "withdraw");

  test_ui_wait_for (test_ui_shows (detail, "Withdrawn by Ada Martin, Alpha Ltd"));
  test_ui_wait_for (!gtk_widget_get_mapped (button));
}

static EntenteMailDraftView *
get_mail (EntenteWizard *wizard)
{
  return entente_mail_draft_page_get_view (ENTENTE_MAIL_DRAFT_PAGE (entente_wizard_get_current (wizard)));
}

static void
expect_close (EntenteWizard *wizard)
{
  gpointer weak = wizard;

  g_object_add_weak_pointer (G_OBJECT (wizard), &weak);
  test_ui_wait_for (weak == NULL);
}

static void
close_wizard (EntenteWizard *wizard)
{
  gpointer weak = wizard;

  g_object_add_weak_pointer (G_OBJECT (wizard), &weak);
  gtk_window_close (GTK_WINDOW (wizard));
  test_ui_wait_for (weak == NULL);
}

/* Goes on with the mail of the draft that @detail shows. */
static EntenteWizard *
continue_mail (Fixture   *fixture,
               GtkWidget *detail)
{
  GtkWidget *button = test_ui_find (detail, GTK_TYPE_BUTTON, "Continue E-mail…");
  EntenteWizard *wizard;

  test_ui_wait_for (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  test_ui_wait_for (test_ui_find_dialog (fixture->window) != NULL);
  wizard = ENTENTE_WIZARD (test_ui_find_dialog (fixture->window));
  test_ui_wait_for (entente_wizard_get_current (wizard) != NULL);

  return wizard;
}

/* Whoever opens the window anew does not have the link of a draft any more. */
static void
test_draft_without_its_link_gets_a_new_one (Fixture       *fixture,
                                            gconstpointer  data)
{
  EntenteInvitationLink link = test_invitation_draft (fixture->workspace, "partnership", FALSE);
  GtkWidget *detail = show_invitation (fixture, TEST_PROVIDER, link.id);
  GtkWidget *button = test_ui_find (detail, GTK_TYPE_BUTTON, "Continue E-mail…");
  EntenteMailDraft *draft;
  EntenteWizard *wizard;

  g_assert_true (test_ui_shows (detail, "The personal link was forgotten; the e-mail gets another."));
  g_assert_false (gtk_widget_get_mapped (test_ui_find (detail, GTK_TYPE_BUTTON, "New Link…")));
  test_ui_assert_fits (detail, 360);
  wizard = continue_mail (fixture, detail);
  test_ui_assert_named (GTK_WIDGET (wizard));
  test_ui_assert_fits (GTK_WIDGET (wizard), 360);

  draft = entente_mail_draft_view_get_draft (get_mail (wizard));
  g_assert_cmpstr (entente_mail_draft_get_to (draft), ==, "jean.dupont@example.fr");
  g_assert_true (entente_mail_draft_get_has_link (draft));
  entente_wizard_next (wizard);
  expect_close (wizard);

  test_ui_wait_for (test_ui_shows (detail, "Sent by Ada Martin, Alpha Ltd"));
  g_assert_true (test_ui_shows (detail, "New link made by Ada Martin, Alpha Ltd"));
  test_ui_wait_for (!gtk_widget_get_mapped (button));
  test_ui_wait_for (gtk_widget_get_mapped (test_ui_find (detail, GTK_TYPE_BUTTON, "Copy Link")));
  test_ui_assert_fits (detail, 360);
}

static void
test_new_link_of_what_was_sent_asks_first (Fixture       *fixture,
                                           gconstpointer  data)
{
  EntenteInvitationLink link = test_invitation_send (fixture->workspace, "relationship", TRUE);
  GtkWidget *detail = show_invitation (fixture, TEST_PROVIDER, link.id);
  GtkWidget *button = test_ui_find (detail, GTK_TYPE_BUTTON, "New Link…");
  GtkWindow *dialog;

  test_ui_wait_for (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  test_ui_wait_for (test_ui_find_dialog (fixture->window) != NULL);
  dialog = test_ui_find_dialog (fixture->window);
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "make");

  test_ui_wait_for (ENTENTE_IS_WIZARD (test_ui_find_dialog (fixture->window)));
  close_wizard (ENTENTE_WIZARD (test_ui_find_dialog (fixture->window)));
  test_ui_wait_for (test_ui_shows (detail, "New link made by Ada Martin, Alpha Ltd"));
}

static void
test_what_is_unknown_goes_back (Fixture       *fixture,
                                gconstpointer  data)
{
  test_window_show_page (fixture, TEST_PROVIDER, "invitations", "00000000-0000-7000-8000-000000000000");
  test_ui_wait_for (entente_page_get_detail (test_window_get_page (fixture)) == NULL);
}

/* Fills in whom to ask and goes on to the mail. */
static EntenteWizard *
request (Fixture    *fixture,
         const char *kind)
{
  EntenteWizard *wizard;
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.invite", "s", kind);
  test_ui_wait_for (test_ui_find_dialog (fixture->window) != NULL);
  wizard = ENTENTE_WIZARD (test_ui_find_dialog (fixture->window));
  test_ui_wait_for (entente_wizard_get_current (wizard) != NULL);
  test_ui_assert_named (GTK_WIDGET (wizard));
  test_ui_assert_fits (GTK_WIDGET (wizard), 360);

  page = GTK_WIDGET (entente_wizard_get_current (wizard));
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (page, ADW_TYPE_ENTRY_ROW, "Name of the person or company")), " Bo Chen ");
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (page, ADW_TYPE_ENTRY_ROW, "E-mail")), "bo.chen");
  entente_wizard_next (wizard);
  g_assert_cmpstr (entente_field_get_message (test_ui_find (page, ADW_TYPE_ENTRY_ROW, "E-mail")), !=, NULL);
  g_assert_true (GTK_WIDGET (entente_wizard_get_current (wizard)) == page);

  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (page, ADW_TYPE_ENTRY_ROW, "E-mail")), "bo.chen@contoso.example");
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (page, ADW_TYPE_ENTRY_ROW, "Note, for your own memory")), "Called on Monday");
  entente_wizard_next (wizard);
  test_ui_wait_for (GTK_WIDGET (entente_wizard_get_current (wizard)) != page);
  test_ui_settle (GTK_WIDGET (wizard));

  return wizard;
}

static void
test_request_ends_as_sent (Fixture       *fixture,
                           gconstpointer  data)
{
  EntenteWizard *wizard = request (fixture, "partnership");
  EntenteMailDraft *draft = entente_mail_draft_view_get_draft (get_mail (wizard));
  g_autofree char *state = NULL;
  g_autofree char *note = NULL;

  g_assert_cmpstr (entente_mail_draft_get_to (draft), ==, "bo.chen@contoso.example");
  g_assert_cmpstr (entente_mail_draft_get_subject (draft), ==, "Alpha Ltd asks for a partnership");
  g_assert_true (g_str_has_prefix (entente_mail_draft_get_body (draft), "Hello Bo Chen,\n"));
  g_assert_nonnull (strstr (entente_mail_draft_get_body (draft), "until March 16, 2026."));
  g_assert_true (entente_mail_draft_get_has_link (draft));
  test_ui_assert_named (GTK_WIDGET (wizard));
  test_ui_assert_fits (GTK_WIDGET (wizard), 360);

  /* Made, and not sent yet. */
  state = test_invitation_look (fixture->workspace, TEST_PROVIDER, "invitations", "state");
  g_assert_cmpstr (state, ==, "draft");

  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (wizard), GTK_TYPE_BUTTON, "Copy to Clip_board"), "clicked");
  g_clear_pointer (&state, g_free);
  state = test_invitation_look (fixture->workspace, TEST_PROVIDER, "invitations", "state");
  g_assert_cmpstr (state, ==, "sent");

  entente_wizard_next (wizard);
  expect_close (wizard);
  note = test_invitation_look (fixture->workspace, TEST_PROVIDER, "invitations", "note");
  g_assert_cmpstr (note, ==, "Called on Monday");
}

static void
test_done_counts_as_sent (Fixture       *fixture,
                          gconstpointer  data)
{
  EntenteWizard *wizard = request (fixture, "relationship");
  g_autofree char *events = NULL;

  entente_wizard_next (wizard);
  expect_close (wizard);
  events = test_invitation_look (fixture->workspace, TEST_PROVIDER, "invitation-events", "event");
  g_assert_cmpstr (events, ==, "created, sent");
}

static void
test_mail_is_written_in_the_recipients_language (Fixture       *fixture,
                                                 gconstpointer  data)
{
  EntenteWizard *wizard = request (fixture, "relationship");
  EntenteMailDraft *draft = entente_mail_draft_view_get_draft (get_mail (wizard));

  g_assert_cmpstr (entente_mail_draft_get_subject (draft), ==, "Alpha Ltd asks to become your reseller");
  entente_mail_draft_set_language (draft, "fr");
  g_assert_cmpstr (entente_mail_draft_get_subject (draft), ==, "Alpha Ltd souhaite devenir votre revendeur");
  g_assert_true (g_str_has_prefix (entente_mail_draft_get_body (draft), "Bonjour Bo Chen,\n"));
  g_assert_nonnull (strstr (entente_mail_draft_get_body (draft), "jusqu’au 16 mars 2026."));
  g_assert_true (entente_mail_draft_get_has_link (draft));

  close_wizard (wizard);
}

static void
test_link_can_be_copied_while_the_window_is_open (Fixture       *fixture,
                                                  gconstpointer  data)
{
  EntenteWizard *wizard = request (fixture, "partnership");
  g_autofree char *id = NULL;
  GtkWidget *detail;

  /* Closed without sending: it stays a draft, whose link is known here. */
  close_wizard (wizard);
  id = test_invitation_look (fixture->workspace, TEST_PROVIDER, "invitations", "id");
  detail = show_invitation (fixture, TEST_PROVIDER, id);
  g_assert_true (test_ui_shows (detail, "Draft"));
  g_assert_true (gtk_widget_get_mapped (test_ui_find (detail, GTK_TYPE_BUTTON, "Copy Link")));

  g_signal_emit_by_name (test_ui_find (detail, GTK_TYPE_BUTTON, "Copy Link"), "clicked");
  test_ui_wait_for (test_ui_shows (fixture->window, "Link copied"));

  g_signal_emit_by_name (test_ui_find (detail, GTK_TYPE_BUTTON, "Mark as Sent"), "clicked");
  test_ui_wait_for (test_ui_shows (detail, "Sent by Ada Martin, Alpha Ltd"));
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Whether something is kept of the mail of the one invitation. */
static gboolean
is_kept (Fixture *fixture)
{
  g_autofree char *id = test_invitation_look (fixture->workspace, TEST_PROVIDER, "invitations", "id");
  g_autofree char *kind = entente_mail_draft_dup_kind (id);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GVariant) kept = NULL;
  g_autoptr (GError) error = NULL;

  entente_workspace_load_draft_async (fixture->workspace->workspace, kind, NULL, store_result_cb, &result);
  test_ui_wait_for (result != NULL);
  kept = entente_workspace_load_draft_finish (fixture->workspace->workspace, result, &error);
  g_assert_no_error (error);

  return kept != NULL;
}

/* Changes all of the mail that can be changed. */
static void
edit_mail (EntenteWizard *wizard)
{
  EntenteMailDraft *draft = entente_mail_draft_view_get_draft (get_mail (wizard));

  entente_mail_draft_set_language (draft, "fr");
  entente_mail_draft_set_to (draft, "bo@contoso.example");
  entente_mail_draft_set_subject (draft, "Comme convenu");
  entente_mail_draft_set_body (draft, "Bonjour Bo,\n\nvoici : " ENTENTE_MAIL_DRAFT_LINK "\n");
}

static void
assert_edited (EntenteWizard *wizard)
{
  EntenteMailDraft *draft = entente_mail_draft_view_get_draft (get_mail (wizard));

  g_assert_cmpstr (entente_mail_draft_get_language (draft), ==, "fr");
  g_assert_cmpstr (entente_mail_draft_get_to (draft), ==, "bo@contoso.example");
  g_assert_cmpstr (entente_mail_draft_get_subject (draft), ==, "Comme convenu");
  g_assert_cmpstr (entente_mail_draft_get_body (draft), ==, "Bonjour Bo,\n\nvoici : " ENTENTE_MAIL_DRAFT_LINK "\n");
}

static GtkWidget *
show_first (Fixture *fixture)
{
  g_autofree char *id = test_invitation_look (fixture->workspace, TEST_PROVIDER, "invitations", "id");

  return show_invitation (fixture, TEST_PROVIDER, id);
}

static void
test_mail_is_kept_when_it_is_closed (Fixture       *fixture,
                                     gconstpointer  data)
{
  EntenteWizard *wizard = request (fixture, "partnership");
  GtkWidget *detail;

  edit_mail (wizard);
  close_wizard (wizard);
  g_assert_true (is_kept (fixture));

  detail = show_first (fixture);
  g_assert_true (test_ui_shows (detail, "What you wrote is kept until you send it."));
  test_ui_assert_fits (detail, 360);
  wizard = continue_mail (fixture, detail);
  assert_edited (wizard);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (wizard)), ==, "Request a Partnership");
  g_assert_false (gtk_widget_get_mapped (test_ui_find (GTK_WIDGET (wizard), GTK_TYPE_BUTTON, "_Cancel")));

  /* A second time, with more of it. */
  entente_mail_draft_set_subject (entente_mail_draft_view_get_draft (get_mail (wizard)), "Autrement");
  close_wizard (wizard);
  wizard = continue_mail (fixture, detail);
  g_assert_cmpstr (entente_mail_draft_get_subject (entente_mail_draft_view_get_draft (get_mail (wizard))), ==, "Autrement");

  /* Once it is sent nothing of it is left, not even of what was changed since. */
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (wizard), GTK_TYPE_BUTTON, "Copy to Clip_board"), "clicked");
  edit_mail (wizard);
  close_wizard (wizard);
  test_ui_wait_for (test_ui_shows (detail, "Sent by Ada Martin, Alpha Ltd"));
  test_ui_wait_for (!gtk_widget_get_mapped (test_ui_find (detail, GTK_TYPE_BUTTON, "Continue E-mail…")));
  g_assert_false (is_kept (fixture));
}

/* As after a crash: nothing is closed. */
static void
test_mail_is_kept_while_it_is_written (Fixture       *fixture,
                                       gconstpointer  data)
{
  EntenteWizard *wizard = request (fixture, "relationship");

  g_assert_false (is_kept (fixture));
  edit_mail (wizard);
  test_ui_wait_for (is_kept (fixture));
  close_wizard (wizard);
}

static void
test_withdrawing_throws_the_mail_away (Fixture       *fixture,
                                       gconstpointer  data)
{
  EntenteWizard *wizard = request (fixture, "partnership");
  g_autofree char *id = NULL;
  g_autoptr (GVariant) outcome = NULL;

  edit_mail (wizard);
  close_wizard (wizard);
  g_assert_true (is_kept (fixture));
  id = test_invitation_look (fixture->workspace, TEST_PROVIDER, "invitations", "id");
  outcome = test_workspace_run_done (fixture->workspace, entente_command_withdraw_invitation (id, 0));
  g_assert_false (is_kept (fixture));
}

/* Withdrawn elsewhere meanwhile: the window stays, says why, and what was written is on the screen. */
static void
test_what_cannot_be_sent_is_said (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntenteWizard *wizard = request (fixture, "partnership");
  g_autofree char *id = test_invitation_look (fixture->workspace, TEST_PROVIDER, "invitations", "id");
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, entente_command_withdraw_invitation (id, 0));

  entente_wizard_next (wizard);
  test_ui_wait_for (!entente_wizard_get_applying (wizard));
  g_assert_true (test_ui_shows (wizard, "withdrawn") || test_ui_shows (wizard, "Withdrawn"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (wizard)));
  close_wizard (wizard);
}

/* A customer of the provider, which it may not administer and which reads French; answers its id. */
static char *
add_customer (Fixture    *fixture,
              const char *domain)
{
  static const char *const columns[] = { "name", "domain", "relationship", "email", "language", "country", "address-line1", "city", "state", "postal-code",
                                         "contact-first-name", "contact-last-name", NULL };
  g_autofree char *table = g_strdup_printf ("Company,Domain,Relationship,E-mail,Language,Country,Address,City,State,Code,First,Last\n"
                                            "%s Ltd,%s,reseller,office@%s.example,fr,US,1 Main Street,Seattle,WA,98101,Cleo,Roux\n",
                                            domain, domain, domain);
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, domain);
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  outcome = test_workspace_do (fixture->workspace, "customers.import", "{'name': <'customers.csv'>, 'file': <%@ay>, 'columns': <%^as>}",
                               g_variant_new_from_data (G_VARIANT_TYPE_BYTESTRING, table, strlen (table), TRUE, NULL, NULL), columns);

  return test_workspace_join_ids (fixture->workspace, query);
}

/* Presses the button of a customer's page; answers the wizard that comes. */
static EntenteWizard *
ask_to_administer (Fixture    *fixture,
                   const char *customer)
{
  EntenteWizard *wizard;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.request-delegated-admin", "s", customer);
  test_ui_wait_for (test_ui_find_dialog (fixture->window) != NULL);
  wizard = ENTENTE_WIZARD (test_ui_find_dialog (fixture->window));
  test_ui_wait_for_start (wizard);

  return wizard;
}

static EntenteNewInvitation
get_request (EntenteWizard *wizard)
{
  return entente_recipient_page_get_invitation (ENTENTE_RECIPIENT_PAGE (entente_wizard_get_current (wizard)));
}

static void
type_name (EntenteWizard *wizard,
           const char    *name)
{
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (GTK_WIDGET (wizard), ADW_TYPE_ENTRY_ROW, "Name of the person or company")), name);
}

/* Of a customer that the program knows. */
static void
test_request_to_administer_knows_whom_it_asks (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_autofree char *customer = add_customer (fixture, "wingtip");
  EntenteMailDraft *draft;
  EntenteWizard *wizard;
  GtkWidget *page;

  wizard = ask_to_administer (fixture, customer);
  page = GTK_WIDGET (entente_wizard_get_current (wizard));
  entente_wizard_next (wizard);
  test_ui_wait_for (GTK_WIDGET (entente_wizard_get_current (wizard)) != page);
  draft = entente_mail_draft_view_get_draft (get_mail (wizard));
  g_assert_cmpstr (entente_mail_draft_get_to (draft), ==, "office@wingtip.example");
  g_assert_true (g_str_has_prefix (entente_mail_draft_get_body (draft), "Bonjour wingtip Ltd,\n"));
  test_invitation_assert_look (fixture->workspace, TEST_PROVIDER, "invitations", "dap", "TRUE");

  close_wizard (wizard);
}

/* What is half filled in for somebody else is another matter; for the same one it is gone on with, and still asks for the
 * privileges. */
static void
test_request_to_administer_goes_on_with_its_own_draft (Fixture       *fixture,
                                                       gconstpointer  data)
{
  g_autofree char *wingtip = add_customer (fixture, "wingtip");
  g_autofree char *adatum = add_customer (fixture, "adatum");
  EntenteWizard *wizard;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.invite", "s", "relationship");
  test_ui_wait_for (test_ui_find_dialog (fixture->window) != NULL);
  wizard = ENTENTE_WIZARD (test_ui_find_dialog (fixture->window));
  test_ui_wait_for_start (wizard);
  type_name (wizard, "Somebody else");
  close_wizard (wizard);

  wizard = ask_to_administer (fixture, wingtip);
  g_assert_cmpstr (get_request (wizard).recipient_name, ==, "wingtip Ltd");
  g_assert_true (get_request (wizard).dap);
  type_name (wizard, "Cleo Roux");
  entente_switch_row_set_value (ENTENTE_SWITCH_ROW (test_ui_find (GTK_WIDGET (wizard), ENTENTE_TYPE_SWITCH_ROW, NULL)), FALSE);
  close_wizard (wizard);

  wizard = ask_to_administer (fixture, adatum);
  g_assert_cmpstr (get_request (wizard).recipient_name, ==, "adatum Ltd");
  close_wizard (wizard);

  wizard = ask_to_administer (fixture, wingtip);
  g_assert_null (entente_wizard_get_current (wizard));
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (wizard), GTK_TYPE_BUTTON, "_Continue Where You Left Off"), "clicked");
  g_assert_cmpstr (get_request (wizard).recipient_name, ==, "Cleo Roux");
  g_assert_true (get_request (wizard).dap);
  close_wizard (wizard);
}

static void
test_sales_agents_cannot_ask_for_administration (Fixture       *fixture,
                                                 gconstpointer  data)
{
  g_autofree char *id = test_workspace_add_organization (fixture->workspace, "reseller", "sales", "sales-agent");
  EntenteWizard *wizard;
  GtkWidget *row;

  test_workspace_act_as (fixture->workspace, "admin@sales.program.example");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.invite", "s", "relationship");
  test_ui_wait_for (test_ui_find_dialog (fixture->window) != NULL);
  wizard = ENTENTE_WIZARD (test_ui_find_dialog (fixture->window));
  test_ui_wait_for (entente_wizard_get_current (wizard) != NULL);

  row = test_ui_find (GTK_WIDGET (wizard), ENTENTE_TYPE_SWITCH_ROW, "Delegated admin privileges");
  g_assert_false (gtk_widget_get_sensitive (row));

  close_wizard (wizard);
}

static void
test_sales_agents_cannot_send_what_asks_for_administration (Fixture       *fixture,
                                                            gconstpointer  data)
{
  EntenteInvitationLink sent = test_invitation_send (fixture->workspace, "relationship", TRUE);
  g_autoptr (GVariant) added = NULL;
  GtkWidget *detail;
  GtkWidget *button;

  added = test_workspace_do (fixture->workspace, "user.add", "{'name': <'Sol Reyes'>, 'email': <'sol@alpha.example'>, "
                                                             "'user': <'sol'>, 'roles': <'sales-agent'>}");
  detail = show_invitation (fixture, "sol@alpha.program.example", sent.id);
  button = test_ui_find (detail, GTK_TYPE_BUTTON, "New Link…");
  test_ui_wait_for (gtk_widget_get_mapped (button));
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (button), "admin agent"));

  button = test_ui_find (detail, GTK_TYPE_BUTTON, "Withdraw…");
  g_assert_true (gtk_widget_get_sensitive (button));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/invitations/" name, Fixture, NULL, set_up, test, test_window_tear_down)
  ADD ("empty-page-says-what-to-do", test_empty_page_says_what_to_do);
  ADD ("both-sides-see-it-in-the-list", test_both_sides_see_it_in_the_list);
  ADD ("one-invitation-follows-what-happens", test_one_invitation_follows_what_happens);
  ADD ("note-is-edited-in-place", test_note_is_edited_in_place);
  ADD ("withdrawing-asks-first", test_withdrawing_asks_first);
  ADD ("draft-without-its-link-gets-a-new-one", test_draft_without_its_link_gets_a_new_one);
  ADD ("new-link-of-what-was-sent-asks-first", test_new_link_of_what_was_sent_asks_first);
  ADD ("what-is-unknown-goes-back", test_what_is_unknown_goes_back);
  ADD ("request-ends-as-sent", test_request_ends_as_sent);
  ADD ("done-counts-as-sent", test_done_counts_as_sent);
  ADD ("mail-is-written-in-the-recipients-language", test_mail_is_written_in_the_recipients_language);
  ADD ("link-can-be-copied-while-the-window-is-open", test_link_can_be_copied_while_the_window_is_open);
  ADD ("mail-is-kept-when-it-is-closed", test_mail_is_kept_when_it_is_closed);
  ADD ("mail-is-kept-while-it-is-written", test_mail_is_kept_while_it_is_written);
  ADD ("withdrawing-throws-the-mail-away", test_withdrawing_throws_the_mail_away);
  ADD ("what-cannot-be-sent-is-said", test_what_cannot_be_sent_is_said);
  ADD ("request-to-administer-knows-whom-it-asks", test_request_to_administer_knows_whom_it_asks);
  ADD ("request-to-administer-goes-on-with-its-own-draft", test_request_to_administer_goes_on_with_its_own_draft);
  ADD ("sales-agents-cannot-ask-for-administration", test_sales_agents_cannot_ask_for_administration);
  ADD ("sales-agents-cannot-send-what-asks-for-administration", test_sales_agents_cannot_send_what_asks_for_administration);
#undef ADD

  return g_test_run ();
}
