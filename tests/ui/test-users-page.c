/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The page of the people of one's own organization, and what is done there. */

#include "test-trade.h"
#include "test-window-fixture.h"

typedef TestWindow Fixture;

#define PROVIDER "admin@alpha.program.example"

/* A provider with an administrator and, of each of @data's roles, somebody called after it. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_auto (GStrv) roles = g_strsplit (data != NULL ? data : "", " ", -1);

  test_workspace_act_as (workspace, PROVIDER);
  for (guint i = 0; roles[i] != NULL; i++)
    {
      g_autofree char *email = g_strconcat (roles[i], "@alpha.example", NULL);
      EntenteNewUser user = { .name = roles[i], .email = email, .user = roles[i], .roles = roles[i] };
      g_autoptr (GVariant) outcome = test_workspace_run_done (workspace, entente_command_add_user (&user));
    }

  test_window_open (fixture, workspace, 1000);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return test_ui_shows (fixture->window, text);
}

static void
show_users (Fixture    *fixture,
            const char *user_name)
{
  test_window_show_page (fixture, user_name, "users", NULL);
}

/* The page of the one with that user name. */
static GtkWidget *
open_user (Fixture    *fixture,
           const char *user_name)
{
  EntentePage *page = test_window_get_page (fixture);
  g_autoptr (EntenteQuery) all = entente_query_new ("own-users");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, user_name);
  EntenteList *list = test_workspace_list (fixture->workspace, query);

  /* What is looked for may be a part of another user name. */
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (EntenteUser) user = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_str_equal (entente_user_get_user_name (user), user_name))
        entente_page_show_record (page, entente_record_get_id (ENTENTE_RECORD (user)));
    }
  test_assert_finalizes (list);
  test_ui_wait_for (test_ui_shows (entente_page_get_detail (page), user_name));
  test_ui_settle (GTK_WIDGET (fixture->window));

  return entente_page_get_detail (page);
}

static void
test_list_tells_who_has_which_role (Fixture       *fixture,
                                    gconstpointer  data)
{
  EntenteFilterChip *chip;

  show_users (fixture, PROVIDER);
  test_ui_wait_for (shows (fixture, "3 users"));
  g_assert_true (shows (fixture, "Sales agent"));
  g_assert_true (shows (fixture, "Temporary password"));
  test_window_assert_page_fits (fixture);

  chip = ENTENTE_FILTER_CHIP (test_ui_find (GTK_WIDGET (test_window_get_page (fixture)), ENTENTE_TYPE_FILTER_CHIP, NULL));
  g_assert_cmpstr (entente_filter_chip_get_filter (chip), ==, "role");
  entente_filter_chip_set_value (chip, "sales-agent");
  test_ui_wait_for (shows (fixture, "1 user"));

  entente_list_page_clear_filters (ENTENTE_LIST_PAGE (test_window_get_page (fixture)));
  entente_list_page_set_search (ENTENTE_LIST_PAGE (test_window_get_page (fixture)), "report");
  test_ui_wait_for (shows (fixture, "1 user"));
}

static void
test_page_of_a_user_tells_what_the_roles_allow (Fixture       *fixture,
                                                gconstpointer  data)
{
  GtkWidget *page;

  show_users (fixture, PROVIDER);
  page = open_user (fixture, "sales-agent@alpha.program.example");
  g_assert_true (test_ui_shows (page, "sales-agent@alpha.example"));
  g_assert_true (test_ui_shows (page, "Manages customers and their subscriptions, and asks for relationships"));
  g_assert_true (test_ui_shows (page, "Temporary, until the first sign-in"));
  g_assert_true (test_ui_shows (page, "Mar 2, 2026"));
  test_ui_assert_named (page);
  test_ui_assert_fits (page, 360);
}

static EntenteWizard *
open_wizard (Fixture *fixture)
{
  GtkWindow *wizard;

  gtk_widget_activate_action (GTK_WIDGET (test_window_get_page (fixture)), "page.add-user", NULL);
  wizard = test_ui_wait_for_dialog (fixture->window);
  test_ui_wait_for_start (ENTENTE_WIZARD (wizard));

  return ENTENTE_WIZARD (wizard);
}

