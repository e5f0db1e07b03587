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

/* Who sells to a customer, and who administers it. */

#define ENTENTE_TYPE_PARTNERS_PAGE (entente_partners_page_get_type ())
G_DECLARE_FINAL_TYPE (EntentePartnersPage, entente_partners_page, ENTENTE, PARTNERS_PAGE, EntenteListPage)

G_END_DECLS
