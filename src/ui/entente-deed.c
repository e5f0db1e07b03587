/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-deed.h"

#include "entente-widget.h"

/* What its outcome has to be, and what is said when it is done. */
typedef struct
{
  gboolean (*check) (GVariant *outcome,
                     GError **error); /* (nullable) */
  GtkWidget *teller;                  /* (nullable) weak */
  EntenteCommand *inverse;            /* (nullable) */
  char *done;                         /* (nullable) */
} Telling;

static void
telling_free (Telling *self)
{
  g_clear_weak_pointer (&self->teller);
  g_clear_object (&self->inverse);
  g_free (self->done);
  g_free (self);
}

static void
executed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);
  Telling *telling = g_task_get_task_data (task);

  if (outcome == NULL || (telling->check != NULL && !telling->check (outcome, &error)))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (telling->teller != NULL && telling->inverse != NULL)
    entente_toast_with_undo (telling->teller, telling->done, ENTENTE_WORKSPACE (source), telling->inverse);
  else if (telling->teller != NULL && telling->done != NULL)
    entente_toast (telling->teller, telling->done);

  g_task_return_boolean (task, TRUE);
}

void
entente_deed_execute_async (const EntenteDeed   *deed,
                            GtkWidget           *widget,
                            EntenteWorkspace    *workspace,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Telling *telling;

  g_return_if_fail (deed != NULL && ENTENTE_IS_COMMAND (deed->command));
  g_return_if_fail (deed->inverse == NULL || (ENTENTE_IS_COMMAND (deed->inverse) && deed->done != NULL));
  g_return_if_fail (widget == NULL || GTK_IS_WIDGET (widget));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));

  telling = g_new0 (Telling, 1);
  telling->check = deed->check;
  g_set_weak_pointer (&telling->teller, widget);
  g_set_object (&telling->inverse, deed->inverse);
  telling->done = g_strdup (deed->done);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_deed_execute_async);
  g_task_set_task_data (task, telling, (GDestroyNotify) telling_free);

  entente_workspace_execute_async (workspace, deed->command, cancellable, executed_cb, g_steal_pointer (&task));
}

gboolean
entente_deed_execute_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!entente_deed_execute_finish (result, &error))
    entente_toast_error (widget, error);
}

void
entente_deed_execute (const EntenteDeed *deed,
                      GtkWidget         *widget,
                      EntenteWorkspace  *workspace)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  entente_deed_execute_async (deed, widget, workspace, NULL, answered_cb, g_object_ref (widget));
}
