/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-newcomer.h"
#include "test-ui.h"
#include "test-window-fixture.h"

#include <string.h>

/* Enrolling as an indirect reseller, from the first page to the last. */

#define OPERATOR "operator@operator.program.example"
#define MEMBER "ada@contoso.example"
#define PASSWORD "correct horse battery"

typedef struct
{
  TestWindow base;
  EntenteWizard *wizard; /* (nullable) weak */
  char *password;        /* of the member */
} Fixture;

static void
find_wizard (Fixture *fixture)
{
  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_ENROLLMENT_WIZARD) != NULL);
  fixture->wizard = test_ui_find_window (ENTENTE_TYPE_ENROLLMENT_WIZARD);
  g_object_add_weak_pointer (G_OBJECT (fixture->wizard), (gpointer *) &fixture->wizard);
  test_ui_wait_for_start (fixture->wizard);
  test_ui_settle (GTK_WIDGET (fixture->wizard));
}

static void
open_wizard (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.enroll", NULL));
  find_wizard (fixture);
}

/* What was filled in is kept. */
static void
close_wizard (Fixture *fixture)
{
  if (fixture->wizard != NULL)
    gtk_window_close (GTK_WINDOW (fixture->wizard));
  test_ui_wait_for (fixture->wizard == NULL);
}

static void
add_profile (TestWorkspace *workspace,
             const char    *membership,
             const char    *mpn_id,
             const char    *name,
             const char    *country)
{
  EntenteNewProfile profile = { mpn_id, name, country };
  g_autoptr (GVariant) outcome = test_workspace_run_done (workspace, entente_command_add_profile (membership, &profile));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TestWorkspace *workspace = test_workspace_new ();
  EntenteNewProfile profile = { "4711001", "Contoso IT", "US" };
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, OPERATOR);
  outcome = test_workspace_run_done (workspace, entente_command_add_membership (MEMBER, &profile));
  fixture->base.subject = g_strdup (test_outcome_get_text (outcome, "membership"));
  fixture->password = g_strdup (test_outcome_get_text (outcome, "password"));
  test_window_open (&fixture->base, workspace, 900);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->wizard != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->wizard));
  test_ui_wait_for (fixture->wizard == NULL);
  test_window_tear_down (&fixture->base, data);
  g_free (fixture->password);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return test_ui_shows (fixture->wizard, text);
}

static EntenteWizardPage *
get_page (Fixture    *fixture,
          const char *name)
{
  return entente_wizard_get_page (fixture->wizard, name);
}

static gboolean
is_at (Fixture    *fixture,
       const char *name)
{
  EntenteWizardPage *page = fixture->wizard != NULL ? entente_wizard_get_current (fixture->wizard) : NULL;

  return page != NULL && g_str_equal (entente_wizard_page_get_name (page), name);
}

static GtkWidget *
get_row (Fixture    *fixture,
         const char *page,
         const char *field)
{
  return entente_form_get_row (entente_wizard_page_get_form (get_page (fixture, page)), field);
}

static void
type (Fixture    *fixture,
      const char *page,
      const char *field,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, page, field)), text);
}

static const char *
read_text (Fixture    *fixture,
           const char *page,
           const char *field)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_row (fixture, page, field)));
}

static gboolean
complains (Fixture    *fixture,
           const char *page,
           const char *field)
{
  return entente_field_get_message (get_row (fixture, page, field)) != NULL;
}

/* The page is whole: every part of it has a name, and room. */
static void
check_page (Fixture *fixture)
{
  test_ui_settle (GTK_WIDGET (fixture->wizard));
  test_ui_assert_named (GTK_WIDGET (fixture->wizard));
  test_ui_assert_fits (GTK_WIDGET (fixture->wizard), 360);
}

static void
go_on (Fixture    *fixture,
       const char *to)
{
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, to));
  check_page (fixture);
}

/* In the row of that title. */
static GtkCheckButton *
get_check (Fixture    *fixture,
           const char *page,
           const char *title)
{
  GtkWidget *row = test_ui_find (GTK_WIDGET (get_page (fixture, page)), ADW_TYPE_ACTION_ROW, title);

  return GTK_CHECK_BUTTON (test_ui_find (row, GTK_TYPE_CHECK_BUTTON, NULL));
}

static void
choose_to_create (Fixture *fixture)
{
  gtk_check_button_set_active (get_check (fixture, "account", "Create one"), TRUE);
}

