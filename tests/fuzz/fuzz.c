/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <string.h>

char *
fuzz_take_string (const guint8 *data,
                  gsize         size)
{
  return size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
}

char *
fuzz_take_line (const guint8 **data,
                gsize         *size)
{
  const guint8 *end = *size > 0 ? memchr (*data, '\n', *size) : NULL;
  gsize length = end != NULL ? (gsize) (end - *data) : *size;
  char *line = fuzz_take_string (*data, length);

  *data += length;
  *size -= length;
  if (*size > 0)
    {
      *data += 1;
      *size -= 1;
    }

  return line;
}
