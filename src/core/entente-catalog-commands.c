/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-catalog-commands.h"

EntenteCommand *
entente_command_import_catalog (GVariant            *offers,
                                const char          *sold_in,
                                EntenteCatalogFlags  flags)
{
  g_auto (GVariantDict) params = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (offers != NULL, NULL);

  g_variant_dict_insert_value (&params, "offers", offers);
  if (sold_in != NULL)
    g_variant_dict_insert (&params, "sold-in", "s", sold_in);
  if ((flags & ENTENTE_CATALOG_NOWHERE_ELSE) != 0)
    g_variant_dict_insert (&params, "nowhere-else", "b", TRUE);

  return entente_command_new ("catalog.import", g_variant_dict_end (&params));
}

EntenteCommand *
entente_command_import_prices (const char *name,
                               GBytes     *file,
                               const char *currency,
                               const char *billing_cycle)
{
  g_auto (GVariantDict) params = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (currency != NULL, NULL);
  g_return_val_if_fail (billing_cycle != NULL, NULL);

  g_variant_dict_insert (&params, "name", "s", name);
  g_variant_dict_insert_value (&params, "file",
                               g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, file, /* trusted= */ TRUE));
  g_variant_dict_insert (&params, "currency", "s", currency);
  g_variant_dict_insert (&params, "billing-cycle", "s", billing_cycle);

  return entente_command_new ("prices.import", g_variant_dict_end (&params));
}

EntenteCommand *
entente_command_import_country_rules (GVariant *rules)
{
  g_auto (GVariantDict) params = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (rules != NULL, NULL);

  g_variant_dict_insert_value (&params, "rules", rules);

  return entente_command_new ("country-rules.import", g_variant_dict_end (&params));
}

EntenteCommand *
entente_command_publish_agreement (const char *kind,
                                   const char *title,
                                   const char *language,
                                   const char *text)
{
  g_auto (GVariantDict) params = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert (&params, "kind", "s", kind);
  g_variant_dict_insert (&params, "title", "s", title);
  g_variant_dict_insert (&params, "language", "s", language);
  g_variant_dict_insert (&params, "text", "s", text);

  return entente_command_new ("agreement.publish", g_variant_dict_end (&params));
}
