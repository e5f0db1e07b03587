/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"
#include "test-window-fixture.h"

/* How a reseller that was let in comes to sign the partner agreement, and what it and its provider are shown of it. */

#define OPERATOR "operator@operator.program.example"
#define SIGNER "admin@delta.program.example"
#define CLERK "admin@golf.program.example"

#define NEEDED "Nothing can be ordered until the partner agreement is signed."
#define UNSIGNED "Not signed yet: a global admin of your organization has to sign it"

/* About a reseller. */
typedef TestWindow Fixture;

/* Somebody else does it while a window is open: without becoming the account that the window shows. (transfer full) */
static GVariant *
run_as (Fixture        *fixture,
        const char     *user_name,
        EntenteCommand *command)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("accounts");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, user_name);
  g_autofree char *actor = test_workspace_join_ids (fixture->workspace, query);

  entente_command_stamp (command, actor, TEST_NOW);

  return test_workspace_run_done (fixture->workspace, command);
}

/* Answers the id. (transfer full) */
static char *
publish (Fixture    *fixture,
         const char *title)
{
  g_autoptr (GVariant) outcome = run_as (fixture, OPERATOR, entente_command_publish_agreement ("partner", title, "en", "Be good."));

  return g_strdup (test_outcome_get_text (outcome, "agreement"));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *other = test_workspace_add_qualified (workspace, "reseller", "golf", "account-admin");
  g_autofree char *agreement = NULL;

  fixture->subject = test_workspace_add_qualified (workspace, "reseller", "delta", "global-admin,admin-agent");
  test_invitation_join (workspace, TEST_PROVIDER, "partnership", FALSE, SIGNER);
  test_window_open (fixture, workspace, 900);
  if (data != NULL)
    agreement = publish (fixture, data);
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

static GtkEditable *
find_row (GtkWindow  *dialog,
          const char *title)
{
  return GTK_EDITABLE (test_ui_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, title));
}

static GtkCheckButton *
find_tick (GtkWindow *dialog)
{
  return GTK_CHECK_BUTTON (test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON, NULL));
}

static GtkWindow *
open_dialog (Fixture *fixture)
{
  test_window_show_page (fixture, SIGNER, "organization", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.sign-agreement", NULL);

  return test_ui_wait_for_dialog (fixture->window);
}

static void
test_global_admin_reads_ticks_and_signs (Fixture       *fixture,
                                         gconstpointer  data)
{
  EntentePage *page;
  GtkWindow *dialog;

  test_window_show_page (fixture, SIGNER, "organization", NULL);
  page = test_window_get_page (fixture);
  test_ui_wait_for (test_ui_shows (page, UNSIGNED));
  g_assert_true (test_ui_shows (page, "Qualified"));
  g_assert_true (gtk_widget_get_sensitive (find_button (page, "_Sign…")));
  test_window_assert_page_fits (fixture);

  gtk_widget_grab_focus (find_button (page, "_Sign…"));
  click (page, "_Sign…");
  dialog = test_ui_wait_for_dialog (fixture->window);
  test_ui_wait_for (test_ui_shows (dialog, "Partner Agreement"));
  g_assert_true (test_ui_shows (dialog, "Delta Ltd"));
  g_assert_true (test_ui_shows (dialog, "You sign once for the region “United States”. The signature does not expire."));
  g_assert_true (gtk_window_get_focus (dialog) == test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW, NULL));
  g_assert_cmpstr (gtk_editable_get_text (find_row (dialog, "First name")), ==, "Ada");
  g_assert_cmpstr (gtk_editable_get_text (find_row (dialog, "Last name")), ==, "Martin");
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);
  test_ui_assert_tab_leads_on (GTK_WIDGET (dialog));

  gtk_editable_set_text (find_row (dialog, "First name"), "");
  click (dialog, "_Sign");
  test_ui_wait_for (test_ui_shows (dialog, "Fill this in."));
  gtk_editable_set_text (find_row (dialog, "First name"), "Zoë");
  test_ui_wait_for (!test_ui_shows (dialog, "Fill this in."));

  click (dialog, "_Sign");
  g_assert_true (test_ui_shows (dialog, "Read the agreement, and tick that you sign it for your organization."));
  gtk_check_button_set_active (find_tick (dialog), TRUE);
  g_assert_false (test_ui_shows (dialog, "Read the agreement, and tick"));
  click (dialog, "_Sign");

  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
  test_ui_wait_for (test_ui_shows (page, "Signed on Mar 2, 2026 by Zoë Martin"));
  g_assert_true (test_ui_shows (fixture->window, "Partner agreement signed. Orders can be placed from now on."));
  g_assert_true (test_ui_shows (page, "Active"));
  g_assert_false (gtk_widget_get_visible (find_button (page, "_Sign…")));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_window_get_focus (fixture->window))), ==, "Signed on Mar 2, 2026 by Zoë Martin");
}

