/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "window/entente-list-page.h"

G_BEGIN_DECLS

/* Who has which right on which customer: an organization and its partners, on the customers that it has. */

#define ENTENTE_TYPE_RIGHTS_PAGE (entente_rights_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRightsPage, entente_rights_page, ENTENTE, RIGHTS_PAGE, EntenteListPage)

G_END_DECLS
