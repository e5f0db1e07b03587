/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-live-list-private.h"

#include "entente-list-jobs.h"

/* More than a window shows. GtkListView makes widgets for some two hundred rows when there are as many, which the
 * first frame would have to wait for. */
#define FIRST_ROWS 40

/* More changed rows than this at once are not followed one by one: all rows are loaded again. */
#define MANY_CHANGES 64

/* The other rows wait until the first ones have been painted, on all but a slow machine. */
#define REST_DELAY_MS 50

/* Rows that become others leave each frame the most of its time. They do not wait until there is nothing to draw: where
 * something moves on a slow machine, there always is. */
#define CHANGE_TIME_US 4000
#define FRAME_MS 16

/* Whether the job was done; if not, says why. A job that was cancelled is nobody's business. */
static gboolean
finish_job (EntenteLiveList *self,
            GAsyncResult    *result)
{
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    return TRUE;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    entente_live_list_set_error (self, error);

  return FALSE;
}

static void
apply_touches (EntenteLiveList *self,
               EntenteListJob  *job)
{
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < job->touches->len; i++)
    {
      EntenteListTouch *touch = &g_array_index (job->touches, EntenteListTouch, i);

      if (touch->record != NULL)
        entente_list_records_put (self->records, touch->row, touch->record);
      if (!touch->stays)
        g_array_append_val (moved, touch->row);
    }

  if (job->touches->len > 0)
    entente_list_rows_move (self->rows, moved, job->rows);
}

void
entente_live_list_forget_order (EntenteLiveList *self)
{
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->order_plan, entente_list_plan_unref);
}

static void
keep_order (EntenteLiveList *self,
            EntenteListPlan *plan,
            GArray          *rows)
{
  entente_live_list_forget_order (self);
  self->order_pending = FALSE;

  /* What changed meanwhile may or may not be in them. */
  if (!g_queue_is_empty (&self->changes))
    return;

  self->order = g_array_ref (rows);
  self->order_plan = entente_list_plan_ref (plan);
}

/* The model's rows are complete. */
static void
rows_are_complete (EntenteLiveList *self)
{
  if (self->definition->trigram != NULL && entente_list_plan_is_whole (self->plan))
    keep_order (self, self->plan, entente_list_rows_peek (self->rows));

  entente_live_list_set_complete (self, TRUE);
}

static void
first_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (source);
  EntenteListJob *job = g_task_get_task_data (G_TASK (result));
  gboolean done = finish_job (self, result);

  self->busy = FALSE;

  if (!done)
    {
      if (!self->query_pending)
        entente_live_list_set_loading (self, FALSE);
      entente_live_list_start_job (self);
      return;
    }

  if (!self->query_pending)
    {
      entente_live_list_set_error (self, NULL);
      g_clear_pointer (&self->plan, entente_list_plan_unref);
      self->plan = entente_list_plan_ref (job->plan);
      entente_list_records_set_plan (self->records, job->plan);

      for (guint i = 0; i < job->records->len; i++)
        entente_list_records_put (self->records, g_array_index (job->rows, guint32, i), g_ptr_array_index (job->records, i));

      self->rows_pending = !job->complete && job->rows->len >= FIRST_ROWS;
      entente_list_rows_replace (self->rows, job->rows);
      if (!self->rows_pending)
        rows_are_complete (self);
      entente_live_list_set_loading (self, FALSE);
    }

  entente_live_list_start_job (self);
}

static gboolean
change_rows_cb (gpointer user_data)
{
  EntenteLiveList *self = user_data;

  self->change_id = 0;

  if (!entente_list_rows_go_on (self->rows, g_get_monotonic_time () + CHANGE_TIME_US))
    {
      self->change_id = g_timeout_add (FRAME_MS, change_rows_cb, self);
      return G_SOURCE_REMOVE;
    }

  self->busy = FALSE;
  if (!self->query_pending)
    rows_are_complete (self);
  entente_live_list_start_job (self);

  return G_SOURCE_REMOVE;
}

static void
rows_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (source);
  EntenteListJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GArray) held = NULL;

  if (!finish_job (self, result) || self->query_pending)
    {
      self->busy = FALSE;
      entente_live_list_start_job (self);
      return;
    }

  held = entente_list_records_tidy (self->records);
  entente_list_rows_begin (self->rows, job->rows, held);
  change_rows_cb (self);
}

