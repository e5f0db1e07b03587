/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-agreement-commands.h"

EntenteCommand *
entente_command_accept_agreement (const char *agreement)
{
  g_auto (GVariantDict) params = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (agreement != NULL, NULL);

  g_variant_dict_insert (&params, "agreement", "s", agreement);

  return entente_command_new ("agreement.accept", g_variant_dict_end (&params));
}

EntenteCommand *
entente_command_sign_agreement (const char             *agreement,
                                const EntenteSignatory *signatory)
{
  g_auto (GVariantDict) params = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (agreement != NULL, NULL);
  g_return_val_if_fail (signatory != NULL, NULL);

  g_variant_dict_insert (&params, "agreement", "s", agreement);
  g_variant_dict_insert (&params, "first-name", "s", signatory->first_name != NULL ? signatory->first_name : "");
  g_variant_dict_insert (&params, "last-name", "s", signatory->last_name != NULL ? signatory->last_name : "");

  return entente_command_new ("agreement.sign", g_variant_dict_end (&params));
}
