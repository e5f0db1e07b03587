/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One command, from the call to its answer, against a transaction by hand that writes what the command wrote. The
 * command is a note on an invitation: an update, a new row, the feed, the change log.
 *
 * No window waits for a disk, so the transaction too is handed to a thread and answered in the main loop. What it
 * takes without that, on the thread that asks, is printed beside it. */

#include "bench.h"

#include "test-invitation.h"

typedef struct
{
  TestWorkspace *workspace;
  EntenteInvitationLink link;
  BenchSamples *samples;
} Ours;

/* Each statement, and where its parameters are found right after the command: a row of them for each time it runs. */
typedef struct
{
  const char *statement;
  const char *values;
} Write;

#define COUNT_UP "UPDATE organization SET feed_sequence = feed_sequence + 1 WHERE row = ?"
#define FEED                                \
 "INSERT INTO feed VALUES (?, ?, ?, ?, ?) " \
 "ON CONFLICT DO UPDATE SET sequence = excluded.sequence, gone = excluded.gone"
#define EVENT "(SELECT * FROM invitation_event ORDER BY row DESC LIMIT 1)"
#define CHANGE "(SELECT max (row) FROM change)"

static const Write writes[] = {
  { "UPDATE invitation SET version = version + 1, note = ?, search = ? WHERE row = ?", "SELECT note, search, row FROM invitation" },
  { COUNT_UP, "SELECT organization FROM feed WHERE type = 'invitation'" },
  { FEED, "SELECT * FROM feed WHERE type = 'invitation'" },
  { "INSERT INTO invitation_event VALUES (?, ?, ?, ?, ?, ?, ?, ?)", "SELECT * FROM " EVENT },
  { COUNT_UP, "SELECT f.organization FROM feed f JOIN " EVENT " e ON f.type = 'invitation_event' AND f.entity = e.id" },
  { FEED, "SELECT f.* FROM feed f JOIN " EVENT " e ON f.type = 'invitation_event' AND f.entity = e.id" },
  { "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", "SELECT * FROM change WHERE row = " CHANGE },
  { "INSERT INTO change_item VALUES (?, ?, ?, ?, ?, ?, ?)", "SELECT * FROM change_item WHERE change = " CHANGE },
  { "INSERT INTO change_audience VALUES (?, ?)", "SELECT * FROM change_audience WHERE change = " CHANGE },
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
  int number;
  BenchClock clock;      /* while it is handed to a thread */
  BenchSamples *samples; /* likewise; NULL once it is answered */
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
bare_write (Bare *self)
{
  bench_sqlite_step (self->begin);
  for (guint i = 0; i < N_WRITES; i++)
    {
      sqlite3_stmt *statement = self->statements[i];
      GPtrArray *row = self->values[i * self->n + self->number];
      guint n_params = sqlite3_bind_parameter_count (statement);

      for (guint first = 0; first < row->len; first += n_params)
        {
          for (guint param = 0; param < n_params; param++)
            sqlite3_bind_value (statement, param + 1, g_ptr_array_index (row, first + param));
          bench_sqlite_step (statement);
        }
    }
  bench_sqlite_step (self->commit);
}

static gboolean
answered_cb (gpointer user_data)
{
  Bare *self = user_data;

  bench_clock_stop (&self->clock, self->samples);
  self->samples = NULL;

  return G_SOURCE_REMOVE;
}

/* Until it is handed the queue itself. */
static gpointer
write_what_is_handed (gpointer data)
{
  GAsyncQueue *queue = data;
  gpointer handed;

  while ((handed = g_async_queue_pop (queue)) != queue)
    {
      bare_write (handed);
      g_main_context_invoke (NULL, answered_cb, handed);
    }

  return NULL;
}

static void
measure_here (Bare         *self,
              int           number,
              BenchSamples *samples)
{
  BenchClock clock = bench_clock_start ();

  self->number = number;
  bare_write (self);
  bench_clock_stop (&clock, samples);
}

static void
measure_handed (Bare         *self,
                GAsyncQueue  *queue,
                int           number,
                BenchSamples *samples)
{
  self->number = number;
  self->samples = samples;
  self->clock = bench_clock_start ();
  g_async_queue_push (queue, self);
  while (self->samples != NULL)
    g_main_context_iteration (NULL, TRUE);
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
    selects[i] = bench_sqlite_prepare (db, writes[i].values);

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
compare (const char *paths[3],
         int         n)
{
  g_autoptr (BenchSamples) ours = bench_samples_new ();
  g_autoptr (BenchSamples) handed = bench_samples_new ();
  g_autoptr (BenchSamples) here = bench_samples_new ();
  g_autoptr (GAsyncQueue) queue = g_async_queue_new ();
  g_autofree GPtrArray **values = NULL;
  GThread *thread = g_thread_new ("bare", write_what_is_handed, queue);
  Bare bare_handed = { NULL };
  Bare bare_here = { NULL };
  Ours self = { NULL };

  start (&self, paths[0]);
  test_workspace_free (self.workspace);
  bench_file_copy (paths[0], paths[1]);
  bench_file_copy (paths[0], paths[2]);
  values = rehearse (&self, paths[0], n);
  bench_file_copy (paths[1], paths[0]);

  self.workspace = bench_workspace_open (paths[0]);
  bare_open (&bare_handed, paths[1], n, values);
  bare_open (&bare_here, paths[2], n, values);

  for (int number = 0; number < n; number++)
    {
      for (int turn = 0; turn < 3; turn++)
        switch ((number + turn) % 3)
          {
          case 0:
            edit_note (&self, number, ours);
            break;
          case 1:
            measure_handed (&bare_handed, queue, number, handed);
            break;
          case 2:
            measure_here (&bare_here, number, here);
            break;
          }
    }

  g_async_queue_push (queue, queue);
  g_thread_join (thread);
  bare_close (&bare_handed);
  bare_close (&bare_here);
  test_workspace_free (self.workspace);
  for (guint i = 0; i < N_WRITES * n; i++)
    g_ptr_array_unref (values[i]);

  bench_print ("command", "", ours, handed, BENCH_WALL, 0.5);
  bench_print_part ("command", "without handing over", ours, here, BENCH_WALL, 0.5);
}

int
main (int    argc,
      char **argv)
{
  const char *paths[3];

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *name = g_strdup_printf ("command-%u.entente", i);

      paths[i] = g_build_filename (argv[1], name, NULL);
    }

  compare (paths, bench_parse_number (argv[2]));

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      bench_file_remove (paths[i]);
      g_free ((char *) paths[i]);
    }

  return 0;
}
