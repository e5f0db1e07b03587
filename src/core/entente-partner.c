/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-partner.h"

struct _EntentePartner
{
  EntenteRecord parent_instance;

  char *relation;
  char *name;
  char *domain;
  char *city;
  char *state;
  char *country;
  char *email;
  char *phone;
  char *website;
  char *mpn_id;
  char *kind;
  char *partner_type;
  char *relation_state;
  char *invitation;
  gboolean admin_access;
  gboolean dap;
  gboolean reseller;
  gint64 partner_agreement;
  gint64 since;
  gint64 ended;
  gint64 customers;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntentePartner, relation, TEXT),
  ENTENTE_FIELD (EntentePartner, name, TEXT),
  ENTENTE_FIELD (EntentePartner, domain, TEXT),
  ENTENTE_FIELD (EntentePartner, city, TEXT),
  ENTENTE_FIELD (EntentePartner, state, TEXT),
  ENTENTE_FIELD (EntentePartner, country, TEXT),
  ENTENTE_FIELD (EntentePartner, email, TEXT),
  ENTENTE_FIELD (EntentePartner, phone, TEXT),
  ENTENTE_FIELD (EntentePartner, website, TEXT),
  ENTENTE_FIELD (EntentePartner, mpn_id, TEXT),
  ENTENTE_FIELD (EntentePartner, kind, TEXT),
  ENTENTE_FIELD (EntentePartner, partner_type, TEXT),
  ENTENTE_FIELD (EntentePartner, relation_state, TEXT),
  ENTENTE_FIELD (EntentePartner, invitation, TEXT),
  ENTENTE_FIELD (EntentePartner, admin_access, BOOLEAN),
  ENTENTE_FIELD (EntentePartner, dap, BOOLEAN),
  ENTENTE_FIELD (EntentePartner, reseller, BOOLEAN),
  ENTENTE_FIELD (EntentePartner, partner_agreement, INTEGER),
  ENTENTE_FIELD (EntentePartner, since, INTEGER),
  ENTENTE_FIELD (EntentePartner, ended, INTEGER),
  ENTENTE_FIELD (EntentePartner, customers, INTEGER),
};

ENTENTE_DEFINE_RECORD (EntentePartner, entente_partner, fields)

ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, const char *, relation)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, const char *, name)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, const char *, domain)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, const char *, city)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, const char *, state)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, const char *, country)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, const char *, email)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, const char *, phone)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, const char *, website)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, const char *, mpn_id)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, const char *, kind)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, const char *, partner_type)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, const char *, relation_state)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, const char *, invitation)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, gboolean, admin_access)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, gboolean, dap)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, gboolean, reseller)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, gint64, partner_agreement)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, gint64, since)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, gint64, ended)
ENTENTE_RECORD_GETTER (EntentePartner, entente_partner, gint64, customers)
