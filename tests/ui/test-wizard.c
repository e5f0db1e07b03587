/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-ui.h"
#include "test-workspace.h"

/* A page with one field that is needed, and work that may be refused. */

#define TEST_TYPE_PAGE (test_page_get_type ())
G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, EntenteWizardPage)

struct _TestPage
{
  EntenteWizardPage parent_instance;

  GtkWidget *row;
  GError *refusal;
  int n_applied;
  gboolean cancels; /* Cancel is about the page */
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, ENTENTE_TYPE_WIZARD_PAGE)

static gboolean
check_text (GtkWidget  *row,
            gpointer    user_data,
            GError    **error)
{
  if (gtk_editable_get_text (GTK_EDITABLE (row))[0] != '\0')
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_REQUIRED, "text", NULL);

  return FALSE;
}

static void
test_page_apply_async (EntenteWizardPage   *page,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  TestPage *self = TEST_PAGE (page);
  g_autoptr (GTask) task = g_task_new (page, cancellable, callback, user_data);

  self->n_applied++;
  if (self->refusal != NULL)
    g_task_return_error (task, g_error_copy (self->refusal));
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
test_page_apply_finish (EntenteWizardPage  *page,
                        GAsyncResult       *result,
                        GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
test_page_cancel (EntenteWizardPage *page)
{
  if (TEST_PAGE (page)->cancels)
    entente_wizard_go_to (entente_wizard_find (GTK_WIDGET (page)), "first");

  return TEST_PAGE (page)->cancels;
}

static void
test_page_finalize (GObject *object)
{
  g_clear_error (&TEST_PAGE (object)->refusal);

  G_OBJECT_CLASS (test_page_parent_class)->finalize (object);
}

static void
test_page_class_init (TestPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_page_finalize;
  ENTENTE_WIZARD_PAGE_CLASS (klass)->apply_async = test_page_apply_async;
  ENTENTE_WIZARD_PAGE_CLASS (klass)->apply_finish = test_page_apply_finish;
  ENTENTE_WIZARD_PAGE_CLASS (klass)->cancel = test_page_cancel;
}

static void
test_page_init (TestPage *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), "Text");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->row);
  entente_wizard_page_add (ENTENTE_WIZARD_PAGE (self), group);
  entente_form_add (entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self)), "text", self->row, check_text, NULL);
}

/* What was filled in. */

#define TEST_TYPE_SUMMARY (test_summary_get_type ())
G_DECLARE_FINAL_TYPE (TestSummary, test_summary, TEST, SUMMARY, EntenteSummaryPage)

struct _TestSummary
{
  EntenteSummaryPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TestSummary, test_summary, ENTENTE_TYPE_SUMMARY_PAGE)

static void
test_summary_shown (EntenteWizardPage *page)
{
  EntenteSummaryPage *self = ENTENTE_SUMMARY_PAGE (page);
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (page));
  AdwPreferencesGroup *group;

  entente_summary_page_clear (self);
  group = entente_summary_page_add_group (self, "First", "first");
  entente_summary_page_add_row (self, group, "Text",
                                gtk_editable_get_text (GTK_EDITABLE (TEST_PAGE (entente_wizard_get_page (wizard, "first"))->row)));
  entente_summary_page_add_row (self, group, "Nothing", "");
}

static void
test_summary_class_init (TestSummaryClass *klass)
{
  ENTENTE_WIZARD_PAGE_CLASS (klass)->shown = test_summary_shown;
}

static void
test_summary_init (TestSummary *self)
{
}

typedef struct
{
  TestWorkspace *workspace;
  EntenteWizard *wizard;
  TestPage *first;
  TestPage *second;
  EntenteWizardPage *review;
  int n_finished;
  GtkWidget *painted_focus; /* when the second page was first painted */
  gboolean painted;
} Fixture;

static void
finished_cb (Fixture *fixture)
{
  fixture->n_finished++;
}

