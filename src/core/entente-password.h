/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib-object.h>

G_BEGIN_DECLS

/* In characters. Who needs more than the longest has a file, not a password: hashing it would take its time. */
#define ENTENTE_PASSWORD_MIN 12
#define ENTENTE_PASSWORD_MAX 128

/* Whether a person may choose the password. It is judged as it was typed: blanks are a part of it. Refuses REQUIRED,
 * TOO_SHORT, TOO_LONG, CONTROL_CHARACTER, MALFORMED (not UTF-8), or PASSWORD_IS_NAME where it is the user name, or what
 * stands before the "@" there, however it is written. */
gboolean entente_password_check (const char  *password,
                                 const char  *user_name,
                                 const char  *field,
                                 GError     **error);
/* The same for who has one already, @before as it was typed. Refuses PASSWORD_IS_OLD, too. */
gboolean entente_password_check_new (const char  *password,
                                     const char  *before,
                                     const char  *user_name,
                                     const char  *field,
                                     GError     **error);
/* Whether it was typed alike the second time. Refuses REQUIRED and PASSWORDS_DIFFER. */
gboolean entente_password_check_again (const char  *password,
                                       const char  *again,
                                       const char  *field,
                                       GError     **error);

G_END_DECLS
