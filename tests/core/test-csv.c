/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#include <string.h>

static EntenteCsvReader *
new_reader (const char *text,
            gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  EntenteCsvReader *reader = entente_csv_reader_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (reader);

  return reader;
}

/* All rows of a file as "line:cell|cell" on a line each; a stray quote is shown by "!". */
static char *
read_all (const char *text,
          gsize       length)
{
  g_autoptr (EntenteCsvReader) reader = new_reader (text, length);
  g_autoptr (GError) error = NULL;
  GString *rows = g_string_new (NULL);
  EntenteCsvRow row;

  while (entente_csv_reader_read (reader, &row, &error))
    {
      g_string_append_printf (rows, "%u%s:", row.line, row.stray_quote ? "!" : "");
      for (guint i = 0; i < row.n_cells; i++)
        g_string_append_printf (rows, "%s%s", i > 0 ? "|" : "", row.cells[i]);
      g_string_append_c (rows, '\n');
    }
  g_assert_no_error (error);
  g_assert_cmpfloat (entente_csv_reader_get_progress (reader), ==, 1.0);

  return g_string_free (rows, FALSE);
}

static void
assert_rows (const char *text,
             const char *expected)
{
  g_autofree char *rows = read_all (text, strlen (text));

  g_assert_cmpstr (rows, ==, expected);
}

static void
assert_not_text (const char    *text,
                 gsize          length,
                 EntenteReason  reason,
                 const char    *line)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_csv_reader_new (bytes, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, line);
}

/* @text can be read up to a row that is refused, after which nothing more comes. */
static void
assert_refused_row (const char    *text,
                    guint          n_rows_before,
                    EntenteReason  reason,
                    const char    *line)
{
  g_autoptr (EntenteCsvReader) reader = new_reader (text, strlen (text));
  g_autoptr (GError) error = NULL;
  EntenteCsvRow row;

  for (guint i = 0; i < n_rows_before; i++)
    g_assert_true (entente_csv_reader_read (reader, &row, &error));

  g_assert_false (entente_csv_reader_read (reader, &row, &error));
  g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, line);

  g_assert_false (entente_csv_reader_read (reader, &row, NULL));
}

static void
test_rows_know_their_line (void)
{
  assert_rows ("a,b\n1,2\n", "1:a|b\n2:1|2\n");
  assert_rows ("a,b\r\n1,2\r\n3,4", "1:a|b\n2:1|2\n3:3|4\n");
  assert_rows ("a,b\r1,2\r\r3,4\r", "1:a|b\n2:1|2\n4:3|4\n");
  assert_rows ("\n\r\n a , b \n\n\n1,2\n\n", "3: a | b \n6:1|2\n");
  assert_rows ("a,b\n\"x\ny\r\nz\rw\",2\n3,4\n", "1:a|b\n2:x\ny\r\nz\rw|2\n6:3|4\n");
}

static void
test_cells_are_split (void)
{
  assert_rows ("a", "1:a\n");
  assert_rows ("a,", "1:a|\n");
  assert_rows (",", "1:|\n");
  assert_rows (",,\n", "1:||\n");
  assert_rows ("a,b,c\n1\n1,2,3,4\n", "1:a|b|c\n2:1\n3:1|2|3|4\n");
  assert_rows ("\"\"\n\"\",\"\"\n", "1:\n2:|\n");
  assert_rows ("\"a,b\",\"c\"\"d\",\"\"\"\",\"\"\"e\"\"\"\n", "1:a,b|c\"d|\"|\"e\"\n");
  assert_rows ("5\" pipe,it's,a\"\"b\n", "1:5\" pipe|it's|a\"\"b\n");
}

static void
test_stray_quote_is_told (void)
{
  assert_rows ("a,b\n\"x\"y,\"z\"\n1,2\n", "1:a|b\n2!:xy|z\n3:1|2\n");
  assert_rows ("a,b\n\"x\" ,z\n", "1:a|b\n2!:x |z\n");
  assert_rows ("\"He said \"no\" to me\",2\n", "1!:He said no\" to me\"|2\n");
  assert_rows ("a\n\"b\"\"\"c", "1:a\n2!:b\"c\n");
}

