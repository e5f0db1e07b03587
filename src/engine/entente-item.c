/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-item.h"

const char *
entente_item_get_text (GVariant   *item,
                       const char *key)
{
  const char *value = "";

  g_variant_lookup (item, key, "&s", &value);

  return value;
}

gint64
entente_item_get_integer (GVariant   *item,
                          const char *key)
{
  gint64 value = 0;

  g_variant_lookup (item, key, "x", &value);

  return value;
}

gboolean
entente_item_get_boolean (GVariant   *item,
                          const char *key,
                          gboolean    otherwise)
{
  gboolean value = otherwise;

  g_variant_lookup (item, key, "b", &value);

  return value;
}

char *
entente_item_join_texts (GVariant   *item,
                         const char *key)
{
  g_autofree const char **texts = NULL;

  if (!g_variant_lookup (item, key, "^a&s", &texts))
    return g_strdup ("");

  return g_strjoinv (",", (char **) texts);
}
