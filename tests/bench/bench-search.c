/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a key typed into the search of Customers until the rows are in the model, against the best query that can be
 * written by hand for the same rows. Two things are asked: the first rows with all that they show, against
 * the best query for them; and those and the numbers of all others, against the best query for each. */

#include "bench.h"

#include <malloc.h>
#include <string.h>

/* As many as the list asks for first. */
#define FIRST_ROWS 40

#define LONGEST 8

/* A name of one customer in 26, and of one in five thousand. */
static const char *const texts[] = { "meridian", "oleander" };

/* All ways to write it that are worth trying; :match is for FTS5, :inside finds the same by looking at every text. */
static const char *const first_queries[] = {
  /* matches first, their names sorted, the rest looked up for those that are shown */
  "WITH hits AS MATERIALIZED (SELECT t.row FROM %1$s f CROSS JOIN relationship t ON t.row = f.rowid WHERE f.%1$s MATCH :match "
  "AND t.partner = 2 AND t.state = 'active' ORDER BY t.name_key, t.row LIMIT 40) "
  "SELECT t.row, %2$s FROM hits JOIN relationship t USING (row) %3$s ORDER BY t.name_key, t.row",
  /* names in their order, as far as needed, each text looked at */
  "WITH hits AS MATERIALIZED (SELECT t.row FROM relationship t INDEXED BY relationship_by_name WHERE t.partner = 2 AND "
  "t.state = 'active' AND (' ' || t.search GLOB :inside) ORDER BY t.name_key, t.row LIMIT 40) "
  "SELECT t.row, %2$s FROM hits JOIN relationship t USING (row) %3$s ORDER BY t.name_key, t.row",
  /* names in their order, as far as needed, each looked for among the matches */
  "WITH hits AS MATERIALIZED (SELECT t.row FROM relationship t INDEXED BY relationship_by_name WHERE t.partner = 2 AND "
  "t.state = 'active' AND +t.row IN (SELECT rowid FROM %1$s WHERE %1$s MATCH :match) ORDER BY t.name_key, t.row LIMIT 40) "
  "SELECT t.row, %2$s FROM hits JOIN relationship t USING (row) %3$s ORDER BY t.name_key, t.row",
};

static const char *const rows_queries[] = {
  "SELECT t.row FROM %1$s f CROSS JOIN relationship t ON t.row = f.rowid WHERE f.%1$s MATCH :match "
  "AND t.partner = 2 AND t.state = 'active' ORDER BY t.name_key, t.row",
  "SELECT t.row FROM relationship t INDEXED BY relationship_by_name WHERE t.partner = 2 AND t.state = 'active' "
  "AND (' ' || t.search GLOB :inside) ORDER BY t.name_key, t.row",
  "SELECT t.row FROM relationship t INDEXED BY relationship_by_name WHERE t.partner = 2 AND t.state = 'active' "
  "AND +t.row IN (SELECT rowid FROM %1$s WHERE %1$s MATCH :match) ORDER BY t.name_key, t.row",
};

#define COLUMNS                                                                                                     \
 "c.id, t.version, c.name, c.domain, c.address_line1, c.address_line2, c.city, c.state, c.postal_code, c.country, " \
 "c.contact_first_name, c.contact_last_name, c.email, c.phone, c.language, c.registration_id, c.qualification, "    \
 "c.customer_agreement, t.reseller, t.dap, ifnull (o.id, ''), ifnull (o.name, ''), t.state, t.since, t.ended, "     \
 "(SELECT count (*) FROM subscription s WHERE s.customer = t.customer AND s.state IN ('active', 'suspended'))"
#define JOINS "JOIN organization c ON c.row = t.customer LEFT JOIN organization o ON o.row = t.through"

typedef struct
{
  sqlite3_stmt *statements[3];
  guint best;
  GArray *rows; /* guint32, as it was answered last */
  GPtrArray *texts;
} Query;

typedef struct
{
  char *text;
  Query first;
  Query all;
  BenchSamples *first_ours;
  BenchSamples *first_best;
  BenchSamples *all_ours;
  BenchSamples *all_best;
} Keystroke;