static void
fill_in_account (Fixture *fixture)
{
  type (fixture, "new-account", "organization-name", "Contoso IT");
  entente_picker_row_set_value (ENTENTE_PICKER_ROW (get_row (fixture, "new-account", "country")), "US");
  type (fixture, "new-account", "first-name", "Ada");
  type (fixture, "new-account", "last-name", "Martin");
  type (fixture, "new-account", "password", PASSWORD);
  type (fixture, "new-account", "password-again", PASSWORD);
}

/* As far as the page after the work account. */
static void
create_account (Fixture *fixture)
{
  open_wizard (fixture);
  test_ui_wait_for (is_at (fixture, "welcome"));
  go_on (fixture, "account");
  choose_to_create (fixture);
  go_on (fixture, "new-account");
  fill_in_account (fixture);
  go_on (fixture, "association");
}

static void
sign_in_member (Fixture *fixture)
{
  go_on (fixture, "member");
  type (fixture, "member", "user-name", MEMBER);
  go_on (fixture, "member-password");
  type (fixture, "member-password", "password", fixture->password);
  go_on (fixture, "profiles");
}

static void
fill_in_legal_profile (Fixture *fixture)
{
  type (fixture, "legal", "address-line1", "1 Main Street");
  type (fixture, "legal", "city", "Springfield");
  type (fixture, "legal", "state", "IL");
  type (fixture, "legal", "postal-code", "62701");
  type (fixture, "legal", "registration-id", "12-3456789");
}

static void
fill_in_contact (Fixture *fixture)
{
  type (fixture, "contact", "contact-first-name", "Ada");
  type (fixture, "contact", "contact-last-name", "Martin");
  type (fixture, "contact", "email", "ada.martin@contoso.example");
  type (fixture, "contact", "phone", "2175550100");
}

static void
fill_in_support (Fixture *fixture)
{
  type (fixture, "support", "support-email", "help@contoso.example");
  type (fixture, "support", "support-phone", "2175550101");
}

static EntenteAccount *
get_account (Fixture *fixture)
{
  return entente_workspace_get_account (fixture->base.workspace->workspace);
}

static void
enter_code (Fixture    *fixture,
            const char *code)
{
  GtkWindow *dialog;

  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), ENTENTE_TYPE_PILL_BUTTON, "_Enter Code…"), "clicked");
  dialog = test_ui_wait_for_dialog (GTK_WINDOW (fixture->wizard));
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL)), code);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Verify"), "clicked");
  test_ui_wait_for (dialog == NULL);
}

static void
test_whole_way (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *mpn_ids = NULL;
  g_autofree char *emails = NULL;
  g_autofree char *code = NULL;

  create_account (fixture);
  g_assert_cmpstr (entente_account_get_user_name (get_account (fixture)), ==, "ada.martin@contosoit.program.example");
  g_assert_cmpstr (entente_account_get_status (get_account (fixture)), ==, "enrolling");

  sign_in_member (fixture);
  /* The only one that there is is chosen. */
  g_assert_true (shows (fixture, "MPN ID 4711001"));
  go_on (fixture, "legal");
  g_assert_cmpstr (read_text (fixture, "legal", "name"), ==, "Contoso IT");
  g_assert_true (shows (fixture, "4711001"));
  g_assert_true (shows (fixture, "United States"));
  fill_in_legal_profile (fixture);
  go_on (fixture, "contact");
  fill_in_contact (fixture);
  go_on (fixture, "support");
  g_assert_true (shows (fixture, "Enroll Now"));
  fill_in_support (fixture);
  go_on (fixture, "status");
  g_assert_true (shows (fixture, "Your Enrollment Was Submitted"));
  g_assert_true (shows (fixture, "With it you can administer the accounts of customers."));
  test_ui_wait_for (shows (fixture, "ada.martin@contoso.example, and is under Messages."));
  g_assert_cmpstr (entente_account_get_status (get_account (fixture)), ==, "pending");
  test_ui_assert_named (GTK_WIDGET (fixture->wizard));
  test_ui_assert_narrow (fixture->wizard);

  code = test_newcomer_read_mail (fixture->base.workspace, "email-verification", "code");
  enter_code (fixture, code);
  test_ui_wait_for (shows (fixture, "Your Organization Is Qualified"));
  test_ui_wait_for (g_str_equal (entente_account_get_status (get_account (fixture)), "qualified"));
  g_assert_false (shows (fixture, "Enter Code"));

  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (fixture->wizard == NULL);
  mpn_ids = test_workspace_join (fixture->base.workspace, "organizations", "mpn-id");
  emails = test_workspace_join (fixture->base.workspace, "organizations", "support-email");
  g_assert_cmpstr (mpn_ids, ==, "4711001");
  g_assert_cmpstr (emails, ==, "help@contoso.example");
}

