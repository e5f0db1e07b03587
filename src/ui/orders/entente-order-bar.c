/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-order-bar.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "forms/entente-choice-row.h"

struct _EntenteOrderBar
{
  GtkBox parent_instance;

  EntenteBasket *basket; /* (nullable) until it is set */

  GtkLabel *summary;
  EntenteChoiceRow *cycle_row;
  EntenteChoiceRow *partner_row;
};

G_DEFINE_FINAL_TYPE (EntenteOrderBar, entente_order_bar, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint64
count_licenses (EntenteOrderBar *self)
{
  gint64 n = 0;

  for (guint i = 0; i < entente_basket_get_n_items (self->basket); i++)
    n += MAX (entente_basket_item_get_quantity (entente_basket_get (self->basket, i)), 0);

  return n;
}

static char *
format_summary (EntenteOrderBar *self)
{
  guint n = entente_basket_get_n_items (self->basket);
  gint64 n_licenses = count_licenses (self);
  g_autofree char *count = entente_format_count (n);
  g_autofree char *licenses_count = entente_format_count (n_licenses);
  g_autofree char *offers = entente_sentence (ngettext ("%s offer", "%s offers", n), count);
  g_autofree char *licenses = entente_sentence (ngettext ("%s license", "%s licenses", n_licenses), licenses_count);
  const char *cycle = entente_word_get_name ("billing-cycle", entente_order_bar_get_cycle (self), NULL);

  if (n == 0)
    return g_strdup (_("Nothing chosen yet"));

  /* Translators: how many offers, how many licenses, and how it is billed, as in “2 offers · 30 licenses · Annual” */
  return entente_sentence (_("%1$s · %2$s · %3$s"), offers, licenses, cycle);
}

static void
update_summary (EntenteOrderBar *self)
{
  g_autofree char *summary = format_summary (self);

  gtk_label_set_label (self->summary, summary);
}

static void
options_changed_cb (EntenteOrderBar *self)
{
  if (self->basket == NULL)
    return;

  entente_basket_set_billing (self->basket, entente_basket_get_currency (self->basket), entente_order_bar_get_cycle (self));
  update_summary (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entente_order_bar_dispose (GObject *object)
{
  EntenteOrderBar *self = ENTENTE_ORDER_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_ORDER_BAR);
  g_clear_object (&self->basket);

  G_OBJECT_CLASS (entente_order_bar_parent_class)->dispose (object);
}

static void
entente_order_bar_class_init (EntenteOrderBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_order_bar_dispose;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_ORDER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/orders/entente-order-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteOrderBar, cycle_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrderBar, partner_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrderBar, summary);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
}

static void
entente_order_bar_init (EntenteOrderBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_choice_row_add (self->cycle_row, "annual", entente_word_get_name ("billing-cycle", "annual", NULL));
  entente_choice_row_add (self->cycle_row, "monthly", entente_word_get_name ("billing-cycle", "monthly", NULL));
  entente_order_bar_clear_partners (self);
}

void
entente_order_bar_set_basket (EntenteOrderBar *self,
                              EntenteBasket   *basket)
{
  g_return_if_fail (ENTENTE_IS_ORDER_BAR (self));
  g_return_if_fail (ENTENTE_IS_BASKET (basket));
  g_return_if_fail (self->basket == NULL);

  self->basket = g_object_ref (basket);
  g_signal_connect_object (basket, "changed", G_CALLBACK (update_summary), self, G_CONNECT_SWAPPED);
  options_changed_cb (self);
}

void
entente_order_bar_clear_partners (EntenteOrderBar *self)
{
  g_return_if_fail (ENTENTE_IS_ORDER_BAR (self));

  entente_choice_row_clear (self->partner_row);
  gtk_widget_set_visible (GTK_WIDGET (self->partner_row), FALSE);
}

void
entente_order_bar_add_partner (EntenteOrderBar *self,
                               const char      *id,
                               const char      *name)
{
  g_return_if_fail (ENTENTE_IS_ORDER_BAR (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (name != NULL);

  entente_choice_row_add (self->partner_row, id, name);
  gtk_widget_set_visible (GTK_WIDGET (self->partner_row), TRUE);
}

const char *
entente_order_bar_get_partner (EntenteOrderBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_ORDER_BAR (self), NULL);

  return entente_choice_row_get_value (self->partner_row);
}

const char *
entente_order_bar_get_partner_name (EntenteOrderBar *self)
{
  gpointer item;

  g_return_val_if_fail (ENTENTE_IS_ORDER_BAR (self), NULL);

  item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self->partner_row));

  return item != NULL ? gtk_string_object_get_string (GTK_STRING_OBJECT (item)) : "";
}

const char *
entente_order_bar_get_cycle (EntenteOrderBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_ORDER_BAR (self), NULL);

  return entente_choice_row_get_value (self->cycle_row);
}

void
entente_order_bar_save (EntenteOrderBar *self,
                        GVariantDict    *draft)
{
  g_return_if_fail (ENTENTE_IS_ORDER_BAR (self));
  g_return_if_fail (draft != NULL);

  g_variant_dict_insert (draft, "billing-cycle", "s", entente_order_bar_get_cycle (self));
  g_variant_dict_insert (draft, "partner-of-record", "s", entente_order_bar_get_partner (self));
}

void
entente_order_bar_restore (EntenteOrderBar *self,
                           GVariantDict    *draft)
{
  const char *text;

  g_return_if_fail (ENTENTE_IS_ORDER_BAR (self));
  g_return_if_fail (draft != NULL);

  if (g_variant_dict_lookup (draft, "billing-cycle", "&s", &text))
    entente_choice_row_set_value (self->cycle_row, text);
  if (g_variant_dict_lookup (draft, "partner-of-record", "&s", &text))
    entente_choice_row_set_value (self->partner_row, text);
}
