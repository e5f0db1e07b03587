/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-customer.h"

struct _EntenteCustomer
{
  EntenteRecord parent_instance;

  char *name;
  char *domain;
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
  char *customer_agreement;
  char *agreement_date;
  char *agreement_person;
  char *agreement_email;
  char *agreement_user;
  char *agreement_partner;
  gboolean reseller;
  gboolean dap;
  char *through;
  char *through_name;
  char *relationship_state;
  gint64 since;
  gint64 ended;
  gint64 subscriptions;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteCustomer, name, TEXT),
  ENTENTE_FIELD (EntenteCustomer, domain, TEXT),
  ENTENTE_FIELD (EntenteCustomer, address_line1, TEXT),
  ENTENTE_FIELD (EntenteCustomer, address_line2, TEXT),
  ENTENTE_FIELD (EntenteCustomer, city, TEXT),
  ENTENTE_FIELD (EntenteCustomer, state, TEXT),
  ENTENTE_FIELD (EntenteCustomer, postal_code, TEXT),
  ENTENTE_FIELD (EntenteCustomer, country, TEXT),
  ENTENTE_FIELD (EntenteCustomer, contact_first_name, TEXT),
  ENTENTE_FIELD (EntenteCustomer, contact_last_name, TEXT),
  ENTENTE_FIELD (EntenteCustomer, email, TEXT),
  ENTENTE_FIELD (EntenteCustomer, phone, TEXT),
  ENTENTE_FIELD (EntenteCustomer, language, TEXT),
  ENTENTE_FIELD (EntenteCustomer, registration_id, TEXT),
  ENTENTE_FIELD (EntenteCustomer, qualification, TEXT),
  ENTENTE_FIELD (EntenteCustomer, customer_agreement, TEXT),
  ENTENTE_FIELD (EntenteCustomer, agreement_date, TEXT),
  ENTENTE_FIELD (EntenteCustomer, agreement_person, TEXT),
  ENTENTE_FIELD (EntenteCustomer, agreement_email, TEXT),
  ENTENTE_FIELD (EntenteCustomer, agreement_user, TEXT),
  ENTENTE_FIELD (EntenteCustomer, agreement_partner, TEXT),
  ENTENTE_FIELD (EntenteCustomer, reseller, BOOLEAN),
  ENTENTE_FIELD (EntenteCustomer, dap, BOOLEAN),
  ENTENTE_FIELD (EntenteCustomer, through, TEXT),
  ENTENTE_FIELD (EntenteCustomer, through_name, TEXT),
  ENTENTE_FIELD (EntenteCustomer, relationship_state, TEXT),
  ENTENTE_FIELD (EntenteCustomer, since, INTEGER),
  ENTENTE_FIELD (EntenteCustomer, ended, INTEGER),
  ENTENTE_FIELD (EntenteCustomer, subscriptions, INTEGER),
};

ENTENTE_DEFINE_RECORD (EntenteCustomer, entente_customer, fields)

ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, name)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, domain)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, address_line1)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, address_line2)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, city)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, state)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, postal_code)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, country)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, contact_first_name)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, contact_last_name)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, email)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, phone)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, language)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, registration_id)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, qualification)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, customer_agreement)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, agreement_date)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, agreement_person)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, agreement_email)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, agreement_user)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, agreement_partner)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, gboolean, reseller)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, gboolean, dap)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, through)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, through_name)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, const char *, relationship_state)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, gint64, since)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, gint64, ended)
ENTENTE_RECORD_GETTER (EntenteCustomer, entente_customer, gint64, subscriptions)

gboolean
entente_customer_is_former (EntenteCustomer *self)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMER (self), FALSE);

  return g_str_equal (self->relationship_state, "removed");
}
