/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-vetting-policy.h"

struct _EntenteVettingPolicy
{
  EntenteRecord parent_instance;

  gboolean automatic;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteVettingPolicy, automatic, BOOLEAN),
};

ENTENTE_DEFINE_RECORD (EntenteVettingPolicy, entente_vetting_policy, fields)

ENTENTE_RECORD_GETTER (EntenteVettingPolicy, entente_vetting_policy, gboolean, automatic)
