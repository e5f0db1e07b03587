/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* An edge between a partner and a customer, for the commands that make or widen one. Organizations by their rows; 0
 * where there is none. */
typedef struct
{
  gint64 partner;
  gint64 customer;
  gboolean reseller;
  gboolean dap;
  gint64 through; /* the other partner that came with it */
  gint64 invitation;
} EntenteRelationshipEdge;

/* What a customer is found by, as an expression of SQL, of an edge "e" with "customer" and "through"; 0004.sql says what
 * that is. */
#define ENTENTE_RELATIONSHIP_SEARCH                                                 \
 "(SELECT customer FROM organization_search WHERE row = e.customer) || ifnull (' ' " \
 "|| (SELECT partner FROM organization_search WHERE row = e.through), '')"

/* Whether the partner of a relationship administers the customer, as a condition of SQL: also after it has ended, until the
 * customer takes the privileges back. Who does sees the customer's people, and which of them have a license; who only sells
 * to it sees how many. */
#define ENTENTE_RELATIONSHIP_ADMINISTERS "dap"

/* Whether it sees what the customer has, its subscriptions: who sells to it, and who administers it. */
#define ENTENTE_RELATIONSHIP_SERVES "(state = 'active' OR dap)"

/* Whether the other partner of the relationship @edge, by its "through", sells to the customer at present; of one that ended
 * itself it stays to be read through whom the customer came. */
#define ENTENTE_RELATIONSHIP_ACCOMPANIED(edge)                                               \
 "(" edge ".state <> 'active' OR EXISTS (SELECT 1 FROM relationship x WHERE x.partner = " edge \
 ".through AND x.customer = " edge ".customer AND x.state = 'active'))"

/* Also makes what search and order of the customers need, and shows both sides what was there before. Answers the row, or
 * 0. */
gint64   entente_relationship_insert         (EntenteExecution               *execution,
                                              const EntenteRelationshipEdge  *edge,
                                              GError                        **error);

/* Makes @edge of the one in @row, active since @since: what it was before is over. */
gboolean entente_relationship_update         (EntenteExecution               *execution,
                                              gint64                          row,
                                              gint64                          since,
                                              const EntenteRelationshipEdge  *edge,
                                              GError                        **error);
/* What an edge that was there makes visible goes into the feeds. */
gboolean entente_relationship_show           (EntenteExecution               *execution,
                                              const EntenteRelationshipEdge  *edge,
                                              GError                        **error);
/* After its end: what the partner saw by it alone goes out of its feed. */
gboolean entente_relationship_hide           (EntenteExecution               *execution,
                                              const EntenteRelationshipEdge  *edge,
                                              GError                        **error);
/* Each of two organizations gets to see the other. */
gboolean entente_relationship_introduce      (EntenteExecution               *execution,
                                              gint64                          one,
                                              gint64                          other,
                                              GError                        **error);

/* The row of the customer with the organization's @id, if the actor's organization is its reseller, and its name
 * as the summary; else 0 and a refusal for @field, NOT_FOUND or NOT_YOUR_CUSTOMER. */
gint64   entente_relationship_find_customer  (EntenteExecution               *execution,
                                              const char                     *id,
                                              const char                     *field,
                                              GError                        **error);

/* Whether the actor may administer the organization of that row: it is the actor's own, a customer, or one that has
 * granted the actor's delegated admin privileges. Refuses for @field, NOT_YOUR_CUSTOMER or NEEDS_DELEGATED_ADMIN. */
gboolean entente_relationship_check_administered (EntenteExecution               *execution,
                                                  gint64                          customer,
                                                  const char                     *field,
                                                  GError                        **error);

G_END_DECLS
