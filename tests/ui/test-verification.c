/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-newcomer.h"
#include "test-ui.h"
#include "test-window-fixture.h"

#include <string.h>

/* The vetting of an organization as its own people see it: page, dialogs, mail. */

/* With the first name in the membership registry all passes by itself, with the second the operator decides. */
#define SAME "Contoso IT Services, Inc."
#define OTHER "Contoso IT"

#define MAIL "ada@contoso.example"
#define HELPER "kim@contoso.program.example"

typedef struct
{
  TestWindow base;
  TestMembership membership;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  name)
{
  TestWorkspace *workspace = test_workspace_new ();

  test_membership_add (&fixture->membership, workspace, name);
  test_newcomer_enroll (workspace, &fixture->membership);
  test_window_open (&fixture->base, workspace, 900);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  name)
{
  test_membership_clear (&fixture->membership);
  test_window_tear_down (&fixture->base, name);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return test_ui_shows (fixture->base.window, text);
}

static void
show_organization (Fixture *fixture)
{
  test_window_show_page (&fixture->base, TEST_NEWCOMER, "organization", NULL);
  test_ui_wait_for (shows (fixture, "Verification"));
  test_ui_settle (GTK_WIDGET (fixture->base.window));
}

static GtkWidget *
find_button (gpointer    root,
             const char *label)
{
  GtkWidget *button = test_ui_find (GTK_WIDGET (root), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);

  return button;
}

/* One that is shown: steps have buttons of the same name. */
static GtkWidget *
find_mapped (GtkWidget  *root,
             const char *label)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_mapped (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press (Fixture    *fixture,
       const char *label)
{
  GtkWidget *button = find_mapped (GTK_WIDGET (fixture->base.window), label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static char *
read_code (Fixture *fixture)
{
  return test_newcomer_read_mail (fixture->base.workspace, "email-verification", "code");
}

static char *
make_wrong (Fixture *fixture)
{
  char *code = read_code (fixture);

  code[0] = code[0] == '9' ? '0' : code[0] + 1;

  return code;
}

static GtkWindow *
open_dialog (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.verify-email", NULL));

  return test_ui_wait_for_dialog (fixture->base.window);
}

static void
enter (GtkWindow  *dialog,
       const char *code)
{
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL)), code);
  g_signal_emit_by_name (find_button (dialog, "_Verify"), "clicked");
}

static void
advance (Fixture *fixture,
         gint64   span)
{
  entente_manual_clock_advance (fixture->base.workspace->clock, span);
}

static char *
load_vetting (Fixture *fixture,
              gint64  *version)
{
  g_autoptr (EntenteVetting) vetting = test_newcomer_load_vetting (fixture->base.workspace);

  *version = entente_record_get_version (ENTENTE_RECORD (vetting));

  return g_strdup (entente_record_get_id (ENTENTE_RECORD (vetting)));
}

static void
ask (Fixture    *fixture,
     const char *step,
     const char *question)
{
  gint64 version;
  g_autofree char *id = load_vetting (fixture, &version);
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->base.workspace, TEST_OPERATOR);
  outcome = test_workspace_run_done (fixture->base.workspace, entente_command_ask_vetting (id, version, step, question));
}

static void
reject (Fixture    *fixture,
        const char *step,
        const char *reason)
{
  gint64 version;
  g_autofree char *id = load_vetting (fixture, &version);
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->base.workspace, TEST_OPERATOR);
  outcome = test_workspace_run_done (fixture->base.workspace, entente_command_reject_vetting (id, version, step, reason));
}

static void
test_steps_fold_away_when_all_have_passed (Fixture       *fixture,
                                           gconstpointer  name)
{
  show_organization (fixture);
  test_ui_wait_for (shows (fixture, "A mail was sent to " MAIL));
  g_assert_true (shows (fixture, "Employment|"));
  g_assert_true (shows (fixture, "Business|"));
  g_assert_true (shows (fixture, "Begins once the e-mail address is verified: does your primary contact work"));
  g_assert_false (shows (fixture, "Verified on "));
  test_window_assert_page_fits (&fixture->base);

  test_newcomer_confirm (fixture->base.workspace);
  test_ui_wait_for (shows (fixture, "Verified on Mar 2, 2026"));
  g_assert_false (shows (fixture, "Employment|"));
  g_assert_false (shows (fixture, "Enter Code"));
  test_window_assert_page_fits (&fixture->base);
}

