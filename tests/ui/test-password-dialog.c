/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who was told a temporary password chooses another one before all else, and whoever likes at any time. */

#include "test-window-fixture.h"

#define ADMIN "admin@alpha.program.example"
#define ZORA "zora@alpha.program.example"

typedef struct
{
  TestWindow base;
  char *told; /* to Zora, who has not signed in yet */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  first)
{
  TestWorkspace *workspace = test_workspace_new ();
  EntenteNewUser zora = { .name = "Zora Neal", .email = "zora@alpha.example", .user = "zora", .roles = "user-admin" };
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, ADMIN);
  outcome = test_workspace_run_done (workspace, entente_command_add_user (&zora));
  fixture->told = g_strdup (test_outcome_get_text (outcome, "password"));
  test_workspace_act_as_told (workspace, first);
  test_window_open (&fixture->base, workspace, 1000);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  first)
{
  test_window_tear_down (&fixture->base, first);
  g_free (fixture->told);
}

static const char *
get_actor (Fixture *fixture)
{
  return entente_account_get_user_name (entente_workspace_get_account (fixture->base.workspace->workspace));
}

static gboolean
must_change (Fixture *fixture)
{
  return entente_account_get_must_change_password (entente_workspace_get_account (fixture->base.workspace->workspace));
}

static GtkWindow *
find_dialog (void)
{
  return test_ui_find_window (ENTENTE_TYPE_PASSWORD_DIALOG);
}

static GtkWindow *
wait_for_dialog (void)
{
  test_ui_wait_for (find_dialog () != NULL);
  test_ui_settle (GTK_WIDGET (find_dialog ()));

  return find_dialog ();
}

static GtkWidget *
get_row (GtkWindow  *dialog,
         const char *title)
{
  return test_ui_find (GTK_WIDGET (dialog), ADW_TYPE_PASSWORD_ENTRY_ROW, title);
}

static void
fill_in (GtkWindow  *dialog,
         const char *present_title,
         const char *present,
         const char *password,
         const char *again)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, present_title)), present);
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, "Password")), password);
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, "Password again")), again);
}

static void
submit (GtkWindow *dialog)
{
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "C_hange"), "clicked");
}

static const char *
get_message (GtkWindow  *dialog,
             const char *title)
{
  return entente_field_get_message (get_row (dialog, title));
}

static gboolean
can_add_users (Fixture *fixture)
{
  GtkWidget *page = GTK_WIDGET (test_window_get_page (&fixture->base));

  return gtk_widget_get_sensitive (test_ui_find (page, GTK_TYPE_BUTTON, "Add User…"));
}

static void
test_temporary_one_is_changed_before_all_else (Fixture       *fixture,
                                               gconstpointer  first)
{
  GtkWindow *dialog;

  g_assert_null (find_dialog ());
  test_workspace_act_as_told (fixture->base.workspace, ZORA);
  dialog = wait_for_dialog ();
  g_assert_true (gtk_window_get_transient_for (dialog) == fixture->base.window);
  g_assert_true (gtk_window_get_modal (dialog));
  g_assert_cmpstr (gtk_window_get_title (dialog), ==, "Choose a New Password");
  g_assert_true (test_ui_shows (dialog, ZORA));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (dialog), get_row (dialog, "Temporary password")));
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);
  test_ui_assert_tab_leads_on (GTK_WIDGET (dialog));

  entente_window_show_page (ENTENTE_WINDOW (fixture->base.window), "users", NULL);
  g_assert_false (can_add_users (fixture));
  fill_in (dialog, "Temporary password", fixture->told, TEST_PASSWORD, TEST_PASSWORD);
  submit (dialog);
  test_ui_wait_for (find_dialog () == NULL);
  test_ui_wait_for (!must_change (fixture));
  g_assert_cmpstr (get_actor (fixture), ==, ZORA);
  /* The pages know. */
  g_assert_true (can_add_users (fixture));
}

static void
test_what_is_refused_stands_beside_its_field (Fixture       *fixture,
                                              gconstpointer  first)
{
  GtkWindow *dialog = wait_for_dialog ();

  submit (dialog);
  g_assert_nonnull (get_message (dialog, "Temporary password"));
  g_assert_nonnull (get_message (dialog, "Password"));
  g_assert_nonnull (get_message (dialog, "Password again"));

  fill_in (dialog, "Temporary password", fixture->told, "short", "shorter");
  submit (dialog);
  g_assert_null (get_message (dialog, "Temporary password"));
  g_assert_nonnull (get_message (dialog, "Password"));
  g_assert_cmpstr (get_message (dialog, "Password again"), ==, "The two passwords are not alike. Type the same one twice.");

  fill_in (dialog, "Temporary password", fixture->told, fixture->told, fixture->told);
  submit (dialog);
  g_assert_cmpstr (get_message (dialog, "Password"), ==, "This is the password of before. Choose another one.");
  /* It was the present one that was not meant. */
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, "Temporary password")), "something else");
  g_assert_null (get_message (dialog, "Password"));

  submit (dialog);
  test_ui_wait_for (get_message (dialog, "Temporary password") != NULL);
  g_assert_true (must_change (fixture));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (dialog), get_row (dialog, "Temporary password")));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_row (dialog, "Password"))), ==, fixture->told);

  fill_in (dialog, "Temporary password", fixture->told, TEST_PASSWORD, TEST_PASSWORD);
  submit (dialog);
  test_ui_wait_for (find_dialog () == NULL);
}

