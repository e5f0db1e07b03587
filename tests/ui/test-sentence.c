/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "entente-config.h"

#include <entente-ui.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <pango/pangocairo.h>
#include <string.h>

#define HEBREW "דוד בע\"מ"
#define ARABIC "شركة النور"

#define LTR "\u200e"
#define RTL "\u200f"
#define ISOLATED(text) "\u2068" text "\u2069"

#define assert_text(expression, expected) \
 G_STMT_START                             \
 {                                        \
  g_autofree char *text = (expression);   \
  g_assert_cmpstr (text, ==, expected);   \
 }                                        \
 G_STMT_END

/* How Pango reads the first paragraph, whose direction every widget leaves to it. */
static PangoDirection
get_shown_direction (const char *text)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout = pango_layout_new (context);
  PangoDirection direction;

  pango_layout_set_text (layout, text, -1);
  direction = pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0));

  g_object_unref (layout);
  g_object_unref (context);

  return direction;
}

static void
test_what_has_the_direction_of_the_sentence_stays_plain (void)
{
  assert_text (entente_sentence ("%s asks", "Contoso"), "Contoso asks");
  assert_text (entente_sentence ("%s asks", "Łódź Ωmega 東京"), "Łódź Ωmega 東京 asks");
  assert_text (entente_sentence ("%s שואל", HEBREW), HEBREW " שואל");
  assert_text (entente_sentence ("%1$s · %2$s", "Contoso", "Lyon"), "Contoso · Lyon");
}

static void
test_what_has_none_stays_plain (void)
{
  assert_text (entente_sentence ("%s licenses", "1,204"), "1,204 licenses");
  assert_text (entente_sentence ("%s רישיונות", "25 (+5)"), "25 (+5) רישיונות");
  assert_text (entente_sentence ("Reason: “%s”", ""), "Reason: “”");
  assert_text (entente_sentence ("Nothing to insert"), "Nothing to insert");
}

static void
test_other_direction_is_isolated (void)
{
  assert_text (entente_sentence ("Sold by %s, 5 licenses", ARABIC), "Sold by " ISOLATED (ARABIC) ", 5 licenses");
  assert_text (entente_sentence ("Sold by %s", "Contoso (" HEBREW ")"), "Sold by " ISOLATED ("Contoso (" HEBREW ")"));
  assert_text (entente_sentence ("נמכר על ידי %s (5)", "Contoso Ltd."), "נמכר על ידי " ISOLATED ("Contoso Ltd.") " (5)");
}

static void
test_sentence_keeps_its_direction_where_a_name_begins_it (void)
{
  g_autofree char *english = entente_sentence ("%s asks", HEBREW);
  g_autofree char *hebrew = entente_sentence ("“%s” שואל", "Contoso");

  g_assert_cmpstr (english, ==, LTR ISOLATED (HEBREW) " asks");
  g_assert_cmpstr (hebrew, ==, "“" RTL ISOLATED ("Contoso") "” שואל");

  /* An isolate alone is not enough for Pango. */
  g_assert_cmpint (get_shown_direction (ISOLATED (HEBREW) " asks"), ==, PANGO_DIRECTION_RTL);
  g_assert_cmpint (get_shown_direction (english), ==, PANGO_DIRECTION_LTR);
  g_assert_cmpint (get_shown_direction (hebrew), ==, PANGO_DIRECTION_RTL);
}

static void
test_paragraphs_keep_theirs (void)
{
  assert_text (entente_sentence ("%1$s asks\n%2$s answers", ARABIC, HEBREW),
               LTR ISOLATED (ARABIC) " asks\n" LTR ISOLATED (HEBREW) " answers");
  assert_text (entente_sentence ("They wrote:\n\n%s", ARABIC "\n" ARABIC), "They wrote:\n\n" ARABIC "\n" ARABIC);
}

static void
test_places_numbers_and_signs_are_those_of_printf (void)
{
  assert_text (entente_sentence ("%2$s, then %1$s", "one", HEBREW), LTR ISOLATED (HEBREW) ", then one");
  assert_text (entente_sentence ("%1$s (%2$u of %3$d)", HEBREW, 2u, 3), LTR ISOLATED (HEBREW) " (2 of 3)");
  assert_text (entente_sentence ("%d%% of %lu, %%s, %.1f, %.2s|", 12, 7lu, 0.5, "א"), "12% of 7, %s, 0.5, " ISOLATED ("א") "|");
  assert_text (entente_sentence (ngettext ("%1$s row in “%2$s”", "%1$s rows in “%2$s”", 2), "2", ARABIC),
               "2 rows in “" ISOLATED (ARABIC) "”");
}

static void
test_what_is_inserted_is_no_format (void)
{
  assert_text (entente_sentence ("At %s", "%s %1$s %%"), "At %s %1$s %%");
  assert_text (entente_sentence_fill ("%1$s and %2$s", "%2$s", "%s"), "%2$s and %s");
}

