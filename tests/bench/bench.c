/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench.h"

#include <glib/gstdio.h>
#include <time.h>

/* Customers in one table; a million come in several. */
#define TABLE_ROWS 100000

static gint64
get_nanoseconds (clockid_t id)
{
  struct timespec now;

  clock_gettime (id, &now);

  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

void
bench_samples_extend (BenchSamples *self,
                      BenchSamples *other)
{
  g_array_append_vals (self->wall, other->wall->data, other->wall->len);
  g_array_append_vals (self->cpu, other->cpu->data, other->cpu->len);
}

BenchClock
bench_clock_start (void)
{
  return (BenchClock){ get_nanoseconds (CLOCK_MONOTONIC), get_nanoseconds (CLOCK_PROCESS_CPUTIME_ID) };
}

gint64
bench_clock_get_cpu (void)
{
  return get_nanoseconds (CLOCK_PROCESS_CPUTIME_ID);
}

void
bench_clock_stop (const BenchClock *clock,
                  BenchSamples     *samples)
{
  double wall = (get_nanoseconds (CLOCK_MONOTONIC) - clock->wall) / 1e6;
  double cpu = (get_nanoseconds (CLOCK_PROCESS_CPUTIME_ID) - clock->cpu) / 1e6;

  g_array_append_val (samples->wall, wall);
  g_array_append_val (samples->cpu, cpu);
}

BenchSamples *
bench_samples_new (void)
{
  BenchSamples *self = g_new0 (BenchSamples, 1);

  self->wall = g_array_new (FALSE, FALSE, sizeof (double));
  self->cpu = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

void
bench_samples_free (BenchSamples *self)
{
  g_array_unref (self->wall);
  g_array_unref (self->cpu);
  g_free (self);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

double
bench_samples_get (BenchSamples *self,
                   BenchMeasure  measure,
                   double        part)
{
  GArray *samples = measure == BENCH_WALL ? self->wall : self->cpu;
  g_autoptr (GArray) sorted = g_array_copy (samples);

  g_assert (sorted->len > 0);
  g_array_sort (sorted, compare_numbers);

  return g_array_index (sorted, double, (guint) (part * (sorted->len - 1) + 0.5));
}

static void
print_ratios (const char   *word,
              const char   *figure,
              const char   *variant,
              BenchSamples *ours,
              BenchSamples *theirs,
              BenchMeasure  measure,
              double        part)
{
  BenchMeasure other = measure == BENCH_WALL ? BENCH_CPU : BENCH_WALL;

  g_print ("%s\t%s\t%s\t%.3f\t%.3f\t%.3f\t%.3f\n", word, figure, variant,
           bench_samples_get (ours, measure, part) / bench_samples_get (theirs, measure, part),
           bench_samples_get (ours, other, part) / bench_samples_get (theirs, other, part),
           bench_samples_get (ours, measure, part), bench_samples_get (theirs, measure, part));
}

void
bench_print (const char   *figure,
             const char   *variant,
             BenchSamples *ours,
             BenchSamples *theirs,
             BenchMeasure  measure,
             double        part)
{
  print_ratios ("figure", figure, variant, ours, theirs, measure, part);
}

void
bench_print_part (const char   *figure,
                  const char   *variant,
                  BenchSamples *ours,
                  BenchSamples *theirs,
                  BenchMeasure  measure,
                  double        part)
{
  print_ratios ("part", figure, variant, ours, theirs, measure, part);
}

int
bench_parse_number (const char *text)
{
  g_autoptr (GError) error = NULL;
  guint64 number = 0;

  g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &number, &error);
  g_assert_no_error (error);

  return (int) number;
}

/* Customers */

static const char *const names[] = { "Alder", "Beacon", "Cygnet", "Delta", "Ember", "Fjord", "Glacier", "Harbor", "Indigo", "Juniper", "Kestrel", "Lumen", "Meridian", "Nimbus", "Orchard", "Pallas", "Quarry", "Rivage", "Solène", "Tiller", "Umbra", "Vernal", "Willow", "Xenon", "Yarrow", "Zéphyr" };
static const char *const trades[] = { "Bakery", "Optics", "Timber", "Freight", "Clinic", "Studio", "Textiles", "Motors", "Foods", "Dental", "Roofing", "Press", "Energy", "Toys", "Seeds", "Yachts", "Works", "Travel", "Robotics" };
static const char *const cities[] = { "Springfield", "Aurora", "Peoria", "Elgin", "Joliet", "Evanston", "Decatur", "Moline", "Quincy", "Normal", "Urbana", "Zürich Falls", "Galena" };
static const char *const first_names[] = { "Ada", "Björn", "Chloé", "Dmitri", "Élodie", "Farid", "Greta", "Hugo", "Inès", "Jan", "Katarzyna", "Łukasz", "Maud", "Noor", "Óscar", "Pia", "Quentin" };
static const char *const last_names[] = { "Martin", "Müller", "O’Brien", "García", "Rossi", "de Vries", "Öberg", "Wójcik", "Keller", "Durand", "Smith", "Šimek", "N’Diaye", "Lindqvist", "Abara", "Castillo", "Evans", "Falk", "Haddad", "Ito", "Jansen", "Kowal", "Larsen" };

#define PICK(choices, number) ((choices)[(number) % G_N_ELEMENTS (choices)])

/* One in five thousand has a name that hardly anybody else has. */
static const char *
pick_name (guint number)
{
  return number % 5000 == 4711 ? "Oleander" : PICK (names, number);
}

static void
append_customer (GString *table,
                 guint    number)
{
  guint32 mixed = (number + 1) * 2654435761u;

  g_string_append_printf (table,
                          "%s %s %u,c%x-%u,reseller,US,%u Main Street,%s,IL,6%04u,%s,%s,mail%u@c%x.example,(217) 555-%04u,%s\r\n",
                          pick_name (mixed >> 7), PICK (trades, mixed >> 11), mixed % 9973, mixed, number, 1 + mixed % 997,
                          PICK (cities, mixed >> 5), mixed % 10000, PICK (first_names, mixed >> 9),
                          PICK (last_names, mixed >> 13), number % 100, mixed, mixed % 10000,
                          number % 2 == 0 ? "2025-03-14" : "");
}

GBytes *
bench_customers_new (int first,
                     int n)
{
  GString *table = g_string_new ("Company name,Domain,Relationship,Country,Address line 1,City,State,Postal code,First name,"
                                 "Last name,E-mail,Phone,Agreement date\r\n");

  for (int i = 0; i < n; i++)
    append_customer (table, first + i);

  return g_string_free_to_bytes (table);
}

static GVariant *
guess_columns (GBytes *customers)
{
  g_autoptr (EntenteCsvReader) reader = entente_csv_reader_new (customers, NULL);
  g_autoptr (EntenteCustomerMapping) mapping = NULL;
  g_auto (GStrv) nicks = NULL;
  EntenteCsvRow row;

  g_assert_true (entente_csv_reader_read (reader, &row, NULL));
  mapping = entente_customer_mapping_new (row.cells, row.n_cells);
  g_assert_true (entente_customer_mapping_get_complete (mapping));
  nicks = entente_customer_mapping_dup_nicks (mapping);

  return g_variant_new_strv ((const char *const *) nicks, -1);
}

GVariant *
bench_import_params (GBytes *customers)
{
  return g_variant_new_parsed ("{'name': <'customers.csv'>, 'file': <%@ay>, 'columns': <%@as>}",
                               g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, customers, TRUE),
                               guess_columns (customers));
}

/* Workspaces */

static void
import (TestWorkspace *workspace,
        int            first,
        int            n)
{
  g_autoptr (GBytes) customers = bench_customers_new (first, n);
  g_autoptr (EntenteCommand) command = NULL;
  g_autoptr (GVariant) outcome = NULL;
  gint64 imported = 0;

  command = entente_command_new ("customers.import", bench_import_params (customers));
  outcome = test_workspace_run_done (workspace, g_steal_pointer (&command));
  g_assert_true (g_variant_lookup (outcome, "imported", "x", &imported));
  g_assert_cmpint (imported, ==, n);
}

void
bench_workspace_make (const char *path,
                      int         n)
{
  TestWorkspace *workspace = test_workspace_open (path, NULL);
  g_autofree char *provider = NULL;
  g_autoptr (GVariant) outcome = NULL;

  g_assert_nonnull (workspace);
  provider = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  outcome = test_workspace_do (workspace, "country-rules.import",
                               "{'rules': <[{'country': <'US'>, 'states': <['IL', 'WA']>, 'state-required': <true>, "
                               "'city-required': <true>, 'postal-code-required': <true>, "
                               "'postal-code-pattern': <'^[0-9]{5}(-[0-9]{4})?$'>, "
                               "'phone-pattern': <'^(\\\\+?1)?[ .-]?\\\\(?[0-9]{3}\\\\)?[ .-]?[0-9]{3}[ .-]?[0-9]{4}$'>, "
                               "'calling-codes': <['1']>}]>}");

  test_workspace_act_as (workspace, BENCH_USER);
  for (int first = 0; first < n; first += TABLE_ROWS)
    import (workspace, first, MIN (TABLE_ROWS, n - first));

  test_workspace_free (workspace);
}

TestWorkspace *
bench_workspace_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open (path, &error);

  g_assert_no_error (error);
  test_workspace_act_as (workspace, BENCH_USER);

  return workspace;
}

