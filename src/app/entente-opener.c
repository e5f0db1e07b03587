/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente"

#include "entente-opener.h"

#include <entente-engine.h>
#include <glib/gstdio.h>

#include "entente-document-reader.h"

typedef struct
{
  GFile *file;
  EntenteOpenerFlags flags;
  char *account;
  gboolean is_new; /* the file did not exist before: nothing of it stays when it cannot be made whole */
  EntenteLocalWorkspace *workspace;
  EntenteList *accounts;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *self = data;

  g_clear_object (&self->file);
  g_clear_object (&self->accounts);
  g_clear_object (&self->workspace);
  g_free (self->account);
  g_free (self);
}

static void
fail (GTask  *task,
      GError *error)
{
  Opening *opening = g_task_get_task_data (task);

  if (opening->workspace != NULL)
    entente_local_workspace_close (opening->workspace);

  if (opening->is_new)
    {
      g_autofree char *path = g_file_get_path (opening->file);
      static const char *const suffixes[] = { "", "-wal", "-shm" };

      for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
        {
          g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

          (void) g_remove (name);
        }
    }

  g_task_return_error (task, error);
}

static void
succeed (GTask         *task,
         EntenteRecord *account)
{
  Opening *opening = g_task_get_task_data (task);

  entente_workspace_set_account (ENTENTE_WORKSPACE (opening->workspace), ENTENTE_ACCOUNT (account));
  g_task_return_pointer (task, g_object_ref (opening->workspace), g_object_unref);
}

/* The best of those that are there at once. */
static void
accounts_loaded_cb (EntenteList *accounts,
                    GParamSpec  *pspec,
                    GTask       *task)
{
  g_autoptr (GTask) owned = task;
  g_autoptr (EntenteAccount) chosen = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (accounts));

  g_signal_handlers_disconnect_by_func (accounts, accounts_loaded_cb, task);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteAccount) account = g_list_model_get_item (G_LIST_MODEL (accounts), i);

      if (chosen != NULL && !entente_record_get_loaded (ENTENTE_RECORD (account)))
        break;
      if (entente_account_is_better (account, chosen))
        g_set_object (&chosen, account);
    }

  if (chosen != NULL)
    {
      succeed (task, ENTENTE_RECORD (chosen));
    }
  else
    {
      GError *error = NULL;

      entente_refuse (&error, ENTENTE_REASON_DAMAGED, NULL, NULL);
      fail (task, error);
    }
}

static void
list_accounts (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (EntenteQuery) query = entente_query_new ("accounts");

  opening->accounts = entente_workspace_open_list (ENTENTE_WORKSPACE (opening->workspace), query);
  g_signal_connect (opening->accounts, "notify::loading", G_CALLBACK (accounts_loaded_cb), g_object_ref (task));
}

static void
account_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (EntenteRecord) account = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, NULL);

  /* The account of last time may be gone, or of another workspace. */
  if (account != NULL)
    succeed (task, account);
  else
    list_accounts (task);
}

static void
choose_account (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);

  entente_workspace_load_async (ENTENTE_WORKSPACE (opening->workspace), "accounts", opening->account,
                                g_task_get_cancellable (task), account_loaded_cb, g_object_ref (task));
}

static void
sample_added_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (entente_local_workspace_add_sample_finish (ENTENTE_LOCAL_WORKSPACE (source), result, &error))
    choose_account (task);
  else
    fail (task, error);
}

static void
workspace_opened_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  GError *error = NULL;

  opening->workspace = entente_local_workspace_open_finish (result, &error);
  if (opening->workspace != NULL)
    {
      g_autoptr (EntenteDocuments) documents = entente_document_reader_new ();

      entente_local_workspace_set_documents (opening->workspace, documents);
    }

  if (opening->workspace == NULL)
    fail (task, error);
  else if (opening->is_new && (opening->flags & ENTENTE_OPENER_SAMPLE))
    entente_local_workspace_add_sample_async (opening->workspace, g_task_get_cancellable (task), sample_added_cb,
                                              g_object_ref (task));
  else
    choose_account (task);
}

void
entente_opener_open_async (GFile               *file,
                           EntenteOpenerFlags   flags,
                           const char          *account,
                           EntenteProgress     *upgrade,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GTask) task = NULL;
  Opening *opening;

  g_return_if_fail (account != NULL);

  opening = g_new0 (Opening, 1);
  opening->file = g_object_ref (file);
  opening->flags = flags;
  opening->account = g_strdup (account);
  opening->is_new = flags != ENTENTE_OPENER_DEFAULT && path != NULL && !g_file_test (path, G_FILE_TEST_EXISTS);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_opener_open_async);
  g_task_set_task_data (task, opening, opening_free);

  if (path == NULL)
    {
      GError *error = NULL;

      entente_refuse (&error, ENTENTE_REASON_NOT_LOCAL, NULL, NULL);
      g_task_return_error (task, error);
      return;
    }

  entente_local_workspace_open_async (path,
                                      opening->is_new ? ENTENTE_LOCAL_WORKSPACE_CREATE : ENTENTE_LOCAL_WORKSPACE_DEFAULT,
                                      NULL, upgrade, cancellable, workspace_opened_cb, g_object_ref (task));
}

EntenteWorkspace *
entente_opener_open_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
entente_opener_close (EntenteWorkspace *workspace)
{
  g_return_if_fail (ENTENTE_IS_LOCAL_WORKSPACE (workspace));

  entente_local_workspace_close (ENTENTE_LOCAL_WORKSPACE (workspace));
}