static void
test_separator_is_detected (void)
{
  static const struct
  {
    const char *text;
    char separator;
  } files[] = {
    { "a,b;c,d\n", ',' },
    { "a;b;c,d\n1,2,3,4,5,6\n", ';' },
    { "a\tb\tc,d;e\n", '\t' },
    { "a;b,c\n", ',' },
    { "a\tb;c\n", ';' },
    { "alone\n1;2;3\n", ',' },
    { "\"a;b;c;d\",e\n", ',' },
    { "a;\"b,\"\",,\n,,,\";c\n", ';' },
    { "it\"s,b\";c;d;e\n", ';' },
    { "sep=;\na,b,c\n", ';' },
    { "SEP=\t\r\na,b,c\n", '\t' },
    { "sep=,\na;b\n", ',' },
    { "sep=;;a\n1\n", ';' },
    { "sep=|\na,b\n", ',' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (EntenteCsvReader) reader = new_reader (files[i].text, strlen (files[i].text));

      g_assert_cmpint (entente_csv_reader_get_separator (reader), ==, files[i].separator);
    }

  assert_rows ("sep=;\r\na,b;c\r\n1;2\r\n", "2:a,b|c\n3:1|2\n");
  assert_rows ("\"sep=;\"\na,b\n", "1:sep=;\n2:a|b\n");
  assert_rows ("sep=;;a\n1;2;3\n", "1:sep=||a\n2:1|2|3\n");
}

static void
test_byte_order_mark_is_no_text (void)
{
  assert_rows (ENTENTE_CSV_BOM "é,b\n", "1:é|b\n");
  assert_rows (ENTENTE_CSV_BOM "\"é\",b\n", "1:é|b\n");
  assert_rows ("a," ENTENTE_CSV_BOM "\n", "1:a|" ENTENTE_CSV_BOM "\n");
}

static void
test_utf16_is_converted (void)
{
  const char little[] = "\xff\xfe"
                        "\xe9\0\t\0b\0\r\0\n\0"
                        "\x3d\xd8\x00\xde\t\0"
                        "2\0";
  const char big[] = "\xfe\xff"
                     "\0\xe9\0\t\0b\0\r\0\n"
                     "\xd8\x3d\xde\x00\0\t"
                     "\0"
                     "2";
  g_autofree char *from_little = read_all (little, sizeof little - 1);
  g_autofree char *from_big = read_all (big, sizeof big - 1);

  g_assert_cmpstr (from_little, ==, "1:é|b\n2:😀|2\n");
  g_assert_cmpstr (from_big, ==, from_little);
}

static void
test_what_is_no_text_is_refused (void)
{
#define BYTES(text) (text), sizeof (text) - 1
  assert_not_text (BYTES (""), ENTENTE_REASON_FILE_EMPTY, NULL);
  assert_not_text (BYTES ("\n\r\n\r"), ENTENTE_REASON_FILE_EMPTY, NULL);
  assert_not_text (BYTES (ENTENTE_CSV_BOM), ENTENTE_REASON_FILE_EMPTY, NULL);
  assert_not_text (BYTES ("sep=;\n\n"), ENTENTE_REASON_FILE_EMPTY, NULL);
  assert_not_text (BYTES ("\xff\xfe"), ENTENTE_REASON_FILE_EMPTY, NULL);

  assert_not_text (BYTES ("a\0b"), ENTENTE_REASON_FILE_NOT_TEXT, "1");
  assert_not_text (BYTES ("a\nb\r\nc\0"), ENTENTE_REASON_FILE_NOT_TEXT, "3");
  assert_not_text (BYTES ("\xff\xfe"
                          "a\0\n\0"
                          "\0\0"),
                   ENTENTE_REASON_FILE_NOT_TEXT, "2");
  assert_not_text (BYTES ("\x89PNG\r\n\x1a\n\0\0"), ENTENTE_REASON_FILE_NOT_TEXT, "3");

  assert_not_text (BYTES ("caf\xe9"), ENTENTE_REASON_FILE_ENCODING, "1");
  assert_not_text (BYTES ("a\nb\rc\r\nd\n\"x\n\xe9\"\n"), ENTENTE_REASON_FILE_ENCODING, "6");
  assert_not_text (BYTES ("a\n\xc3"), ENTENTE_REASON_FILE_ENCODING, "2");
  assert_not_text (BYTES ("\n\xed\xa0\x80"), ENTENTE_REASON_FILE_ENCODING, "2");
  assert_not_text (BYTES ("\xff\xfe"
                          "a\0\n\0"
                          "\x3d\xd8"
                          "b\0"),
                   ENTENTE_REASON_FILE_ENCODING, "2");
  assert_not_text (BYTES ("\xff\xfe"
                          "a\0\r\0\n\0"
                          "\x3d\xd8"),
                   ENTENTE_REASON_FILE_ENCODING, "2");
  assert_not_text (BYTES ("\xff\xfe"
                          "a\0\n"),
                   ENTENTE_REASON_FILE_ENCODING, "1");
  assert_not_text (BYTES ("\xff\xfe\0\0a\0\0\0"), ENTENTE_REASON_FILE_ENCODING, "1");
  assert_not_text (BYTES ("\0\0\xfe\xff\0\0\0a"), ENTENTE_REASON_FILE_ENCODING, "1");
#undef BYTES
}

static void
test_too_large_file_is_refused (void)
{
  /* Never looked at, so a pointer to one byte will do. */
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a", (gsize) ENTENTE_CSV_FILE_MAX + 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_csv_reader_new (bytes, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_FILE_TOO_LARGE));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "536870912");
}

static void
test_open_quote_is_refused (void)
{
  assert_refused_row ("\"", 0, ENTENTE_REASON_QUOTE_OPEN, "1");
  assert_refused_row ("a,b\n1,\"2\n3,4\n5,6\n", 1, ENTENTE_REASON_QUOTE_OPEN, "2");
  assert_refused_row ("a\n\"x\ny\",\"z\"\"\n\nmore", 1, ENTENTE_REASON_QUOTE_OPEN, "3");
}

static void
test_limits_hold (void)
{
  g_autofree char *cell = g_strnfill (ENTENTE_CSV_CELL_MAX, 'x');
  g_autofree char *fits = g_strconcat ("a\n\"", cell, "\"\n", cell, NULL);
  g_autofree char *plain = g_strconcat ("a\n", cell, "x\nb\n", NULL);
  g_autofree char *quoted = g_strconcat ("a\nb,\"", cell, "x\"\n", NULL);
  g_autofree char *doubled = g_strconcat ("a\n\"", cell, "\"\"\"\n", NULL);
  g_autofree char *trailing = g_strconcat ("a\n\"", cell, "\"x\n", NULL);
  g_autofree char *commas = g_strnfill (ENTENTE_CSV_CELLS_MAX - 1, ',');
  g_autofree char *many = g_strconcat ("a\n", commas, "\n", NULL);
  g_autofree char *too_many = g_strconcat ("a\n", commas, ",\n", NULL);
  g_autoptr (GString) long_row = g_string_new ("a\n");
  g_autoptr (EntenteCsvReader) reader = new_reader (fits, strlen (fits));
  g_autoptr (EntenteCsvReader) wide = new_reader (many, strlen (many));
  g_autoptr (GError) error = NULL;
  EntenteCsvRow row;

  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (entente_csv_reader_read (reader, &row, &error));
      g_assert_cmpuint (strlen (row.cells[0]), ==, i == 0 ? 1 : ENTENTE_CSV_CELL_MAX);
    }

  g_assert_true (entente_csv_reader_read (wide, &row, &error));
  g_assert_true (entente_csv_reader_read (wide, &row, &error));
  g_assert_cmpuint (row.n_cells, ==, ENTENTE_CSV_CELLS_MAX);

  assert_refused_row (plain, 1, ENTENTE_REASON_CELL_TOO_LONG, "2");
  assert_refused_row (quoted, 1, ENTENTE_REASON_CELL_TOO_LONG, "2");
  assert_refused_row (doubled, 1, ENTENTE_REASON_CELL_TOO_LONG, "2");
  assert_refused_row (trailing, 1, ENTENTE_REASON_CELL_TOO_LONG, "2");
  assert_refused_row (too_many, 1, ENTENTE_REASON_TOO_MANY_CELLS, "2");

  for (guint i = 0; i <= ENTENTE_CSV_ROW_MAX / ENTENTE_CSV_CELL_MAX; i++)
    g_string_append_printf (long_row, "%s,", cell);
  assert_refused_row (long_row->str, 1, ENTENTE_REASON_ROW_TOO_LONG, "2");
}

