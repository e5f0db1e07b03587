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

/* A subscription of a customer: what was bought, how many, until when, and who is credited and who answers. */

#define ENTENTE_TYPE_SUBSCRIPTION (entente_subscription_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSubscription, entente_subscription, ENTENTE, SUBSCRIPTION, EntenteRecord)

const char *entente_subscription_get_name                   (EntenteSubscription *self);
const char *entente_subscription_get_offer                  (EntenteSubscription *self);
const char *entente_subscription_get_offer_name             (EntenteSubscription *self);
const char *entente_subscription_get_customer               (EntenteSubscription *self);
const char *entente_subscription_get_customer_name          (EntenteSubscription *self);
const char *entente_subscription_get_provider               (EntenteSubscription *self);
const char *entente_subscription_get_provider_name          (EntenteSubscription *self);
const char *entente_subscription_get_partner_of_record      (EntenteSubscription *self);
const char *entente_subscription_get_partner_of_record_name (EntenteSubscription *self);
const char *entente_subscription_get_mpn_id                 (EntenteSubscription *self);
const char *entente_subscription_get_support_contact        (EntenteSubscription *self);
const char *entente_subscription_get_support_contact_name   (EntenteSubscription *self);
const char *entente_subscription_get_parent                 (EntenteSubscription *self);
gint64      entente_subscription_get_quantity               (EntenteSubscription *self);
gint64      entente_subscription_get_minimum                (EntenteSubscription *self);
gint64      entente_subscription_get_maximum                (EntenteSubscription *self);
gint64      entente_subscription_get_assigned               (EntenteSubscription *self);
const char *entente_subscription_get_unit                   (EntenteSubscription *self);
const char *entente_subscription_get_state                  (EntenteSubscription *self);
const char *entente_subscription_get_billing_cycle          (EntenteSubscription *self);
gboolean    entente_subscription_get_auto_renew             (EntenteSubscription *self);
gboolean    entente_subscription_get_trial                  (EntenteSubscription *self);
gboolean    entente_subscription_get_add_on                 (EntenteSubscription *self);
gint64      entente_subscription_get_created                (EntenteSubscription *self);
const char *entente_subscription_get_starts_on              (EntenteSubscription *self);
const char *entente_subscription_get_ends_on                (EntenteSubscription *self);

G_END_DECLS
