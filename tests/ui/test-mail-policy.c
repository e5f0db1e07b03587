/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-ui.h"
#include "test-workspace.h"

#define OPERATOR "operator@operator.program.example"

typedef struct
{
  TestWorkspace *workspace;
  GtkWindow *dialog;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_workspace_new ();
  test_workspace_act_as (fixture->workspace, OPERATOR);
  fixture->dialog = test_ui_show (entente_mail_policy_dialog_new (NULL, fixture->workspace->workspace), 520, 640);
  test_ui_wait_for (test_ui_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_TEXT_VIEW, NULL) != NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->dialog);
  test_workspace_free (fixture->workspace);
}

/* The first list, and the other one. */
static void
find_buffers (Fixture        *fixture,
              GtkTextBuffer **domains,
              GtkTextBuffer **mailboxes)
{
  GtkWidget *first = test_ui_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_TEXT_VIEW, NULL);
  GtkWidget *group = gtk_widget_get_ancestor (first, ADW_TYPE_PREFERENCES_GROUP);

  *domains = gtk_text_view_get_buffer (GTK_TEXT_VIEW (first));
  *mailboxes = gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_ui_find (gtk_widget_get_next_sibling (group), GTK_TYPE_TEXT_VIEW, NULL)));
}

static char *
dup_text (GtkTextBuffer *buffer)
{
  char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);

  return text;
}

static gboolean
is_filled (Fixture *fixture)
{
  GtkTextBuffer *domains, *mailboxes;
  g_autofree char *text = NULL;

  find_buffers (fixture, &domains, &mailboxes);
  text = dup_text (domains);

  return g_str_has_prefix (text, "aim.com\naol.com\n");
}

static void
save (Fixture *fixture)
{
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_BUTTON, "_Save"), "clicked");
}

static void
test_lists_are_shown_one_entry_a_line (Fixture       *fixture,
                                       gconstpointer  data)
{
  GtkTextBuffer *domains, *mailboxes;
  g_autofree char *text = NULL;

  test_ui_wait_for (is_filled (fixture));
  find_buffers (fixture, &domains, &mailboxes);
  text = dup_text (mailboxes);
  g_assert_true (g_str_has_prefix (text, "admin\nadministrator\n"));
  g_assert_cmpint (gtk_text_buffer_get_line_count (domains), ==, 14);

  test_ui_settle (GTK_WIDGET (fixture->dialog));
  test_ui_assert_named (GTK_WIDGET (fixture->dialog));
  test_ui_assert_fits (GTK_WIDGET (fixture->dialog), 360);
  test_ui_assert_tab_leads_on (GTK_WIDGET (fixture->dialog));
}

static void
test_wrong_lines_are_told_below_and_taken_back_when_mended (Fixture       *fixture,
                                                            gconstpointer  data)
{
  GtkTextBuffer *domains, *mailboxes;

  test_ui_wait_for (is_filled (fixture));
  find_buffers (fixture, &domains, &mailboxes);
  gtk_text_buffer_set_text (domains, "gmail.com\n*.*\nlive", -1);
  g_assert_false (test_ui_shows (fixture->dialog, "Line"));

  save (fixture);
  g_assert_true (test_ui_shows (fixture->dialog, "Line 2: This is not written the way it should be."));
  g_assert_true (test_ui_shows (fixture->dialog, "Line 3: "));

  gtk_text_buffer_set_text (domains, "gmail.com\nlive.com", -1);
  g_assert_false (test_ui_shows (fixture->dialog, "Line"));
}

static void
test_many_wrong_lines_are_counted (Fixture       *fixture,
                                   gconstpointer  data)
{
  GtkTextBuffer *domains, *mailboxes;

  test_ui_wait_for (is_filled (fixture));
  find_buffers (fixture, &domains, &mailboxes);
  gtk_text_buffer_set_text (mailboxes, "a b\nc d\ne f\ng h\ni j\nk l\nm n", -1);
  save (fixture);
  g_assert_true (test_ui_shows (fixture->dialog, "Line 5: "));
  g_assert_false (test_ui_shows (fixture->dialog, "Line 6: "));
  g_assert_true (test_ui_shows (fixture->dialog, "2 more lines are wrong."));
}

static void
test_lists_are_saved (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkTextBuffer *domains, *mailboxes;
  g_autofree char *kept = NULL;
  g_autofree char *words = NULL;

  test_ui_wait_for (is_filled (fixture));
  find_buffers (fixture, &domains, &mailboxes);
  gtk_text_buffer_set_text (domains, "@Post.example\n\ngmail.com\n", -1);
  gtk_text_buffer_set_text (mailboxes, "hq", -1);
  save (fixture);
  test_ui_wait_for (!gtk_widget_get_visible (GTK_WIDGET (fixture->dialog)));

  kept = test_workspace_join (fixture->workspace, "mail-policy", "web-mail-domains");
  words = test_workspace_join (fixture->workspace, "mail-policy", "mailbox-words");
  g_assert_cmpstr (kept, ==, "gmail.com,post.example");
  g_assert_cmpstr (words, ==, "hq");
}