/* Where the code is. */
static void
test_status_leads_to_the_mail (Fixture       *fixture,
                               gconstpointer  data)
{
  create_account (fixture);
  sign_in_member (fixture);
  go_on (fixture, "legal");
  type (fixture, "legal", "name", "Contoso Information Technology");
  fill_in_legal_profile (fixture);
  go_on (fixture, "contact");
  fill_in_contact (fixture);
  go_on (fixture, "support");
  fill_in_support (fixture);
  go_on (fixture, "status");
  test_ui_wait_for (shows (fixture, "and is under Messages."));

  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), ENTENTE_TYPE_PILL_BUTTON, "Show _Messages"), "clicked");
  test_ui_wait_for (fixture->wizard == NULL);
  test_ui_wait_for (test_ui_shows (fixture->base.window, "Verify the address ada.martin@contoso.example"));
}

/* The name is another one than that of the registry. */
static void
test_status_follows_the_operator (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autofree char *code = NULL;

  create_account (fixture);
  sign_in_member (fixture);
  go_on (fixture, "legal");
  type (fixture, "legal", "name", "Contoso Information Technology");
  fill_in_legal_profile (fixture);
  go_on (fixture, "contact");
  fill_in_contact (fixture);
  go_on (fixture, "support");
  fill_in_support (fixture);
  go_on (fixture, "status");

  code = test_newcomer_read_mail (fixture->base.workspace, "email-verification", "code");
  test_ui_wait_for (shows (fixture, "and is under Messages."));
  enter_code (fixture, code);
  test_ui_wait_for (shows (fixture, "Your E-mail Address Is Verified"));
  g_assert_true (shows (fixture, "looks at what you said about Contoso Information Technology, which can take several days."));
}

static void
test_account_is_refused_beside_its_fields (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autofree char *organization = test_workspace_add_organization (fixture->base.workspace, "reseller", "contosoit", "");

  open_wizard (fixture);
  go_on (fixture, "account");
  choose_to_create (fixture);
  go_on (fixture, "new-account");
  fill_in_account (fixture);
  test_ui_wait_for (complains (fixture, "new-account", "domain-prefix"));

  type (fixture, "new-account", "domain-prefix", "contoso");
  test_ui_wait_for (!complains (fixture, "new-account", "domain-prefix"));
  type (fixture, "new-account", "password", "short");
  type (fixture, "new-account", "password-again", "shorter");
  entente_wizard_next (fixture->wizard);
  g_assert_true (complains (fixture, "new-account", "password"));
  g_assert_true (complains (fixture, "new-account", "password-again"));
  g_assert_true (shows (fixture, "The two passwords are not alike. Type the same one twice."));
  g_assert_true (is_at (fixture, "new-account"));

  type (fixture, "new-account", "password", PASSWORD);
  type (fixture, "new-account", "password-again", PASSWORD);
  g_assert_false (complains (fixture, "new-account", "password-again"));
  go_on (fixture, "association");
}

static void
test_wrong_password_is_refused_beside_it (Fixture       *fixture,
                                          gconstpointer  data)
{
  open_wizard (fixture);
  go_on (fixture, "account");
  type (fixture, "account", "user-name", "nobody@contoso.program.example");
  type (fixture, "account", "password", PASSWORD);
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (complains (fixture, "account", "password"));
  g_assert_cmpstr (entente_account_get_user_name (get_account (fixture)), ==, OPERATOR);

  choose_to_create (fixture);
  go_on (fixture, "new-account");
  fill_in_account (fixture);
  go_on (fixture, "association");
  go_on (fixture, "member");
  type (fixture, "member", "user-name", MEMBER);
  go_on (fixture, "member-password");
  type (fixture, "member-password", "password", "something else");
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (complains (fixture, "member-password", "password"));
  g_assert_true (is_at (fixture, "member-password"));
}

