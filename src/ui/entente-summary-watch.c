/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-summary-watch.h"

/* In ms: what is changed together, or by hand one after another, is asked about once. */
#define PAUSE 200

struct _EntenteSummaryWatch
{
  GObject parent_instance;

  EntenteWorkspace *workspace; /* (nullable) once disposed */
  EntenteQuery *query;
  char *by;                /* (nullable) */
  EntenteSummary *summary; /* (nullable) */
  GCancellable *cancellable;
  gboolean awake;
  gboolean asking;
  gboolean outdated; /* something changed since it was asked last */
  guint pause_id;
};

G_DEFINE_FINAL_TYPE (EntenteSummaryWatch, entente_summary_watch, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
} EntenteSummaryWatchSignal;

static guint signals[SIGNAL_CHANGED + 1];

static void
ask (EntenteSummaryWatch *self);

/* What could not be asked leaves what was known. */
static void
summarized_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteSummary) summary = entente_workspace_summarize_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteSummaryWatch *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_SUMMARY_WATCH (user_data);
  self->asking = FALSE;
  if (self->outdated)
    ask (self);

  if (summary != NULL && g_set_object (&self->summary, summary))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
ask (EntenteSummaryWatch *self)
{
  self->outdated = !self->awake || self->asking;
  if (self->outdated)
    return;

  self->asking = TRUE;
  entente_workspace_summarize_async (self->workspace, self->query, self->by, self->cancellable, summarized_cb, self);
}

static gboolean
pause_over_cb (gpointer user_data)
{
  EntenteSummaryWatch *self = ENTENTE_SUMMARY_WATCH (user_data);

  self->pause_id = 0;
  ask (self);

  return G_SOURCE_REMOVE;
}

static void
workspace_changed_cb (EntenteSummaryWatch *self)
{
  self->outdated = TRUE;
  if (self->awake && self->pause_id == 0)
    self->pause_id = g_timeout_add (PAUSE, pause_over_cb, self);
}

static void
entente_summary_watch_dispose (GObject *object)
{
  EntenteSummaryWatch *self = ENTENTE_SUMMARY_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_summary_watch_parent_class)->dispose (object);
}

static void
entente_summary_watch_finalize (GObject *object)
{
  EntenteSummaryWatch *self = ENTENTE_SUMMARY_WATCH (object);

  g_clear_object (&self->query);
  g_clear_object (&self->summary);
  g_clear_object (&self->cancellable);
  g_free (self->by);

  G_OBJECT_CLASS (entente_summary_watch_parent_class)->finalize (object);
}

static void
entente_summary_watch_class_init (EntenteSummaryWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_summary_watch_dispose;
  object_class->finalize = entente_summary_watch_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_SUMMARY_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
entente_summary_watch_init (EntenteSummaryWatch *self)
{
  self->cancellable = g_cancellable_new ();
  self->outdated = TRUE;
}

EntenteSummaryWatch *
entente_summary_watch_new (EntenteWorkspace *workspace,
                           EntenteQuery     *query,
                           const char       *by)
{
  EntenteSummaryWatch *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ENTENTE_IS_QUERY (query), NULL);

  self = g_object_new (ENTENTE_TYPE_SUMMARY_WATCH, NULL);
  self->workspace = g_object_ref (workspace);
  self->query = g_object_ref (query);
  self->by = g_strdup (by);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* What was asked while it was awake may have come to another day meanwhile: it is always asked anew. */
void
entente_summary_watch_set_awake (EntenteSummaryWatch *self,
                                 gboolean             awake)
{
  g_return_if_fail (ENTENTE_IS_SUMMARY_WATCH (self));

  if (self->awake == awake || self->workspace == NULL)
    return;

  self->awake = awake;
  if (awake)
    ask (self);
  else
    g_clear_handle_id (&self->pause_id, g_source_remove);
}

EntenteQuery *
entente_summary_watch_get_query (EntenteSummaryWatch *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUMMARY_WATCH (self), NULL);

  return self->query;
}

EntenteSummary *
entente_summary_watch_get_summary (EntenteSummaryWatch *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUMMARY_WATCH (self), NULL);

  return self->summary;
}
