/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-list-page-private.h"

#include <glib/gi18n.h>

gboolean
entente_list_page_is_filtered (EntenteListPagePrivate *priv)
{
  return gtk_editable_get_text (GTK_EDITABLE (priv->search_entry))[0] != '\0' || entente_filter_bar_is_set (priv->filter_bar);
}

EntenteQuery *
entente_list_page_make_query (EntenteListPagePrivate *priv)
{
  g_autofree char *search = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (priv->search_entry))));
  g_autoptr (EntenteQuery) filtered = entente_filter_bar_apply (priv->filter_bar, priv->base);

  return entente_query_with_search (filtered, search);
}

void
entente_list_page_update_query (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_private (self);
  g_autoptr (EntenteQuery) query = NULL;

  if (priv->list == NULL)
    return;

  query = entente_list_page_make_query (priv);
  entente_list_set_query (priv->list, query);
  entente_list_states_set_filtered (priv->states, entente_list_page_is_filtered (priv));
}

void
entente_list_page_set_filter (EntenteListPage *self,
                              const char      *filter,
                              const char      *value)
{
  EntenteListPagePrivate *priv = entente_list_page_get_private (self);
  g_autoptr (EntenteQuery) previous = NULL;

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));
  g_return_if_fail (filter != NULL);

  previous = g_steal_pointer (&priv->base);
  priv->base = entente_query_with_filter (previous, filter, value);
  entente_list_page_update_query (self);
}

void
entente_list_page_add_sort (EntenteListPage   *self,
                            const char        *sort,
                            EntenteQueryFlags  flags,
                            const char        *label)
{
  EntenteListPagePrivate *priv = entente_list_page_get_private (self);

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));

  entente_filter_bar_add_sort (priv->filter_bar, sort, flags, label);
}

void
entente_list_page_add_sort_by_name (EntenteListPage *self)
{
  entente_list_page_add_sort (self, "name", ENTENTE_QUERY_DEFAULT, C_("order of a list", "Name"));
}

void
entente_list_page_add_sort_by_time (EntenteListPage *self,
                                    const char      *sort)
{
  entente_list_page_add_sort (self, sort, ENTENTE_QUERY_DESCENDING, C_("order of a list", "Newest First"));
  entente_list_page_add_sort (self, sort, ENTENTE_QUERY_DEFAULT, C_("order of a list", "Oldest First"));
}

void
entente_list_page_add_filter_chip (EntenteListPage   *self,
                                   EntenteFilterChip *chip)
{
  EntenteListPagePrivate *priv = entente_list_page_get_private (self);

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));

  entente_filter_bar_add_chip (priv->filter_bar, chip);
}

const char *
entente_list_page_get_search (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_private (self);

  g_return_val_if_fail (ENTENTE_IS_LIST_PAGE (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (priv->search_entry));
}

void
entente_list_page_set_search (EntenteListPage *self,
                              const char      *text)
{
  EntenteListPagePrivate *priv = entente_list_page_get_private (self);

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));
  g_return_if_fail (text != NULL);

  gtk_search_bar_set_search_mode (priv->search_bar, text[0] != '\0');
  gtk_editable_set_text (GTK_EDITABLE (priv->search_entry), text);
}

void
entente_list_page_show_only (EntenteListPage *self,
                             GVariant        *filters)
{
  EntenteListPagePrivate *priv = entente_list_page_get_private (self);
  GVariantIter iter;
  const char *filter, *value, *label;

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));

  entente_list_page_clear_filters (self);
  g_variant_iter_init (&iter, filters);
  while (g_variant_iter_next (&iter, "(&s&s&s)", &filter, &value, &label))
    entente_filter_bar_choose (priv->filter_bar, filter, value, label);
}

void
entente_list_page_reveal (EntenteListPage *self,
                          const char      *id,
                          const char      *name)
{
  EntenteListPagePrivate *priv = entente_list_page_get_private (self);

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (name != NULL);

  entente_record_list_set_expanded (entente_list_states_get_record_list (priv->states), id, TRUE);
  entente_list_page_clear_filters (self);
  entente_list_page_set_search (self, name);
  /* A search that opens takes the focus. */
  entente_page_take_focus (ENTENTE_PAGE (self));
}

void
entente_list_page_clear_filters (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_private (self);

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));

  entente_filter_bar_clear (priv->filter_bar);
  entente_list_page_set_search (self, "");
}
