/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The e-mail of an invitation that is kept until it is sent, where there is no room for it, and for hasty people. */

#include "test-invitation.h"
#include "test-system.h"
#include "test-window-fixture.h"

#define BODY "Bonjour Bo,\n\nvoici : " ENTENTE_MAIL_DRAFT_LINK "\n"

typedef struct
{
  TestWindow window;
  TestPlace place;
  char *id;              /* of an invitation that is a draft */
  EntenteWizard *wizard; /* (unowned) (nullable) the last one */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace;

  test_place_set_up (&fixture->place, NULL);
  workspace = test_workspace_open (fixture->place.path, &error);
  g_assert_no_error (error);
  test_invitation_workspace_fill (workspace);
  fixture->id = g_strdup (test_invitation_draft (workspace, "partnership", FALSE).id);
  test_window_open (&fixture->window, workspace, 900);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_limit_files (G_MAXSIZE);
  g_clear_weak_pointer (&fixture->wizard);
  test_window_tear_down (&fixture->window, NULL);
  test_place_tear_down (&fixture->place, NULL);
  g_free (fixture->id);
}

static GtkWidget *
find_button (Fixture *fixture)
{
  EntentePage *page;
  GtkWidget *button;

  test_window_show_page (&fixture->window, TEST_PROVIDER, "invitations", fixture->id);
  page = test_window_get_page (&fixture->window);
  test_ui_wait_for (entente_page_get_detail (page) != NULL);
  button = test_ui_find (entente_page_get_detail (page), GTK_TYPE_BUTTON, "Continue E-mail…");
  test_ui_wait_for (gtk_widget_get_mapped (button) && gtk_widget_is_sensitive (button));

  return button;
}

static EntenteWizard *
wait_for_wizard (Fixture *fixture)
{
  EntenteWizard *wizard;

  test_ui_wait_for (test_ui_find_dialog (fixture->window.window) != NULL);
  wizard = ENTENTE_WIZARD (test_ui_find_dialog (fixture->window.window));
  test_ui_wait_for (entente_wizard_get_current (wizard) != NULL);
  g_set_weak_pointer (&fixture->wizard, wizard);

  return wizard;
}

static EntenteWizard *
continue_mail (Fixture *fixture)
{
  g_signal_emit_by_name (find_button (fixture), "clicked");

  return wait_for_wizard (fixture);
}

static EntenteMailDraft *
get_mail (EntenteWizard *wizard)
{
  EntenteMailDraftPage *page = ENTENTE_MAIL_DRAFT_PAGE (entente_wizard_get_current (wizard));

  return entente_mail_draft_view_get_draft (entente_mail_draft_page_get_view (page));
}

static void
close_wizard (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  test_ui_wait_for (fixture->wizard == NULL);
}

/* How many windows stand over the main one. */
static guint
count_wizards (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      n += gtk_window_get_transient_for (window) == fixture->window.window;
    }

  return n;
}

static void
press_twice (Fixture *fixture)
{
  GtkWidget *button = find_button (fixture);

  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");
}

/* The link is lost, so that there are two commands in the way of the window; then it is known. */
static void
test_two_presses_open_one_window (Fixture       *fixture,
                                  gconstpointer  data)
{
  for (int i = 0; i < 2; i++)
    {
      EntenteWizard *wizard;
      g_autofree char *events = NULL;

      press_twice (fixture);
      wizard = wait_for_wizard (fixture);
      g_signal_emit_by_name (find_button (fixture), "clicked");

      /* Whatever was still to come of the others would have come before this. */
      events = test_invitation_look (fixture->window.workspace, TEST_PROVIDER, "invitation-events", "event");
      g_assert_cmpstr (events, ==, "created, link-renewed");
      test_ui_settle (GTK_WIDGET (wizard));
      g_assert_cmpuint (count_wizards (fixture), ==, 1);

      close_wizard (fixture);
      g_assert_cmpuint (count_wizards (fixture), ==, 0);
    }
}

