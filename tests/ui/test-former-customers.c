/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"
#include "test-window-fixture.h"

/* How a partner parts from a customer, and what it sees of it then. */

#define REMOVE "Remo_ve Customer Relationship…"

/* About the customer. */
typedef TestWindow Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TestWorkspace *workspace = test_trade_new ();

  fixture->subject = test_trade_add_customer (workspace, "adatum", "bravo", "attested");
  test_window_open (fixture, workspace, 900);
}

static GtkWidget *
find_button (gpointer    widget,
             const char *label)
{
  return test_ui_find (GTK_WIDGET (widget), GTK_TYPE_BUTTON, label);
}

static void
click (gpointer    widget,
       const char *label)
{
  g_assert_true (gtk_widget_is_sensitive (find_button (widget, label)));
  g_signal_emit_by_name (find_button (widget, label), "clicked");
}

static void
tick (GtkWindow *dialog)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
}

/* The page of the customer. */
static GtkWidget *
show_customer (Fixture    *fixture,
               const char *user_name)
{
  test_window_show_page (fixture, user_name, "customers", fixture->subject);
  test_ui_wait_for (test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_CUSTOMER_PAGE, NULL) != NULL);
  test_ui_wait_for (find_button (test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_CUSTOMER_PAGE, NULL), REMOVE) != NULL);

  return test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_CUSTOMER_PAGE, NULL);
}

static GtkWindow *
open_dialog (Fixture   *fixture,
             GtkWidget *page)
{
  GtkWindow *dialog;

  gtk_widget_grab_focus (find_button (page, REMOVE));
  click (page, REMOVE);
  dialog = test_ui_wait_for_dialog (fixture->window);
  g_assert_true (ENTENTE_IS_REMOVAL_DIALOG (dialog));
  test_ui_wait_for (test_ui_shows (dialog, "Adatum"));

  return dialog;
}

static void
remove_relationship (Fixture   *fixture,
                     GtkWidget *page)
{
  GtkWindow *dialog = open_dialog (fixture, page);

  test_ui_wait_for (gtk_widget_is_sensitive (find_button (dialog, "_Remove")));
  tick (dialog);
  click (dialog, "_Remove");
  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
}

static void
test_statements_are_read_and_ticked (Fixture       *fixture,
                                     gconstpointer  data)
{
  GtkWidget *page = show_customer (fixture, TEST_RESELLER);
  GtkWindow *dialog = open_dialog (fixture, page);

  test_ui_wait_for (gtk_widget_is_sensitive (find_button (dialog, "_Remove")));
  g_assert_true (test_ui_shows (dialog, "Delegated admin privileges stay as they are"));
  g_assert_true (test_ui_shows (dialog, "You go on administering this customer until it takes them back."));
  g_assert_true (test_ui_shows (dialog, "You act in good faith, and answer for it"));
  g_assert_true (test_ui_shows (dialog, "A legal notice is yours to give"));
  g_assert_false (test_ui_shows (dialog, "Subscriptions in the Way"));
  g_assert_true (gtk_widget_has_css_class (find_button (dialog, "_Remove"), "destructive-action"));
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);
  test_ui_assert_tab_leads_on (GTK_WIDGET (dialog));

  click (dialog, "_Remove");
  g_assert_true (test_ui_shows (dialog, "Read the statements, and tick that your organization stands by them."));
  tick (dialog);
  g_assert_false (test_ui_shows (dialog, "Read the statements"));
  click (dialog, "_Remove");
  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
  test_ui_wait_for (test_ui_shows (fixture->window, "Relationship with Adatum Bakery removed"));
}

static void
test_page_becomes_that_of_a_former_customer (Fixture       *fixture,
                                             gconstpointer  data)
{
  GtkWidget *page = show_customer (fixture, TEST_RESELLER);

  g_assert_false (test_ui_shows (page, "Former Relationships"));
  remove_relationship (fixture, page);
  test_ui_wait_for (test_ui_shows (page, "Former Relationships"));
  test_ui_wait_for (test_ui_shows (page, "Ended by Ada Martin"));
  test_ui_wait_for (test_ui_shows (page, "Customer until"));
  g_assert_false (gtk_widget_get_visible (find_button (page, REMOVE)));
  g_assert_true (gtk_widget_get_visible (find_button (page, "Re_instate…")));
  g_assert_true (gtk_window_get_focus (fixture->window) == find_button (page, "Re_instate…"));
  g_assert_false (test_ui_shows (page, "Customer agreement"));
  /* It goes on administering. */
  test_ui_wait_for (test_ui_shows (page, "admin@adatum.program.example"));
  test_window_assert_page_fits (fixture);

  click (fixture->window, "_Undo");
  test_ui_wait_for (!test_ui_shows (page, "Former Relationships"));
  test_ui_wait_for (gtk_widget_get_visible (find_button (page, REMOVE)));
  g_assert_false (gtk_widget_get_visible (find_button (page, "Re_instate…")));
}

