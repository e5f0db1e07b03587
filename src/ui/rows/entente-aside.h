/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Something to read, and what goes with it: at its end where both have room, below it where not. */

#define ENTENTE_TYPE_ASIDE (entente_aside_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAside, entente_aside, ENTENTE, ASIDE, GtkWidget)

GtkWidget *entente_aside_new (GtkWidget    *content) G_GNUC_WARN_UNUSED_RESULT;

/* One more thing, such as a button, after those that were added before. */
void       entente_aside_add (EntenteAside *self,
                              GtkWidget    *child);

G_END_DECLS