/* What the account may do has not changed: it stays where it is, to see what was done. */
static void
test_page_stays_when_it_was_signed (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autofree char *agreement = publish (fixture, "Partner Agreement");
  g_autoptr (GVariant) outcome = NULL;
  EntentePage *page;

  test_window_show_page (fixture, SIGNER, "organization", NULL);
  page = test_window_get_page (fixture);
  test_ui_wait_for (test_ui_shows (page, UNSIGNED));

  outcome = run_as (fixture, SIGNER, entente_command_sign_agreement (agreement, &(EntenteSignatory){ "Zoë", "Baker" }));
  test_ui_wait_for (g_str_equal (entente_account_get_status (entente_workspace_get_account (fixture->workspace->workspace)), "active"));
  g_assert_true (test_window_get_page (fixture) == page);
  test_ui_wait_for (test_ui_shows (page, "Signed on Mar 2, 2026 by Zoë Baker"));
}

static void
test_without_a_text_it_says_whom_to_ask (Fixture       *fixture,
                                         gconstpointer  data)
{
  GtkWindow *dialog = open_dialog (fixture);
  g_autofree char *agreement = NULL;

  test_ui_wait_for (test_ui_shows (dialog, "No Agreement Yet"));
  g_assert_true (test_ui_shows (dialog, "The operator of the program has not published a partner agreement."));
  g_assert_false (gtk_widget_get_visible (find_button (dialog, "_Sign")));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);

  agreement = publish (fixture, "Partner Agreement");
  test_ui_wait_for (test_ui_shows (dialog, "Partner Agreement"));
  g_assert_true (gtk_widget_get_visible (find_button (dialog, "_Sign")));
  gtk_window_close (dialog);
}

static void
test_newer_text_has_to_be_read (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkWindow *dialog = open_dialog (fixture);
  g_autofree char *newer = NULL;

  test_ui_wait_for (test_ui_shows (dialog, "Partner Agreement"));
  gtk_check_button_set_active (find_tick (dialog), TRUE);

  newer = publish (fixture, "Partner Agreement 2027");
  test_ui_wait_for (test_ui_shows (dialog, "Partner Agreement 2027"));
  g_assert_true (test_ui_shows (dialog, "Read the new text first."));
  g_assert_false (gtk_check_button_get_active (find_tick (dialog)));
  gtk_window_close (dialog);
}

static void
test_somebody_else_signed_it (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkWindow *dialog = open_dialog (fixture);
  g_autofree char *agreement = NULL;
  g_autoptr (GVariant) outcome = NULL;

  test_ui_wait_for (test_ui_shows (dialog, "Partner Agreement"));
  agreement = test_workspace_join (fixture->workspace, "agreements-to-sign", "id");
  outcome = run_as (fixture, SIGNER, entente_command_sign_agreement (agreement, &(EntenteSignatory){ "Zoë", "Baker" }));

  test_ui_wait_for (test_ui_shows (dialog, "Nothing to Sign"));
  g_assert_false (gtk_widget_get_visible (find_button (dialog, "_Sign")));
  gtk_window_close (dialog);
}