static void
open_wizard (Fixture *fixture)
{
  fixture->wizard = entente_wizard_new (NULL, fixture->workspace->workspace, "Add New Thing", "thing");
  g_signal_connect_swapped (fixture->wizard, "finished", G_CALLBACK (finished_cb), fixture);

  fixture->first = g_object_new (TEST_TYPE_PAGE, "name", "first", "title", "Account info",
                                 "next-label", "Next: Subscriptions", NULL);
  fixture->second = g_object_new (TEST_TYPE_PAGE, "name", "second", "title", "Subscriptions", NULL);
  fixture->review = g_object_new (TEST_TYPE_SUMMARY, "name", "review", "title", "Review", "next-label", "Submit",
                                  "commits", TRUE, NULL);
  entente_wizard_add_page (fixture->wizard, ENTENTE_WIZARD_PAGE (fixture->first));
  entente_wizard_add_page (fixture->wizard, ENTENTE_WIZARD_PAGE (fixture->second));
  entente_wizard_add_page (fixture->wizard, fixture->review);

  test_ui_show (GTK_WIDGET (fixture->wizard), 640, 600);
  test_ui_wait_for_start (fixture->wizard);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_workspace_new ();
  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  open_wizard (fixture);
  test_ui_wait_for (entente_wizard_get_current (fixture->wizard) != NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->wizard != NULL)
    test_ui_close (GTK_WINDOW (fixture->wizard));
  test_workspace_free (fixture->workspace);
}

static void
fill_in (TestPage   *page,
         const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (page->row), text);
}

static EntenteWizardPage *
current (Fixture *fixture)
{
  return entente_wizard_get_current (fixture->wizard);
}

static void
go_on_to (Fixture  *fixture,
          gpointer  page)
{
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (current (fixture) == page);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return test_ui_shows (fixture->wizard, text);
}

static void
go_to_review (Fixture *fixture)
{
  fill_in (fixture->first, "Adatum");
  go_on_to (fixture, fixture->second);
  fill_in (fixture->second, "E5");
  go_on_to (fixture, fixture->review);
}

static void
test_next_goes_to_the_problem (Fixture       *fixture,
                               gconstpointer  data)
{
  g_assert_true (shows (fixture, "Account info (1 of 3)"));
  g_assert_true (shows (fixture, "Next: Subscriptions"));

  entente_wizard_next (fixture->wizard);
  g_assert_true (current (fixture) == ENTENTE_WIZARD_PAGE (fixture->first));
  g_assert_cmpint (fixture->first->n_applied, ==, 0);
  g_assert_cmpstr (entente_field_get_message (fixture->first->row), ==, "Fill this in.");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->wizard)), fixture->first->row));
}

static void
test_enter_goes_on (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (fixture->wizard);

  fill_in (fixture->first, "Adatum");
  test_ui_wait_for (gtk_window_get_focus (window) != NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), fixture->first->row));
  g_signal_emit_by_name (gtk_window_get_focus (window), "activate");
  test_ui_wait_for (current (fixture) == ENTENTE_WIZARD_PAGE (fixture->second));
  test_ui_wait_for (gtk_window_get_focus (window) != NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), fixture->second->row));
}

static void
painted_cb (GdkFrameClock *clock,
            Fixture       *fixture)
{
  if (fixture->painted || gtk_widget_get_height (fixture->second->row) == 0)
    return;

  fixture->painted = TRUE;
  fixture->painted_focus = gtk_window_get_focus (GTK_WINDOW (fixture->wizard));
}

/* Who types ahead on a slow machine sees where; a frame later, the first Tab would be lost. */
static void
test_first_frame_of_page_has_focus (Fixture       *fixture,
                                    gconstpointer  data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->wizard));
  gulong handler;

  fill_in (fixture->first, "Adatum");
  test_ui_settle (GTK_WIDGET (fixture->wizard));
  handler = g_signal_connect_after (clock, "paint", G_CALLBACK (painted_cb), fixture);
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (fixture->painted);
  g_signal_handler_disconnect (clock, handler);

  g_assert_nonnull (fixture->painted_focus);
  g_assert_true (gtk_widget_is_ancestor (fixture->painted_focus, fixture->second->row));
}

static void
test_back_keeps_what_was_filled_in (Fixture       *fixture,
                                    gconstpointer  data)
{
  fill_in (fixture->first, "Adatum");
  go_on_to (fixture, fixture->second);
  g_assert_true (shows (fixture, "Subscriptions (2 of 3)"));

  fill_in (fixture->second, "E5");
  entente_wizard_back (fixture->wizard);
  g_assert_true (current (fixture) == ENTENTE_WIZARD_PAGE (fixture->first));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->first->row)), ==, "Adatum");
  go_on_to (fixture, fixture->second);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->second->row)), ==, "E5");
}

