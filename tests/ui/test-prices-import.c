/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-system.h"
#include "test-ui.h"
#include "test-workspace.h"

#include <unistd.h>

/* A price list is imported, and something goes wrong. */

#define OPERATOR "operator@operator.program.example"

#define HEADINGS "Offer ID,Offer Display Name,List Price,ERP Price,Currency,Billing Cycle\n"
#define GOOD HEADINGS "BASE,Office Suite,4.00,5.00,EUR,Monthly\n"

#define N_MANY 60000 /* rows of a list that takes long enough to give up */

typedef struct
{
  TestWorkspace *workspace;
  GtkWindow *window;
  char *folder;
  char *path; /* in it; of a file that a test makes */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GVariant) outcome = NULL;

  fixture->folder = test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "prices.csv", NULL);
  fixture->workspace = test_workspace_new ();
  outcome = test_workspace_do (fixture->workspace, "catalog.import",
                               "{'offers': <[{'id': <'BASE'>, 'name': <'Office Suite'>, 'country': <'US'>, "
                               "'minimum': <int64 1>, 'maximum': <int64 300>}]>}");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    test_ui_close (fixture->window);
  test_workspace_free (fixture->workspace);
  test_remove_folder (fixture->folder);
  g_free (fixture->path);
}

static void
present_bytes (Fixture *fixture,
               GBytes  *bytes)
{
  GtkWidget *window = entente_prices_import_new (fixture->workspace->workspace, "prices.csv", bytes);

  fixture->window = test_ui_show (window, 560, 480);
}

static void
present (Fixture    *fixture,
         const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  present_bytes (fixture, bytes);
}

static GBytes *
new_long_list (void)
{
  GString *text = g_string_new (HEADINGS);

  for (int i = 0; i < N_MANY; i++)
    g_string_append_printf (text, "OFFER-%d,,4.00,5.00,EUR,Monthly\n", i);

  return g_string_free_to_bytes (text);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return test_ui_shows (fixture->window, text);
}

static GtkWidget *
find_button (Fixture *fixture)
{
  return test_ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Import");
}

static void
assert_prices (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *prices = NULL;

  test_workspace_act_as (fixture->workspace, OPERATOR);
  prices = test_workspace_join (fixture->workspace, "prices", "offer");
  g_assert_cmpstr (prices, ==, expected);
}

static void
test_closing_before_anything_is_known (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr (GBytes) bytes = new_long_list ();

  present_bytes (fixture, bytes);
  test_ui_close (g_steal_pointer (&fixture->window));
  assert_prices (fixture, "");
}

static void
test_closing_leaves_nothing (Fixture       *fixture,
                             gconstpointer  data)
{
  present (fixture, GOOD);
  test_ui_wait_for (shows (fixture, "1 new price"));
  gtk_window_close (fixture->window);
  assert_prices (fixture, "");
}

static void
count_cb (guint *n)
{
  *n += 1;
}

static void
test_closing_gives_up_what_is_under_way (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GBytes) bytes = new_long_list ();
  guint n_imported = 0;

  present_bytes (fixture, bytes);
  test_ui_wait_for (shows (fixture, " new prices"));
  g_signal_connect_swapped (fixture->window, "imported", G_CALLBACK (count_cb), &n_imported);
  g_signal_emit_by_name (find_button (fixture), "clicked");
  gtk_window_close (fixture->window);

  assert_prices (fixture, "");
  test_ui_close (g_steal_pointer (&fixture->window));
  g_assert_cmpuint (n_imported, ==, 0);
}

/* The command is refused when nobody is there any more who could be told. */
static void
test_closing_before_it_is_refused (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autofree char *alpha = test_workspace_add_organization (fixture->workspace, "provider", "alpha", "global-admin");

  present (fixture, GOOD);
  test_ui_wait_for (shows (fixture, "1 new price"));
  test_workspace_act_as (fixture->workspace, "admin@alpha.program.example");
  g_signal_emit_by_name (find_button (fixture), "clicked");
  gtk_window_close (fixture->window);

  assert_prices (fixture, "");
}

