/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#include <string.h>

#define SUFFIX "entente.example"
#define NOW (G_GINT64_CONSTANT (1790000000) * G_USEC_PER_SEC) /* 2026-09-21 */

/* A good row by field, to be changed by one field at a time. */
static const char *const good_row[ENTENTE_N_CUSTOMER_FIELDS] = {
  [ENTENTE_CUSTOMER_FIELD_NAME] = "Boulangerie Émile & Fils",
  [ENTENTE_CUSTOMER_FIELD_DOMAIN] = "emile",
  [ENTENTE_CUSTOMER_FIELD_RELATIONSHIP] = "",
  [ENTENTE_CUSTOMER_FIELD_RESELLER] = "",
  [ENTENTE_CUSTOMER_FIELD_COUNTRY] = "FR",
  [ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE1] = "12 rue des Lilas",
  [ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE2] = "",
  [ENTENTE_CUSTOMER_FIELD_CITY] = "Lyon",
  [ENTENTE_CUSTOMER_FIELD_STATE] = "",
  [ENTENTE_CUSTOMER_FIELD_POSTAL_CODE] = "69003",
  [ENTENTE_CUSTOMER_FIELD_CONTACT_FIRST_NAME] = "Zoé",
  [ENTENTE_CUSTOMER_FIELD_CONTACT_LAST_NAME] = "Martin",
  [ENTENTE_CUSTOMER_FIELD_EMAIL] = "zoe.martin@emile.example",
  [ENTENTE_CUSTOMER_FIELD_PHONE] = "+33 4 72 00 00 00",
  [ENTENTE_CUSTOMER_FIELD_REGISTRATION_ID] = "",
  [ENTENTE_CUSTOMER_FIELD_QUALIFICATION] = "",
  [ENTENTE_CUSTOMER_FIELD_LANGUAGE] = "fr",
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_DATE] = "",
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_FIRST_NAME] = "",
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_LAST_NAME] = "",
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_EMAIL] = "",
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_PHONE] = "",
};

typedef struct
{
  EntenteCustomerImport *import;
  GPtrArray *problems;
  const char *cells[ENTENTE_N_CUSTOMER_FIELDS];
  EntenteCsvRow row;
  EntenteCustomerRow customer;
} Fixture;

static EntenteCustomerImport *
new_import (const char *country)
{
  const char *headings[ENTENTE_N_CUSTOMER_FIELDS];
  EntenteCustomerMapping *mapping = NULL;
  EntenteCustomerImport *import;

  for (int i = 0; i < ENTENTE_N_CUSTOMER_FIELDS; i++)
    headings[i] = entente_customer_field_get_heading ((EntenteCustomerField) i);

  mapping = entente_customer_mapping_new (headings, G_N_ELEMENTS (headings));
  import = entente_customer_import_new (mapping, SUFFIX, country, NOW);
  g_object_unref (mapping);

  return import;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->import = new_import ("FR");
  fixture->problems = g_ptr_array_new_with_free_func (g_object_unref);
  memcpy (fixture->cells, good_row, sizeof good_row);
  fixture->row.cells = fixture->cells;
  fixture->row.n_cells = ENTENTE_N_CUSTOMER_FIELDS;
  fixture->row.line = 2;
  fixture->row.stray_quote = FALSE;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->import, entente_customer_import_free);
  g_clear_pointer (&fixture->problems, g_ptr_array_unref);
}

static EntenteCustomerRowKind
read_row (Fixture *fixture)
{
  g_ptr_array_set_size (fixture->problems, 0);

  return entente_customer_import_read (fixture->import, &fixture->row, &fixture->customer, fixture->problems);
}

/* The good row with one cell changed is good, in a table of its own, and comes out as @expected. */
static void
assert_taken (EntenteCustomerField  field,
              const char           *cell,
              const char           *expected)
{
  Fixture fixture;

  set_up (&fixture, NULL);
  fixture.cells[field] = cell;
  if (read_row (&fixture) != ENTENTE_CUSTOMER_ROW_GOOD)
    g_error ("\"%s\" was refused: %s", cell,
             entente_problem_get_error (g_ptr_array_index (fixture.problems, 0))->message);
  g_assert_cmpuint (fixture.problems->len, ==, 0);
  g_assert_cmpstr (fixture.customer.values[field], ==, expected);
  tear_down (&fixture, NULL);
}