static void
test_what_another_saved_is_followed_before_anything_is_typed (Fixture       *fixture,
                                                              gconstpointer  data)
{
  static const char *const theirs[] = { "theirs.example", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (GVariant) outcome = NULL;
  GtkTextBuffer *domains, *mailboxes;
  g_autofree char *text = NULL;

  test_ui_wait_for (is_filled (fixture));
  outcome = test_workspace_run_done (fixture->workspace, entente_command_set_mail_policy (1, theirs, none));
  test_ui_wait_for (!is_filled (fixture));
  find_buffers (fixture, &domains, &mailboxes);
  text = dup_text (domains);
  g_assert_cmpstr (text, ==, "theirs.example");
}

static void
test_what_was_typed_is_kept_and_takes_the_place_of_theirs_when_asked_twice (Fixture       *fixture,
                                                                            gconstpointer  data)
{
  static const char *const theirs[] = { "theirs.example", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (GVariant) outcome = NULL;
  GtkTextBuffer *domains, *mailboxes;
  g_autofree char *text = NULL;
  g_autofree char *kept = NULL;

  test_ui_wait_for (is_filled (fixture));
  find_buffers (fixture, &domains, &mailboxes);
  gtk_text_buffer_set_text (domains, "mine.example", -1);
  outcome = test_workspace_run_done (fixture->workspace, entente_command_set_mail_policy (1, theirs, none));

  save (fixture);
  test_ui_wait_for (test_ui_shows (fixture->dialog, "Somebody else has changed the lists meanwhile."));
  text = dup_text (domains);
  g_assert_cmpstr (text, ==, "mine.example");

  test_ui_settle (GTK_WIDGET (fixture->dialog));
  save (fixture);
  test_ui_wait_for (!gtk_widget_get_visible (GTK_WIDGET (fixture->dialog)));
  kept = test_workspace_join (fixture->workspace, "mail-policy", "web-mail-domains");
  g_assert_cmpstr (kept, ==, "mine.example");
}

static void
test_only_the_operator_is_shown_the_way_to_it (void)
{
  static const char *const people[] = { OPERATOR, "admin@fabrikam.program.example" };
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *provider = test_workspace_add_organization (workspace, "provider", "fabrikam", "global-admin");

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      GtkWindow *window;
      GtkWidget *page;

      test_workspace_act_as (workspace, people[i]);
      page = g_object_new (ENTENTE_TYPE_ORGANIZATION_PAGE, "workspace", workspace->workspace, "title", "Organization", NULL);
      window = test_ui_show (page, 900, 700);
      test_ui_wait_for (test_ui_shows (page, "Primary domain"));
      g_assert_cmpint (test_ui_shows (page, "Refused e-mail addresses"), ==, i == 0);

      if (i == 0)
        {
          GtkWindow *dialog;

          gtk_widget_activate_action (page, "page.edit-mail-policy", NULL);
          dialog = test_ui_wait_for_dialog (window);
          g_assert_true (ENTENTE_IS_MAIL_POLICY_DIALOG (dialog));
          gtk_widget_activate_action (page, "page.edit-mail-policy", NULL);
          g_assert_true (test_ui_find_dialog (window) == dialog);
          gtk_window_destroy (dialog);
        }
      test_ui_close (window);
    }

  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/mail-policy-dialog/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("lists-are-shown-one-entry-a-line", test_lists_are_shown_one_entry_a_line);
  ADD ("wrong-lines-are-told-below-and-taken-back-when-mended", test_wrong_lines_are_told_below_and_taken_back_when_mended);
  ADD ("many-wrong-lines-are-counted", test_many_wrong_lines_are_counted);
  ADD ("lists-are-saved", test_lists_are_saved);
  ADD ("what-another-saved-is-followed-before-anything-is-typed", test_what_another_saved_is_followed_before_anything_is_typed);
  ADD ("what-was-typed-is-kept-and-takes-the-place-of-theirs-when-asked-twice", test_what_was_typed_is_kept_and_takes_the_place_of_theirs_when_asked_twice);
#undef ADD
  g_test_add_func ("/mail-policy-dialog/only-the-operator-is-shown-the-way-to-it", test_only_the_operator_is_shown_the_way_to_it);

  return g_test_run ();
}
