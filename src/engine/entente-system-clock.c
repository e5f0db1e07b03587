/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-system-clock.h"

struct _EntenteSystemClock
{
  GObject parent_instance;
};

static gint64
entente_system_clock_get_now (EntenteClock *clock)
{
  return g_get_real_time ();
}

static void
clock_iface_init (EntenteClockInterface *iface)
{
  iface->get_now = entente_system_clock_get_now;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteSystemClock, entente_system_clock, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_CLOCK, clock_iface_init))

static void
entente_system_clock_class_init (EntenteSystemClockClass *klass)
{
}

static void
entente_system_clock_init (EntenteSystemClock *self)
{
}

EntenteClock *
entente_system_clock_new (void)
{
  return g_object_new (ENTENTE_TYPE_SYSTEM_CLOCK, NULL);
}
