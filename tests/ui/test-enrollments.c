/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-newcomer.h"
#include "test-window-fixture.h"

/* The operator's page of enrollments, what it decides there, and its policy. */

/* The name of the registry; the one that is said is NAME. */
#define NAME "Contoso IT Services, Inc."
#define OTHER "Contoso IT"

#define FINDING "The legal name is not the one in the registry, " OTHER "."

typedef TestWindow Fixture;

static gboolean
shows (gpointer    root,
       const char *text)
{
  return test_ui_shows (root, text);
}

/* As the operator. */
static void
set_automatic (TestWorkspace *workspace,
               gboolean       automatic)
{
  g_autoptr (EntenteRecord) policy = NULL;
  g_autoptr (GVariant) outcome = NULL;

  policy = test_workspace_load (workspace, "vetting-policies", ENTENTE_VETTING_POLICY_ID);
  outcome = test_workspace_run_done (workspace, entente_command_set_vetting_policy (entente_record_get_version (policy), automatic));
}

/* @data is the registered name; without one nobody has enrolled. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TestWorkspace *workspace = test_workspace_new ();

  if (data != NULL)
    {
      TestMembership membership;

      test_workspace_act_as (workspace, TEST_OPERATOR);
      set_automatic (workspace, FALSE);
      test_membership_add (&membership, workspace, data);
      test_newcomer_enroll (workspace, &membership);
      test_membership_clear (&membership);
    }
  test_workspace_act_as (workspace, TEST_OPERATOR);
  if (data != NULL)
    {
      g_autoptr (EntenteVetting) vetting = test_newcomer_load_vetting (workspace);

      fixture->subject = g_strdup (entente_record_get_id (ENTENTE_RECORD (vetting)));
    }
  test_window_open (fixture, workspace, 900);
}

/* The pages of the operator are others afterwards: somebody else has acted. */
static void
confirm (Fixture *fixture)
{
  test_workspace_act_as (fixture->workspace, TEST_NEWCOMER);
  test_newcomer_confirm (fixture->workspace);
  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
}

static GtkWidget *
show_review (Fixture *fixture)
{
  EntentePage *page;

  test_window_show_page (fixture, TEST_OPERATOR, "enrollments", fixture->subject);
  page = test_window_get_page (fixture);
  test_ui_wait_for (entente_page_get_detail (page) != NULL);
  test_ui_wait_for (shows (entente_page_get_detail (page), "1 Main Street"));

  return entente_page_get_detail (page);
}

static GtkWidget *
find_button (gpointer    root,
             const char *label)
{
  return test_ui_find (GTK_WIDGET (root), GTK_TYPE_BUTTON, label);
}

static void
click (gpointer    root,
       const char *label)
{
  g_signal_emit_by_name (find_button (root, label), "clicked");
}

static void
type (GtkWindow  *dialog,
      const char *text)
{
  entente_text_row_set_value (ENTENTE_TEXT_ROW (test_ui_find (GTK_WIDGET (dialog), ENTENTE_TYPE_TEXT_ROW, NULL)), text);
}

static GtkWindow *
open_dialog (Fixture    *fixture,
             GtkWidget  *page,
             const char *action)
{
  GtkWindow *dialog;

  g_assert_true (gtk_widget_activate_action (page, action, NULL));
  dialog = test_ui_wait_for_dialog (fixture->window);
  test_ui_wait_for (shows (dialog, NAME));
  test_ui_settle (GTK_WIDGET (dialog));
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);
  test_ui_assert_tab_leads_on (GTK_WIDGET (dialog));

  return dialog;
}

/* By somebody else meanwhile. */
static void
ask_meanwhile (Fixture    *fixture,
               const char *question)
{
  g_autoptr (EntenteVetting) vetting = test_newcomer_load_vetting (fixture->workspace);
  gint64 version = entente_record_get_version (ENTENTE_RECORD (vetting));
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, entente_command_ask_vetting (fixture->subject, version,
                                                                                                           "business", question));
}

static void
answer (Fixture    *fixture,
        const char *text)
{
  g_autoptr (EntenteVetting) vetting = NULL;
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, TEST_NEWCOMER);
  vetting = test_newcomer_load_vetting (fixture->workspace);
  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_answer_vetting (fixture->subject,
                                                                     entente_record_get_version (ENTENTE_RECORD (vetting)), text));
  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
}

static void
test_empty_page_says_who_comes_and_leads_to_the_policy (Fixture       *fixture,
                                                        gconstpointer  data)
{
  test_window_show_page (fixture, TEST_OPERATOR, "enrollments", NULL);
  test_ui_wait_for (shows (fixture->window, "Nobody Has Enrolled Yet"));
  test_window_assert_page_fits (fixture);

  click (fixture->window, "Show the Policy");
  test_ui_wait_for (shows (fixture->window, "Approve automatically"));
}

