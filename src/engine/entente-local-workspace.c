/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-local-workspace-private.h"

#include "entente-draft-store.h"
#include "entente-exporter.h"
#include "entente-list-definition.h"

typedef enum
{
  PROP_ACCOUNT = 1,
} EntenteLocalWorkspaceProperty;

static GParamSpec *properties[PROP_ACCOUNT + 1];

enum
{
  COMMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void workspace_iface_init (EntenteWorkspaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteLocalWorkspace, entente_local_workspace, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_WORKSPACE, workspace_iface_init))

static EntenteClock *
entente_local_workspace_get_clock (EntenteWorkspace *workspace)
{
  return ENTENTE_LOCAL_WORKSPACE (workspace)->clock;
}

static EntenteDocuments *
entente_local_workspace_get_documents (EntenteWorkspace *workspace)
{
  return ENTENTE_LOCAL_WORKSPACE (workspace)->documents;
}

static EntenteAccount *
entente_local_workspace_get_account (EntenteWorkspace *workspace)
{
  return ENTENTE_LOCAL_WORKSPACE (workspace)->account;
}

static void
entente_local_workspace_set_account (EntenteWorkspace *workspace,
                                     EntenteAccount   *account)
{
  if (g_set_object (&ENTENTE_LOCAL_WORKSPACE (workspace)->account, account))
    g_object_notify_by_pspec (G_OBJECT (workspace), properties[PROP_ACCOUNT]);
}

static gboolean
is_newcomers (const char *command)
{
  const EntenteCommandSpec *spec = entente_command_table_find (command);

  return spec != NULL && spec->newcomer;
}

/* Names of commands, "list:NAME" for what a page shows, or "export:NAME" to take that out. */
static gboolean
entente_local_workspace_check (EntenteWorkspace  *workspace,
                               const char        *command,
                               GError           **error)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (workspace);
  EntentePermission permission;

  if (is_newcomers (command))
    return TRUE;

  if (g_str_has_prefix (command, "list:"))
    {
      const EntenteListDefinition *definition = entente_list_table_find (command + strlen ("list:"));

      g_return_val_if_fail (definition != NULL, FALSE);
      permission = definition->permission;
    }
  else if (g_str_has_prefix (command, "export:"))
    {
      const EntenteListDefinition *definition = entente_list_table_find (command + strlen ("export:"));

      g_return_val_if_fail (definition != NULL && entente_exporter_knows (definition->name), FALSE);
      permission = entente_exporter_get_permission (definition);
    }
  else
    {
      permission = entente_command_find_permission (command);
      if (permission == ENTENTE_N_PERMISSIONS)
        {
          entente_refuse (error, ENTENTE_REASON_UNKNOWN_COMMAND, NULL, command, NULL);
          return FALSE;
        }
    }

  if (permission == ENTENTE_N_PERMISSIONS)
    return TRUE;

  if (self->account == NULL)
    {
      entente_refuse (error, ENTENTE_REASON_UNKNOWN_ACTOR, NULL, NULL);
      return FALSE;
    }

  return entente_account_check_permission (self->account, permission, error);
}

static gboolean
is_same_account (EntenteAccount *one,
                 EntenteAccount *other)
{
  return entente_account_get_roles (one) == entente_account_get_roles (other) &&
         g_str_equal (entente_account_get_name (one), entente_account_get_name (other)) &&
         g_str_equal (entente_account_get_organization_name (one), entente_account_get_organization_name (other)) &&
         g_str_equal (entente_account_get_status (one), entente_account_get_status (other)) &&
         entente_account_get_must_change_password (one) == entente_account_get_must_change_password (other);
}

static void
account_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (source);
  g_autofree char *id = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) record = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);

  /* Somebody else acts meanwhile. */
  if (!g_str_equal (entente_local_workspace_get_user (self), id))
    return;

  if (record != NULL && !is_same_account (self->account, ENTENTE_ACCOUNT (record)))
    entente_local_workspace_set_account (ENTENTE_WORKSPACE (self), ENTENTE_ACCOUNT (record));
  else if (entente_error_is (error, ENTENTE_REASON_NOT_FOUND))
    entente_local_workspace_set_account (ENTENTE_WORKSPACE (self), NULL);
}

/* What the account may do depends on what is stored of it, and of its organization; who was removed does not act any more. */
static void
follow_account (EntenteLocalWorkspace *self,
                EntenteChangeSet      *changes)
{
  const char *id = entente_local_workspace_get_user (self);
  const char *organization = self->account != NULL ? entente_account_get_organization (self->account) : "";

  for (guint i = 0; i < entente_change_set_size (changes); i++)
    {
      const EntenteChange *change = entente_change_set_get (changes, i);

      if ((g_str_equal (change->type, "user") && g_strcmp0 (change->id, id) == 0) ||
          (g_str_equal (change->type, "organization") && g_strcmp0 (change->id, organization) == 0))
        {
          entente_workspace_load_async (ENTENTE_WORKSPACE (self), "accounts", id, NULL, account_loaded_cb, g_strdup (id));
          return;
        }
    }
}