/* Only the operator's workspace knows which addresses it refuses. */
static void
test_contact_is_refused_beside_its_fields (Fixture       *fixture,
                                           gconstpointer  data)
{
  create_account (fixture);
  sign_in_member (fixture);
  go_on (fixture, "legal");
  entente_wizard_next (fixture->wizard);
  g_assert_true (complains (fixture, "legal", "city"));
  fill_in_legal_profile (fixture);
  go_on (fixture, "contact");

  fill_in_contact (fixture);
  type (fixture, "contact", "email", "ada.martin@gmail.com");
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (complains (fixture, "contact", "email"));
  type (fixture, "contact", "email", "info@contoso.example");
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (complains (fixture, "contact", "email"));
  g_assert_true (is_at (fixture, "contact"));

  type (fixture, "contact", "email", "ada.martin@contoso.example");
  go_on (fixture, "support");
  fill_in_support (fixture);
  type (fixture, "support", "website", "nowhere");
  entente_wizard_next (fixture->wizard);
  g_assert_true (complains (fixture, "support", "website"));
}

static void
test_profiles_that_cannot_be_chosen_say_why (Fixture       *fixture,
                                             gconstpointer  data)
{
  TestWorkspace *workspace = fixture->base.workspace;

  add_profile (workspace, fixture->base.subject, "4711002", "Contoso België", "BE");
  add_profile (workspace, fixture->base.subject, "4711003", "Contoso West", "US");
  create_account (fixture);
  sign_in_member (fixture);

  g_assert_true (shows (fixture, "Contoso België"));
  g_assert_true (shows (fixture, "This profile is in Belgium"));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (get_check (fixture, "profiles", "Contoso België"))));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (get_check (fixture, "profiles", "Contoso West"))));

  /* Of several none is chosen by itself. */
  g_assert_false (entente_wizard_page_get_complete (get_page (fixture, "profiles")));
  gtk_check_button_set_active (get_check (fixture, "profiles", "Contoso West"), TRUE);
  go_on (fixture, "legal");
  g_assert_true (shows (fixture, "4711003"));
  g_assert_cmpstr (read_text (fixture, "legal", "name"), ==, "Contoso West");
}

static void
test_cancel_at_the_profiles_signs_in_another_member (Fixture       *fixture,
                                                     gconstpointer  data)
{
  create_account (fixture);
  sign_in_member (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->wizard), "wizard.cancel", NULL);
  test_ui_wait_for (is_at (fixture, "member"));
  g_assert_cmpstr (read_text (fixture, "member", "user-name"), ==, "");
  g_assert_cmpstr (read_text (fixture, "member-password", "password"), ==, "");
}

static void
test_another_profile_is_chosen_later (Fixture       *fixture,
                                      gconstpointer  data)
{
  create_account (fixture);
  sign_in_member (fixture);
  go_on (fixture, "legal");
  close_wizard (fixture);

  open_wizard (fixture);
  test_ui_wait_for (is_at (fixture, "legal"));
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (get_page (fixture, "legal")), GTK_TYPE_BUTTON, "_Change…"), "clicked");
  test_ui_wait_for (is_at (fixture, "member"));
  g_assert_cmpstr (read_text (fixture, "member", "user-name"), ==, MEMBER);
}

/* What is kept is what was typed, but for passwords; and it is the new account's. */
static void
test_draft_goes_on_without_passwords (Fixture       *fixture,
                                      gconstpointer  data)
{
  open_wizard (fixture);
  go_on (fixture, "account");
  choose_to_create (fixture);
  go_on (fixture, "new-account");
  fill_in_account (fixture);
  close_wizard (fixture);

  /* Whoever acts still does, and is asked. */
  open_wizard (fixture);
  g_assert_true (shows (fixture, "Continue Where You Left Off?"));
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), ENTENTE_TYPE_PILL_BUTTON, "_Continue Where You Left Off"),
                         "clicked");
  test_ui_wait_for (is_at (fixture, "new-account"));
  g_assert_cmpstr (read_text (fixture, "new-account", "organization-name"), ==, "Contoso IT");
  g_assert_cmpstr (read_text (fixture, "new-account", "user"), ==, "ada.martin");
  g_assert_cmpstr (read_text (fixture, "new-account", "password"), ==, "");
  g_assert_cmpstr (read_text (fixture, "new-account", "password-again"), ==, "");

  fill_in_account (fixture);
  go_on (fixture, "association");
  go_on (fixture, "member");
  type (fixture, "member", "user-name", MEMBER);
  go_on (fixture, "member-password");
  type (fixture, "member-password", "password", fixture->password);
  close_wizard (fixture);

  open_wizard (fixture);
  test_ui_wait_for (is_at (fixture, "member-password"));
  g_assert_cmpstr (read_text (fixture, "member-password", "password"), ==, "");
  close_wizard (fixture);

  /* Nothing of it is left with whoever it was begun as. */
  test_workspace_act_as (fixture->base.workspace, OPERATOR);
  open_wizard (fixture);
  test_ui_wait_for (is_at (fixture, "welcome"));
}