static void
test_list_says_how_it_stands (Fixture       *fixture,
                              gconstpointer  data)
{
  EntenteListPage *page;

  test_window_show_page (fixture, TEST_OPERATOR, "enrollments", NULL);
  test_ui_wait_for (shows (fixture->window, "1 enrollment"));
  page = ENTENTE_LIST_PAGE (test_window_get_page (fixture));
  test_ui_wait_for (shows (page, NAME));
  g_assert_true (shows (page, "MPN ID 4711001"));
  g_assert_true (shows (page, "Not verified"));
  test_window_assert_page_fits (fixture);

  confirm (fixture);
  test_window_show_page (fixture, TEST_OPERATOR, "enrollments", NULL);
  page = ENTENTE_LIST_PAGE (test_window_get_page (fixture));
  test_ui_wait_for (shows (page, "To review"));

  entente_list_page_set_search (page, "somebody else");
  test_ui_wait_for (!shows (page, NAME));
  entente_list_page_set_search (page, "contoso it");
  test_ui_wait_for (shows (page, NAME));
}

static void
test_nothing_is_approved_before_the_address (Fixture       *fixture,
                                             gconstpointer  data)
{
  GtkWidget *page = show_review (fixture);

  g_assert_true (shows (page, "Not verified"));
  g_assert_true (shows (page, "You can approve as soon as the organization has shown that mail to ada@contoso.example reaches it."));
  g_assert_false (gtk_widget_get_sensitive (find_button (page, "_Approve…")));
  g_assert_nonnull (gtk_widget_get_tooltip_text (find_button (page, "_Approve…")));
  g_assert_false (gtk_widget_get_sensitive (find_button (page, "A_sk for More…")));
  g_assert_true (gtk_widget_get_sensitive (find_button (page, "_Reject…")));
  test_window_assert_page_fits (fixture);

  confirm (fixture);
  page = show_review (fixture);
  g_assert_true (gtk_widget_get_sensitive (find_button (page, "_Approve…")));
  g_assert_true (shows (page, "The program has found nothing that speaks against it."));
  g_assert_null (gtk_widget_get_tooltip_text (find_button (page, "_Approve…")));
}

static void
test_page_shows_what_is_said_beside_the_registry (Fixture       *fixture,
                                                  gconstpointer  data)
{
  GtkWidget *page;

  confirm (fixture);
  page = show_review (fixture);
  g_assert_true (shows (page, "The program has found 1 thing that you should look at, below."));
  g_assert_true (shows (page, FINDING));
  g_assert_true (shows (page, "Ada Martin"));
  g_assert_true (shows (page, TEST_MEMBER));
  g_assert_true (shows (page, "12-3456789"));
  g_assert_true (shows (page, "United States"));
  g_assert_true (shows (page, "Active"));
  test_window_assert_page_fits (fixture);
}

static void
test_approval_needs_a_note_where_something_was_found (Fixture       *fixture,
                                                      gconstpointer  data)
{
  GtkWidget *page;
  GtkWindow *dialog;

  confirm (fixture);
  page = show_review (fixture);
  dialog = open_dialog (fixture, page, "enrollment.approve");
  g_assert_true (shows (dialog, FINDING));
  g_assert_false (shows (dialog, "About"));
  click (dialog, "_Approve");
  g_assert_true (shows (dialog, "Fill this in."));

  type (dialog, "They changed their name, and the registry does not know it yet.");
  click (dialog, "_Approve");
  test_ui_wait_for (shows (fixture->window, NAME " approved"));
  test_ui_wait_for (shows (page, "They changed their name"));
  g_assert_true (shows (page, "Decided by"));
  g_assert_false (shows (page, "Your Decision"));
}

