/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>

#include "entente-change-set.h"
#include "entente-readers.h"

G_BEGIN_DECLS

/* Some things change because time passes and not because of a command: an invitation runs out. The watch wakes
 * up when the next one does, so that open lists show it. On the main thread only.
 *
 * Signal "passed" (EntenteChangeSet *changes, as a pointer): time has changed these. */

#define ENTENTE_TYPE_TIME_WATCH (entente_time_watch_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimeWatch, entente_time_watch, ENTENTE, TIME_WATCH, GObject)

EntenteTimeWatch *entente_time_watch_new       (EntenteReaders   *readers,
                                                EntenteClock     *clock) G_GNUC_WARN_UNUSED_RESULT;
/* There may be a next one that is earlier. */
void              entente_time_watch_look_soon (EntenteTimeWatch *self);
/* Nothing is told afterwards. */
void              entente_time_watch_stop      (EntenteTimeWatch *self);

G_END_DECLS
