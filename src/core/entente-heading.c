/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-heading.h"

#include "entente-text.h"

#include <string.h>

/* The letters and digits of @heading, folded. */
static char *
squeeze (const char *heading)
{
  g_autofree char *folded = entente_text_fold (heading);
  GString *squeezed = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (squeezed, g_utf8_get_char (p));

  return g_string_free (squeezed, FALSE);
}

gboolean
entente_heading_is (const char *heading,
                    const char *words)
{
  g_autofree char *word = NULL;
  gsize length;

  g_return_val_if_fail (heading != NULL, FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  word = squeeze (heading);
  length = strlen (word);

  for (const char *at = words; length > 0 && (at = strstr (at, word)) != NULL; at++)
    if ((at == words || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;

  return FALSE;
}
