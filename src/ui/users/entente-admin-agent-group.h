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

/* Says whether the person who acts is an admin agent, and leads to where that is mended (seed 000, step 9). It is not shown to
 * somebody whose organization has no agents. */

#define ENTENTE_TYPE_ADMIN_AGENT_GROUP (entente_admin_agent_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAdminAgentGroup, entente_admin_agent_group, ENTENTE, ADMIN_AGENT_GROUP, AdwPreferencesGroup)

/* Once; somebody acts. */
void entente_admin_agent_group_set_workspace (EntenteAdminAgentGroup *self,
                                              EntenteWorkspace       *workspace);

G_END_DECLS
