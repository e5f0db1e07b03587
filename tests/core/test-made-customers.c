/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#include <glib/gstdio.h>

#define NOW (G_GINT64_CONSTANT (1790000000) * G_USEC_PER_SEC) /* 2026-09-21 */

/* Makes a table, and answers what is said to be wrong in it. */
static char *
make_table (const char  *customers,
            const char  *bad,
            const char  *headings,
            GBytes     **table)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "support", "make-customers", NULL);
  g_autofree char *folder = g_dir_make_tmp ("entente-customers-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "customers.csv", NULL);
  const char *argv[] = { script, path, "--customers", customers, "--bad", bad, "--headings", headings, "--reseller", "4847383", NULL };
  g_autoptr (GError) error = NULL;
  char *faults = NULL;
  char *text = NULL;
  gsize length = 0;
  int status = 0;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &faults, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  *table = g_bytes_new_take (text, length);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return faults;
}

/* As the engine writes it from what is imported. */
static EntenteCountryRule *
make_rule (GVariant *values)
{
  static const char *const texts[][2] = { { "phone_regex", "phone-pattern" }, { "postal_code_regex", "postal-code-pattern" } };
  static const char *const required[][2] = { { "city_required", "city-required" },
                                             { "postal_code_required", "postal-code-required" },
                                             { "state_required", "state-required" } };
  EntenteCountryRule *rule = g_object_new (ENTENTE_TYPE_COUNTRY_RULE, NULL);
  EntenteRecordClass *klass = ENTENTE_RECORD_GET_CLASS (rule);
  g_autofree const char **codes = NULL;
  g_autofree char *joined = NULL;
  const char *text;
  gboolean is_required;

  g_assert_true (g_variant_lookup (values, "country", "&s", &text));
  entente_record_init_key (ENTENTE_RECORD (rule), text, 1);

  g_assert_true (g_variant_lookup (values, "calling-codes", "^a&s", &codes));
  joined = g_strjoinv (",", (char **) codes);
  entente_record_init_text (ENTENTE_RECORD (rule), (guint) entente_record_class_find_field (klass, "calling_codes"), joined);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_variant_lookup (values, texts[i][1], "&s", &text));
      entente_record_init_text (ENTENTE_RECORD (rule), (guint) entente_record_class_find_field (klass, texts[i][0]), text);
    }

  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    {
      g_assert_true (g_variant_lookup (values, required[i][1], "b", &is_required));
      entente_record_init_integer (ENTENTE_RECORD (rule), (guint) entente_record_class_find_field (klass, required[i][0]),
                                   is_required);
    }

  return rule;
}

/* Those of the sample workspace, into which such a table is imported. */
static void
add_rules (EntenteCustomerImport *import)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "sample", "country-rules.gvariant", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GVariant) rules = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  rules = g_variant_parse (G_VARIANT_TYPE ("aa{sv}"), text, NULL, NULL, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < g_variant_n_children (rules); i++)
    {
      g_autoptr (GVariant) values = g_variant_get_child_value (rules, i);
      g_autoptr (EntenteCountryRule) rule = make_rule (values);

      entente_customer_import_add_rule (import, rule);
    }
}

/* What is wrong in the table, in the form in which make-customers says it. */
static char *
find_faults (GBytes *table,
             guint  *n_good)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteCsvReader) reader = entente_csv_reader_new (table, &error);
  g_autoptr (EntenteCustomerMapping) mapping = NULL;
  g_autoptr (EntenteCustomerImport) import = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  GString *faults = g_string_new (NULL);
  EntenteCustomerRow customer;
  EntenteCsvRow row;

  g_assert_no_error (error);
  g_assert_true (entente_csv_reader_read (reader, &row, &error));
  mapping = entente_customer_mapping_new (row.cells, row.n_cells);
  g_assert_true (entente_customer_mapping_get_complete (mapping));
  for (guint i = 0; i < row.n_cells; i++)
    g_assert_cmpint (entente_customer_mapping_get_field (mapping, i), ==, i);

  import = entente_customer_import_new (mapping, "entente.example", "FR", NOW);
  add_rules (import);

  *n_good = 0;
  while (entente_csv_reader_read (reader, &row, &error))
    *n_good += entente_customer_import_read (import, &row, &customer, problems) == ENTENTE_CUSTOMER_ROW_GOOD;
  g_assert_no_error (error);

  for (guint i = 0; i < problems->len; i++)
    {
      EntenteProblem *problem = g_ptr_array_index (problems, i);
      const char *field = entente_error_get_field (entente_problem_get_error (problem));

      g_string_append_printf (faults, "%u %s %s\n", entente_problem_get_position (problem), field != NULL ? field : "-",
                              entente_reason_get_nick (entente_problem_get_reason (problem)));
    }

  return g_string_free (faults, FALSE);
}

static void
test_every_fault_is_found_and_no_other (gconstpointer headings)
{
  g_autoptr (GBytes) table = NULL;
  g_autofree char *expected = make_table ("3000", "74", headings, &table);
  g_autofree char *found = NULL;
  guint n_good = 0;

  found = find_faults (table, &n_good);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (n_good, ==, 3000 - 74);
}

static void
test_same_arguments_make_the_same_table (void)
{
  g_autoptr (GBytes) table = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autofree char *faults = make_table ("500", "0", "en", &table);
  g_autofree char *same_faults = make_table ("500", "0", "en", &again);
  guint n_good = 0;
  g_autofree char *found = find_faults (table, &n_good);

  g_assert_cmpstr (faults, ==, "");
  g_assert_cmpstr (found, ==, "");
  g_assert_cmpuint (n_good, ==, 500);
  g_assert_true (g_bytes_equal (table, again));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/made-customers/every-fault-is-found/english", "en", test_every_fault_is_found_and_no_other);
  g_test_add_data_func ("/made-customers/every-fault-is-found/french", "fr", test_every_fault_is_found_and_no_other);
  g_test_add_func ("/made-customers/same-arguments-same-table", test_same_arguments_make_the_same_table);

  return g_test_run ();
}
