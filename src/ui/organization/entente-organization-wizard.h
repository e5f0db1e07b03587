/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "enrollment/entente-profile-wizard.h"

G_BEGIN_DECLS

/* Edit Organization: the account's own says something else of itself than before, looks at what that changes, and saves it. */

#define ENTENTE_TYPE_ORGANIZATION_WIZARD (entente_organization_wizard_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOrganizationWizard, entente_organization_wizard, ENTENTE, ORGANIZATION_WIZARD, EntenteProfileWizard)

/* What was done is said in @parent. */
void entente_organization_wizard_present (GtkWindow        *parent,
                                          EntenteWorkspace *workspace);

G_END_DECLS