static void
assert_written (const char *value,
                const char *expected)
{
  const char *cells[] = { "-", value };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (EntenteCsvReader) reader = NULL;
  g_autofree char *expected_row = g_strconcat ("'-,", expected, "\r\n", NULL);
  EntenteCsvRow row;

  entente_csv_append_row (text, cells, 2);
  g_assert_cmpstr (text->str, ==, expected_row);

  reader = new_reader (text->str, text->len);
  g_assert_true (entente_csv_reader_read (reader, &row, NULL));
  g_assert_cmpuint (row.n_cells, ==, 2);
  g_assert_cmpstr (row.cells[0], ==, "-");
  g_assert_cmpstr (row.cells[1], ==, value);
  g_assert_false (row.stray_quote);
}

static void
test_values_are_written_so_that_they_come_back (void)
{
  assert_written ("", "");
  assert_written ("Ada", "Ada");
  assert_written ("a,b", "\"a,b\"");
  assert_written ("a;b", "\"a;b\"");
  assert_written ("a\tb", "\"a\tb\"");
  assert_written ("a\"b", "\"a\"\"b\"");
  assert_written ("\"", "\"\"\"\"");
  assert_written ("two\nlines", "\"two\nlines\"");
  assert_written ("two\r\nlines\r", "\"two\r\nlines\r\"");
  assert_written ("sep=", "\"sep=\"");
  assert_written (" padded ", "\" padded \"");
  assert_written ("Zürich 😀", "Zürich 😀");
}