static void
query_init (Query             *self,
            sqlite3           *db,
            const char *const  sqls[],
            const char        *text)
{
  gboolean is_short = strlen (text) < 3;
  const char *table = is_short ? "relationship_prefix" : "relationship_trigram";
  g_autofree char *match = g_strdup_printf (is_short ? "\"%s\"*" : "\"%s\"", text);
  g_autofree char *inside = g_strdup_printf (is_short ? "*[^a-z0-9]%s*" : "*%s*", text);

  for (guint i = 0; i < G_N_ELEMENTS (self->statements); i++)
    {
      g_autofree char *with_table = NULL;
      g_auto (GStrv) parts = g_strsplit (sqls[i], "%1$s", -1);
      g_auto (GStrv) columns = NULL;
      g_auto (GStrv) joins = NULL;
      g_autofree char *with_columns = NULL;
      g_autofree char *sql = NULL;

      with_table = g_strjoinv (table, parts);
      columns = g_strsplit (with_table, "%2$s", -1);
      with_columns = g_strjoinv (COLUMNS, columns);
      joins = g_strsplit (with_columns, "%3$s", -1);
      sql = g_strjoinv (JOINS, joins);

      self->statements[i] = bench_sqlite_prepare (db, sql);
      if (sqlite3_bind_parameter_index (self->statements[i], ":match") != 0)
        sqlite3_bind_text (self->statements[i], 1, match, -1, SQLITE_TRANSIENT);
      else
        sqlite3_bind_text (self->statements[i], 1, inside, -1, SQLITE_TRANSIENT);
    }

  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->texts = g_ptr_array_new_with_free_func (g_free);
}

static void
query_clear (Query *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->statements); i++)
    sqlite3_finalize (self->statements[i]);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->texts);
}

/* The answer is kept, as a program would have to. FALSE when it was given up. */
static gboolean
query_run (Query        *self,
           guint         way,
           BenchSamples *samples)
{
  sqlite3_stmt *statement = self->statements[way];
  int n_columns = sqlite3_column_count (statement);
  BenchClock clock;
  int rc;

  g_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->texts, 0);

  clock = bench_clock_start ();
  while ((rc = sqlite3_step (statement)) == SQLITE_ROW)
    {
      guint32 row = sqlite3_column_int64 (statement, 0);

      g_array_append_val (self->rows, row);
      for (int i = 1; i < n_columns; i++)
        g_ptr_array_add (self->texts, g_strdup ((const char *) sqlite3_column_text (statement, i)));
    }
  sqlite3_reset (statement);
  if (samples != NULL)
    bench_clock_stop (&clock, samples);

  return rc == SQLITE_DONE;
}

static int
too_late_cb (gpointer data)
{
  return bench_clock_get_cpu () > *(gint64 *) data;
}

/* All must find the same; the fastest one is what we are held to. One that takes longer than the fastest so far is
 * given up. */
static void
query_choose (Query   *self,
              sqlite3 *db)
{
  g_autoptr (GArray) rows = NULL;
  gint64 fastest = 60 * G_GINT64_CONSTANT (1000000000);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (self->statements); i++)
    {
      g_autoptr (BenchSamples) samples = bench_samples_new ();
      guint way = i / 2;
      gint64 start = bench_clock_get_cpu ();
      gint64 deadline = start + fastest;

      sqlite3_progress_handler (db, 10000, too_late_cb, &deadline);
      if (!query_run (self, way, samples))
        continue;

      if (rows == NULL)
        rows = g_array_copy (self->rows);
      g_assert_cmpmem (rows->data, rows->len * sizeof (guint32), self->rows->data, self->rows->len * sizeof (guint32));

      if (bench_clock_get_cpu () - start < fastest)
        {
          fastest = bench_clock_get_cpu () - start;
          self->best = way;
        }
    }

  sqlite3_progress_handler (db, 0, NULL, NULL);
  query_run (self, self->best, NULL);
}

static void
keystroke_init (Keystroke  *self,
                sqlite3    *db,
                const char *text,
                int         length)
{
  self->text = g_strndup (text, length);
  query_init (&self->first, db, first_queries, self->text);
  query_init (&self->all, db, rows_queries, self->text);
  query_choose (&self->first, db);
  query_choose (&self->all, db);
  self->first_ours = bench_samples_new ();
  self->first_best = bench_samples_new ();
  self->all_ours = bench_samples_new ();
  self->all_best = bench_samples_new ();
}