static void
test_refusal_is_shown_where_it_belongs (Fixture       *fixture,
                                        gconstpointer  data)
{
  fill_in (fixture->first, "Adatum");
  entente_refuse (&fixture->first->refusal, ENTENTE_REASON_TAKEN, "text", NULL);
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (entente_field_get_message (fixture->first->row) != NULL);

  g_clear_error (&fixture->first->refusal);
  entente_refuse (&fixture->first->refusal, ENTENTE_REASON_DISK_FULL, NULL, NULL);
  fill_in (fixture->first, "Alpine");
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (shows (fixture, "The disk is full, so nothing was changed."));
  g_assert_true (current (fixture) == ENTENTE_WIZARD_PAGE (fixture->first));

  fill_in (fixture->first, "Adatum");
  g_assert_false (shows (fixture, "The disk is full"));
}

static void
test_edit_goes_there_and_comes_back (Fixture       *fixture,
                                     gconstpointer  data)
{
  go_to_review (fixture);
  g_assert_true (shows (fixture, "Adatum"));
  g_assert_false (shows (fixture, "Nothing"));
  test_ui_assert_named (GTK_WIDGET (fixture->wizard));
  test_ui_assert_fits (GTK_WIDGET (fixture->wizard), 360);

  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->review), GTK_TYPE_BUTTON, "Update"), "clicked");
  g_assert_true (current (fixture) == ENTENTE_WIZARD_PAGE (fixture->first));
  g_assert_true (shows (fixture, "Back to Review"));
  fill_in (fixture->first, "Alpine");
  go_on_to (fixture, fixture->review);
  g_assert_true (shows (fixture, "Alpine"));
}

static void
test_edit_stops_at_what_became_wrong (Fixture       *fixture,
                                      gconstpointer  data)
{
  go_to_review (fixture);
  entente_wizard_edit (fixture->wizard, "first");
  fill_in (fixture->second, "");
  go_on_to (fixture, fixture->second);
  fill_in (fixture->second, "E3");
  go_on_to (fixture, fixture->review);
}

static void
test_page_that_is_not_needed_is_passed_over (Fixture       *fixture,
                                             gconstpointer  data)
{
  entente_wizard_page_set_needed (ENTENTE_WIZARD_PAGE (fixture->second), FALSE);
  g_assert_true (shows (fixture, "Account info (1 of 2)"));
  fill_in (fixture->first, "Adatum");
  go_on_to (fixture, fixture->review);
  entente_wizard_back (fixture->wizard);
  g_assert_true (current (fixture) == ENTENTE_WIZARD_PAGE (fixture->first));
}

static void
expect_close (Fixture *fixture)
{
  gpointer weak = fixture->wizard;

  g_object_add_weak_pointer (G_OBJECT (fixture->wizard), &weak);
  g_object_unref (fixture->wizard);
  test_ui_wait_for (weak == NULL);
  fixture->wizard = NULL;
}

static void
test_last_page_finishes (Fixture       *fixture,
                         gconstpointer  data)
{
  go_to_review (fixture);
  entente_wizard_next (fixture->wizard);
  expect_close (fixture);
  g_assert_cmpint (fixture->n_finished, ==, 1);

  /* And nothing is left of it. */
  open_wizard (fixture);
  test_ui_wait_for (current (fixture) != NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->first->row)), ==, "");
}

static void
test_closing_keeps_a_draft (Fixture       *fixture,
                            gconstpointer  data)
{
  fill_in (fixture->first, "Adatum");
  go_on_to (fixture, fixture->second);
  fill_in (fixture->second, "E5");
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  expect_close (fixture);

  open_wizard (fixture);
  test_ui_wait_for (shows (fixture, "Continue Where You Left Off?"));
  test_ui_assert_named (GTK_WIDGET (fixture->wizard));
  test_ui_assert_fits (GTK_WIDGET (fixture->wizard), 360);
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), GTK_TYPE_BUTTON, "_Continue Where You Left Off"), "clicked");
  g_assert_true (current (fixture) == ENTENTE_WIZARD_PAGE (fixture->second));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->first->row)), ==, "Adatum");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->second->row)), ==, "E5");
}