static void
test_sentence_in_a_sentence_is_isolated_where_it_has_to (void)
{
  g_autofree char *who = entente_sentence ("%1$s, %2$s", HEBREW, "Contoso");

  g_assert_cmpstr (who, ==, LTR ISOLATED (HEBREW) ", Contoso");
  assert_text (entente_sentence ("Made by %s", who), "Made by " LTR ISOLATED (HEBREW) ", Contoso");
  assert_text (entente_sentence ("%1$s · %2$s", who, ARABIC), LTR ISOLATED (HEBREW) ", Contoso · " ISOLATED (ARABIC));
  assert_text (entente_sentence ("נוצר על ידי %s", who), "נוצר על ידי " ISOLATED (LTR ISOLATED (HEBREW) ", Contoso"));
}

static void
test_tables_are_filled_in_likewise (void)
{
  assert_text (entente_sentence_fill ("%s asks", HEBREW, NULL), LTR ISOLATED (HEBREW) " asks");
  assert_text (entente_sentence_fill ("From %2$s to %1$s: 100%", "Lyon", ARABIC), "From " ISOLATED (ARABIC) " to Lyon: 100%");
  assert_text (entente_sentence_fill ("“%1$s” and “%2$s”", NULL, NULL), "“” and “”");
  /* A translation that names more than there is. */
  assert_text (entente_sentence_fill ("%1$s, %2$s and %3$s", "Lyon", NULL), "Lyon,  and %3$s");
  assert_text (entente_sentence_fill ("Fill this in.", NULL, NULL), "Fill this in.");
}

static void
test_files_get_only_what_was_written (void)
{
  g_autofree char *sentence = entente_sentence ("%1$s of %2$s", HEBREW, "Contoso");

  assert_text (entente_sentence_strip (sentence), HEBREW " of Contoso");
  assert_text (entente_sentence_strip (""), "");
}

static void
test_text_of_a_system_is_mended (void)
{
  assert_text (entente_sentence ("The system says: %s", "caf\xe9 \xf0"), "The system says: caf\ufffd \ufffd");
}

static void
test_markup_leaves_the_isolates_alone (void)
{
  g_autofree char *title = entente_sentence ("What %s May Do", HEBREW " & <co>");
  g_autofree char *markup = g_markup_escape_text (title, -1);
  g_autofree char *shown = NULL;

  g_assert_true (pango_parse_markup (markup, -1, 0, NULL, &shown, NULL, NULL));
  g_assert_cmpstr (shown, ==, title);
}

/* A catalog with one word. */
static void
write_catalog (const char *path,
               const char *original,
               const char *translation)
{
  const guint32 header[] = { 0x950412de, 0, 1, 28, 36, 0, 0, (guint32) strlen (original), 44, (guint32) strlen (translation),
                             45 + (guint32) strlen (original) };
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GString) catalog = g_string_new_len ((const char *) header, sizeof header);
  g_autoptr (GError) error = NULL;

  g_string_append_len (catalog, original, (gssize) strlen (original) + 1);
  g_string_append_len (catalog, translation, (gssize) strlen (translation) + 1);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, catalog->str, (gssize) catalog->len, &error);
  g_assert_no_error (error);
}

static void
test_lists_have_the_direction_of_the_language (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "catalogs", NULL);
  g_autofree char *path = g_build_filename (folder, "he", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  assert_text (entente_sentence ("%1$s · %2$s", ARABIC, "Lyon"), LTR ISOLATED (ARABIC) " · Lyon");

  write_catalog (path, "Customers", "לקוחות");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  textdomain (GETTEXT_PACKAGE);
  g_assert_true (g_setenv ("LANGUAGE", "he", TRUE));
  g_assert_cmpstr (_("Customers"), ==, "לקוחות");

  assert_text (entente_sentence ("%1$s · %2$s", ARABIC, "Lyon"), ARABIC " · " ISOLATED ("Lyon"));
  assert_text (entente_sentence ("%1$s · %2$s", "Lyon", ARABIC), RTL ISOLATED ("Lyon") " · " ARABIC);
  assert_text (entente_sentence ("%s – %s", "1", "300"), "1 – 300");

  g_unsetenv ("LANGUAGE");
  textdomain ("messages");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, test) g_test_add_func ("/sentence/" name, test)
  ADD ("what-has-the-direction-of-the-sentence-stays-plain", test_what_has_the_direction_of_the_sentence_stays_plain);
  ADD ("what-has-none-stays-plain", test_what_has_none_stays_plain);
  ADD ("other-direction-is-isolated", test_other_direction_is_isolated);
  ADD ("sentence-keeps-its-direction-where-a-name-begins-it", test_sentence_keeps_its_direction_where_a_name_begins_it);
  ADD ("paragraphs-keep-theirs", test_paragraphs_keep_theirs);
  ADD ("places-numbers-and-signs-are-those-of-printf", test_places_numbers_and_signs_are_those_of_printf);
  ADD ("what-is-inserted-is-no-format", test_what_is_inserted_is_no_format);
  ADD ("sentence-in-a-sentence-is-isolated-where-it-has-to", test_sentence_in_a_sentence_is_isolated_where_it_has_to);
  ADD ("tables-are-filled-in-likewise", test_tables_are_filled_in_likewise);
  ADD ("files-get-only-what-was-written", test_files_get_only_what_was_written);
  ADD ("text-of-a-system-is-mended", test_text_of_a_system_is_mended);
  ADD ("markup-leaves-the-isolates-alone", test_markup_leaves_the_isolates_alone);
  ADD ("lists-have-the-direction-of-the-language", test_lists_have_the_direction_of_the_language);
#undef ADD

  return g_test_run ();
}