static void
test_formulas_are_written_as_text (void)
{
  assert_written ("=1+1", "'=1+1");
  assert_written ("+33 1 23", "'+33 1 23");
  assert_written ("-", "'-");
  assert_written ("@SUM(A1)", "'@SUM(A1)");
  assert_written ("\t=1", "\"'\t=1\"");
  assert_written ("\r=1", "\"'\r=1\"");
  assert_written ("\n=1", "\"'\n=1\"");
  assert_written ("=A1,\"x\"", "\"'=A1,\"\"x\"\"\"");
  assert_written ("＝1", "'＝1");
  assert_written ("＋1", "'＋1");
  assert_written ("－1", "'－1");
  assert_written ("＠x", "'＠x");

  assert_written ("'=1", "''=1");
  assert_written ("''=1", "'''=1");
  assert_written ("'", "'");
  assert_written ("''", "''");
  assert_written ("'t Hooft", "'t Hooft");
  assert_written ("''a=", "''a=");
  assert_written ("a=1", "a=1");
  assert_written ("１", "１");
}

static void
test_guard_of_other_programs_is_understood (void)
{
  assert_rows ("'=1,'+33,\"'-2\",'t Hooft,=1,+33,'\n", "1:=1|+33|-2|'t Hooft|=1|+33|'\n");
}

static void
test_single_empty_cell_is_a_row (void)
{
  const char *empty[] = { "" };
  const char *mark[] = { ENTENTE_CSV_BOM "a" };
  const char *separator[] = { "sep=;" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *rows = NULL;

  entente_csv_append_row (text, mark, 1);
  entente_csv_append_row (text, empty, 1);
  rows = read_all (text->str, text->len);
  g_assert_cmpstr (rows, ==, "1:" ENTENTE_CSV_BOM "a\n2:\n");

  g_string_truncate (text, 0);
  g_clear_pointer (&rows, g_free);
  entente_csv_append_row (text, separator, 1);
  rows = read_all (text->str, text->len);
  g_assert_cmpstr (rows, ==, "1:sep=;\n");
}

static char *
random_cell (void)
{
  static const char *const pieces[] = {
    "'",
    "'",
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "\"",
    "\"",
    ",",
    ";",
    " ",
    "a",
    "é",
    "＝",
    "😀",
    "sep=",
    ENTENTE_CSV_BOM,
  };
  GString *cell = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 7); n > 0; n--)
    g_string_append (cell, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free (cell, FALSE);
}

