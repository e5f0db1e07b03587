/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-id.h"

#define N_BITS 26

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

  g_return_val_if_fail (n < 1u << N_BITS, NULL);

  return g_strdup_printf ("%08x-%04x-7%03x-%04x-%04x%08x",
                          (guint32) (ms >> 16) & 0xffffffff, (guint32) ms & 0xffff,
                          n >> 14, 0x8000 | (n & 0x3fff), b & 0xffff, c);
}

gboolean
entente_id_is_valid (const char *id)
{
  return id != NULL && strlen (id) == ENTENTE_ID_LENGTH && g_uuid_string_is_valid (id);
}
