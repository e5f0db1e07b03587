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

/* The other side of a partnership or relationship: a reseller for its provider, a provider for its reseller,
 * either for their customer. "customers" counts those that both sides of a partnership share. Its id is that
 * of the partner's organization; "relation" that of the partnership or relationship, "invitation" that of the
 * last one through which it came about, or "". */

#define ENTENTE_TYPE_PARTNER (entente_partner_get_type ())
G_DECLARE_FINAL_TYPE (EntentePartner, entente_partner, ENTENTE, PARTNER, EntenteRecord)

const char *entente_partner_get_relation          (EntentePartner *self);
const char *entente_partner_get_name              (EntentePartner *self);
const char *entente_partner_get_domain            (EntentePartner *self);
const char *entente_partner_get_city              (EntentePartner *self);
const char *entente_partner_get_state             (EntentePartner *self);
const char *entente_partner_get_country           (EntentePartner *self);
const char *entente_partner_get_email             (EntentePartner *self);
const char *entente_partner_get_phone             (EntentePartner *self);
const char *entente_partner_get_website           (EntentePartner *self);
const char *entente_partner_get_mpn_id            (EntentePartner *self);
const char *entente_partner_get_kind              (EntentePartner *self);
const char *entente_partner_get_partner_type      (EntentePartner *self);
const char *entente_partner_get_relation_state    (EntentePartner *self);
const char *entente_partner_get_invitation        (EntentePartner *self);
gboolean    entente_partner_get_admin_access      (EntentePartner *self);
gboolean    entente_partner_get_dap               (EntentePartner *self);
gboolean    entente_partner_get_reseller          (EntentePartner *self);
gint64      entente_partner_get_partner_agreement (EntentePartner *self);
gint64      entente_partner_get_since             (EntentePartner *self);
gint64      entente_partner_get_ended             (EntentePartner *self);
gint64      entente_partner_get_customers         (EntentePartner *self);

G_END_DECLS