static void
test_without_the_role_it_says_who_must (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autofree char *why = NULL;
  GtkWindow *dialog;

  test_window_show_page (fixture, CLERK, "organization", NULL);
  test_ui_wait_for (test_ui_shows (fixture->window, UNSIGNED));
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture->window, "_Sign…")));
  g_object_get (find_button (fixture->window, "_Sign…"), "tooltip-text", &why, NULL);
  g_assert_nonnull (strstr (why, "global admin"));

  /* From elsewhere it is not shown, either. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.sign-agreement", NULL);
  dialog = test_ui_wait_for_dialog (fixture->window);
  test_ui_wait_for (test_ui_shows (dialog, "Not for You to Read"));
  gtk_window_close (dialog);
}

static void
test_who_has_signed_has_nothing_to_sign (Fixture       *fixture,
                                         gconstpointer  data)
{
  test_window_show_page (fixture, TEST_RESELLER, "organization", NULL);
  test_ui_wait_for (test_ui_shows (fixture->window, "Signed on Mar 2, 2026"));
  g_assert_false (test_ui_shows (fixture->window, "Signed on Mar 2, 2026 by"));
  g_assert_false (gtk_widget_get_visible (find_button (fixture->window, "_Sign…")));

  test_window_show_page (fixture, TEST_CUSTOMER, "organization", NULL);
  test_ui_wait_for (test_ui_shows (fixture->window, "Customer agreement"));
  g_assert_false (test_ui_shows (fixture->window, "Partner agreement"));
}

static void
test_agreements_page_leads_there (Fixture       *fixture,
                                  gconstpointer  data)
{
  GtkWindow *dialog;

  test_window_show_page (fixture, SIGNER, "agreements", NULL);
  test_ui_wait_for (test_ui_shows (fixture->window, NEEDED));
  test_window_assert_page_fits (fixture);

  gtk_widget_grab_focus (find_button (test_window_get_page (fixture), "Read and Sign…"));
  gtk_widget_activate_action (find_button (test_window_get_page (fixture), "Read and Sign…"), "win.sign-agreement", NULL);
  dialog = test_ui_wait_for_dialog (fixture->window);
  test_ui_wait_for (test_ui_shows (dialog, "Partner Agreement"));
  gtk_check_button_set_active (find_tick (dialog), TRUE);
  click (dialog, "_Sign");
  test_ui_wait_for (!test_ui_shows (fixture->window, NEEDED));
  g_assert_nonnull (gtk_window_get_focus (fixture->window));
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (fixture->window)));

  test_window_show_page (fixture, TEST_RESELLER, "agreements", NULL);
  test_ui_wait_for (test_ui_shows (fixture->window, "2 texts"));
  g_assert_false (test_ui_shows (fixture->window, NEEDED));
}

static void
test_provider_sees_it_at_once (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autofree char *agreement = NULL;
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, SIGNER);
  agreement = test_workspace_join (fixture->workspace, "agreements-to-sign", "id");
  test_window_show_page (fixture, TEST_PROVIDER, "resellers", NULL);
  test_ui_wait_for (test_ui_shows (fixture->window, "Agreement not signed"));

  outcome = run_as (fixture, SIGNER, entente_command_sign_agreement (agreement, &(EntenteSignatory){ "Zoë", "Baker" }));
  test_ui_wait_for (!test_ui_shows (fixture->window, "Agreement not signed"));

  test_window_show_page (fixture, TEST_PROVIDER, "messages", NULL);
  test_ui_wait_for (test_ui_shows (fixture->window, "Delta Ltd signed the partner agreement"));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, text, test) g_test_add ("/partner-agreement/" name, Fixture, text, set_up, test, test_window_tear_down)
  ADD ("global-admin-reads-ticks-and-signs", "Partner Agreement", test_global_admin_reads_ticks_and_signs);
  ADD ("page-stays-when-it-was-signed", NULL, test_page_stays_when_it_was_signed);
  ADD ("without-a-text-it-says-whom-to-ask", NULL, test_without_a_text_it_says_whom_to_ask);
  ADD ("newer-text-has-to-be-read", "Partner Agreement", test_newer_text_has_to_be_read);
  ADD ("somebody-else-signed-it", "Partner Agreement", test_somebody_else_signed_it);
  ADD ("without-the-role-it-says-who-must", "Partner Agreement", test_without_the_role_it_says_who_must);
  ADD ("who-has-signed-has-nothing-to-sign", "Partner Agreement", test_who_has_signed_has_nothing_to_sign);
  ADD ("agreements-page-leads-there", "Partner Agreement", test_agreements_page_leads_there);
  ADD ("provider-sees-it-at-once", "Partner Agreement", test_provider_sees_it_at_once);
#undef ADD

  return g_test_run ();
}
