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

/* The suggested action of a header bar. It shows its text ("text"), or its icon ("icon") with the text as
 * tooltip while there is no room ("compact"); without a text it is not shown at all. */

#define ENTENTE_TYPE_ACTION_BUTTON (entente_action_button_get_type ())
G_DECLARE_FINAL_TYPE (EntenteActionButton, entente_action_button, ENTENTE, ACTION_BUTTON, GtkButton)

G_END_DECLS
