/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

typedef struct
{
  EntenteCsvRow row;
  EntenteRowReading reading;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->row.line = 7;
  fixture->reading.row = &fixture->row;
  fixture->reading.subject = "contoso.example";
  fixture->reading.texts = g_ptr_array_new_with_free_func (g_free);
  fixture->reading.problems = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->reading.texts);
  g_ptr_array_unref (fixture->reading.problems);
}

static void
set_cells (Fixture           *fixture,
           const char *const *cells)
{
  fixture->row.cells = cells;
  fixture->row.n_cells = g_strv_length ((GStrv) cells);
}

/* The last problem is that, in this row, and there are @n of them. */
static void
assert_problem (Fixture       *fixture,
                guint          n,
                EntenteReason  reason,
                const char    *detail)
{
  GPtrArray *problems = fixture->reading.problems;
  EntenteProblem *problem;

  g_assert_cmpuint (fixture->reading.n_problems, ==, n);
  g_assert_cmpuint (problems->len, ==, n);
  problem = g_ptr_array_index (problems, n - 1);
  g_assert_cmpuint (entente_problem_get_position (problem), ==, 7);
  g_assert_cmpstr (entente_problem_get_subject (problem), ==, "contoso.example");
  g_assert_cmpint (entente_problem_get_reason (problem), ==, reason);
  g_assert_cmpstr (entente_error_get_detail (entente_problem_get_error (problem), 0), ==, detail);
}

static void
test_what_is_wrong_is_gathered (Fixture       *fixture,
                                gconstpointer  data)
{
  GError *error = NULL;

  g_assert_true (entente_row_reading_judge (&fixture->reading, TRUE, &error));
  g_assert_cmpuint (fixture->reading.n_problems, ==, 0);

  entente_refuse (&error, ENTENTE_REASON_MALFORMED, "email", "a@b.example", NULL);
  g_assert_false (entente_row_reading_judge (&fixture->reading, FALSE, &error));
  g_assert_no_error (error);
  assert_problem (fixture, 1, ENTENTE_REASON_MALFORMED, "a@b.example");

  entente_refuse (&error, ENTENTE_REASON_REQUIRED, "name", NULL);
  entente_row_reading_add (&fixture->reading, error);
  assert_problem (fixture, 2, ENTENTE_REASON_REQUIRED, NULL);
}

static void
test_row_has_as_many_cells_as_there_are_columns (Fixture       *fixture,
                                                 gconstpointer  data)
{
  set_cells (fixture, (const char *const[]){ "a", "b", "", "", NULL });
  g_assert_true (entente_row_reading_check_shape (&fixture->reading, 4));
  g_assert_true (entente_row_reading_check_shape (&fixture->reading, 3));
  g_assert_true (entente_row_reading_check_shape (&fixture->reading, 2));

  g_assert_false (entente_row_reading_check_shape (&fixture->reading, 1));
  assert_problem (fixture, 1, ENTENTE_REASON_CELL_COUNT, "2");
  g_assert_false (entente_row_reading_check_shape (&fixture->reading, 5));
  assert_problem (fixture, 2, ENTENTE_REASON_CELL_COUNT, "4");

  fixture->row.stray_quote = TRUE;
  g_assert_false (entente_row_reading_check_shape (&fixture->reading, 4));
  assert_problem (fixture, 3, ENTENTE_REASON_QUOTE_STRAY, NULL);
}

static void
test_second_row_of_a_key_names_the_line_of_the_first (Fixture       *fixture,
                                                      gconstpointer  data)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_true (entente_row_reading_check_first (&fixture->reading, lines, "contoso", "domain"));
  g_assert_cmpuint (fixture->reading.n_problems, ==, 0);

  g_hash_table_insert (lines, (gpointer) "contoso", GUINT_TO_POINTER (3));
  g_assert_true (entente_row_reading_check_first (&fixture->reading, lines, "adatum", "domain"));
  g_assert_false (entente_row_reading_check_first (&fixture->reading, lines, "contoso", "domain"));
  assert_problem (fixture, 1, ENTENTE_REASON_REPEATED, "3");
}

static void
test_text_is_kept (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_cmpstr (entente_row_reading_keep (&fixture->reading, g_strdup ("first")), ==, "first");
  g_assert_cmpstr (entente_row_reading_keep (&fixture->reading, g_strdup ("second")), ==, "second");
  g_assert_cmpstr (g_ptr_array_index (fixture->reading.texts, 0), ==, "first");
}

static void
test_row_of_space_is_empty (Fixture       *fixture,
                            gconstpointer  data)
{
  g_assert_true (entente_csv_row_is_empty (&fixture->row));
  set_cells (fixture, (const char *const[]){ "", " \t", "", NULL });
  g_assert_true (entente_csv_row_is_empty (&fixture->row));
  set_cells (fixture, (const char *const[]){ "", " 0", "", NULL });
  g_assert_false (entente_csv_row_is_empty (&fixture->row));
}

static void
test_cell_that_is_not_there_reads_as_nothing (Fixture       *fixture,
                                              gconstpointer  data)
{
  set_cells (fixture, (const char *const[]){ "a", "b", NULL });

  g_assert_cmpstr (entente_csv_row_get_cell (&fixture->row, 0), ==, "a");
  g_assert_cmpstr (entente_csv_row_get_cell (&fixture->row, 1), ==, "b");
  g_assert_cmpstr (entente_csv_row_get_cell (&fixture->row, 2), ==, "");
  g_assert_cmpstr (entente_csv_row_get_cell (&fixture->row, -1), ==, "");
}

static void
test_heading_is_known_by_its_letters_and_digits (void)
{
  static const char words[] = "addressline1 adresse1 prenomducontact";

  g_assert_true (entente_heading_is ("Address line 1", words));
  g_assert_true (entente_heading_is ("ADRESSE-1", words));
  g_assert_true (entente_heading_is (" Prénom du contact: ", words));
  g_assert_false (entente_heading_is ("Address line 2", words));
  g_assert_false (entente_heading_is ("Address", words));
  g_assert_false (entente_heading_is ("Line 1", words));
  g_assert_false (entente_heading_is ("Contact", words));
  g_assert_false (entente_heading_is ("", words));
  g_assert_false (entente_heading_is ("–", words));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/row-reading/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("what-is-wrong-is-gathered", test_what_is_wrong_is_gathered);
  ADD ("row-has-as-many-cells-as-there-are-columns", test_row_has_as_many_cells_as_there_are_columns);
  ADD ("second-row-of-a-key-names-the-line-of-the-first", test_second_row_of_a_key_names_the_line_of_the_first);
  ADD ("text-is-kept", test_text_is_kept);
  ADD ("row-of-space-is-empty", test_row_of_space_is_empty);
  ADD ("cell-that-is-not-there-reads-as-nothing", test_cell_that_is_not_there_reads_as_nothing);
#undef ADD

  g_test_add_func ("/heading/is-known-by-its-letters-and-digits", test_heading_is_known_by_its_letters_and_digits);

  return g_test_run ();
}
