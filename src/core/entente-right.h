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

/* What a partner may do with a customer: that it sells to it, and that it administers it, which are two facts, neither of
 * which follows from the other. Its id is that of their relationship. */

#define ENTENTE_TYPE_RIGHT (entente_right_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRight, entente_right, ENTENTE, RIGHT, EntenteRecord)

const char *entente_right_get_customer        (EntenteRight *self);
const char *entente_right_get_customer_name   (EntenteRight *self);
const char *entente_right_get_customer_domain (EntenteRight *self);
const char *entente_right_get_partner         (EntenteRight *self);
const char *entente_right_get_partner_name    (EntenteRight *self);
gboolean    entente_right_get_own             (EntenteRight *self);
const char *entente_right_get_partner_type    (EntenteRight *self);
gboolean    entente_right_get_reseller        (EntenteRight *self);
gboolean    entente_right_get_dap             (EntenteRight *self);
gint64      entente_right_get_since           (EntenteRight *self);

G_END_DECLS
