/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-invitation.h"
#include "test-window-fixture.h"

/* A link is opened: by hand, from elsewhere, by the wrong account, and answered. */

typedef TestWindow Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  test_window_open (fixture, test_invitation_workspace_new (), 900);
}

static GtkWindow *
open_dialog (Fixture    *fixture,
             const char *user_name,
             const char *text)
{
  test_workspace_act_as (fixture->workspace, user_name);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-invitation", "s", text);

  return test_ui_wait_for_dialog (fixture->window);
}

static GtkWindow *
open_link (Fixture               *fixture,
           const char            *user_name,
           EntenteInvitationLink *link)
{
  g_autofree char *text = entente_invitation_link_make (link->id, link->secret);

  return open_dialog (fixture, user_name, text);
}

static void
expect_close (GtkWindow *dialog)
{
  gpointer weak = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &weak);
  test_ui_wait_for (weak == NULL);
}

static void
close_dialog (GtkWindow *dialog)
{
  gpointer weak = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &weak);
  gtk_window_close (dialog);
  test_ui_wait_for (weak == NULL);
}

static void
click (GtkWindow  *dialog,
       const char *label)
{
  GtkWidget *button = test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, label);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* The check boxes in the order of the page. */
static void
tick (GtkWidget *widget)
{
  if (GTK_IS_CHECK_BUTTON (widget) && gtk_widget_get_mapped (widget))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    tick (child);
}

static void
paste (GtkWindow  *dialog,
       const char *text)
{
  GtkWidget *view = test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* Whether a text view that is shown says so. */
static gboolean
reads (GtkWindow  *dialog,
       const char *text)
{
  GtkWidget *page = gtk_stack_get_visible_child (GTK_STACK (test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_STACK, NULL)));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_ui_find (page, GTK_TYPE_TEXT_VIEW, NULL)));
  g_autofree char *content = NULL;

  g_object_get (buffer, "text", &content, NULL);

  return g_str_equal (content, text);
}

static void
test_another_account_is_not_told (Fixture       *fixture,
                                  gconstpointer  data)
{
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  entente_toast (GTK_WIDGET (entente_window_get_page (ENTENTE_WINDOW (fixture->window))), "Alpha Ltd is your partner now");
  test_ui_wait_for (test_ui_shows (fixture->window, "Alpha Ltd is your partner now"));

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_false (test_ui_shows (fixture->window, "Alpha Ltd is your partner now"));
}

static void
test_pasted_text_is_looked_through (Fixture       *fixture,
                                    gconstpointer  data)
{
  EntenteInvitationLink link = test_invitation_send (fixture->workspace, "partnership", FALSE);
  g_autofree char *text = entente_invitation_link_make (link.id, link.secret);
  g_autofree char *mail = g_strdup_printf ("Hello,\n\n> please open <%s>\n\nYours\n", text);
  GtkWindow *dialog = open_dialog (fixture, TEST_RESELLER, "");

  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);

  click (dialog, "_Open");
  g_assert_true (test_ui_shows (dialog, "There is no invitation link in this text."));
  paste (dialog, "Hello, nothing here");
  g_assert_false (test_ui_shows (dialog, "There is no invitation link in this text."));
  click (dialog, "_Open");
  g_assert_true (test_ui_shows (dialog, "There is no invitation link in this text."));

  text[strlen (text) - 3] = text[strlen (text) - 3] == 'A' ? 'B' : 'A';
  paste (dialog, text);
  click (dialog, "_Open");
  g_assert_true (test_ui_shows (dialog, "This link was cut or changed on its way."));

  paste (dialog, mail);
  click (dialog, "_Open");
  test_ui_wait_for (test_ui_shows (dialog, "Alpha Ltd asks to become your indirect provider"));

  close_dialog (dialog);
}

