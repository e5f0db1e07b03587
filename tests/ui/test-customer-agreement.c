/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"
#include "test-window-fixture.h"

/* How a customer without an invitation comes to accept the customer agreement, and what is shown of it then. */

#define TEST_BUYER "admin@adatum.program.example"

#define NEEDED "Nothing can be ordered for you until the customer agreement is accepted."

/* About a customer. */
typedef TestWindow Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TestWorkspace *workspace = test_trade_new ();

  fixture->subject = test_trade_add_customer (workspace, "adatum", "bravo", data);
  /* The customer has signed in before. */
  test_workspace_act_as (workspace, TEST_BUYER);
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
  g_signal_emit_by_name (find_button (widget, label), "clicked");
}

static void
tick (GtkWindow *dialog)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
}

/* Somebody else does it while a window is open: without becoming the account that the window shows. */
static void
run_as (Fixture        *fixture,
        const char     *user_name,
        EntenteCommand *command)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("accounts");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, user_name);
  g_autofree char *actor = test_workspace_join_ids (fixture->workspace, query);
  g_autoptr (GVariant) outcome = NULL;

  entente_command_stamp (command, actor, TEST_NOW);
  outcome = test_workspace_run_done (fixture->workspace, command);
}

static void
test_customer_reads_ticks_and_accepts (Fixture       *fixture,
                                       gconstpointer  data)
{
  GtkWindow *dialog;
  GtkWidget *text;

  test_window_show_page (fixture, TEST_BUYER, "partners", NULL);
  test_ui_wait_for (test_ui_shows (fixture->window, NEEDED));
  test_window_assert_page_fits (fixture);

  gtk_widget_activate_action (find_button (fixture->window, "Read and Accept…"), "win.accept-agreement", NULL);
  dialog = test_ui_wait_for_dialog (fixture->window);
  test_ui_wait_for (test_ui_shows (dialog, "Customer Agreement"));
  text = test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW, NULL);
  g_assert_true (gtk_window_get_focus (dialog) == text);
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);
  test_ui_assert_tab_leads_on (GTK_WIDGET (dialog));

  click (dialog, "_Accept");
  g_assert_true (test_ui_shows (dialog, "Read the agreement, and tick that your organization accepts it."));
  tick (dialog);
  g_assert_false (test_ui_shows (dialog, "Read the agreement, and tick that your organization accepts it."));
  click (dialog, "_Accept");

  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
  test_ui_wait_for (!test_ui_shows (fixture->window, NEEDED));
  g_assert_true (test_ui_shows (fixture->window, "Agreement accepted. Your partners are told."));
}

static void
test_agreements_page_says_it_too (Fixture       *fixture,
                                  gconstpointer  data)
{
  test_window_show_page (fixture, TEST_BUYER, "agreements", NULL);
  test_ui_wait_for (test_ui_shows (fixture->window, NEEDED));
  test_window_assert_page_fits (fixture);

  /* Who is no customer has nothing to accept. */
  test_window_show_page (fixture, TEST_PROVIDER, "agreements", NULL);
  test_ui_wait_for (test_ui_shows (fixture->window, "1 text"));
  g_assert_false (test_ui_shows (fixture->window, NEEDED));
}

static void
test_message_leads_to_it (Fixture       *fixture,
                          gconstpointer  data)
{
  GtkWindow *dialog;
  g_autofree char *message = NULL;

  test_workspace_act_as (fixture->workspace, TEST_BUYER);
  message = test_workspace_join (fixture->workspace, "messages", "id");
  entente_window_show_page (ENTENTE_WINDOW (fixture->window), "messages", message);
  test_ui_wait_for (find_button (fixture->window, "Accept _Agreement…") != NULL);
  test_window_assert_page_fits (fixture);

  gtk_widget_activate_action (find_button (fixture->window, "Accept _Agreement…"), "win.accept-agreement", NULL);
  dialog = test_ui_wait_for_dialog (fixture->window);
  test_ui_wait_for (test_ui_shows (dialog, "Customer Agreement"));
  gtk_window_close (dialog);
}

