/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-ui.h"
#include "test-window-fixture.h"

#include <string.h>

/* The operator's page of the membership registry. */

#define OPERATOR "operator@operator.program.example"

typedef TestWindow Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TestWorkspace *workspace = test_workspace_new ();
  EntenteNewProfile profile = { "4711001", "Contoso IT", "US" };
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, OPERATOR);
  if (data == NULL)
    {
      outcome = test_workspace_run_done (workspace, entente_command_add_membership ("ada@contoso.example", &profile));
      fixture->subject = g_strdup (test_outcome_get_text (outcome, "membership"));
    }
  test_window_open (fixture, workspace, 900);
}

static gboolean
shows (gpointer    root,
       const char *text)
{
  return test_ui_shows (root, text);
}

static void
click (gpointer    root,
       const char *label)
{
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (root), GTK_TYPE_BUTTON, label), "clicked");
}

static void
type (gpointer    root,
      const char *title,
      const char *text)
{
  GtkWidget *row = test_ui_find (GTK_WIDGET (root), ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static gboolean
has_focus (GtkWindow  *window,
           const char *title)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && gtk_widget_is_ancestor (focus, test_ui_find (GTK_WIDGET (window), ADW_TYPE_ENTRY_ROW, title));
}

static void
pick_country (gpointer    root,
              const char *code)
{
  entente_picker_row_set_value (ENTENTE_PICKER_ROW (test_ui_find (GTK_WIDGET (root), ENTENTE_TYPE_PICKER_ROW, NULL)), code);
}

static GtkWidget *
show_membership (Fixture *fixture)
{
  EntentePage *page;

  test_window_show_page (fixture, OPERATOR, "members", fixture->subject);
  page = test_window_get_page (fixture);
  test_ui_wait_for (entente_page_get_detail (page) != NULL);
  test_ui_wait_for (shows (page, "Contoso IT"));

  return entente_page_get_detail (page);
}

static void
test_empty_registry_says_what_to_do (Fixture       *fixture,
                                     gconstpointer  data)
{
  test_window_show_page (fixture, OPERATOR, "members", NULL);
  test_ui_wait_for (shows (fixture->window, "No Members Yet"));
  test_window_assert_page_fits (fixture);
}

static void
test_membership_is_added_and_its_password_shown_once (Fixture       *fixture,
                                                      gconstpointer  data)
{
  GtkWindow *wizard;

  test_window_show_page (fixture, OPERATOR, "members", NULL);
  test_ui_wait_for (shows (fixture->window, "1 membership"));
  gtk_widget_activate_action (GTK_WIDGET (test_window_get_page (fixture)), "page.add-membership", NULL);
  wizard = test_ui_wait_for_dialog (fixture->window);
  test_ui_wait_for_start (ENTENTE_WIZARD (wizard));
  test_ui_assert_named (GTK_WIDGET (wizard));
  test_ui_assert_fits (GTK_WIDGET (wizard), 360);

  type (wizard, "User name", "cem@fabrikam.example");
  type (wizard, "Legal name", "Fabrikam");
  type (wizard, "MPN ID", "4711001");
  pick_country (wizard, "US");
  entente_wizard_next (ENTENTE_WIZARD (wizard));
  test_ui_wait_for (shows (wizard, "This is taken already. Choose another one."));

  type (wizard, "MPN ID", "4711002");
  entente_wizard_next (ENTENTE_WIZARD (wizard));
  test_ui_wait_for (shows (wizard, "Fabrikam Was Added"));
  g_assert_true (shows (wizard, "cem@fabrikam.example"));
  gtk_window_destroy (wizard);
  test_ui_wait_for (shows (fixture->window, "2 memberships"));
}

static void
test_page_shows_profiles_and_sign_in (Fixture       *fixture,
                                      gconstpointer  data)
{
  GtkWidget *page = show_membership (fixture);

  test_ui_wait_for (shows (page, "ada@contoso.example"));
  g_assert_true (shows (page, "MPN ID 4711001 · United States"));
  g_assert_true (shows (page, "Only the member knows it"));
  test_window_assert_page_fits (fixture);
}

static void
test_profile_is_added_and_edited (Fixture       *fixture,
                                  gconstpointer  data)
{
  GtkWidget *page = show_membership (fixture);
  GtkWindow *dialog;

  test_ui_wait_for (shows (page, "ada@contoso.example"));
  gtk_widget_activate_action (page, "membership.add-profile", NULL);
  dialog = test_ui_wait_for_dialog (fixture->window);
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);
  test_ui_wait_for (has_focus (dialog, "Legal name"));
  type (dialog, "Legal name", "Contoso België");
  type (dialog, "MPN ID", "47x");
  pick_country (dialog, "BE");
  click (dialog, "_Save");
  g_assert_true (shows (dialog, "This is not written the way it should be."));
  type (dialog, "MPN ID", "4711002");
  click (dialog, "_Save");
  test_ui_wait_for (shows (page, "MPN ID 4711002 · Belgium"));
}

