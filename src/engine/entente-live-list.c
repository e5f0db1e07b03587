/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-live-list.h"

#include "entente-list-jobs.h"
#include "entente-list-records.h"
#include "entente-list-rows.h"

/* More than a window shows. GtkListView makes widgets for some two hundred rows when there are as many, which the
 * first frame would have to wait for. */
#define FIRST_ROWS 40

/* More changed rows than this at once are not followed one by one: all rows are loaded again. */
#define MANY_CHANGES 64

/* The other rows wait until the first ones have been painted. */
#define REST_DELAY_MS 50

/* Rows that become others let frames pass first, and leave them the most of their time. */
#define BELOW_REDRAW G_PRIORITY_DEFAULT_IDLE
#define CHANGE_TIME_US 4000

struct _EntenteLiveList
{
  GObject parent_instance;

  EntenteReaders *readers;
  const EntenteListDefinition *definition;
  EntenteQuery *query;
  char *organization;
  char *user;
  EntenteClock *clock;

  EntenteListPlan *plan; /* of the rows in the model; NULL before the first */
  EntenteListRows *rows; /* not edited while a job runs */
  EntenteListRecords *records;

  /* Rows of the query without a search, from which those with one are picked; NULL when they are not known. Each
   * change takes them away. */
  GArray *order;               /* guint32; never edited */
  EntenteListPlan *order_plan; /* with it */
  gboolean order_pending;      /* they were missed */

  gboolean busy;             /* a job is under way */
  GCancellable *cancellable; /* of that job */
  gboolean loading;          /* the rows of the present query are not in the model yet */
  gboolean complete;         /* all of them are, and no others */
  GError *error;             /* why something of it could not be read */
  gboolean query_pending;
  gboolean rows_pending;
  guint rest_id;   /* until then they wait */
  guint change_id; /* the rows are on their way from those before: busy */
  GQueue changes;  /* EntenteChangeSet, to be followed */
};

typedef enum
{
  PROP_QUERY = 1,
  PROP_LOADING,
  PROP_COMPLETE,
  PROP_ERROR,
} EntenteLiveListProperty;

static GParamSpec *properties[PROP_ERROR + 1];

static void start_job (EntenteLiveList *self);

