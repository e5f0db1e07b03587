/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-organization.h"

struct _EntenteOrganization
{
  EntenteRecord parent_instance;

  char *kind;
  char *name;
  char *domain;
  char *status;
  char *address_line1;
  char *address_line2;
  char *city;
  char *state;
  char *postal_code;
  char *country;
  char *contact_first_name;
  char *contact_last_name;
  char *email;
  char *phone;
  char *language;
  char *registration_id;
  char *qualification;
  char *mpn_id;
  char *support_email;
  char *support_phone;
  char *website;
  gint64 partner_agreement;
  char *customer_agreement;
  char *agreement_date;
  char *agreement_person;
  char *agreement_email;
  char *agreement_user;
  char *agreement_partner;
  gint64 created;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteOrganization, kind, TEXT),
  ENTENTE_FIELD (EntenteOrganization, name, TEXT),
  ENTENTE_FIELD (EntenteOrganization, domain, TEXT),
  ENTENTE_FIELD (EntenteOrganization, status, TEXT),
  ENTENTE_FIELD (EntenteOrganization, address_line1, TEXT),
  ENTENTE_FIELD (EntenteOrganization, address_line2, TEXT),
  ENTENTE_FIELD (EntenteOrganization, city, TEXT),
  ENTENTE_FIELD (EntenteOrganization, state, TEXT),
  ENTENTE_FIELD (EntenteOrganization, postal_code, TEXT),
  ENTENTE_FIELD (EntenteOrganization, country, TEXT),
  ENTENTE_FIELD (EntenteOrganization, contact_first_name, TEXT),
  ENTENTE_FIELD (EntenteOrganization, contact_last_name, TEXT),
  ENTENTE_FIELD (EntenteOrganization, email, TEXT),
  ENTENTE_FIELD (EntenteOrganization, phone, TEXT),
  ENTENTE_FIELD (EntenteOrganization, language, TEXT),
  ENTENTE_FIELD (EntenteOrganization, registration_id, TEXT),
  ENTENTE_FIELD (EntenteOrganization, qualification, TEXT),
  ENTENTE_FIELD (EntenteOrganization, mpn_id, TEXT),
  ENTENTE_FIELD (EntenteOrganization, support_email, TEXT),
  ENTENTE_FIELD (EntenteOrganization, support_phone, TEXT),
  ENTENTE_FIELD (EntenteOrganization, website, TEXT),
  ENTENTE_FIELD (EntenteOrganization, partner_agreement, INTEGER),
  ENTENTE_FIELD (EntenteOrganization, customer_agreement, TEXT),
  ENTENTE_FIELD (EntenteOrganization, agreement_date, TEXT),
  ENTENTE_FIELD (EntenteOrganization, agreement_person, TEXT),
  ENTENTE_FIELD (EntenteOrganization, agreement_email, TEXT),
  ENTENTE_FIELD (EntenteOrganization, agreement_user, TEXT),
  ENTENTE_FIELD (EntenteOrganization, agreement_partner, TEXT),
  ENTENTE_FIELD (EntenteOrganization, created, INTEGER),
};

ENTENTE_DEFINE_RECORD (EntenteOrganization, entente_organization, fields)

ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, kind)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, name)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, domain)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, status)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, address_line1)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, address_line2)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, city)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, state)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, postal_code)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, country)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, contact_first_name)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, contact_last_name)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, email)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, phone)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, language)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, registration_id)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, qualification)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, mpn_id)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, support_email)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, support_phone)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, website)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, gint64, partner_agreement)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, customer_agreement)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, agreement_date)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, agreement_person)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, agreement_email)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, agreement_user)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, const char *, agreement_partner)
ENTENTE_RECORD_GETTER (EntenteOrganization, entente_organization, gint64, created)