static void
assert_problem (Fixture       *fixture,
                guint          n,
                EntenteReason  reason,
                const char    *field)
{
  EntenteProblem *problem;
  const GError *error;

  g_assert_cmpuint (n, <, fixture->problems->len);
  problem = g_ptr_array_index (fixture->problems, n);
  error = entente_problem_get_error (problem);
  g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_field (error), ==, field);
  g_assert_cmpuint (entente_problem_get_position (problem), ==, fixture->row.line);
}

/* The good row with one cell changed has one problem, in that cell. */
static void
assert_refused (EntenteCustomerField  field,
                const char           *cell,
                EntenteReason         reason)
{
  Fixture fixture;

  set_up (&fixture, NULL);
  fixture.cells[field] = cell;
  g_assert_cmpint (read_row (&fixture), ==, ENTENTE_CUSTOMER_ROW_BAD);
  g_assert_cmpuint (fixture.problems->len, ==, 1);
  assert_problem (&fixture, 0, reason, entente_customer_field_to_nick (field));
  tear_down (&fixture, NULL);
}

static void
test_good_row_is_read (Fixture       *fixture,
                       gconstpointer  data)
{
  EntenteCustomerRow *customer = &fixture->customer;

  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_GOOD);
  g_assert_cmpuint (customer->line, ==, 2);
  g_assert_true (customer->reseller);
  g_assert_false (customer->dap);
  g_assert_cmpstr (customer->values[ENTENTE_CUSTOMER_FIELD_NAME], ==, "Boulangerie Émile & Fils");
  g_assert_cmpstr (customer->values[ENTENTE_CUSTOMER_FIELD_DOMAIN], ==, "emile." SUFFIX);
  g_assert_cmpstr (customer->values[ENTENTE_CUSTOMER_FIELD_RELATIONSHIP], ==, "reseller");
  g_assert_cmpstr (customer->values[ENTENTE_CUSTOMER_FIELD_QUALIFICATION], ==, "none");
  g_assert_cmpstr (customer->values[ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE2], ==, "");
  g_assert_cmpstr (customer->values[ENTENTE_CUSTOMER_FIELD_AGREEMENT_DATE], ==, "");
}

static void
test_values_come_out_in_one_form (void)
{
  assert_taken (ENTENTE_CUSTOMER_FIELD_NAME, "  Cafe\xcc\x81  ", "Café");
  assert_taken (ENTENTE_CUSTOMER_FIELD_NAME, "\xc2\xa0"
                                             "Caf\xc3\xa9",
                "Café");
  assert_taken (ENTENTE_CUSTOMER_FIELD_DOMAIN, "Emile-Fils", "emile-fils." SUFFIX);
  assert_taken (ENTENTE_CUSTOMER_FIELD_DOMAIN, "EMILE.Entente.Example", "emile." SUFFIX);
  assert_taken (ENTENTE_CUSTOMER_FIELD_RESELLER, " 4847383 ", "4847383");
  assert_taken (ENTENTE_CUSTOMER_FIELD_RESELLER, "Harbor", "harbor." SUFFIX);
  assert_taken (ENTENTE_CUSTOMER_FIELD_RESELLER, "harbor." SUFFIX, "harbor." SUFFIX);
  assert_taken (ENTENTE_CUSTOMER_FIELD_COUNTRY, "fr", "FR");
  assert_taken (ENTENTE_CUSTOMER_FIELD_COUNTRY, "FRANCE", "FR");
  assert_taken (ENTENTE_CUSTOMER_FIELD_COUNTRY, "czechia", "CZ");
  assert_taken (ENTENTE_CUSTOMER_FIELD_STATE, "ab", "AB");
  assert_taken (ENTENTE_CUSTOMER_FIELD_LANGUAGE, "FR", "fr");
  assert_taken (ENTENTE_CUSTOMER_FIELD_LANGUAGE, "fr-CA", "fr-CA");
  assert_taken (ENTENTE_CUSTOMER_FIELD_LANGUAGE, "", "");
  assert_taken (ENTENTE_CUSTOMER_FIELD_PHONE, "", "");
  assert_taken (ENTENTE_CUSTOMER_FIELD_AGREEMENT_DATE, "2026-09-21", "2026-09-21");
  assert_taken (ENTENTE_CUSTOMER_FIELD_AGREEMENT_DATE, "2018-06-14T00:00:00.000Z", "2018-06-14");
}

