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

/* A reseller relationship that is over: from when to when, in µs UTC, and the name of the person at the partner who ended
 * it. One that was reinstated has several. */

#define ENTENTE_TYPE_RELATIONSHIP_PERIOD (entente_relationship_period_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRelationshipPeriod, entente_relationship_period, ENTENTE, RELATIONSHIP_PERIOD, EntenteRecord)

const char *entente_relationship_period_get_customer  (EntenteRelationshipPeriod *self);
gint64      entente_relationship_period_get_since     (EntenteRelationshipPeriod *self);
gint64      entente_relationship_period_get_ended     (EntenteRelationshipPeriod *self);
const char *entente_relationship_period_get_user_name (EntenteRelationshipPeriod *self);

G_END_DECLS
