/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-enums.h"

G_BEGIN_DECLS

/* What holds of the people of an organization, for the engine and for whoever offers to change them. */

/* The longest of each, in characters. */
#define ENTENTE_USER_NAME_LENGTH 100
#define ENTENTE_USER_PREFIX_LENGTH 64

/* For how long who was removed can be restored: thirty days, in µs, people of customers as well as one's own. A bare number,
 * because it is a part of SQL, too. */
#define ENTENTE_USER_KEPT_SPAN 2592000000000

/* Whether somebody with the roles @actor, in an organization of @kind, may give and take the roles by which @before and
 * @after differ, to others or to themselves. Only a global administrator makes and unmakes another: whoever else manages users
 * could make one of themselves. To remove a person is to take all roles, and to restore one is to give them back.
 * Refuses MISSING_ROLE. */
gboolean entente_user_check_change_of_roles (EntenteKind kind,
                                             EntenteRoles actor,
                                             EntenteRoles before,
                                             EntenteRoles after,
                                             GError **error);

/* Whether somebody is left who can do everything when the roles of a person change so: the only global administrator stays one.
 * Refuses ONLY_GLOBAL_ADMIN. */
gboolean entente_user_check_admin_is_left (gboolean only_global_admin,
                                           EntenteRoles after,
                                           GError **error);

/* Whether somebody who was removed at @removed can still be restored. Refuses REMOVED_LONG_AGO. */
gboolean entente_user_check_kept (gint64 removed,
                                  gint64 now,
                                  GError **error);

/* What may stand before the "@" of a user name. Refuses as an address of mail does, for the field @field. */
gboolean entente_user_check_prefix (const char *prefix,
                                    const char *field,
                                    GError **error);

/* The words of a name in plain letters, as in "ada.martin"; "" where none is left. */
char *entente_user_suggest_prefix (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
