/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-database.h>

#include "test-system.h"

/* An object with a worker, as the engine is one. */

#define TEST_TYPE_STORE (test_store_get_type ())
G_DECLARE_FINAL_TYPE (TestStore, test_store, TEST, STORE, GObject)

struct _TestStore
{
  GObject parent_instance;

  EntenteWorker *worker;
};

G_DEFINE_FINAL_TYPE (TestStore, test_store, G_TYPE_OBJECT)

static EntenteConnection *
open_memory (gpointer   data,
             GError   **error)
{
  return entente_connection_open (":memory:", ENTENTE_OPEN_MEMORY, error);
}

static void
test_store_dispose (GObject *object)
{
  TestStore *self = TEST_STORE (object);

  if (self->worker != NULL)
    entente_worker_close (self->worker);
  g_clear_object (&self->worker);

  G_OBJECT_CLASS (test_store_parent_class)->dispose (object);
}

static void
test_store_class_init (TestStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = test_store_dispose;
}

static void
test_store_init (TestStore *self)
{
  self->worker = entente_worker_new ("test", open_memory, NULL, NULL);
}

/* Tasks */

typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean open;

  GString *order;
} Gate;

static void
gate_init (Gate *gate)
{
  g_mutex_init (&gate->mutex);
  g_cond_init (&gate->cond);
  gate->open = FALSE;
  gate->order = g_string_new (NULL);
}

static void
gate_open (Gate *gate)
{
  g_mutex_lock (&gate->mutex);
  gate->open = TRUE;
  g_cond_signal (&gate->cond);
  g_mutex_unlock (&gate->mutex);
}

static void
gate_clear (Gate *gate)
{
  g_mutex_clear (&gate->mutex);
  g_cond_clear (&gate->cond);
  g_string_free (gate->order, TRUE);
}

static void
wait_at_gate (Gate *gate)
{
  g_mutex_lock (&gate->mutex);
  while (!gate->open)
    g_cond_wait (&gate->cond, &gate->mutex);
  g_mutex_unlock (&gate->mutex);
}

static void
wait_at_gate_on_worker (EntenteConnection *connection,
                        GTask             *task,
                        gpointer           data)
{
  wait_at_gate (data);
  g_task_return_boolean (task, TRUE);
}

static void
answer_on_worker (EntenteConnection *connection,
                  GTask             *task,
                  gpointer           data)
{
  gint64 value = 0;
  GError *error = NULL;

  if (entente_connection_query_int64 (connection, &value, &error, "SELECT 42", NULL))
    g_task_return_int (task, value);
  else
    g_task_return_error (task, error);
}

static void
note_name_on_worker (EntenteConnection *connection,
                     GTask             *task,
                     gpointer           data)
{
  Gate *gate = data;

  g_string_append (gate->order, g_task_get_name (task));
  g_task_return_boolean (task, TRUE);
}

static void
search_endlessly_on_worker (EntenteConnection *connection,
                            GTask             *task,
                            gpointer           data)
{
  GError *error = NULL;

  gate_open (data);
  g_assert_false (entente_connection_execute (connection,
                                              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0",
                                              &error));
  g_task_return_error (task, error);
}

static void
must_not_run_on_worker (EntenteConnection *connection,
                        GTask             *task,
                        gpointer           data)
{
  g_assert_not_reached ();
}

static void
forget_transaction_on_worker (EntenteConnection *connection,
                              GTask             *task,
                              gpointer           data)
{
  g_assert_true (entente_connection_begin (connection, NULL));
  g_task_return_boolean (task, TRUE);
}

static void
close_on_worker (EntenteConnection *connection,
                 GTask             *task,
                 gpointer           worker)
{
  entente_worker_close (worker);
  g_task_return_boolean (task, TRUE);
}

static void
is_current_on_worker (EntenteConnection *connection,
                      GTask             *task,
                      gpointer           worker)
{
  g_task_return_boolean (task, entente_worker_is_current (worker));
}

static void
count_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      count)
{
  (*(int *) count)++;
}