static void
test_approval_needs_no_note_else (Fixture       *fixture,
                                  gconstpointer  data)
{
  GtkWidget *page;
  GtkWindow *dialog;

  confirm (fixture);
  page = show_review (fixture);
  gtk_widget_grab_focus (find_button (page, "_Approve…"));
  dialog = open_dialog (fixture, page, "enrollment.approve");
  g_assert_false (shows (dialog, "What the Program Has Found"));
  click (dialog, "_Approve");
  test_ui_wait_for (shows (page, "Approved"));
  /* What was pressed is gone; the keyboard is still here. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), page));
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (fixture->window)));
}

static void
test_question_is_asked_and_its_answer_shown (Fixture       *fixture,
                                             gconstpointer  data)
{
  GtkWidget *page;
  GtkWindow *dialog;

  confirm (fixture);
  page = show_review (fixture);
  dialog = open_dialog (fixture, page, "enrollment.ask");
  /* That is what something was found about. */
  g_assert_cmpstr (entente_choice_row_get_value (ENTENTE_CHOICE_ROW (test_ui_find (GTK_WIDGET (dialog), ENTENTE_TYPE_CHOICE_ROW, NULL))),
                   ==, "business");
  click (dialog, "_Send");
  g_assert_true (shows (dialog, "Fill this in."));
  type (dialog, "Under which name is the company registered?");
  click (dialog, "_Send");
  test_ui_wait_for (shows (fixture->window, "Question sent to " NAME));
  test_ui_wait_for (shows (page, "Under which name is the company registered?"));
  g_assert_true (shows (page, "The organization has not answered your question yet."));

  answer (fixture, "Under the new one");
  page = show_review (fixture);
  test_ui_wait_for (shows (page, "Under the new one"));
  g_assert_true (shows (page, "To review"));
  test_window_assert_page_fits (fixture);
}

static void
test_rejection_says_why (Fixture       *fixture,
                         gconstpointer  data)
{
  GtkWidget *page = show_review (fixture);
  GtkWindow *dialog = open_dialog (fixture, page, "enrollment.reject");

  g_assert_true (gtk_widget_has_css_class (find_button (dialog, "_Reject"), "destructive-action"));
  click (dialog, "_Reject");
  g_assert_true (shows (dialog, "Fill this in."));
  type (dialog, "Nobody answers the telephone.");
  click (dialog, "_Reject");
  test_ui_wait_for (shows (fixture->window, NAME " rejected"));
  test_ui_wait_for (shows (page, "Nobody answers the telephone."));
  g_assert_true (shows (page, "Employment"));
  g_assert_false (shows (page, "Your Decision"));
  test_window_assert_page_fits (fixture);
}

static void
test_change_is_decided_in_words_of_its_own (Fixture       *fixture,
                                            gconstpointer  data)
{
  EntenteEnrollment said = test_newcomer_enrollment;
  GtkWidget *page;
  GtkWindow *dialog;
  g_autoptr (GVariant) approved = NULL;
  g_autoptr (GVariant) edited = NULL;

  confirm (fixture);
  g_assert_true (shows (show_review (fixture), "Approve the enrollment"));
  approved = test_workspace_run_done (fixture->workspace, entente_command_approve_vetting (fixture->subject, 0, ""));

  test_workspace_act_as (fixture->workspace, TEST_NEWCOMER);
  said.contact_last_name = "Cole";
  edited = test_workspace_run_done (fixture->workspace, entente_command_edit_organization (&said, 0));
  page = show_review (fixture);
  test_ui_wait_for (shows (page, "Approve the change"));
  g_assert_true (shows (page, "The organization stays in the program, reads the reason, and may correct it"));
  test_window_assert_page_fits (fixture);

  dialog = open_dialog (fixture, page, "enrollment.reject");
  g_assert_cmpstr (gtk_window_get_title (dialog), ==, "Reject Change");
  g_assert_true (shows (dialog, "The organization stays in the program."));
  gtk_window_close (dialog);
}

static void
test_dialog_follows_what_changes_under_it (Fixture       *fixture,
                                           gconstpointer  data)
{
  GtkWidget *page;
  GtkWindow *dialog;

  confirm (fixture);
  page = show_review (fixture);
  dialog = open_dialog (fixture, page, "enrollment.approve");
  type (dialog, "They are known to us.");
  ask_meanwhile (fixture, "Who are you?");
  test_ui_wait_for (shows (dialog, "The enrollment has changed meanwhile."));

  click (dialog, "_Approve");
  test_ui_wait_for (shows (page, "They are known to us."));
}

static void
test_dialog_says_when_it_was_decided_already (Fixture       *fixture,
                                              gconstpointer  data)
{
  GtkWidget *page;
  GtkWindow *dialog;

  confirm (fixture);
  page = show_review (fixture);
  dialog = open_dialog (fixture, page, "enrollment.ask");
  set_automatic (fixture->workspace, TRUE);
  test_ui_wait_for (!gtk_widget_get_sensitive (find_button (dialog, "_Send")));
  g_assert_true (shows (dialog, "This is not possible in the present state (“Passed”)."));
  gtk_window_close (dialog);
  test_ui_wait_for (shows (page, "The program, because every check was passed"));
}

