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

/* A sign-in of the membership registry, under which are organization profiles. "names" are those of the profiles, with line
 * ends between; "has-password" is whether anybody can sign in with it. */

#define ENTENTE_TYPE_MEMBERSHIP (entente_membership_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMembership, entente_membership, ENTENTE, MEMBERSHIP, EntenteRecord)

const char *entente_membership_get_user_name    (EntenteMembership *self);
const char *entente_membership_get_names        (EntenteMembership *self);
gint64      entente_membership_get_profiles     (EntenteMembership *self);
gint64      entente_membership_get_active       (EntenteMembership *self);
gboolean    entente_membership_get_has_password (EntenteMembership *self);
gint64      entente_membership_get_created      (EntenteMembership *self);

/* The name of the first organization, by which a person knows the membership. (transfer full) */
char       *entente_membership_dup_first_name   (EntenteMembership *self);

G_END_DECLS