/* As with a page that was done in the moment of a crash. */
static void
test_draft_goes_on_behind_what_is_not_needed_any_more (Fixture       *fixture,
                                                       gconstpointer  data)
{
  go_to_review (fixture);
  entente_wizard_go_to (fixture->wizard, "first");
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  expect_close (fixture);

  open_wizard (fixture);
  test_ui_wait_for (shows (fixture, "Continue Where You Left Off?"));
  entente_wizard_page_set_needed (ENTENTE_WIZARD_PAGE (fixture->first), FALSE);
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), GTK_TYPE_BUTTON, "_Continue Where You Left Off"), "clicked");
  g_assert_true (current (fixture) == ENTENTE_WIZARD_PAGE (fixture->second));
}

static void
test_starting_over_forgets_the_draft (Fixture       *fixture,
                                      gconstpointer  data)
{
  fill_in (fixture->first, "Adatum");
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  expect_close (fixture);

  open_wizard (fixture);
  test_ui_wait_for (shows (fixture, "Continue Where You Left Off?"));
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), GTK_TYPE_BUTTON, "_Start Over"), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->first->row)), ==, "");
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  expect_close (fixture);

  open_wizard (fixture);
  test_ui_wait_for (current (fixture) != NULL);
}

static void
test_cancelling_leaves_nothing (Fixture       *fixture,
                                gconstpointer  data)
{
  go_to_review (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->wizard), "wizard.cancel", NULL);
  expect_close (fixture);
  g_assert_cmpint (fixture->n_finished, ==, 0);

  open_wizard (fixture);
  test_ui_wait_for (current (fixture) != NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->first->row)), ==, "");
}

static void
test_cancel_may_be_about_a_page (Fixture       *fixture,
                                 gconstpointer  data)
{
  fixture->second->cancels = TRUE;
  fill_in (fixture->first, "Adatum");
  go_on_to (fixture, fixture->second);
  gtk_widget_activate_action (GTK_WIDGET (fixture->wizard), "wizard.cancel", NULL);
  test_ui_wait_for (current (fixture) == ENTENTE_WIZARD_PAGE (fixture->first));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->first->row)), ==, "Adatum");

  /* On another one it is about the wizard. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->wizard), "wizard.cancel", NULL);
  expect_close (fixture);
}

static void
test_no_way_back_to_what_is_done (Fixture       *fixture,
                                  gconstpointer  data)
{
  fill_in (fixture->first, "Adatum");
  entente_wizard_seal (fixture->wizard);
  go_on_to (fixture, fixture->second);
  entente_wizard_back (fixture->wizard);
  g_assert_true (current (fixture) == ENTENTE_WIZARD_PAGE (fixture->second));

  fill_in (fixture->second, "E5");
  go_on_to (fixture, fixture->review);
  entente_wizard_back (fixture->wizard);
  g_assert_true (current (fixture) == ENTENTE_WIZARD_PAGE (fixture->second));
}

/* As when the program ends before it gets to know that the command was carried out. */
static void
test_draft_goes_with_what_it_was_for (Fixture       *fixture,
                                      gconstpointer  data)
{
  EntenteCommand *command = entente_command_new ("organization.register", g_variant_new_parsed ("@a{sv} {}"));

  fill_in (fixture->first, "Adatum");
  entente_wizard_give_draft (fixture->wizard, command);
  g_assert_cmpstr (entente_command_get_draft (command), ==, "thing");
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "kind", command);
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  expect_close (fixture);

  open_wizard (fixture);
  test_ui_wait_for (shows (fixture, "Continue Where You Left Off?"));
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), GTK_TYPE_BUTTON, "_Continue Where You Left Off"), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->first->row)), ==, "Adatum");

  fill_in (fixture->first, "Adatum and Sons");
  command = entente_command_new ("organization.register",
                                 g_variant_new_parsed ("{'kind': <'provider'>, 'name': <'Adatum'>, 'domain-prefix': <'adatum'>, "
                                                       "'country': <'US'>, 'admin-name': <'Ada'>, 'admin-user': <'admin'>, "
                                                       "'admin-roles': <'global-admin'>}"));
  entente_wizard_give_draft (fixture->wizard, command);
  g_variant_unref (test_workspace_run_done (fixture->workspace, command));
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  expect_close (fixture);

  open_wizard (fixture);
  test_ui_wait_for (current (fixture) != NULL);
}

