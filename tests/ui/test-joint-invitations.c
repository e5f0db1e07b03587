/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"
#include "test-window-fixture.h"

/* A reseller invites a customer together with its provider: from the provider's row to the customer's answer. The provider
 * Alpha and the reseller Bravo are partners; Charlie is a customer of neither. */

typedef struct
{
  TestWindow window;
  char *provider;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TestWorkspace *workspace = test_trade_new ();

  fixture->provider = test_trade_find_organization (workspace, "alpha");
  test_window_open (&fixture->window, workspace, 900);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_window_tear_down (&fixture->window, data);
  g_free (fixture->provider);
}

/* The details of the provider's row, as @user_name of a reseller sees them. */
static GtkWidget *
expand_provider (Fixture    *fixture,
                 const char *user_name)
{
  GtkWidget *rows;

  test_window_show_page (&fixture->window, user_name, "providers", NULL);
  rows = test_ui_find (GTK_WIDGET (test_window_get_page (&fixture->window)), ENTENTE_TYPE_RECORD_LIST, NULL);
  test_ui_wait_for (test_ui_shows (rows, "Alpha Ltd"));
  entente_record_list_set_expanded (ENTENTE_RECORD_LIST (rows), fixture->provider, TRUE);
  test_ui_wait_for (test_ui_find (rows, ENTENTE_TYPE_PARTNER_DETAILS, NULL) != NULL);
  test_ui_settle (GTK_WIDGET (fixture->window.window));

  return test_ui_find (rows, ENTENTE_TYPE_PARTNER_DETAILS, NULL);
}

static EntenteWizard *
wait_for_wizard (Fixture *fixture)
{
  EntenteWizard *wizard = ENTENTE_WIZARD (test_ui_wait_for_dialog (fixture->window.window));

  test_ui_wait_for_start (wizard);

  return wizard;
}

static EntenteNewInvitation
get_request (EntenteWizard *wizard)
{
  return entente_recipient_page_get_invitation (ENTENTE_RECIPIENT_PAGE (entente_wizard_get_current (wizard)));
}

static void
write_recipient (EntenteWizard *wizard)
{
  GtkWidget *page = GTK_WIDGET (entente_wizard_get_current (wizard));

  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (page, ADW_TYPE_ENTRY_ROW, "Name of the person or company")), "Bo Chen");
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (page, ADW_TYPE_ENTRY_ROW, "E-mail")), "bo.chen@contoso.example");
}

static EntenteMailDraft *
go_on_to_mail (EntenteWizard *wizard)
{
  EntenteWizardPage *page = entente_wizard_get_current (wizard);

  entente_wizard_next (wizard);
  test_ui_wait_for (entente_wizard_get_current (wizard) != page);
  test_ui_settle (GTK_WIDGET (wizard));

  return entente_mail_draft_view_get_draft (entente_mail_draft_page_get_view (ENTENTE_MAIL_DRAFT_PAGE (entente_wizard_get_current (wizard))));
}

static void
expect_close (gpointer window)
{
  g_object_add_weak_pointer (window, &window);
  test_ui_wait_for (window == NULL);
}

static void
close_window (gpointer window)
{
  g_object_add_weak_pointer (window, &window);
  gtk_window_close (window);
  test_ui_wait_for (window == NULL);
}

