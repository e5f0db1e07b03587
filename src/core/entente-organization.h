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

/* An organization with all its profiles: legal, primary contact, customer support, membership. What begins with
 * "agreement-" is as in EntenteCustomer; of a partner it tells who signed the partner agreement. */

#define ENTENTE_TYPE_ORGANIZATION (entente_organization_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOrganization, entente_organization, ENTENTE, ORGANIZATION, EntenteRecord)

const char *entente_organization_get_kind               (EntenteOrganization *self);
const char *entente_organization_get_name               (EntenteOrganization *self);
const char *entente_organization_get_domain             (EntenteOrganization *self);
const char *entente_organization_get_status             (EntenteOrganization *self);
const char *entente_organization_get_address_line1      (EntenteOrganization *self);
const char *entente_organization_get_address_line2      (EntenteOrganization *self);
const char *entente_organization_get_city               (EntenteOrganization *self);
const char *entente_organization_get_state              (EntenteOrganization *self);
const char *entente_organization_get_postal_code        (EntenteOrganization *self);
const char *entente_organization_get_country            (EntenteOrganization *self);
const char *entente_organization_get_contact_first_name (EntenteOrganization *self);
const char *entente_organization_get_contact_last_name  (EntenteOrganization *self);
const char *entente_organization_get_email              (EntenteOrganization *self);
const char *entente_organization_get_phone              (EntenteOrganization *self);
const char *entente_organization_get_language           (EntenteOrganization *self);
const char *entente_organization_get_registration_id    (EntenteOrganization *self);
const char *entente_organization_get_qualification      (EntenteOrganization *self);
const char *entente_organization_get_mpn_id             (EntenteOrganization *self);
const char *entente_organization_get_support_email      (EntenteOrganization *self);
const char *entente_organization_get_support_phone      (EntenteOrganization *self);
const char *entente_organization_get_website            (EntenteOrganization *self);
gint64      entente_organization_get_partner_agreement  (EntenteOrganization *self);
const char *entente_organization_get_customer_agreement (EntenteOrganization *self);
const char *entente_organization_get_agreement_date     (EntenteOrganization *self);
const char *entente_organization_get_agreement_person   (EntenteOrganization *self);
const char *entente_organization_get_agreement_email    (EntenteOrganization *self);
const char *entente_organization_get_agreement_user     (EntenteOrganization *self);
const char *entente_organization_get_agreement_partner  (EntenteOrganization *self);
gint64      entente_organization_get_created            (EntenteOrganization *self);

G_END_DECLS
