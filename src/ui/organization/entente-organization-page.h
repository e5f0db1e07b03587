/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "window/entente-page.h"

G_BEGIN_DECLS

/* What the program knows of the account's own organization. */

#define ENTENTE_TYPE_ORGANIZATION_PAGE (entente_organization_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOrganizationPage, entente_organization_page, ENTENTE, ORGANIZATION_PAGE, EntentePage)

G_END_DECLS
