/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The import of customers with every rule, against bare inserts of the very same rows. */

#include "bench.h"

typedef struct
{
  const char *name;
  const char *from;    /* what the import added */
  const char *columns; /* NULL: all of them */
  const char *insert;  /* the same */
  GPtrArray *values;   /* sqlite3_value, row after row */
  int n_columns;
} Rows;

static Rows tables[] = {
  { "organization", "organization t WHERE t.row > 2 ORDER BY t.row" },
  { "relationship", "relationship t ORDER BY t.row" },
  { "relationship_trigram", "relationship t ORDER BY t.row", "t.row, t.search",
    "INSERT INTO relationship_trigram (rowid, search) VALUES (?, ?)" },
  { "relationship_prefix", "relationship t ORDER BY t.row", "t.row, t.search",
    "INSERT INTO relationship_prefix (rowid, search) VALUES (?, ?)" },
  { "acceptance", "acceptance t ORDER BY t.row" },
  { "feed", "feed t WHERE t.organization > 2 OR t.type = 'relationship' OR t.entity IN "
            "(SELECT id FROM organization WHERE row > 2) ORDER BY t.organization, t.type, t.entity" },
  { "change", "change t WHERE t.command = 'customers.import' ORDER BY t.row" },
  { "change_item", "change_item t JOIN change c ON c.row = t.change WHERE c.command = 'customers.import'" },
  { "change_audience", "change_audience t JOIN change c ON c.row = t.change WHERE c.command = 'customers.import'" },
};

static void
value_free (gpointer data)
{
  sqlite3_value_free (data);
}

static void
load_rows (Rows    *self,
           sqlite3 *db)
{
  g_autofree char *columns = self->columns != NULL ? g_strdup (self->columns) : bench_sqlite_dup_columns (db, self->name);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s", columns, self->from);
  sqlite3_stmt *statement = bench_sqlite_prepare (db, sql);

  self->values = g_ptr_array_new_with_free_func (value_free);
  self->n_columns = sqlite3_column_count (statement);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < self->n_columns; i++)
      g_ptr_array_add (self->values, sqlite3_value_dup (sqlite3_column_value (statement, i)));

  sqlite3_finalize (statement);
}

static void
load_import (const char *path)
{
  sqlite3 *db = bench_sqlite_open (path);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    load_rows (&tables[i], db);

  sqlite3_close (db);
}

static char *
make_insert (Rows *self)
{
  GString *sql;

  if (self->insert != NULL)
    return g_strdup (self->insert);

  sql = g_string_new (NULL);
  g_string_append_printf (sql, "INSERT INTO %s VALUES (?", self->name);
  for (int i = 1; i < self->n_columns; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');

  return g_string_free (sql, FALSE);
}

static void
insert_rows (Rows    *self,
             sqlite3 *db)
{
  g_autofree char *sql = make_insert (self);
  sqlite3_stmt *statement = bench_sqlite_prepare (db, sql);

  for (guint i = 0; i < self->values->len; i += self->n_columns)
    {
      for (int column = 0; column < self->n_columns; column++)
        sqlite3_bind_value (statement, column + 1, g_ptr_array_index (self->values, i + column));
      bench_sqlite_step (statement);
    }

  sqlite3_finalize (statement);
}

/* The search tables are filled directly: by the triggers they would be written out at every row. */
static void
insert_bare (const char   *path,
             BenchSamples *samples)
{
  sqlite3 *db = bench_sqlite_open (path);
  BenchClock clock;

  bench_sqlite_run (db, "DROP TRIGGER relationship_search_insert");

  clock = bench_clock_start ();
  bench_sqlite_run (db, "BEGIN IMMEDIATE");
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    insert_rows (&tables[i], db);
  bench_sqlite_run (db, "COMMIT");
  bench_clock_stop (&clock, samples);

  sqlite3_close (db);
}

static void
import (const char   *path,
        GVariant     *params,
        gint64        n,
        BenchSamples *samples)
{
  TestWorkspace *workspace = bench_workspace_open (path);
  EntenteCommand *command = entente_command_new ("customers.import", params);
  g_autoptr (GVariant) outcome = NULL;
  gint64 imported = 0;
  BenchClock clock = bench_clock_start ();

  outcome = test_workspace_run_done (workspace, command);
  bench_clock_stop (&clock, samples);

  g_assert_true (g_variant_lookup (outcome, "imported", "x", &imported));
  g_assert_cmpint (imported, ==, n);
  test_workspace_free (workspace);
}

int
main (int    argc,
      char **argv)
{
  const char *folder = argv[1];
  int n = bench_parse_number (argv[2]);
  int rounds = bench_parse_number (argv[3]);
  g_autofree char *empty = g_build_filename (folder, "import-empty.entente", NULL);
  g_autofree char *ours_path = g_build_filename (folder, "import-ours.entente", NULL);
  g_autofree char *bare_path = g_build_filename (folder, "import-bare.entente", NULL);
  g_autoptr (BenchSamples) ours = bench_samples_new ();
  g_autoptr (BenchSamples) bare = bench_samples_new ();
  g_autoptr (GBytes) customers = bench_customers_new (0, n);
  g_autoptr (GVariant) params = g_variant_ref_sink (bench_import_params (customers));

  bench_file_remove (empty);
  bench_workspace_make (empty, 0);

  for (int i = 0; i < rounds; i++)
    {
      bench_file_copy (empty, ours_path);
      import (ours_path, params, n, ours);
      if (i == 0)
        load_import (ours_path);

      bench_file_copy (empty, bare_path);
      insert_bare (bare_path, bare);
    }

  bench_print ("import", "", ours, bare, BENCH_CPU, 0.5);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_ptr_array_unref (tables[i].values);
  bench_file_remove (empty);
  bench_file_remove (ours_path);
  bench_file_remove (bare_path);

  return 0;
}