static void
test_operator_looks_at_what_differs (Fixture       *fixture,
                                     gconstpointer  name)
{
  show_organization (fixture);
  test_newcomer_confirm (fixture->base.workspace);
  test_ui_wait_for (shows (fixture, "Mail reaches " MAIL "."));
  g_assert_true (shows (fixture, "Your primary contact works for the organization."));
  g_assert_true (shows (fixture, "The operator looks at whether the organization is the company"));
  g_assert_false (shows (fixture, "Enter Code"));
  g_assert_false (shows (fixture, "Send Another Mail"));
}

static void
test_code_is_entered_in_groups (Fixture       *fixture,
                                gconstpointer  name)
{
  g_autofree char *code = read_code (fixture);
  g_autofree char *wrong = make_wrong (fixture);
  g_autofree char *typed = entente_message_code_format (code);
  GtkWindow *dialog;

  show_organization (fixture);
  press (fixture, "_Enter Code…");
  dialog = test_ui_wait_for_dialog (fixture->base.window);
  g_assert_true (ENTENTE_IS_VERIFY_EMAIL_DIALOG (dialog));
  test_ui_wait_for (test_ui_shows (dialog, MAIL));
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_narrow (dialog);

  enter (dialog, "");
  g_assert_true (test_ui_shows (dialog, "Fill this in."));
  enter (dialog, "12 34");
  g_assert_true (test_ui_shows (dialog, "An example: 1234 5678"));
  enter (dialog, wrong);
  test_ui_wait_for (test_ui_shows (dialog, "You can try 4 more times."));
  test_ui_assert_narrow (dialog);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  enter (dialog, typed);
  test_ui_wait_for (dialog == NULL);
  test_ui_wait_for (shows (fixture, "Verified on "));
  test_ui_wait_for (shows (fixture, "E-mail address verified"));
}

static void
test_code_that_was_tried_too_often_is_replaced (Fixture       *fixture,
                                                gconstpointer  name)
{
  g_autofree char *wrong = make_wrong (fixture);
  g_autofree char *right = read_code (fixture);
  g_autofree char *renewed = NULL;
  GtkWindow *dialog = open_dialog (fixture);

  for (guint i = 1; i < ENTENTE_EMAIL_CODE_TRIES; i++)
    {
      g_autofree char *left = i + 1 < ENTENTE_EMAIL_CODE_TRIES
                                ? g_strdup_printf ("You can try %u more times.", ENTENTE_EMAIL_CODE_TRIES - i)
                                : g_strdup ("You can try 1 more time.");

      enter (dialog, wrong);
      test_ui_wait_for (test_ui_shows (dialog, left));
    }
  enter (dialog, wrong);
  test_ui_wait_for (test_ui_shows (dialog, "it cannot be tried any more."));
  enter (dialog, right);
  test_ui_wait_for (test_ui_shows (dialog, "A wrong code was typed too often"));

  advance (fixture, G_TIME_SPAN_MINUTE);
  g_signal_emit_by_name (find_button (dialog, "_Send Another Mail"), "clicked");
  test_ui_wait_for (test_ui_shows (dialog, "Another mail with another code was sent to " MAIL "."));
  g_assert_false (test_ui_shows (dialog, "A wrong code was typed too often"));
  test_ui_assert_narrow (dialog);

  renewed = read_code (fixture);
  g_assert_cmpstr (renewed, !=, right);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  enter (dialog, renewed);
  test_ui_wait_for (dialog == NULL);
}

static void
test_another_mail_can_be_sent_after_a_while (Fixture       *fixture,
                                             gconstpointer  name)
{
  GtkWidget *button;

  show_organization (fixture);
  button = find_button (fixture->base.window, "_Send Another Mail");
  for (guint i = 1; i < ENTENTE_EMAIL_CODES_AN_HOUR; i++)
    {
      press (fixture, "_Send Another Mail");
      test_ui_wait_for (gtk_widget_get_sensitive (button));
      test_ui_wait_for (shows (fixture, "Another mail was sent to " MAIL));
    }

  /* An hour from the first, less what is waited for below. */
  advance (fixture, G_TIME_SPAN_HOUR - 10 * G_TIME_SPAN_MILLISECOND);
  press (fixture, "_Send Another Mail");
  test_ui_wait_for (gtk_widget_get_tooltip_text (button) != NULL);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (button), "Enough mails were sent for now."));

  advance (fixture, 10 * G_TIME_SPAN_MILLISECOND);
  test_ui_wait_for (gtk_widget_get_sensitive (button));
  press (fixture, "_Send Another Mail");
  test_ui_wait_for (shows (fixture, "Enter its code until"));
}