static void
test_qualifications_are_understood (void)
{
  static const struct
  {
    const char *cell;
    const char *value;
  } cells[] = {
    { "none", "none" },
    { "None", "none" },
    { "Aucune", "none" },
    { "education", "education" },
    { "Éducation", "education" },
    { "Non-profit", "nonprofit" },
    { "But non lucratif", "nonprofit" },
    { "GovernmentCommunityCloud", "government-community-cloud" },
    { "GCC", "government-community-cloud" },
    { "StateOwnedEntity", "state-owned-entity" },
    { "state-owned-entity, Education", "education,state-owned-entity" },
    { "education,education", "education" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    assert_taken (ENTENTE_CUSTOMER_FIELD_QUALIFICATION, cells[i].cell, cells[i].value);

  assert_refused (ENTENTE_CUSTOMER_FIELD_QUALIFICATION, "military", ENTENTE_REASON_UNKNOWN_VALUE);
  assert_refused (ENTENTE_CUSTOMER_FIELD_QUALIFICATION, "education,", ENTENTE_REASON_UNKNOWN_VALUE);
  assert_refused (ENTENTE_CUSTOMER_FIELD_QUALIFICATION, "none,education", ENTENTE_REASON_UNKNOWN_VALUE);
}

static void
test_relationships_are_understood (Fixture       *fixture,
                                   gconstpointer  data)
{
  static const struct
  {
    const char *cell;
    const char *nick;
    gboolean reseller;
    gboolean dap;
  } cells[] = {
    { "", "reseller", TRUE, FALSE },
    { "Revendeur", "reseller", TRUE, FALSE },
    { "Delegated  Administrator", "delegated-administrator", FALSE, TRUE },
    { "DAP", "delegated-administrator", FALSE, TRUE },
    { "Reseller & delegated administrator", "reseller-and-delegated-administrator", TRUE, TRUE },
    { "Revendeur & administrateur délégué", "reseller-and-delegated-administrator", TRUE, TRUE },
    { "reseller-and-delegated-administrator", "reseller-and-delegated-administrator", TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *domain = g_strdup_printf ("customer%u", i);

      fixture->cells[ENTENTE_CUSTOMER_FIELD_DOMAIN] = domain;
      fixture->cells[ENTENTE_CUSTOMER_FIELD_RELATIONSHIP] = cells[i].cell;
      g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_GOOD);
      g_assert_cmpstr (fixture->customer.values[ENTENTE_CUSTOMER_FIELD_RELATIONSHIP], ==, cells[i].nick);
      g_assert_cmpint (fixture->customer.reseller, ==, cells[i].reseller);
      g_assert_cmpint (fixture->customer.dap, ==, cells[i].dap);
      g_assert_cmpstr (entente_relationship_to_nick (cells[i].reseller, cells[i].dap), ==, cells[i].nick);
    }

  assert_refused (ENTENTE_CUSTOMER_FIELD_RELATIONSHIP, "friend", ENTENTE_REASON_UNKNOWN_VALUE);
}

static void
test_each_field_is_held_to_its_rule (void)
{
  g_autofree char *long_text = g_strnfill (201, 'x');
  g_autofree char *long_name = g_strnfill (51, 'x');

  assert_refused (ENTENTE_CUSTOMER_FIELD_NAME, "", ENTENTE_REASON_REQUIRED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_NAME, "  ", ENTENTE_REASON_REQUIRED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_NAME, long_text, ENTENTE_REASON_TOO_LONG);
  assert_refused (ENTENTE_CUSTOMER_FIELD_NAME, "-", ENTENTE_REASON_MALFORMED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_NAME, "two\nlines", ENTENTE_REASON_CONTROL_CHARACTER);
  assert_refused (ENTENTE_CUSTOMER_FIELD_DOMAIN, "", ENTENTE_REASON_REQUIRED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_DOMAIN, "ab", ENTENTE_REASON_TOO_SHORT);
  assert_refused (ENTENTE_CUSTOMER_FIELD_DOMAIN, "abcdefghijklmnopqrstuvwxyzab", ENTENTE_REASON_TOO_LONG);
  assert_refused (ENTENTE_CUSTOMER_FIELD_DOMAIN, "émile", ENTENTE_REASON_DOMAIN_FORM);
  assert_refused (ENTENTE_CUSTOMER_FIELD_DOMAIN, "emile.com", ENTENTE_REASON_MALFORMED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_DOMAIN, "a.b." SUFFIX, ENTENTE_REASON_MALFORMED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_DOMAIN, "." SUFFIX, ENTENTE_REASON_REQUIRED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_RESELLER, "0123", ENTENTE_REASON_MALFORMED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_RESELLER, "12345678901", ENTENTE_REASON_TOO_LONG);
  assert_refused (ENTENTE_CUSTOMER_FIELD_RESELLER, "harbor.com", ENTENTE_REASON_MALFORMED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_COUNTRY, "", ENTENTE_REASON_REQUIRED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_COUNTRY, "XX", ENTENTE_REASON_UNKNOWN_VALUE);
  assert_refused (ENTENTE_CUSTOMER_FIELD_COUNTRY, "Atlantis", ENTENTE_REASON_UNKNOWN_VALUE);
  assert_refused (ENTENTE_CUSTOMER_FIELD_COUNTRY, "JP", ENTENTE_REASON_OTHER_REGION);
  assert_refused (ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE1, "", ENTENTE_REASON_REQUIRED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE2, long_text, ENTENTE_REASON_TOO_LONG);
  assert_refused (ENTENTE_CUSTOMER_FIELD_CITY, "", ENTENTE_REASON_REQUIRED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_STATE, "Rhône", ENTENTE_REASON_TOO_LONG);
  assert_refused (ENTENTE_CUSTOMER_FIELD_CONTACT_FIRST_NAME, "", ENTENTE_REASON_REQUIRED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_CONTACT_LAST_NAME, long_name, ENTENTE_REASON_TOO_LONG);
  assert_refused (ENTENTE_CUSTOMER_FIELD_EMAIL, "", ENTENTE_REASON_REQUIRED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_EMAIL, "zoe.martin", ENTENTE_REASON_MALFORMED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_PHONE, "call me", ENTENTE_REASON_MALFORMED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_REGISTRATION_ID, "12345", ENTENTE_REASON_NOT_SUPPORTED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_LANGUAGE, "french", ENTENTE_REASON_MALFORMED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_AGREEMENT_DATE, "2026-09-22", ENTENTE_REASON_IN_FUTURE);
  assert_refused (ENTENTE_CUSTOMER_FIELD_AGREEMENT_DATE, "21/09/2026", ENTENTE_REASON_MALFORMED);
  assert_refused (ENTENTE_CUSTOMER_FIELD_AGREEMENT_DATE, "Tuesday", ENTENTE_REASON_MALFORMED);
}

static void
test_schools_need_a_mailbox_of_the_school (Fixture       *fixture,
                                           gconstpointer  data)
{
  fixture->cells[ENTENTE_CUSTOMER_FIELD_EMAIL] = "zoe@gmail.com";
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_GOOD);

  fixture->cells[ENTENTE_CUSTOMER_FIELD_DOMAIN] = "school";
  fixture->cells[ENTENTE_CUSTOMER_FIELD_QUALIFICATION] = "education";
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_BAD);
  assert_problem (fixture, 0, ENTENTE_REASON_WEB_MAIL, "email");
}

