/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-basket-item.h"

#include "entente-refusal-text.h"

struct _EntenteBasketItem
{
  GObject parent_instance;

  EntenteOffer *offer;
  gint64 quantity;
  GError *quantity_error; /* (nullable) */
  GError *refusal;        /* (nullable) */
  char *problem;
};

G_DEFINE_FINAL_TYPE (EntenteBasketItem, entente_basket_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_OFFER = 1,
  PROP_QUANTITY,
  PROP_PROBLEM,
} EntenteBasketItemProperty;

static GParamSpec *properties[PROP_PROBLEM + 1];

static void
update_problem (EntenteBasketItem *self)
{
  const GError *error = entente_basket_item_get_error (self);
  g_autofree char *problem = error != NULL ? entente_refusal_to_text (error) : g_strdup ("");

  if (g_strcmp0 (problem, self->problem) == 0)
    return;

  g_free (self->problem);
  self->problem = g_steal_pointer (&problem);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
check_quantity (EntenteBasketItem *self)
{
  EntenteOfferFacts facts = {
    .minimum = entente_offer_get_minimum (self->offer),
    .maximum = entente_offer_get_maximum (self->offer),
    .trial = entente_offer_get_trial (self->offer),
  };

  g_clear_error (&self->quantity_error);
  entente_offer_check_quantity (&facts, self->quantity, &self->quantity_error);
  update_problem (self);
}

static void
entente_basket_item_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  EntenteBasketItem *self = ENTENTE_BASKET_ITEM (object);

  switch ((EntenteBasketItemProperty) property_id)
    {
    case PROP_OFFER:
      g_value_set_object (value, self->offer);
      break;

    case PROP_QUANTITY:
      g_value_set_int64 (value, self->quantity);
      break;

    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    }
}

static void
entente_basket_item_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  EntenteBasketItem *self = ENTENTE_BASKET_ITEM (object);

  switch ((EntenteBasketItemProperty) property_id)
    {
    case PROP_OFFER:
      self->offer = g_value_dup_object (value);
      break;

    case PROP_QUANTITY:
      entente_basket_item_set_quantity (self, g_value_get_int64 (value));
      break;

    case PROP_PROBLEM:
      g_assert_not_reached ();
    }
}

static void
entente_basket_item_constructed (GObject *object)
{
  EntenteBasketItem *self = ENTENTE_BASKET_ITEM (object);

  G_OBJECT_CLASS (entente_basket_item_parent_class)->constructed (object);

  self->quantity = MAX (entente_offer_get_minimum (self->offer), 1);
  check_quantity (self);
}

static void
entente_basket_item_finalize (GObject *object)
{
  EntenteBasketItem *self = ENTENTE_BASKET_ITEM (object);

  g_clear_object (&self->offer);
  g_clear_error (&self->quantity_error);
  g_clear_error (&self->refusal);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (entente_basket_item_parent_class)->finalize (object);
}

static void
entente_basket_item_class_init (EntenteBasketItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_basket_item_get_property;
  object_class->set_property = entente_basket_item_set_property;
  object_class->constructed = entente_basket_item_constructed;
  object_class->finalize = entente_basket_item_finalize;

  properties[PROP_OFFER] = g_param_spec_object ("offer", NULL, NULL, ENTENTE_TYPE_OFFER,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_QUANTITY] = g_param_spec_int64 ("quantity", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_basket_item_init (EntenteBasketItem *self)
{
  self->problem = g_strdup ("");
}

EntenteBasketItem *
entente_basket_item_new (EntenteOffer *offer)
{
  g_return_val_if_fail (ENTENTE_IS_OFFER (offer), NULL);

  return g_object_new (ENTENTE_TYPE_BASKET_ITEM, "offer", offer, NULL);
}

EntenteOffer *
entente_basket_item_get_offer (EntenteBasketItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_BASKET_ITEM (self), NULL);

  return self->offer;
}

const char *
entente_basket_item_get_id (EntenteBasketItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_BASKET_ITEM (self), NULL);

  return entente_record_get_id (ENTENTE_RECORD (self->offer));
}

gint64
entente_basket_item_get_quantity (EntenteBasketItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_BASKET_ITEM (self), 0);

  return self->quantity;
}

void
entente_basket_item_set_quantity (EntenteBasketItem *self,
                                  gint64             quantity)
{
  g_return_if_fail (ENTENTE_IS_BASKET_ITEM (self));

  if (self->quantity == quantity)
    return;

  self->quantity = quantity;
  check_quantity (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUANTITY]);
}

gboolean
entente_basket_item_is_possible (EntenteBasketItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_BASKET_ITEM (self), FALSE);

  return self->quantity_error == NULL;
}

const GError *
entente_basket_item_get_error (EntenteBasketItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_BASKET_ITEM (self), NULL);

  return self->quantity_error != NULL ? self->quantity_error : self->refusal;
}

void
entente_basket_item_set_refusal (EntenteBasketItem *self,
                                 const GError      *refusal)
{
  g_return_if_fail (ENTENTE_IS_BASKET_ITEM (self));

  g_clear_error (&self->refusal);
  self->refusal = refusal != NULL ? g_error_copy (refusal) : NULL;
  update_problem (self);
}

const char *
entente_basket_item_get_problem (EntenteBasketItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_BASKET_ITEM (self), NULL);

  return self->problem;
}