static void
test_enter_opens_a_whole_link (Fixture       *fixture,
                               gconstpointer  data)
{
  EntenteInvitationLink link = test_invitation_send (fixture->workspace, "partnership", FALSE);
  g_autofree char *text = entente_invitation_link_make (link.id, link.secret);
  GtkWindow *dialog = open_dialog (fixture, TEST_RESELLER, "");
  GtkWidget *view = test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW, NULL);

  paste (dialog, text);
  g_assert_true (test_ui_press (view, GDK_KEY_Return, 0));
  test_ui_wait_for (test_ui_shows (dialog, "Alpha Ltd asks to become your indirect provider"));

  close_dialog (dialog);
}

static void
test_reseller_authorizes_a_provider (Fixture       *fixture,
                                     gconstpointer  data)
{
  EntenteInvitationLink link = test_invitation_send (fixture->workspace, "partnership", FALSE);
  GtkWindow *dialog = open_link (fixture, TEST_RESELLER, &link);
  g_autofree char *resellers = NULL;

  test_ui_wait_for (test_ui_shows (dialog, "Alpha Ltd asks to become your indirect provider"));
  g_assert_true (test_ui_shows (dialog, "Sent by Ada Martin. You can answer until Mar 16, 2026."));
  g_assert_true (test_ui_shows (dialog, "What Alpha Ltd May Do"));
  g_assert_true (test_ui_shows (dialog, "Place orders and add subscriptions for your customers"));
  g_assert_true (test_ui_shows (dialog, "Administer your own account"));
  g_assert_true (test_ui_shows (dialog, "1 Main Street"));
  g_assert_false (test_ui_shows (dialog, "Customer Agreement"));
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);

  click (dialog, "Authorize Indirect Provider");
  g_assert_true (test_ui_shows (dialog, "Tick that you grant this, or decline."));
  tick (GTK_WIDGET (dialog));
  g_assert_false (test_ui_shows (dialog, "Tick that you grant this, or decline."));
  click (dialog, "Authorize Indirect Provider");
  expect_close (dialog);

  g_assert_cmpstr (entente_page_get_title (entente_window_get_page (ENTENTE_WINDOW (fixture->window))), ==, "Indirect Providers");
  test_ui_wait_for (test_ui_shows (fixture->window, "Alpha Ltd is your partner now"));
  resellers = test_invitation_look (fixture->workspace, TEST_PROVIDER, "resellers", "name");
  g_assert_cmpstr (resellers, ==, "Bravo Ltd");
}

