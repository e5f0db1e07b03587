/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-id.h"

#define N_BITS 26

static char *
write_hex (char    *at,
           guint64  value,
           int      n_digits)
{
  for (int i = n_digits - 1; i >= 0; i--, value >>= 4)
    at[i] = "0123456789abcdef"[value & 0xf];

  return at + n_digits;
}

char *
entente_id_new (gint64 now)
{
  return entente_id_new_nth (now, g_random_int () >> (32 - N_BITS));
}

/* RFC 9562 leaves the bits between the time and the random ones to a counter. */
char *
entente_id_new_nth (gint64 now,
                    guint  n)
{
  guint64 ms = now > 0 ? (guint64) now / 1000 : 0;
  guint32 b = g_random_int ();
  guint32 c = g_random_int ();
  char *id, *p;

  g_return_val_if_fail (n < 1u << N_BITS, NULL);

  p = id = g_malloc (ENTENTE_ID_LENGTH + 1);
  p = write_hex (p, ms >> 16, 8);
  *p++ = '-';
  p = write_hex (p, ms, 4);
  *p++ = '-';
  p = write_hex (p, 0x7000 | n >> 14, 4);
  *p++ = '-';
  p = write_hex (p, 0x8000 | (n & 0x3fff), 4);
  *p++ = '-';
  p = write_hex (p, b, 4);
  p = write_hex (p, c, 8);
  *p = '\0';

  return id;
}

gboolean
entente_id_is_valid (const char *id)
{
  return id != NULL && strlen (id) == ENTENTE_ID_LENGTH && g_uuid_string_is_valid (id);
}
