/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

#include <string.h>

/* What the imports of tables have in common, for each of them. */

typedef EntenteCommand *(*NewImport) (const char *name,
                                      GBytes *file);

static EntenteCommand *
new_customers_import (const char *name,
                      GBytes     *file)
{
  static const char *const columns[] = { "name", "domain", "country", "address-line1", "city", "state", "postal-code",
                                         "contact-first-name", "contact-last-name", "email" };

  return entente_command_new ("customers.import",
                              g_variant_new_parsed ("{'name': <%s>, 'file': <%@ay>, 'columns': <%@as>}", name,
                                                    g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, file, TRUE),
                                                    g_variant_new_strv (columns, G_N_ELEMENTS (columns))));
}

static EntenteCommand *
new_prices_import (const char *name,
                   GBytes     *file)
{
  return entente_command_import_prices (name, file, "USD", "monthly");
}

static const struct
{
  const char *actor;
  NewImport new_import;
  const char *name;
  const char *command;
  guint n_items;     /* of the log: one for all rows, and one where those that are left out are kept */
  const char *table; /* a good row, two that are left out */
} imports[] = {
  {
    TEST_PROVIDER,
    new_customers_import,
    "customers.csv",
    "customers.import",
    2,
    "Company name,Domain,Country,Address line 1,City,State,Postal code,First name,Last name,E-mail\n"
    "Adatum,adatum,US,1 Main Street,Springfield,IL,62701,Ada,Martin,ada@adatum.example\n"
    ",nameless,US,1 Main Street,Springfield,IL,62701,Ada,Martin,nobody\n"
    "Too short\n",
  },
  {
    "operator@operator.program.example",
    new_prices_import,
    "prices.csv",
    "prices.import",
    1,
    "Offer ID,List Price,ERP Price\n"
    "SUITE,4,5\n"
    "ARCHIVE,one,two\n"
    "Too short\n",
  },
};

static void
assert_entry (TestWorkspace *workspace,
              const char    *command,
              const char    *name,
              guint          n_items,
              const char    *table)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("activity");
  EntenteList *list = test_workspace_list (workspace, query);
  g_autoptr (EntenteActivity) newest = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (GPtrArray) items = entente_activity_dup_items (newest);
  const EntenteActivityItem *item = g_ptr_array_index (items, 0);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, table, -1);

  g_assert_cmpstr (entente_activity_get_command (newest), ==, command);
  g_assert_cmpstr (entente_activity_get_summary (newest), ==, name);
  g_assert_cmpuint (items->len, ==, n_items);
  g_assert_cmpstr (test_outcome_get_text (item->after, "file"), ==, name);
  g_assert_cmpstr (test_outcome_get_text (item->after, "sha256"), ==, digest);
  g_assert_cmpint (test_outcome_get_count (item->after, "left_out"), ==, 2);

  test_assert_finalizes (list);
}

static void
test_rows_left_out_are_told_of_and_the_entry_names_the_file (void)
{
  TestWorkspace *workspace = test_trade_new ();

  for (guint i = 0; i < G_N_ELEMENTS (imports); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (imports[i].table, strlen (imports[i].table));
      g_autoptr (GVariant) outcome = NULL;
      g_autoptr (GVariant) problems = NULL;

      test_workspace_act_as (workspace, imports[i].actor);
      outcome = test_workspace_run_done (workspace, imports[i].new_import (imports[i].name, file));

      /* Two rows, three problems: in one row two things are wrong. */
      g_assert_cmpint (test_outcome_get_count (outcome, "left-out"), ==, 2);
      problems = g_variant_lookup_value (outcome, "problems", G_VARIANT_TYPE ("a" ENTENTE_PROBLEM_VARIANT_TYPE));
      g_assert_cmpuint (g_variant_n_children (problems), ==, 3);

      assert_entry (workspace, imports[i].command, imports[i].name, imports[i].n_items, imports[i].table);
    }

  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-import/rows-left-out-are-told-of-and-the-entry-names-the-file",
                   test_rows_left_out_are_told_of_and_the_entry_names_the_file);

  return g_test_run ();
}
