/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-ui.h"
#include "test-workspace.h"

typedef struct
{
  TestWorkspace *workspace;
  EntenteWizard *wizard;
  EntenteWizardPage *page;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_workspace_new ();
  fixture->wizard = entente_wizard_new (NULL, fixture->workspace->workspace, "Add User", NULL);
  fixture->page = g_object_new (ENTENTE_TYPE_CREDENTIALS_PAGE, "name", "credentials", "title", "Confirmation",
                                "next-label", "Done", NULL);
  entente_credentials_page_set (ENTENTE_CREDENTIALS_PAGE (fixture->page), "Ada & Co. Is a Customer Now", "For its administrator",
                                "admin@ada.program.example", "Tiger-Lily-42");
  entente_wizard_add_page (fixture->wizard, fixture->page);
  test_ui_show (GTK_WIDGET (fixture->wizard), 640, 680);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->wizard != NULL)
    test_ui_close (GTK_WINDOW (fixture->wizard));
  test_workspace_free (fixture->workspace);
}

static GtkWidget *
find_button (Fixture    *fixture,
             const char *tooltip)
{
  GtkWidget *row = test_ui_find (GTK_WIDGET (fixture->page), ENTENTE_TYPE_VALUE_ROW, tooltip);

  return test_ui_find (row, GTK_TYPE_BUTTON, NULL);
}

static void
test_done_waits_for_the_password_to_be_noted (Fixture       *fixture,
                                              gconstpointer  data)
{
  GtkWidget *check = test_ui_find (GTK_WIDGET (fixture->page), GTK_TYPE_CHECK_BUTTON, NULL);

  g_assert_false (entente_wizard_page_get_complete (fixture->page));
  g_signal_emit_by_name (find_button (fixture, "User name"), "clicked");
  g_assert_false (entente_wizard_page_get_complete (fixture->page));
  entente_wizard_next (fixture->wizard);
  g_assert_true (entente_wizard_get_current (fixture->wizard) == fixture->page);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (entente_wizard_page_get_complete (fixture->page));
}

static void
test_copying_counts_and_puts_it_on_the_clipboard (Fixture       *fixture,
                                                  gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->page));
  g_auto (GValue) value = G_VALUE_INIT;

  g_signal_emit_by_name (find_button (fixture, "Temporary password"), "clicked");
  g_assert_true (entente_wizard_page_get_complete (fixture->page));

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "Tiger-Lily-42");
}

/* There is no way past it: the password could not be had again. */
static void
test_it_stays_until_the_password_is_noted (Fixture       *fixture,
                                           gconstpointer  data)
{
  GtkWidget *check = test_ui_find (GTK_WIDGET (fixture->page), GTK_TYPE_CHECK_BUTTON, NULL);
  gpointer weak = fixture->wizard;

  g_assert_false (test_ui_shows (fixture->page, "The password is shown only here"));
  for (guint i = 0; i < 2; i++)
    {
      gtk_window_close (GTK_WINDOW (fixture->wizard));
      test_ui_wait_for (test_ui_shows (fixture->page, "The password is shown only here"));
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->wizard)));
    }
  test_ui_assert_named (GTK_WIDGET (fixture->wizard));
  test_ui_assert_fits (GTK_WIDGET (fixture->wizard), 360);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_false (test_ui_shows (fixture->page, "The password is shown only here"));
  g_object_add_weak_pointer (G_OBJECT (fixture->wizard), &weak);
  g_object_unref (fixture->wizard);
  gtk_window_close (GTK_WINDOW (g_steal_pointer (&fixture->wizard)));
  test_ui_wait_for (weak == NULL);
}

static void
test_nothing_of_it_goes_into_a_draft (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GVariant) draft = g_variant_ref_sink (entente_wizard_page_save (fixture->page));

  g_assert_cmpuint (g_variant_n_children (draft), ==, 0);
}

static void
test_everything_has_a_name_and_fits (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autofree char *texts = test_ui_dup_texts (GTK_WIDGET (fixture->page));

  g_assert_nonnull (strstr (texts, "Tiger-Lily-42"));
  g_assert_nonnull (strstr (texts, "It Will Not Be Shown Again"));
  test_ui_assert_named (GTK_WIDGET (fixture->wizard));
  test_ui_assert_fits (GTK_WIDGET (fixture->wizard), 360);
}

/* The page can be scrolled; nothing of its heading is cut away to make room. */
static void
test_keyboard_begins_at_copying (Fixture       *fixture,
                                 gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (fixture->wizard);

  test_ui_wait_for (gtk_window_get_focus (window) != NULL &&
                    g_strcmp0 (gtk_widget_get_tooltip_text (gtk_window_get_focus (window)), "Copy User Name") == 0);
}

static void
test_heading_is_whole_in_a_small_window (Fixture       *fixture,
                                         gconstpointer  data)
{
  GtkWidget *heading = test_ui_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, "Ada & Co. Is a Customer Now");
  guint n_scrolled = 0;
  int natural;

  gtk_window_set_default_size (GTK_WINDOW (fixture->wizard), 360, 300);
  test_ui_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->wizard)) <= 370);
  test_ui_settle (GTK_WIDGET (fixture->wizard));

  gtk_widget_measure (heading, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (heading), NULL, &natural, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (heading), >=, natural);

  /* Nor does it scroll by itself, in a space of its own. */
  for (GtkWidget *parent = gtk_widget_get_parent (heading); parent != NULL; parent = gtk_widget_get_parent (parent))
    n_scrolled += GTK_IS_SCROLLED_WINDOW (parent);
  g_assert_cmpuint (n_scrolled, ==, 1);
}

/* For what shall not happen there is nothing to wait for. */
static void
run_for (gint64 time)
{
  for (gint64 end = g_get_monotonic_time () + time; g_get_monotonic_time () < end;)
    test_ui_iterate ();
}

static void
test_clipboard_forgets_its_own_secret_only (void)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  g_autoptr (GdkContentFormats) formats = NULL;
  GdkContentProvider *own;

  entente_clipboard_set_secret (clipboard, "one", 0);
  own = gdk_clipboard_get_content (clipboard);
  formats = gdk_content_provider_ref_storable_formats (own);
  g_assert_false (gdk_content_formats_match (formats, formats));
  test_ui_wait_for (gdk_clipboard_get_content (clipboard) == NULL);

  entente_clipboard_set_secret (clipboard, "two", 1);
  run_for (G_TIME_SPAN_SECOND / 5);
  gdk_clipboard_set_text (clipboard, "something else");
  own = gdk_clipboard_get_content (clipboard);
  run_for (G_TIME_SPAN_SECOND);
  g_assert_true (gdk_clipboard_get_content (clipboard) == own);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/credentials/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("done-waits-for-the-password-to-be-noted", test_done_waits_for_the_password_to_be_noted);
  ADD ("copying-counts-and-puts-it-on-the-clipboard", test_copying_counts_and_puts_it_on_the_clipboard);
  ADD ("it-stays-until-the-password-is-noted", test_it_stays_until_the_password_is_noted);
  ADD ("nothing-of-it-goes-into-a-draft", test_nothing_of_it_goes_into_a_draft);
  ADD ("everything-has-a-name-and-fits", test_everything_has_a_name_and_fits);
  ADD ("keyboard-begins-at-copying", test_keyboard_begins_at_copying);
  ADD ("heading-is-whole-in-a-small-window", test_heading_is_whole_in_a_small_window);
#undef ADD
  g_test_add_func ("/credentials/clipboard-forgets-its-own-secret-only", test_clipboard_forgets_its_own_secret_only);

  return g_test_run ();
}
