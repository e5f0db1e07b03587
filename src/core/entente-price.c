/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-price.h"

struct _EntentePrice
{
  EntenteRecord parent_instance;

  char *offer;
  char *offer_name;
  char *currency;
  char *billing_cycle;
  char *segment;
  gint64 list_price;
  gint64 customer_price;
  char *valid_from;
  char *valid_to;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntentePrice, offer, TEXT),
  ENTENTE_FIELD (EntentePrice, offer_name, TEXT),
  ENTENTE_FIELD (EntentePrice, currency, TEXT),
  ENTENTE_FIELD (EntentePrice, billing_cycle, TEXT),
  ENTENTE_FIELD (EntentePrice, segment, TEXT),
  ENTENTE_FIELD (EntentePrice, list_price, INTEGER),
  ENTENTE_FIELD (EntentePrice, customer_price, INTEGER),
  ENTENTE_FIELD (EntentePrice, valid_from, TEXT),
  ENTENTE_FIELD (EntentePrice, valid_to, TEXT),
};

ENTENTE_DEFINE_RECORD (EntentePrice, entente_price, fields)

ENTENTE_RECORD_GETTER (EntentePrice, entente_price, const char *, offer)
ENTENTE_RECORD_GETTER (EntentePrice, entente_price, const char *, offer_name)
ENTENTE_RECORD_GETTER (EntentePrice, entente_price, const char *, currency)
ENTENTE_RECORD_GETTER (EntentePrice, entente_price, const char *, billing_cycle)
ENTENTE_RECORD_GETTER (EntentePrice, entente_price, const char *, segment)
ENTENTE_RECORD_GETTER (EntentePrice, entente_price, gint64, list_price)
ENTENTE_RECORD_GETTER (EntentePrice, entente_price, gint64, customer_price)
ENTENTE_RECORD_GETTER (EntentePrice, entente_price, const char *, valid_from)
ENTENTE_RECORD_GETTER (EntentePrice, entente_price, const char *, valid_to)