/* Whoever signs in on the way takes the draft along. */
static void
test_draft_goes_with_the_account (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autofree char *organization = test_workspace_add_organization (fixture->workspace, "reseller", "bravo", "global-admin");
  g_autoptr (EntenteAccount) before = g_object_ref (entente_workspace_get_account (fixture->workspace->workspace));
  g_autoptr (EntenteAccount) account = NULL;

  test_workspace_act_as (fixture->workspace, "admin@bravo.program.example");
  account = g_object_ref (entente_workspace_get_account (fixture->workspace->workspace));
  entente_workspace_set_account (fixture->workspace->workspace, before);

  fill_in (fixture->first, "Adatum");
  entente_wizard_set_account (fixture->wizard, account);
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  expect_close (fixture);

  open_wizard (fixture);
  test_ui_wait_for (shows (fixture, "Continue Where You Left Off?"));
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  expect_close (fixture);

  entente_workspace_set_account (fixture->workspace->workspace, before);
  open_wizard (fixture);
  test_ui_wait_for (current (fixture) != NULL);
}

/* The way on is said in whole words, in the window as it is. */
static gboolean
shows_next (Fixture    *fixture,
            const char *label)
{
  GtkWidget *text = test_ui_find (GTK_WIDGET (fixture->wizard), GTK_TYPE_LABEL, label);

  return gtk_widget_get_child_visible (text) && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (text)));
}

static void
test_fits_a_telephone (Fixture       *fixture,
                       gconstpointer  data)
{
  test_ui_assert_fits (GTK_WIDGET (fixture->wizard), 360);
  go_to_review (fixture);
  test_ui_assert_fits (GTK_WIDGET (fixture->wizard), 360);
}

static void
test_next_is_short_where_there_is_no_room (Fixture       *fixture,
                                           gconstpointer  data)
{
  test_ui_wait_for (shows_next (fixture, "Next: Subscriptions"));

  /* The display takes its time for another size. */
  gtk_window_set_default_size (GTK_WINDOW (fixture->wizard), 360, 600);
  test_ui_wait_for (shows_next (fixture, "Next"));
  go_to_review (fixture);
  test_ui_wait_for (shows_next (fixture, "Submit"));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/wizard/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("next-goes-to-the-problem", test_next_goes_to_the_problem);
  ADD ("enter-goes-on", test_enter_goes_on);
  ADD ("first-frame-of-page-has-focus", test_first_frame_of_page_has_focus);
  ADD ("back-keeps-what-was-filled-in", test_back_keeps_what_was_filled_in);
  ADD ("refusal-is-shown-where-it-belongs", test_refusal_is_shown_where_it_belongs);
  ADD ("edit-goes-there-and-comes-back", test_edit_goes_there_and_comes_back);
  ADD ("edit-stops-at-what-became-wrong", test_edit_stops_at_what_became_wrong);
  ADD ("page-that-is-not-needed-is-passed-over", test_page_that_is_not_needed_is_passed_over);
  ADD ("last-page-finishes", test_last_page_finishes);
  ADD ("closing-keeps-a-draft", test_closing_keeps_a_draft);
  ADD ("draft-goes-on-behind-what-is-not-needed-any-more", test_draft_goes_on_behind_what_is_not_needed_any_more);
  ADD ("starting-over-forgets-the-draft", test_starting_over_forgets_the_draft);
  ADD ("cancelling-leaves-nothing", test_cancelling_leaves_nothing);
  ADD ("cancel-may-be-about-a-page", test_cancel_may_be_about_a_page);
  ADD ("no-way-back-to-what-is-done", test_no_way_back_to_what_is_done);
  ADD ("draft-goes-with-what-it-was-for", test_draft_goes_with_what_it_was_for);
  ADD ("draft-goes-with-the-account", test_draft_goes_with_the_account);
  ADD ("fits-a-telephone", test_fits_a_telephone);
  ADD ("next-is-short-where-there-is-no-room", test_next_is_short_where_there_is_no_room);
#undef ADD

  return g_test_run ();
}
