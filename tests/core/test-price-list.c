/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#define HEADINGS "Offer ID,List Price,ERP Price,Currency,Billing Cycle"

static EntentePriceList *
open_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  EntentePriceList *list = entente_price_list_new (bytes, &error);

  g_assert_no_error (error);

  return list;
}

/* Every good row as it is exported, without the headings. (transfer full) */
static char *
read_all (EntentePriceList *list,
          GPtrArray        *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  EntentePriceRow row;
  EntentePriceRowKind kind;

  while (entente_price_list_read (list, &row, &kind, problems, &error))
    if (kind == ENTENTE_PRICE_ROW_GOOD)
      entente_price_list_export_append (text, &row);
  g_assert_no_error (error);

  return g_strdup (text->str);
}

static void
assert_reads (const char *text,
              const char *expected)
{
  g_autoptr (EntentePriceList) list = open_text (text);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *rows = read_all (list, problems);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", entente_problem_get_error (g_ptr_array_index (problems, i))->message);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (rows, ==, expected);
}

static void
assert_bad (const char    *row,
            EntenteReason  reason,
            const char    *field,
            const char    *subject)
{
  g_autofree char *text = g_strconcat ("Offer ID,Offer Display Name,List Price,ERP Price,Currency,Billing Cycle,"
                                       "License Agreement Type,Valid From Date,Valid To Date\n",
                                       row, "\n", NULL);
  g_autoptr (EntentePriceList) list = open_text (text);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *rows = read_all (list, problems);
  EntenteProblem *problem;

  g_test_message ("%s", row);
  g_assert_cmpstr (rows, ==, "");
  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpuint (entente_problem_get_position (problem), ==, 2);
  g_assert_cmpstr (entente_problem_get_subject (problem), ==, subject);
  g_assert_cmpstr (entente_reason_get_nick (entente_problem_get_reason (problem)), ==, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_field (entente_problem_get_error (problem)), ==, field);
}

static void
test_the_program_s_own_columns_are_found (void)
{
  assert_reads ("ADD/CHG/DEL/UNC,Valid From Date,Valid To Date,Offer Display Name,Offer ID,License Agreement Type,"
                "Purchase Unit,Secondary License Type,End Customer Type,List Price,ERP Price,Currency,Billing Cycle\r\n"
                "ADD,2026-03-01,2026-03-31,Office Suite,SUITE,Corporate,1 MONTH(S),Non-Specific,Corporate,4.00,5.00,EUR,Monthly\r\n"
                "UNC,2026-03-01T00:00:00Z,,Office Suite,SUITE,Academic,1 MONTH(S),Non-Specific,Corporate,2,2.5,EUR,Annual\r\n"
                "DEL,2026-03-01,,Typewriter,OLD,Corporate,,,,nothing,nothing,EUR,Monthly\r\n",
                "2026-03-01,2026-03-31,Office Suite,SUITE,none,4.00,5.00,EUR,monthly\r\n"
                "2026-03-01,,Office Suite,SUITE,education,2.00,2.50,EUR,annual\r\n");
}

static void
test_headings_are_in_any_order_and_case (void)
{
  assert_reads ("\xef\xbb\xbf"
                "billing cycle;ERP PRICE;Currency;list  price;Color;OFFER id\n"
                "yearly;1 250,50;eur;1.000,00;red;SUITE\n"
                ";;;;;\n",
                ",,,SUITE,none,1000.00,1250.50,EUR,annual\r\n");
}

static void
test_segments_come_from_either_column (void)
{
  assert_reads ("Offer ID,List Price,ERP Price,Currency,Billing Cycle,License Agreement Type,End Customer Type\n"
                "A,1,1,EUR,Monthly,Government,Corporate\n"
                "B,1,1,EUR,Monthly,Corporate,Charity\n"
                "C,1,1,EUR,Monthly,Non-specific,\n",
                ",,,A,government,1.00,1.00,EUR,monthly\r\n"
                ",,,B,nonprofit,1.00,1.00,EUR,monthly\r\n"
                ",,,C,none,1.00,1.00,EUR,monthly\r\n");
}

