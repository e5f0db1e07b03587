/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>

G_BEGIN_DECLS

/* A bar of a chart: how much of its width it takes is its share of the longest one. It begins where lines of text begin, and
 * looks as the style sheet has "bar > .fill". Nothing to a screen reader, which reads the number beside it. */

#define ENTENTE_TYPE_BAR (entente_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBar, entente_bar, ENTENTE, BAR, GtkWidget)

GtkWidget *entente_bar_new          (void) G_GNUC_WARN_UNUSED_RESULT;

/* From 0, which is no bar, to 1. */
double     entente_bar_get_fraction (EntenteBar *self);
void       entente_bar_set_fraction (EntenteBar *self,
                                     double      fraction);

G_END_DECLS