/* While the page is looked at. */
static void
test_code_and_link_expire (Fixture       *fixture,
                           gconstpointer  name)
{
  GtkWidget *button;

  advance (fixture, ENTENTE_EMAIL_CODE_MINUTES * G_TIME_SPAN_MINUTE - 1);
  show_organization (fixture);
  test_ui_wait_for (shows (fixture, "Enter its code until"));
  button = find_button (fixture->base.window, "_Enter Code…");
  g_assert_true (gtk_widget_get_sensitive (button));

  advance (fixture, 1);
  test_ui_wait_for (shows (fixture, "The code that was sent to " MAIL " has expired."));
  g_assert_false (gtk_widget_get_sensitive (button));

  advance (fixture, ENTENTE_EMAIL_LINK_HOURS * G_TIME_SPAN_HOUR);
  show_organization (fixture);
  test_ui_wait_for (shows (fixture, "The code and the link that were sent to " MAIL " have expired."));
}

static void
show_mail (Fixture *fixture)
{
  g_autofree char *ids = NULL;
  g_autoptr (EntenteQuery) all = entente_query_new ("messages");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "kind", "email-verification");
  g_auto (GStrv) parts = NULL;

  ids = test_workspace_join_ids (fixture->base.workspace, query);
  parts = g_strsplit (ids, ", ", -1);
  test_window_show_page (&fixture->base, TEST_NEWCOMER, "messages", parts[g_strv_length (parts) - 1]);
  test_ui_wait_for (shows (fixture, "Verify the address " MAIL));
  test_ui_settle (GTK_WIDGET (fixture->base.window));
}

static void
test_mail_shows_code_until_it_is_used (Fixture       *fixture,
                                       gconstpointer  name)
{
  g_autofree char *code = read_code (fixture);
  g_autofree char *shown = entente_message_code_format (code);

  show_mail (fixture);
  test_ui_wait_for (shows (fixture, shown));
  g_assert_true (shows (fixture, "Good until "));
  g_assert_true (shows (fixture, "Verify This Address"));
  test_window_assert_page_fits (&fixture->base);

  press (fixture, "_Verify This Address");
  test_ui_wait_for (shows (fixture, "The address is verified. The code and the link of this mail have done their work."));
  g_assert_false (shows (fixture, shown));
  g_assert_false (shows (fixture, "Verify This Address"));
  press (fixture, "Show _Verification");
  test_ui_wait_for (shows (fixture, "Mail reaches " MAIL "."));
}

/* Whoever looks for it finds neither the mail nor what was logged of it. */
static void
test_code_is_shown_nowhere_else (Fixture       *fixture,
                                 gconstpointer  name)
{
  static const char *const lists[] = { "messages", "activity", "vettings" };
  g_autofree char *code = read_code (fixture);
  g_autofree char *secret = test_newcomer_read_mail (fixture->base.workspace, "email-verification", "link-secret");

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (EntenteQuery) all = entente_query_new (lists[i]);
      g_autoptr (EntenteQuery) coded = entente_query_with_search (all, code);
      g_autoptr (EntenteQuery) secret_query = entente_query_with_search (all, secret);
      g_autofree char *there = test_workspace_join_ids (fixture->base.workspace, all);
      g_autofree char *by_code = test_workspace_join_ids (fixture->base.workspace, coded);
      g_autofree char *by_secret = test_workspace_join_ids (fixture->base.workspace, secret_query);

      g_assert_cmpstr (there, !=, "");
      g_assert_cmpstr (by_code, ==, "");
      g_assert_cmpstr (by_secret, ==, "");
    }

  test_window_show_page (&fixture->base, TEST_NEWCOMER, "messages", NULL);
  test_ui_wait_for (shows (fixture, "Verify the address " MAIL));
  g_assert_false (shows (fixture, code));
}

