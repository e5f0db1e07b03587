/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-offer-row.h"

#include <glib/gi18n.h>

#include "catalog/entente-offer-text.h"
#include "catalog/entente-price-text.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "rows/entente-pill.h"
#include "subscriptions/entente-subscription-text.h"

struct _EntenteOfferRow
{
  GtkWidget parent_instance;

  EntenteBasket *basket;
  EntenteOffer *offer;     /* (nullable) */
  EntenteBasketItem *item; /* (nullable) unless the offer is in the basket */
  gulong problem_id;
  gulong loaded_id;
  gboolean updating;

  GtkWidget *box;
  GtkCheckButton *check;
  GtkLabel *title;
  EntentePill *pill;
  GtkLabel *facts;
  GtkWidget *quantity_box;
  GtkSpinButton *spin;
  GtkLabel *unit;
  GtkLabel *total;
  GtkLabel *problem;
  GtkWidget *needs_button;
};

G_DEFINE_FINAL_TYPE (EntenteOfferRow, entente_offer_row, GTK_TYPE_WIDGET)

enum
{
  SHOW_NEEDS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_problem (EntenteOfferRow *self)
{
  const char *problem = self->item != NULL ? entente_basket_item_get_problem (self->item) : "";
  const GError *error = self->item != NULL ? entente_basket_item_get_error (self->item) : NULL;

  gtk_label_set_label (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem[0] != '\0');
  gtk_widget_set_visible (self->needs_button, entente_error_is (error, ENTENTE_REASON_PREREQUISITE_MISSING));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spin), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem, -1);
}

static void
set_item (EntenteOfferRow   *self,
          EntenteBasketItem *item)
{
  if (self->item == item)
    return;

  g_clear_signal_handler (&self->problem_id, self->item);
  g_set_object (&self->item, item);
  if (item != NULL)
    self->problem_id = g_signal_connect_swapped (item, "notify::problem", G_CALLBACK (update_problem), self);
}

/* The price that the offer is billed at, in the customer's currency. */
static gboolean
find_price (EntenteOfferRow   *self,
            EntenteOfferPrice *price)
{
  const char *currency = entente_basket_get_currency (self->basket);
  g_autofree char *cycle = entente_offer_pick_cycle (entente_offer_get_cycles (self->offer),
                                                     entente_basket_get_billing_cycle (self->basket));

  return currency[0] != '\0' && cycle != NULL && entente_offer_find_price (self->offer, currency, cycle, price);
}

/* Beside the number of licenses: what all of them cost. */
static void
update_total (EntenteOfferRow *self)
{
  g_autofree char *text = NULL;
  EntenteOfferPrice price;
  gint64 total = 0;

  if (self->item != NULL && entente_basket_item_is_possible (self->item) && find_price (self, &price) &&
      entente_money_multiply (price.list_price, entente_basket_item_get_quantity (self->item), &total))
    text = entente_price_format (total, price.currency, price.billing_cycle);

  gtk_label_set_label (self->total, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->total), text != NULL);
}

/* Where there is nothing to decide there is nothing to turn. */
static gboolean
has_one_quantity (EntenteOffer *offer)
{
  return entente_offer_get_trial (offer) || g_str_equal (entente_offer_get_billing (offer), "usage") ||
         entente_offer_get_minimum (offer) == entente_offer_get_maximum (offer);
}

static void
update_choice (EntenteOfferRow *self)
{
  if (self->offer == NULL)
    {
      set_item (self, NULL);
      return;
    }

  set_item (self, entente_basket_find (self->basket, entente_record_get_id (ENTENTE_RECORD (self->offer))));

  self->updating = TRUE;
  gtk_check_button_set_active (self->check, self->item != NULL);
  gtk_widget_set_visible (self->quantity_box, self->item != NULL && !has_one_quantity (self->offer));
  if (self->item != NULL && gtk_spin_button_get_value_as_int (self->spin) != entente_basket_item_get_quantity (self->item))
    gtk_spin_button_set_value (self->spin, entente_basket_item_get_quantity (self->item));
  self->updating = FALSE;

  update_total (self);
  update_problem (self);
}

/* What it costs, how many, for how long, and how often: what decides whether it is ordered, and can be. */
static char *
format_facts (EntenteOfferRow *self)
{
  EntenteOffer *offer = self->offer;
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  g_autofree char *licenses = entente_offer_format_licenses (offer);
  g_autofree char *term = entente_offer_format_term (offer);
  g_autofree char *limit = entente_offer_format_limit (offer);
  const char *unit = entente_offer_get_limit_unit (offer);
  EntenteOfferPrice price;

  if (find_price (self, &price))
    {
      g_autofree char *text = entente_price_format (price.list_price, price.currency, price.billing_cycle);

      g_strv_builder_add (facts, text);
    }

  g_strv_builder_add_many (facts, licenses, term, NULL);
  if (g_str_equal (unit, "lifetime") || g_str_equal (unit, "concurrent"))
    g_strv_builder_add (facts, limit);

  texts = g_strv_builder_end (facts);

  /* Translators: what stands between facts, as in “EUR 4.10 a month · 1–300 licenses · 1 year” */
  return g_strjoinv (C_("between facts", " · "), texts);
}

