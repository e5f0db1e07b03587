/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

static const EntenteListSort sorts[] = {
  { "name", "t.name_key" },
  { NULL },
};

/* entente_sold_in_holds() */
#define SOLD_IN "t.sold_in = '' OR instr (',' || t.sold_in || ',', ',' || :value || ',') > 0"

static const EntenteListFilter filters[] = {
  { "category", "t.category = :value" },
  { "type", "CASE :value WHEN 'base' THEN NOT t.add_on AND NOT t.trial WHEN 'add-on' THEN t.add_on WHEN "
            "'trial' THEN t.trial END" },
  { "billing", "t.billing = :value" },
  { "segment", "instr (',' || t.qualifications || ',', ',' || :value || ',') > 0 OR (:value = 'none' AND "
               "t.qualifications = '')" },
  { "available", "t.available = (:value = 'yes')" },
  { "add-on-of", "t.add_on AND EXISTS (SELECT 1 FROM offer_link k WHERE k.offer = t.row AND k.kind = "
                 "'prerequisite' AND k.target = :value)" },
  { "needed-by", "EXISTS (SELECT 1 FROM offer_link k JOIN offer a ON a.row = k.offer WHERE a.id = :value AND k.kind = "
                 "'prerequisite' AND k.target = t.id COLLATE NOCASE)" },
  /* A customer's country, and that of who sells. */
  { "sold-to", SOLD_IN },
  { "sold-from", SOLD_IN },
  { NULL },
};

static const EntenteListLink links[] = {
  { "offer", NULL },
  { NULL },
};

static const EntenteListLink priced_links[] = {
  { "offer", NULL },
  { "price", "SELECT o.row FROM price p JOIN offer o ON o.id = p.offer COLLATE NOCASE WHERE p.row = ?1" },
  { NULL },
};

#define COLUMNS                                                                                     \
 "t.name AS name, t.description AS description, t.category AS category, t.rank AS rank, t.minimum " \
 "AS minimum, t.maximum AS maximum, t.limit_unit AS limit_unit, t.limit_count AS limit_count, "     \
 "t.term AS term, t.term_unit AS term_unit, t.billing AS billing, t.cycles AS cycles, t.add_on AS " \
 "add_on, t.has_add_ons AS has_add_ons, t.trial AS trial, t.available AS available, "               \
 "t.auto_renewable AS auto_renewable, t.qualifications AS qualifications, t.sales_group AS "        \
 "sales_group, t.acquisition AS acquisition, t.unit AS unit, t.product_id AS product_id, "          \
 "t.product_name AS product_name, t.sold_in AS sold_in, t.locale AS locale"

/* What entente_offer_find_price() reads: of prices that hold one after the other, the latest stands first. */
#define PRICES                                                                                                             \
 "ifnull ((SELECT group_concat (p.currency || ' ' || p.billing_cycle || ' ' || p.list_price || ' ' || p.customer_price) "  \
 "FROM (SELECT currency, billing_cycle, list_price, customer_price FROM price WHERE offer = t.id AND segment = 'none' "    \
 "AND valid_from <= date (?3 / 1000000, 'unixepoch') AND (valid_to = '' OR valid_to >= date (?3 / 1000000, 'unixepoch')) " \
 "ORDER BY currency, billing_cycle DESC, valid_from DESC) p), '')"

const EntenteListDefinition entente_offers_list = {
  .name = "offers",
  .get_type = entente_offer_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_CATALOG,
  .id = "t.id",
  .version = "t.version",
  .columns = COLUMNS,
  .from = "offer t",
  .where = "TRUE",
  .sorts = sorts,
  .filters = filters,
  .links = links,
  .search_text = "t.search",
};

/* The same for those who may see prices. */
const EntenteListDefinition entente_priced_offers_list = {
  .name = "priced-offers",
  .get_type = entente_offer_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_PRICES,
  .id = "t.id",
  .version = "t.version",
  .columns = COLUMNS ", " PRICES " AS prices",
  .from = "offer t",
  .where = "TRUE",
  .sorts = sorts,
  .filters = filters,
  .links = priced_links,
  .search_text = "t.search",
};
