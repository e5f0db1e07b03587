/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-local-workspace-private.h"

#include "entente-exporter.h"
#include "entente-live-list.h"

static void
committed_cb (EntenteLiveList  *list,
              EntenteChangeSet *changes)
{
  entente_live_list_take_changes (list, changes);
}

static const char *
account_organization (EntenteLocalWorkspace *self)
{
  return self->account != NULL ? entente_account_get_organization (self->account) : "";
}

/* An account that may not see the list finds it empty. NULL stands for that. */
static const char *
list_organization (EntenteLocalWorkspace       *self,
                   const EntenteListDefinition *definition)
{
  g_autofree char *name = g_strconcat ("list:", definition->name, NULL);

  return entente_workspace_check (ENTENTE_WORKSPACE (self), name, NULL) ? account_organization (self) : NULL;
}

static EntenteList *
entente_local_workspace_open_list (EntenteWorkspace *workspace,
                                   EntenteQuery     *query)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (workspace);
  const EntenteListDefinition *definition = entente_list_table_find (entente_query_get_list (query));
  EntenteLiveList *list;

  g_return_val_if_fail (definition != NULL, NULL);

  list = entente_live_list_new (self->readers, definition, query, list_organization (self, definition), entente_local_workspace_get_user (self),
                                self->clock);
  g_signal_connect_object (self, "committed", G_CALLBACK (committed_cb), list, G_CONNECT_SWAPPED);

  return ENTENTE_LIST (list);
}

/* What a reader is asked. */
typedef struct
{
  EntenteListPlan *plan;
  char *what;                /* (nullable) an id, or what to summarize by */
  GOutputStream *stream;     /* (nullable) */
  EntenteProgress *progress; /* (nullable) */
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_clear_pointer (&self->plan, entente_list_plan_unref);
  g_clear_object (&self->stream);
  g_clear_object (&self->progress);
  g_free (self->what);
  g_free (self);
}

/* About what @query finds. The task takes the question over, unless it is answered already. */
static Question *
add_question (EntenteLocalWorkspace *self,
              GTask                 *task,
              EntenteQuery          *query)
{
  const EntenteListDefinition *definition = entente_list_table_find (entente_query_get_list (query));
  GError *error = NULL;
  EntenteListPlan *plan;
  Question *question;

  g_return_val_if_fail (definition != NULL, NULL);

  plan = entente_list_plan_new (definition, query, list_organization (self, definition), entente_local_workspace_get_user (self),
                                self->clock, &error);
  if (plan == NULL)
    {
      g_task_return_error (task, error);
      return NULL;
    }

  question = g_new0 (Question, 1);
  question->plan = plan;
  g_task_set_task_data (task, question, question_free);

  return question;
}