static void
test_customer_reads_and_accepts (Fixture       *fixture,
                                 gconstpointer  data)
{
  EntenteInvitationLink link;
  GtkWindow *dialog;
  g_autoptr (GVariant) published = NULL;
  g_autofree char *agreement = NULL;

  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  published = test_workspace_do (fixture->workspace, "agreement.publish",
                                 "{'kind': <'customer'>, 'title': <'Agreement 2026'>, 'language': <'en'>, 'text': <'Be good.'>}");
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  link = test_invitation_send (fixture->workspace, "relationship", TRUE);

  dialog = open_link (fixture, TEST_CUSTOMER, &link);
  test_ui_wait_for (test_ui_shows (dialog, "Bravo Ltd asks to become your reseller and delegated administrator"));
  g_assert_true (test_ui_shows (dialog, "Sell products and services to you"));
  g_assert_true (test_ui_shows (dialog, "Administer your organization as a global administrator"));
  g_assert_true (test_ui_shows (dialog, "Agreement 2026"));
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);

  click (dialog, "Accept and Authorize");
  g_assert_true (test_ui_shows (dialog, "Read the agreement, and tick that your organization accepts it."));
  gtk_widget_grab_focus (test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Read"));
  click (dialog, "Read");
  test_ui_settle (GTK_WIDGET (dialog));
  test_ui_assert_named (GTK_WIDGET (dialog));
  g_assert_true (reads (dialog, "Be good."));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.back", NULL);
  test_ui_settle (GTK_WIDGET (dialog));
  g_assert_true (gtk_window_get_focus (dialog) == test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Read"));

  tick (GTK_WIDGET (dialog));
  click (dialog, "Accept and Authorize");
  expect_close (dialog);

  agreement = test_invitation_look (fixture->workspace, TEST_CUSTOMER, "organizations", "customer-agreement");
  g_assert_cmpstr (agreement, ==, "accepted");
  test_ui_wait_for (test_ui_shows (fixture->window, "Reseller & delegated administrator"));
}

static void
test_declining_gives_a_reason (Fixture       *fixture,
                               gconstpointer  data)
{
  EntenteInvitationLink link = test_invitation_send (fixture->workspace, "partnership", FALSE);
  GtkWindow *dialog = open_link (fixture, TEST_RESELLER, &link);
  GtkWindow *question;
  g_autofree char *reason = NULL;

  test_ui_wait_for (test_ui_shows (dialog, "Alpha Ltd asks"));
  click (dialog, "Decline…");
  test_ui_wait_for (test_ui_find_dialog (dialog) != NULL);
  question = test_ui_find_dialog (dialog);
  test_ui_assert_named (GTK_WIDGET (question));
  test_ui_assert_fits (GTK_WIDGET (question), 360);
  entente_text_dialog_set_text (ENTENTE_TEXT_DIALOG (question), "We have a provider already");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "decline");
  expect_close (dialog);
  /* It is told for five seconds only. */
  test_ui_wait_for (test_ui_shows (fixture->window, "Declined. Alpha Ltd is told."));

  reason = test_invitation_look (fixture->workspace, TEST_PROVIDER, "invitations", "reason");
  g_assert_cmpstr (reason, ==, "We have a provider already");
}