static void
test_all_that_is_wrong_is_told (Fixture       *fixture,
                                gconstpointer  data)
{
  fixture->cells[ENTENTE_CUSTOMER_FIELD_DOMAIN] = "";
  fixture->cells[ENTENTE_CUSTOMER_FIELD_CITY] = "";
  fixture->cells[ENTENTE_CUSTOMER_FIELD_EMAIL] = "@";
  fixture->cells[ENTENTE_CUSTOMER_FIELD_QUALIFICATION] = "?";
  fixture->row.line = 17;

  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_BAD);
  g_assert_cmpuint (fixture->problems->len, ==, 4);
  assert_problem (fixture, 0, ENTENTE_REASON_REQUIRED, "domain");
  assert_problem (fixture, 1, ENTENTE_REASON_REQUIRED, "city");
  assert_problem (fixture, 2, ENTENTE_REASON_UNKNOWN_VALUE, "qualification");
  assert_problem (fixture, 3, ENTENTE_REASON_MALFORMED, "email");
  g_assert_cmpstr (entente_problem_get_subject (g_ptr_array_index (fixture->problems, 0)), ==, "Boulangerie Émile & Fils");
}

static void
test_unknown_country_hides_nothing_else (Fixture       *fixture,
                                         gconstpointer  data)
{
  fixture->cells[ENTENTE_CUSTOMER_FIELD_COUNTRY] = "Atlantis";
  fixture->cells[ENTENTE_CUSTOMER_FIELD_CITY] = "";
  fixture->cells[ENTENTE_CUSTOMER_FIELD_EMAIL] = "";

  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_BAD);
  g_assert_cmpuint (fixture->problems->len, ==, 2);
  assert_problem (fixture, 0, ENTENTE_REASON_UNKNOWN_VALUE, "country");
  assert_problem (fixture, 1, ENTENTE_REASON_REQUIRED, "email");
}