static void
test_mail_says_when_it_has_expired (Fixture       *fixture,
                                    gconstpointer  name)
{
  g_autofree char *code = read_code (fixture);
  g_autofree char *shown = entente_message_code_format (code);

  advance (fixture, ENTENTE_EMAIL_CODE_MINUTES * G_TIME_SPAN_MINUTE - 1);
  show_mail (fixture);
  test_ui_wait_for (shows (fixture, shown));
  advance (fixture, 1);
  test_ui_wait_for (!shows (fixture, shown));
  g_assert_true (shows (fixture, "The code of this mail has expired. Its link is good once until"));
  g_assert_true (shows (fixture, "Verify This Address"));

  advance (fixture, ENTENTE_EMAIL_LINK_HOURS * G_TIME_SPAN_HOUR);
  show_mail (fixture);
  test_ui_wait_for (shows (fixture, "The code and the link of this mail have expired."));
  g_assert_false (shows (fixture, "Verify This Address"));
}

static void
test_mail_says_that_it_was_replaced (Fixture       *fixture,
                                     gconstpointer  name)
{
  g_autoptr (GVariant) outcome = NULL;

  advance (fixture, G_TIME_SPAN_MINUTE);
  show_mail (fixture);
  test_ui_wait_for (shows (fixture, "Verify This Address"));
  outcome = test_workspace_run_done (fixture->base.workspace, entente_command_resend_email_code ());
  test_ui_wait_for (shows (fixture, "A later mail has taken the place of this one."));
  g_assert_false (shows (fixture, "Verify This Address"));
}

static void
test_code_is_spoken_digit_by_digit (void)
{
  g_autofree char *shown = entente_message_code_format ("12345678");
  g_autofree char *spoken = entente_message_code_spell ("12345678");
  g_autofree char *typed = entente_email_code_clean (shown);

  g_assert_cmpstr (shown, ==, "1234\u00a05678");
  g_assert_cmpstr (spoken, ==, "1 2 3 4, 5 6 7 8");
  g_assert_cmpstr (typed, ==, "12345678");
}

static void
test_operator_is_answered (Fixture       *fixture,
                           gconstpointer  name)
{
  GtkWindow *dialog;
  EntenteTextRow *row;

  test_newcomer_confirm (fixture->base.workspace);
  ask (fixture, "business", "Under which name are you registered?");
  show_organization (fixture);
  test_ui_wait_for (shows (fixture, "“Under which name are you registered?”"));
  g_assert_true (shows (fixture, "The operator asks about your organization, and waits for your answer:"));
  test_window_assert_page_fits (&fixture->base);

  press (fixture, "_Answer…");
  dialog = test_ui_wait_for_dialog (fixture->base.window);
  g_assert_true (test_ui_shows (dialog, "Under which name are you registered?"));
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_narrow (dialog);
  g_signal_emit_by_name (find_button (dialog, "_Send"), "clicked");
  g_assert_true (test_ui_shows (dialog, "Fill this in."));

  row = ENTENTE_TEXT_ROW (test_ui_find (GTK_WIDGET (dialog), ENTENTE_TYPE_TEXT_ROW, NULL));
  entente_text_row_set_value (row, "As Contoso IT Services, Inc.");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_signal_emit_by_name (find_button (dialog, "_Send"), "clicked");
  test_ui_wait_for (dialog == NULL);
  test_ui_wait_for (shows (fixture, "“As Contoso IT Services, Inc.”"));
  g_assert_true (shows (fixture, "The operator has your answer and looks at it"));
  test_ui_wait_for (shows (fixture, "Answer sent to the operator"));
}

static void
find_wizard (EntenteWizard **wizard)
{
  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_ENROLLMENT_WIZARD) != NULL);
  *wizard = test_ui_find_window (ENTENTE_TYPE_ENROLLMENT_WIZARD);
  test_ui_wait_for_start (*wizard);
  test_ui_settle (GTK_WIDGET (*wizard));
}

static gboolean
is_at (EntenteWizard *wizard,
       const char    *page)
{
  EntenteWizardPage *current = entente_wizard_get_current (wizard);

  return current != NULL && g_str_equal (entente_wizard_page_get_name (current), page);
}

