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

/* A license of a subscription, assigned to a user. */

#define ENTENTE_TYPE_LICENSE (entente_license_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLicense, entente_license, ENTENTE, LICENSE, EntenteRecord)

const char *entente_license_get_subscription      (EntenteLicense *self);
const char *entente_license_get_subscription_name (EntenteLicense *self);
const char *entente_license_get_customer          (EntenteLicense *self);
const char *entente_license_get_user              (EntenteLicense *self);
const char *entente_license_get_user_name         (EntenteLicense *self);
const char *entente_license_get_user_display_name (EntenteLicense *self);
gint64      entente_license_get_assigned          (EntenteLicense *self);

G_END_DECLS
