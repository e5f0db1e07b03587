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

/* A person with a work account in an organization. */

#define ENTENTE_TYPE_USER (entente_user_get_type ())
G_DECLARE_FINAL_TYPE (EntenteUser, entente_user, ENTENTE, USER, EntenteRecord)

const char *entente_user_get_organization (EntenteUser *self);
const char *entente_user_get_organization_name (EntenteUser *self);
const char *entente_user_get_user_name (EntenteUser *self);
const char *entente_user_get_first_name (EntenteUser *self);
const char *entente_user_get_last_name (EntenteUser *self);
const char *entente_user_get_name (EntenteUser *self);
const char *entente_user_get_email (EntenteUser *self);
const char *entente_user_get_roles (EntenteUser *self);
const char *entente_user_get_state (EntenteUser *self);
gboolean entente_user_get_must_change_password (EntenteUser *self);
gint64 entente_user_get_licenses (EntenteUser *self);
gint64 entente_user_get_created (EntenteUser *self);
/* When; 0 for who is not. */
gint64 entente_user_get_removed (EntenteUser *self);
/* Whether nobody else in the organization is a global administrator: known of people of one's own alone. */
gboolean entente_user_get_only_global_admin (EntenteUser *self);

G_END_DECLS
