/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-database.h>

#include <string.h>

typedef struct
{
  EntenteConnection *connection;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->connection = entente_connection_open (":memory:", ENTENTE_OPEN_MEMORY, &error);
  g_assert_no_error (error);
  entente_connection_execute (fixture->connection, "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, data BLOB) STRICT", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->connection);
}

static EntenteStatement *
prepare (Fixture    *fixture,
         const char *sql)
{
  g_autoptr (GError) error = NULL;
  EntenteStatement *statement = entente_connection_prepare (fixture->connection, sql, &error);

  g_assert_no_error (error);

  return statement;
}

static void
step_to_row (EntenteStatement *statement)
{
  g_autoptr (GError) error = NULL;
  gboolean row = FALSE;

  entente_statement_step (statement, &row, &error);
  g_assert_no_error (error);
  g_assert_true (row);
}

static void
step_to_end (EntenteStatement *statement)
{
  g_autoptr (GError) error = NULL;
  gboolean row = TRUE;

  entente_statement_step (statement, &row, &error);
  g_assert_no_error (error);
  g_assert_false (row);
}

static void
test_every_kind_of_value_comes_back (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (EntenteStatement) statement = prepare (fixture, "SELECT ?, ?, ?, ?, ?, ?, ?, ?");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\0b", 3);
  g_autoptr (GBytes) empty = g_bytes_new_static (NULL, 0);

  g_assert_true (entente_statement_bind (statement, "siibynys", "Zürich", G_MININT64, G_MAXINT64, 42, bytes, empty, NULL));
  step_to_row (statement);

  g_assert_cmpint (entente_statement_get_n_columns (statement), ==, 8);
  g_assert_cmpstr (entente_statement_get_text (statement, 0), ==, "Zürich");
  g_assert_cmpint (entente_statement_get_int64 (statement, 1), ==, G_MININT64);
  g_assert_cmpint (entente_statement_get_int64 (statement, 2), ==, G_MAXINT64);
  g_assert_true (entente_statement_get_boolean (statement, 3));
  g_assert_cmpint (entente_statement_get_int64 (statement, 3), ==, 1);
  g_assert_true (g_bytes_equal (entente_statement_get_bytes (statement, 4), bytes));
  g_assert_true (entente_statement_is_null (statement, 5));
  g_assert_false (entente_statement_is_null (statement, 6));
  g_assert_cmpuint (g_bytes_get_size (entente_statement_get_bytes (statement, 6)), ==, 0);
  g_assert_true (entente_statement_is_null (statement, 7));
  g_assert_cmpstr (entente_statement_get_text (statement, 7), ==, "");
  g_assert_cmpint (entente_statement_get_int64 (statement, 7), ==, 0);

  step_to_end (statement);
}

static void
test_values_can_be_bound_one_by_one (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (EntenteStatement) statement = prepare (fixture, "SELECT ?1, ?2, ?3, ?4, ?5, ?1");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  entente_statement_bind_text (statement, 1, "text");
  entente_statement_bind_int64 (statement, 2, -7);
  entente_statement_bind_boolean (statement, 3, FALSE);
  entente_statement_bind_blob (statement, 4, bytes);
  entente_statement_bind_null (statement, 5);
  step_to_row (statement);

  g_assert_cmpstr (entente_statement_get_text (statement, 0), ==, "text");
  g_assert_cmpint (entente_statement_get_int64 (statement, 1), ==, -7);
  g_assert_false (entente_statement_get_boolean (statement, 2));
  g_assert_true (g_bytes_equal (entente_statement_get_bytes (statement, 3), bytes));
  g_assert_true (entente_statement_is_null (statement, 4));
  g_assert_cmpstr (entente_statement_get_text (statement, 5), ==, "text");
}

static void
test_binding_starts_afresh (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (EntenteStatement) statement = prepare (fixture, "SELECT ? UNION ALL SELECT 'second'");

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("round %d", i);

      g_assert_true (entente_statement_bind (statement, "s", text));
      step_to_row (statement);
      g_assert_cmpstr (entente_statement_get_text (statement, 0), ==, text);
    }
}

static void
test_a_reset_keeps_what_is_bound (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (EntenteStatement) statement = prepare (fixture, "SELECT ?");

  g_assert_true (entente_statement_bind (statement, "s", "kept"));
  step_to_row (statement);
  step_to_end (statement);
  entente_statement_reset (statement);
  step_to_row (statement);
  g_assert_cmpstr (entente_statement_get_text (statement, 0), ==, "kept");
}

static void
test_a_release_forgets_what_is_bound (Fixture       *fixture,
                                      gconstpointer  data)
{
  EntenteStatement *statement = prepare (fixture, "SELECT ?");
  EntenteStatement *again;

  g_assert_true (entente_statement_bind (statement, "s", "forgotten"));
  step_to_row (statement);
  entente_statement_release (statement);

  again = prepare (fixture, "SELECT ?");
  g_assert_true (again == statement);
  step_to_row (again);
  g_assert_true (entente_statement_is_null (again, 0));
  entente_statement_release (again);
}

