/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-local-workspace-private.h"

#include <string.h>

#include "entente-list-definition.h"
#include "entente-list-plan.h"
#include "entente-sign-in.h"

typedef struct
{
  char *user_name;
  char *password;
  char *organization;        /* id of the one that asks; "" */
  EntenteListPlan *accounts; /* NULL where they are not asked for */
} SignInData;

static void
sign_in_data_free (gpointer data)
{
  SignInData *self = data;

  explicit_bzero (self->password, strlen (self->password));
  g_free (self->password);
  g_free (self->user_name);
  g_free (self->organization);
  g_clear_pointer (&self->accounts, entente_list_plan_unref);
  g_free (self);
}

static SignInData *
sign_in_data_new (const char *user_name,
                  const char *password)
{
  SignInData *self = g_new0 (SignInData, 1);

  self->user_name = g_strdup (user_name);
  self->password = g_strdup (password);

  return self;
}

static void
sign_in_on_reader (EntenteConnection *connection,
                   GTask             *task,
                   gpointer           task_data)
{
  SignInData *data = task_data;
  GError *error = NULL;
  EntenteAccount *account = entente_sign_in_user (connection, data->accounts, data->user_name, data->password, &error);

  if (account != NULL)
    g_task_return_pointer (task, account, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
entente_local_workspace_sign_in_async (EntenteWorkspace    *workspace,
                                       const char          *user_name,
                                       const char          *password,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (workspace);
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, user_data);
  g_autoptr (EntenteQuery) query = entente_query_new ("accounts");
  SignInData *data = sign_in_data_new (user_name, password);

  g_task_set_source_tag (task, entente_local_workspace_sign_in_async);
  g_task_set_task_data (task, data, sign_in_data_free);

  data->accounts = entente_list_plan_new (entente_list_table_find ("accounts"), query, "", "", self->clock, NULL);
  entente_readers_push (self->readers, task, sign_in_on_reader);
}

static EntenteAccount *
entente_local_workspace_sign_in_finish (EntenteWorkspace  *workspace,
                                        GAsyncResult      *result,
                                        GError           **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
sign_in_member_on_reader (EntenteConnection *connection,
                          GTask             *task,
                          gpointer           task_data)
{
  SignInData *data = task_data;
  GError *error = NULL;
  GPtrArray *profiles;

  profiles = entente_sign_in_member (connection, data->organization, data->user_name, data->password, &error);
  if (profiles != NULL)
    g_task_return_pointer (task, profiles, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
entente_local_workspace_sign_in_member_async (EntenteWorkspace    *workspace,
                                              const char          *user_name,
                                              const char          *password,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data)
{
  EntenteLocalWorkspace *self = ENTENTE_LOCAL_WORKSPACE (workspace);
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, user_data);
  SignInData *data = sign_in_data_new (user_name, password);

  g_task_set_source_tag (task, entente_local_workspace_sign_in_member_async);
  g_task_set_task_data (task, data, sign_in_data_free);

  data->organization = g_strdup (self->account != NULL ? entente_account_get_organization (self->account) : "");
  entente_readers_push (self->readers, task, sign_in_member_on_reader);
}

static GPtrArray *
entente_local_workspace_sign_in_member_finish (EntenteWorkspace  *workspace,
                                               GAsyncResult      *result,
                                               GError           **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
entente_local_workspace_add_sign_in (EntenteWorkspaceInterface *iface)
{
  iface->sign_in_async = entente_local_workspace_sign_in_async;
  iface->sign_in_finish = entente_local_workspace_sign_in_finish;
  iface->sign_in_member_async = entente_local_workspace_sign_in_member_async;
  iface->sign_in_member_finish = entente_local_workspace_sign_in_member_finish;
}
