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

/* A provider's indirect resellers. */

#define ENTENTE_TYPE_RESELLERS_PAGE (entente_resellers_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteResellersPage, entente_resellers_page, ENTENTE, RESELLERS_PAGE, EntenteListPage)

G_END_DECLS
