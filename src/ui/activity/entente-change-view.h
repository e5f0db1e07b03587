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

/* What a command changed: each thing with its fields, before and after. Of many things, only which. */

#define ENTENTE_TYPE_CHANGE_VIEW (entente_change_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteChangeView, entente_change_view, ENTENTE, CHANGE_VIEW, AdwBin)

GtkWidget *entente_change_view_new (EntenteActivity *activity) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
