/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

#include "rows/entente-pill.h"

G_BEGIN_DECLS

/* What the program's words are called for people. */

const char *entente_kind_get_name (EntenteKind kind);
const char *entente_kind_get_icon_name (EntenteKind kind);
/* "Indirect Resellers": header capitalization, for a heading over several of them. */
const char *entente_kind_get_plural (EntenteKind kind);

/* @role is a single role. */
const char *entente_role_get_name (EntenteRoles role);
/* What it allows, in a line that has no full stop. */
const char *entente_role_get_allowance (EntenteRoles role);
/* "Global admin, Sales agent"; a sentence's word for none. */
char *entente_roles_format (EntenteRoles roles) G_GNUC_WARN_UNUSED_RESULT;
/* "a global admin, an admin agent or a sales agent", of nicks separated by commas. */
char *entente_roles_format_any_of (const char *nicks) G_GNUC_WARN_UNUSED_RESULT;

/* The name of a state of a thing ("invitation", "sent"…) and what it means, or of another word of the
 * program ("billing-cycle", "qualification", "region"). A word of a later version is shown as it is.
 * @meaning may be NULL. */
const char *entente_word_get_name (const char *type,
                                   const char *nick,
                                   EntenteMeaning *meaning);
/* "Monthly, Annual" of nicks separated by commas. */
char *entente_words_format (const char *type,
                            const char *nicks) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