static void
set_error (EntenteLiveList *self,
           const GError    *error)
{
  if (self->error == NULL && error == NULL)
    return;

  g_clear_error (&self->error);
  if (error != NULL)
    self->error = g_error_copy (error);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

/* Whether the job was done; if not, says why. A job that was cancelled is nobody's business. */
static gboolean
finish_job (EntenteLiveList *self,
            GAsyncResult    *result)
{
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    return TRUE;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_error (self, error);

  return FALSE;
}

static void
records_failed_cb (EntenteLiveList *self,
                   const GError    *error)
{
  set_error (self, error);
}

static GType
entente_live_list_get_item_type (GListModel *model)
{
  return ENTENTE_LIVE_LIST (model)->definition->get_type ();
}

static guint
entente_live_list_get_n_items (GListModel *model)
{
  return entente_list_rows_get_size (ENTENTE_LIVE_LIST (model)->rows);
}

static gpointer
entente_live_list_get_item (GListModel *model,
                            guint       position)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (model);

  if (position >= entente_list_rows_get_size (self->rows))
    return NULL;

  return entente_list_records_get (self->records, entente_list_rows_get (self->rows, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_live_list_get_item_type;
  iface->get_n_items = entente_live_list_get_n_items;
  iface->get_item = entente_live_list_get_item;
}

static void
set_loading (EntenteLiveList *self,
             gboolean         loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
set_complete (EntenteLiveList *self,
              gboolean         complete)
{
  if (self->complete == complete)
    return;

  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
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

static void
forget_order (EntenteLiveList *self)
{
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->order_plan, entente_list_plan_unref);
}

static void
keep_order (EntenteLiveList *self,
            EntenteListPlan *plan,
            GArray          *rows)
{
  forget_order (self);
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

  set_complete (self, TRUE);
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
        set_loading (self, FALSE);
      start_job (self);
      return;
    }

  if (!self->query_pending)
    {
      set_error (self, NULL);
      g_clear_pointer (&self->plan, entente_list_plan_unref);
      self->plan = entente_list_plan_ref (job->plan);
      entente_list_records_set_plan (self->records, job->plan);

      for (guint i = 0; i < job->records->len; i++)
        entente_list_records_put (self->records, g_array_index (job->rows, guint32, i), g_ptr_array_index (job->records, i));

      self->rows_pending = !job->complete && job->rows->len >= FIRST_ROWS;
      entente_list_rows_replace (self->rows, job->rows);
      if (!self->rows_pending)
        rows_are_complete (self);
      set_loading (self, FALSE);
    }

  start_job (self);
}

static gboolean
change_rows_cb (gpointer user_data)
{
  EntenteLiveList *self = user_data;

  self->change_id = 0;

  if (!entente_list_rows_go_on (self->rows, g_get_monotonic_time () + CHANGE_TIME_US))
    {
      self->change_id = g_idle_add_full (BELOW_REDRAW, change_rows_cb, self, NULL);
      return G_SOURCE_REMOVE;
    }

  self->busy = FALSE;
  if (!self->query_pending)
    rows_are_complete (self);
  start_job (self);

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
      start_job (self);
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
          set_complete (self, FALSE);
          entente_list_records_refresh (self->records);
        }
      else
        {
          apply_touches (self, job);
          rows_are_complete (self);
        }
    }

  start_job (self);
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

  start_job (self);
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
      set_loading (self, FALSE);
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

static void
start_job (EntenteLiveList *self)
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
        self->rest_id = g_timeout_add_full (G_PRIORITY_LOW, REST_DELAY_MS, load_rows_cb, self, NULL);
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

static EntenteQuery *
entente_live_list_get_query (EntenteList *list)
{
  return ENTENTE_LIVE_LIST (list)->query;
}

static void
entente_live_list_set_query (EntenteList  *list,
                             EntenteQuery *query)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (list);

  g_return_if_fail (g_str_equal (entente_query_get_list (query), self->definition->name));

  /* A search entry tells of changes that change nothing: once by itself, soon after it was made. */
  if (self->query != NULL && self->error == NULL && entente_query_equal (self->query, query))
    return;

  g_set_object (&self->query, query);
  self->query_pending = TRUE;
  if (self->busy)
    g_cancellable_cancel (self->cancellable);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
  set_complete (self, FALSE);
  set_loading (self, TRUE);
  start_job (self);
}

static gboolean
entente_live_list_get_loading (EntenteList *list)
{
  return ENTENTE_LIVE_LIST (list)->loading;
}

static gboolean
entente_live_list_get_complete (EntenteList *list)
{
  return ENTENTE_LIVE_LIST (list)->complete;
}

static const GError *
entente_live_list_get_error (EntenteList *list)
{
  return ENTENTE_LIVE_LIST (list)->error;
}

static void
entente_live_list_get_keys (EntenteList *list,
                            guint        position,
                            guint        n,
                            guint32     *keys)
{
  EntenteListRows *rows = ENTENTE_LIVE_LIST (list)->rows;

  for (guint i = 0; i < n; i++)
    keys[i] = entente_list_rows_get (rows, position + i);
}

static void
list_iface_init (EntenteListInterface *iface)
{
  iface->get_query = entente_live_list_get_query;
  iface->set_query = entente_live_list_set_query;
  iface->get_loading = entente_live_list_get_loading;
  iface->get_complete = entente_live_list_get_complete;
  iface->get_error = entente_live_list_get_error;
  iface->get_keys = entente_live_list_get_keys;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteLiveList, entente_live_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init) G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_LIST, list_iface_init))

