/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-basket.h"

#include "catalog/entente-price-text.h"

#include <stdio.h>

struct _EntenteBasket
{
  GObject parent_instance;

  GPtrArray *items;
  GHashTable *restoring; /* quantity (gint64) by the id of an offer that is on its way */
  guint n_restoring;
  GCancellable *cancellable;
  char *currency;
  char *billing_cycle;
};

static void entente_basket_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteBasket, entente_basket, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, entente_basket_list_model_init))

enum
{
  CHANGED,
  BILLING_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
entente_basket_get_item_type (GListModel *model)
{
  return ENTENTE_TYPE_BASKET_ITEM;
}

static guint
entente_basket_list_get_n_items (GListModel *model)
{
  return ENTENTE_BASKET (model)->items->len;
}

static gpointer
entente_basket_get_item (GListModel *model,
                         guint       position)
{
  EntenteBasket *self = ENTENTE_BASKET (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
entente_basket_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_basket_get_item_type;
  iface->get_n_items = entente_basket_list_get_n_items;
  iface->get_item = entente_basket_get_item;
}

static void
emit_changed (EntenteBasket *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entente_basket_dispose (GObject *object)
{
  EntenteBasket *self = ENTENTE_BASKET (object);

  g_cancellable_cancel (self->cancellable);
  for (guint i = 0; i < self->items->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->items, i), self);

  G_OBJECT_CLASS (entente_basket_parent_class)->dispose (object);
}

static void
entente_basket_finalize (GObject *object)
{
  EntenteBasket *self = ENTENTE_BASKET (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->restoring, g_hash_table_unref);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->currency, g_free);
  g_clear_pointer (&self->billing_cycle, g_free);

  G_OBJECT_CLASS (entente_basket_parent_class)->finalize (object);
}

static void
entente_basket_class_init (EntenteBasketClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_basket_dispose;
  object_class->finalize = entente_basket_finalize;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_BASKET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BILLING_CHANGED] = g_signal_new ("billing-changed", ENTENTE_TYPE_BASKET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
}

static void
entente_basket_init (EntenteBasket *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->restoring = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->cancellable = g_cancellable_new ();
  self->currency = g_strdup ("");
  self->billing_cycle = g_strdup ("");
}

EntenteBasket *
entente_basket_new (void)
{
  return g_object_new (ENTENTE_TYPE_BASKET, NULL);
}

void
entente_basket_set_billing (EntenteBasket *self,
                            const char    *currency,
                            const char    *billing_cycle)
{
  char *new_currency;
  char *new_cycle;

  g_return_if_fail (ENTENTE_IS_BASKET (self));
  g_return_if_fail (currency != NULL);
  g_return_if_fail (billing_cycle != NULL);

  if (g_str_equal (self->currency, currency) && g_str_equal (self->billing_cycle, billing_cycle))
    return;

  /* Either may be what was asked for here before. */
  new_currency = g_strdup (currency);
  new_cycle = g_strdup (billing_cycle);
  g_free (self->currency);
  g_free (self->billing_cycle);
  self->currency = new_currency;
  self->billing_cycle = new_cycle;

  g_signal_emit (self, signals[BILLING_CHANGED], 0);
}

const char *
entente_basket_get_currency (EntenteBasket *self)
{
  g_return_val_if_fail (ENTENTE_IS_BASKET (self), NULL);

  return self->currency;
}

const char *
entente_basket_get_billing_cycle (EntenteBasket *self)
{
  g_return_val_if_fail (ENTENTE_IS_BASKET (self), NULL);

  return self->billing_cycle;
}

guint
entente_basket_get_n_items (EntenteBasket *self)
{
  g_return_val_if_fail (ENTENTE_IS_BASKET (self), 0);

  return self->items->len;
}

EntenteBasketItem *
entente_basket_get (EntenteBasket *self,
                    guint          n)
{
  g_return_val_if_fail (ENTENTE_IS_BASKET (self), NULL);
  g_return_val_if_fail (n < self->items->len, NULL);

  return g_ptr_array_index (self->items, n);
}

static gboolean
find_position (EntenteBasket *self,
               const char    *offer,
               guint         *position)
{
  for (*position = 0; *position < self->items->len; (*position)++)
    if (g_str_equal (entente_basket_item_get_id (g_ptr_array_index (self->items, *position)), offer))
      return TRUE;

  return FALSE;
}

EntenteBasketItem *
entente_basket_find (EntenteBasket *self,
                     const char    *offer)
{
  guint position;

  g_return_val_if_fail (ENTENTE_IS_BASKET (self), NULL);
  g_return_val_if_fail (offer != NULL, NULL);

  return find_position (self, offer, &position) ? g_ptr_array_index (self->items, position) : NULL;
}

EntenteBasketItem *
entente_basket_add (EntenteBasket *self,
                    EntenteOffer  *offer)
{
  EntenteBasketItem *item;

  g_return_val_if_fail (ENTENTE_IS_BASKET (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_OFFER (offer), NULL);

  item = entente_basket_find (self, entente_record_get_id (ENTENTE_RECORD (offer)));
  if (item != NULL)
    return item;

  item = entente_basket_item_new (offer);
  g_ptr_array_add (self->items, item);
  g_signal_connect_object (item, "notify::quantity", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);

  g_list_model_items_changed (G_LIST_MODEL (self), self->items->len - 1, 0, 1);
  emit_changed (self);

  return item;
}

void
entente_basket_remove (EntenteBasket *self,
                       const char    *offer)
{
  guint position;

  g_return_if_fail (ENTENTE_IS_BASKET (self));
  g_return_if_fail (offer != NULL);

  if (!find_position (self, offer, &position))
    return;

  g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->items, position), self);
  g_ptr_array_remove_index (self->items, position);

  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  emit_changed (self);
}

