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

/* The catalog: what can be bought, with its limits. The operator imports it here. */

#define ENTENTE_TYPE_OFFERS_PAGE (entente_offers_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOffersPage, entente_offers_page, ENTENTE, OFFERS_PAGE, EntenteListPage)

G_END_DECLS