static void
test_what_is_over_says_so (Fixture       *fixture,
                           gconstpointer  data)
{
  static const struct
  {
    const char *what;
    const char *title;
    const char *text;
  } ends[] = {
    { "used", "Already Accepted", "This invitation was accepted already" },
    { "declined", "Already Declined", "This invitation was declined." },
    { "expired", "Expired", "This invitation expired on Mar 16, 2026." },
    { "withdrawn", "Withdrawn", "has withdrawn it" },
    { "altered", "Link Not as It Was Sent", "something in it was changed" },
    { "foreign", "From Another Workspace", "Nobody in this workspace has sent this invitation." },
    { "draft", "Not Sent Yet", "has not marked it as sent" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      EntenteInvitationLink link;
      GtkWindow *dialog;
      g_autoptr (GVariant) outcome = NULL;

      test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
      link = g_str_equal (ends[i].what, "draft") ? test_invitation_draft (fixture->workspace, "partnership", FALSE)
                                                 : test_invitation_send (fixture->workspace, "partnership", FALSE);
      if (g_str_equal (ends[i].what, "withdrawn"))
        outcome = test_workspace_run_done (fixture->workspace, entente_command_withdraw_invitation (link.id, 0));
      test_workspace_act_as (fixture->workspace, TEST_RESELLER);
      if (g_str_equal (ends[i].what, "used"))
        outcome = test_workspace_run_done (fixture->workspace, test_invitation_accept (&link));
      else if (g_str_equal (ends[i].what, "declined"))
        outcome = test_workspace_run_done (fixture->workspace, test_invitation_decline (&link));
      else if (g_str_equal (ends[i].what, "expired"))
        entente_manual_clock_advance (fixture->workspace->clock, 15 * G_TIME_SPAN_DAY);
      else if (g_str_equal (ends[i].what, "altered"))
        link.secret[0] ^= 1;
      else if (g_str_equal (ends[i].what, "foreign"))
        link.id[0] ^= 1;

      dialog = open_link (fixture, TEST_RESELLER, &link);
      test_ui_wait_for (test_ui_shows (dialog, ends[i].text));
      g_assert_true (test_ui_shows (dialog, ends[i].title));
      test_ui_assert_named (GTK_WIDGET (dialog));
      test_ui_assert_fits (GTK_WIDGET (dialog), 360);
      entente_manual_clock_set (fixture->workspace->clock, TEST_NOW);

      click (dialog, "Open Another Link");
      g_assert_true (test_ui_shows (dialog, "Paste the link here"));
      close_dialog (dialog);
    }
}

static void
test_wrong_account_can_switch (Fixture       *fixture,
                               gconstpointer  data)
{
  EntenteInvitationLink link = test_invitation_send (fixture->workspace, "partnership", FALSE);
  GtkWindow *dialog = open_link (fixture, TEST_CUSTOMER, &link);
  GtkWidget *accounts;
  g_autoptr (EntenteAccount) account = NULL;
  g_autofree char *organization = NULL;

  test_ui_wait_for (test_ui_shows (dialog, "This invitation is for an indirect reseller."));
  test_ui_wait_for (test_ui_shows (dialog, "Bravo Ltd"));
  g_assert_false (test_ui_shows (dialog, "Charlie Ltd"));
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  account = g_object_ref (entente_workspace_get_account (fixture->workspace->workspace));
  test_workspace_act_as (fixture->workspace, TEST_CUSTOMER);
  accounts = test_ui_find (GTK_WIDGET (dialog), ENTENTE_TYPE_RECORD_LIST, NULL);
  g_signal_emit_by_name (accounts, "activate", account);

  test_ui_wait_for (test_ui_shows (dialog, "Alpha Ltd asks to become your indirect provider"));
  organization = g_strdup (entente_account_get_organization_name (entente_workspace_get_account (fixture->workspace->workspace)));
  g_assert_cmpstr (organization, ==, "Bravo Ltd");

  close_dialog (dialog);
}

static void
test_without_the_role_it_says_who_must (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autofree char *agent = test_workspace_add_organization (fixture->workspace, "reseller", "agent", "admin-agent");
  EntenteInvitationLink link = test_invitation_send (fixture->workspace, "partnership", FALSE);
  GtkWindow *dialog = open_link (fixture, "admin@agent.program.example", &link);
  GtkWidget *button;
  g_autofree char *tooltip = NULL;

  test_ui_wait_for (test_ui_shows (dialog, "Alpha Ltd asks to become your indirect provider"));
  button = test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Authorize Indirect Provider");
  g_assert_false (gtk_widget_get_sensitive (button));
  tooltip = g_strdup (gtk_widget_get_tooltip_text (button));
  g_assert_nonnull (strstr (tooltip, "a global admin"));
  g_assert_true (gtk_widget_get_sensitive (test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Decline…")));

  close_dialog (dialog);
}

static void
test_somebody_else_was_faster (Fixture       *fixture,
                               gconstpointer  data)
{
  EntenteInvitationLink link = test_invitation_send (fixture->workspace, "partnership", FALSE);
  GtkWindow *dialog = open_link (fixture, TEST_RESELLER, &link);
  g_autoptr (GVariant) outcome = NULL;

  test_ui_wait_for (test_ui_shows (dialog, "Alpha Ltd asks"));
  outcome = test_workspace_run_done (fixture->workspace, test_invitation_accept (&link));
  tick (GTK_WIDGET (dialog));
  click (dialog, "Authorize Indirect Provider");
  test_ui_wait_for (test_ui_shows (dialog, "Already Accepted"));

  close_dialog (dialog);
}

static void
test_opened_before_is_reviewed_without_the_link (Fixture       *fixture,
                                                 gconstpointer  data)
{
  EntenteInvitationLink link = test_invitation_send (fixture->workspace, "partnership", FALSE);
  GtkWindow *dialog = open_link (fixture, TEST_RESELLER, &link);

  test_ui_wait_for (test_ui_shows (dialog, "Alpha Ltd asks"));
  close_dialog (dialog);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.review-invitation", "s", link.id);
  test_ui_wait_for (test_ui_find_dialog (fixture->window) != NULL);
  dialog = test_ui_find_dialog (fixture->window);
  test_ui_wait_for (test_ui_shows (dialog, "Alpha Ltd asks"));
  tick (GTK_WIDGET (dialog));
  click (dialog, "Authorize Indirect Provider");
  expect_close (dialog);
}

static void
test_next_link_takes_the_place_of_the_first (Fixture       *fixture,
                                             gconstpointer  data)
{
  EntenteInvitationLink partnership = test_invitation_send (fixture->workspace, "partnership", FALSE);
  EntenteInvitationLink relationship = test_invitation_send (fixture->workspace, "relationship", FALSE);
  GtkWindow *dialog = open_link (fixture, TEST_RESELLER, &partnership);

  test_ui_wait_for (test_ui_shows (dialog, "Alpha Ltd asks to become your indirect provider"));
  g_assert_true (open_link (fixture, TEST_RESELLER, &relationship) == dialog);
  test_ui_wait_for (test_ui_shows (dialog, "This invitation is for a customer."));

  close_dialog (dialog);
  g_assert_null (test_ui_find_dialog (fixture->window));
}

static void
test_newer_agreement_has_to_be_read (Fixture       *fixture,
                                     gconstpointer  data)
{
  EntenteInvitationLink link;
  GtkWindow *dialog;
  const char *publish = "{'kind': <'customer'>, 'title': <%s>, 'language': <'en'>, 'text': <'Be good.'>}";
  g_autoptr (GVariant) first = NULL;
  g_autoptr (GVariant) second = NULL;
  g_autofree char *publisher = NULL;
  EntenteCommand *command;

  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  publisher = g_strdup (entente_record_get_id (ENTENTE_RECORD (entente_workspace_get_account (fixture->workspace->workspace))));
  first = test_workspace_do (fixture->workspace, "agreement.publish", publish, "Agreement 2025");
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  link = test_invitation_send (fixture->workspace, "relationship", FALSE);

  dialog = open_link (fixture, TEST_CUSTOMER, &link);
  test_ui_wait_for (test_ui_shows (dialog, "Agreement 2025"));
  command = entente_command_new ("agreement.publish", g_variant_new_parsed (publish, "Agreement 2026"));
  entente_command_stamp (command, publisher, TEST_NOW);
  second = test_workspace_run_done (fixture->workspace, command);

  tick (GTK_WIDGET (dialog));
  click (dialog, "Accept and Authorize");
  test_ui_wait_for (test_ui_shows (dialog, "Agreement 2026"));
  g_assert_true (test_ui_shows (dialog, "Accept and Authorize"));

  close_dialog (dialog);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/invitation-dialog/" name, Fixture, NULL, set_up, test, test_window_tear_down)
  ADD ("another-account-is-not-told", test_another_account_is_not_told);
  ADD ("pasted-text-is-looked-through", test_pasted_text_is_looked_through);
  ADD ("enter-opens-a-whole-link", test_enter_opens_a_whole_link);
  ADD ("reseller-authorizes-a-provider", test_reseller_authorizes_a_provider);
  ADD ("customer-reads-and-accepts", test_customer_reads_and_accepts);
  ADD ("declining-gives-a-reason", test_declining_gives_a_reason);
  ADD ("what-is-over-says-so", test_what_is_over_says_so);
  ADD ("wrong-account-can-switch", test_wrong_account_can_switch);
  ADD ("without-the-role-it-says-who-must", test_without_the_role_it_says_who_must);
  ADD ("somebody-else-was-faster", test_somebody_else_was_faster);
  ADD ("opened-before-is-reviewed-without-the-link", test_opened_before_is_reviewed_without_the_link);
  ADD ("next-link-takes-the-place-of-the-first", test_next_link_takes_the_place_of_the_first);
  ADD ("newer-agreement-has-to-be-read", test_newer_agreement_has_to_be_read);
#undef ADD

  return g_test_run ();
}