typedef struct
{
  EntenteCommand *command;
  EntenteExecutorFlags flags;
  EntenteChangeSet *changes; /* NULL until they are committed */
  GAsyncReadyCallback callback;
  gpointer user_data;
} ExecuteData;

static void
execute_data_free (gpointer data)
{
  ExecuteData *self = data;

  g_clear_object (&self->command);
  g_clear_pointer (&self->changes, entente_change_set_unref);
  g_free (self);
}

static void
execute_on_writer (EntenteConnection *connection,
                   GTask             *task,
                   gpointer           task_data)
{
  ExecuteData *data = task_data;
  GError *error = NULL;
  GVariant *outcome;

  outcome = entente_executor_run (connection, data->command, data->flags, g_task_get_cancellable (task),
                                  &data->changes, &error);
  if (outcome != NULL)
    g_task_return_pointer (task, outcome, (GDestroyNotify) g_variant_unref);
  else
    g_task_return_error (task, error);
}

static void
executed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  ExecuteData *data = user_data;

  if (data->changes != NULL)
    entente_local_workspace_announce (ENTENTE_LOCAL_WORKSPACE (source), data->changes);

  if (data->callback != NULL)
    data->callback (source, result, data->user_data);
}

static void
run_command (EntenteLocalWorkspace *self,
             EntenteCommand        *command,
             EntenteExecutorFlags   flags,
             GCancellable          *cancellable,
             GAsyncReadyCallback    callback,
             gpointer               user_data)
{
  ExecuteData *data = g_new0 (ExecuteData, 1);
  g_autoptr (GTask) task = g_task_new (self, cancellable, executed_cb, data);

  g_task_set_source_tag (task, run_command);
  g_task_set_task_data (task, data, execute_data_free);
  /* Once it is committed it is done: the caller gets to know, cancelled or not. */
  g_task_set_check_cancellable (task, (flags & ENTENTE_EXECUTOR_REHEARSE) != 0);

  data->command = g_object_ref (command);
  data->flags = self->executor_flags | flags;
  data->callback = callback;
  data->user_data = user_data;

  if (self->account != NULL)
    entente_command_stamp (command, entente_record_get_id (ENTENTE_RECORD (self->account)),
                           entente_clock_get_now (self->clock));
  else if (is_newcomers (entente_command_get_name (command)))
    entente_command_stamp (command, "", entente_clock_get_now (self->clock));

  if (entente_command_get_actor (command) == NULL)
    {
      GError *error = NULL;

      entente_refuse (&error, ENTENTE_REASON_UNKNOWN_ACTOR, NULL, NULL);
      g_task_return_error (task, error);
      return;
    }

  entente_worker_push (self->writer, task, execute_on_writer);
}

static void
entente_local_workspace_execute_async (EntenteWorkspace    *workspace,
                                       EntenteCommand      *command,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  run_command (ENTENTE_LOCAL_WORKSPACE (workspace), command, ENTENTE_EXECUTOR_DEFAULT, cancellable, callback, user_data);
}

static GVariant *
entente_local_workspace_execute_finish (EntenteWorkspace  *workspace,
                                        GAsyncResult      *result,
                                        GError           **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
entente_local_workspace_rehearse_async (EntenteWorkspace    *workspace,
                                        EntenteCommand      *command,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  run_command (ENTENTE_LOCAL_WORKSPACE (workspace), command, ENTENTE_EXECUTOR_REHEARSE, cancellable, callback, user_data);
}

const char *
entente_local_workspace_get_user (EntenteLocalWorkspace *self)
{
  return self->account != NULL ? entente_record_get_id (ENTENTE_RECORD (self->account)) : "";
}

static void
entente_local_workspace_save_draft_async (EntenteWorkspace    *workspace,
                                          const char          *kind,
                                          GVariant            *content,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (workspace);
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_local_workspace_save_draft_async);
  entente_draft_store_save (self->writer, task, entente_local_workspace_get_user (self), kind, content, entente_clock_get_now (self->clock));
}

static gboolean
entente_local_workspace_save_draft_finish (EntenteWorkspace  *workspace,
                                           GAsyncResult      *result,
                                           GError           **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
entente_local_workspace_load_draft_async (EntenteWorkspace    *workspace,
                                          const char          *kind,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (workspace);
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_local_workspace_load_draft_async);
  entente_draft_store_load (self->writer, task, entente_local_workspace_get_user (self), kind);
}

