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

/* A large button in the middle of a page. Its label goes on in a second line where there is no room for the
 * whole of it. */

#define ENTENTE_TYPE_PILL_BUTTON (entente_pill_button_get_type ())
G_DECLARE_FINAL_TYPE (EntentePillButton, entente_pill_button, ENTENTE, PILL_BUTTON, GtkButton)

GtkWidget *entente_pill_button_new (const char *label) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
