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

/* What a person may have otherwise. */

#define ENTENTE_TYPE_PREFERENCES (entente_preferences_get_type ())
G_DECLARE_FINAL_TYPE (EntentePreferences, entente_preferences, ENTENTE, PREFERENCES, AdwPreferencesWindow)

GtkWidget *entente_preferences_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
