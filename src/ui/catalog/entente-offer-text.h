/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* What an offer is, in words. Free with g_free(). */

/* "Add-on · Small business", "Enterprise · for nonprofits" */
char *entente_offer_format_kind     (EntenteOffer *offer) G_GNUC_WARN_UNUSED_RESULT;
/* "1–300 licenses", "from 5 licenses", "exactly 25 licenses" */
char *entente_offer_format_licenses (EntenteOffer *offer) G_GNUC_WARN_UNUSED_RESULT;
/* "1 year", "45 days", "no end" */
char *entente_offer_format_term     (EntenteOffer *offer) G_GNUC_WARN_UNUSED_RESULT;
/* "Once for each customer", "At most 2 at the same time", "No limit" */
char *entente_offer_format_limit    (EntenteOffer *offer) G_GNUC_WARN_UNUSED_RESULT;
/* "Annual, Monthly" */
char *entente_offer_format_cycles   (EntenteOffer *offer) G_GNUC_WARN_UNUSED_RESULT;
/* "Everybody", "Nonprofit" */
char *entente_offer_format_segment  (EntenteOffer *offer) G_GNUC_WARN_UNUSED_RESULT;
/* "Every country", "France, Germany" */
char *entente_offer_format_sold_in  (EntenteOffer *offer) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
