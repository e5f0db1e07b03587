/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What needs the window: the time to its first usable frame, the memory it takes, searching until it is painted, and
 * scrolling. One process for each sample, because only the first window of a process starts. */

#include "bench.h"

#include "bench-array.h"
#include "bench-view.h"

#include <stdlib.h>
#include <string.h>

#define LONGEST 8
#define SCROLL_STEPS 300

/* Rows are 55 px high. So fast goes a flick of a finger: a hundred rows a second. */
#define FLICK_STEP 92
#define FLICK_FRAMES 400
/* After the import, until its rows are shown. */
#define LAST_FRAMES 60

/* One refresh of the screen. */
#define INTERVAL (G_GINT64_CONSTANT (1000000000) / 60)
#define IMPORTED 100000

typedef enum
{
  MODE_BLANK,
  MODE_ARRAY,
  MODE_LIVE,
  MODE_MEMORY,
  MODE_PAINT,
  MODE_SCROLL,
  MODE_SCROLL_IMPORT,
} Mode;

typedef struct
{
  Mode mode;
  const char *path;
  int argument;
  EntenteLocalWorkspace *local;
  EntenteWorkspace *workspace;
  GtkApplication *application;
  BenchView live;
  BenchView array;
} Bench;

/* As if that were the page that was shown last. */
static void
begin_with_customers (EntenteWindow *window)
{
  entente_window_set_entries (window, entente_pages_find ("customers"));
}

static void
show_workspace (Bench            *self,
                BenchView        *view,
                EntenteWorkspace *workspace)
{
  EntenteWindow *window = entente_window_new (self->application, NULL);

  begin_with_customers (window);
  entente_window_set_workspace (window, workspace);
  bench_view_init (view, GTK_WINDOW (window));
}

/* Workspaces */

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static EntenteAccount *
choose_account (EntenteWorkspace *workspace)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("accounts");
  g_autoptr (EntenteList) list = entente_workspace_open_list (workspace, query);

  while (entente_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (EntenteAccount) account = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (entente_account_get_kind (account) == ENTENTE_KIND_PROVIDER)
        return g_steal_pointer (&account);
    }

  g_error ("There is no provider in the workspace");
}

static void
open_workspace (Bench *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (EntenteAccount) account = NULL;
  g_autoptr (GError) error = NULL;

  entente_local_workspace_open_async (self->path, ENTENTE_LOCAL_WORKSPACE_DEFAULT, NULL, NULL, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  self->local = entente_local_workspace_open_finish (result, &error);
  g_assert_no_error (error);

  self->workspace = ENTENTE_WORKSPACE (self->local);
  account = choose_account (self->workspace);
  entente_workspace_set_account (self->workspace, account);
}

/* Rows as a person would read them out of a file of another program: enough for a screen of the sample. */
static EntenteWorkspace *
make_array (int n)
{
  g_autoptr (GListStore) store = g_list_store_new (ENTENTE_TYPE_CUSTOMER);
  EntenteRecord *account;
  BenchArrayWorkspace *array;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("customer-%d", i);
      g_autofree char *name = g_strdup_printf ("Meridian Textiles %d", i);
      g_autofree char *domain = g_strdup_printf ("meridian-%d.program.example", i);
      GVariant *values = g_variant_new_parsed ("{'name': <%s>, 'domain': <%s>, 'city': <'Lyon'>, 'country': <'FR'>, "
                                               "'customer_agreement': <'attested'>, 'through_name': <'Bravo'>, "
                                               "'subscriptions': <int64 2>, 'dap': <true>}",
                                               name, domain);
      g_autoptr (EntenteRecord) record = entente_record_new_from_variant (ENTENTE_TYPE_CUSTOMER, id, values);

      g_list_store_append (store, record);
    }

  account = entente_record_new_from_variant (ENTENTE_TYPE_ACCOUNT, "user",
                                             g_variant_new_parsed ("{'name': <'Ada Martin'>, 'organization': <'alpha'>, "
                                                                   "'organization_name': <'Alpha'>, 'kind': <'provider'>, "
                                                                   "'roles': <'global-admin,admin-agent'>, 'status': <'active'>}"));
  array = bench_array_workspace_new (ENTENTE_ACCOUNT (account));
  bench_array_workspace_add (array, "customers", "", G_LIST_MODEL (store));
  g_object_unref (account);

  return ENTENTE_WORKSPACE (array);
}

/* Start */

static void
print_start (void)
{
  const char *started = g_getenv ("BENCH_STARTED");
  BenchClock now = bench_clock_start ();

  g_print ("start\t%.3f\t%.3f\n", (now.wall - g_ascii_strtoll (started, NULL, 10)) / 1e6, now.cpu / 1e6);
}

