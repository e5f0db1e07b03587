/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-secret.h"

#include <sodium.h>

#define PASSWORD_LENGTH 12

/* Without 0 O o 1 l I: it is read aloud and copied by hand. */
static const char *const classes[] = {
  "abcdefghijkmnpqrstuvwxyz",
  "ABCDEFGHJKLMNPQRSTUVWXYZ",
  "23456789",
  "!#%+-=?@",
};

static void
ensure_sodium (void)
{
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      if (sodium_init () < 0)
        g_error ("The cryptographic library cannot find a source of randomness");
      g_once_init_leave (&ready, 1);
    }
}

void
entente_secret_random_bytes (guint8 *bytes,
                             gsize   size)
{
  ensure_sodium ();
  randombytes_buf (bytes, size);
}

char *
entente_secret_new_password (void)
{
  char *password = g_malloc (PASSWORD_LENGTH + 1);

  ensure_sodium ();

  /* One of each class first, then any; then shuffled. */
  for (guint i = 0; i < PASSWORD_LENGTH; i++)
    {
      const char *letters = classes[i < G_N_ELEMENTS (classes) ? i : randombytes_uniform (G_N_ELEMENTS (classes))];

      password[i] = letters[randombytes_uniform (strlen (letters))];
    }

  for (guint i = PASSWORD_LENGTH - 1; i > 0; i--)
    {
      guint j = randombytes_uniform (i + 1);
      char letter = password[i];

      password[i] = password[j];
      password[j] = letter;
    }

  password[PASSWORD_LENGTH] = '\0';

  return password;
}

char *
entente_secret_new_code (void)
{
  guint32 end = 1;

  ensure_sodium ();
  for (guint i = 0; i < ENTENTE_EMAIL_CODE_DIGITS; i++)
    end *= 10;

  return g_strdup_printf ("%0*u", ENTENTE_EMAIL_CODE_DIGITS, randombytes_uniform (end));
}

char *
entente_secret_hash_password (const char         *password,
                              EntenteSecretCost   cost,
                              GError            **error)
{
  char hash[crypto_pwhash_STRBYTES];
  gboolean cheap = cost == ENTENTE_SECRET_CHEAP;

  ensure_sodium ();

  if (crypto_pwhash_str (hash, password, strlen (password),
                         cheap ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_INTERACTIVE,
                         cheap ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    {
      entente_refuse (error, ENTENTE_REASON_INPUT_OUTPUT, NULL, g_strerror (ENOMEM), NULL);
      return NULL;
    }

  return g_strdup (hash);
}

gboolean
entente_secret_verify_password (const char *hash,
                                const char *password)
{
  ensure_sodium ();

  return crypto_pwhash_str_verify (hash, password, strlen (password)) == 0;
}