static void
test_reseller_invites_from_the_row_of_its_provider (Fixture       *fixture,
                                                    gconstpointer  data)
{
  GtkWidget *button = test_ui_find (expand_provider (fixture, TEST_RESELLER), GTK_TYPE_BUTTON, "Invite New Customers…");
  EntenteMailDraft *draft;
  EntenteWizard *wizard;

  g_assert_true (gtk_widget_get_mapped (button));
  test_window_assert_page_fits (&fixture->window);
  g_signal_emit_by_name (button, "clicked");

  wizard = wait_for_wizard (fixture);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (wizard)), ==, "Invite New Customers");
  g_assert_true (test_ui_shows (wizard, "Together With"));
  g_assert_true (test_ui_shows (wizard, "Alpha Ltd"));
  g_assert_cmpstr (get_request (wizard).kind, ==, "joint");
  g_assert_cmpstr (get_request (wizard).provider, ==, fixture->provider);
  g_assert_true (get_request (wizard).dap);
  test_ui_assert_named (GTK_WIDGET (wizard));
  test_ui_assert_fits (GTK_WIDGET (wizard), 360);

  write_recipient (wizard);
  draft = go_on_to_mail (wizard);
  g_assert_cmpstr (entente_mail_draft_get_subject (draft), ==, "Bravo Ltd and Alpha Ltd ask to become your partners");
  g_assert_nonnull (strstr (entente_mail_draft_get_body (draft), "Alpha Ltd would place the orders for you; Bravo Ltd would administer what you have"));
  test_ui_assert_fits (GTK_WIDGET (wizard), 360);
  entente_wizard_next (wizard);
  expect_close (wizard);

  test_window_show_page (&fixture->window, TEST_RESELLER, "invitations", NULL);
  test_ui_wait_for (test_ui_shows (test_window_get_page (&fixture->window),
                                   "Relationship together with Alpha Ltd, with DAP · bo.chen@contoso.example"));
}

/* What is half written goes on with the provider that was chosen for it. */
static void
test_draft_keeps_the_provider (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autofree char *echo = test_workspace_add_organization (fixture->window.workspace, "provider", "echo", "global-admin");
  GtkWidget *page;
  EntenteWizard *wizard;

  test_invitation_join (fixture->window.workspace, "admin@echo.program.example", "partnership", FALSE, TEST_RESELLER);
  test_window_show_page (&fixture->window, TEST_RESELLER, "providers", NULL);
  page = GTK_WIDGET (test_window_get_page (&fixture->window));

  /* To have looked is no beginning. */
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (page, "page.invite", NULL);
      wizard = wait_for_wizard (fixture);
      g_assert_nonnull (entente_wizard_get_current (wizard));
      g_assert_cmpstr (get_request (wizard).provider, ==, fixture->provider);
      if (i == 1)
        {
          write_recipient (wizard);
          entente_choice_row_set_value (ENTENTE_CHOICE_ROW (test_ui_find (GTK_WIDGET (wizard), ENTENTE_TYPE_CHOICE_ROW, "Indirect provider")), echo);
        }
      close_window (wizard);
    }

  gtk_widget_activate_action (page, "page.invite", NULL);
  wizard = wait_for_wizard (fixture);
  g_assert_null (entente_wizard_get_current (wizard));
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (wizard), GTK_TYPE_BUTTON, "_Continue Where You Left Off"), "clicked");
  g_assert_cmpstr (get_request (wizard).provider, ==, echo);
  g_assert_cmpstr (get_request (wizard).recipient_name, ==, "Bo Chen");
  close_window (wizard);
}

static void
test_mail_is_gone_on_with_for_both (Fixture       *fixture,
                                    gconstpointer  data)
{
  EntenteInvitationLink link;
  GtkWidget *detail;
  EntenteMailDraft *draft;
  EntenteWizard *wizard;

  test_workspace_act_as (fixture->window.workspace, TEST_RESELLER);
  link = test_invitation_draft_jointly (fixture->window.workspace, fixture->provider, FALSE);
  test_window_show_page (&fixture->window, TEST_RESELLER, "invitations", link.id);
  test_ui_wait_for (entente_page_get_detail (test_window_get_page (&fixture->window)) != NULL);
  detail = entente_page_get_detail (test_window_get_page (&fixture->window));
  test_ui_wait_for (test_ui_shows (detail, "Together with"));
  g_assert_true (test_ui_shows (detail, "Alpha Ltd"));
  g_assert_true (test_ui_shows (detail, "A reseller relationship, and one with the provider"));
  test_ui_assert_named (detail);
  test_ui_assert_fits (detail, 360);

  gtk_widget_activate_action (detail, "invitation.continue-mail", NULL);
  wizard = wait_for_wizard (fixture);
  draft = entente_mail_draft_view_get_draft (entente_mail_draft_page_get_view (ENTENTE_MAIL_DRAFT_PAGE (entente_wizard_get_current (wizard))));
  g_assert_cmpstr (entente_mail_draft_get_language (draft), ==, "fr");
  g_assert_nonnull (strstr (entente_mail_draft_get_body (draft), "avec son fournisseur, Alpha Ltd, qui passerait les commandes"));
  close_window (wizard);
}

