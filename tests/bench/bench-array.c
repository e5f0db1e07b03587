/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-array.h"

/* More than a list view makes widgets for. */
#define KEPT_RECORDS 256

typedef struct
{
  GPtrArray *records;
  guint n;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *self = data;

  g_ptr_array_unref (self->records);
  g_free (self);
}

/* The list */

#define BENCH_TYPE_ARRAY_LIST (bench_array_list_get_type ())
G_DECLARE_FINAL_TYPE (BenchArrayList, bench_array_list, BENCH, ARRAY_LIST, GObject)

struct _BenchArrayList
{
  GObject parent_instance;

  GHashTable *answers; /* of the workspace */
  EntenteQuery *query;
  Answer *answer; /* (nullable) */
};

static GType
get_item_type (GListModel *model)
{
  return ENTENTE_TYPE_RECORD;
}

static guint
get_n_items (GListModel *model)
{
  BenchArrayList *self = BENCH_ARRAY_LIST (model);

  return self->answer != NULL ? self->answer->n : 0;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  BenchArrayList *self = BENCH_ARRAY_LIST (model);

  if (position >= get_n_items (model))
    return NULL;

  return g_object_ref (g_ptr_array_index (self->answer->records, position % self->answer->records->len));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static char *
dup_key (const char *list,
         const char *search)
{
  return g_strconcat (list, "\n", search, NULL);
}

static EntenteQuery *
get_query (EntenteList *list)
{
  return BENCH_ARRAY_LIST (list)->query;
}

static void
set_query (EntenteList  *list,
           EntenteQuery *query)
{
  BenchArrayList *self = BENCH_ARRAY_LIST (list);
  g_autofree char *key = dup_key (entente_query_get_list (query), entente_query_get_search (query));
  guint removed = get_n_items (G_LIST_MODEL (self));

  g_set_object (&self->query, query);
  self->answer = NULL;
  if (removed > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, 0);

  self->answer = g_hash_table_lookup (self->answers, key);
  if (get_n_items (G_LIST_MODEL (self)) > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, get_n_items (G_LIST_MODEL (self)));

  g_object_notify (G_OBJECT (self), "loading");
}

static gboolean
get_loading (EntenteList *list)
{
  return FALSE;
}

static gboolean
get_complete (EntenteList *list)
{
  return TRUE;
}

static void
get_keys (EntenteList *list,
          guint        position,
          guint        n,
          guint32     *keys)
{
  for (guint i = 0; i < n; i++)
    keys[i] = position + i;
}

static const GError *
get_error (EntenteList *list)
{
  return NULL;
}

static void
list_init (EntenteListInterface *iface)
{
  iface->get_query = get_query;
  iface->set_query = set_query;
  iface->get_loading = get_loading;
  iface->get_complete = get_complete;
  iface->get_error = get_error;
  iface->get_keys = get_keys;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BenchArrayList, bench_array_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init) G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_LIST, list_init))

static void
bench_array_list_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BenchArrayList *self = BENCH_ARRAY_LIST (object);

  if (g_str_equal (pspec->name, "query"))
    g_value_set_object (value, self->query);
  else if (g_str_equal (pspec->name, "loading"))
    g_value_set_boolean (value, FALSE);
  else if (g_str_equal (pspec->name, "complete"))
    g_value_set_boolean (value, TRUE);
  else
    g_value_set_boxed (value, NULL);
}

static void
bench_array_list_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  set_query (ENTENTE_LIST (object), g_value_get_object (value));
}

static void
bench_array_list_finalize (GObject *object)
{
  BenchArrayList *self = BENCH_ARRAY_LIST (object);

  g_clear_object (&self->query);
  g_hash_table_unref (self->answers);

  G_OBJECT_CLASS (bench_array_list_parent_class)->finalize (object);
}

