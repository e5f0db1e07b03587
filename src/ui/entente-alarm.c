/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-alarm.h"

/* While a computer sleeps nothing counts how long: whoever comes back to it waits no longer than this, in µs. */
#define LONGEST_WAIT G_TIME_SPAN_MINUTE

struct _EntenteAlarm
{
  GObject parent_instance;

  EntenteClock *clock;
  gint64 instant;
  guint source_id;
};

G_DEFINE_FINAL_TYPE (EntenteAlarm, entente_alarm, G_TYPE_OBJECT)

enum
{
  SIGNAL_RUNG,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
wait_for_instant (EntenteAlarm *self);

static gboolean
waited_cb (gpointer user_data)
{
  EntenteAlarm *self = ENTENTE_ALARM (user_data);

  self->source_id = 0;
  if (entente_clock_get_now (self->clock) < self->instant)
    wait_for_instant (self);
  else
    g_signal_emit (self, signals[SIGNAL_RUNG], 0);

  return G_SOURCE_REMOVE;
}

static void
wait_for_instant (EntenteAlarm *self)
{
  gint64 left = CLAMP (self->instant - entente_clock_get_now (self->clock), 0, LONGEST_WAIT);

  self->source_id = g_timeout_add ((guint) (left / G_TIME_SPAN_MILLISECOND) + 1, waited_cb, self);
}

static void
entente_alarm_dispose (GObject *object)
{
  g_clear_handle_id (&ENTENTE_ALARM (object)->source_id, g_source_remove);

  G_OBJECT_CLASS (entente_alarm_parent_class)->dispose (object);
}

static void
entente_alarm_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_ALARM (object)->clock);

  G_OBJECT_CLASS (entente_alarm_parent_class)->finalize (object);
}

static void
entente_alarm_class_init (EntenteAlarmClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_alarm_dispose;
  object_class->finalize = entente_alarm_finalize;

  signals[SIGNAL_RUNG] = g_signal_new ("rung", ENTENTE_TYPE_ALARM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_alarm_init (EntenteAlarm *self)
{
}

EntenteAlarm *
entente_alarm_new (EntenteClock *clock)
{
  EntenteAlarm *self;

  g_return_val_if_fail (ENTENTE_IS_CLOCK (clock), NULL);

  self = g_object_new (ENTENTE_TYPE_ALARM, NULL);
  self->clock = g_object_ref (clock);

  return self;
}

void
entente_alarm_set (EntenteAlarm *self,
                   gint64        instant)
{
  g_return_if_fail (ENTENTE_IS_ALARM (self));

  g_clear_handle_id (&self->source_id, g_source_remove);
  self->instant = instant;
  if (instant != 0)
    wait_for_instant (self);
}