static void
entente_live_list_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (object);

  switch ((EntenteLiveListProperty) property_id)
    {
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;

    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;

    case PROP_COMPLETE:
      g_value_set_boolean (value, self->complete);
      break;

    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    }
}

static void
entente_live_list_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (object);

  switch ((EntenteLiveListProperty) property_id)
    {
    case PROP_QUERY:
      entente_live_list_set_query (ENTENTE_LIST (self), g_value_get_object (value));
      break;

    case PROP_LOADING:
    case PROP_COMPLETE:
    case PROP_ERROR:
      g_assert_not_reached ();
    }
}

static void
entente_live_list_dispose (GObject *object)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_handle_id (&self->change_id, g_source_remove);

  if (self->records != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->records, self);
      entente_list_records_close (self->records);
    }
  g_clear_object (&self->readers);
  g_clear_object (&self->query);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (entente_live_list_parent_class)->dispose (object);
}

static void
entente_live_list_finalize (GObject *object)
{
  EntenteLiveList *self = ENTENTE_LIVE_LIST (object);

  g_queue_clear_full (&self->changes, (GDestroyNotify) entente_change_set_unref);
  g_clear_pointer (&self->plan, entente_list_plan_unref);
  forget_order (self);
  g_clear_pointer (&self->rows, entente_list_rows_free);
  g_clear_object (&self->records);
  g_clear_error (&self->error);
  g_clear_pointer (&self->organization, g_free);
  g_clear_pointer (&self->user, g_free);

  G_OBJECT_CLASS (entente_live_list_parent_class)->finalize (object);
}

static void
entente_live_list_class_init (EntenteLiveListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_live_list_get_property;
  object_class->set_property = entente_live_list_set_property;
  object_class->dispose = entente_live_list_dispose;
  object_class->finalize = entente_live_list_finalize;

  g_object_class_override_property (object_class, PROP_QUERY, "query");
  g_object_class_override_property (object_class, PROP_LOADING, "loading");
  g_object_class_override_property (object_class, PROP_COMPLETE, "complete");
  g_object_class_override_property (object_class, PROP_ERROR, "error");
  properties[PROP_QUERY] = g_object_class_find_property (object_class, "query");
  properties[PROP_LOADING] = g_object_class_find_property (object_class, "loading");
  properties[PROP_COMPLETE] = g_object_class_find_property (object_class, "complete");
  properties[PROP_ERROR] = g_object_class_find_property (object_class, "error");
}

static void
entente_live_list_init (EntenteLiveList *self)
{
  self->rows = entente_list_rows_new (G_LIST_MODEL (self));
  g_queue_init (&self->changes);
}

EntenteLiveList *
entente_live_list_new (EntenteReaders              *readers,
                       const EntenteListDefinition *definition,
                       EntenteQuery                *query,
                       const char                  *organization,
                       const char                  *user,
                       EntenteClock                *clock)
{
  EntenteLiveList *self;

  g_return_val_if_fail (ENTENTE_IS_READERS (readers), NULL);
  g_return_val_if_fail (definition != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_QUERY (query), NULL);
  g_return_val_if_fail (ENTENTE_IS_CLOCK (clock), NULL);

  self = g_object_new (ENTENTE_TYPE_LIVE_LIST, NULL);
  self->readers = g_object_ref (readers);
  self->records = entente_list_records_new (readers, definition->get_type ());
  g_signal_connect_swapped (self->records, "failed", G_CALLBACK (records_failed_cb), self);
  self->definition = definition;
  self->organization = g_strdup (organization);
  self->user = g_strdup (user);
  self->clock = g_object_ref (clock);
  entente_live_list_set_query (ENTENTE_LIST (self), query);

  return self;
}

void
entente_live_list_take_changes (EntenteLiveList  *self,
                                EntenteChangeSet *changes)
{
  g_return_if_fail (ENTENTE_IS_LIVE_LIST (self));

  forget_order (self);
  g_queue_push_tail (&self->changes, entente_change_set_ref (changes));
  start_job (self);
}
