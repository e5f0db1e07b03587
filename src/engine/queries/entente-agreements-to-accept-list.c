/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

#include "../entente-agreement-acceptance.h"

/* What a customer can still accept itself: one text, in its language if there is one, or nothing. Whoever sees the
 * partners may read it, also where accepting is for somebody else. */

static const EntenteListSort sorts[] = {
  { "published", "t.published" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "agreement", "(SELECT customer_agreement FROM organization WHERE row = ?1) = :value" },
  { NULL },
};

/* Whatever happens to a text or to the customer may make another one of them the one to accept. */
static const EntenteListLink links[] = {
  { "agreement", "SELECT b.row FROM agreement a JOIN agreement b ON b.kind = a.kind WHERE a.row = ?1" },
  { "organization", "SELECT a.row FROM agreement a, organization o WHERE o.row = ?1 AND a.kind = o.kind" },
  { NULL },
};

const EntenteListDefinition entente_agreements_to_accept_list = {
  .name = "agreements-to-accept",
  .get_type = entente_agreement_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_PARTNERS,
  .id = "t.id",
  .version = "t.version",
  .columns = "t.kind AS kind, t.title AS title, t.language AS language, t.text AS text, t.state AS state, "
             "t.published AS published",
  .from = "agreement t",
  .where = "t.row = " ENTENTE_AGREEMENT_TO_ACCEPT,
  .sorts = sorts,
  .descending = TRUE,
  .filters = filters,
  .links = links,
  .search_text = "t.title_key",
};
