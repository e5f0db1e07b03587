/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-ui.h"

#define LINK "entente:invitation/ABC-123"

typedef struct
{
  GtkWindow *window;
  EntenteMailDraft *draft;
  EntenteMailDraftView *view;
  GtkTextBuffer *buffer;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->draft = entente_mail_draft_new ();
  entente_mail_draft_set_to (fixture->draft, "ana@contoso.example");
  entente_mail_draft_set_subject (fixture->draft, "Our partnership");
  entente_mail_draft_set_language (fixture->draft, "fr");
  entente_mail_draft_set_body (fixture->draft, "Dear Ana,\n\n" ENTENTE_MAIL_DRAFT_LINK "\n\nYours, Bo\n");

  fixture->view = ENTENTE_MAIL_DRAFT_VIEW (entente_mail_draft_view_new ());
  entente_mail_draft_view_add_language (fixture->view, "en");
  entente_mail_draft_view_add_language (fixture->view, "fr");
  entente_mail_draft_view_set_draft (fixture->view, fixture->draft, LINK);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (fixture->view));
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_ui_find (overlay, GTK_TYPE_TEXT_VIEW, NULL)));
  fixture->window = test_ui_show (overlay, 500, 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  g_assert_finalize_object (fixture->draft);
}

static gboolean
warns (Fixture *fixture)
{
  g_autofree char *texts = test_ui_dup_texts (GTK_WIDGET (fixture->view));

  return strstr (texts, "The personal link is missing.") != NULL;
}

static gunichar
char_at (Fixture *fixture,
         int      offset)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &at, offset);

  return gtk_text_iter_get_char (&at);
}

/* As a person does with Backspace. */
static void
delete_at (Fixture *fixture,
           int      offset)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &start, offset);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &end, offset + 1);
  gtk_text_buffer_place_cursor (fixture->buffer, &start);
  gtk_text_buffer_begin_user_action (fixture->buffer);
  gtk_text_buffer_delete_interactive (fixture->buffer, &start, &end, TRUE);
  gtk_text_buffer_end_user_action (fixture->buffer);
  test_ui_settle (GTK_WIDGET (fixture->view));
}

static void
click (Fixture    *fixture,
       const char *label)
{
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->view), GTK_TYPE_BUTTON, label), "clicked");
  test_ui_settle (GTK_WIDGET (fixture->view));
}

static void
test_link_is_one_piece (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *texts = test_ui_dup_texts (GTK_WIDGET (fixture->view));

  g_assert_cmpuint (char_at (fixture, 11), ==, 0xFFFC);
  g_assert_nonnull (strstr (texts, LINK));
  g_assert_false (warns (fixture));
}

static void
test_editing_changes_the_draft (Fixture       *fixture,
                                gconstpointer  data)
{
  gtk_text_buffer_insert_at_cursor (fixture->buffer, "Hello! ", -1);
  g_assert_cmpstr (entente_mail_draft_get_body (fixture->draft), ==,
                   "Hello! Dear Ana,\n\n" ENTENTE_MAIL_DRAFT_LINK "\n\nYours, Bo\n");

  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (GTK_WIDGET (fixture->view), ADW_TYPE_ENTRY_ROW, "Subject")), "Together");
  g_assert_cmpstr (entente_mail_draft_get_subject (fixture->draft), ==, "Together");
}

static void
test_lost_link_can_be_brought_back (Fixture       *fixture,
                                    gconstpointer  data)
{
  delete_at (fixture, 11);
  g_assert_true (warns (fixture));
  g_assert_false (entente_mail_draft_get_has_link (fixture->draft));

  click (fixture, "Copy to Clip_board");
  g_assert_true (gtk_window_get_focus (fixture->window) == test_ui_find (GTK_WIDGET (fixture->view), GTK_TYPE_BUTTON, "_Insert Link"));
  g_assert_false (entente_mail_draft_view_get_used (fixture->view));

  click (fixture, "_Insert Link");
  g_assert_false (warns (fixture));
  gtk_text_buffer_insert_at_cursor (fixture->buffer, " (yours)", -1);
  g_assert_cmpstr (entente_mail_draft_get_body (fixture->draft), ==, "Dear Ana,\n\n" ENTENTE_MAIL_DRAFT_LINK " (yours)\n\nYours, Bo\n");
  g_assert_cmpuint (char_at (fixture, 11), ==, 0xFFFC);
}

static void
test_lost_link_comes_back_by_undo (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autofree char *texts = NULL;

  delete_at (fixture, 11);
  g_assert_true (gtk_text_buffer_get_can_undo (fixture->buffer));
  gtk_text_buffer_undo (fixture->buffer);
  test_ui_wait_for (entente_mail_draft_get_has_link (fixture->draft));

  test_ui_settle (GTK_WIDGET (fixture->view));
  texts = test_ui_dup_texts (GTK_WIDGET (fixture->view));
  g_assert_nonnull (strstr (texts, LINK));
  g_assert_false (warns (fixture));
}