static void
keep_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      kept)
{
  *(GAsyncResult **) kept = g_object_ref (result);
}

static GTask *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return G_TASK (*result);
}

/* The references that come home are dropped by the main context. */
static void
finalize (gpointer object)
{
  gpointer weak = object;

  g_object_add_weak_pointer (weak, &weak);
  g_object_unref (object);
  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
push_named (EntenteWorker     *worker,
            const char        *name,
            EntenteWorkerFunc  func,
            gpointer           data,
            int               *count)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, count_cb, count);

  g_task_set_name (task, name);
  g_task_set_task_data (task, data, NULL);
  if (g_ascii_isupper (name[0]))
    entente_worker_push_urgent (worker, task, func);
  else
    entente_worker_push (worker, task, func);
}

static void
test_a_task_is_answered (void)
{
  EntenteWorker *worker = entente_worker_new ("test", open_memory, NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_cb, &result);

  entente_worker_push (worker, task, answer_on_worker);
  g_assert_cmpint (g_task_propagate_int (wait_for (&result), NULL), ==, 42);

  entente_worker_close (worker);
  g_assert_finalize_object (worker);
}

static void
test_the_thread_is_its_own (void)
{
  EntenteWorker *worker = entente_worker_new ("test", open_memory, NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_cb, &result);

  g_task_set_task_data (task, worker, NULL);
  entente_worker_push (worker, task, is_current_on_worker);

  g_assert_true (g_task_propagate_boolean (wait_for (&result), NULL));
  g_assert_false (entente_worker_is_current (worker));

  entente_worker_close (worker);
  g_assert_false (entente_worker_is_current (worker));
  g_assert_finalize_object (worker);
}

static void
test_tasks_run_in_order_and_urgent_ones_first (void)
{
  EntenteWorker *worker = entente_worker_new ("test", open_memory, NULL, NULL);
  int count = 0;
  Gate gate;

  gate_init (&gate);
  push_named (worker, "first", wait_at_gate_on_worker, &gate, &count);
  push_named (worker, "a", note_name_on_worker, &gate, &count);
  push_named (worker, "b", note_name_on_worker, &gate, &count);
  push_named (worker, "X", note_name_on_worker, &gate, &count);
  push_named (worker, "c", note_name_on_worker, &gate, &count);
  push_named (worker, "Y", note_name_on_worker, &gate, &count);
  gate_open (&gate);

  while (count < 6)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_suffix (gate.order->str, "abc"));
  g_assert_true (g_str_has_prefix (gate.order->str, "XY"));

  entente_worker_close (worker);
  g_assert_finalize_object (worker);
  gate_clear (&gate);
}

static void
test_closing_finishes_the_queue (void)
{
  EntenteWorker *worker = entente_worker_new ("test", open_memory, NULL, NULL);
  int count = 0;
  Gate gate;

  gate_init (&gate);
  for (int i = 0; i < 100; i++)
    push_named (worker, "a", note_name_on_worker, &gate, &count);
  entente_worker_close (worker);
  entente_worker_close (worker);

  g_assert_cmpuint (gate.order->len, ==, 100);
  while (count < 100)
    g_main_context_iteration (NULL, TRUE);

  g_assert_finalize_object (worker);
  gate_clear (&gate);
}

static void
test_a_task_after_closing_is_refused (void)
{
  EntenteWorker *worker = entente_worker_new ("test", open_memory, NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_cb, &result);

  entente_worker_close (worker);
  entente_worker_push (worker, task, must_not_run_on_worker);

  g_assert_cmpint (g_task_propagate_int (wait_for (&result), &error), ==, -1);
  g_assert_true (entente_error_is (error, ENTENTE_REASON_CLOSED));
  g_assert_finalize_object (worker);
}

static EntenteConnection *
refuse_to_open (gpointer   data,
                GError   **error)
{
  g_atomic_int_inc ((int *) data);
  entente_refuse (error, ENTENTE_REASON_NEWER_FILE, NULL, "9", "1", NULL);

  return NULL;
}

