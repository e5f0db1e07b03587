/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-command-spec.h"

static const EntenteParam *
find_param (const EntenteCommandSpec *spec,
            const char               *name)
{
  for (const EntenteParam *param = spec->params; param->name != NULL; param++)
    if (g_str_equal (param->name, name))
      return param;

  return NULL;
}

gboolean
entente_command_spec_check (const EntenteCommandSpec  *spec,
                            GVariant                  *params,
                            GError                   **error)
{
  g_autoptr (GVariant) value = NULL;
  GVariantIter iter;
  const char *name;

  g_variant_iter_init (&iter, params);
  while (g_variant_iter_next (&iter, "{&sv}", &name, &value))
    {
      const EntenteParam *param = find_param (spec, name);

      if (param == NULL)
        {
          entente_refuse (error, ENTENTE_REASON_UNKNOWN_PARAM, NULL, name, NULL);
          return FALSE;
        }

      if (!g_variant_is_of_type (value, G_VARIANT_TYPE (param->type)))
        {
          entente_refuse (error, ENTENTE_REASON_WRONG_TYPE, param->name, param->name, param->type, NULL);
          return FALSE;
        }

      g_clear_pointer (&value, g_variant_unref);
    }

  for (const EntenteParam *param = spec->params; param->name != NULL; param++)
    if (!param->optional)
      {
        g_autoptr (GVariant) there = g_variant_lookup_value (params, param->name, NULL);

        if (there == NULL)
          {
            entente_refuse (error, ENTENTE_REASON_REQUIRED, param->name, NULL);
            return FALSE;
          }
      }

  return TRUE;
}
