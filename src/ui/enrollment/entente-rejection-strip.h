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

/* Why the operator rejected what the account's organization says of itself, on a page of the wizard that corrects it; not shown where
 * it was not. Property "step" (construct only): only where it was because of that one, "" for any. */

#define ENTENTE_TYPE_REJECTION_STRIP (entente_rejection_strip_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRejectionStrip, entente_rejection_strip, ENTENTE, REJECTION_STRIP, GtkWidget)

G_END_DECLS
