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

/* Whether the program approves by itself what passes every check; else the operator decides each time. There is one such
 * record. */

#define ENTENTE_VETTING_POLICY_ID "vetting-policy"

#define ENTENTE_TYPE_VETTING_POLICY (entente_vetting_policy_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVettingPolicy, entente_vetting_policy, ENTENTE, VETTING_POLICY, EntenteRecord)

gboolean entente_vetting_policy_get_automatic (EntenteVettingPolicy *self);

G_END_DECLS
