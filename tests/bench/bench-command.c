/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One command, from the call to its answer, against a transaction by hand that writes what the command wrote. The
 * command is a note on an invitation: an update, a new row, the feed, the change log. */

#include "bench.h"

#include "test-invitation.h"

typedef struct
{
  TestWorkspace *workspace;
  EntenteInvitationLink link;
  BenchSamples *samples;
} Ours;

/* Each statement with its parameters: a table's columns, in rows that command number ?1 wrote. */
typedef struct
{
  const char *insert;
  const char *table;
  const char *from;    /* several rows: the statement runs for each */
  const char *columns; /* NULL: all of them */
  sqlite3_stmt *statement;
} Write;

#define COUNT_UP "UPDATE organization SET feed_sequence = feed_sequence + 1 WHERE row = ?"
#define FEED                                \
 "INSERT INTO feed VALUES (?, ?, ?, ?, ?) " \
 "ON CONFLICT DO UPDATE SET sequence = excluded.sequence, gone = excluded.gone"
#define EVENT "(SELECT min (row) FROM invitation_event WHERE event = 'note') + ?1"
#define CHANGE "(SELECT min (row) FROM change WHERE command = 'invitation.edit-note') + ?1"

static Write writes[] = {
  { "UPDATE invitation SET version = version + 1, note = ?, search = ? WHERE row = ?", "noted",
    "temp.noted t WHERE t.number = ?1", "t.note, t.search, t.row" },
  { COUNT_UP, "feed", "feed t WHERE t.type = 'invitation'", "t.organization" },
  { FEED, "feed", "feed t WHERE t.type = 'invitation'" },
  { "INSERT INTO invitation_event VALUES (?, ?, ?, ?, ?, ?, ?, ?)", "invitation_event", "invitation_event t WHERE t.row = " EVENT },
  { COUNT_UP, "feed", "feed t WHERE t.type = 'invitation'", "t.organization" },
  { FEED, "feed", "feed t JOIN invitation_event e ON e.id = t.entity WHERE t.type = 'invitation_event' AND e.row = " EVENT },
  { "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", "change", "change t WHERE t.row = " CHANGE },
  { "INSERT INTO change_item VALUES (?, ?, ?, ?, ?, ?, ?)", "change_item", "change_item t WHERE t.change = " CHANGE },
  { "INSERT INTO change_audience VALUES (?, ?)", "change_audience", "change_audience t WHERE t.change = " CHANGE },
};

static char *
dup_note (int number)
{
  return g_strdup_printf ("Called back on day %d: will decide after the fair, wants three offers side by side", number);
}

static void
edit_note (Ours         *self,
           int           number,
           BenchSamples *samples)
{
  g_autofree char *note = dup_note (number);
  EntenteCommand *command = entente_command_new ("invitation.edit-note",
                                                 g_variant_new_parsed ("{'invitation': <%s>, 'note': <%s>}",
                                                                       self->link.id, note));
  g_autoptr (GVariant) outcome = NULL;
  BenchClock clock = bench_clock_start ();

  outcome = test_workspace_run_done (self->workspace, command);
  bench_clock_stop (&clock, samples);
}

/* What each command wrote, from the file of a first run. */
static void
load_writes (sqlite3   *db,
             int        n,
             GPtrArray *values[])
{
  sqlite3_stmt *note;

  bench_sqlite_run (db, "CREATE TEMP TABLE noted (number INTEGER PRIMARY KEY, note, search, row)");
  note = bench_sqlite_prepare (db, "INSERT INTO temp.noted SELECT ?1, ?2, search, row FROM invitation");
  for (int number = 0; number < n; number++)
    {
      g_autofree char *text = dup_note (number);

      sqlite3_bind_int (note, 1, number);
      sqlite3_bind_text (note, 2, text, -1, SQLITE_TRANSIENT);
      bench_sqlite_step (note);
    }
  sqlite3_finalize (note);

  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    {
      g_autofree char *columns = writes[i].columns != NULL ? g_strdup (writes[i].columns)
                                                           : bench_sqlite_dup_columns (db, writes[i].table);
      g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s", columns, writes[i].from);
      sqlite3_stmt *select = bench_sqlite_prepare (db, sql);

      for (int number = 0; number < n; number++)
        {
          GPtrArray *row = g_ptr_array_new_with_free_func ((GDestroyNotify) sqlite3_value_free);

          if (sqlite3_bind_parameter_count (select) > 0)
            sqlite3_bind_int (select, 1, number);
          while (sqlite3_step (select) == SQLITE_ROW)
            for (int column = 0; column < sqlite3_column_count (select); column++)
              g_ptr_array_add (row, sqlite3_value_dup (sqlite3_column_value (select, column)));
          sqlite3_reset (select);
          g_assert_cmpuint (row->len, >, 0);
          values[i * n + number] = row;
        }
      sqlite3_finalize (select);
    }
}

