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

/* One of those who ask with an invitation: who that is, and where it is reached. */

#define ENTENTE_TYPE_ASKING_GROUP (entente_asking_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAskingGroup, entente_asking_group, ENTENTE, ASKING_GROUP, AdwPreferencesGroup)

void entente_asking_group_set_organization (EntenteAskingGroup  *self,
                                            EntenteOrganization *organization);

G_END_DECLS