static void
test_a_borrowed_text_is_stored_and_let_go (Fixture       *fixture,
                                           gconstpointer  data)
{
  EntenteStatement *insert = prepare (fixture, "INSERT INTO thing (name) VALUES (?)");
  g_autoptr (EntenteStatement) select = prepare (fixture, "SELECT name FROM thing");
  g_autoptr (GError) error = NULL;
  char *text = g_strdup ("a text of some length, so that it has to be somewhere");

  entente_statement_borrow_text (insert, 1, text);
  g_assert_true (entente_statement_run (insert, &error));
  g_assert_no_error (error);
  g_free (text);
  entente_statement_release (insert);

  step_to_row (select);
  g_assert_cmpstr (entente_statement_get_text (select, 0), ==, "a text of some length, so that it has to be somewhere");

  /* Nothing of it is left in the statement either. */
  insert = prepare (fixture, "INSERT INTO thing (name) VALUES (?)");
  g_assert_true (entente_statement_run (insert, &error));
  entente_statement_release (insert);
  step_to_row (select);
  g_assert_true (entente_statement_is_null (select, 0));
}

static void
test_long_statements_that_differ_little_are_two (Fixture       *fixture,
                                                 gconstpointer  data)
{
  g_autofree char *blanks = g_strnfill (1000, ' ');

  for (int round = 0; round < 2; round++)
    for (int i = 0; i < 100; i++)
      {
        g_autofree char *sql = g_strdup_printf ("SELECT%s%d%s", blanks, i, blanks);
        g_autoptr (EntenteStatement) statement = prepare (fixture, sql);

        step_to_row (statement);
        g_assert_cmpint (entente_statement_get_int64 (statement, 0), ==, i);
      }
}

static void
test_the_end_stays_the_end (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (EntenteStatement) statement = prepare (fixture, "INSERT INTO thing (name) VALUES ('once')");
  gint64 n = 0;

  step_to_end (statement);
  step_to_end (statement);

  g_assert_true (entente_connection_query_int64 (fixture->connection, &n, NULL, "SELECT count(*) FROM thing", NULL));
  g_assert_cmpint (n, ==, 1);
}

static void
test_a_statement_runs_again_and_again (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr (EntenteStatement) statement = prepare (fixture, "INSERT INTO thing (id, name) VALUES (?, ?) RETURNING id");
  gint64 n = 0;

  for (gint64 i = 1; i <= 1000; i++)
    {
      g_assert_true (entente_statement_bind (statement, "is", i, "row"));
      g_assert_true (entente_statement_run (statement, NULL));
    }

  g_assert_true (entente_connection_query_int64 (fixture->connection, &n, NULL, "SELECT sum(id) FROM thing", NULL));
  g_assert_cmpint (n, ==, 500500);
}

static void
test_a_failed_run_can_be_repeated (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (EntenteStatement) statement = prepare (fixture, "INSERT INTO thing (id) VALUES (?)");
  g_autoptr (GError) error = NULL;

  entente_statement_bind (statement, "i", (gint64) 1);
  g_assert_true (entente_statement_run (statement, &error));
  g_assert_false (entente_statement_run (statement, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_TAKEN));
  g_assert_cmpstr (entente_error_get_field (error), ==, "id");
  g_clear_error (&error);

  entente_statement_bind (statement, "i", (gint64) 2);
  g_assert_true (entente_statement_run (statement, &error));
  g_assert_no_error (error);
}

static void
test_each_constraint_is_refused (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_connection_execute (fixture->connection,
                                             "CREATE TABLE part (thing INTEGER NOT NULL REFERENCES thing (id),"
                                             "                   n INTEGER CHECK (n > 0)) STRICT;"
                                             "INSERT INTO thing (id) VALUES (1)",
                                             &error));

  g_assert_false (entente_connection_run (fixture->connection, &error, "INSERT INTO part VALUES (?, 1)", "i", (gint64) 2));
  g_assert_nonnull (strstr (entente_error_get_detail (error, 0), "FOREIGN KEY"));
  g_clear_error (&error);
  g_assert_false (entente_connection_run (fixture->connection, &error, "INSERT INTO part VALUES (?, 0)", "i", (gint64) 1));
  g_assert_nonnull (strstr (entente_error_get_detail (error, 0), "CHECK"));
  g_clear_error (&error);
  g_assert_false (entente_connection_run (fixture->connection, &error, "INSERT INTO part VALUES (?, 1)", "n"));
  g_assert_nonnull (strstr (entente_error_get_detail (error, 0), "NOT NULL"));
  g_clear_error (&error);
  g_assert_false (entente_connection_run (fixture->connection, &error, "INSERT INTO part VALUES (?, ?)", "is", (gint64) 1, "many"));
  g_assert_nonnull (strstr (entente_error_get_detail (error, 0), "TEXT"));
}

static void
test_only_one_statement_is_prepared (Fixture       *fixture,
                                     gconstpointer  data)
{
  static const char *const wrong[] = { "", "  ;", "-- nothing", "SELECT 1; SELECT 2", "SELECT", "SELECT id FROM nowhere" };
  g_autoptr (EntenteStatement) statement = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (entente_connection_prepare (fixture->connection, wrong[i], &error));
      g_assert_true (entente_error_is (error, ENTENTE_REASON_UNSPECIFIED));
    }

  statement = prepare (fixture, "SELECT 1 ;\n ");
  step_to_row (statement);
}

