/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>

G_BEGIN_DECLS

/* Everything that must not be guessed: random bytes, temporary passwords, password hashes. */

typedef enum
{
  ENTENTE_SECRET_DEFAULT, /* Argon2id at libsodium's interactive cost */
  ENTENTE_SECRET_CHEAP,   /* Argon2id at its least cost: sample data, tests */
} EntenteSecretCost;

void      entente_secret_random_bytes    (guint8             *bytes,
                                          gsize               size);
/* Twelve characters without look-alikes, of every class. Free with g_free(). */
char     *entente_secret_new_password    (void) G_GNUC_WARN_UNUSED_RESULT;
/* ENTENTE_EMAIL_CODE_DIGITS digits. Free with g_free(). */
char     *entente_secret_new_code        (void) G_GNUC_WARN_UNUSED_RESULT;
char     *entente_secret_hash_password   (const char         *password,
                                          EntenteSecretCost   cost,
                                          GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  entente_secret_verify_password (const char         *hash,
                                          const char         *password);

G_END_DECLS