static GtkEditable *
get_field (EntenteWizard *wizard,
           const char    *field)
{
  EntenteWizardPage *page = entente_wizard_get_page (wizard, "user");

  return GTK_EDITABLE (entente_form_get_row (entente_wizard_page_get_form (page), field));
}

static void
fill_in (EntenteWizard *wizard,
         const char    *name,
         const char    *email)
{
  gtk_editable_set_text (get_field (wizard, "name"), name);
  gtk_editable_set_text (get_field (wizard, "email"), email);
}

static EntenteSwitchRow *
find_role (gpointer    root,
           const char *name)
{
  return ENTENTE_SWITCH_ROW (test_ui_find (GTK_WIDGET (root), ENTENTE_TYPE_SWITCH_ROW, name));
}

static gboolean
is_at (EntenteWizard *wizard,
       const char    *page)
{
  return g_strcmp0 (entente_wizard_page_get_name (entente_wizard_get_current (wizard)), page) == 0;
}

/* Ticks that the password is noted, and ends. */
static void
finish (Fixture       *fixture,
        EntenteWizard *wizard)
{
  GtkWidget *check = test_ui_find (GTK_WIDGET (wizard), GTK_TYPE_CHECK_BUTTON, NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  entente_wizard_next (wizard);
  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
}

static void
test_user_is_added_with_a_password_shown_once (Fixture       *fixture,
                                               gconstpointer  data)
{
  EntenteWizard *wizard;

  show_users (fixture, PROVIDER);
  wizard = open_wizard (fixture);
  test_ui_assert_named (GTK_WIDGET (wizard));
  test_ui_assert_fits (GTK_WIDGET (wizard), 360);

  fill_in (wizard, "Zoë Martin", "zoe@alpha.example");
  g_assert_cmpstr (gtk_editable_get_text (get_field (wizard, "user")), ==, "zoe.martin");
  gtk_editable_set_text (get_field (wizard, "user"), "zoe");
  gtk_editable_set_text (get_field (wizard, "name"), "Zoë Martin-Roux");
  g_assert_cmpstr (gtk_editable_get_text (get_field (wizard, "user")), ==, "zoe");
  entente_switch_row_set_value (find_role (wizard, "Sales agent"), TRUE);
  entente_switch_row_set_value (find_role (wizard, "Billing admin"), TRUE);

  entente_wizard_next (wizard);
  test_ui_wait_for (is_at (wizard, "credentials"));
  g_assert_true (test_ui_shows (wizard, "Zoë Martin-Roux Was Added"));
  g_assert_true (test_ui_shows (wizard, "zoe@alpha.program.example"));
  finish (fixture, wizard);

  test_ui_wait_for (shows (fixture, "Billing admin, Sales agent"));
  test_ui_wait_for (shows (fixture, "Zoë Martin-Roux"));
}

static void
test_what_is_taken_is_said_beside_it (Fixture       *fixture,
                                      gconstpointer  data)
{
  EntenteWizard *wizard;

  show_users (fixture, PROVIDER);
  wizard = open_wizard (fixture);
  entente_wizard_next (wizard);
  test_ui_wait_for (g_strcmp0 (entente_field_get_message (GTK_WIDGET (get_field (wizard, "name"))), "Fill this in.") == 0);

  fill_in (wizard, "Another", "Sales-Agent@alpha.example");
  entente_wizard_next (wizard);
  test_ui_wait_for (entente_field_get_message (GTK_WIDGET (get_field (wizard, "email"))) != NULL);
  g_assert_true (is_at (wizard, "user"));

  fill_in (wizard, "Another", "another@alpha.example");
  gtk_editable_set_text (get_field (wizard, "user"), "sales-agent");
  entente_wizard_next (wizard);
  test_ui_wait_for (entente_field_get_message (GTK_WIDGET (get_field (wizard, "user"))) != NULL);
  g_assert_cmpstr (gtk_editable_get_text (get_field (wizard, "email")), ==, "another@alpha.example");

  gtk_editable_set_text (get_field (wizard, "user"), "another");
  entente_wizard_next (wizard);
  test_ui_wait_for (is_at (wizard, "credentials"));
  finish (fixture, wizard);
}

static void
test_draft_keeps_the_roles (Fixture       *fixture,
                            gconstpointer  data)
{
  EntenteWizard *wizard;

  show_users (fixture, PROVIDER);
  wizard = open_wizard (fixture);
  fill_in (wizard, "Zoë Martin", "zoe@alpha.example");
  entente_switch_row_set_value (find_role (wizard, "Helpdesk agent"), TRUE);
  gtk_window_close (GTK_WINDOW (wizard));
  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);

  wizard = open_wizard (fixture);
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (wizard), GTK_TYPE_BUTTON, "_Continue Where You Left Off"), "clicked");
  test_ui_wait_for (is_at (wizard, "user"));
  g_assert_cmpstr (gtk_editable_get_text (get_field (wizard, "name")), ==, "Zoë Martin");
  g_assert_true (entente_switch_row_get_value (find_role (wizard, "Helpdesk agent")));
  g_assert_false (entente_switch_row_get_value (find_role (wizard, "Sales agent")));
  gtk_window_destroy (GTK_WINDOW (wizard));
}

