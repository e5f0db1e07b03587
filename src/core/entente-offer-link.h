/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-record.h"

G_BEGIN_DECLS

/* What an offer points to: a prerequisite, a conversion or an upgrade. "name" is empty when the catalog does
 * not hold the target. */

#define ENTENTE_TYPE_OFFER_LINK (entente_offer_link_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOfferLink, entente_offer_link, ENTENTE, OFFER_LINK, EntenteRecord)

const char *entente_offer_link_get_kind   (EntenteOfferLink *self);
const char *entente_offer_link_get_target (EntenteOfferLink *self);
const char *entente_offer_link_get_name   (EntenteOfferLink *self);

G_END_DECLS