void
bench_file_remove (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      (void) g_remove (name);
    }
}

void
bench_file_copy (const char *path,
                 const char *copy)
{
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (copy);
  g_autoptr (GError) error = NULL;

  bench_file_remove (copy);
  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* SQLite without us */

sqlite3 *
bench_sqlite_open (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL), ==, SQLITE_OK);
  bench_sqlite_run (db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; "
                        "PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = ON");

  return db;
}

void
bench_sqlite_run (sqlite3    *db,
                  const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
}

sqlite3_stmt *
bench_sqlite_prepare (sqlite3    *db,
                      const char *sql)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v3 (db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));

  return statement;
}

void
bench_sqlite_step (sqlite3_stmt *statement)
{
  if (sqlite3_step (statement) != SQLITE_DONE)
    g_error ("%s: %s", sqlite3_sql (statement), sqlite3_errmsg (sqlite3_db_handle (statement)));
  sqlite3_reset (statement);
}

char *
bench_sqlite_dup_columns (sqlite3    *db,
                          const char *table)
{
  sqlite3_stmt *statement = bench_sqlite_prepare (db, "SELECT group_concat ('t.' || name, ', ') FROM pragma_table_info (?1)");
  char *columns;

  sqlite3_bind_text (statement, 1, table, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  columns = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return columns;
}