static void
test_formulas_stay_text (void)
{
  assert_bad ("=1+1,Suite,4,5,EUR,Monthly,Corporate,,x", ENTENTE_REASON_MALFORMED, "valid-to", "Suite");
  assert_bad ("SUITE,=HYPERLINK(0),=2+2,5,EUR,Monthly,,,", ENTENTE_REASON_MALFORMED, "list-price", "=HYPERLINK(0)");
}

static void
test_bad_rows_say_what_is_wrong (void)
{
  assert_bad (",,4,5,EUR,Monthly,,,", ENTENTE_REASON_REQUIRED, "offer", "");
  assert_bad ("S,Suite,,5,EUR,Monthly,,,", ENTENTE_REASON_REQUIRED, "list-price", "Suite");
  assert_bad ("S,Suite,4,five,EUR,Monthly,,,", ENTENTE_REASON_MALFORMED, "customer-price", "Suite");
  assert_bad ("S,Suite,4.001,5,EUR,Monthly,,,", ENTENTE_REASON_DECIMALS, "list-price", "Suite");
  assert_bad ("S,,4,5,ZZZ,Monthly,,,", ENTENTE_REASON_UNKNOWN_VALUE, "currency", "S");
  assert_bad ("S,,4,5,,Monthly,,,", ENTENTE_REASON_REQUIRED, "currency", "S");
  assert_bad ("S,,4,5,EUR,Daily,,,", ENTENTE_REASON_UNKNOWN_VALUE, "billing-cycle", "S");
  assert_bad ("S,,4,5,EUR,,,,", ENTENTE_REASON_REQUIRED, "billing-cycle", "S");
  assert_bad ("S,,4,5,EUR,Monthly,Martian,,", ENTENTE_REASON_UNKNOWN_VALUE, "segment", "S");
  assert_bad ("S,,4,5,EUR,Monthly,,3/1/2026,", ENTENTE_REASON_MALFORMED, "valid-from", "S");
  assert_bad ("S,,4,5,EUR,Monthly,,2026-02-30,", ENTENTE_REASON_MALFORMED, "valid-from", "S");
  assert_bad ("S,,4,5,EUR,Monthly,,2026-03-31,2026-03-30", ENTENTE_REASON_DATES_REVERSED, "valid-to", "S");
  assert_bad ("S,,4,5,EUR", ENTENTE_REASON_CELL_COUNT, NULL, "S");
  assert_bad ("S,\"Suite\"x,4,5,EUR,Monthly,,,", ENTENTE_REASON_QUOTE_STRAY, NULL, "Suitex");
}

static void
test_the_same_twice_is_refused_the_second_time (void)
{
  g_autoptr (EntentePriceList) list = open_text (HEADINGS "\nSUITE,4,5,EUR,Monthly\nsuite,3,4,eur,month\nSUITE,4,5,EUR,Annual\n");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *rows = read_all (list, problems);

  g_assert_cmpstr (rows, ==, ",,,SUITE,none,4.00,5.00,EUR,monthly\r\n,,,SUITE,none,4.00,5.00,EUR,annual\r\n");
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpuint (entente_problem_get_position (g_ptr_array_index (problems, 0)), ==, 3);
  g_assert_cmpstr (entente_error_get_detail (entente_problem_get_error (g_ptr_array_index (problems, 0)), 0), ==, "2");
}

static void
refused_file (const char    *text,
              EntenteReason  reason,
              const char    *detail)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntentePriceList) list = entente_price_list_new (bytes, &error);

  g_assert_null (list);
  g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, detail);
}

static void
test_what_is_no_price_list_is_refused (void)
{
  refused_file ("", ENTENTE_REASON_FILE_EMPTY, NULL);
  refused_file ("\n\n", ENTENTE_REASON_FILE_EMPTY, NULL);
  refused_file ("name,domain\nAdatum,adatum\n", ENTENTE_REASON_COLUMN_MISSING, "Offer ID");
  refused_file ("Offer ID,List Price\n", ENTENTE_REASON_COLUMN_MISSING, "ERP Price");
  refused_file ("\"Offer ID", ENTENTE_REASON_QUOTE_OPEN, "1");
}