static void
test_switch_takes_a_profile_out_of_use (Fixture       *fixture,
                                        gconstpointer  data)
{
  GtkWidget *page = show_membership (fixture);
  GtkSwitch *active;

  test_ui_wait_for (shows (page, "MPN ID 4711001"));
  active = GTK_SWITCH (test_ui_find (page, GTK_TYPE_SWITCH, NULL));
  test_ui_wait_for (gtk_switch_get_active (active));
  gtk_switch_set_active (active, FALSE);
  test_ui_wait_for (shows (fixture->window, "Profile inactive: nobody can enroll with it"));

  click (fixture->window, "_Undo");
  test_ui_wait_for (gtk_switch_get_active (active));
}

static void
test_password_is_reset (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *page = show_membership (fixture);
  GtkWindow *wizard;

  test_ui_wait_for (shows (page, "ada@contoso.example"));
  gtk_widget_activate_action (page, "membership.reset-password", NULL);
  wizard = test_ui_wait_for_dialog (fixture->window);
  test_ui_wait_for_start (ENTENTE_WIZARD (wizard));
  g_assert_true (shows (wizard, "With the password of before nobody can sign in any more."));
  test_ui_assert_fits (GTK_WIDGET (wizard), 360);
  entente_wizard_next (ENTENTE_WIZARD (wizard));
  test_ui_wait_for (shows (wizard, "The Password Was Reset"));
  g_assert_false (shows (wizard, "Temporary password"));
  g_assert_false (shows (wizard, "At the first sign-in"));
  gtk_window_destroy (wizard);
}

static void
test_table_is_imported_after_a_look_at_it (Fixture       *fixture,
                                           gconstpointer  data)
{
  static const char table[] = "User Name,MPN ID,Legal Name,Country\ncem@fabrikam.example,5,Fabrikam,US\nx,6,Nobody,US\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, strlen (table));
  GtkWidget *dialog;

  test_window_show_page (fixture, OPERATOR, "members", NULL);
  test_ui_wait_for (shows (fixture->window, "1 membership"));
  dialog = entente_memberships_import_new (fixture->workspace->workspace, "members.csv", bytes);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), fixture->window);
  gtk_window_present (GTK_WINDOW (dialog));
  test_ui_wait_for (shows (dialog, "1 new organization, 0 updated"));
  g_assert_true (shows (dialog, "1 Row Left Out"));
  test_ui_settle (dialog);
  test_ui_assert_named (dialog);
  test_ui_assert_fits (dialog, 360);

  click (dialog, "_Import");
  test_ui_wait_for (shows (fixture->window, "2 memberships"));
  test_ui_wait_for (shows (fixture->window, "No password"));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, data, test) g_test_add ("/members/" name, Fixture, data, set_up, test, test_window_tear_down)
  ADD ("empty-registry-says-what-to-do", "empty", test_empty_registry_says_what_to_do);
  ADD ("membership-is-added-and-its-password-shown-once", NULL, test_membership_is_added_and_its_password_shown_once);
  ADD ("page-shows-profiles-and-sign-in", NULL, test_page_shows_profiles_and_sign_in);
  ADD ("profile-is-added-and-edited", NULL, test_profile_is_added_and_edited);
  ADD ("switch-takes-a-profile-out-of-use", NULL, test_switch_takes_a_profile_out_of_use);
  ADD ("password-is-reset", NULL, test_password_is_reset);
  ADD ("table-is-imported-after-a-look-at-it", NULL, test_table_is_imported_after_a_look_at_it);
#undef ADD

  return g_test_run ();
}
