/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "home/entente-home-filter.h"

EntenteQuery *
entente_home_filters_create_query (const EntenteHomeFilter *filters,
                                   const char              *list)
{
  EntenteQuery *query = entente_query_new (list);

  for (guint i = 0; i < ENTENTE_HOME_FILTERS && filters[i].name != NULL; i++)
    {
      g_autoptr (EntenteQuery) wider = query;

      query = entente_query_with_filter (wider, filters[i].name, filters[i].value);
    }

  return query;
}

GVariant *
entente_home_filters_show (const EntenteHomeFilter *filters,
                           const char              *page,
                           const char              *name,
                           const char              *value,
                           const char              *label)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sss)"));

  for (guint i = 0; i < ENTENTE_HOME_FILTERS && filters[i].name != NULL; i++)
    g_variant_builder_add (&builder, "(sss)", filters[i].name, filters[i].value, "");
  if (name != NULL)
    g_variant_builder_add (&builder, "(sss)", name, value, label);

  return g_variant_new ("(sa(sss))", page, &builder);
}