/* And says who can. */
static void
test_nobody_gives_more_than_they_may (Fixture       *fixture,
                                      gconstpointer  data)
{
  EntenteWizard *wizard;
  GtkWidget *row;

  show_users (fixture, "user-admin@alpha.program.example");
  wizard = open_wizard (fixture);
  row = GTK_WIDGET (find_role (wizard, "Global admin"));
  g_assert_false (gtk_widget_get_sensitive (row));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==, "Your roles do not allow this. Ask a global admin of your organization.");
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (find_role (wizard, "Admin agent"))));
  gtk_window_destroy (GTK_WINDOW (wizard));

  show_users (fixture, "account-admin@alpha.program.example");
  wizard = open_wizard (fixture);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (find_role (wizard, "Admin agent"))));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (find_role (wizard, "Report viewer"))));
  gtk_window_destroy (GTK_WINDOW (wizard));

  show_users (fixture, "report-viewer@alpha.program.example");
  test_ui_wait_for (shows (fixture, "4 users"));
  row = entente_list_page_get_action_button (ENTENTE_LIST_PAGE (test_window_get_page (fixture)));
  g_assert_false (gtk_widget_get_sensitive (row));
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (row), "Your roles do not allow this."));
}

/* Whom a partner alone has are not offered to others. */
static void
test_customers_have_no_roles_of_partners (Fixture       *fixture,
                                          gconstpointer  data)
{
  EntenteWizard *wizard;
  g_autofree char *customer = test_workspace_add_organization (fixture->workspace, "customer", "verlaine", "global-admin");

  show_users (fixture, "admin@verlaine.program.example");
  wizard = open_wizard (fixture);
  g_assert_nonnull (find_role (wizard, "Helpdesk agent"));
  g_assert_null (test_ui_find (GTK_WIDGET (wizard), ENTENTE_TYPE_SWITCH_ROW, "Sales agent"));
  g_assert_null (test_ui_find (GTK_WIDGET (wizard), ENTENTE_TYPE_SWITCH_ROW, "Report viewer"));
  gtk_window_destroy (GTK_WINDOW (wizard));
}

static void
test_two_presses_open_one_window (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntenteWizard *wizard;

  show_users (fixture, PROVIDER);
  wizard = open_wizard (fixture);
  g_assert_true (open_wizard (fixture) == wizard);
  gtk_window_destroy (GTK_WINDOW (wizard));
  g_assert_null (test_ui_find_dialog (fixture->window));
}

static GtkWindow *
open_roles (Fixture    *fixture,
            const char *user_name)
{
  GtkWidget *page = open_user (fixture, user_name);

  g_assert_true (gtk_widget_activate_action (page, "user.set-roles", NULL));

  return test_ui_wait_for_dialog (fixture->window);
}