static void
test_any_table_comes_back (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      guint n_rows = (guint) g_test_rand_int_range (1, 5);
      guint n_cells = (guint) g_test_rand_int_range (1, 5);
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (EntenteCsvReader) reader = NULL;
      g_autoptr (GError) error = NULL;
      EntenteCsvRow row;

      for (guint j = 0; j < n_rows * n_cells; j++)
        g_ptr_array_add (cells, random_cell ());
      for (guint j = 0; j < n_rows; j++)
        entente_csv_append_row (text, (const char *const *) cells->pdata + j * n_cells, n_cells);

      reader = new_reader (text->str, text->len);
      for (guint j = 0; j < n_rows; j++)
        {
          g_assert_true (entente_csv_reader_read (reader, &row, &error));
          g_assert_cmpuint (row.n_cells, ==, n_cells);
          g_assert_false (row.stray_quote);
          for (guint k = 0; k < n_cells; k++)
            g_assert_cmpstr (row.cells[k], ==, g_ptr_array_index (cells, j * n_cells + k));
        }
      g_assert_false (entente_csv_reader_read (reader, &row, &error));
      g_assert_no_error (error);
    }
}

static void
test_large_table_is_read_fast (void)
{
  const char *cells[20];
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GTimer) timer = NULL;
  double best = G_MAXDOUBLE;

  if (!g_test_perf ())
    {
      g_test_skip ("a measurement: run with -m perf");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    cells[i] = i % 5 == 0 ? "Rue de l’Église, 12" : "a plain cell";
  for (guint i = 0; i < 100000; i++)
    entente_csv_append_row (text, cells, G_N_ELEMENTS (cells));

  timer = g_timer_new ();
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (EntenteCsvReader) reader = NULL;
      EntenteCsvRow row;
      guint n_rows = 0;

      g_timer_start (timer);
      reader = new_reader (text->str, text->len);
      while (entente_csv_reader_read (reader, &row, NULL))
        n_rows++;
      best = MIN (best, g_timer_elapsed (timer, NULL));
      g_assert_cmpuint (n_rows, ==, 100000);
    }

  g_test_minimized_result (best, "100,000 rows of 20 cells, %" G_GSIZE_FORMAT " bytes: %.3f s", text->len, best);
  g_assert_cmpfloat (best, <, 0.5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/rows-know-their-line", test_rows_know_their_line);
  g_test_add_func ("/csv/cells-are-split", test_cells_are_split);
  g_test_add_func ("/csv/stray-quote-is-told", test_stray_quote_is_told);
  g_test_add_func ("/csv/separator-is-detected", test_separator_is_detected);
  g_test_add_func ("/csv/byte-order-mark-is-no-text", test_byte_order_mark_is_no_text);
  g_test_add_func ("/csv/utf16-is-converted", test_utf16_is_converted);
  g_test_add_func ("/csv/what-is-no-text-is-refused", test_what_is_no_text_is_refused);
  g_test_add_func ("/csv/too-large-file-is-refused", test_too_large_file_is_refused);
  g_test_add_func ("/csv/open-quote-is-refused", test_open_quote_is_refused);
  g_test_add_func ("/csv/limits-hold", test_limits_hold);
  g_test_add_func ("/csv/values-come-back", test_values_are_written_so_that_they_come_back);
  g_test_add_func ("/csv/formulas-are-written-as-text", test_formulas_are_written_as_text);
  g_test_add_func ("/csv/guard-of-others-is-understood", test_guard_of_other_programs_is_understood);
  g_test_add_func ("/csv/single-empty-cell-is-a-row", test_single_empty_cell_is_a_row);
  g_test_add_func ("/csv/any-table-comes-back", test_any_table_comes_back);
  g_test_add_func ("/csv/large-table-is-read-fast", test_large_table_is_read_fast);

  return g_test_run ();
}
