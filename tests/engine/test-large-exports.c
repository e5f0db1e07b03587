/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lists with very many rows as tables: no more memory than for few, and nobody waits for it. */

#include "test-trade.h"

#include <malloc.h>

#include "test-file.h"
#include "test-system.h"

#define FEW 2000
#define MANY 100000
#define SLACK (1024 * 1024) /* bytes that a few thousand rows more may take, for the numbers of the rows and what SQLite keeps */

/* Where what is written goes: nowhere, after a look at how much memory is in use. */
#define TEST_TYPE_SINK (sink_get_type ())
G_DECLARE_FINAL_TYPE (Sink, sink, TEST, SINK, GOutputStream)

struct _Sink
{
  GOutputStream parent_instance;

  gsize n_lines;
  gsize most; /* bytes in use */

  GMutex mutex;
  GCond cond;
  gboolean is_closed; /* whoever writes has to wait */
  gboolean is_waited_at;
};

G_DEFINE_FINAL_TYPE (Sink, sink, G_TYPE_OUTPUT_STREAM)

static gsize
get_memory (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

static gssize
sink_write (GOutputStream  *stream,
            const void     *buffer,
            gsize           count,
            GCancellable   *cancellable,
            GError        **error)
{
  Sink *self = TEST_SINK (stream);

  g_mutex_lock (&self->mutex);
  self->is_waited_at = TRUE;
  g_cond_broadcast (&self->cond);
  while (self->is_closed)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);

  for (gsize i = 0; i < count; i++)
    self->n_lines += ((const char *) buffer)[i] == '\n';
  self->most = MAX (self->most, get_memory ());

  return (gssize) count;
}

static void
sink_finalize (GObject *object)
{
  Sink *self = TEST_SINK (object);

  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);

  G_OBJECT_CLASS (sink_parent_class)->finalize (object);
}

static void
sink_class_init (SinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sink_finalize;
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = sink_write;
}

static void
sink_init (Sink *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
}

static void
sink_set_closed (Sink     *self,
                 gboolean  is_closed)
{
  g_mutex_lock (&self->mutex);
  self->is_closed = is_closed;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

static void
sink_wait_for_writer (Sink *self)
{
  g_mutex_lock (&self->mutex);
  while (!self->is_waited_at)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

typedef struct
{
  TestPlace place;
  TestWorkspace *workspace;
  char *subscription; /* the first one */
  Sink *sink;
  GAsyncResult *result;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *customer = NULL;

  test_place_set_up (&fixture->place, NULL);
  fixture->workspace = test_trade_new_in_file (fixture->place.path);
  customer = test_trade_add_customer (fixture->workspace, "alphaworks", NULL, "attested");
  fixture->subscription = test_trade_subscribe (fixture->workspace, customer, "SUITE", 5);
  fixture->sink = g_object_new (TEST_TYPE_SINK, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->sink);
  g_free (fixture->subscription);
  test_workspace_free (fixture->workspace);
  test_place_tear_down (&fixture->place, NULL);
}

/* Until there are that many. */
static void
multiply (Fixture *fixture,
          int      n)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT count (*) FROM subscription UNION ALL SELECT i + 1 FROM n WHERE i < %d - 1) "
                         "INSERT INTO subscription (id, purchase, customer, provider, offer, name, name_key, quantity, state, "
                         "billing_cycle, auto_renew, created, starts_on, ends_on, support_contact, search) "
                         "SELECT id || '-' || i, purchase, customer, provider, offer, name || ' ' || i, name_key || ' ' || i, quantity, "
                         "state, billing_cycle, auto_renew, created, starts_on, ends_on, support_contact, search "
                         "FROM n, subscription WHERE subscription.row = 1",
                         n);

  test_workspace_free (fixture->workspace);
  test_file_execute (fixture->place.path, sql);
  fixture->workspace = test_workspace_open (fixture->place.path, NULL);
  g_assert_nonnull (fixture->workspace);
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
begin_export (Fixture *fixture)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("subscriptions");

  fixture->sink->n_lines = 0;
  fixture->sink->most = 0;
  entente_workspace_export_async (fixture->workspace->workspace, query, G_OUTPUT_STREAM (fixture->sink), NULL, NULL,
                                  store_result_cb, &fixture->result);
}

static void
end_export (Fixture *fixture,
            int      n)
{
  g_autoptr (GError) error = NULL;

  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (entente_workspace_export_finish (fixture->workspace->workspace, fixture->result, &error), ==, n);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->sink->n_lines, ==, n + 1);
  g_clear_object (&fixture->result);
}

/* The most that was in use of it. */
static gsize
measure (Fixture *fixture,
         int      n)
{
  gsize before;

  multiply (fixture, n);

  /* The first one of a connection finds caches empty. */
  begin_export (fixture);
  end_export (fixture, n);
  before = get_memory ();
  begin_export (fixture);
  end_export (fixture, n);

  g_test_message ("%d rows: %" G_GSIZE_FORMAT " KiB more than before", n, (fixture->sink->most - MIN (before, fixture->sink->most)) / 1024);

  return fixture->sink->most;
}

static void
test_many_rows_take_no_more_memory_than_few (Fixture       *fixture,
                                             gconstpointer  data)
{
  gsize few = measure (fixture, FEW);
  gsize many = measure (fixture, MANY);

  g_assert_cmpuint (many, <, few + SLACK);
}

static void
test_commands_go_on_meanwhile (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GVariant) renamed = NULL;

  multiply (fixture, FEW);
  sink_set_closed (fixture->sink, TRUE);
  begin_export (fixture);
  sink_wait_for_writer (fixture->sink);

  renamed = test_workspace_run_done (fixture->workspace,
                                     entente_command_rename_subscription (fixture->subscription, 1, "Bakery Suite"));
  g_assert_null (fixture->result);

  sink_set_closed (fixture->sink, FALSE);
  end_export (fixture, FEW);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/large-exports/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("many-rows-take-no-more-memory-than-few", test_many_rows_take_no_more_memory_than_few);
  ADD ("commands-go-on-meanwhile", test_commands_go_on_meanwhile);
#undef ADD

  return g_test_run ();
}