static void
press_undo (Fixture *fixture)
{
  GtkWidget *undo;

  test_ui_wait_for ((undo = test_ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Undo")) != NULL);
  g_signal_emit_by_name (undo, "clicked");
}

static void
test_roles_are_edited_and_that_is_undone (Fixture       *fixture,
                                          gconstpointer  data)
{
  GtkWindow *dialog;
  GtkWidget *submit;

  show_users (fixture, PROVIDER);
  dialog = open_roles (fixture, "sales-agent@alpha.program.example");
  submit = entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (dialog));
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);
  g_assert_true (entente_switch_row_get_value (find_role (dialog, "Sales agent")));
  g_assert_false (gtk_widget_get_sensitive (submit));

  entente_switch_row_set_value (find_role (dialog, "Admin agent"), TRUE);
  g_assert_true (gtk_widget_get_sensitive (submit));
  entente_switch_row_set_value (find_role (dialog, "Sales agent"), FALSE);
  g_signal_emit_by_name (submit, "clicked");
  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
  test_ui_wait_for (shows (fixture, "Roles of sales-agent changed"));
  test_ui_wait_for (shows (fixture, "Admin agent"));

  press_undo (fixture);
  test_ui_wait_for (shows (fixture, "Manages customers and their subscriptions, and asks for relationships"));
}

/* Before anybody presses. */
static void
test_only_global_admin_cannot_be_unmade (Fixture       *fixture,
                                         gconstpointer  data)
{
  GtkWindow *dialog;
  GtkWidget *row;

  show_users (fixture, PROVIDER);
  dialog = open_roles (fixture, PROVIDER);
  row = GTK_WIDGET (find_role (dialog, "Global admin"));
  g_assert_false (gtk_widget_get_sensitive (row));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==,
                   "Nobody else is a global admin of the organization. Make somebody one first.");
  gtk_window_destroy (dialog);
}

static void
test_who_edits_their_own_roles_sees_what_they_allow (Fixture       *fixture,
                                                     gconstpointer  data)
{
  GtkWindow *dialog;

  show_users (fixture, "user-admin@alpha.program.example");
  dialog = open_roles (fixture, "user-admin@alpha.program.example");
  entente_switch_row_set_value (find_role (dialog, "User management admin"), FALSE);
  g_signal_emit_by_name (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (dialog)), "clicked");
  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
  test_ui_wait_for (!gtk_widget_get_sensitive (entente_list_page_get_action_button (ENTENTE_LIST_PAGE (test_window_get_page (fixture)))));
}

static void
test_page_says_that_nobody_is_an_admin_agent (Fixture       *fixture,
                                              gconstpointer  data)
{
  static const char text[] = "Nobody in your organization is an admin agent.";
  GtkWindow *dialog;
  GtkWidget *button;

  show_users (fixture, PROVIDER);
  test_ui_wait_for (shows (fixture, text));
  test_window_assert_page_fits (fixture);
  button = test_ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Edit My Roles…");
  g_signal_emit_by_name (button, "clicked");
  dialog = test_ui_wait_for_dialog (fixture->window);
  entente_switch_row_set_value (find_role (dialog, "Admin agent"), TRUE);
  g_signal_emit_by_name (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (dialog)), "clicked");
  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
  test_ui_wait_for (!shows (fixture, text));
  test_ui_wait_for (shows (fixture, "Global admin, Admin agent"));

  show_users (fixture, "report-viewer@alpha.program.example");
  test_ui_wait_for (shows (fixture, "2 users"));
  g_assert_false (shows (fixture, text));
}

static void
test_who_cannot_mend_it_is_told_who_can (Fixture       *fixture,
                                         gconstpointer  data)
{
  GtkWidget *button;

  show_users (fixture, "report-viewer@alpha.program.example");
  test_ui_wait_for (shows (fixture, "Nobody in your organization is an admin agent."));
  button = test_ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Edit My Roles…");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (button), "Your roles do not allow this."));
}

static void
answer (Fixture    *fixture,
        const char *response)
{
  GtkWindow *dialog = test_ui_wait_for_dialog (fixture->window);

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
}