static void
load_on_reader (EntenteConnection *connection,
                GTask             *task,
                gpointer           task_data)
{
  Question *question = task_data;
  GError *error = NULL;
  EntenteRecord *record;

  record = entente_list_plan_find_record (question->plan, connection, question->what, &error);
  if (record == NULL && error == NULL)
    entente_refuse (&error, ENTENTE_REASON_NOT_FOUND, NULL, entente_list_plan_get_definition (question->plan)->name, NULL);

  if (record != NULL)
    g_task_return_pointer (task, record, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
entente_local_workspace_load_async (EntenteWorkspace    *workspace,
                                    const char          *list,
                                    const char          *id,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (workspace);
  g_autoptr (EntenteQuery) query = entente_query_new (list);
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, user_data);
  Question *question = add_question (self, task, query);

  g_task_set_source_tag (task, entente_local_workspace_load_async);
  if (question == NULL)
    return;

  question->what = g_strdup (id);
  entente_readers_push (self->readers, task, load_on_reader);
}

static EntenteRecord *
entente_local_workspace_load_finish (EntenteWorkspace  *workspace,
                                     GAsyncResult      *result,
                                     GError           **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
find_ids_on_reader (EntenteConnection *connection,
                    GTask             *task,
                    gpointer           task_data)
{
  Question *question = task_data;
  GError *error = NULL;
  GStrv ids = entente_list_plan_load_ids (question->plan, connection, &error);

  if (ids != NULL)
    g_task_return_pointer (task, ids, (GDestroyNotify) g_strfreev);
  else
    g_task_return_error (task, error);
}

static void
entente_local_workspace_find_ids_async (EntenteWorkspace    *workspace,
                                        EntenteQuery        *query,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (workspace);
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_local_workspace_find_ids_async);
  if (add_question (self, task, query) != NULL)
    entente_readers_push (self->readers, task, find_ids_on_reader);
}

static GStrv
entente_local_workspace_find_ids_finish (EntenteWorkspace  *workspace,
                                         GAsyncResult      *result,
                                         GError           **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
summarize_on_reader (EntenteConnection *connection,
                     GTask             *task,
                     gpointer           task_data)
{
  Question *question = task_data;
  GError *error = NULL;
  EntenteSummary *summary = entente_list_plan_summarize (question->plan, connection, question->what, &error);

  if (summary != NULL)
    g_task_return_pointer (task, summary, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
entente_local_workspace_summarize_async (EntenteWorkspace    *workspace,
                                         EntenteQuery        *query,
                                         const char          *by,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (workspace);
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, user_data);
  Question *question = add_question (self, task, query);

  g_task_set_source_tag (task, entente_local_workspace_summarize_async);
  if (question == NULL)
    return;

  question->what = g_strdup (by);
  entente_readers_push (self->readers, task, summarize_on_reader);
}

static EntenteSummary *
entente_local_workspace_summarize_finish (EntenteWorkspace  *workspace,
                                          GAsyncResult      *result,
                                          GError           **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
export_on_reader (EntenteConnection *connection,
                  GTask             *task,
                  gpointer           task_data)
{
  Question *question = task_data;
  GError *error = NULL;
  gssize n;

  n = entente_exporter_run (question->plan, connection, question->stream, question->progress, g_task_get_cancellable (task), &error);
  if (n >= 0)
    g_task_return_int (task, n);
  else
    g_task_return_error (task, error);
}

static void
entente_local_workspace_export_async (EntenteWorkspace    *workspace,
                                      EntenteQuery        *query,
                                      GOutputStream       *stream,
                                      EntenteProgress     *progress,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (workspace);
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, user_data);
  g_autofree char *name = g_strconcat ("export:", entente_query_get_list (query), NULL);
  Question *question;
  GError *error = NULL;

  g_return_if_fail (entente_exporter_knows (entente_query_get_list (query)));

  g_task_set_source_tag (task, entente_local_workspace_export_async);
  if (!entente_workspace_check (workspace, name, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  question = add_question (self, task, query);
  if (question == NULL)
    return;

  question->stream = g_object_ref (stream);
  question->progress = progress != NULL ? g_object_ref (progress) : NULL;
  entente_readers_push (self->readers, task, export_on_reader);
}

static gssize
entente_local_workspace_export_finish (EntenteWorkspace  *workspace,
                                       GAsyncResult      *result,
                                       GError           **error)
{
  return g_task_propagate_int (G_TASK (result), error);
}

void
entente_local_workspace_add_reading (EntenteWorkspaceInterface *iface)
{
  iface->open_list = entente_local_workspace_open_list;
  iface->load_async = entente_local_workspace_load_async;
  iface->load_finish = entente_local_workspace_load_finish;
  iface->find_ids_async = entente_local_workspace_find_ids_async;
  iface->find_ids_finish = entente_local_workspace_find_ids_finish;
  iface->summarize_async = entente_local_workspace_summarize_async;
  iface->summarize_finish = entente_local_workspace_summarize_finish;
  iface->export_async = entente_local_workspace_export_async;
  iface->export_finish = entente_local_workspace_export_finish;
}
