/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* Tells when an instant has come by a clock: for what is good until then, and looks another way from then on.
 *
 * Signal "rung" (). */

#define ENTENTE_TYPE_ALARM (entente_alarm_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAlarm, entente_alarm, ENTENTE, ALARM, GObject)

EntenteAlarm *entente_alarm_new (EntenteClock *clock) G_GNUC_WARN_UNUSED_RESULT;
/* In place of the one before; µs UTC, 0 for none. One that has come already rings soon. */
void          entente_alarm_set (EntenteAlarm *self,
                                 gint64        instant);

G_END_DECLS
