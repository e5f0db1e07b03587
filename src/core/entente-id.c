/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-id.h"

char *
entente_id_new (gint64 now)
{
  guint64 ms = now > 0 ? (guint64) now / 1000 : 0;
  guint32 a = g_random_int ();
  guint32 b = g_random_int ();
  guint32 c = g_random_int ();

  return g_strdup_printf ("%08x-%04x-7%03x-%04x-%04x%08x",
                          (guint32) (ms >> 16) & 0xffffffff, (guint32) ms & 0xffff,
                          a & 0xfff, 0x8000 | ((a >> 12) & 0x3fff), b & 0xffff, c);
}

gboolean
entente_id_is_valid (const char *id)
{
  return id != NULL && strlen (id) == ENTENTE_ID_LENGTH && g_uuid_string_is_valid (id);
}
