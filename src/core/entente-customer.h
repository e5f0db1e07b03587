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

/* A customer as one of its partners sees it: the organization, and the relationship with that partner. Its
 * id is that of the customer's organization. "through" is the other partner that came with the relationship:
 * the reseller for a provider, the provider for a reseller.
 *
 * "agreement-date" (ISO) and "agreement-person" tell who accepted the customer agreement when; where a partner attested
 * it, "agreement-partner" is its name and "agreement-user" who did. Of several acceptances the latest counts. */

#define ENTENTE_TYPE_CUSTOMER (entente_customer_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCustomer, entente_customer, ENTENTE, CUSTOMER, EntenteRecord)

const char *entente_customer_get_name               (EntenteCustomer *self);
const char *entente_customer_get_domain             (EntenteCustomer *self);
const char *entente_customer_get_address_line1      (EntenteCustomer *self);
const char *entente_customer_get_address_line2      (EntenteCustomer *self);
const char *entente_customer_get_city               (EntenteCustomer *self);
const char *entente_customer_get_state              (EntenteCustomer *self);
const char *entente_customer_get_postal_code        (EntenteCustomer *self);
const char *entente_customer_get_country            (EntenteCustomer *self);
const char *entente_customer_get_contact_first_name (EntenteCustomer *self);
const char *entente_customer_get_contact_last_name  (EntenteCustomer *self);
const char *entente_customer_get_email              (EntenteCustomer *self);
const char *entente_customer_get_phone              (EntenteCustomer *self);
const char *entente_customer_get_language           (EntenteCustomer *self);
const char *entente_customer_get_registration_id    (EntenteCustomer *self);
const char *entente_customer_get_qualification      (EntenteCustomer *self);
const char *entente_customer_get_customer_agreement (EntenteCustomer *self);
const char *entente_customer_get_agreement_date     (EntenteCustomer *self);
const char *entente_customer_get_agreement_person   (EntenteCustomer *self);
const char *entente_customer_get_agreement_email    (EntenteCustomer *self);
const char *entente_customer_get_agreement_user     (EntenteCustomer *self);
const char *entente_customer_get_agreement_partner  (EntenteCustomer *self);
gboolean    entente_customer_get_reseller           (EntenteCustomer *self);
gboolean    entente_customer_get_dap                (EntenteCustomer *self);
const char *entente_customer_get_through            (EntenteCustomer *self);
const char *entente_customer_get_through_name       (EntenteCustomer *self);
const char *entente_customer_get_relationship_state (EntenteCustomer *self);
gint64      entente_customer_get_since              (EntenteCustomer *self);
gint64      entente_customer_get_ended              (EntenteCustomer *self);
gint64      entente_customer_get_subscriptions      (EntenteCustomer *self);

/* Whether the relationship has ended. */
gboolean    entente_customer_is_former              (EntenteCustomer *self);

G_END_DECLS
