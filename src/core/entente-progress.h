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

/* How far a long piece of work is: written by the thread that works, looked at by anybody. */

#define ENTENTE_TYPE_PROGRESS (entente_progress_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProgress, entente_progress, ENTENTE, PROGRESS, GObject)

EntenteProgress *entente_progress_new          (void) G_GNUC_WARN_UNUSED_RESULT;

/* From 0 to 1. */
void             entente_progress_set_fraction (EntenteProgress *self,
                                                double           fraction);
double           entente_progress_get_fraction (EntenteProgress *self);

G_END_DECLS
