/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-quantity-row.h"

#include "entente-widget.h"

struct _EntenteQuantityRow
{
  AdwActionRow parent_instance;

  GtkSpinButton *spin_button;
  int value;
};

G_DEFINE_FINAL_TYPE (EntenteQuantityRow, entente_quantity_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_VALUE = 1,
  PROP_SMALLEST,
  PROP_LARGEST,
} EntenteQuantityRowProperty;

static GParamSpec *properties[PROP_LARGEST + 1];

static void
value_changed_cb (EntenteQuantityRow *self)
{
  int value = gtk_spin_button_get_value_as_int (self->spin_button);

  if (self->value == value)
    return;

  self->value = value;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
title_changed_cb (EntenteQuantityRow *self)
{
  entente_set_accessible_name (self->spin_button, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
}

static void
get_range (EntenteQuantityRow *self,
           int                *smallest,
           int                *largest)
{
  double lower, upper;

  gtk_spin_button_get_range (self->spin_button, &lower, &upper);
  *smallest = (int) lower;
  *largest = (int) upper;
}

static void
entente_quantity_row_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  EntenteQuantityRow *self = ENTENTE_QUANTITY_ROW (object);
  int smallest, largest;

  get_range (self, &smallest, &largest);

  switch ((EntenteQuantityRowProperty) property_id)
    {
    case PROP_VALUE:
      g_value_set_int (value, self->value);
      break;

    case PROP_SMALLEST:
      g_value_set_int (value, smallest);
      break;

    case PROP_LARGEST:
      g_value_set_int (value, largest);
      break;
    }
}

static void
entente_quantity_row_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  EntenteQuantityRow *self = ENTENTE_QUANTITY_ROW (object);
  int smallest, largest;

  get_range (self, &smallest, &largest);

  switch ((EntenteQuantityRowProperty) property_id)
    {
    case PROP_VALUE:
      entente_quantity_row_set_value (self, g_value_get_int (value));
      break;

    case PROP_SMALLEST:
      entente_quantity_row_set_range (self, g_value_get_int (value), largest);
      break;

    case PROP_LARGEST:
      entente_quantity_row_set_range (self, smallest, g_value_get_int (value));
      break;
    }
}

/* One comes for the number: the row around it is no stop of its own. */
static gboolean
entente_quantity_row_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  EntenteQuantityRow *self = ENTENTE_QUANTITY_ROW (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (entente_quantity_row_parent_class)->focus (widget, direction);

  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (GTK_WIDGET (self->spin_button));
}

static void
entente_quantity_row_class_init (EntenteQuantityRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_quantity_row_get_property;
  object_class->set_property = entente_quantity_row_set_property;
  GTK_WIDGET_CLASS (klass)->focus = entente_quantity_row_focus;

  properties[PROP_VALUE] =
    g_param_spec_int ("value", NULL, NULL, G_MININT, G_MAXINT, 0, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SMALLEST] = g_param_spec_int ("smallest", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  properties[PROP_LARGEST] = g_param_spec_int ("largest", NULL, NULL, G_MININT, G_MAXINT, G_MAXINT, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_quantity_row_init (EntenteQuantityRow *self)
{
  self->spin_button = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, G_MAXINT, 1));
  gtk_spin_button_set_numeric (self->spin_button, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->spin_button), 6);
  gtk_widget_set_valign (GTK_WIDGET (self->spin_button), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->spin_button, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->spin_button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->spin_button));
}

GtkWidget *
entente_quantity_row_new (const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (ENTENTE_TYPE_QUANTITY_ROW, "title", title, NULL);
}

int
entente_quantity_row_get_value (EntenteQuantityRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUANTITY_ROW (self), 0);

  /* What was typed counts, though the spin button takes it over only later. */
  gtk_spin_button_update (self->spin_button);

  return self->value;
}

void
entente_quantity_row_set_value (EntenteQuantityRow *self,
                                int                 value)
{
  g_return_if_fail (ENTENTE_IS_QUANTITY_ROW (self));

  gtk_spin_button_set_value (self->spin_button, value);
}

void
entente_quantity_row_set_range (EntenteQuantityRow *self,
                                int                 smallest,
                                int                 largest)
{
  g_return_if_fail (ENTENTE_IS_QUANTITY_ROW (self));
  g_return_if_fail (smallest <= largest);

  gtk_spin_button_set_range (self->spin_button, smallest, largest);
}