static void
write_bare (sqlite3      *db,
            int           number,
            int           n,
            GPtrArray    *values[],
            sqlite3_stmt *begin,
            sqlite3_stmt *commit,
            BenchSamples *samples)
{
  BenchClock clock = bench_clock_start ();

  bench_sqlite_step (begin);
  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    {
      GPtrArray *row = values[i * n + number];
      guint n_params = sqlite3_bind_parameter_count (writes[i].statement);

      for (guint first = 0; first < row->len; first += n_params)
        {
          for (guint param = 0; param < n_params; param++)
            sqlite3_bind_value (writes[i].statement, param + 1, g_ptr_array_index (row, first + param));
          bench_sqlite_step (writes[i].statement);
        }
    }
  bench_sqlite_step (commit);

  bench_clock_stop (&clock, samples);
}

static void
start (Ours       *self,
       const char *path)
{
  bench_file_remove (path);
  self->workspace = test_workspace_open (path, NULL);
  g_assert_nonnull (self->workspace);
  test_invitation_workspace_fill (self->workspace);
  self->link = test_invitation_send (self->workspace, "partnership", FALSE);
}

static void
compare (const char   *path,
         const char   *bare_path,
         int           n,
         BenchSamples *ours,
         BenchSamples *bare)
{
  g_autoptr (BenchSamples) rehearsal = bench_samples_new ();
  g_autofree GPtrArray **values = g_new0 (GPtrArray *, G_N_ELEMENTS (writes) * n);
  sqlite3_stmt *begin;
  sqlite3_stmt *commit;
  sqlite3 *db;
  Ours self = { NULL };

  start (&self, path);
  test_workspace_free (self.workspace);
  bench_file_copy (path, bare_path);

  /* What would be written is found out on a copy, where nothing is measured. */
  self.workspace = bench_workspace_open (path);
  for (int number = 0; number < n; number++)
    edit_note (&self, number, rehearsal);
  test_workspace_free (self.workspace);
  db = bench_sqlite_open (path);
  load_writes (db, n, values);
  sqlite3_close (db);

  bench_file_copy (bare_path, path);
  self.workspace = bench_workspace_open (path);
  db = bench_sqlite_open (bare_path);
  begin = bench_sqlite_prepare (db, "BEGIN IMMEDIATE");
  commit = bench_sqlite_prepare (db, "COMMIT");
  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    writes[i].statement = bench_sqlite_prepare (db, writes[i].insert);

  for (int number = 0; number < n; number++)
    {
      edit_note (&self, number, ours);
      write_bare (db, number, n, values, begin, commit, bare);
    }

  test_workspace_free (self.workspace);
  sqlite3_finalize (begin);
  sqlite3_finalize (commit);
  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    sqlite3_finalize (writes[i].statement);
  sqlite3_close (db);
  for (guint i = 0; i < G_N_ELEMENTS (writes) * n; i++)
    g_ptr_array_unref (values[i]);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = g_build_filename (argv[1], "command-ours.entente", NULL);
  g_autofree char *bare_path = g_build_filename (argv[1], "command-bare.entente", NULL);
  g_autoptr (BenchSamples) ours = bench_samples_new ();
  g_autoptr (BenchSamples) bare = bench_samples_new ();

  g_test_init (&argc, &argv, NULL);
  compare (path, bare_path, bench_parse_number (argv[2]), ours, bare);
  bench_print ("command", "", ours, bare, BENCH_WALL, 0.5);
  bench_file_remove (path);
  bench_file_remove (bare_path);

  return 0;
}