static void
test_what_a_list_does_not_say_is_asked_for (void)
{
  g_autoptr (EntentePriceList) list = open_text ("Offer ID,List Price,ERP Price\nSUITE,400,500\n");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *rows = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (entente_price_list_get_flags (list), ==,
                   ENTENTE_PRICE_LIST_WITHOUT_CURRENCY | ENTENTE_PRICE_LIST_WITHOUT_CYCLE);
  g_assert_false (entente_price_list_set_defaults (list, "", "monthly", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_REQUIRED));
  g_assert_cmpstr (entente_error_get_field (error), ==, "currency");
  g_clear_error (&error);
  g_assert_false (entente_price_list_set_defaults (list, "JPY", "", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_REQUIRED));
  g_assert_cmpstr (entente_error_get_field (error), ==, "billing-cycle");
  g_clear_error (&error);
  g_assert_false (entente_price_list_set_defaults (list, "JPY", "weekly", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_UNKNOWN_VALUE));
  g_clear_error (&error);

  g_assert_true (entente_price_list_set_defaults (list, "JPY", "monthly", &error));
  rows = read_all (list, problems);
  g_assert_cmpstr (rows, ==, ",,,SUITE,none,400,500,JPY,monthly\r\n");
}

static void
test_what_a_list_says_goes_first (void)
{
  g_autoptr (EntentePriceList) list = open_text (HEADINGS "\nSUITE,4,5,EUR,Monthly\n");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *rows = NULL;

  g_assert_cmpint (entente_price_list_get_flags (list), ==, ENTENTE_PRICE_LIST_COMPLETE);
  g_assert_true (entente_price_list_set_defaults (list, "USD", "annual", NULL));
  rows = read_all (list, problems);
  g_assert_cmpstr (rows, ==, ",,,SUITE,none,4.00,5.00,EUR,monthly\r\n");
}

static void
test_export_reads_back_unchanged (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *rows = NULL;
  const EntentePriceRow row = {
    .offer = "=SUITE",
    .name = "Office “Suite”, \"plus\"\n",
    .currency = "EUR",
    .billing_cycle = "annual",
    .segment = "nonprofit",
    .valid_from = "2026-01-01",
    .valid_to = "2026-12-31",
    .list_price = 123405,
    .customer_price = 7,
  };
  g_autoptr (EntentePriceList) list = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  EntentePriceRow again;
  EntentePriceRowKind kind;

  entente_price_list_export_begin (text);
  entente_price_list_export_append (text, &row);
  list = open_text (text->str);
  g_assert_true (entente_price_list_read (list, &again, &kind, problems, &error));
  g_assert_cmpint (kind, ==, ENTENTE_PRICE_ROW_GOOD);
  g_assert_cmpstr (again.offer, ==, row.offer);
  g_assert_cmpstr (again.name, ==, "Office “Suite”, \"plus\"");
  g_assert_cmpstr (again.segment, ==, row.segment);
  g_assert_cmpstr (again.valid_from, ==, row.valid_from);
  g_assert_cmpstr (again.valid_to, ==, row.valid_to);
  g_assert_cmpint (again.list_price, ==, row.list_price);
  g_assert_cmpint (again.customer_price, ==, row.customer_price);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/price-list/the-program-s-own-columns-are-found", test_the_program_s_own_columns_are_found);
  g_test_add_func ("/price-list/headings-are-in-any-order-and-case", test_headings_are_in_any_order_and_case);
  g_test_add_func ("/price-list/segments-come-from-either-column", test_segments_come_from_either_column);
  g_test_add_func ("/price-list/formulas-stay-text", test_formulas_stay_text);
  g_test_add_func ("/price-list/bad-rows-say-what-is-wrong", test_bad_rows_say_what_is_wrong);
  g_test_add_func ("/price-list/the-same-twice-is-refused-the-second-time", test_the_same_twice_is_refused_the_second_time);
  g_test_add_func ("/price-list/what-is-no-price-list-is-refused", test_what_is_no_price_list_is_refused);
  g_test_add_func ("/price-list/what-a-list-does-not-say-is-asked-for", test_what_a_list_does_not_say_is_asked_for);
  g_test_add_func ("/price-list/what-a-list-says-goes-first", test_what_a_list_says_goes_first);
  g_test_add_func ("/price-list/export-reads-back-unchanged", test_export_reads_back_unchanged);

  return g_test_run ();
}