static void
test_refusal_is_said (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *alpha = test_workspace_add_organization (fixture->workspace, "provider", "alpha", "global-admin");

  present (fixture, GOOD);
  test_ui_wait_for (shows (fixture, "1 new price"));
  test_workspace_act_as (fixture->workspace, "admin@alpha.program.example");
  g_signal_emit_by_name (find_button (fixture), "clicked");
  test_ui_wait_for (shows (fixture, "Nothing Was Imported"));

  assert_prices (fixture, "");
}

/* Bytes that are no price list, and what is said of them. */
typedef struct
{
  const char *name;
  const char *begin;
  gsize begin_size;
  gsize size; /* filled up with what it begins with */
  const char *sentence;
} NoList;

#define MEGABYTE 1048576

static const NoList no_lists[] = {
  { "empty", "", 0, 0, "There is nothing in this file." },
  { "headings-of-something-else", "name,domain\nAdatum,adatum\n", 26, 26, "The table has no column “Offer ID”" },
  { "binary", "\x7f"
              "ELF\2\1\1\0\0\0\0\0\0\0\0\0",
    16, 4096, "This is not a text file: there is something else on line 1." },
  { "not-utf8", "Offer ID,List Price,ERP Price\nB\xe9, 1,1\n", 38, 38, "Line 2 is not UTF-8 text." },
  { "half-of-utf16", "\xff\xfe"
                     "O\0f\0f",
    7, 7, "Line 1 is not UTF-8 text." },
  { "garbage", "g4rb4ge ", 8, 64 * MEGABYTE, "A cell on line 1 is longer than" },
  { "garbage-of-cells", "a,b;c\t\"", 7, 64 * MEGABYTE, "The row on line 1 has more than 1024 cells." },
  { "garbage-of-lines", "\n\r\n", 3, 64 * MEGABYTE, "There is nothing in this file." },
};

static GBytes *
new_no_list (const NoList *no_list)
{
  char *bytes = g_malloc (no_list->size + 1);

  for (gsize i = 0; i < no_list->size; i++)
    bytes[i] = no_list->begin[i % no_list->begin_size];

  return g_bytes_new_take (bytes, no_list->size);
}

static void
test_what_is_no_price_list_is_refused (Fixture       *fixture,
                                       gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (no_lists); i++)
    {
      g_autoptr (GBytes) bytes = new_no_list (&no_lists[i]);
      gint64 began = g_get_monotonic_time ();

      present_bytes (fixture, bytes);
      test_ui_wait_for (shows (fixture, "Nothing Was Imported"));
      g_test_message ("%s: %d ms", no_lists[i].name, (int) ((g_get_monotonic_time () - began) / 1000));
      g_assert_true (shows (fixture, no_lists[i].sentence));
      g_assert_false (gtk_widget_is_sensitive (find_button (fixture)));
      test_ui_close (g_steal_pointer (&fixture->window));
    }
  assert_prices (fixture, "");
}

/* A row, and what is said of it. */
static const struct
{
  const char *row;
  const char *sentence;
} bad_rows[] = {
  { "BASE,Office Suite,1e999,5,EUR,Monthly", "List price|This is not written the way it should be. An example: 12.50" },
  { "BASE,Office Suite,-5,5,EUR,Monthly", "List price|This is not written the way it should be. An example: 12.50" },
  { "BASE,Office Suite,99999999999999999.99,5,EUR,Monthly", "List price|This must be between 0 and 100000000000." },
  { "BASE,Office Suite,nan,5,EUR,Monthly", "List price|This is not written the way it should be. An example: 12.50" },
  { "BASE,Office Suite,4.005,5,EUR,Monthly", "List price|Amounts in this currency have 2 decimals at most." },
  { "BASE,Office Suite,4,,EUR,Monthly", "ERP price|Fill this in." },
  { "BASE,Office Suite,4,5,EU,Monthly", "Currency|“EU” is not one of the possible values." },
  { "BASE,Office Suite,4,5,,Monthly", "Currency|Fill this in." },
  { "BASE,Office Suite,4,5,EUR,Weekly", "Billing cycle|“Weekly” is not one of the possible values." },
  { ",Office Suite,4,5,EUR,Monthly", "Offer ID|Fill this in." },
  { "BASE,Office Suite,4,5,EUR", "This row has 5 cells, the header has 6." },
  { "BASE,Office Suite,\"4\"x,5,EUR,Monthly", "There is a quotation mark in the middle of a cell." },
};

