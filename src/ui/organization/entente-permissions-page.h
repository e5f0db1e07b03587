/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "window/entente-detail-page.h"
#include "window/entente-page.h"

#include <entente-core.h>

G_BEGIN_DECLS

/* What Can I Do?: what the roles of an account allow, and whom to ask for the rest of what people of its kind of
 * organization do. */

#define ENTENTE_TYPE_PERMISSIONS_PAGE (entente_permissions_page_get_type ())
G_DECLARE_FINAL_TYPE (EntentePermissionsPage, entente_permissions_page, ENTENTE, PERMISSIONS_PAGE, EntenteDetailPage)

/* On top of @page, for the account of its workspace. */
void        entente_permissions_page_show (EntentePage       *page);

/* "Place orders"; NULL when there are no words for it. */
const char *entente_permission_get_name   (EntentePermission  permission);

G_END_DECLS
