/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-lists.h"

#include "../entente-agreement-acceptance.h"

/* What an organization still has to bind itself by: one text, in its language if there is one, or nothing. Who may read it
 * need not be who may accept or sign it. */

static const EntenteListSort sorts[] = {
  { "published", "t.published" },
  { NULL },
};

static const EntenteListFilter filters[] = {
  { "agreement", "(SELECT customer_agreement FROM organization WHERE row = ?1) = :value" },
  { NULL },
};

/* Whatever happens to a text or to the organization may make another one of them the one that is due. */
static const EntenteListLink links[] = {
  { "agreement", "SELECT b.row FROM agreement a JOIN agreement b ON b.kind = a.kind WHERE a.row = ?1" },
  { "organization", "SELECT a.row FROM agreement a, organization o WHERE o.row = ?1 AND (a.kind = 'customer') = (o.kind = 'customer')" },
  { NULL },
};

#define COLUMNS \
 "t.kind AS kind, t.title AS title, t.language AS language, t.text AS text, t.state AS state, t.published AS published"

/* By a customer; whoever sees the partners that wait for it may read it. */
const EntenteListDefinition entente_agreements_to_accept_list = {
  .name = "agreements-to-accept",
  .get_type = entente_agreement_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_PARTNERS,
  .id = "t.id",
  .version = "t.version",
  .columns = COLUMNS,
  .from = "agreement t",
  .where = "t.row = " ENTENTE_AGREEMENT_TO_ACCEPT,
  .sorts = sorts,
  .descending = TRUE,
  .filters = filters,
  .links = links,
  .search_text = "t.title_key",
};

/* By a partner. */
const EntenteListDefinition entente_agreements_to_sign_list = {
  .name = "agreements-to-sign",
  .get_type = entente_agreement_get_type,
  .permission = ENTENTE_PERMISSION_VIEW_AGREEMENTS,
  .id = "t.id",
  .version = "t.version",
  .columns = COLUMNS,
  .from = "agreement t",
  .where = "t.row = " ENTENTE_AGREEMENT_TO_SIGN,
  .sorts = sorts,
  .descending = TRUE,
  .links = links,
  .search_text = "t.title_key",
};
