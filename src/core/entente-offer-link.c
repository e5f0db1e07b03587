/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-offer-link.h"

struct _EntenteOfferLink
{
  EntenteRecord parent_instance;

  char *kind;
  char *target;
  char *name;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteOfferLink, kind, TEXT),
  ENTENTE_FIELD (EntenteOfferLink, target, TEXT),
  ENTENTE_FIELD (EntenteOfferLink, name, TEXT),
};

ENTENTE_DEFINE_RECORD (EntenteOfferLink, entente_offer_link, fields)

ENTENTE_RECORD_GETTER (EntenteOfferLink, entente_offer_link, const char *, kind)
ENTENTE_RECORD_GETTER (EntenteOfferLink, entente_offer_link, const char *, target)
ENTENTE_RECORD_GETTER (EntenteOfferLink, entente_offer_link, const char *, name)