static void
test_sales_agents_ask_without_privileges (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr (GVariant) added = NULL;
  EntenteWizard *wizard;

  test_workspace_act_as (fixture->window.workspace, TEST_RESELLER);
  added = test_workspace_do (fixture->window.workspace, "user.add", "{'name': <'Sol Reyes'>, 'email': <'sol@bravo.example'>, "
                                                                    "'user': <'sol'>, 'roles': <'sales-agent'>}");
  gtk_widget_activate_action (expand_provider (fixture, "sol@bravo.program.example"), "partner.invite", NULL);
  wizard = wait_for_wizard (fixture);
  g_assert_false (gtk_widget_get_sensitive (test_ui_find (GTK_WIDGET (wizard), ENTENTE_TYPE_SWITCH_ROW, "Delegated admin privileges")));
  g_assert_false (entente_switch_row_get_value (ENTENTE_SWITCH_ROW (test_ui_find (GTK_WIDGET (wizard), ENTENTE_TYPE_SWITCH_ROW, NULL))));
  g_assert_false (get_request (wizard).dap);
  close_window (wizard);
}

static void
test_who_may_not_ask_is_told_why (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GVariant) added = NULL;
  GtkWidget *button;

  test_workspace_act_as (fixture->window.workspace, TEST_RESELLER);
  added = test_workspace_do (fixture->window.workspace, "user.add", "{'name': <'Ute Roth'>, 'email': <'ute@bravo.example'>, "
                                                                    "'user': <'ute'>, 'roles': <'user-admin'>}");
  button = test_ui_find (expand_provider (fixture, "ute@bravo.program.example"), GTK_TYPE_BUTTON, "Invite New Customers…");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (button), "an admin agent"));
}

static void
test_without_a_provider_nobody_is_invited (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autofree char *lonely = test_workspace_add_organization (fixture->window.workspace, "reseller", "lonely", "global-admin");
  GtkWindow *dialog;

  test_window_show_page (&fixture->window, "admin@lonely.program.example", "providers", NULL);
  gtk_widget_activate_action (GTK_WIDGET (test_window_get_page (&fixture->window)), "page.invite", NULL);
  dialog = test_ui_wait_for_dialog (fixture->window.window);
  g_assert_false (ENTENTE_IS_WIZARD (dialog));
  g_assert_true (test_ui_shows (dialog, "only as long as the two of you are partners"));
  close_window (dialog);
}

/* As the customer. */
static GtkWindow *
open_link (Fixture               *fixture,
           EntenteInvitationLink *link)
{
  g_autofree char *text = entente_invitation_link_make (link->id, link->secret);

  test_workspace_act_as (fixture->window.workspace, TEST_CUSTOMER);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window.window), "win.open-invitation", "s", text);

  return test_ui_wait_for_dialog (fixture->window.window);
}

static EntenteInvitationLink
invite (Fixture  *fixture,
        gboolean  dap)
{
  test_workspace_act_as (fixture->window.workspace, TEST_RESELLER);

  return test_invitation_send_jointly (fixture->window.workspace, fixture->provider, dap);
}

static void
tick (GtkWidget *widget)
{
  if (GTK_IS_CHECK_BUTTON (widget) && gtk_widget_get_mapped (widget))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    tick (child);
}

