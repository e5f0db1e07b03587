/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-command-spec.h"

static void
value_free (gpointer value)
{
  g_clear_pointer ((GVariant **) &value, g_variant_unref);
}

static const EntenteParam *
find_param (const EntenteCommandSpec *spec,
            const char               *name)
{
  for (const EntenteParam *param = spec->params; param->name != NULL; param++)
    if (g_str_equal (param->name, name))
      return param;

  return NULL;
}

static gboolean
read_value (const EntenteCommandSpec  *spec,
            GVariant                  *entry,
            GPtrArray                 *values,
            GError                   **error)
{
  g_autoptr (GVariant) name = g_variant_get_child_value (entry, 0);
  g_autoptr (GVariant) boxed = g_variant_get_child_value (entry, 1);
  g_autoptr (GVariant) value = g_variant_get_variant (boxed);
  const EntenteParam *param = find_param (spec, g_variant_get_string (name, NULL));
  gpointer *place;

  if (param == NULL)
    {
      entente_refuse (error, ENTENTE_REASON_UNKNOWN_PARAM, NULL, g_variant_get_string (name, NULL), NULL);
      return FALSE;
    }

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE (param->type)))
    {
      entente_refuse (error, ENTENTE_REASON_WRONG_TYPE, param->name, param->name, param->type, NULL);
      return FALSE;
    }

  /* As in any look-up the first of two counts. */
  place = &g_ptr_array_index (values, param - spec->params);
  if (*place == NULL)
    *place = g_steal_pointer (&value);

  return TRUE;
}

GPtrArray *
entente_command_spec_read (const EntenteCommandSpec  *spec,
                           GVariant                  *params,
                           GError                   **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (value_free);
  guint n_params = 0;

  while (spec->params[n_params].name != NULL)
    n_params++;
  g_ptr_array_set_size (values, (int) n_params);

  for (gsize i = 0; i < g_variant_n_children (params); i++)
    {
      g_autoptr (GVariant) entry = g_variant_get_child_value (params, i);

      if (!read_value (spec, entry, values, error))
        return NULL;
    }

  for (guint i = 0; i < n_params; i++)
    if (!spec->params[i].optional && g_ptr_array_index (values, i) == NULL)
      {
        entente_refuse (error, ENTENTE_REASON_REQUIRED, spec->params[i].name, NULL);
        return NULL;
      }

  return g_steal_pointer (&values);
}

GVariant *
entente_command_spec_get_value (const EntenteCommandSpec *spec,
                                GPtrArray                *values,
                                const char               *name)
{
  const EntenteParam *param = find_param (spec, name);

  return param != NULL ? g_ptr_array_index (values, param - spec->params) : NULL;
}

EntentePermission
entente_command_spec_get_permission (const EntenteCommandSpec *spec,
                                     GVariant                 *params)
{
  g_autoptr (GVariant) value = spec->variant != NULL ? g_variant_lookup_value (params, spec->variant, NULL) : NULL;

  return value != NULL ? spec->variant_permission : spec->permission;
}

EntentePermission
entente_command_find_permission (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "+", 2);
  const EntenteCommandSpec *spec = parts[0] != NULL ? entente_command_table_find (parts[0]) : NULL;

  if (spec == NULL || (parts[1] != NULL && g_strcmp0 (parts[1], spec->variant) != 0))
    return ENTENTE_N_PERMISSIONS;

  return parts[1] != NULL ? spec->variant_permission : spec->permission;
}
