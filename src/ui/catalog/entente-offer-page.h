/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

#include "window/entente-detail-page.h"

G_BEGIN_DECLS

/* One offer with every limit of it, what it needs and what can be added to it. */

#define ENTENTE_TYPE_OFFER_PAGE (entente_offer_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOfferPage, entente_offer_page, ENTENTE, OFFER_PAGE, EntenteDetailPage)

GtkWidget *entente_offer_page_new (EntenteWorkspace *workspace,
                                   EntenteOffer     *offer) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
