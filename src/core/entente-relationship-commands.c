/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-relationship-commands.h"

static void
begin (GVariantBuilder *params,
       const char      *customer,
       gint64           version)
{
  g_variant_builder_init (params, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (params, "{sv}", "customer", g_variant_new_string (customer));
  if (version != 0)
    g_variant_builder_add (params, "{sv}", "version", g_variant_new_int64 (version));
}

EntenteCommand *
entente_command_remove_relationship (const char *customer,
                                     gint64      version,
                                     gboolean    consent)
{
  GVariantBuilder params;

  g_return_val_if_fail (customer != NULL, NULL);

  begin (&params, customer, version);
  g_variant_builder_add (&params, "{sv}", "consent", g_variant_new_boolean (consent));

  return entente_command_new ("relationship.remove", g_variant_builder_end (&params));
}

EntenteCommand *
entente_command_restore_relationship (const char *customer,
                                      gint64      version)
{
  GVariantBuilder params;

  g_return_val_if_fail (customer != NULL, NULL);

  begin (&params, customer, version);

  return entente_command_new ("relationship.restore", g_variant_builder_end (&params));
}