static void
keystroke_clear (Keystroke *self)
{
  g_free (self->text);
  query_clear (&self->first);
  query_clear (&self->all);
  bench_samples_free (self->first_ours);
  bench_samples_free (self->first_best);
  bench_samples_free (self->all_ours);
  bench_samples_free (self->all_best);
}

/* A person pauses between two keys: nothing of the last one is left to be done. */
static void
pause_typing (void)
{
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (G_TIME_SPAN_MILLISECOND);

  /* What one side has freed must not be given back to the system at the other side's expense. */
  malloc_trim (0);
}

static void
type (Keystroke   *self,
      EntenteList *list)
{
  guint n = self->all.rows->len;
  g_autoptr (EntenteQuery) query = entente_query_with_search (entente_list_get_query (list), self->text);
  BenchClock clock;

  pause_typing ();
  clock = bench_clock_start ();
  entente_list_set_query (list, query);
  while (entente_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);
  bench_clock_stop (&clock, self->first_ours);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >=, MIN (n, FIRST_ROWS));

  while (g_list_model_get_n_items (G_LIST_MODEL (list)) != n)
    g_main_context_iteration (NULL, TRUE);
  bench_clock_stop (&clock, self->all_ours);

  /* Neither side comes to a warm processor. */
  pause_typing ();
  clock = bench_clock_start ();
  query_run (&self->first, self->first.best, self->first_best);
  query_run (&self->all, self->all.best, NULL);
  bench_clock_stop (&clock, self->all_best);
}

/* Of one of the two things asked: a line for each text, and one for all keystrokes of each length. */
static void
report (Keystroke  *keystrokes,
        const char *what,
        gsize       ours,
        gsize       best)
{
  for (guint length = 1; length <= LONGEST; length++)
    {
      g_autoptr (BenchSamples) all_ours = bench_samples_new ();
      g_autoptr (BenchSamples) all_best = bench_samples_new ();
      g_autofree char *variant = g_strdup_printf ("%u, %s", length, what);

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          Keystroke *keystroke = &keystrokes[i * LONGEST + length - 1];
          g_autofree char *text = g_strdup_printf ("%s, %s of %u", keystroke->text, what, keystroke->all.rows->len);
          BenchSamples *text_ours = G_STRUCT_MEMBER (BenchSamples *, keystroke, ours);
          BenchSamples *text_best = G_STRUCT_MEMBER (BenchSamples *, keystroke, best);

          bench_print_part ("search", text, text_ours, text_best, BENCH_CPU, 0.95);
          bench_samples_extend (all_ours, text_ours);
          bench_samples_extend (all_best, text_best);
        }

      bench_print ("search", variant, all_ours, all_best, BENCH_CPU, 0.95);
    }
}

int
main (int    argc,
      char **argv)
{
  guint n_customers = bench_parse_number (argv[2]);
  int rounds = bench_parse_number (argv[3]);
  TestWorkspace *workspace = bench_workspace_open (argv[1]);
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");
  EntenteList *list = entente_workspace_open_list (workspace->workspace, query);
  Keystroke keystrokes[G_N_ELEMENTS (texts) * LONGEST] = { 0 };
  sqlite3 *db = bench_sqlite_open (argv[1]);

  while (g_list_model_get_n_items (G_LIST_MODEL (list)) != n_customers)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (keystrokes); i++)
    keystroke_init (&keystrokes[i], db, texts[i / LONGEST], 1 + i % LONGEST);
  for (int round = 0; round < rounds; round++)
    for (guint i = 0; i < G_N_ELEMENTS (keystrokes); i++)
      type (&keystrokes[i], list);
  report (keystrokes, "first", G_STRUCT_OFFSET (Keystroke, first_ours), G_STRUCT_OFFSET (Keystroke, first_best));
  report (keystrokes, "all", G_STRUCT_OFFSET (Keystroke, all_ours), G_STRUCT_OFFSET (Keystroke, all_best));

  for (guint i = 0; i < G_N_ELEMENTS (keystrokes); i++)
    keystroke_clear (&keystrokes[i]);
  sqlite3_close (db);
  test_assert_finalizes (list);
  test_workspace_free (workspace);

  return 0;
}
