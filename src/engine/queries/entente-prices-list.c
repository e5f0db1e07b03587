/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

/* The price list, for those who may see prices: see resources/sql/0002.sql. */

#define OFFER_NAME "ifnull ((SELECT name FROM offer WHERE id = t.offer COLLATE NOCASE), '')"

static const EntenteListSort sorts[] = {
  { "offer", "t.offer, t.currency, t.billing_cycle DESC, t.segment, t.valid_from" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "offer", "t.offer = :value" },
  { "currency", "t.currency = :value" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "price", NULL },
  { "offer", "SELECT row FROM price WHERE offer = (SELECT id FROM offer WHERE row = ?1)" },
  { NULL },
};

const EntenteListDefinition entente_prices_list = {
  .name = "prices",
  .get_type = entente_price_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_PRICES,
  .id = "t.offer || ' ' || t.currency || ' ' || t.billing_cycle || ' ' || t.segment || ' ' || t.valid_from",
  .version = "1",
  .columns = "t.offer AS offer, " OFFER_NAME " AS offer_name, t.currency AS currency, t.billing_cycle AS billing_cycle, "
             "t.segment AS segment, t.list_price AS list_price, t.customer_price AS customer_price, "
             "t.valid_from AS valid_from, t.valid_to AS valid_to",
  .from = "price t",
  .where = "TRUE",
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .search_text = "t.offer",
};
