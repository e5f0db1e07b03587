/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-list-jobs.h"

static void
touch_clear (gpointer data)
{
  g_clear_object (&((EntenteListTouch *) data)->record);
}

static void
record_unref (gpointer data)
{
  g_clear_object (&data);
}

EntenteListJob *
entente_list_job_new (EntenteListPlan *plan)
{
  EntenteListJob *self = g_new0 (EntenteListJob, 1);

  self->plan = entente_list_plan_ref (plan);
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->records = g_ptr_array_new_with_free_func (record_unref);
  self->touches = g_array_new (FALSE, TRUE, sizeof (EntenteListTouch));
  g_array_set_clear_func (self->touches, touch_clear);

  return self;
}

void
entente_list_job_free (EntenteListJob *self)
{
  g_clear_pointer (&self->plan, entente_list_plan_unref);
  g_clear_pointer (&self->present, g_array_unref);
  g_clear_pointer (&self->changes, entente_change_set_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->touches, g_array_unref);
  g_free (self);
}

/* Many small questions under one view of the data: to open and close one for each costs more than most of them. */
static gboolean
run_in_one_view (gboolean            (*func) (EntenteListJob *self, EntenteConnection *connection, GError **error),
                 EntenteListJob     *self,
                 EntenteConnection  *connection,
                 GError            **error)
{
  if (!entente_connection_savepoint (connection, error))
    return FALSE;

  if (!func (self, connection, error))
    {
      entente_connection_rollback_to (connection, NULL);
      return FALSE;
    }

  return entente_connection_release (connection, error);
}