static void
test_two_requests_open_one_window (Fixture       *fixture,
                                   gconstpointer  data)
{
  test_window_show_page (&fixture->window, TEST_PROVIDER, "invitations", NULL);
  for (int i = 0; i < 2; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->window.window), "win.invite", "s", "partnership");
  wait_for_wizard (fixture);
  g_assert_cmpuint (count_wizards (fixture), ==, 1);
  close_wizard (fixture);
}

/* Closes while nothing can be written; answers what the person is asked. */
static GtkWindow *
close_without_room (EntenteWizard *wizard)
{
  test_limit_files (0);
  gtk_window_close (GTK_WINDOW (wizard));
  test_ui_wait_for (test_ui_find_dialog (GTK_WINDOW (wizard)) != NULL);
  g_assert_true (test_ui_shows (test_ui_find_dialog (GTK_WINDOW (wizard)), "Close Without Keeping What You Wrote?"));
  g_assert_true (test_ui_shows (test_ui_find_dialog (GTK_WINDOW (wizard)), "The disk is full"));

  return test_ui_find_dialog (GTK_WINDOW (wizard));
}

static void
answer (GtkWindow  *dialog,
        const char *label)
{
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, label), "clicked");
}

static void
test_what_cannot_be_kept_stays_on_the_screen (Fixture       *fixture,
                                              gconstpointer  data)
{
  EntenteWizard *wizard = continue_mail (fixture);

  entente_mail_draft_set_body (get_mail (wizard), BODY);
  answer (close_without_room (wizard), "_Cancel");
  test_ui_settle (GTK_WIDGET (wizard));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (wizard)));
  g_assert_cmpstr (entente_mail_draft_get_body (get_mail (wizard)), ==, BODY);

  /* It is asked as often as it is tried, and not any more when there is room. */
  answer (close_without_room (wizard), "_Cancel");
  test_limit_files (G_MAXSIZE);
  close_wizard (fixture);

  wizard = continue_mail (fixture);
  g_assert_cmpstr (entente_mail_draft_get_body (get_mail (wizard)), ==, BODY);
  close_wizard (fixture);
}

static void
test_whoever_says_so_closes_without_keeping_it (Fixture       *fixture,
                                                gconstpointer  data)
{
  EntenteWizard *wizard = continue_mail (fixture);

  entente_mail_draft_set_body (get_mail (wizard), BODY);
  answer (close_without_room (wizard), "Close _Anyway");
  test_ui_wait_for (fixture->wizard == NULL);

  test_limit_files (G_MAXSIZE);
  wizard = continue_mail (fixture);
  g_assert_cmpstr (entente_mail_draft_get_body (get_mail (wizard)), !=, BODY);
  close_wizard (fixture);
}

/* Nor is anything lost when sending is what there is no room for. */
static void
test_what_cannot_be_sent_stays_on_the_screen (Fixture       *fixture,
                                              gconstpointer  data)
{
  EntenteWizard *wizard = continue_mail (fixture);

  entente_mail_draft_set_body (get_mail (wizard), BODY);
  test_limit_files (0);
  entente_wizard_next (wizard);
  test_ui_wait_for (!entente_wizard_get_applying (wizard));
  g_assert_true (test_ui_shows (wizard, "The disk is full"));
  g_assert_cmpstr (entente_mail_draft_get_body (get_mail (wizard)), ==, BODY);

  test_limit_files (G_MAXSIZE);
  entente_wizard_next (wizard);
  test_ui_wait_for (fixture->wizard == NULL);
  test_invitation_assert_look (fixture->window.workspace, TEST_PROVIDER, "invitations", "state", "sent");
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/kept-mail/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("two-presses-open-one-window", test_two_presses_open_one_window);
  ADD ("two-requests-open-one-window", test_two_requests_open_one_window);
  ADD ("what-cannot-be-kept-stays-on-the-screen", test_what_cannot_be_kept_stays_on_the_screen);
  ADD ("whoever-says-so-closes-without-keeping-it", test_whoever_says_so_closes_without_keeping_it);
  ADD ("what-cannot-be-sent-stays-on-the-screen", test_what_cannot_be_sent_stays_on_the_screen);
#undef ADD

  return g_test_run ();
}
