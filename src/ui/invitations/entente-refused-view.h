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

/* Says why an invitation cannot be opened, and where another account of the workspace could, lets the person
 * switch to it.
 *
 * Signals "switch-account" (EntenteAccount *account) and "try-another" (). */

#define ENTENTE_TYPE_REFUSED_VIEW (entente_refused_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRefusedView, entente_refused_view, ENTENTE, REFUSED_VIEW, GtkWidget)

void entente_refused_view_set_error (EntenteRefusedView *self,
                                     EntenteWorkspace   *workspace,
                                     const GError       *error);

G_END_DECLS