static void
finish (GTask    *task,
        gboolean  done,
        GError   *error)
{
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
entente_list_job_first (EntenteConnection *connection,
                        GTask             *task,
                        gpointer           task_data)
{
  EntenteListJob *self = task_data;
  GError *error = NULL;
  gboolean done;

  done = entente_list_plan_load_first (self->plan, connection, self->limit, self->rows, self->records, &error);
  finish (task, done, error);
}

/* Rows that have gone since they were put in order have no record: what tells of it is on its way. */
static gboolean
pick_all (EntenteListJob     *self,
          EntenteConnection  *connection,
          GError            **error)
{
  g_autoptr (GArray) loaded = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n;

  self->complete = TRUE;
  if (!entente_list_plan_pick_rows (self->plan, connection, self->present, self->rows, error))
    return FALSE;

  n = MIN (self->limit, self->rows->len);
  if (n == 0)
    return TRUE;

  if (!entente_list_plan_load_records (self->plan, connection, (const guint32 *) self->rows->data, n, loaded,
                                       self->records, error))
    return FALSE;

  g_array_remove_range (self->rows, 0, n);
  g_array_prepend_vals (self->rows, loaded->data, loaded->len);

  return TRUE;
}

static gboolean
pick (EntenteListJob     *self,
      EntenteConnection  *connection,
      GError            **error)
{
  if (self->limit > 0 && !entente_list_plan_pick_first (self->plan, connection, self->limit, self->present, self->rows,
                                                        self->records, &self->complete, error))
    return FALSE;

  return self->complete || self->rows->len > 0 || pick_all (self, connection, error);
}

void
entente_list_job_pick (EntenteConnection *connection,
                       GTask             *task,
                       gpointer           task_data)
{
  GError *error = NULL;
  gboolean done;

  done = run_in_one_view (pick, task_data, connection, &error);
  finish (task, done, error);
}

void
entente_list_job_rows (EntenteConnection *connection,
                       GTask             *task,
                       gpointer           task_data)
{
  EntenteListJob *self = task_data;
  GError *error = NULL;
  gboolean done;

  done = entente_list_plan_load_rows (self->plan, connection, self->rows, &error);
  finish (task, done, error);
}

static gboolean
fetch (EntenteListJob     *self,
       EntenteConnection  *connection,
       GError            **error)
{
  g_autoptr (GError) local_error = NULL;

  for (guint i = 0; i < self->present->len; i++)
    {
      guint32 row = g_array_index (self->present, guint32, i);

      g_ptr_array_add (self->records, entente_list_plan_load_record (self->plan, connection, row, &local_error));
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  return TRUE;
}

void
entente_list_job_fetch (EntenteConnection *connection,
                        GTask             *task,
                        gpointer           task_data)
{
  GError *error = NULL;
  gboolean done;

  done = run_in_one_view (fetch, task_data, connection, &error);
  finish (task, done, error);
}

/* Which rows of the main table show the changes; each once. */
static gboolean
collect_touched (EntenteListJob     *self,
                 EntenteConnection  *connection,
                 GHashTable         *touched,
                 GError            **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < entente_change_set_size (self->changes); i++)
    {
      const EntenteChange *change = entente_change_set_get (self->changes, i);

      if (change->row == 0)
        {
          self->too_many = TRUE;
          return TRUE;
        }

      if (!entente_list_plan_follow (self->plan, connection, change, rows, error))
        return FALSE;
    }

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (touched, GUINT_TO_POINTER (g_array_index (rows, guint32, i)));

  self->too_many = g_hash_table_size (touched) > self->many;

  return TRUE;
}

/* Fills @rest with the present rows that are not touched; @places maps each touched row that was there to
 * the number of untouched rows before it, plus one. */
static void
take_out_touched (GArray     *present,
                  GHashTable *touched,
                  GArray     *rest,
                  GHashTable *places)
{
  for (guint i = 0; i < present->len; i++)
    {
      guint32 row = g_array_index (present, guint32, i);

      if (g_hash_table_contains (touched, GUINT_TO_POINTER (row)))
        g_hash_table_insert (places, GUINT_TO_POINTER (row), GUINT_TO_POINTER (rest->len + 1));
      else
        g_array_append_val (rest, row);
    }
}

/* The record of the row, if the list (still) has it. */
static gboolean
load_touched (EntenteListJob     *self,
              EntenteConnection  *connection,
              guint32             row,
              EntenteRecord     **record,
              GError            **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean has = FALSE;

  if (!entente_list_plan_has_row (self->plan, connection, row, &has, error))
    return FALSE;

  if (has)
    *record = entente_list_plan_load_record (self->plan, connection, row, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
follow_row (EntenteListJob     *self,
            EntenteConnection  *connection,
            guint32             row,
            GHashTable         *places,
            GArray             *rest,
            GError            **error)
{
  guint old_place = GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (row)));
  EntenteListTouch touch = { row, NULL, FALSE };
  guint among_rest = 0;
  guint place = 0;

  if (!load_touched (self, connection, row, &touch.record, error))
    return FALSE;

  if (touch.record == NULL && old_place == 0)
    return TRUE;

  /* The touch owns the record from here on. */
  g_array_append_val (self->touches, touch);
  if (touch.record == NULL)
    return TRUE;

  if (!entente_list_plan_find_place (self->plan, connection, rest, row, &among_rest, error) ||
      !entente_list_plan_find_place (self->plan, connection, self->rows, row, &place, error))
    return FALSE;

  g_array_index (self->touches, EntenteListTouch, self->touches->len - 1).stays = old_place == among_rest + 1;
  g_array_insert_val (self->rows, place, row);

  return TRUE;
}

static gboolean
follow (EntenteListJob     *self,
        EntenteConnection  *connection,
        GError            **error)
{
  g_autoptr (GHashTable) touched = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) rest = NULL;
  GHashTableIter iter;
  gpointer row;

  if (!collect_touched (self, connection, touched, error))
    return FALSE;

  if (self->too_many || g_hash_table_size (touched) == 0)
    return TRUE;

  rest = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->present->len);
  take_out_touched (self->present, touched, rest, places);
  g_array_append_vals (self->rows, rest->data, rest->len);

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    if (!follow_row (self, connection, GPOINTER_TO_UINT (row), places, rest, error))
      return FALSE;

  return TRUE;
}

void
entente_list_job_follow (EntenteConnection *connection,
                         GTask             *task,
                         gpointer           task_data)
{
  GError *error = NULL;
  gboolean done;

  done = run_in_one_view (follow, task_data, connection, &error);
  finish (task, done, error);
}
