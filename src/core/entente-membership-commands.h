/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-command.h"
#include "entente-member-table.h"

G_BEGIN_DECLS

/* What the operator does to the membership registry. */

/* membership.add: with its first profile. The outcome: "membership" and "profile" (ids), "user-name" and "password", which is
 * told this once. */
EntenteCommand *entente_command_add_membership            (const char              *user_name,
                                                           const EntenteNewProfile *profile) G_GNUC_WARN_UNUSED_RESULT;
/* membership.reset-password: the outcome has "user-name" and "password". */
EntenteCommand *entente_command_reset_membership_password (const char              *membership,
                                                           gint64                   version) G_GNUC_WARN_UNUSED_RESULT;
/* memberships.import: @file is a table as in entente-member-table.h, @name what it is called. Nobody can sign in to a
 * membership that came so before its password was reset. The outcome: "added" and "changed" (x), profiles; "memberships"
 * (x), those that are new; "left-out" and "problems" as of other imports. */
EntenteCommand *entente_command_import_memberships        (const char              *name,
                                                           GBytes                  *file) G_GNUC_WARN_UNUSED_RESULT;
/* profile.add: the outcome has "profile". */
EntenteCommand *entente_command_add_profile               (const char              *membership,
                                                           const EntenteNewProfile *profile) G_GNUC_WARN_UNUSED_RESULT;
EntenteCommand *entente_command_edit_profile              (const char              *profile,
                                                           gint64                   version,
                                                           const EntenteNewProfile *values) G_GNUC_WARN_UNUSED_RESULT;
EntenteCommand *entente_command_set_profile_active        (const char              *profile,
                                                           gint64                   version,
                                                           gboolean                 active) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