static GVariant *
entente_local_workspace_load_draft_finish (EntenteWorkspace  *workspace,
                                           GAsyncResult      *result,
                                           GError           **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
entente_local_workspace_verify_log_async (EntenteWorkspace    *workspace,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  entente_local_workspace_verify_async (ENTENTE_LOCAL_WORKSPACE (workspace), cancellable, callback, user_data);
}

static gssize
entente_local_workspace_verify_log_finish (EntenteWorkspace  *workspace,
                                           GAsyncResult      *result,
                                           GError           **error)
{
  return entente_local_workspace_verify_finish (ENTENTE_LOCAL_WORKSPACE (workspace), result, error);
}

static void
workspace_iface_init (EntenteWorkspaceInterface *iface)
{
  iface->get_clock = entente_local_workspace_get_clock;
  iface->get_documents = entente_local_workspace_get_documents;
  iface->get_account = entente_local_workspace_get_account;
  iface->set_account = entente_local_workspace_set_account;
  iface->check = entente_local_workspace_check;
  iface->execute_async = entente_local_workspace_execute_async;
  iface->execute_finish = entente_local_workspace_execute_finish;
  iface->rehearse_async = entente_local_workspace_rehearse_async;
  iface->rehearse_finish = entente_local_workspace_execute_finish;
  entente_local_workspace_add_reading (iface);
  entente_local_workspace_add_sign_in (iface);
  iface->save_draft_async = entente_local_workspace_save_draft_async;
  iface->save_draft_finish = entente_local_workspace_save_draft_finish;
  iface->load_draft_async = entente_local_workspace_load_draft_async;
  iface->load_draft_finish = entente_local_workspace_load_draft_finish;
  iface->verify_async = entente_local_workspace_verify_log_async;
  iface->verify_finish = entente_local_workspace_verify_log_finish;
}

static void
entente_local_workspace_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  switch ((EntenteLocalWorkspaceProperty) property_id)
    {
    case PROP_ACCOUNT:
      g_value_set_object (value, ENTENTE_LOCAL_WORKSPACE (object)->account);
      break;
    }
}

static void
entente_local_workspace_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  switch ((EntenteLocalWorkspaceProperty) property_id)
    {
    case PROP_ACCOUNT:
      entente_local_workspace_set_account (ENTENTE_WORKSPACE (object), g_value_get_object (value));
      break;
    }
}

static void
entente_local_workspace_dispose (GObject *object)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (object);

  entente_local_workspace_close (self);
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  g_clear_object (&self->readers);
  g_clear_object (&self->writer);
  g_clear_object (&self->clock);
  g_clear_object (&self->account);
  g_clear_object (&self->documents);

  G_OBJECT_CLASS (entente_local_workspace_parent_class)->dispose (object);
}

static void
entente_local_workspace_finalize (GObject *object)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (object);

  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (entente_local_workspace_parent_class)->finalize (object);
}

static void
entente_local_workspace_class_init (EntenteLocalWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_local_workspace_get_property;
  object_class->set_property = entente_local_workspace_set_property;
  object_class->dispose = entente_local_workspace_dispose;
  object_class->finalize = entente_local_workspace_finalize;

  g_object_class_override_property (object_class, PROP_ACCOUNT, "account");
  properties[PROP_ACCOUNT] = g_object_class_find_property (object_class, "account");

  /* For the lists: the change set of a commit. */
  signals[COMMITTED] = g_signal_new ("committed", ENTENTE_TYPE_LOCAL_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
entente_local_workspace_init (EntenteLocalWorkspace *self)
{
}

void
entente_local_workspace_close (EntenteLocalWorkspace *self)
{
  g_return_if_fail (ENTENTE_IS_LOCAL_WORKSPACE (self));

  if (self->watch != NULL)
    entente_time_watch_stop (self->watch);
  if (self->readers != NULL)
    entente_readers_close (self->readers);
  if (self->writer != NULL)
    entente_worker_close (self->writer);
  g_clear_pointer (&self->lock, entente_file_lock_release);
}

void
entente_local_workspace_set_documents (EntenteLocalWorkspace *self,
                                       EntenteDocuments      *documents)
{
  g_return_if_fail (ENTENTE_IS_LOCAL_WORKSPACE (self));
  g_return_if_fail (documents == NULL || ENTENTE_IS_DOCUMENTS (documents));

  g_set_object (&self->documents, documents);
}

const char *
entente_local_workspace_get_path (EntenteLocalWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_LOCAL_WORKSPACE (self), NULL);

  return self->path;
}

void
entente_local_workspace_announce (EntenteLocalWorkspace *self,
                                  EntenteChangeSet      *changes)
{
  g_autoptr (GPtrArray) types = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  gboolean has_invitations = FALSE;

  if (entente_change_set_size (changes) == 0)
    return;

  g_signal_emit (self, signals[COMMITTED], 0, changes);

  for (guint i = 0; i < entente_change_set_size (changes); i++)
    {
      const EntenteChange *change = entente_change_set_get (changes, i);

      has_invitations |= g_str_equal (change->type, "invitation");
      g_ptr_array_add (types, (gpointer) change->type);
      g_ptr_array_add (ids, change->row != 0 ? change->id : (gpointer) "*");
    }
  g_ptr_array_add (types, NULL);
  g_ptr_array_add (ids, NULL);

  entente_workspace_emit_changed (ENTENTE_WORKSPACE (self), (const char *const *) types->pdata,
                                  (const char *const *) ids->pdata);

  if (has_invitations)
    entente_time_watch_look_soon (self->watch);

  follow_account (self, changes);
}

void
entente_local_workspace_start (EntenteLocalWorkspace *self)
{
  self->watch = entente_time_watch_new (self->readers, self->clock);
  g_signal_connect_swapped (self->watch, "passed", G_CALLBACK (entente_local_workspace_announce), self);
}
