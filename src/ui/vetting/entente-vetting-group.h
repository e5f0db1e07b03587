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

/* Verification: how it stands with each step of the vetting of the account's organization, and what it can do next. Once
 * everything has passed that is all it says; without a vetting it is not shown. */

#define ENTENTE_TYPE_VETTING_GROUP (entente_vetting_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVettingGroup, entente_vetting_group, ENTENTE, VETTING_GROUP, AdwPreferencesGroup)

/* Once, when it is known who acts. */
void entente_vetting_group_set_workspace (EntenteVettingGroup *self,
                                          EntenteWorkspace    *workspace);

G_END_DECLS