static void
bench_array_list_class_init (BenchArrayListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bench_array_list_get_property;
  object_class->set_property = bench_array_list_set_property;
  object_class->finalize = bench_array_list_finalize;

  g_object_class_override_property (object_class, 1, "query");
  g_object_class_override_property (object_class, 2, "loading");
  g_object_class_override_property (object_class, 3, "error");
  g_object_class_override_property (object_class, 4, "complete");
}

static void
bench_array_list_init (BenchArrayList *self)
{
}

/* The workspace: it has lists, and does nothing. */

struct _BenchArrayWorkspace
{
  GObject parent_instance;

  EntenteAccount *account;
  GHashTable *answers; /* list and search → Answer */
};

static EntenteAccount *
get_account (EntenteWorkspace *workspace)
{
  return BENCH_ARRAY_WORKSPACE (workspace)->account;
}

static gboolean
check (EntenteWorkspace  *workspace,
       const char        *command,
       GError           **error)
{
  return TRUE;
}

static EntenteList *
open_list (EntenteWorkspace *workspace,
           EntenteQuery     *query)
{
  BenchArrayList *list = g_object_new (BENCH_TYPE_ARRAY_LIST, NULL);

  list->answers = g_hash_table_ref (BENCH_ARRAY_WORKSPACE (workspace)->answers);
  set_query (ENTENTE_LIST (list), query);

  return ENTENTE_LIST (list);
}

/* There is none, of any kind. */
static void
load_draft_async (EntenteWorkspace    *workspace,
                  const char          *kind,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, user_data);

  g_task_return_pointer (task, NULL, NULL);
}

static GVariant *
load_draft_finish (EntenteWorkspace  *workspace,
                   GAsyncResult      *result,
                   GError           **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
workspace_init (EntenteWorkspaceInterface *iface)
{
  iface->get_account = get_account;
  iface->check = check;
  iface->open_list = open_list;
  iface->load_draft_async = load_draft_async;
  iface->load_draft_finish = load_draft_finish;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BenchArrayWorkspace, bench_array_workspace, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_WORKSPACE, workspace_init))

static void
bench_array_workspace_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  g_value_set_object (value, BENCH_ARRAY_WORKSPACE (object)->account);
}

static void
bench_array_workspace_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  g_set_object (&BENCH_ARRAY_WORKSPACE (object)->account, g_value_get_object (value));
}

static void
bench_array_workspace_finalize (GObject *object)
{
  BenchArrayWorkspace *self = BENCH_ARRAY_WORKSPACE (object);

  g_clear_object (&self->account);
  g_hash_table_unref (self->answers);

  G_OBJECT_CLASS (bench_array_workspace_parent_class)->finalize (object);
}

static void
bench_array_workspace_class_init (BenchArrayWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bench_array_workspace_get_property;
  object_class->set_property = bench_array_workspace_set_property;
  object_class->finalize = bench_array_workspace_finalize;

  g_object_class_override_property (object_class, 1, "account");
}

static void
bench_array_workspace_init (BenchArrayWorkspace *self)
{
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, answer_free);
}

BenchArrayWorkspace *
bench_array_workspace_new (EntenteAccount *account)
{
  BenchArrayWorkspace *self = g_object_new (BENCH_TYPE_ARRAY_WORKSPACE, NULL);

  self->account = g_object_ref (account);

  return self;
}

void
bench_array_workspace_add (BenchArrayWorkspace *self,
                           const char          *list,
                           const char          *search,
                           GListModel          *rows)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->records = g_ptr_array_new_with_free_func (g_object_unref);
  answer->n = g_list_model_get_n_items (rows);
  for (guint i = 0; i < MIN (answer->n, KEPT_RECORDS); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (rows, i);
      EntenteRecord *copy = g_object_new (G_OBJECT_TYPE (record), NULL);

      while (!entente_record_get_loaded (record))
        g_main_context_iteration (NULL, TRUE);
      entente_record_update (copy, record);
      g_ptr_array_add (answer->records, copy);
    }

  g_hash_table_insert (self->answers, dup_key (list, search), answer);
}
