/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-enums.h"
#include "entente-permissions.h"
#include "entente-record.h"

G_BEGIN_DECLS

/* A work account that can act in this workspace: a person in an organization. Its id is the user's. */

#define ENTENTE_TYPE_ACCOUNT (entente_account_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAccount, entente_account, ENTENTE, ACCOUNT, EntenteRecord)

const char   *entente_account_get_name                 (EntenteAccount *self);
const char   *entente_account_get_user_name            (EntenteAccount *self);
const char   *entente_account_get_organization         (EntenteAccount *self);
const char   *entente_account_get_organization_name    (EntenteAccount *self);
/* Of the organization; "" for one that is in none. */
const char   *entente_account_get_country              (EntenteAccount *self);
/* What the organization is in the program: a state of entente_program_life_cycle. */
const char   *entente_account_get_status               (EntenteAccount *self);
EntenteKind   entente_account_get_kind                 (EntenteAccount *self);
EntenteRoles  entente_account_get_roles                (EntenteAccount *self);
/* The password is a temporary one. */
gboolean      entente_account_get_must_change_password (EntenteAccount *self);

/* Whether it is the better one to act where nobody chose: at once, and for somebody who does business rather than the
 * operator. @other may be NULL. */
gboolean      entente_account_is_better                (EntenteAccount *self,
                                                        EntenteAccount *other);

/* Whether the account may, by its roles, by what its organization is in the program, and by its password. Refuses as
 * entente_permission_check(), entente_permission_check_enrolled() and entente_permission_check_password() do. */
gboolean      entente_account_check_permission         (EntenteAccount     *self,
                                                        EntentePermission   permission,
                                                        GError            **error);

G_END_DECLS