static void
test_without_privileges_nothing_is_left_to_see (Fixture       *fixture,
                                                gconstpointer  data)
{
  GtkWidget *page = show_customer (fixture, TEST_PROVIDER);

  test_ui_wait_for (find_button (page, "Add _Subscription…") != NULL);
  remove_relationship (fixture, page);
  test_ui_wait_for (test_ui_shows (page, "What this customer has is shown to its partners, which you no longer are."));
  g_assert_false (gtk_widget_get_visible (find_button (page, "Add _Subscription…")));
  g_assert_false (test_ui_shows (page, "_Request Delegated Admin Privileges…"));
  g_assert_false (test_ui_shows (page, "admin@adatum.program.example"));
}

static void
test_what_is_in_the_way_is_shown_first (Fixture       *fixture,
                                        gconstpointer  data)
{
  GtkWidget *page;
  GtkWidget *row;
  GtkWindow *dialog;
  g_autofree char *why = NULL;

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  g_free (test_trade_subscribe (fixture->workspace, fixture->subject, "SUITE", 10));
  page = show_customer (fixture, TEST_PROVIDER);
  dialog = open_dialog (fixture, page);

  test_ui_wait_for (test_ui_shows (dialog, "Subscriptions in the Way"));
  test_ui_wait_for (test_ui_shows (dialog, "Office Suite"));
  g_assert_false (gtk_widget_is_sensitive (find_button (dialog, "_Remove")));
  g_object_get (find_button (dialog, "_Remove"), "tooltip-text", &why, NULL);
  g_assert_nonnull (strstr (why, "Office Suite"));
  g_assert_false (test_ui_shows (dialog, "We have read this and stand by it"));
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);

  /* Each of them leads to its page. */
  row = gtk_widget_get_ancestor (test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "Office Suite"), GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
  test_ui_wait_for (test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_SUBSCRIPTION_PAGE, NULL) != NULL);
}

static void
test_without_the_role_it_says_who_can (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autofree char *why = NULL;
  GtkWidget *page;
  EntenteNewUser user = { .name = "Sol Agent", .email = "sol@bravo.example", .user = "sol", .roles = "sales-agent,admin-agent" };
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  outcome = test_workspace_run_done (fixture->workspace, entente_command_add_user (&user));
  page = show_customer (fixture, "sol@bravo.program.example");
  g_assert_false (gtk_widget_is_sensitive (find_button (page, REMOVE)));
  g_object_get (find_button (page, REMOVE), "tooltip-text", &why, NULL);
  g_assert_nonnull (strstr (why, "global admin"));
}

static void
test_former_customers_have_a_filter (Fixture       *fixture,
                                     gconstpointer  data)
{
  GtkWidget *page = show_customer (fixture, TEST_RESELLER);
  EntentePage *list;
  EntenteFilterChip *chip = NULL;

  remove_relationship (fixture, page);
  test_window_show_page (fixture, TEST_RESELLER, "customers", NULL);
  list = test_window_get_page (fixture);
  test_ui_wait_for (test_ui_shows (list, "No Customers Yet"));

  test_ui_wait_for (test_ui_find (GTK_WIDGET (list), GTK_TYPE_MENU_BUTTON, "Relationship: Current") != NULL);
  chip = ENTENTE_FILTER_CHIP (gtk_widget_get_ancestor (test_ui_find (GTK_WIDGET (list), GTK_TYPE_MENU_BUTTON, "Relationship: Current"),
                                                       ENTENTE_TYPE_FILTER_CHIP));
  entente_filter_chip_set_value (chip, "removed");
  test_ui_wait_for (test_ui_shows (list, "Adatum"));
  g_assert_true (test_ui_shows (list, "Former"));
  g_assert_true (test_ui_shows (list, "Until Mar 2, 2026"));
  test_window_assert_page_fits (fixture);
}

static void
test_reinstating_asks_the_customer (Fixture       *fixture,
                                    gconstpointer  data)
{
  GtkWidget *page = show_customer (fixture, TEST_RESELLER);
  EntenteNewInvitation request;
  GtkWindow *wizard;

  remove_relationship (fixture, page);
  test_ui_wait_for (gtk_widget_get_visible (find_button (page, "Re_instate…")));
  click (page, "Re_instate…");
  wizard = test_ui_wait_for_dialog (fixture->window);
  g_assert_true (ENTENTE_IS_REQUEST_WIZARD (wizard));
  test_ui_wait_for_start (ENTENTE_WIZARD (wizard));
  request = entente_recipient_page_get_invitation (ENTENTE_RECIPIENT_PAGE (entente_wizard_get_current (ENTENTE_WIZARD (wizard))));
  g_assert_cmpstr (request.kind, ==, "relationship");
  g_assert_cmpstr (request.recipient_name, ==, "Adatum Bakery");
  g_assert_cmpstr (request.recipient_email, ==, "zoe@adatum.example");
  g_assert_false (request.dap);
  gtk_window_destroy (wizard);
}

