/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-list-plan.h"

#include <entente-core.h>
#include <entente-database.h>

G_BEGIN_DECLS

/* Who knows a password is who they say they are. Nothing is written, nothing is logged. That there is no such user name,
 * that nobody can sign in with it, and that the password is another one are the same refusal SIGN_IN_REFUSED for
 * "password", after the same work. */

/* @accounts is a plan of the list of that name. (transfer full) */
EntenteAccount *entente_sign_in_user         (EntenteConnection  *connection,
                                              EntenteListPlan    *accounts,
                                              const char         *user_name,
                                              const char         *password,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* The profiles of a membership, EntenteMemberProfile by name. @organization is the id of the one that asks, whose own MPN ID
 * it may choose again, or "". (transfer full) */
GPtrArray      *entente_sign_in_member       (EntenteConnection  *connection,
                                              const char         *organization,
                                              const char         *user_name,
                                              const char         *password,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* The row of the user, or 0. */
gint64          entente_sign_in_prove_user   (EntenteConnection  *connection,
                                              const char         *user_name,
                                              const char         *password,
                                              GError            **error);
/* The row of the membership, or 0. */
gint64          entente_sign_in_prove_member (EntenteConnection  *connection,
                                              const char         *user_name,
                                              const char         *password,
                                              GError            **error);

G_END_DECLS
