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

/* What an account sees of a partner when its row is expanded, and what it can do about it. Follows the record.
 *
 * Actions: partner.add-customer, partner.ask, partner.remove, partner.remove-access, partner.show-invitation. */

#define ENTENTE_TYPE_PARTNER_DETAILS (entente_partner_details_get_type ())
G_DECLARE_FINAL_TYPE (EntentePartnerDetails, entente_partner_details, ENTENTE, PARTNER_DETAILS, GtkWidget)

/* For pages that list partners: what their rows expand into (the create_details of EntenteListPage). */
GtkWidget *entente_partner_details_create (EntenteListPage *page,
                                           EntenteRecord   *partner) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
