/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* What the rules of core want to know before an order, gathered from the tables. */

/* A line as it was asked for, with what is to be written for it. Text belongs to the gathering. */
typedef struct
{
  gint64 offer; /* row; 0 when there is no such offer */
  const char *offer_name;
  const char *name; /* as asked for, cleaned; may be "" */
  const char *sales_group;
  gint64 term;
  const char *term_unit;
  gboolean add_on;
  gboolean auto_renewable;
} EntenteOrderDetail;

typedef struct
{
  gint64 row;
  gint64 provider;
  gint64 purchase;
  const char *ends_on;
  const char *since; /* from when on it has been billed, or what it was added to */
} EntenteSubscriptionDetail;

typedef struct _EntenteOrderGathering EntenteOrderGathering;

/* For an order that the actor, a provider, places for @customer (a row): reads the parameters "lines",
 * "billing-cycle" and "partner-of-record". */
EntenteOrderGathering           *entente_order_gathering_new              (EntenteExecution       *execution,
                                                                           gint64                  customer,
                                                                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void                             entente_order_gathering_free             (EntenteOrderGathering  *self);

const EntenteOrderFacts         *entente_order_gathering_get_facts        (EntenteOrderGathering  *self);
gint64                           entente_order_gathering_get_customer     (EntenteOrderGathering  *self);
/* 0 when nobody is credited. */
gint64                           entente_order_gathering_get_partner      (EntenteOrderGathering  *self);
/* Beside the facts' lines and subscriptions, by the same position. */
const EntenteOrderDetail        *entente_order_gathering_get_detail       (EntenteOrderGathering  *self,
                                                                           guint                   line);
const EntenteSubscriptionDetail *entente_order_gathering_get_subscription (EntenteOrderGathering  *self,
                                                                           guint                   n);

/* @partner as it stands to @provider and @customer, all by their rows. "country" stays valid as long as
 * @texts does. */
gboolean                         entente_partner_facts_load               (EntenteConnection      *connection,
                                                                           gint64                  provider,
                                                                           gint64                  customer,
                                                                           gint64                  partner,
                                                                           GStringChunk           *texts,
                                                                           EntentePartnerFacts    *facts,
                                                                           GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteOrderGathering, entente_order_gathering_free)

G_END_DECLS