static EntenteSwitchRow *
find_policy (Fixture *fixture)
{
  return ENTENTE_SWITCH_ROW (test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_SWITCH_ROW, "Approve automatically"));
}

static void
test_policy_is_switched_and_lets_in_who_waits (Fixture       *fixture,
                                               gconstpointer  data)
{
  EntenteSwitchRow *row;

  confirm (fixture);
  test_window_show_page (fixture, TEST_OPERATOR, "organization", NULL);
  test_ui_wait_for (shows (fixture->window, "Approve automatically"));
  row = find_policy (fixture);
  test_ui_wait_for (gtk_widget_get_sensitive (GTK_WIDGET (row)));
  g_assert_false (entente_switch_row_get_value (row));

  entente_switch_row_set_value (row, TRUE);
  test_ui_wait_for (shows (fixture->window, "1 organization that was waiting is approved"));
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_true (entente_switch_row_get_value (row));

  set_automatic (fixture->workspace, FALSE);
  test_ui_wait_for (!entente_switch_row_get_value (row));
}

/* Two at once: who comes second does not know what the first has done. */
static void
test_policy_that_was_refused_is_shown_as_it_is (Fixture       *fixture,
                                                gconstpointer  data)
{
  EntenteSwitchRow *row;
  g_autoptr (GVariant) first = NULL;
  g_autoptr (GVariant) second = NULL;

  test_window_show_page (fixture, TEST_OPERATOR, "organization", NULL);
  test_ui_wait_for (shows (fixture->window, "Approve automatically"));
  row = find_policy (fixture);
  test_ui_wait_for (gtk_widget_get_sensitive (GTK_WIDGET (row)));
  g_assert_true (entente_switch_row_get_value (row));

  first = test_workspace_run_done (fixture->workspace, entente_command_set_vetting_policy (1, FALSE));
  second = test_workspace_run_done (fixture->workspace, entente_command_set_vetting_policy (2, TRUE));
  entente_switch_row_set_value (row, FALSE);
  test_ui_wait_for (entente_switch_row_get_value (row));
}

static void
add_helper (TestWorkspace *workspace)
{
  EntenteNewUser user = {
    .name = "Odile Sans-Droit",
    .user = "odile",
    .email = "odile@example.com",
    .roles = "user-admin",
  };
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, TEST_OPERATOR);
  outcome = test_workspace_run_done (workspace, entente_command_add_user (&user));
}

static void
test_policy_says_who_may_set_it (Fixture       *fixture,
                                 gconstpointer  data)
{
  EntenteSwitchRow *row;

  add_helper (fixture->workspace);
  test_window_show_page (fixture, "odile@operator.program.example", "organization", NULL);
  test_ui_wait_for (shows (fixture->window, "Approve automatically"));
  row = find_policy (fixture);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (row)));
  g_assert_nonnull (gtk_widget_get_tooltip_text (GTK_WIDGET (row)));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, data, test) g_test_add ("/enrollments/" name, Fixture, data, set_up, test, test_window_tear_down)
  ADD ("empty-page-says-who-comes-and-leads-to-the-policy", NULL, test_empty_page_says_who_comes_and_leads_to_the_policy);
  ADD ("list-says-how-it-stands", NAME, test_list_says_how_it_stands);
  ADD ("nothing-is-approved-before-the-address", NAME, test_nothing_is_approved_before_the_address);
  ADD ("page-shows-what-is-said-beside-the-registry", OTHER, test_page_shows_what_is_said_beside_the_registry);
  ADD ("approval-needs-a-note-where-something-was-found", OTHER, test_approval_needs_a_note_where_something_was_found);
  ADD ("approval-needs-no-note-else", NAME, test_approval_needs_no_note_else);
  ADD ("question-is-asked-and-its-answer-shown", OTHER, test_question_is_asked_and_its_answer_shown);
  ADD ("rejection-says-why", NAME, test_rejection_says_why);
  ADD ("change-is-decided-in-words-of-its-own", NAME, test_change_is_decided_in_words_of_its_own);
  ADD ("dialog-follows-what-changes-under-it", NAME, test_dialog_follows_what_changes_under_it);
  ADD ("dialog-says-when-it-was-decided-already", NAME, test_dialog_says_when_it_was_decided_already);
  ADD ("policy-is-switched-and-lets-in-who-waits", NAME, test_policy_is_switched_and_lets_in_who_waits);
  ADD ("policy-that-was-refused-is-shown-as-it-is", NULL, test_policy_that_was_refused_is_shown_as_it_is);
  ADD ("policy-says-who-may-set-it", NULL, test_policy_says_who_may_set_it);
#undef ADD

  return g_test_run ();
}
