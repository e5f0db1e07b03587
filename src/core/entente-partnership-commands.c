/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-partnership-commands.h"

static EntenteCommand *
make (const char *name,
      const char *partner,
      gint64      version)
{
  GVariantBuilder params;

  g_variant_builder_init (&params, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&params, "{sv}", "partner", g_variant_new_string (partner));
  if (version != 0)
    g_variant_builder_add (&params, "{sv}", "version", g_variant_new_int64 (version));

  return entente_command_new (name, g_variant_builder_end (&params));
}

EntenteCommand *
entente_command_remove_partnership (const char *partner,
                                    gint64      version)
{
  g_return_val_if_fail (partner != NULL, NULL);

  return make ("partnership.remove", partner, version);
}

EntenteCommand *
entente_command_remove_admin_access (const char *partner,
                                     gint64      version)
{
  g_return_val_if_fail (partner != NULL, NULL);

  return make ("partnership.remove-admin-access", partner, version);
}
