/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-subscription.h"

struct _EntenteSubscription
{
  EntenteRecord parent_instance;

  char *name;
  char *offer;
  char *offer_name;
  char *customer;
  char *customer_name;
  char *provider;
  char *provider_name;
  char *partner_of_record;
  char *partner_of_record_name;
  char *mpn_id;
  char *support_contact;
  char *support_contact_name;
  char *parent;
  gint64 quantity;
  gint64 minimum;
  gint64 maximum;
  gint64 assigned;
  char *unit;
  char *state;
  char *billing_cycle;
  gboolean auto_renew;
  gboolean trial;
  gboolean add_on;
  gint64 created;
  char *starts_on;
  char *ends_on;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteSubscription, name, TEXT),
  ENTENTE_FIELD (EntenteSubscription, offer, TEXT),
  ENTENTE_FIELD (EntenteSubscription, offer_name, TEXT),
  ENTENTE_FIELD (EntenteSubscription, customer, TEXT),
  ENTENTE_FIELD (EntenteSubscription, customer_name, TEXT),
  ENTENTE_FIELD (EntenteSubscription, provider, TEXT),
  ENTENTE_FIELD (EntenteSubscription, provider_name, TEXT),
  ENTENTE_FIELD (EntenteSubscription, partner_of_record, TEXT),
  ENTENTE_FIELD (EntenteSubscription, partner_of_record_name, TEXT),
  ENTENTE_FIELD (EntenteSubscription, mpn_id, TEXT),
  ENTENTE_FIELD (EntenteSubscription, support_contact, TEXT),
  ENTENTE_FIELD (EntenteSubscription, support_contact_name, TEXT),
  ENTENTE_FIELD (EntenteSubscription, parent, TEXT),
  ENTENTE_FIELD (EntenteSubscription, quantity, INTEGER),
  ENTENTE_FIELD (EntenteSubscription, minimum, INTEGER),
  ENTENTE_FIELD (EntenteSubscription, maximum, INTEGER),
  ENTENTE_FIELD (EntenteSubscription, assigned, INTEGER),
  ENTENTE_FIELD (EntenteSubscription, unit, TEXT),
  ENTENTE_FIELD (EntenteSubscription, state, TEXT),
  ENTENTE_FIELD (EntenteSubscription, billing_cycle, TEXT),
  ENTENTE_FIELD (EntenteSubscription, auto_renew, BOOLEAN),
  ENTENTE_FIELD (EntenteSubscription, trial, BOOLEAN),
  ENTENTE_FIELD (EntenteSubscription, add_on, BOOLEAN),
  ENTENTE_FIELD (EntenteSubscription, created, INTEGER),
  ENTENTE_FIELD (EntenteSubscription, starts_on, TEXT),
  ENTENTE_FIELD (EntenteSubscription, ends_on, TEXT),
};

ENTENTE_DEFINE_RECORD (EntenteSubscription, entente_subscription, fields)

ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, name)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, offer)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, offer_name)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, customer)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, customer_name)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, provider)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, provider_name)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, partner_of_record)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, partner_of_record_name)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, mpn_id)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, support_contact)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, support_contact_name)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, parent)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, gint64, quantity)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, gint64, minimum)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, gint64, maximum)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, gint64, assigned)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, unit)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, state)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, billing_cycle)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, gboolean, auto_renew)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, gboolean, trial)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, gboolean, add_on)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, gint64, created)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, starts_on)
ENTENTE_RECORD_GETTER (EntenteSubscription, entente_subscription, const char *, ends_on)
