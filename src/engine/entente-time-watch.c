/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-time-watch.h"

/* The first look can wait until the window is there. */
#define FIRST 5000 /* ms */

/* A look that a command asks for can wait until its answer is there, and serves all that come meanwhile. */
#define SOON 200 /* ms */

/* Clocks are set, and computers sleep: look again at least this often while something is to come. */
#define LONGEST 3600000 /* ms */

struct _EntenteTimeWatch
{
  GObject parent_instance;

  EntenteReaders *readers;
  EntenteClock *clock;
  GCancellable *cancellable; /* cancelled when it is stopped */
  gint64 since;              /* what ran out until then has been told */
  guint timer;
  gboolean soon; /* a look was asked for */
  gboolean busy; /* looking: there is no timer */
};

G_DEFINE_FINAL_TYPE (EntenteTimeWatch, entente_time_watch, G_TYPE_OBJECT)

enum
{
  PASSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  gint64 since;
  gint64 now;
  EntenteChangeSet *changes;
  gint64 next; /* 0 for none */
} Look;

static void
look_free (gpointer data)
{
  Look *self = data;

  entente_change_set_unref (self->changes);
  g_free (self);
}

static gboolean
collect (EntenteConnection  *connection,
         Look               *look,
         GError            **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean more = FALSE;

  statement = entente_connection_prepare (connection,
                                          "SELECT row, id FROM invitation WHERE state IN ('sent', 'opened') "
                                          "AND expires > ?1 AND expires <= ?2",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, 1, look->since);
  entente_statement_bind_int64 (statement, 2, look->now);

  while (TRUE)
    {
      if (!entente_statement_step (statement, &more, error))
        return FALSE;
      if (!more)
        return TRUE;

      entente_change_set_add (look->changes, "invitation", entente_statement_get_text (statement, 1),
                              entente_statement_get_int64 (statement, 0));
    }
}

static void
look_on_reader (EntenteConnection *connection,
                GTask             *task,
                gpointer           task_data)
{
  Look *look = task_data;
  GError *error = NULL;

  if (collect (connection, look, &error) &&
      entente_connection_query_int64 (connection, &look->next, &error,
                                      "SELECT min (expires) FROM invitation WHERE state IN ('sent', 'opened') "
                                      "AND expires > ?1",
                                      "i", look->now))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void set_timer (EntenteTimeWatch *self,
                       gint64 milliseconds);

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  EntenteTimeWatch *self = ENTENTE_TIME_WATCH (source);
  Look *look = g_task_get_task_data (G_TASK (result));
  gboolean looked = g_task_propagate_boolean (G_TASK (result), NULL);

  self->busy = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  /* What could not be read is looked at again later. */
  if (looked)
    self->since = look->now;

  if (self->soon)
    set_timer (self, SOON);
  else if (!looked)
    set_timer (self, LONGEST);
  else if (look->next != 0)
    set_timer (self, (look->next - look->now) / G_TIME_SPAN_MILLISECOND + 1);

  if (looked && entente_change_set_size (look->changes) > 0)
    g_signal_emit (self, signals[PASSED], 0, look->changes);
}

static gboolean
timer_cb (gpointer user_data)
{
  EntenteTimeWatch *self = user_data;
  g_autoptr (GTask) task = NULL;
  Look *look;

  self->timer = 0;
  self->soon = FALSE;
  self->busy = TRUE;

  look = g_new0 (Look, 1);
  look->since = self->since;
  look->now = entente_clock_get_now (self->clock);
  look->changes = entente_change_set_new ();

  task = g_task_new (self, self->cancellable, looked_cb, NULL);
  g_task_set_source_tag (task, timer_cb);
  g_task_set_task_data (task, look, look_free);
  entente_readers_push (self->readers, task, look_on_reader);

  return G_SOURCE_REMOVE;
}

static void
set_timer (EntenteTimeWatch *self,
           gint64            milliseconds)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add ((guint) CLAMP (milliseconds, 1, LONGEST), timer_cb, self);
}

static void
entente_time_watch_dispose (GObject *object)
{
  EntenteTimeWatch *self = ENTENTE_TIME_WATCH (object);

  entente_time_watch_stop (self);
  g_clear_object (&self->readers);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (entente_time_watch_parent_class)->dispose (object);
}

static void
entente_time_watch_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_TIME_WATCH (object)->cancellable);

  G_OBJECT_CLASS (entente_time_watch_parent_class)->finalize (object);
}

static void
entente_time_watch_class_init (EntenteTimeWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_time_watch_dispose;
  object_class->finalize = entente_time_watch_finalize;

  signals[PASSED] = g_signal_new ("passed", ENTENTE_TYPE_TIME_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
entente_time_watch_init (EntenteTimeWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

EntenteTimeWatch *
entente_time_watch_new (EntenteReaders *readers,
                        EntenteClock   *clock)
{
  EntenteTimeWatch *self;

  g_return_val_if_fail (ENTENTE_IS_READERS (readers), NULL);
  g_return_val_if_fail (ENTENTE_IS_CLOCK (clock), NULL);

  self = g_object_new (ENTENTE_TYPE_TIME_WATCH, NULL);
  self->readers = g_object_ref (readers);
  self->clock = g_object_ref (clock);
  self->since = entente_clock_get_now (clock);
  set_timer (self, FIRST);

  return self;
}

void
entente_time_watch_look_soon (EntenteTimeWatch *self)
{
  g_return_if_fail (ENTENTE_IS_TIME_WATCH (self));

  if (self->soon || g_cancellable_is_cancelled (self->cancellable))
    return;

  self->soon = TRUE;
  if (!self->busy)
    set_timer (self, SOON);
}

void
entente_time_watch_stop (EntenteTimeWatch *self)
{
  g_return_if_fail (ENTENTE_IS_TIME_WATCH (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->timer, g_source_remove);
}