/* "lines/2/quantity" is about the third item. */
static gboolean
find_line (EntenteBasket *self,
           const GError  *refusal,
           guint         *line)
{
  const char *field = entente_error_get_field (refusal);

  return field != NULL && sscanf (field, "lines/%u/", line) == 1 && *line < self->items->len;
}

gboolean
entente_basket_show_refusal (EntenteBasket *self,
                             const GError  *refusal)
{
  guint line = G_MAXUINT;
  gboolean found;

  g_return_val_if_fail (ENTENTE_IS_BASKET (self), FALSE);

  found = refusal != NULL && find_line (self, refusal, &line);
  for (guint i = 0; i < self->items->len; i++)
    entente_basket_item_set_refusal (g_ptr_array_index (self->items, i), found && i == line ? refusal : NULL);

  return found;
}

EntenteBasketItem *
entente_basket_find_problem (EntenteBasket *self)
{
  g_return_val_if_fail (ENTENTE_IS_BASKET (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    if (entente_basket_item_get_error (g_ptr_array_index (self->items, i)) != NULL)
      return g_ptr_array_index (self->items, i);

  return NULL;
}

EntenteNewLine *
entente_basket_dup_lines (EntenteBasket      *self,
                          EntenteBasketLines  which)
{
  EntenteNewLine *lines;

  g_return_val_if_fail (ENTENTE_IS_BASKET (self), NULL);

  lines = g_new0 (EntenteNewLine, self->items->len);
  for (guint i = 0; i < self->items->len; i++)
    {
      EntenteBasketItem *item = g_ptr_array_index (self->items, i);

      lines[i].offer = entente_basket_item_get_id (item);
      lines[i].quantity = entente_basket_item_get_quantity (item);
      if (which == ENTENTE_BASKET_WITH_POSSIBLE_QUANTITIES && !entente_basket_item_is_possible (item))
        lines[i].quantity = MAX (entente_offer_get_minimum (entente_basket_item_get_offer (item)), 1);
    }

  return lines;
}

GVariant *
entente_basket_save (EntenteBasket *self)
{
  GVariantBuilder content;

  g_return_val_if_fail (ENTENTE_IS_BASKET (self), NULL);

  g_variant_builder_init (&content, G_VARIANT_TYPE ("a(sx)"));
  for (guint i = 0; i < self->items->len; i++)
    {
      EntenteBasketItem *item = g_ptr_array_index (self->items, i);

      g_variant_builder_add (&content, "(sx)", entente_basket_item_get_id (item), entente_basket_item_get_quantity (item));
    }

  return g_variant_builder_end (&content);
}

static void
offer_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) offer = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteBasket *self;
  gint64 *quantity;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* An offer that is gone is not ordered. */
  self = ENTENTE_BASKET (user_data);
  self->n_restoring--;
  if (offer == NULL)
    return;

  quantity = g_hash_table_lookup (self->restoring, entente_record_get_id (offer));
  if (quantity != NULL)
    entente_basket_item_set_quantity (entente_basket_add (self, ENTENTE_OFFER (offer)), *quantity);
  g_hash_table_remove (self->restoring, entente_record_get_id (offer));
}

void
entente_basket_restore (EntenteBasket    *self,
                        EntenteWorkspace *workspace,
                        GVariant         *content)
{
  GVariantIter iter;
  const char *offer;
  gint64 quantity;

  g_return_if_fail (ENTENTE_IS_BASKET (self));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (g_variant_is_of_type (content, G_VARIANT_TYPE ("a(sx)")));

  g_variant_iter_init (&iter, content);
  while (g_variant_iter_next (&iter, "(&sx)", &offer, &quantity))
    {
      self->n_restoring++;
      g_hash_table_insert (self->restoring, g_strdup (offer), g_memdup2 (&quantity, sizeof quantity));
      entente_workspace_load_async (workspace, entente_prices_get_offer_list (workspace), offer, self->cancellable, offer_loaded_cb, self);
    }
}

gboolean
entente_basket_is_restoring (EntenteBasket *self)
{
  g_return_val_if_fail (ENTENTE_IS_BASKET (self), FALSE);

  return self->n_restoring > 0;
}