/* The one word that sets it apart. (transfer full) */
static char *
dup_mark (EntenteOffer   *offer,
          EntenteMeaning *meaning)
{
  *meaning = ENTENTE_MEANING_NEUTRAL;

  if (entente_offer_get_trial (offer))
    {
      *meaning = ENTENTE_MEANING_ACCENT;
      return g_strdup (C_("offer", "Trial"));
    }
  if (entente_offer_get_qualifications (offer)[0] != '\0')
    return entente_words_format ("qualification", entente_offer_get_qualifications (offer));

  return g_strdup (entente_offer_get_add_on (offer) ? C_("offer", "Add-on") : "");
}

static void
update_offer (EntenteOfferRow *self)
{
  gboolean loaded = self->offer != NULL && entente_record_get_loaded (ENTENTE_RECORD (self->offer));
  EntenteMeaning meaning = ENTENTE_MEANING_NEUTRAL;
  g_autofree char *facts = loaded ? format_facts (self) : g_strdup ("");
  g_autofree char *mark = loaded ? dup_mark (self->offer, &meaning) : g_strdup ("");
  const char *name = loaded ? entente_offer_get_name (self->offer) : "";

  gtk_label_set_label (self->title, name);
  gtk_label_set_label (self->facts, facts);
  entente_pill_set (self->pill, meaning, mark);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), loaded);

  entente_set_accessible_name (self->check, name);
  if (loaded)
    {
      /* Translators: %s is the name of an offer */
      g_autofree char *spin_name = entente_sentence (_("Number of licenses of %s"), name);

      entente_set_accessible_name (self->spin, spin_name);
      gtk_label_set_label (self->unit, entente_unit_get_name (entente_offer_get_unit (self->offer)));
      update_choice (self);
    }
}

static void
toggled_cb (EntenteOfferRow *self)
{
  if (self->updating || self->offer == NULL)
    return;

  if (gtk_check_button_get_active (self->check))
    entente_basket_add (self->basket, self->offer);
  else
    entente_basket_remove (self->basket, entente_record_get_id (ENTENTE_RECORD (self->offer)));

  if (self->item != NULL && gtk_widget_get_visible (self->quantity_box))
    gtk_widget_grab_focus (GTK_WIDGET (self->spin));
}

static void
quantity_changed_cb (EntenteOfferRow *self)
{
  if (!self->updating && self->item != NULL)
    entente_basket_item_set_quantity (self->item, gtk_spin_button_get_value_as_int (self->spin));
}

static void
needs_clicked_cb (EntenteOfferRow *self)
{
  g_signal_emit (self, signals[SHOW_NEEDS], 0);
}

static void
entente_offer_row_dispose (GObject *object)
{
  EntenteOfferRow *self = ENTENTE_OFFER_ROW (object);

  entente_offer_row_set_offer (self, NULL);
  set_item (self, NULL);
  g_clear_object (&self->basket);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_OFFER_ROW);

  G_OBJECT_CLASS (entente_offer_row_parent_class)->dispose (object);
}

static void
entente_offer_row_class_init (EntenteOfferRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_offer_row_dispose;

  signals[SHOW_NEEDS] = g_signal_new ("show-needs", ENTENTE_TYPE_OFFER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);

  g_type_ensure (ENTENTE_TYPE_PILL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/orders/entente-offer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferRow, box);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferRow, check);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferRow, facts);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferRow, needs_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferRow, pill);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferRow, problem);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferRow, quantity_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferRow, spin);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferRow, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferRow, total);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferRow, unit);
  gtk_widget_class_bind_template_callback (widget_class, needs_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, quantity_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_set_css_name (widget_class, "offerrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
entente_offer_row_init (EntenteOfferRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_offer_row_new (EntenteBasket *basket)
{
  EntenteOfferRow *self;

  g_return_val_if_fail (ENTENTE_IS_BASKET (basket), NULL);

  self = g_object_new (ENTENTE_TYPE_OFFER_ROW, NULL);
  self->basket = g_object_ref (basket);
  g_signal_connect_object (basket, "changed", G_CALLBACK (update_choice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (basket, "billing-changed", G_CALLBACK (update_offer), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
entente_offer_row_set_offer (EntenteOfferRow *self,
                             EntenteOffer    *offer)
{
  g_return_if_fail (ENTENTE_IS_OFFER_ROW (self));
  g_return_if_fail (offer == NULL || ENTENTE_IS_OFFER (offer));

  if (self->offer == offer)
    return;

  g_clear_signal_handler (&self->loaded_id, self->offer);
  g_set_object (&self->offer, offer);
  if (offer == NULL)
    {
      set_item (self, NULL);
      return;
    }

  self->loaded_id = g_signal_connect_swapped (offer, "notify::loaded", G_CALLBACK (update_offer), self);
  update_offer (self);
}

EntenteOffer *
entente_offer_row_get_offer (EntenteOfferRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_OFFER_ROW (self), NULL);

  return self->offer;
}

void
entente_offer_row_toggle (EntenteOfferRow *self)
{
  g_return_if_fail (ENTENTE_IS_OFFER_ROW (self));

  gtk_check_button_set_active (self->check, !gtk_check_button_get_active (self->check));
}