static void
test_attested_message_asks_for_nothing (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("messages");
  g_autoptr (EntenteMessage) welcome = NULL;
  EntenteList *list;

  test_workspace_act_as (fixture->workspace, TEST_BUYER);
  list = test_workspace_list (fixture->workspace, query);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (EntenteMessage) message = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_str_equal (entente_message_get_kind (message), "customer-welcome"))
        g_set_object (&welcome, message);
    }

  g_assert_nonnull (welcome);
  g_assert_false (entente_message_asks_for_agreement (welcome));
  test_assert_finalizes (list);
}

static void
test_newer_text_has_to_be_read (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkWidget *text;
  GtkWindow *dialog;

  test_window_show_page (fixture, TEST_BUYER, "partners", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.accept-agreement", NULL);
  dialog = test_ui_wait_for_dialog (fixture->window);
  test_ui_wait_for (test_ui_shows (dialog, "Customer Agreement"));
  tick (dialog);

  run_as (fixture, "operator@operator.program.example",
          entente_command_publish_agreement ("customer", "Customer Agreement 2027", "en", "Be kinder."));
  test_ui_wait_for (test_ui_shows (dialog, "Customer Agreement 2027"));
  g_assert_true (test_ui_shows (dialog, "Read the new text first."));
  text = test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (text)));

  tick (dialog);
  click (dialog, "_Accept");
  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
  test_ui_wait_for (!test_ui_shows (fixture->window, NEEDED));
}

static void
test_somebody_else_accepted_it (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *agreement = NULL;
  GtkWindow *dialog;

  test_window_show_page (fixture, TEST_BUYER, "partners", NULL);
  agreement = test_workspace_join (fixture->workspace, "agreements-to-accept", "id");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.accept-agreement", NULL);
  dialog = test_ui_wait_for_dialog (fixture->window);
  test_ui_wait_for (test_ui_shows (dialog, "Customer Agreement"));

  run_as (fixture, TEST_BUYER, entente_command_accept_agreement (agreement));
  test_ui_wait_for (test_ui_shows (dialog, "Nothing to Accept"));
  g_assert_false (gtk_widget_get_visible (find_button (dialog, "_Accept")));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);
  gtk_window_close (dialog);
}

static void
test_without_the_role_it_says_who_must (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autofree char *other = test_workspace_add_organization (fixture->workspace, "customer", "delta", "billing-admin");
  g_autofree char *why = NULL;
  GtkWindow *dialog;

  test_window_show_page (fixture, "admin@delta.program.example", "partners", NULL);
  test_ui_wait_for (test_ui_shows (fixture->window, NEEDED));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.accept-agreement", NULL);
  dialog = test_ui_wait_for_dialog (fixture->window);
  test_ui_wait_for (test_ui_shows (dialog, "Customer Agreement"));

  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "_Accept")));
  g_object_get (find_button (dialog, "_Accept"), "tooltip-text", &why, NULL);
  g_assert_nonnull (strstr (why, "global admin"));
  gtk_window_close (dialog);
}

static void
test_organization_says_who_and_when (Fixture       *fixture,
                                     gconstpointer  data)
{
  GtkWindow *dialog;

  test_window_show_page (fixture, TEST_BUYER, "organization", NULL);
  test_ui_wait_for (test_ui_shows (fixture->window, "Agreement attested\nAccepted by Zoë Baker on Mar 1, 2026\nzoe@adatum.example\n"
                                                    "Attested by Ada Martin, Alpha Ltd"));
  test_window_assert_page_fits (fixture);

  /* What was attested can still be accepted in the own name. */
  click (fixture->window, "_Accept…");
  dialog = test_ui_wait_for_dialog (fixture->window);
  test_ui_wait_for (test_ui_shows (dialog, "Customer Agreement"));
  tick (dialog);
  click (dialog, "_Accept");
  test_ui_wait_for (test_ui_shows (fixture->window, "Agreement accepted\nAccepted by Zoë Baker on Mar 2, 2026\nzoe@adatum.example"));
  g_assert_false (test_ui_shows (fixture->window, "Attested by"));
  g_assert_false (gtk_widget_get_visible (find_button (fixture->window, "_Accept…")));
}