static void
test_user_is_removed_and_restored (Fixture       *fixture,
                                   gconstpointer  data)
{
  EntenteFilterChip *chip;
  GtkWidget *page;

  show_users (fixture, PROVIDER);
  page = open_user (fixture, "sales-agent@alpha.program.example");
  g_assert_false (test_ui_shows (page, "Restore user"));
  g_assert_true (gtk_widget_activate_action (page, "user.remove", NULL));
  answer (fixture, "cancel");
  g_assert_true (gtk_widget_activate_action (page, "user.remove", NULL));
  answer (fixture, "remove");
  test_ui_wait_for (shows (fixture, "sales-agent removed"));
  test_ui_wait_for (test_ui_shows (page, "Can be restored until"));
  g_assert_true (test_ui_shows (page, "Apr 1, 2026"));
  g_assert_false (test_ui_shows (page, "Edit Roles"));
  test_ui_assert_named (page);
  test_ui_assert_fits (page, 360);

  entente_page_pop (test_window_get_page (fixture));
  test_ui_wait_for (shows (fixture, "1 user"));
  chip = ENTENTE_FILTER_CHIP (test_ui_find (GTK_WIDGET (test_window_get_page (fixture)), ENTENTE_TYPE_FILTER_CHIP, NULL));
  while (!g_str_equal (entente_filter_chip_get_filter (chip), "state"))
    chip = ENTENTE_FILTER_CHIP (gtk_widget_get_next_sibling (GTK_WIDGET (chip)));
  g_assert_cmpstr (entente_filter_chip_get_value (chip), ==, "active");
  entente_filter_chip_set_value (chip, "removed");
  test_ui_wait_for (shows (fixture, "Removed"));

  page = open_user (fixture, "sales-agent@alpha.program.example");
  g_assert_true (gtk_widget_activate_action (page, "user.restore", NULL));
  test_ui_wait_for (shows (fixture, "sales-agent restored"));
  test_ui_wait_for (test_ui_shows (page, "Remove user"));
}

static void
test_removal_is_undone (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *page;

  show_users (fixture, PROVIDER);
  page = open_user (fixture, "sales-agent@alpha.program.example");
  g_assert_true (gtk_widget_activate_action (page, "user.remove", NULL));
  answer (fixture, "remove");
  test_ui_wait_for (test_ui_shows (page, "Restore user"));
  press_undo (fixture);
  test_ui_wait_for (test_ui_shows (page, "Remove user"));
}

static void
test_who_cannot_be_removed_is_not (Fixture       *fixture,
                                   gconstpointer  data)
{
  GtkWidget *button;

  show_users (fixture, PROVIDER);
  button = test_ui_find (open_user (fixture, PROVIDER), GTK_TYPE_BUTTON, "_Remove…");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==,
                   "Nobody else is a global admin of the organization. Make somebody one first.");

  show_users (fixture, "user-admin@alpha.program.example");
  button = test_ui_find (open_user (fixture, PROVIDER), GTK_TYPE_BUTTON, "_Remove…");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Your roles do not allow this. Ask a global admin of your organization.");
}

