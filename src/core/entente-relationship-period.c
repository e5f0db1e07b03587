/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-relationship-period.h"

struct _EntenteRelationshipPeriod
{
  EntenteRecord parent_instance;

  char *customer;
  gint64 since;
  gint64 ended;
  char *user_name;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteRelationshipPeriod, customer, TEXT),
  ENTENTE_FIELD (EntenteRelationshipPeriod, since, INTEGER),
  ENTENTE_FIELD (EntenteRelationshipPeriod, ended, INTEGER),
  ENTENTE_FIELD (EntenteRelationshipPeriod, user_name, TEXT),
};

ENTENTE_DEFINE_RECORD (EntenteRelationshipPeriod, entente_relationship_period, fields)

ENTENTE_RECORD_GETTER (EntenteRelationshipPeriod, entente_relationship_period, const char *, customer)
ENTENTE_RECORD_GETTER (EntenteRelationshipPeriod, entente_relationship_period, gint64, since)
ENTENTE_RECORD_GETTER (EntenteRelationshipPeriod, entente_relationship_period, gint64, ended)
ENTENTE_RECORD_GETTER (EntenteRelationshipPeriod, entente_relationship_period, const char *, user_name)
