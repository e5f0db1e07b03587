/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One command, from the call to its answer in the main loop, against a transaction by hand that writes what the command
 * wrote, on the thread that asks. The command is a note on an invitation: an update, a new row, the feed, the change log. */

#include "bench.h"

#include "test-invitation.h"

typedef struct
{
  TestWorkspace *workspace;
  EntenteInvitationLink link;
  BenchSamples *samples;
} Ours;

/* Each statement, and where its parameters are found right after the command, a row of them for each time it runs. */
typedef struct
{
  const char *statement;
  const char *table; /* NULL: @from names the columns, else all of the table's */
  const char *from;
} Write;

#define COUNT_UP "UPDATE organization SET feed_sequence = feed_sequence + 1 WHERE row = ?"
#define FEED                                \
 "INSERT INTO feed VALUES (?, ?, ?, ?, ?) " \
 "ON CONFLICT DO UPDATE SET sequence = excluded.sequence, gone = excluded.gone"
#define EVENT "(SELECT max (row) FROM invitation_event)"
#define FEED_OF_EVENT "feed t JOIN invitation_event e ON t.type = 'invitation_event' AND t.entity = e.id WHERE e.row = " EVENT
#define CHANGE "(SELECT max (row) FROM change)"

static const Write writes[] = {
  { "UPDATE invitation SET version = version + 1, note = ?, search = ? WHERE row = ?", NULL, "t.note, t.search, t.row FROM invitation t" },
  { COUNT_UP, NULL, "t.organization FROM feed t WHERE t.type = 'invitation'" },
  { FEED, "feed", "feed t WHERE t.type = 'invitation'" },
  { "INSERT INTO invitation_event VALUES (?, ?, ?, ?, ?, ?, ?, ?)", "invitation_event", "invitation_event t WHERE t.row = " EVENT },
  { COUNT_UP, NULL, "t.organization FROM " FEED_OF_EVENT },
  { FEED, "feed", FEED_OF_EVENT },
  { "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", "change", "change t WHERE t.row = " CHANGE },
  { "INSERT INTO change_item VALUES (?, ?, ?, ?, ?, ?, ?)", "change_item", "change_item t WHERE t.change = " CHANGE },
  { "INSERT INTO change_audience VALUES (?, ?)", "change_audience", "change_audience t WHERE t.change = " CHANGE },
};

#define N_WRITES G_N_ELEMENTS (writes)

/* The other side, on a file of its own. */
typedef struct
{
  sqlite3 *db;
  sqlite3_stmt *begin;
  sqlite3_stmt *commit;
  sqlite3_stmt *statements[N_WRITES];
  GPtrArray **values; /* of write i in transaction number: values[i * n + number] */
  int n;
} Bare;

static char *
dup_note (int number)
{
  return g_strdup_printf ("Called back on day %d: will decide after the fair, wants three offers side by side", number);
}

/* One command that is being measured, until its answer is in the main loop. */
typedef struct
{
  BenchClock clock;
  BenchSamples *samples;
  GAsyncResult *result;
} Edit;

static void
edited_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Edit *self = user_data;

  bench_clock_stop (&self->clock, self->samples);
  self->result = g_object_ref (result);
}

static void
edit_note (Ours         *self,
           int           number,
           BenchSamples *samples)
{
  g_autofree char *note = dup_note (number);
  g_autoptr (EntenteCommand) command = entente_command_new ("invitation.edit-note",
                                                            g_variant_new_parsed ("{'invitation': <%s>, 'note': <%s>}",
                                                                                  self->link.id, note));
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GError) error = NULL;
  Edit edit = { bench_clock_start (), samples, NULL };

  entente_workspace_execute_async (self->workspace->workspace, command, NULL, edited_cb, &edit);
  while (edit.result == NULL)
    g_main_context_iteration (NULL, TRUE);

  outcome = entente_workspace_execute_finish (self->workspace->workspace, edit.result, &error);
  g_assert_no_error (error);
  g_object_unref (edit.result);
}

static sqlite3_stmt *
prepare_select (sqlite3     *db,
                const Write *write)
{
  g_autofree char *columns = write->table != NULL ? bench_sqlite_dup_columns (db, write->table) : NULL;
  g_autofree char *sql = columns != NULL ? g_strdup_printf ("SELECT %s FROM %s", columns, write->from)
                                         : g_strdup_printf ("SELECT %s", write->from);

  return bench_sqlite_prepare (db, sql);
}