static void
test_rows_that_cannot_be_read_are_told_of (Fixture       *fixture,
                                           gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_rows); i++)
    {
      g_autofree char *text = g_strconcat (HEADINGS, bad_rows[i].row, "\n", NULL);

      present (fixture, text);
      test_ui_wait_for (shows (fixture, "1 Row Left Out"));
      test_ui_wait_for (shows (fixture, bad_rows[i].sentence));
      g_assert_true (shows (fixture, "No row can be imported"));
      g_assert_false (shows (fixture, "are listed"));
      g_assert_false (gtk_widget_is_sensitive (find_button (fixture)));
      test_ui_close (g_steal_pointer (&fixture->window));
    }
  assert_prices (fixture, "");
}

static void
test_comma_is_before_decimals_and_a_repeated_row_is_told_of (Fixture       *fixture,
                                                             gconstpointer  data)
{
  present (fixture, HEADINGS "BASE,Office Suite,\"1,5\",\"2,5\",EUR,Monthly\n"
                             "base,Office Suite,3,4,eur,month\n");
  test_ui_wait_for (shows (fixture, "1 new price"));
  test_ui_wait_for (shows (fixture, "1 Row Left Out"));
  test_ui_wait_for (shows (fixture, "Line 3: Office Suite"));
  g_signal_emit_by_name (find_button (fixture), "clicked");
  test_ui_wait_for (!gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  test_ui_close (g_steal_pointer (&fixture->window));

  assert_prices (fixture, "BASE");
  {
    g_autofree char *amounts = test_workspace_join (fixture->workspace, "prices", "list-price");

    g_assert_cmpstr (amounts, ==, "150");
  }
}

/* Cells may be as long as that; a label of so many characters would take minutes. */
static void
test_cells_that_nobody_reads_to_the_end_are_shortened (Fixture       *fixture,
                                                       gconstpointer  data)
{
  g_autofree char *cell = g_strnfill (ENTENTE_CSV_CELL_MAX - 1, 'x');
  g_autofree char *text = g_strdup_printf (HEADINGS "BASE,%s,six,7,EUR,Monthly\n"
                                                    "%s,,6,7,EUR,Monthly\n"
                                                    "BASE,,6,7,%s,Monthly\n"
                                                    "LATER,%s,6,7,EUR,Monthly\n",
                                           cell, cell, cell, cell);

  present (fixture, text);
  test_ui_wait_for (shows (fixture, "3 Rows Left Out"));
  test_ui_wait_for (shows (fixture, "1 Offer Kept Aside"));
  test_ui_settle (GTK_WIDGET (fixture->window));
  test_ui_assert_fits (GTK_WIDGET (fixture->window), 360);
  g_assert_true (shows (fixture, "xxx…"));
  cell[ENTENTE_SHOWN_MAX + 1] = '\0';
  g_assert_false (shows (fixture, cell));
}

/* A page of offers, whose window the dialogs about a file belong to. */
static GtkWidget *
show_offers (Fixture *fixture)
{
  GtkWidget *page = g_object_new (ENTENTE_TYPE_OFFERS_PAGE, "workspace", fixture->workspace->workspace, "title", "Page", NULL);

  fixture->window = test_ui_show (page, 900, 600);

  return page;
}

static gboolean
dialog_shows (Fixture    *fixture,
              const char *text)
{
  GtkWindow *dialog = test_ui_find_dialog (fixture->window);

  return dialog != NULL && test_ui_shows (dialog, text);
}

static void
expect_refusal (Fixture    *fixture,
                const char *text)
{
  test_ui_wait_for (dialog_shows (fixture, text));
  gtk_window_destroy (test_ui_find_dialog (fixture->window));
}

/* Chooses it, as the dialog of files does. */
static void
choose (Fixture    *fixture,
        GtkWidget  *page,
        const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  entente_catalog_import_file (page, fixture->workspace->workspace, ENTENTE_DOCUMENT_CATALOG, file);
}

static void
test_file_that_is_gone_or_far_too_large_is_said_to_be (Fixture       *fixture,
                                                       gconstpointer  data)
{
  GtkWidget *page = show_offers (fixture);

  choose (fixture, page, fixture->path);
  expect_refusal (fixture, "Nothing Was Imported");

  choose (fixture, page, fixture->folder);
  expect_refusal (fixture, "Nothing Was Imported");

  /* It takes no room on the disk. */
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  g_assert_cmpint (truncate (fixture->path, G_GINT64_CONSTANT (1) << 40), ==, 0);
  choose (fixture, page, fixture->path);
  expect_refusal (fixture, "larger than");

  g_assert_true (g_file_set_contents (fixture->path, GOOD, -1, NULL));
  choose (fixture, page, fixture->path);
  test_ui_wait_for (dialog_shows (fixture, "1 new price"));
  gtk_window_close (test_ui_find_dialog (fixture->window));

  test_ui_close (g_steal_pointer (&fixture->window));
  assert_prices (fixture, "");
}

/* As when the program is ended. */
static void
test_closing_the_window_below_gives_it_up (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (GBytes) bytes = new_long_list ();
  GtkWidget *page = show_offers (fixture);

  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  choose (fixture, page, fixture->path);
  test_ui_wait_for (dialog_shows (fixture, " new prices"));
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (test_ui_find_dialog (fixture->window)), GTK_TYPE_BUTTON, "_Import"), "clicked");
  test_ui_close (g_steal_pointer (&fixture->window));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
  assert_prices (fixture, "");
}

