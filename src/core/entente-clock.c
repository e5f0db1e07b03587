/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-clock.h"

struct _EntenteManualClock
{
  GObject parent_instance;

  GMutex mutex;
  gint64 now;
};

static gint64
entente_manual_clock_get_now (EntenteClock *clock)
{
  EntenteManualClock *self = ENTENTE_MANUAL_CLOCK (clock);
  gint64 now;

  g_mutex_lock (&self->mutex);
  now = self->now;
  g_mutex_unlock (&self->mutex);

  return now;
}

static void
clock_iface_init (EntenteClockInterface *iface)
{
  iface->get_now = entente_manual_clock_get_now;
}

G_DEFINE_INTERFACE (EntenteClock, entente_clock, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteManualClock, entente_manual_clock, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_CLOCK, clock_iface_init))

static void
entente_clock_default_init (EntenteClockInterface *iface)
{
}

static void
entente_manual_clock_finalize (GObject *object)
{
  EntenteManualClock *self = ENTENTE_MANUAL_CLOCK (object);

  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (entente_manual_clock_parent_class)->finalize (object);
}

static void
entente_manual_clock_class_init (EntenteManualClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_manual_clock_finalize;
}

static void
entente_manual_clock_init (EntenteManualClock *self)
{
  g_mutex_init (&self->mutex);
}

gint64
entente_clock_get_now (EntenteClock *self)
{
  g_return_val_if_fail (ENTENTE_IS_CLOCK (self), 0);

  return ENTENTE_CLOCK_GET_IFACE (self)->get_now (self);
}

EntenteManualClock *
entente_manual_clock_new (gint64 now)
{
  EntenteManualClock *self = g_object_new (ENTENTE_TYPE_MANUAL_CLOCK, NULL);

  self->now = now;

  return self;
}

void
entente_manual_clock_set (EntenteManualClock *self,
                          gint64              now)
{
  g_return_if_fail (ENTENTE_IS_MANUAL_CLOCK (self));

  g_mutex_lock (&self->mutex);
  self->now = now;
  g_mutex_unlock (&self->mutex);
}

void
entente_manual_clock_advance (EntenteManualClock *self,
                              gint64              by)
{
  g_return_if_fail (ENTENTE_IS_MANUAL_CLOCK (self));

  g_mutex_lock (&self->mutex);
  self->now += by;
  g_mutex_unlock (&self->mutex);
}
