/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-system.h"
#include "test-ui.h"

/* Letters are printed into files: as on paper, without a printer. */

typedef struct
{
  char *folder;
  char *path;
  EntenteLetterhead *head;
  EntenteMailDraft *draft;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "letter.pdf", NULL);
  fixture->head = entente_letterhead_new ("Fabrikam", "Adatum Bakery\n1 Main Street\nSpringfield", "March 2, 2026");
  fixture->draft = entente_mail_draft_new ();
  entente_mail_draft_set_subject (fixture->draft, "An end");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  entente_letterhead_free (fixture->head);
  g_object_unref (fixture->draft);
  test_remove_folder (fixture->folder);
  g_free (fixture->path);
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);

  return g_string_free (all, FALSE);
}

/* How many pages it has. */
static int
print (Fixture    *fixture,
       const char *body)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result;

  entente_mail_draft_set_body (fixture->draft, body);
  operation = entente_letter_new (fixture->head, fixture->draft);
  gtk_print_operation_set_export_filename (operation, fixture->path);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF"));

  return gtk_print_operation_get_n_pages_to_print (operation);
}

static void
test_short_letter_is_one_page (Fixture       *fixture,
                               gconstpointer  data)
{
  g_assert_cmpint (print (fixture, "Dear Sir or Madam,\n\nGoodbye.\n"), ==, 1);
  g_assert_cmpint (print (fixture, ""), ==, 1);
}

static void
test_long_letter_goes_on_on_further_pages (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autofree char *some = repeat ("A line.\n", 200);
  g_autofree char *more = repeat ("A line.\n", 400);
  int n = print (fixture, some);

  g_assert_cmpint (n, >, 2);
  g_assert_cmpint (print (fixture, more), >=, 2 * n - 1);
}

/* Also where there is no place to break it. */
static void
test_long_line_is_broken (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *words = repeat ("word ", 4000);
  g_autofree char *word = repeat ("word", 5000);

  g_assert_cmpint (print (fixture, words), >, 2);
  g_assert_cmpint (print (fixture, word), >, 2);
}

static void
test_letter_is_printed_as_it_was_when_asked_for (Fixture       *fixture,
                                                 gconstpointer  data)
{
  g_autofree char *lines = repeat ("A line.\n", 200);
  g_autoptr (GtkPrintOperation) operation = NULL;

  entente_mail_draft_set_body (fixture->draft, "Goodbye.");
  operation = entente_letter_new (fixture->head, fixture->draft);
  entente_mail_draft_set_body (fixture->draft, lines);

  gtk_print_operation_set_export_filename (operation, fixture->path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (operation), ==, 1);
}

static void
test_file_that_cannot_be_written_is_refused (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr (GtkPrintOperation) operation = entente_letter_new (fixture->head, fixture->draft);
  g_autofree char *path = g_build_filename (fixture->folder, "no", "letter.pdf", NULL);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_ERROR);
  g_assert_nonnull (error);
}

#define ADD(name, function) g_test_add ("/letter/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

  ADD ("short-letter-is-one-page", test_short_letter_is_one_page);
  ADD ("long-letter-goes-on-on-further-pages", test_long_letter_goes_on_on_further_pages);
  ADD ("long-line-is-broken", test_long_line_is_broken);
  ADD ("letter-is-printed-as-it-was-when-asked-for", test_letter_is_printed_as_it_was_when_asked_for);
  ADD ("file-that-cannot-be-written-is-refused", test_file_that_cannot_be_written_is_refused);

  return g_test_run ();
}