static void
changes_followed_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (source);
  EntenteListJob *job = g_task_get_task_data (G_TASK (result));
  gboolean done = finish_job (self, result);

  self->busy = FALSE;

  if (done && !self->query_pending)
    {
      if (job->too_many)
        {
          self->rows_pending = TRUE;
          entente_live_list_set_complete (self, FALSE);
          entente_list_records_refresh (self->records);
        }
      else
        {
          apply_touches (self, job);
          rows_are_complete (self);
        }
    }

  entente_live_list_start_job (self);
}

static void
order_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (source);
  EntenteListJob *job = g_task_get_task_data (G_TASK (result));

  self->busy = FALSE;

  /* Without it a search is slower, and finds the same. */
  if (g_task_propagate_boolean (G_TASK (result), NULL))
    keep_order (self, job->plan, job->rows);

  entente_live_list_start_job (self);
}

static void
push_job (EntenteLiveList     *self,
          EntenteListJob      *job,
          EntenteWorkerFunc    func,
          GAsyncReadyCallback  callback)
{
  g_autoptr (GTask) task = NULL;

  self->busy = TRUE;
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  task = g_task_new (self, self->cancellable, callback, NULL);
  g_task_set_source_tag (task, push_job);
  g_task_set_task_data (task, job, (GDestroyNotify) entente_list_job_free);
  entente_readers_push (self->readers, task, func);
}

/* Known rows are picked from, as long as nothing changed. */
static gboolean
take_order (EntenteLiveList *self,
            EntenteListJob  *job)
{
  if (self->order == NULL || !entente_list_plan_can_pick (job->plan, self->order_plan))
    return FALSE;

  job->present = g_array_ref (self->order);

  return TRUE;
}

static void
start_query (EntenteLiveList *self)
{
  g_autoptr (EntenteListPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  EntenteListJob *job;

  self->query_pending = FALSE;
  self->rows_pending = FALSE;
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_queue_clear_full (&self->changes, (GDestroyNotify) entente_change_set_unref);

  plan = entente_list_plan_new (self->definition, self->query, self->organization, self->user, self->clock, &error);
  if (plan == NULL)
    {
      g_critical ("The list “%s” cannot be asked this: %s", self->definition->name, error->message);
      entente_live_list_set_loading (self, FALSE);
      return;
    }

  job = entente_list_job_new (plan);
  job->limit = FIRST_ROWS;

  if (take_order (self, job))
    {
      push_job (self, job, entente_list_job_pick, first_loaded_cb);
      return;
    }

  self->order_pending = self->definition->trigram != NULL && !entente_list_plan_is_whole (plan);
  push_job (self, job, entente_list_job_first, first_loaded_cb);
}

static void
load_rows (EntenteLiveList *self)
{
  EntenteListJob *job = entente_list_job_new (self->plan);

  push_job (self, job, take_order (self, job) ? entente_list_job_pick : entente_list_job_rows, rows_loaded_cb);
}

static gboolean
load_rows_cb (gpointer user_data)
{
  EntenteLiveList *self = user_data;

  self->rest_id = 0;
  self->rows_pending = FALSE;
  load_rows (self);

  return G_SOURCE_REMOVE;
}

/* Whoever types one letter types another. */
static void
load_order (EntenteLiveList *self)
{
  g_autoptr (EntenteQuery) whole = entente_query_with_search (self->query, "");
  g_autoptr (EntenteListPlan) plan = NULL;

  self->order_pending = FALSE;

  plan = entente_list_plan_new (self->definition, whole, self->organization, self->user, self->clock, NULL);
  if (plan != NULL)
    push_job (self, entente_list_job_new (plan), entente_list_job_rows, order_loaded_cb);
}

void
entente_live_list_start_job (EntenteLiveList *self)
{
  EntenteListJob *job;

  if (self->busy)
    return;

  if (self->query_pending)
    {
      start_query (self);
      return;
    }

  if (self->plan == NULL)
    return;

  if (self->rows_pending)
    {
      if (self->rest_id == 0)
        self->rest_id = g_timeout_add (REST_DELAY_MS, load_rows_cb, self);
    }
  else if (!g_queue_is_empty (&self->changes))
    {
      job = entente_list_job_new (self->plan);
      job->present = g_array_ref (entente_list_rows_peek (self->rows));
      job->changes = g_queue_pop_head (&self->changes);
      job->many = MANY_CHANGES;
      push_job (self, job, entente_list_job_follow, changes_followed_cb);
    }
  else if (self->order_pending)
    {
      load_order (self);
    }
}
