/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-list.h"

G_DEFINE_INTERFACE (EntenteList, entente_list, G_TYPE_LIST_MODEL)

static void
entente_list_default_init (EntenteListInterface *iface)
{
  g_object_interface_install_property (
    iface, g_param_spec_object ("query", NULL, NULL, ENTENTE_TYPE_QUERY,
                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_object_interface_install_property (
    iface, g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_interface_install_property (
    iface, g_param_spec_boolean ("complete", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_interface_install_property (
    iface, g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

EntenteQuery *
entente_list_get_query (EntenteList *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST (self), NULL);

  return ENTENTE_LIST_GET_IFACE (self)->get_query (self);
}

void
entente_list_set_query (EntenteList  *self,
                        EntenteQuery *query)
{
  g_return_if_fail (ENTENTE_IS_LIST (self));
  g_return_if_fail (ENTENTE_IS_QUERY (query));

  ENTENTE_LIST_GET_IFACE (self)->set_query (self, query);
}

gboolean
entente_list_get_loading (EntenteList *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST (self), FALSE);

  return ENTENTE_LIST_GET_IFACE (self)->get_loading (self);
}

gboolean
entente_list_get_complete (EntenteList *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST (self), FALSE);

  return ENTENTE_LIST_GET_IFACE (self)->get_complete (self);
}

const GError *
entente_list_get_error (EntenteList *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST (self), NULL);

  return ENTENTE_LIST_GET_IFACE (self)->get_error (self);
}

void
entente_list_get_keys (EntenteList *self,
                       guint        position,
                       guint        n,
                       guint32     *keys)
{
  g_return_if_fail (ENTENTE_IS_LIST (self));
  g_return_if_fail (position <= g_list_model_get_n_items (G_LIST_MODEL (self)));
  g_return_if_fail (n <= g_list_model_get_n_items (G_LIST_MODEL (self)) - position);
  g_return_if_fail (keys != NULL || n == 0);

  ENTENTE_LIST_GET_IFACE (self)->get_keys (self, position, n, keys);
}