/* Another of the organization acts then; where nobody is left there, another one. */
static void
test_who_removes_themselves_gives_way_to_another (Fixture       *fixture,
                                                  gconstpointer  data)
{
  EntenteWorkspace *workspace = fixture->workspace->workspace;
  GtkWidget *page;

  show_users (fixture, "user-admin@alpha.program.example");
  page = open_user (fixture, "user-admin@alpha.program.example");
  g_assert_true (gtk_widget_activate_action (page, "user.remove", NULL));
  test_ui_wait_for (test_ui_shows (test_ui_wait_for_dialog (fixture->window), "This is the account that you act with."));
  answer (fixture, "remove");

  test_ui_wait_for (entente_workspace_get_account (workspace) != NULL &&
                    g_str_equal (entente_account_get_user_name (entente_workspace_get_account (workspace)), PROVIDER));
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (test_window_get_page (fixture));
  g_assert_false (shows (fixture, "No account"));
  entente_window_show_page (ENTENTE_WINDOW (fixture->window), "users", NULL);
  test_ui_wait_for (shows (fixture, "1 user"));

  /* What one account did, another does not undo: it restores. */
  g_assert_null (test_ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Undo"));
}

static void
test_password_is_reset_and_shown_once (Fixture       *fixture,
                                       gconstpointer  data)
{
  GtkWidget *page;
  GtkWindow *dialog;

  test_workspace_act_as (fixture->workspace, "user-admin@alpha.program.example");
  show_users (fixture, PROVIDER);
  page = open_user (fixture, "user-admin@alpha.program.example");
  g_assert_false (test_ui_shows (page, "Temporary, until the first sign-in"));
  g_assert_true (gtk_widget_activate_action (page, "user.reset-password", NULL));
  answer (fixture, "cancel");
  g_assert_true (gtk_widget_activate_action (page, "user.reset-password", NULL));
  answer (fixture, "reset");
  test_ui_wait_for ((dialog = test_ui_find_dialog (fixture->window)) != NULL && ENTENTE_IS_PASSWORD_RESET (dialog));
  test_ui_settle (GTK_WIDGET (dialog));
  g_assert_true (test_ui_shows (dialog, "Has a New Password"));
  g_assert_true (test_ui_shows (dialog, "user-admin@alpha.program.example"));
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);
  finish (fixture, ENTENTE_WIZARD (dialog));
  test_ui_wait_for (test_ui_shows (page, "Temporary, until the first sign-in"));

  show_users (fixture, "sales-agent@alpha.program.example");
  page = open_user (fixture, PROVIDER);
  g_assert_false (gtk_widget_get_sensitive (test_ui_find (page, GTK_TYPE_BUTTON, "Rese_t…")));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, roles, test) g_test_add ("/users-page/" name, Fixture, roles, set_up, test, test_window_tear_down)

  ADD ("list-tells-who-has-which-role", "sales-agent report-viewer", test_list_tells_who_has_which_role);
  ADD ("page-of-a-user-tells-what-the-roles-allow", "sales-agent", test_page_of_a_user_tells_what_the_roles_allow);
  ADD ("user-is-added-with-a-password-shown-once", NULL, test_user_is_added_with_a_password_shown_once);
  ADD ("what-is-taken-is-said-beside-it", "sales-agent", test_what_is_taken_is_said_beside_it);
  ADD ("draft-keeps-the-roles", NULL, test_draft_keeps_the_roles);
  ADD ("nobody-gives-more-than-they-may", "user-admin account-admin report-viewer", test_nobody_gives_more_than_they_may);
  ADD ("customers-have-no-roles-of-partners", NULL, test_customers_have_no_roles_of_partners);
  ADD ("two-presses-open-one-window", NULL, test_two_presses_open_one_window);
  ADD ("roles-are-edited-and-that-is-undone", "sales-agent", test_roles_are_edited_and_that_is_undone);
  ADD ("only-global-admin-cannot-be-unmade", NULL, test_only_global_admin_cannot_be_unmade);
  ADD ("who-edits-their-own-roles-sees-what-they-allow", "user-admin", test_who_edits_their_own_roles_sees_what_they_allow);
  ADD ("page-says-that-nobody-is-an-admin-agent", "report-viewer", test_page_says_that_nobody_is_an_admin_agent);
  ADD ("who-cannot-mend-it-is-told-who-can", "report-viewer", test_who_cannot_mend_it_is_told_who_can);
  ADD ("user-is-removed-and-restored", "sales-agent", test_user_is_removed_and_restored);
  ADD ("removal-is-undone", "sales-agent", test_removal_is_undone);
  ADD ("who-cannot-be-removed-is-not", "user-admin", test_who_cannot_be_removed_is_not);
  ADD ("who-removes-themselves-gives-way-to-another", "user-admin", test_who_removes_themselves_gives_way_to_another);
  ADD ("password-is-reset-and-shown-once", "sales-agent user-admin", test_password_is_reset_and_shown_once);

  return g_test_run ();
}