static void
test_rejected_enrollment_is_submitted_again (Fixture       *fixture,
                                             gconstpointer  name)
{
  EntenteWizard *wizard = NULL;
  EntenteForm *form;

  test_newcomer_confirm (fixture->base.workspace);
  reject (fixture, "business", "The name is not that of the registry.");
  show_organization (fixture);
  test_ui_wait_for (shows (fixture, "“The name is not that of the registry.”"));
  test_window_assert_page_fits (&fixture->base);

  press (fixture, "_Correct and Submit Again…");
  find_wizard (&wizard);
  g_assert_true (is_at (wizard, "legal"));
  test_ui_wait_for (test_ui_shows (wizard, "The operator rejected the enrollment for this reason: “The name is not that of the registry.”"));
  form = entente_wizard_page_get_form (entente_wizard_get_page (wizard, "legal"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entente_form_get_row (form, "name"))), ==, "Contoso IT Services, Inc.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entente_form_get_row (form, "city"))), ==, "Springfield");
  test_ui_assert_narrow (wizard);
  gtk_editable_set_text (GTK_EDITABLE (entente_form_get_row (form, "name")), OTHER);

  entente_wizard_next (wizard);
  test_ui_wait_for (is_at (wizard, "contact"));
  /* That was not what was wrong. */
  g_assert_false (test_ui_shows (wizard, "The operator rejected the enrollment for this reason"));
  entente_wizard_next (wizard);
  test_ui_wait_for (is_at (wizard, "support"));
  entente_wizard_next (wizard);
  test_ui_wait_for (is_at (wizard, "status"));
  /* The address is as it was, and what differed does not any more. */
  test_ui_wait_for (test_ui_shows (wizard, "Your Organization Is Qualified"));
  test_ui_assert_narrow (wizard);
  entente_wizard_next (wizard);
  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_ENROLLMENT_WIZARD) == NULL);
  test_ui_wait_for (shows (fixture, "Verified on "));
}

static void
test_rejection_is_told_where_the_contact_is_corrected (Fixture       *fixture,
                                                       gconstpointer  name)
{
  EntenteWizard *wizard = NULL;

  reject (fixture, "employment", "Nobody knows her there.");
  show_organization (fixture);
  test_ui_wait_for (shows (fixture, "“Nobody knows her there.”"));
  press (fixture, "_Correct and Submit Again…");
  find_wizard (&wizard);
  entente_wizard_next (wizard);
  test_ui_wait_for (is_at (wizard, "contact"));
  test_ui_wait_for (test_ui_shows (wizard, "“Nobody knows her there.”"));
  gtk_window_destroy (GTK_WINDOW (wizard));
}

static void
test_message_of_a_rejection_leads_on (Fixture       *fixture,
                                      gconstpointer  name)
{
  EntenteWizard *wizard = NULL;
  g_autoptr (EntenteQuery) all = entente_query_new ("messages");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "kind", "enrollment-rejected");
  g_autofree char *id = NULL;

  test_newcomer_confirm (fixture->base.workspace);
  reject (fixture, "business", "The name is not that of the registry.");
  test_workspace_act_as (fixture->base.workspace, TEST_NEWCOMER);
  id = test_workspace_join_ids (fixture->base.workspace, query);
  test_window_show_page (&fixture->base, TEST_NEWCOMER, "messages", id);
  test_ui_wait_for (find_mapped (GTK_WIDGET (fixture->base.window), "_Correct and Submit Again…") != NULL);
  press (fixture, "_Correct and Submit Again…");
  find_wizard (&wizard);
  gtk_window_destroy (GTK_WINDOW (wizard));
}

static char *
publish_agreement (Fixture *fixture)
{
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->base.workspace, TEST_OPERATOR);
  outcome = test_workspace_run_done (fixture->base.workspace,
                                     entente_command_publish_agreement ("partner", "Partner Agreement", "en", "Be good."));
  test_workspace_act_as (fixture->base.workspace, TEST_NEWCOMER);

  return g_strdup (test_outcome_get_text (outcome, "agreement"));
}

/* For as long as there is something to sign. */
static void
test_message_of_an_approval_leads_to_the_signature (Fixture       *fixture,
                                                    gconstpointer  name)
{
  g_autofree char *agreement = publish_agreement (fixture);
  g_autoptr (EntenteQuery) all = entente_query_new ("messages");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "kind", "enrollment-authorized");
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *id = NULL;

  test_newcomer_confirm (fixture->base.workspace);
  id = test_workspace_join_ids (fixture->base.workspace, query);
  test_window_show_page (&fixture->base, TEST_NEWCOMER, "messages", id);
  test_ui_wait_for (find_mapped (GTK_WIDGET (fixture->base.window), "Sign _Agreement…") != NULL);
  test_window_assert_page_fits (&fixture->base);
  press (fixture, "Sign _Agreement…");
  g_assert_true (ENTENTE_IS_AGREEMENT_DIALOG (test_ui_wait_for_dialog (fixture->base.window)));
  gtk_window_close (test_ui_find_dialog (fixture->base.window));

  gtk_widget_grab_focus (find_mapped (GTK_WIDGET (fixture->base.window), "Sign _Agreement…"));
  outcome = test_workspace_run_done (fixture->base.workspace,
                                     entente_command_sign_agreement (agreement, &(EntenteSignatory){ "Ada", "Martin" }));
  test_ui_wait_for (find_mapped (GTK_WIDGET (fixture->base.window), "Sign _Agreement…") == NULL);
  g_assert_true (gtk_widget_is_focus (find_mapped (GTK_WIDGET (fixture->base.window), "Show _Organization")));
}