/* What the last command wrote. */
static void
load_writes (sqlite3_stmt *selects[],
             int           number,
             int           n,
             GPtrArray    *values[])
{
  for (guint i = 0; i < N_WRITES; i++)
    {
      GPtrArray *row = g_ptr_array_new_with_free_func ((GDestroyNotify) sqlite3_value_free);

      while (sqlite3_step (selects[i]) == SQLITE_ROW)
        for (int column = 0; column < sqlite3_column_count (selects[i]); column++)
          g_ptr_array_add (row, sqlite3_value_dup (sqlite3_column_value (selects[i], column)));
      sqlite3_reset (selects[i]);
      g_assert_cmpuint (row->len, >, 0);
      values[i * n + number] = row;
    }
}

static void
bare_open (Bare       *self,
           const char *path,
           int         n,
           GPtrArray  *values[])
{
  self->db = bench_sqlite_open (path);
  self->begin = bench_sqlite_prepare (self->db, "BEGIN IMMEDIATE");
  self->commit = bench_sqlite_prepare (self->db, "COMMIT");
  for (guint i = 0; i < N_WRITES; i++)
    self->statements[i] = bench_sqlite_prepare (self->db, writes[i].statement);
  self->values = values;
  self->n = n;
}

static void
bare_close (Bare *self)
{
  sqlite3_finalize (self->begin);
  sqlite3_finalize (self->commit);
  for (guint i = 0; i < N_WRITES; i++)
    sqlite3_finalize (self->statements[i]);
  sqlite3_close (self->db);
}

static void
bare_write (Bare         *self,
            int           number,
            BenchSamples *samples)
{
  BenchClock clock = bench_clock_start ();

  bench_sqlite_step (self->begin);
  for (guint i = 0; i < N_WRITES; i++)
    {
      sqlite3_stmt *statement = self->statements[i];
      GPtrArray *row = self->values[i * self->n + number];
      guint n_params = sqlite3_bind_parameter_count (statement);

      for (guint first = 0; first < row->len; first += n_params)
        {
          for (guint param = 0; param < n_params; param++)
            sqlite3_bind_value (statement, param + 1, g_ptr_array_index (row, first + param));
          bench_sqlite_step (statement);
        }
    }
  bench_sqlite_step (self->commit);

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

/* What would be written is found out on a copy, where nothing is measured. */
static GPtrArray **
rehearse (Ours       *self,
          const char *path,
          int         n)
{
  g_autoptr (BenchSamples) samples = bench_samples_new ();
  GPtrArray **values = g_new0 (GPtrArray *, N_WRITES * n);
  sqlite3 *db = bench_sqlite_open (path);
  sqlite3_stmt *selects[N_WRITES];

  for (guint i = 0; i < N_WRITES; i++)
    selects[i] = prepare_select (db, &writes[i]);

  self->workspace = bench_workspace_open (path);
  for (int number = 0; number < n; number++)
    {
      edit_note (self, number, samples);
      load_writes (selects, number, n, values);
    }
  test_workspace_free (self->workspace);

  for (guint i = 0; i < N_WRITES; i++)
    sqlite3_finalize (selects[i]);
  sqlite3_close (db);

  return values;
}

static void
compare (const char *ours_path,
         const char *bare_path,
         int         n)
{
  g_autoptr (BenchSamples) ours = bench_samples_new ();
  g_autoptr (BenchSamples) theirs = bench_samples_new ();
  g_autofree GPtrArray **values = NULL;
  Bare bare = { NULL };
  Ours self = { NULL };

  start (&self, ours_path);
  test_workspace_free (self.workspace);
  bench_file_copy (ours_path, bare_path);
  values = rehearse (&self, ours_path, n);
  bench_file_copy (bare_path, ours_path);

  self.workspace = bench_workspace_open (ours_path);
  bare_open (&bare, bare_path, n, values);

  for (int number = 0; number < n; number++)
    {
      edit_note (&self, number, ours);
      bare_write (&bare, number, theirs);
    }

  bare_close (&bare);
  test_workspace_free (self.workspace);
  for (guint i = 0; i < N_WRITES * n; i++)
    g_ptr_array_unref (values[i]);

  bench_print ("command", "", ours, theirs, BENCH_WALL, 0.5);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *ours = NULL;
  g_autofree char *bare = NULL;

  g_test_init (&argc, &argv, NULL);

  ours = g_build_filename (argv[1], "command.entente", NULL);
  bare = g_build_filename (argv[1], "command-bare.entente", NULL);
  compare (ours, bare, bench_parse_number (argv[2]));
  bench_file_remove (ours);
  bench_file_remove (bare);

  return 0;
}
