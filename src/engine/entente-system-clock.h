/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>

G_BEGIN_DECLS

/* The wall clock, in the one place that may look at it. */
#define ENTENTE_TYPE_SYSTEM_CLOCK (entente_system_clock_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSystemClock, entente_system_clock, ENTENTE, SYSTEM_CLOCK, GObject)

EntenteClock *entente_system_clock_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
