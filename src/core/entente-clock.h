/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib-object.h>

G_BEGIN_DECLS

/* All times come from here, so that tests and the sample data can choose them. May be asked from any thread. */

#define ENTENTE_TYPE_CLOCK (entente_clock_get_type ())
G_DECLARE_INTERFACE (EntenteClock, entente_clock, ENTENTE, CLOCK, GObject)

struct _EntenteClockInterface
{
  GTypeInterface parent;

  gint64 (*get_now) (EntenteClock *self);
};

/* µs since 1970-01-01 UTC. */
gint64  entente_clock_get_now (EntenteClock *self);

/* A clock that stands still until it is moved: for tests, and for writing history. */
#define ENTENTE_TYPE_MANUAL_CLOCK (entente_manual_clock_get_type ())
G_DECLARE_FINAL_TYPE (EntenteManualClock, entente_manual_clock, ENTENTE, MANUAL_CLOCK, GObject)

EntenteManualClock *entente_manual_clock_new     (gint64              now) G_GNUC_WARN_UNUSED_RESULT;
void                entente_manual_clock_set     (EntenteManualClock *self,
                                                  gint64              now);
void                entente_manual_clock_advance (EntenteManualClock *self,
                                                  gint64              by);

G_END_DECLS
