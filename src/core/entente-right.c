/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-right.h"

struct _EntenteRight
{
  EntenteRecord parent_instance;

  char *customer;
  char *customer_name;
  char *customer_domain;
  char *partner;
  char *partner_name;
  gboolean own;
  char *partner_type;
  gboolean reseller;
  gboolean dap;
  gint64 since;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteRight, customer, TEXT),
  ENTENTE_FIELD (EntenteRight, customer_name, TEXT),
  ENTENTE_FIELD (EntenteRight, customer_domain, TEXT),
  ENTENTE_FIELD (EntenteRight, partner, TEXT),
  ENTENTE_FIELD (EntenteRight, partner_name, TEXT),
  ENTENTE_FIELD (EntenteRight, own, BOOLEAN),
  ENTENTE_FIELD (EntenteRight, partner_type, TEXT),
  ENTENTE_FIELD (EntenteRight, reseller, BOOLEAN),
  ENTENTE_FIELD (EntenteRight, dap, BOOLEAN),
  ENTENTE_FIELD (EntenteRight, since, INTEGER),
};

ENTENTE_DEFINE_RECORD (EntenteRight, entente_right, fields)

ENTENTE_RECORD_GETTER (EntenteRight, entente_right, const char *, customer)
ENTENTE_RECORD_GETTER (EntenteRight, entente_right, const char *, customer_name)
ENTENTE_RECORD_GETTER (EntenteRight, entente_right, const char *, customer_domain)
ENTENTE_RECORD_GETTER (EntenteRight, entente_right, const char *, partner)
ENTENTE_RECORD_GETTER (EntenteRight, entente_right, const char *, partner_name)
ENTENTE_RECORD_GETTER (EntenteRight, entente_right, gboolean, own)
ENTENTE_RECORD_GETTER (EntenteRight, entente_right, const char *, partner_type)
ENTENTE_RECORD_GETTER (EntenteRight, entente_right, gboolean, reseller)
ENTENTE_RECORD_GETTER (EntenteRight, entente_right, gboolean, dap)
ENTENTE_RECORD_GETTER (EntenteRight, entente_right, gint64, since)
