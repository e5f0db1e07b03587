/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#include <string.h>

#define HEADINGS "User Name,MPN ID,Legal Name,Country,Active\n"

typedef struct
{
  GString *good; /* "USER MPN NAME COUNTRY ACTIVE;" of each good row */
  GPtrArray *problems;
  guint n_bad;
} Outcome;

static void
outcome_clear (Outcome *self)
{
  g_string_free (self->good, TRUE);
  g_ptr_array_unref (self->problems);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
read_table (const char *text,
            Outcome    *outcome)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteMemberTable) table = entente_member_table_new (bytes, &error);
  EntenteMemberRow row;
  EntenteMemberRowKind kind;

  g_assert_no_error (error);
  *outcome = (Outcome){ g_string_new (NULL), g_ptr_array_new_with_free_func (g_object_unref), 0 };
  while (entente_member_table_read (table, &row, &kind, outcome->problems, &error))
    if (kind == ENTENTE_MEMBER_ROW_GOOD)
      g_string_append_printf (outcome->good, "%s %s %s %s %d;", row.user_name, row.profile.mpn_id, row.profile.name,
                              row.profile.country, row.active);
    else if (kind == ENTENTE_MEMBER_ROW_BAD)
      outcome->n_bad++;
  g_assert_no_error (error);
}

static void
test_rows_are_read_as_people_write_them (void)
{
  g_auto (Outcome) outcome = { 0 };

  read_table (HEADINGS
              "Ada@Contoso.example,4711001,Contoso IT,fr,yes\n"
              "ada@contoso.example,4711002,Contoso België,Belgium,no\n"
              ",,,,\n"
              "cem@fabrikam.example,4711003,Fabrikam,US,\n",
              &outcome);
  g_assert_cmpuint (outcome.problems->len, ==, 0);
  g_assert_cmpstr (outcome.good->str, ==,
                   "ada@contoso.example 4711001 Contoso IT FR 1;ada@contoso.example 4711002 Contoso België BE 0;"
                   "cem@fabrikam.example 4711003 Fabrikam US 1;");
}

static void
test_columns_are_found_by_their_headings (void)
{
  g_auto (Outcome) outcome = { 0 };

  read_table ("Pays;Raison sociale;ID MPN;Nom d’utilisateur;Remarque\nFR;Contoso;4711001;ada@contoso.example;x\n", &outcome);
  g_assert_cmpstr (outcome.good->str, ==, "ada@contoso.example 4711001 Contoso FR 1;");
}

static void
test_missing_column_is_named (void)
{
  static const char text[] = "User Name,MPN ID,Country\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_member_table_new (bytes, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_COLUMN_MISSING));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "Legal Name");
}

static void
assert_problem (Outcome       *outcome,
                guint          n,
                guint          line,
                EntenteReason  reason,
                const char    *field)
{
  EntenteProblem *problem = g_ptr_array_index (outcome->problems, n);

  g_assert_cmpuint (entente_problem_get_position (problem), ==, line);
  g_assert_cmpstr (entente_reason_get_nick (entente_problem_get_reason (problem)), ==, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_field (entente_problem_get_error (problem)), ==, field);
}

static void
test_everything_wrong_in_a_row_is_told (void)
{
  g_auto (Outcome) outcome = { 0 };

  read_table (HEADINGS
              "ada,047,…,Atlantis,perhaps\n"
              "ada@contoso.example,4711001,Contoso,FR,yes\n",
              &outcome);
  g_assert_cmpuint (outcome.n_bad, ==, 1);
  g_assert_cmpuint (outcome.problems->len, ==, 5);
  assert_problem (&outcome, 0, 2, ENTENTE_REASON_MALFORMED, "user-name");
  assert_problem (&outcome, 1, 2, ENTENTE_REASON_MALFORMED, "mpn-id");
  assert_problem (&outcome, 2, 2, ENTENTE_REASON_MALFORMED, "name");
  assert_problem (&outcome, 3, 2, ENTENTE_REASON_UNKNOWN_VALUE, "country");
  assert_problem (&outcome, 4, 2, ENTENTE_REASON_UNKNOWN_VALUE, "active");
  g_assert_cmpstr (outcome.good->str, ==, "ada@contoso.example 4711001 Contoso FR 1;");
}

static void
test_mpn_id_is_in_a_table_once (void)
{
  g_auto (Outcome) outcome = { 0 };

  read_table (HEADINGS
              "ada@contoso.example,4711001,Contoso,FR,\n"
              "bea@contoso.example,4711001,Contoso,FR,\n",
              &outcome);
  g_assert_cmpuint (outcome.problems->len, ==, 1);
  assert_problem (&outcome, 0, 3, ENTENTE_REASON_REPEATED, "mpn-id");
}

static void
test_row_of_another_shape_is_left_out (void)
{
  g_auto (Outcome) outcome = { 0 };

  read_table (HEADINGS "ada@contoso.example,4711001\n", &outcome);
  g_assert_cmpuint (outcome.problems->len, ==, 1);
  assert_problem (&outcome, 0, 2, ENTENTE_REASON_CELL_COUNT, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/member-table/rows-are-read-as-people-write-them", test_rows_are_read_as_people_write_them);
  g_test_add_func ("/member-table/columns-are-found-by-their-headings", test_columns_are_found_by_their_headings);
  g_test_add_func ("/member-table/missing-column-is-named", test_missing_column_is_named);
  g_test_add_func ("/member-table/everything-wrong-in-a-row-is-told", test_everything_wrong_in_a_row_is_told);
  g_test_add_func ("/member-table/mpn-id-is-in-a-table-once", test_mpn_id_is_in_a_table_once);
  g_test_add_func ("/member-table/row-of-another-shape-is-left-out", test_row_of_another_shape_is_left_out);

  return g_test_run ();
}