static void
run_start (Bench *self)
{
  if (self->mode == MODE_BLANK)
    {
      bench_view_init (&self->live, GTK_WINDOW (adw_application_window_new (self->application)));
      bench_view_wait_for_frame (&self->live);
    }
  else
    {
      /* As the program does: the window waits a moment for its file. */
      EntenteWindow *window = entente_window_new (self->application, NULL);

      entente_window_show_loading (window);
      if (self->mode == MODE_LIVE)
        open_workspace (self);
      else
        self->workspace = make_array (self->argument);
      begin_with_customers (window);
      entente_window_set_workspace (window, self->workspace);
      bench_view_init (&self->live, GTK_WINDOW (window));
      bench_view_wait_for_rows (&self->live);
    }

  print_start ();
}

/* Memory */

static gint64
get_memory (const char *field)
{
  g_autofree char *status = NULL;
  const char *found;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  found = strstr (status, field);
  g_assert_nonnull (found);

  return g_ascii_strtoll (found + strlen (field), NULL, 10);
}

static void
run_memory (Bench *self)
{
  GtkAdjustment *adjustment;

  open_workspace (self);
  show_workspace (self, &self->live, self->workspace);
  bench_view_wait_for_rows (&self->live);
  while (g_list_model_get_n_items (bench_view_get_rows (&self->live)) < (guint) self->argument)
    g_main_context_iteration (NULL, TRUE);

  adjustment = bench_view_get_adjustment (&self->live);
  for (int step = 0; step <= SCROLL_STEPS; step++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * step / SCROLL_STEPS);
      bench_view_wait_for_frame (&self->live);
    }

  g_print ("memory\t%" G_GINT64_FORMAT "\n", get_memory ("VmHWM:"));
}

/* Paint */

/* Letters that follow those in the search entry come as a person types them. */
static void
type (BenchView    *view,
      const char   *text,
      BenchSamples *samples)
{
  GtkEditable *entry = GTK_EDITABLE (bench_view_find (view, GTK_TYPE_SEARCH_ENTRY));
  int length = strlen (gtk_editable_get_text (entry));
  BenchClock clock = bench_clock_start ();

  if (g_str_equal (text, gtk_editable_get_text (entry)))
    return;

  if (g_str_has_prefix (text, gtk_editable_get_text (entry)))
    gtk_editable_insert_text (entry, text + length, -1, &length);
  else
    gtk_editable_set_text (entry, text);
  while (g_strcmp0 (entente_query_get_search (entente_list_get_query (ENTENTE_LIST (bench_view_get_rows (view)))), text) != 0)
    g_main_context_iteration (NULL, TRUE);
  bench_view_wait_for_rows (view);

  if (samples != NULL)
    bench_clock_stop (&clock, samples);
}

/* How many customers a search has to find. */
static guint
count_matches (sqlite3    *db,
               const char *text)
{
  g_autofree char *prefix = g_strdup_printf ("SELECT count(*) FROM relationship_prefix ('\"%s\"*')", text);
  g_autofree char *trigram = g_strdup_printf ("SELECT count(*) FROM relationship_trigram ('\"%s\"')", text);
  sqlite3_stmt *statement;
  guint n;

  statement = bench_sqlite_prepare (db, text[0] == '\0'     ? "SELECT count(*) FROM relationship"
                                        : strlen (text) < 3 ? prefix
                                                            : trigram);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);

  return n;
}

typedef struct
{
  char *text;
  guint n; /* found */
} Search;

static void
search_in (BenchView    *view,
           const Search *search,
           BenchSamples *samples)
{
  type (view, search->text, samples);
  bench_view_settle (view, search->n);
}

/* The names letter by letter, and nothing before each of them. */
static GArray *
make_searches (const char *path)
{
  static const char *const names[] = { "meridian", "oleander" };
  GArray *searches = g_array_new (FALSE, FALSE, sizeof (Search));
  sqlite3 *db = bench_sqlite_open (path);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint length = 0; length <= LONGEST; length++)
      {
        Search search = { g_strndup (names[i], length) };

        search.n = count_matches (db, search.text);
        g_array_append_val (searches, search);
      }

  sqlite3_close (db);

  return searches;
}

