/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-license.h"

struct _EntenteLicense
{
  EntenteRecord parent_instance;

  char *subscription;
  char *subscription_name;
  char *customer;
  char *user;
  char *user_name;
  char *user_display_name;
  gint64 assigned;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteLicense, subscription, TEXT),
  ENTENTE_FIELD (EntenteLicense, subscription_name, TEXT),
  ENTENTE_FIELD (EntenteLicense, customer, TEXT),
  ENTENTE_FIELD (EntenteLicense, user, TEXT),
  ENTENTE_FIELD (EntenteLicense, user_name, TEXT),
  ENTENTE_FIELD (EntenteLicense, user_display_name, TEXT),
  ENTENTE_FIELD (EntenteLicense, assigned, INTEGER),
};

ENTENTE_DEFINE_RECORD (EntenteLicense, entente_license, fields)

ENTENTE_RECORD_GETTER (EntenteLicense, entente_license, const char *, subscription)
ENTENTE_RECORD_GETTER (EntenteLicense, entente_license, const char *, subscription_name)
ENTENTE_RECORD_GETTER (EntenteLicense, entente_license, const char *, customer)
ENTENTE_RECORD_GETTER (EntenteLicense, entente_license, const char *, user)
ENTENTE_RECORD_GETTER (EntenteLicense, entente_license, const char *, user_name)
ENTENTE_RECORD_GETTER (EntenteLicense, entente_license, const char *, user_display_name)
ENTENTE_RECORD_GETTER (EntenteLicense, entente_license, gint64, assigned)
