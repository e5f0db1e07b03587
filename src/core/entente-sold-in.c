/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-sold-in.h"

#include <string.h>

gboolean
entente_sold_in_holds (const char *sold_in,
                       const char *country)
{
  g_auto (GStrv) countries = NULL;

  g_return_val_if_fail (sold_in != NULL, FALSE);
  g_return_val_if_fail (country != NULL, FALSE);

  if (sold_in[0] == '\0')
    return TRUE;

  countries = g_strsplit (sold_in, ",", -1);

  return g_strv_contains ((const char *const *) countries, country);
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
entente_sold_in_add (const char *sold_in,
                     const char *other)
{
  g_autofree char *both = NULL;
  g_auto (GStrv) countries = NULL;
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  g_return_val_if_fail (sold_in != NULL, NULL);
  g_return_val_if_fail (other != NULL, NULL);

  if (sold_in[0] == '\0' || other[0] == '\0')
    return g_strdup ("");

  both = g_strconcat (sold_in, ",", other, NULL);
  countries = g_strsplit (both, ",", -1);
  for (guint i = 0; countries[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (codes, countries[i], g_str_equal, NULL))
      g_ptr_array_add (codes, countries[i]);
  g_ptr_array_sort (codes, compare_codes);
  g_ptr_array_add (codes, NULL);

  return g_strjoinv (",", (char **) codes->pdata);
}

char *
entente_sold_in_remove (const char *sold_in,
                        const char *country)
{
  g_auto (GStrv) countries = NULL;
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  g_return_val_if_fail (sold_in != NULL, NULL);
  g_return_val_if_fail (country != NULL, NULL);

  if (sold_in[0] == '\0')
    return g_strdup ("");

  countries = g_strsplit (sold_in, ",", -1);
  for (guint i = 0; countries[i] != NULL; i++)
    if (!g_str_equal (countries[i], country))
      g_ptr_array_add (codes, countries[i]);

  if (codes->len == 0)
    return NULL;

  g_ptr_array_add (codes, NULL);

  return g_strjoinv (",", (char **) codes->pdata);
}
