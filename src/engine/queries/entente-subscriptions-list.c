/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

#include "../entente-relationship.h"

#define TODAY "date (?3 / 1000000, 'unixepoch')"
/* In which the term is over; "" for one without end. */
#define MONTH "substr (t.ends_on, 1, 7)"

static const EntenteListSort sorts[] = {
  { "name", "t.name_key" },
  { "ends-on", "t.ends_on" },
  { "created", "t.created" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "customer", "t.customer = (SELECT row FROM organization WHERE id = :value)" },
  { "state", "t.state = :value" },
  { "partner-of-record", "t.partner_of_record = (SELECT row FROM organization WHERE id = :value)" },
  { "parent", "t.parent = (SELECT row FROM subscription WHERE id = :value)" },
  { "type", "(SELECT CASE :value WHEN 'base' THEN NOT add_on AND NOT trial WHEN 'add-on' THEN add_on WHEN 'trial' THEN "
            "trial END FROM offer WHERE row = t.offer)" },
  /* What has to end before the account's organization can end its relationship with the customer: see
   * entente_relationship_is_held_by(). */
  { "holds", "((t.provider = ?1 OR t.partner_of_record = ?1) AND t.state IN ('pending', 'active')) = (:value = 'yes')" },
  { "offer", "t.offer = (SELECT row FROM offer WHERE id = :value)" },
  { "renews", "t.auto_renew = (:value = 'yes')" },
  /* A month such as "2026-03", or "soon". */
  { "ends", "CASE :value WHEN 'soon' THEN t.ends_on BETWEEN " TODAY " AND date (" TODAY
            ", '" G_STRINGIFY (ENTENTE_TERM_SOON_DAYS) " days') ELSE " MONTH " = :value END" },
  { NULL },
};

static const EntenteListSummary summaries[] = {
  { "offer", "t.offer", "(SELECT id FROM offer WHERE row = t.offer)", "(SELECT name FROM offer WHERE row = t.offer)" },
  { "ends", MONTH, MONTH, "''" },
  { NULL },
};

static const EntenteListLink links[] = {
  { "subscription", NULL },
  { "license", "SELECT subscription FROM license WHERE row = ?1" },
  { "organization", "SELECT row FROM subscription WHERE customer = ?1" },
  { "relationship", "SELECT row FROM subscription WHERE customer = (SELECT customer FROM relationship WHERE row = ?1)" },
  { NULL },
};

const EntenteListDefinition entente_subscriptions_list = {
  .name = "subscriptions",
  .get_type = entente_subscription_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_SUBSCRIPTIONS,
  .id = "t.id",
  .version = "t.version",
  .columns = "t.name AS name, f.id AS offer, f.name AS offer_name, c.id AS customer, c.name AS customer_name, "
             "p.id AS provider, p.name AS provider_name, ifnull (r.id, '') AS partner_of_record, ifnull "
             "(r.name, '') AS partner_of_record_name, ifnull (r.mpn_id, '') AS mpn_id, s.id AS "
             "support_contact, s.name AS support_contact_name, ifnull ((SELECT id FROM subscription WHERE row "
             "= t.parent), '') AS parent, t.quantity AS quantity, f.minimum AS minimum, f.maximum AS maximum, "
             "(SELECT count (*) FROM license l WHERE l.subscription = t.row) AS assigned, f.unit AS unit, "
             "t.state AS state, t.billing_cycle AS billing_cycle, t.auto_renew AS auto_renew, t.trial AS "
             "trial, f.add_on AS add_on, t.created AS created, t.starts_on AS starts_on, t.ends_on AS ends_on",
  .from = "subscription t JOIN offer f ON f.row = t.offer JOIN organization c ON c.row = t.customer JOIN "
          "organization p ON p.row = t.provider JOIN organization s ON s.row = t.support_contact LEFT JOIN "
          "organization r ON r.row = t.partner_of_record",
  .index_from = "subscription t",
  /* What it has sold to a former customer stays the seller's. Those are found from the few that there are: a provider has sold
   * everything that it sees. */
  .where = "(t.customer = ?1 OR t.customer IN (SELECT customer FROM relationship WHERE partner = ?1 AND " ENTENTE_RELATIONSHIP_SERVES
           ") OR t.row IN (SELECT s.row FROM relationship r CROSS JOIN subscription s ON s.customer = r.customer AND +s.provider = ?1 "
           "WHERE r.partner = ?1 AND r.state = 'removed'))",
  .sorts = sorts,
  .filters = filters,
  .amount = "t.quantity",
  .summaries = summaries,
  .links = links,
  /* A customer reads in the row who sold it. */
  .search_text = "t.search || CASE WHEN t.customer = ?1 THEN ' ' || (SELECT name_key FROM organization WHERE row = t.provider) "
                 "ELSE '' END",
};
