/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>
#include <entente-core.h>

G_BEGIN_DECLS

/* Shows how far a long piece of work is, and follows it while it is in sight. */

#define ENTENTE_TYPE_PROGRESS_BAR (entente_progress_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProgressBar, entente_progress_bar, ENTENTE, PROGRESS_BAR, GtkWidget)

GtkWidget *entente_progress_bar_new          (void) G_GNUC_WARN_UNUSED_RESULT;

/* @progress NULL: nothing is under way. */
void       entente_progress_bar_set_progress (EntenteProgressBar *self,
                                              EntenteProgress    *progress);

G_END_DECLS