static EntenteMailDraftView *
draft_notice (Fixture   *fixture,
              GtkWidget *page)
{
  GtkWindow *wizard;
  EntenteMailDraftView *view;

  remove_relationship (fixture, page);
  test_ui_wait_for (gtk_widget_get_visible (find_button (page, "Draft _Notice Letter…")));
  click (page, "Draft _Notice Letter…");
  wizard = test_ui_wait_for_dialog (fixture->window);
  g_assert_true (ENTENTE_IS_NOTICE (wizard));
  view = entente_mail_draft_page_get_view (ENTENTE_MAIL_DRAFT_PAGE (entente_wizard_get_page (ENTENTE_WIZARD (wizard), "notice")));
  test_ui_wait_for (entente_mail_draft_get_body (entente_mail_draft_view_get_draft (view))[0] != '\0');

  return view;
}

static gboolean
says (EntenteMailDraftView *view,
      const char           *text)
{
  return strstr (entente_mail_draft_get_body (entente_mail_draft_view_get_draft (view)), text) != NULL;
}

static void
test_notice_is_drafted_in_the_language_of_the_customer (Fixture       *fixture,
                                                        gconstpointer  data)
{
  GtkWidget *page = show_customer (fixture, TEST_RESELLER);
  EntenteMailDraftView *view;
  EntenteMailDraft *draft;

  g_assert_false (gtk_widget_get_visible (find_button (page, "Draft _Notice Letter…")));
  view = draft_notice (fixture, page);
  draft = entente_mail_draft_view_get_draft (view);
  g_assert_cmpstr (entente_mail_draft_get_language (draft), ==, "en");
  g_assert_cmpstr (entente_mail_draft_get_to (draft), ==, "zoe@adatum.example");
  g_assert_cmpstr (entente_mail_draft_get_subject (draft), ==, "End of our reseller relationship with Adatum Bakery");
  g_assert_true (says (view, "On March 2, 2026 we ended"));
  /* It has been granted them, and has them still. */
  g_assert_true (says (view, "they stay in force"));
  g_assert_true (says (view, "Ada Martin\nBravo Ltd\n"));
  test_ui_assert_named (GTK_WIDGET (test_ui_find_dialog (fixture->window)));
  test_ui_assert_fits (GTK_WIDGET (test_ui_find_dialog (fixture->window)), 360);

  entente_mail_draft_set_language (draft, "fr");
  g_assert_true (says (view, "Le 2 mars 2026"));
  g_assert_true (gtk_widget_get_mapped (find_button (view, "_Print…")));
  gtk_window_destroy (test_ui_find_dialog (fixture->window));
}

static void
test_notice_names_privileges_only_where_there_are_some (Fixture       *fixture,
                                                        gconstpointer  data)
{
  EntenteMailDraftView *view = draft_notice (fixture, show_customer (fixture, TEST_PROVIDER));

  g_assert_true (says (view, "We hold no delegated admin privileges"));
  g_assert_false (says (view, "they stay in force"));
  gtk_window_destroy (test_ui_find_dialog (fixture->window));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, function) g_test_add ("/former-customers/" name, Fixture, NULL, set_up, function, test_window_tear_down)

  ADD ("statements-are-read-and-ticked", test_statements_are_read_and_ticked);
  ADD ("page-becomes-that-of-a-former-customer", test_page_becomes_that_of_a_former_customer);
  ADD ("without-privileges-nothing-is-left-to-see", test_without_privileges_nothing_is_left_to_see);
  ADD ("what-is-in-the-way-is-shown-first", test_what_is_in_the_way_is_shown_first);
  ADD ("without-the-role-it-says-who-can", test_without_the_role_it_says_who_can);
  ADD ("former-customers-have-a-filter", test_former_customers_have_a_filter);
  ADD ("reinstating-asks-the-customer", test_reinstating_asks_the_customer);
  ADD ("notice-is-drafted-in-the-language-of-the-customer", test_notice_is_drafted_in_the_language_of_the_customer);
  ADD ("notice-names-privileges-only-where-there-are-some", test_notice_names_privileges_only_where_there_are_some);

  return g_test_run ();
}