static void
test_domain_is_taken_once (Fixture       *fixture,
                           gconstpointer  data)
{
  const GError *error;

  fixture->cells[ENTENTE_CUSTOMER_FIELD_EMAIL] = "bad";
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_BAD);

  fixture->cells[ENTENTE_CUSTOMER_FIELD_EMAIL] = good_row[ENTENTE_CUSTOMER_FIELD_EMAIL];
  fixture->row.line = 3;
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_GOOD);

  fixture->cells[ENTENTE_CUSTOMER_FIELD_DOMAIN] = "EMILE." SUFFIX;
  fixture->row.line = 4;
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_BAD);
  g_assert_cmpuint (fixture->problems->len, ==, 1);
  assert_problem (fixture, 0, ENTENTE_REASON_REPEATED, "domain");
  error = entente_problem_get_error (g_ptr_array_index (fixture->problems, 0));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "3");
}

static void
test_rows_of_another_shape_are_refused (Fixture       *fixture,
                                        gconstpointer  data)
{
  const char *wide[ENTENTE_N_CUSTOMER_FIELDS + 2];
  const GError *error;

  fixture->row.n_cells = ENTENTE_N_CUSTOMER_FIELDS - 1;
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_BAD);
  g_assert_cmpuint (fixture->problems->len, ==, 1);
  assert_problem (fixture, 0, ENTENTE_REASON_CELL_COUNT, NULL);
  error = entente_problem_get_error (g_ptr_array_index (fixture->problems, 0));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "21");
  g_assert_cmpstr (entente_error_get_detail (error, 1), ==, "22");

  memcpy (wide, good_row, sizeof good_row);
  wide[ENTENTE_N_CUSTOMER_FIELDS] = "";
  wide[ENTENTE_N_CUSTOMER_FIELDS + 1] = "more";
  fixture->row.cells = wide;
  fixture->row.n_cells = G_N_ELEMENTS (wide);
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_BAD);
  assert_problem (fixture, 0, ENTENTE_REASON_CELL_COUNT, NULL);

  wide[ENTENTE_N_CUSTOMER_FIELDS + 1] = "";
  fixture->row.stray_quote = TRUE;
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_BAD);
  assert_problem (fixture, 0, ENTENTE_REASON_QUOTE_STRAY, NULL);

  fixture->row.stray_quote = FALSE;
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_GOOD);
}

static void
test_rows_of_empty_cells_are_passed_over (Fixture       *fixture,
                                          gconstpointer  data)
{
  const char *cells[] = { "", "  ", "\t" };

  fixture->row.cells = cells;
  fixture->row.n_cells = G_N_ELEMENTS (cells);
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_EMPTY);
  g_assert_cmpuint (fixture->problems->len, ==, 0);
}

static EntenteCountryRule *
new_rule (const char *country,
          const char *column,
          const char *value)
{
  EntenteCountryRule *rule = g_object_new (ENTENTE_TYPE_COUNTRY_RULE, NULL);
  int field = entente_record_class_find_field (ENTENTE_RECORD_GET_CLASS (rule), column);

  g_assert_cmpint (field, >=, 0);
  entente_record_init_key (ENTENTE_RECORD (rule), country, 1);
  entente_record_init_text (ENTENTE_RECORD (rule), (guint) field, value);

  return rule;
}

static void
test_rule_of_the_country_is_held (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (EntenteCountryRule) rule = new_rule ("FR", "postal_code_regex", "^[0-9]{5}$");

  fixture->cells[ENTENTE_CUSTOMER_FIELD_POSTAL_CODE] = "690";
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_GOOD);

  entente_customer_import_add_rule (fixture->import, rule);
  fixture->cells[ENTENTE_CUSTOMER_FIELD_DOMAIN] = "other";
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_BAD);
  g_assert_cmpuint (fixture->problems->len, ==, 1);
  assert_problem (fixture, 0, ENTENTE_REASON_MALFORMED, "postal-code");
}