static void
test_closing_the_page_while_its_file_is_read (Fixture       *fixture,
                                              gconstpointer  data)
{
  gpointer page = show_offers (fixture);

  g_assert_true (g_file_set_contents (fixture->path, GOOD, -1, NULL));
  choose (fixture, page, fixture->path);
  g_object_add_weak_pointer (page, &page);
  test_ui_close (g_steal_pointer (&fixture->window));
  test_ui_wait_for (page == NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
  assert_prices (fixture, "");
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/prices-import/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("closing-before-anything-is-known", test_closing_before_anything_is_known);
  ADD ("closing-leaves-nothing", test_closing_leaves_nothing);
  ADD ("closing-gives-up-what-is-under-way", test_closing_gives_up_what_is_under_way);
  ADD ("closing-before-it-is-refused", test_closing_before_it_is_refused);
  ADD ("refusal-is-said", test_refusal_is_said);
  ADD ("what-is-no-price-list-is-refused", test_what_is_no_price_list_is_refused);
  ADD ("comma-is-before-decimals-and-a-repeated-row-is-told-of", test_comma_is_before_decimals_and_a_repeated_row_is_told_of);
  ADD ("cells-that-nobody-reads-to-the-end-are-shortened", test_cells_that_nobody_reads_to_the_end_are_shortened);
  ADD ("file-that-is-gone-or-far-too-large-is-said-to-be", test_file_that_is_gone_or_far_too_large_is_said_to_be);
  ADD ("closing-the-window-below-gives-it-up", test_closing_the_window_below_gives_it_up);
  ADD ("closing-the-page-while-its-file-is-read", test_closing_the_page_while_its_file_is_read);
  ADD ("rows-that-cannot-be-read-are-told-of", test_rows_that_cannot_be_read_are_told_of);
#undef ADD

  return g_test_run ();
}
