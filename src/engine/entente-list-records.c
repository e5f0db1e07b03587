/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-list-records.h"

#include "entente-list-jobs.h"
#include "entente-record-cache.h"

/* More would take the time of a frame to be shown: a view asks for two hundred when it jumps. */
#define READ_AT_ONCE 24

/* The next ones let a frame pass first, which has to show those before. */
#define FRAME_MS 16

struct _EntenteListRecords
{
  GObject parent_instance;

  EntenteReaders *readers; /* NULL when closed */
  GType type;
  EntenteListPlan *plan;
  EntenteRecordCache *cache;

  GArray *wanted; /* guint32: rows of records that are empty, or stale */
  guint read_id;
  gboolean reading;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (EntenteListRecords, entente_list_records, G_TYPE_OBJECT)

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean read_cb (gpointer user_data);

static void
want (EntenteListRecords *self,
      guint32             row)
{
  g_array_append_val (self->wanted, row);
  if (self->read_id == 0 && !self->reading)
    self->read_id = g_idle_add_full (G_PRIORITY_DEFAULT, read_cb, self, NULL);
}

/* A view asks for its rows from the first to the last, and shows those in the middle. */
static GArray *
take_wanted (EntenteListRecords *self)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n = MIN (self->wanted->len, READ_AT_ONCE);
  guint first = (self->wanted->len - n) / 2;

  g_array_append_vals (taken, &g_array_index (self->wanted, guint32, first), n);
  g_array_remove_range (self->wanted, first, n);

  return taken;
}

static void
records_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  EntenteListRecords *self = ENTENTE_LIST_RECORDS (source);
  EntenteListJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  self->reading = FALSE;
  if (self->readers == NULL)
    return;

  if (self->wanted->len > 0)
    self->read_id = g_timeout_add (FRAME_MS, read_cb, self);

  if (!done)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  for (guint i = 0; i < job->present->len; i++)
    {
      EntenteRecord *read = g_ptr_array_index (job->records, i);
      g_autoptr (EntenteRecord) record = entente_record_cache_lookup (self->cache, g_array_index (job->present, guint32, i));

      if (record != NULL && read != NULL)
        entente_record_update (record, read);
    }
}

static gboolean
read_cb (gpointer user_data)
{
  EntenteListRecords *self = user_data;
  EntenteListJob *job = entente_list_job_new (self->plan);
  g_autoptr (GTask) task = NULL;

  self->read_id = 0;
  self->reading = TRUE;
  job->present = take_wanted (self);

  task = g_task_new (self, self->cancellable, records_read_cb, NULL);
  g_task_set_source_tag (task, read_cb);
  g_task_set_task_data (task, job, (GDestroyNotify) entente_list_job_free);
  entente_readers_push (self->readers, task, entente_list_job_fetch);

  return G_SOURCE_REMOVE;
}

static void
entente_list_records_dispose (GObject *object)
{
  EntenteListRecords *self = ENTENTE_LIST_RECORDS (object);

  entente_list_records_close (self);

  G_OBJECT_CLASS (entente_list_records_parent_class)->dispose (object);
}

static void
entente_list_records_finalize (GObject *object)
{
  EntenteListRecords *self = ENTENTE_LIST_RECORDS (object);

  g_clear_pointer (&self->plan, entente_list_plan_unref);
  g_clear_pointer (&self->cache, entente_record_cache_free);
  g_clear_pointer (&self->wanted, g_array_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (entente_list_records_parent_class)->finalize (object);
}

static void
entente_list_records_class_init (EntenteListRecordsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_list_records_dispose;
  object_class->finalize = entente_list_records_finalize;

  signals[FAILED] = g_signal_new ("failed", ENTENTE_TYPE_LIST_RECORDS, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
entente_list_records_init (EntenteListRecords *self)
{
  self->cache = entente_record_cache_new ();
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->cancellable = g_cancellable_new ();
}

EntenteListRecords *
entente_list_records_new (EntenteReaders *readers,
                          GType           type)
{
  EntenteListRecords *self = g_object_new (ENTENTE_TYPE_LIST_RECORDS, NULL);

  self->readers = g_object_ref (readers);
  self->type = type;

  return self;
}

void
entente_list_records_set_plan (EntenteListRecords *self,
                               EntenteListPlan    *plan)
{
  g_clear_pointer (&self->plan, entente_list_plan_unref);
  self->plan = entente_list_plan_ref (plan);
}

EntenteRecord *
entente_list_records_get (EntenteListRecords *self,
                          guint32             row)
{
  EntenteRecord *record = entente_record_cache_lookup (self->cache, row);

  if (record == NULL)
    {
      record = g_object_new (self->type, NULL);
      entente_record_cache_add (self->cache, row, record);
      want (self, row);
    }

  return record;
}

void
entente_list_records_put (EntenteListRecords *self,
                          guint32             row,
                          EntenteRecord      *record)
{
  g_autoptr (EntenteRecord) present = entente_record_cache_lookup (self->cache, row);

  if (present != NULL)
    entente_record_update (present, record);
  else
    entente_record_cache_add (self->cache, row, record);
}

gboolean
entente_list_records_contain (EntenteListRecords *self,
                              guint32             row)
{
  g_autoptr (EntenteRecord) record = entente_record_cache_lookup (self->cache, row);

  return record != NULL;
}

GArray *
entente_list_records_tidy (EntenteListRecords *self)
{
  entente_record_cache_clear (self->cache);

  return entente_record_cache_dup_rows (self->cache);
}

void
entente_list_records_refresh (EntenteListRecords *self)
{
  g_autoptr (GArray) held = entente_list_records_tidy (self);

  for (guint i = 0; i < held->len; i++)
    want (self, g_array_index (held, guint32, i));
}

void
entente_list_records_close (EntenteListRecords *self)
{
  g_clear_handle_id (&self->read_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->readers);
  entente_record_cache_clear (self->cache);
}