static void
test_registration_is_asked_where_it_is_required (Fixture       *fixture,
                                                 gconstpointer  data)
{
  fixture->cells[ENTENTE_CUSTOMER_FIELD_COUNTRY] = "PL";
  fixture->cells[ENTENTE_CUSTOMER_FIELD_PHONE] = "";
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_BAD);
  g_assert_cmpuint (fixture->problems->len, ==, 2);
  assert_problem (fixture, 0, ENTENTE_REASON_REQUIRED, "phone");
  assert_problem (fixture, 1, ENTENTE_REASON_REQUIRED, "registration-id");
}

static void
test_contact_accepted_the_agreement_unless_told (Fixture       *fixture,
                                                 gconstpointer  data)
{
  const char **cells = fixture->cells;

  cells[ENTENTE_CUSTOMER_FIELD_AGREEMENT_DATE] = "2026-01-31";
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_GOOD);
  g_assert_cmpstr (fixture->customer.values[ENTENTE_CUSTOMER_FIELD_AGREEMENT_FIRST_NAME], ==, "Zoé");
  g_assert_cmpstr (fixture->customer.values[ENTENTE_CUSTOMER_FIELD_AGREEMENT_LAST_NAME], ==, "Martin");
  g_assert_cmpstr (fixture->customer.values[ENTENTE_CUSTOMER_FIELD_AGREEMENT_EMAIL], ==, "zoe.martin@emile.example");

  cells[ENTENTE_CUSTOMER_FIELD_DOMAIN] = "emile2";
  cells[ENTENTE_CUSTOMER_FIELD_AGREEMENT_FIRST_NAME] = "Max";
  cells[ENTENTE_CUSTOMER_FIELD_AGREEMENT_PHONE] = "no";
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_BAD);
  g_assert_cmpuint (fixture->problems->len, ==, 3);
  assert_problem (fixture, 0, ENTENTE_REASON_REQUIRED, "agreement-last-name");
  assert_problem (fixture, 1, ENTENTE_REASON_REQUIRED, "agreement-email");
  assert_problem (fixture, 2, ENTENTE_REASON_MALFORMED, "agreement-phone");

  cells[ENTENTE_CUSTOMER_FIELD_AGREEMENT_LAST_NAME] = "Petit";
  cells[ENTENTE_CUSTOMER_FIELD_AGREEMENT_EMAIL] = "max@emile.example";
  cells[ENTENTE_CUSTOMER_FIELD_AGREEMENT_PHONE] = "+33 4 72 00 00 01";
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_GOOD);
  g_assert_cmpstr (fixture->customer.values[ENTENTE_CUSTOMER_FIELD_AGREEMENT_LAST_NAME], ==, "Petit");

  cells[ENTENTE_CUSTOMER_FIELD_DOMAIN] = "emile3";
  cells[ENTENTE_CUSTOMER_FIELD_AGREEMENT_DATE] = "";
  g_assert_cmpint (read_row (fixture), ==, ENTENTE_CUSTOMER_ROW_BAD);
  g_assert_cmpuint (fixture->problems->len, ==, 1);
  assert_problem (fixture, 0, ENTENTE_REASON_REQUIRED, "agreement-date");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/customer-import/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("good-row-is-read", test_good_row_is_read);
  ADD ("relationships-are-understood", test_relationships_are_understood);
  ADD ("schools-need-a-mailbox-of-the-school", test_schools_need_a_mailbox_of_the_school);
  ADD ("all-that-is-wrong-is-told", test_all_that_is_wrong_is_told);
  ADD ("unknown-country-hides-nothing-else", test_unknown_country_hides_nothing_else);
  ADD ("domain-is-taken-once", test_domain_is_taken_once);
  ADD ("rows-of-another-shape-are-refused", test_rows_of_another_shape_are_refused);
  ADD ("rows-of-empty-cells-are-passed-over", test_rows_of_empty_cells_are_passed_over);
  ADD ("rule-of-the-country-is-held", test_rule_of_the_country_is_held);
  ADD ("registration-is-asked-where-required", test_registration_is_asked_where_it_is_required);
  ADD ("contact-accepted-the-agreement-unless-told", test_contact_accepted_the_agreement_unless_told);
#undef ADD
  g_test_add_func ("/customer-import/values-come-out-in-one-form", test_values_come_out_in_one_form);
  g_test_add_func ("/customer-import/qualifications-are-understood", test_qualifications_are_understood);
  g_test_add_func ("/customer-import/each-field-is-held-to-its-rule", test_each_field_is_held_to_its_rule);

  return g_test_run ();
}