/* The account of the customer, as its provider or reseller has it in the row or on the page. */
static GtkWidget *
show_account (Fixture    *fixture,
              const char *user_name)
{
  EntentePage *page;

  test_window_show_page (fixture, user_name, "customers", NULL);
  page = test_window_get_page (fixture);
  entente_page_show_record (page, fixture->subject);
  test_ui_wait_for (test_ui_find (GTK_WIDGET (page), ENTENTE_TYPE_CUSTOMER_ACCOUNT, NULL) != NULL);

  return test_ui_find (GTK_WIDGET (page), ENTENTE_TYPE_CUSTOMER_ACCOUNT, NULL);
}

static void
test_provider_confirms_again (Fixture       *fixture,
                              gconstpointer  data)
{
  EntenteAttestation attestation = test_trade_attestation ();
  GtkWidget *account = show_account (fixture, TEST_PROVIDER);
  GtkWindow *dialog;

  test_ui_wait_for (test_ui_shows (account, "Agreement attested\nAccepted by Zoë Baker on Mar 1, 2026\nzoe@adatum.example\n"
                                            "Attested by Ada Martin, Alpha Ltd"));
  g_assert_true (gtk_widget_get_visible (find_button (account, "Confirm _Again…")));
  test_ui_assert_fits (account, 330);
  click (account, "Confirm _Again…");
  dialog = test_ui_wait_for_dialog (fixture->window);
  test_ui_wait_for (test_ui_shows (dialog, "This was attested before."));
  gtk_window_close (dialog);

  attestation.first_name = "Yves";
  run_as (fixture, TEST_PROVIDER, entente_command_attest_agreement (fixture->subject, &attestation));
  test_ui_wait_for (test_ui_shows (account, "Accepted by Yves Baker"));
}

static void
test_reseller_reads_it_and_cannot_confirm (Fixture       *fixture,
                                           gconstpointer  data)
{
  GtkWidget *account = show_account (fixture, TEST_RESELLER);

  test_ui_wait_for (test_ui_shows (account, "Attested by Ada Martin, Alpha Ltd"));
  g_assert_false (gtk_widget_get_visible (find_button (account, "Confirm _Again…")));
}

static void
test_what_was_accepted_is_not_attested (Fixture       *fixture,
                                        gconstpointer  data)
{
  GtkWidget *account = show_account (fixture, TEST_PROVIDER);
  g_autofree char *agreement = NULL;

  test_ui_wait_for (test_ui_shows (account, "Agreement missing"));
  g_assert_false (test_ui_shows (account, "Accepted by"));
  g_assert_true (gtk_widget_get_visible (find_button (account, "Confirm _Agreement…")));

  agreement = test_workspace_join (fixture->workspace, "agreements", "id");
  run_as (fixture, TEST_BUYER, entente_command_accept_agreement (agreement));
  test_ui_wait_for (test_ui_shows (account, "Agreement accepted\nAccepted by Zoë Baker"));
  g_assert_false (test_ui_shows (account, "Confirm"));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, state, test) g_test_add ("/customer-agreement/" name, Fixture, state, set_up, test, test_window_tear_down)
  ADD ("customer-reads-ticks-and-accepts", "missing", test_customer_reads_ticks_and_accepts);
  ADD ("agreements-page-says-it-too", "missing", test_agreements_page_says_it_too);
  ADD ("message-leads-to-it", "missing", test_message_leads_to_it);
  ADD ("attested-message-asks-for-nothing", "attested", test_attested_message_asks_for_nothing);
  ADD ("newer-text-has-to-be-read", "missing", test_newer_text_has_to_be_read);
  ADD ("somebody-else-accepted-it", "missing", test_somebody_else_accepted_it);
  ADD ("without-the-role-it-says-who-must", "missing", test_without_the_role_it_says_who_must);
  ADD ("organization-says-who-and-when", "attested", test_organization_says_who_and_when);
  ADD ("provider-confirms-again", "attested", test_provider_confirms_again);
  ADD ("reseller-reads-it-and-cannot-confirm", "attested", test_reseller_reads_it_and_cannot_confirm);
  ADD ("what-was-accepted-is-not-attested", "missing", test_what_was_accepted_is_not_attested);
#undef ADD

  return g_test_run ();
}
