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

/* A large number over what it counts. Properties: "value" and "caption", texts. */

#define ENTENTE_TYPE_FIGURE (entente_figure_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFigure, entente_figure, ENTENTE, FIGURE, AdwBin)

GtkWidget  *entente_figure_new       (const char    *caption) G_GNUC_WARN_UNUSED_RESULT;

const char *entente_figure_get_value (EntenteFigure *self);
void        entente_figure_set_value (EntenteFigure *self,
                                      const char    *value);

G_END_DECLS
