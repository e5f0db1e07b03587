/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "wizards/entente-wizard-page.h"

G_BEGIN_DECLS

/* Why the MPN ID is asked for. */

#define ENTENTE_TYPE_ASSOCIATION_PAGE (entente_association_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAssociationPage, entente_association_page, ENTENTE, ASSOCIATION_PAGE, EntenteWizardPage)

G_END_DECLS