/* Mail reaches anybody; what is said of the organization is not everybody's to say. */
static void
test_who_may_not_learns_why (Fixture       *fixture,
                             gconstpointer  name)
{
  static const EntenteNewUser user = {
    .name = "Kim Park",
    .email = "kim@contoso.example",
    .user = "kim",
    .roles = "admin-agent",
  };
  g_autoptr (GVariant) added = test_workspace_run_done (fixture->base.workspace, entente_command_add_user (&user));
  GtkWidget *button;

  test_window_show_page (&fixture->base, HELPER, "organization", NULL);
  test_ui_wait_for (find_mapped (GTK_WIDGET (fixture->base.window), "_Enter Code…") != NULL);
  g_assert_true (gtk_widget_get_sensitive (find_mapped (GTK_WIDGET (fixture->base.window), "_Enter Code…")));

  test_newcomer_confirm (fixture->base.workspace);
  test_workspace_act_as (fixture->base.workspace, TEST_NEWCOMER);
  ask (fixture, "business", "Who are you?");
  test_window_show_page (&fixture->base, HELPER, "organization", NULL);
  test_ui_wait_for (find_mapped (GTK_WIDGET (fixture->base.window), "_Answer…") != NULL);
  button = find_mapped (GTK_WIDGET (fixture->base.window), "_Answer…");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (button), "Your roles do not allow this."));
}

static void
test_no_group_without_a_vetting (Fixture       *fixture,
                                 gconstpointer  name)
{
  g_autofree char *organization = test_workspace_add_organization (fixture->base.workspace, "reseller", "bravo", "global-admin");

  test_window_show_page (&fixture->base, "admin@bravo.program.example", "organization", NULL);
  test_ui_wait_for (shows (fixture, "bravo.program.example"));
  test_ui_settle (GTK_WIDGET (fixture->base.window));
  g_assert_false (shows (fixture, "Verification"));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, registered, test) g_test_add ("/verification/" name, Fixture, registered, set_up, test, tear_down)
  ADD ("steps-fold-away-when-all-have-passed", SAME, test_steps_fold_away_when_all_have_passed);
  ADD ("operator-looks-at-what-differs", OTHER, test_operator_looks_at_what_differs);
  ADD ("code-is-entered-in-groups", SAME, test_code_is_entered_in_groups);
  ADD ("code-that-was-tried-too-often-is-replaced", SAME, test_code_that_was_tried_too_often_is_replaced);
  ADD ("another-mail-can-be-sent-after-a-while", SAME, test_another_mail_can_be_sent_after_a_while);
  ADD ("code-and-link-expire", SAME, test_code_and_link_expire);
  ADD ("mail-shows-code-until-it-is-used", OTHER, test_mail_shows_code_until_it_is_used);
  ADD ("mail-says-when-it-has-expired", SAME, test_mail_says_when_it_has_expired);
  ADD ("mail-says-that-it-was-replaced", SAME, test_mail_says_that_it_was_replaced);
  ADD ("code-is-shown-nowhere-else", SAME, test_code_is_shown_nowhere_else);
  ADD ("operator-is-answered", OTHER, test_operator_is_answered);
  ADD ("rejected-enrollment-is-submitted-again", OTHER, test_rejected_enrollment_is_submitted_again);
  ADD ("rejection-is-told-where-the-contact-is-corrected", OTHER, test_rejection_is_told_where_the_contact_is_corrected);
  ADD ("message-of-a-rejection-leads-on", OTHER, test_message_of_a_rejection_leads_on);
  ADD ("message-of-an-approval-leads-to-the-signature", SAME, test_message_of_an_approval_leads_to_the_signature);
  ADD ("who-may-not-learns-why", OTHER, test_who_may_not_learns_why);
  ADD ("no-group-without-a-vetting", SAME, test_no_group_without_a_vetting);
#undef ADD

  g_test_add_func ("/verification/code-is-spoken-digit-by-digit", test_code_is_spoken_digit_by_digit);

  return g_test_run ();
}
