/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-command.h"
#include "entente-enums.h"

G_BEGIN_DECLS

/* A person who gets a work account. Borrowed text. */
typedef struct
{
  const char *name;
  const char *email;
  const char *user;     /* what stands before the "@" of the user name */
  const char *roles;    /* nicks with commas between; "" for none */
  const char *customer; /* id of the customer where the person works; "" or NULL for the actor's own organization */
} EntenteNewUser;

/* user.add. The outcome: "user" (s, the id), "user-name" (s) and "password" (s): a temporary one, told this once.
 * Whether an account may at all: entente_workspace_check() of "user.add", and of "user.add+customer" for users of
 * customers. */
EntenteCommand *entente_command_add_user (const EntenteNewUser *user) G_GNUC_WARN_UNUSED_RESULT;

/* user.set-roles: @roles are all that the person, of the actor's own organization, has then. @version is the one that was
 * seen, or 0. */
EntenteCommand *entente_command_set_user_roles (const char *user,
                                                gint64 version,
                                                EntenteRoles roles) G_GNUC_WARN_UNUSED_RESULT;

/* user.remove: the person, of the actor's own organization, can do nothing any more, and gives up their licenses.
 * user.restore takes that back, for as long as entente_user_check_kept() says; the outcome: "licenses" (x) and
 * "licenses-lost" (x), how many of those that were given up are theirs again, and how many others have now. */
EntenteCommand *entente_command_remove_user (const char *user,
                                             gint64 version) G_GNUC_WARN_UNUSED_RESULT;
EntenteCommand *entente_command_restore_user (const char *user,
                                              gint64 version) G_GNUC_WARN_UNUSED_RESULT;

/* user.reset-password: the person, of the actor's own organization, gets a temporary one. The outcome: "user-name" (s) and
 * "password" (s), told this once. */
EntenteCommand *entente_command_reset_password (const char *user) G_GNUC_WARN_UNUSED_RESULT;

/* user.change-password: the actor has @password from now on, who proves to be its owner with @before. Refuses PASSWORD_WRONG
 * for "password", and what entente_password_check_new() says for "new-password". */
EntenteCommand *entente_command_change_password (const char *before,
                                                 const char *password) G_GNUC_WARN_UNUSED_RESULT;

/* license.assign: each of the users, by their ids, gets a license of the subscription, or none of them. The outcome:
 * "licenses" (as, ids in the order of the users). */
EntenteCommand *entente_command_assign_license (const char *subscription,
                                                const char *const *users) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