static void
test_pasted_link_counts (Fixture       *fixture,
                         gconstpointer  data)
{
  delete_at (fixture, 11);
  gtk_text_buffer_insert_at_cursor (fixture->buffer, LINK, -1);
  test_ui_settle (GTK_WIDGET (fixture->view));
  g_assert_false (warns (fixture));
  g_assert_true (entente_mail_draft_get_has_link (fixture->draft));
}

static void
test_copying_takes_the_link_along (Fixture       *fixture,
                                   gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->view));
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_false (entente_mail_draft_view_get_used (fixture->view));
  click (fixture, "Copy to Clip_board");
  g_assert_true (entente_mail_draft_view_get_used (fixture->view));

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "Dear Ana,\n\n" LINK "\n\nYours, Bo\n");
}

static void
test_selection_is_copied_with_the_link (Fixture       *fixture,
                                        gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->view));
  GtkWidget *text = test_ui_find (GTK_WIDGET (fixture->view), GTK_TYPE_TEXT_VIEW, NULL);
  g_auto (GValue) value = G_VALUE_INIT;

  g_signal_emit_by_name (text, "select-all", TRUE);
  g_signal_emit_by_name (text, "copy-clipboard");
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "Dear Ana,\n\n" LINK "\n\nYours, Bo\n");
}

static void
test_nothing_goes_out_without_the_link (Fixture       *fixture,
                                        gconstpointer  data)
{
  delete_at (fixture, 11);
  click (fixture, "Copy to Clip_board");
  g_assert_false (entente_mail_draft_view_get_used (fixture->view));
  click (fixture, "_Open in E-mail");
  g_assert_false (entente_mail_draft_view_get_used (fixture->view));
}

static void
test_language_is_the_drafts (Fixture       *fixture,
                             gconstpointer  data)
{
  EntenteChoiceRow *row = ENTENTE_CHOICE_ROW (test_ui_find (GTK_WIDGET (fixture->view), ENTENTE_TYPE_CHOICE_ROW, NULL));

  g_assert_cmpstr (entente_choice_row_get_value (row), ==, "fr");
  entente_choice_row_set_value (row, "en");
  g_assert_cmpstr (entente_mail_draft_get_language (fixture->draft), ==, "en");

  entente_mail_draft_set_body (fixture->draft, "Hi,\n" ENTENTE_MAIL_DRAFT_LINK "\n");
  g_assert_cmpuint (char_at (fixture, 4), ==, 0xFFFC);
}

static void
test_everything_has_a_name_and_fits (Fixture       *fixture,
                                     gconstpointer  data)
{
  delete_at (fixture, 11);
  test_ui_assert_named (GTK_WIDGET (fixture->view));
  test_ui_assert_fits (GTK_WIDGET (fixture->view), 336);
}

static void
test_page_suggests_done_when_it_was_used (void)
{
  EntenteWizardPage *page = g_object_ref_sink (g_object_new (ENTENTE_TYPE_MAIL_DRAFT_PAGE, "name", "mail", NULL));
  EntenteMailDraftView *view = entente_mail_draft_page_get_view (ENTENTE_MAIL_DRAFT_PAGE (page));
  g_autoptr (EntenteMailDraft) draft = entente_mail_draft_new ();

  entente_mail_draft_set_body (draft, "Hello");
  entente_mail_draft_view_set_draft (view, draft, "");
  g_assert_cmpstr (entente_wizard_page_get_next_label (page), ==, "Done");
  g_assert_false (entente_wizard_page_get_suggested (page));
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (view), GTK_TYPE_BUTTON, "Copy to Clip_board"), "clicked");
  g_assert_true (entente_wizard_page_get_suggested (page));

  g_assert_finalize_object (page);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/mail/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("link-is-one-piece", test_link_is_one_piece);
  ADD ("editing-changes-the-draft", test_editing_changes_the_draft);
  ADD ("lost-link-can-be-brought-back", test_lost_link_can_be_brought_back);
  ADD ("lost-link-comes-back-by-undo", test_lost_link_comes_back_by_undo);
  ADD ("pasted-link-counts", test_pasted_link_counts);
  ADD ("copying-takes-the-link-along", test_copying_takes_the_link_along);
  ADD ("selection-is-copied-with-the-link", test_selection_is_copied_with_the_link);
  ADD ("nothing-goes-out-without-the-link", test_nothing_goes_out_without_the_link);
  ADD ("language-is-the-drafts", test_language_is_the_drafts);
  ADD ("everything-has-a-name-and-fits", test_everything_has_a_name_and_fits);
#undef ADD
  g_test_add_func ("/mail/page-suggests-done-when-it-was-used", test_page_suggests_done_when_it_was_used);

  return g_test_run ();
}
