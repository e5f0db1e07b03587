/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-workspace.h"

G_DEFINE_INTERFACE (EntenteWorkspace, entente_workspace, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entente_workspace_default_init (EntenteWorkspaceInterface *iface)
{
  g_object_interface_install_property (
    iface, g_param_spec_object ("account", NULL, NULL, ENTENTE_TYPE_ACCOUNT,
                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRV | G_SIGNAL_TYPE_STATIC_SCOPE,
                                   G_TYPE_STRV | G_SIGNAL_TYPE_STATIC_SCOPE);
}

EntenteClock *
entente_workspace_get_clock (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->get_clock (self);
}

EntenteDocuments *
entente_workspace_get_documents (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->get_documents (self);
}

EntenteAccount *
entente_workspace_get_account (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->get_account (self);
}

void
entente_workspace_set_account (EntenteWorkspace *self,
                               EntenteAccount   *account)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));
  g_return_if_fail (account == NULL || ENTENTE_IS_ACCOUNT (account));

  ENTENTE_WORKSPACE_GET_IFACE (self)->set_account (self, account);
}

gboolean
entente_workspace_check (EntenteWorkspace  *self,
                         const char        *command,
                         GError           **error)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (command != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->check (self, command, error);
}

EntenteList *
entente_workspace_open_list (EntenteWorkspace *self,
                             EntenteQuery     *query)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_QUERY (query), NULL);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->open_list (self, query);
}

void
entente_workspace_execute_async (EntenteWorkspace    *self,
                                 EntenteCommand      *command,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));
  g_return_if_fail (ENTENTE_IS_COMMAND (command));

  ENTENTE_WORKSPACE_GET_IFACE (self)->execute_async (self, command, cancellable, callback, user_data);
}

GVariant *
entente_workspace_execute_finish (EntenteWorkspace  *self,
                                  GAsyncResult      *result,
                                  GError           **error)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->execute_finish (self, result, error);
}

void
entente_workspace_rehearse_async (EntenteWorkspace    *self,
                                  EntenteCommand      *command,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));
  g_return_if_fail (ENTENTE_IS_COMMAND (command));

  ENTENTE_WORKSPACE_GET_IFACE (self)->rehearse_async (self, command, cancellable, callback, user_data);
}

GVariant *
entente_workspace_rehearse_finish (EntenteWorkspace  *self,
                                   GAsyncResult      *result,
                                   GError           **error)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->rehearse_finish (self, result, error);
}

void
entente_workspace_load_async (EntenteWorkspace    *self,
                              const char          *list,
                              const char          *id,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));
  g_return_if_fail (list != NULL);
  g_return_if_fail (id != NULL);

  ENTENTE_WORKSPACE_GET_IFACE (self)->load_async (self, list, id, cancellable, callback, user_data);
}

EntenteRecord *
entente_workspace_load_finish (EntenteWorkspace  *self,
                               GAsyncResult      *result,
                               GError           **error)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->load_finish (self, result, error);
}

void
entente_workspace_find_ids_async (EntenteWorkspace    *self,
                                  EntenteQuery        *query,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));
  g_return_if_fail (ENTENTE_IS_QUERY (query));

  ENTENTE_WORKSPACE_GET_IFACE (self)->find_ids_async (self, query, cancellable, callback, user_data);
}

GStrv
entente_workspace_find_ids_finish (EntenteWorkspace  *self,
                                   GAsyncResult      *result,
                                   GError           **error)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->find_ids_finish (self, result, error);
}

void
entente_workspace_summarize_async (EntenteWorkspace    *self,
                                   EntenteQuery        *query,
                                   const char          *by,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));
  g_return_if_fail (ENTENTE_IS_QUERY (query));

  ENTENTE_WORKSPACE_GET_IFACE (self)->summarize_async (self, query, by, cancellable, callback, user_data);
}

EntenteSummary *
entente_workspace_summarize_finish (EntenteWorkspace  *self,
                                    GAsyncResult      *result,
                                    GError           **error)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->summarize_finish (self, result, error);
}

void
entente_workspace_export_async (EntenteWorkspace    *self,
                                EntenteQuery        *query,
                                GOutputStream       *stream,
                                EntenteProgress     *progress,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));
  g_return_if_fail (ENTENTE_IS_QUERY (query));
  g_return_if_fail (G_IS_OUTPUT_STREAM (stream));
  g_return_if_fail (progress == NULL || ENTENTE_IS_PROGRESS (progress));

  ENTENTE_WORKSPACE_GET_IFACE (self)->export_async (self, query, stream, progress, cancellable, callback, user_data);
}

gssize
entente_workspace_export_finish (EntenteWorkspace  *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), -1);
  g_return_val_if_fail (error == NULL || *error == NULL, -1);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->export_finish (self, result, error);
}

void
entente_workspace_save_draft_async (EntenteWorkspace    *self,
                                    const char          *kind,
                                    GVariant            *content,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));
  g_return_if_fail (kind != NULL);

  ENTENTE_WORKSPACE_GET_IFACE (self)->save_draft_async (self, kind, content, cancellable, callback, user_data);
}

gboolean
entente_workspace_save_draft_finish (EntenteWorkspace  *self,
                                     GAsyncResult      *result,
                                     GError           **error)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->save_draft_finish (self, result, error);
}

void
entente_workspace_load_draft_async (EntenteWorkspace    *self,
                                    const char          *kind,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));
  g_return_if_fail (kind != NULL);

  ENTENTE_WORKSPACE_GET_IFACE (self)->load_draft_async (self, kind, cancellable, callback, user_data);
}

GVariant *
entente_workspace_load_draft_finish (EntenteWorkspace  *self,
                                     GAsyncResult      *result,
                                     GError           **error)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->load_draft_finish (self, result, error);
}

void
entente_workspace_sign_in_async (EntenteWorkspace    *self,
                                 const char          *user_name,
                                 const char          *password,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));
  g_return_if_fail (user_name != NULL);
  g_return_if_fail (password != NULL);

  ENTENTE_WORKSPACE_GET_IFACE (self)->sign_in_async (self, user_name, password, cancellable, callback, user_data);
}

EntenteAccount *
entente_workspace_sign_in_finish (EntenteWorkspace  *self,
                                  GAsyncResult      *result,
                                  GError           **error)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->sign_in_finish (self, result, error);
}

void
entente_workspace_sign_in_member_async (EntenteWorkspace    *self,
                                        const char          *user_name,
                                        const char          *password,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));
  g_return_if_fail (user_name != NULL);
  g_return_if_fail (password != NULL);

  ENTENTE_WORKSPACE_GET_IFACE (self)->sign_in_member_async (self, user_name, password, cancellable, callback, user_data);
}

GPtrArray *
entente_workspace_sign_in_member_finish (EntenteWorkspace  *self,
                                         GAsyncResult      *result,
                                         GError           **error)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->sign_in_member_finish (self, result, error);
}

void
entente_workspace_verify_async (EntenteWorkspace    *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  ENTENTE_WORKSPACE_GET_IFACE (self)->verify_async (self, cancellable, callback, user_data);
}

gssize
entente_workspace_verify_finish (EntenteWorkspace  *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), -1);
  g_return_val_if_fail (error == NULL || *error == NULL, -1);

  return ENTENTE_WORKSPACE_GET_IFACE (self)->verify_finish (self, result, error);
}

void
entente_workspace_emit_changed (EntenteWorkspace  *self,
                                const char *const *types,
                                const char *const *ids)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  g_signal_emit (self, signals[CHANGED], 0, types, ids);
}