static void
test_next_start_goes_on_by_itself (Fixture       *fixture,
                                   gconstpointer  data)
{
  EntenteWindow *window = ENTENTE_WINDOW (fixture->base.window);

  create_account (fixture);
  sign_in_member (fixture);
  go_on (fixture, "legal");
  fill_in_legal_profile (fixture);
  close_wizard (fixture);

  entente_window_set_workspace (window, NULL);
  entente_window_set_workspace (window, fixture->base.workspace->workspace);
  find_wizard (fixture);
  g_assert_true (is_at (fixture, "legal"));
  g_assert_cmpstr (read_text (fixture, "legal", "city"), ==, "Springfield");
}

/* Over the wizard. */
static GtkWindow *
wait_for_password_dialog (Fixture *fixture)
{
  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_PASSWORD_DIALOG) != NULL);
  test_ui_settle (GTK_WIDGET (fixture->wizard));
  g_assert_true (gtk_window_get_transient_for (test_ui_find_window (ENTENTE_TYPE_PASSWORD_DIALOG)) == GTK_WINDOW (fixture->wizard));

  return test_ui_find_window (ENTENTE_TYPE_PASSWORD_DIALOG);
}

static void
choose_password (Fixture    *fixture,
                 const char *told)
{
  GtkWidget *dialog = GTK_WIDGET (wait_for_password_dialog (fixture));

  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW, "Temporary password")), told);
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW, "Password")), PASSWORD);
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW, "Password again")), PASSWORD);
  g_signal_emit_by_name (test_ui_find (dialog, GTK_TYPE_BUTTON, "C_hange"), "clicked");
}

/* Asks for a password of one's own. */
static void
sign_in_for_the_first_time (Fixture    *fixture,
                            const char *told)
{
  open_wizard (fixture);
  go_on (fixture, "account");
  type (fixture, "account", "user-name", "admin@bravo.program.example");
  type (fixture, "account", "password", told);
  entente_wizard_next (fixture->wizard);
}

static void
test_whoever_is_enrolled_tells_customer_support_alone (Fixture       *fixture,
                                                       gconstpointer  data)
{
  TestWorkspace *workspace = fixture->base.workspace;
  g_autofree char *organization = test_workspace_add_organization (workspace, "reseller", "bravo", "global-admin,admin-agent");
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, "admin@bravo.program.example");
  outcome = test_workspace_run_done (workspace, entente_command_reset_password (entente_record_get_id (ENTENTE_RECORD (get_account (fixture)))));
  test_workspace_act_as (workspace, OPERATOR);

  sign_in_for_the_first_time (fixture, test_outcome_get_text (outcome, "password"));
  choose_password (fixture, test_outcome_get_text (outcome, "password"));
  test_ui_wait_for (is_at (fixture, "support"));
  check_page (fixture);
  g_assert_true (shows (fixture, "Your organization is enrolled already."));
  fill_in_support (fixture);
  go_on (fixture, "status");
  g_assert_true (shows (fixture, "Customer Support Was Saved"));
}

static void
test_whoever_is_no_admin_agent_becomes_one (Fixture       *fixture,
                                            gconstpointer  data)
{
  TestWorkspace *workspace = fixture->base.workspace;
  g_autofree char *organization = test_workspace_add_organization (workspace, "reseller", "bravo", "global-admin");
  const char *told = g_hash_table_lookup (workspace->passwords, "admin@bravo.program.example");
  GtkWindow *dialog;

  sign_in_for_the_first_time (fixture, told);
  choose_password (fixture, told);
  test_ui_wait_for (is_at (fixture, "support"));
  fill_in_support (fixture);
  go_on (fixture, "status");
  check_page (fixture);
  g_assert_true (shows (fixture, "Your role as an admin agent"));
  g_assert_true (shows (fixture, "Without it you cannot administer the accounts of customers."));

  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), GTK_TYPE_BUTTON, "Edit My Roles…"), "clicked");
  dialog = test_ui_wait_for_dialog (GTK_WINDOW (fixture->wizard));
  entente_switch_row_set_value (ENTENTE_SWITCH_ROW (test_ui_find (GTK_WIDGET (dialog), ENTENTE_TYPE_SWITCH_ROW, "Admin agent")), TRUE);
  g_signal_emit_by_name (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (dialog)), "clicked");
  test_ui_wait_for (test_ui_find_dialog (GTK_WINDOW (fixture->wizard)) == NULL);
  test_ui_wait_for (shows (fixture, "With it you can administer the accounts of customers."));
  g_assert_false (shows (fixture, "Edit My Roles…"));
  g_assert_true (is_at (fixture, "status"));
}