static void
test_a_format_that_does_not_fit_is_caught (gconstpointer format)
{
  if (g_test_subprocess ())
    {
      Fixture fixture;
      g_autoptr (EntenteStatement) statement = NULL;

      set_up (&fixture, NULL);
      statement = prepare (&fixture, "INSERT INTO thing (name) VALUES (?)");
      entente_statement_bind (statement, format, "a", "b");
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*INSERT INTO thing*");
}

static void
test_what_could_not_be_bound_is_refused (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (EntenteStatement) statement = prepare (fixture, "INSERT INTO thing (name) VALUES (?)");
  g_autoptr (GError) error = NULL;

  entente_statement_bind_text (statement, 2, "there is no second parameter");
  g_assert_false (entente_statement_run (statement, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_UNSPECIFIED));
  g_clear_error (&error);

  /* Bound as it should be, it works again. */
  g_assert_true (entente_statement_bind (statement, "s", "a"));
  g_assert_true (entente_statement_run (statement, &error));
  g_assert_no_error (error);
}

static void
test_columns_have_names (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (EntenteStatement) statement = prepare (fixture, "SELECT id, name AS user_name FROM thing");

  g_assert_cmpint (entente_statement_get_n_columns (statement), ==, 2);
  g_assert_cmpstr (entente_statement_get_column_name (statement, 0), ==, "id");
  g_assert_cmpstr (entente_statement_get_column_name (statement, 1), ==, "user_name");
}

static void
test_text_is_valid_whatever_the_file_holds (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autoptr (EntenteStatement) statement = prepare (fixture, "SELECT CAST (x'41ff42' AS TEXT), x'c3', CAST (x'c3a9' AS TEXT)");
  const char *first;

  step_to_row (statement);
  first = entente_statement_get_text (statement, 0);
  g_assert_true (g_utf8_validate (first, -1, NULL));
  g_assert_true (g_str_has_prefix (first, "A") && g_str_has_suffix (first, "B"));
  g_assert_true (g_utf8_validate (entente_statement_get_text (statement, 1), -1, NULL));
  g_assert_cmpstr (entente_statement_get_text (statement, 2), ==, "é");

  /* What was borrowed stays while the row does. */
  g_assert_true (g_str_has_prefix (first, "A"));
}

static void
test_a_finished_statement_does_not_hold_the_file (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autoptr (EntenteStatement) statement = prepare (fixture, "SELECT count(*) FROM thing");

  step_to_row (statement);
  step_to_end (statement);

  /* Impossible while a statement still reads it. */
  g_assert_true (entente_connection_execute (fixture->connection, "DROP TABLE thing", NULL));
}

static void
test_releasing_nothing_is_nothing (void)
{
  g_autoptr (EntenteStatement) statement = NULL;

  entente_statement_release (statement);
}

#define ADD(name, func) g_test_add ("/database/statement/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("every-kind-of-value-comes-back", test_every_kind_of_value_comes_back);
  ADD ("values-can-be-bound-one-by-one", test_values_can_be_bound_one_by_one);
  ADD ("binding-starts-afresh", test_binding_starts_afresh);
  ADD ("a-reset-keeps-what-is-bound", test_a_reset_keeps_what_is_bound);
  ADD ("a-release-forgets-what-is-bound", test_a_release_forgets_what_is_bound);
  ADD ("a-borrowed-text-is-stored-and-let-go", test_a_borrowed_text_is_stored_and_let_go);
  ADD ("long-statements-that-differ-little-are-two", test_long_statements_that_differ_little_are_two);
  ADD ("the-end-stays-the-end", test_the_end_stays_the_end);
  ADD ("a-statement-runs-again-and-again", test_a_statement_runs_again_and_again);
  ADD ("a-failed-run-can-be-repeated", test_a_failed_run_can_be_repeated);
  ADD ("each-constraint-is-refused", test_each_constraint_is_refused);
  ADD ("only-one-statement-is-prepared", test_only_one_statement_is_prepared);
  ADD ("what-could-not-be-bound-is-refused", test_what_could_not_be_bound_is_refused);
  ADD ("columns-have-names", test_columns_have_names);
  ADD ("text-is-valid-whatever-the-file-holds", test_text_is_valid_whatever_the_file_holds);
  ADD ("a-finished-statement-does-not-hold-the-file", test_a_finished_statement_does_not_hold_the_file);
  g_test_add_data_func ("/database/statement/a-format-that-is-too-short-is-caught", "", test_a_format_that_does_not_fit_is_caught);
  g_test_add_data_func ("/database/statement/a-format-that-is-too-long-is-caught", "ss", test_a_format_that_does_not_fit_is_caught);
  g_test_add_data_func ("/database/statement/an-unknown-letter-is-caught", "q", test_a_format_that_does_not_fit_is_caught);
  g_test_add_func ("/database/statement/releasing-nothing-is-nothing", test_releasing_nothing_is_nothing);

  return g_test_run ();
}
