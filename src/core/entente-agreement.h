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

/* A text that the operator published: the customer agreement, the partner agreement. */

#define ENTENTE_TYPE_AGREEMENT (entente_agreement_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAgreement, entente_agreement, ENTENTE, AGREEMENT, EntenteRecord)

const char *entente_agreement_get_kind      (EntenteAgreement *self);
const char *entente_agreement_get_title     (EntenteAgreement *self);
const char *entente_agreement_get_language  (EntenteAgreement *self);
const char *entente_agreement_get_text      (EntenteAgreement *self);
const char *entente_agreement_get_state     (EntenteAgreement *self);
gint64      entente_agreement_get_published (EntenteAgreement *self);

G_END_DECLS