static void
test_who_does_not_choose_gives_way_to_who_acted_before (Fixture       *fixture,
                                                        gconstpointer  first)
{
  test_workspace_act_as_told (fixture->base.workspace, ZORA);
  gtk_window_close (wait_for_dialog ());
  test_ui_wait_for (find_dialog () == NULL);
  test_ui_wait_for (g_str_equal (get_actor (fixture), ADMIN));

  /* And is asked the next time. */
  test_workspace_act_as_told (fixture->base.workspace, ZORA);
  gtk_window_close (wait_for_dialog ());
  test_ui_wait_for (g_str_equal (get_actor (fixture), ADMIN));
}

static void
count_cb (GSimpleAction *action,
          GVariant      *parameter,
          guint         *n)
{
  (*n)++;
}

/* What the program does when the window is to begin anew. */
static void
add_begin_anew (Fixture *fixture,
                guint   *n)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("begin-anew", NULL);

  g_signal_connect (action, "activate", G_CALLBACK (count_cb), n);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->base.window), "app", G_ACTION_GROUP (group));
}

static void
test_at_the_start_there_is_nobody_to_give_way_to (Fixture       *fixture,
                                                  gconstpointer  first)
{
  guint n = 0;

  add_begin_anew (fixture, &n);
  gtk_window_close (wait_for_dialog ());
  test_ui_wait_for (n == 1);
  g_assert_null (find_dialog ());
}

static void
test_another_workspace_takes_the_dialog_away (Fixture       *fixture,
                                              gconstpointer  first)
{
  guint n = 0;

  add_begin_anew (fixture, &n);
  gtk_window_close (wait_for_dialog ());
  entente_window_set_workspace (ENTENTE_WINDOW (fixture->base.window), NULL);
  test_ui_settle (GTK_WIDGET (fixture->base.window));
  g_assert_cmpuint (n, ==, 0);

  entente_window_set_workspace (ENTENTE_WINDOW (fixture->base.window), fixture->base.workspace->workspace);
  wait_for_dialog ();
  entente_window_set_workspace (ENTENTE_WINDOW (fixture->base.window), NULL);
  g_assert_null (find_dialog ());
  g_assert_cmpuint (n, ==, 0);
}

static void
test_own_one_is_changed_at_any_time (Fixture       *fixture,
                                     gconstpointer  first)
{
  GtkWindow *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.change-password", NULL));
  dialog = wait_for_dialog ();
  g_assert_cmpstr (gtk_window_get_title (dialog), ==, "Change Password");
  g_assert_null (get_row (dialog, "Temporary password"));
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);

  /* Who thinks better of it is still there. */
  gtk_window_close (dialog);
  test_ui_wait_for (find_dialog () == NULL);
  g_assert_cmpstr (get_actor (fixture), ==, ADMIN);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.change-password", NULL));
  dialog = wait_for_dialog ();
  fill_in (dialog, "Present password", TEST_PASSWORD, "another horse battery", "another horse battery");
  submit (dialog);
  test_ui_wait_for (find_dialog () == NULL);
  g_assert_true (test_ui_shows (fixture->base.window, "Password changed"));
}

/* What is over the window, as the page that shows the new one, is left in peace. */
static void
test_who_reset_their_own_reads_the_new_one_first (Fixture       *fixture,
                                                  gconstpointer  first)
{
  EntenteAccount *account = entente_workspace_get_account (fixture->base.workspace->workspace);
  g_autoptr (GVariant) reset = NULL;
  GtkWindow *over;
  GtkWindow *dialog;
  guint n = 0;

  add_begin_anew (fixture, &n);
  entente_window_show_page (ENTENTE_WINDOW (fixture->base.window), "users", NULL);
  gtk_widget_activate_action (GTK_WIDGET (test_window_get_page (&fixture->base)), "page.add-user", NULL);
  over = test_ui_wait_for_dialog (fixture->base.window);
  reset = test_workspace_run_done (fixture->base.workspace, entente_command_reset_password (entente_record_get_id (ENTENTE_RECORD (account))));
  test_ui_wait_for (must_change (fixture));
  test_ui_settle (GTK_WIDGET (over));
  g_assert_null (find_dialog ());

  gtk_window_close (over);
  dialog = wait_for_dialog ();
  /* There is nobody else to go back to. */
  gtk_window_close (dialog);
  test_ui_wait_for (n == 1);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, first, test) g_test_add ("/password-dialog/" name, Fixture, first, set_up, test, tear_down)
  ADD ("temporary-one-is-changed-before-all-else", ADMIN, test_temporary_one_is_changed_before_all_else);
  ADD ("what-is-refused-stands-beside-its-field", ZORA, test_what_is_refused_stands_beside_its_field);
  ADD ("who-does-not-choose-gives-way-to-who-acted-before", ADMIN, test_who_does_not_choose_gives_way_to_who_acted_before);
  ADD ("at-the-start-there-is-nobody-to-give-way-to", ZORA, test_at_the_start_there_is_nobody_to_give_way_to);
  ADD ("another-workspace-takes-the-dialog-away", ZORA, test_another_workspace_takes_the_dialog_away);
  ADD ("own-one-is-changed-at-any-time", ADMIN, test_own_one_is_changed_at_any_time);
  ADD ("who-reset-their-own-reads-the-new-one-first", ADMIN, test_who_reset_their_own_reads_the_new_one_first);
#undef ADD

  return g_test_run ();
}