static void
run_paint (Bench *self)
{
  g_autoptr (BenchSamples) live = bench_samples_new ();
  g_autoptr (BenchSamples) array = bench_samples_new ();
  g_autoptr (GArray) searches = make_searches (self->path);
  BenchArrayWorkspace *arrays;

  open_workspace (self);
  show_workspace (self, &self->live, self->workspace);
  bench_view_wait_for_rows (&self->live);
  bench_view_settle (&self->live, g_array_index (searches, Search, 0).n);

  arrays = bench_array_workspace_new (entente_workspace_get_account (self->workspace));
  for (guint i = 0; i < searches->len; i++)
    {
      const Search *search = &g_array_index (searches, Search, i);

      search_in (&self->live, search, NULL);
      bench_array_workspace_add (arrays, "customers", search->text, bench_view_get_rows (&self->live));
    }
  show_workspace (self, &self->array, ENTENTE_WORKSPACE (arrays));
  bench_view_wait_for_rows (&self->array);

  for (int round = 0; round < self->argument; round++)
    for (guint i = 0; i < searches->len; i++)
      {
        const Search *search = &g_array_index (searches, Search, i);

        search_in (&self->live, search, search->text[0] != '\0' ? live : NULL);
        search_in (&self->array, search, search->text[0] != '\0' ? array : NULL);
      }

  bench_print ("paint", "p95", live, array, BENCH_CPU, 0.95);
  bench_print ("paint", "median", live, array, BENCH_CPU, 0.5);
}

/* Scrolling */

typedef struct
{
  int frames;
  int missed;      /* refreshes that the work of the main thread leaves no time for */
  int missed_wall; /* refreshes that passed, for whatever reason */
} Flick;

static gint64
get_time (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);

  return time.tv_sec * G_GINT64_CONSTANT (1000000000) + time.tv_nsec;
}

/* One more frame, a step further. All that the main thread does between two frames delays the second one. */
static void
flick (BenchView *view,
       Flick     *result)
{
  GtkAdjustment *adjustment = bench_view_get_adjustment (view);
  int step = result->frames++ / FLICK_FRAMES % 2 == 0 ? FLICK_STEP : -FLICK_STEP;
  gint64 cpu = get_time (CLOCK_THREAD_CPUTIME_ID);
  gint64 wall = get_time (CLOCK_MONOTONIC);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + step);
  bench_view_wait_for_frame (view);

  result->missed += (get_time (CLOCK_THREAD_CPUTIME_ID) - cpu) / INTERVAL;
  result->missed_wall += MAX ((get_time (CLOCK_MONOTONIC) - wall - INTERVAL / 2) / INTERVAL, 0);
}

static void
run_scroll (Bench *self)
{
  g_autoptr (EntenteCommand) command = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GtkAdjustment *adjustment;
  Flick found = { 0 };

  open_workspace (self);
  show_workspace (self, &self->live, self->workspace);
  bench_view_wait_for_rows (&self->live);
  bench_view_settle (&self->live, self->argument);

  /* To and fro around the middle of the list. The way there is a jump. */
  adjustment = bench_view_get_adjustment (&self->live);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2 - FLICK_FRAMES / 2 * FLICK_STEP);
  bench_view_settle (&self->live, self->argument);

  if (self->mode == MODE_SCROLL)
    {
      while (found.frames < FLICK_FRAMES)
        flick (&self->live, &found);
    }
  else
    {
      g_autoptr (GBytes) customers = bench_customers_new (self->argument, IMPORTED);

      command = entente_command_new ("customers.import", bench_import_params (customers));
      entente_workspace_execute_async (self->workspace, command, NULL, store_result_cb, &result);
      while (result == NULL || g_list_model_get_n_items (bench_view_get_rows (&self->live)) != (guint) self->argument + IMPORTED)
        flick (&self->live, &found);
      for (int i = 0; i < LAST_FRAMES; i++)
        flick (&self->live, &found);
      g_variant_unref (entente_workspace_execute_finish (self->workspace, result, &error));
      g_assert_no_error (error);
    }

  g_print ("scroll\t%d\t%d\t%d\n", found.missed, found.missed_wall, found.frames);
}

static void
activate_cb (GtkApplication *application,
             Bench          *self)
{
  self->application = application;

  switch (self->mode)
    {
    case MODE_BLANK:
    case MODE_ARRAY:
    case MODE_LIVE:
      run_start (self);
      break;

    case MODE_MEMORY:
      run_memory (self);
      break;

    case MODE_PAINT:
      run_paint (self);
      break;

    case MODE_SCROLL:
    case MODE_SCROLL_IMPORT:
      run_scroll (self);
      break;
    }

  /* Nothing that would come now is measured. */
  exit (0);
}

int
main (int    argc,
      char **argv)
{
  static const char *const modes[] = { "blank", "array", "live", "memory", "paint", "scroll", "scroll-import", NULL };
  g_autoptr (AdwApplication) application = NULL;
  Bench self = { 0 };

  g_assert_cmpint (argc, ==, 4);
  while (modes[self.mode] != NULL && !g_str_equal (modes[self.mode], argv[1]))
    self.mode++;
  g_assert_nonnull (modes[self.mode]);
  self.path = argv[2];
  self.argument = bench_parse_number (argv[3]);

  application = g_object_new (ADW_TYPE_APPLICATION, "flags", G_APPLICATION_NON_UNIQUE,
                              "application-id", "io.github.entente.Entente.Bench",
                              "resource-base-path", "/io/github/entente/Entente", NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &self);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