static void
test_customer_accepts_both (Fixture       *fixture,
                            gconstpointer  data)
{
  EntenteInvitationLink link = invite (fixture, TRUE);
  GtkWindow *dialog = open_link (fixture, &link);

  test_ui_wait_for (test_ui_shows (dialog, "Bravo Ltd and Alpha Ltd ask to become your partners"));
  g_assert_true (test_ui_shows (dialog, "What Bravo Ltd May Do"));
  g_assert_true (test_ui_shows (dialog, "delegated administrator"));
  g_assert_true (test_ui_shows (dialog, "Administer your organization as a global administrator"));
  g_assert_true (test_ui_shows (dialog, "What Alpha Ltd May Do"));
  g_assert_true (test_ui_shows (dialog, "Place orders and add subscriptions for you"));
  g_assert_true (test_ui_shows (dialog, "Who Asks"));
  g_assert_true (test_ui_shows (dialog, "Together With"));
  g_assert_true (test_ui_shows (dialog, "alpha.program.example"));
  g_assert_true (test_ui_shows (dialog, "I accept Bravo Ltd and Alpha Ltd as partners with these rights"));
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);

  tick (GTK_WIDGET (dialog));
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Accept and Authorize"), "clicked");
  expect_close (dialog);
  test_ui_wait_for (test_ui_shows (fixture->window.window, "Bravo Ltd and Alpha Ltd are your partners now"));
  test_ui_wait_for (test_ui_shows (test_window_get_page (&fixture->window), "2 partners"));

  test_window_show_page (&fixture->window, TEST_PROVIDER, "messages", NULL);
  test_ui_wait_for (test_ui_shows (test_window_get_page (&fixture->window), "New customer: Charlie Ltd"));
  test_window_show_page (&fixture->window, TEST_RESELLER, "messages", NULL);
  test_ui_wait_for (test_ui_shows (test_window_get_page (&fixture->window), "Charlie Ltd accepted your invitation"));
}

/* One of them sells to the customer already, so nothing is asked for it. */
static void
test_customer_sees_what_is_new (Fixture       *fixture,
                                gconstpointer  data)
{
  EntenteInvitationLink link;
  GtkWindow *dialog;
  g_autoptr (GVariant) opened = NULL;
  g_autoptr (GVariant) accepted = NULL;

  test_workspace_act_as (fixture->window.workspace, TEST_PROVIDER);
  link = test_invitation_send (fixture->window.workspace, "relationship", FALSE);
  test_workspace_act_as (fixture->window.workspace, TEST_CUSTOMER);
  opened = test_workspace_run_done (fixture->window.workspace, test_invitation_open (&link));
  accepted = test_workspace_run_done (fixture->window.workspace,
                                      entente_command_accept_invitation (link.id, link.secret, /* consent= */ TRUE,
                                                                         test_outcome_get_text (opened, "agreement")));

  link = invite (fixture, FALSE);
  dialog = open_link (fixture, &link);
  test_ui_wait_for (test_ui_shows (dialog, "Sell products and services to you"));
  g_assert_true (test_ui_shows (dialog, "Nothing more than now"));
  g_assert_false (test_ui_shows (dialog, "Place orders and add subscriptions for you"));
  g_assert_false (test_ui_shows (dialog, "delegated administrator"));
  close_window (dialog);
}

static void
test_those_who_parted_are_not_asked_for (Fixture       *fixture,
                                         gconstpointer  data)
{
  EntenteInvitationLink link = invite (fixture, TRUE);
  g_autoptr (GVariant) parted = NULL;
  GtkWindow *dialog;

  parted = test_workspace_run_done (fixture->window.workspace, entente_command_remove_partnership (fixture->provider, 0));
  dialog = open_link (fixture, &link);
  test_ui_wait_for (test_ui_shows (dialog, "No Longer Possible"));
  g_assert_true (test_ui_shows (dialog, "does not work with the provider named in it any more"));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);
  close_window (dialog);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/joint-invitations/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("reseller-invites-from-the-row-of-its-provider", test_reseller_invites_from_the_row_of_its_provider);
  ADD ("draft-keeps-the-provider", test_draft_keeps_the_provider);
  ADD ("mail-is-gone-on-with-for-both", test_mail_is_gone_on_with_for_both);
  ADD ("sales-agents-ask-without-privileges", test_sales_agents_ask_without_privileges);
  ADD ("who-may-not-ask-is-told-why", test_who_may_not_ask_is_told_why);
  ADD ("without-a-provider-nobody-is-invited", test_without_a_provider_nobody_is_invited);
  ADD ("customer-accepts-both", test_customer_accepts_both);
  ADD ("customer-sees-what-is-new", test_customer_sees_what_is_new);
  ADD ("those-who-parted-are-not-asked-for", test_those_who_parted_are_not_asked_for);
#undef ADD

  return g_test_run ();
}