/* Whoever signed in is who acts, or has gone: the account of before is back, and the draft with it. */
static void
test_who_chooses_no_password_has_not_signed_in (Fixture       *fixture,
                                                gconstpointer  data)
{
  TestWorkspace *workspace = fixture->base.workspace;
  g_autofree char *organization = test_workspace_add_organization (workspace, "reseller", "bravo", "global-admin,admin-agent");
  const char *told = g_hash_table_lookup (workspace->passwords, "admin@bravo.program.example");

  sign_in_for_the_first_time (fixture, told);
  gtk_window_close (wait_for_password_dialog (fixture));
  test_ui_wait_for (shows (fixture, "The password of this account is a temporary one. Choose one of your own first."));
  g_assert_cmpstr (entente_account_get_user_name (get_account (fixture)), ==, OPERATOR);
  g_assert_true (is_at (fixture, "account"));

  entente_wizard_next (fixture->wizard);
  choose_password (fixture, told);
  test_ui_wait_for (is_at (fixture, "support"));
  g_assert_cmpstr (entente_account_get_user_name (get_account (fixture)), ==, "admin@bravo.program.example");
}

static void
test_way_to_the_registry (Fixture       *fixture,
                          gconstpointer  data)
{
  create_account (fixture);
  go_on (fixture, "member");
  type (fixture, "member", "user-name", "somebody@contoso.example");
  adw_action_row_activate (ADW_ACTION_ROW (test_ui_find (GTK_WIDGET (get_page (fixture, "member")), ADW_TYPE_ACTION_ROW,
                                                         "Open the membership registry")));
  test_ui_wait_for (fixture->wizard == NULL);
  test_ui_wait_for (test_ui_shows (fixture->base.window, "1 membership"));
  g_assert_cmpstr (entente_account_get_user_name (get_account (fixture)), ==, OPERATOR);

  /* Whoever enrolls comes back to where that was left. */
  test_workspace_act_as (fixture->base.workspace, "ada.martin@contosoit.program.example");
  find_wizard (fixture);
  g_assert_true (is_at (fixture, "member"));
  g_assert_cmpstr (read_text (fixture, "member", "user-name"), ==, "somebody@contoso.example");
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/enrollment/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("whole-way", test_whole_way);
  ADD ("status-leads-to-the-mail", test_status_leads_to_the_mail);
  ADD ("status-follows-the-operator", test_status_follows_the_operator);
  ADD ("account-is-refused-beside-its-fields", test_account_is_refused_beside_its_fields);
  ADD ("wrong-password-is-refused-beside-it", test_wrong_password_is_refused_beside_it);
  ADD ("contact-is-refused-beside-its-fields", test_contact_is_refused_beside_its_fields);
  ADD ("profiles-that-cannot-be-chosen-say-why", test_profiles_that_cannot_be_chosen_say_why);
  ADD ("cancel-at-the-profiles-signs-in-another-member", test_cancel_at_the_profiles_signs_in_another_member);
  ADD ("another-profile-is-chosen-later", test_another_profile_is_chosen_later);
  ADD ("draft-goes-on-without-passwords", test_draft_goes_on_without_passwords);
  ADD ("next-start-goes-on-by-itself", test_next_start_goes_on_by_itself);
  ADD ("whoever-is-enrolled-tells-customer-support-alone", test_whoever_is_enrolled_tells_customer_support_alone);
  ADD ("whoever-is-no-admin-agent-becomes-one", test_whoever_is_no_admin_agent_becomes_one);
  ADD ("who-chooses-no-password-has-not-signed-in", test_who_chooses_no_password_has_not_signed_in);
  ADD ("way-to-the-registry", test_way_to_the_registry);
#undef ADD

  return g_test_run ();
}