static void
free_data_cb (gpointer data)
{
  *(int *) data += 100;
}

static void
test_an_opening_error_reaches_every_task (void)
{
  int opened = 0;
  EntenteWorker *worker = entente_worker_new ("test", refuse_to_open, &opened, free_data_cb);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_cb, &result);

      entente_worker_push (worker, task, must_not_run_on_worker);
      g_assert_cmpint (g_task_propagate_int (wait_for (&result), &error), ==, -1);
      g_assert_true (entente_error_is (error, ENTENTE_REASON_NEWER_FILE));
      g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "9");
    }

  entente_worker_close (worker);
  g_assert_cmpint (opened, ==, 1);
  g_assert_finalize_object (worker);
  g_assert_cmpint (opened, ==, 101);
}

static void
test_a_task_cancelled_while_it_waits_does_not_run (void)
{
  EntenteWorker *worker = entente_worker_new ("test", open_memory, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, keep_cb, &result);
  int count = 0;
  Gate gate;

  gate_init (&gate);
  push_named (worker, "first", wait_at_gate_on_worker, &gate, &count);
  entente_worker_push (worker, task, must_not_run_on_worker);
  g_cancellable_cancel (cancellable);
  gate_open (&gate);

  g_assert_cmpint (g_task_propagate_int (wait_for (&result), &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  entente_worker_close (worker);
  g_assert_finalize_object (worker);
  gate_clear (&gate);
}

static void
test_a_running_task_is_cancelled_and_the_next_is_not (void)
{
  EntenteWorker *worker = entente_worker_new ("test", open_memory, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) endless = g_task_new (NULL, cancellable, keep_cb, &first);
  g_autoptr (GTask) next = g_task_new (NULL, NULL, keep_cb, &second);
  Gate gate;

  gate_init (&gate);
  g_task_set_task_data (endless, &gate, NULL);
  entente_worker_push (worker, endless, search_endlessly_on_worker);
  entente_worker_push (worker, next, answer_on_worker);

  wait_at_gate (&gate);
  g_cancellable_cancel (cancellable);

  g_assert_false (g_task_propagate_boolean (wait_for (&first), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_task_propagate_int (wait_for (&second), NULL), ==, 42);

  entente_worker_close (worker);
  g_assert_finalize_object (worker);
  gate_clear (&gate);
}

static void
check_caught (EntenteWorkerFunc  func,
              const char        *message)
{
  if (g_test_subprocess ())
    {
      EntenteWorker *worker = entente_worker_new ("test", open_memory, NULL, NULL);
      g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

      g_task_set_task_data (task, worker, NULL);
      entente_worker_push (worker, task, func);
      entente_worker_close (worker);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr (message);
}

static void
test_a_worker_that_closes_itself_is_caught (void)
{
  check_caught (close_on_worker, "*assertion failed*entente_worker_is_current*");
}

static void
test_a_forgotten_transaction_is_caught (void)
{
  check_caught (forget_transaction_on_worker, "*assertion failed*in_transaction*");
}

static void
drop_store_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      finished)
{
  g_assert_cmpint (g_task_propagate_int (G_TASK (result), NULL), ==, 42);
  *(gboolean *) finished = TRUE;

  /* The last reference but the task's own. */
  g_object_unref (source);
}

static void
answer_and_linger_on_worker (EntenteConnection *connection,
                             GTask             *task,
                             gpointer           data)
{
  g_task_return_int (task, 42);

  wait_at_gate (data);
}

static void
drop_store_and_open_gate_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      gate)
{
  g_object_unref (source);
  gate_open (gate);
}

/* The thread lets go of the task after the callback dropped everything else. */
static void
test_the_last_reference_is_not_dropped_on_the_thread (void)
{
  gpointer store = g_object_new (TEST_TYPE_STORE, NULL);
  GTask *task;
  Gate gate;

  gate_init (&gate);
  task = g_task_new (store, NULL, drop_store_and_open_gate_cb, &gate);
  g_task_set_task_data (task, &gate, NULL);
  g_object_add_weak_pointer (store, &store);
  entente_worker_push (TEST_STORE (store)->worker, task, answer_and_linger_on_worker);
  g_object_unref (task);

  while (store != NULL)
    g_main_context_iteration (NULL, TRUE);
  gate_clear (&gate);
}

/* The same as a race, run often. */
static void
test_the_last_reference_comes_home (void)
{
  for (int i = 0; i < 300; i++)
    {
      gpointer store = g_object_new (TEST_TYPE_STORE, NULL);
      gboolean finished = FALSE;
      GTask *task = g_task_new (store, NULL, drop_store_cb, &finished);

      g_object_add_weak_pointer (store, &store);
      entente_worker_push (TEST_STORE (store)->worker, task, answer_on_worker);
      g_object_unref (task);

      while (store != NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (finished);
    }
}

static void
test_the_last_reference_comes_home_after_a_refusal (void)
{
  for (int i = 0; i < 50; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      TestStore *store = g_object_new (TEST_TYPE_STORE, NULL);
      GTask *task = g_task_new (store, cancellable, NULL, NULL);

      g_cancellable_cancel (cancellable);
      entente_worker_push (store->worker, task, must_not_run_on_worker);
      g_object_unref (task);
      finalize (store);
    }
}

static gpointer
use_from_another_context (gpointer data)
{
  GMainContext *context = g_main_context_new ();
  gpointer store = g_object_new (TEST_TYPE_STORE, NULL);
  gboolean finished = FALSE;
  GTask *task;

  g_main_context_push_thread_default (context);

  task = g_task_new (store, NULL, drop_store_cb, &finished);
  g_object_add_weak_pointer (store, &store);
  entente_worker_push (TEST_STORE (store)->worker, task, answer_on_worker);
  g_object_unref (task);
  while (store != NULL)
    g_main_context_iteration (context, TRUE);
  g_assert_true (finished);

  g_main_context_pop_thread_default (context);
  g_main_context_unref (context);

  return NULL;
}

static void
test_a_task_goes_home_to_its_own_context (void)
{
  g_thread_join (g_thread_new ("other", use_from_another_context, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/database/worker/a-task-is-answered", test_a_task_is_answered);
  g_test_add_func ("/database/worker/the-thread-is-its-own", test_the_thread_is_its_own);
  g_test_add_func ("/database/worker/tasks-run-in-order-and-urgent-ones-first", test_tasks_run_in_order_and_urgent_ones_first);
  g_test_add_func ("/database/worker/closing-finishes-the-queue", test_closing_finishes_the_queue);
  g_test_add_func ("/database/worker/a-task-after-closing-is-refused", test_a_task_after_closing_is_refused);
  g_test_add_func ("/database/worker/an-opening-error-reaches-every-task", test_an_opening_error_reaches_every_task);
  g_test_add_func ("/database/worker/a-task-cancelled-while-it-waits-does-not-run", test_a_task_cancelled_while_it_waits_does_not_run);
  g_test_add_func ("/database/worker/a-running-task-is-cancelled-and-the-next-is-not", test_a_running_task_is_cancelled_and_the_next_is_not);
  g_test_add_func ("/database/worker/a-worker-that-closes-itself-is-caught", test_a_worker_that_closes_itself_is_caught);
  g_test_add_func ("/database/worker/a-forgotten-transaction-is-caught", test_a_forgotten_transaction_is_caught);
  g_test_add_func ("/database/worker/the-last-reference-is-not-dropped-on-the-thread", test_the_last_reference_is_not_dropped_on_the_thread);
  g_test_add_func ("/database/worker/the-last-reference-comes-home", test_the_last_reference_comes_home);
  g_test_add_func ("/database/worker/the-last-reference-comes-home-after-a-refusal", test_the_last_reference_comes_home_after_a_refusal);
  g_test_add_func ("/database/worker/a-task-goes-home-to-its-own-context", test_a_task_goes_home_to_its_own_context);

  return g_test_run ();
}
