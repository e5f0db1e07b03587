/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-switch-row.h"

#include "entente-widget.h"

struct _EntenteSwitchRow
{
  AdwActionRow parent_instance;

  GtkSwitch *toggle;
};

G_DEFINE_FINAL_TYPE (EntenteSwitchRow, entente_switch_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_VALUE = 1,
} EntenteSwitchRowProperty;

static GParamSpec *properties[PROP_VALUE + 1];

/* The row is what has the focus and is read: the switch in it only shows. */
static void
update_accessible_state (EntenteSwitchRow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED, gtk_switch_get_active (self->toggle), -1);
}

static void
toggled_cb (EntenteSwitchRow *self)
{
  update_accessible_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
title_changed_cb (EntenteSwitchRow *self)
{
  entente_set_accessible_name (self->toggle, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
}

static void
entente_switch_row_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  EntenteSwitchRow *self = ENTENTE_SWITCH_ROW (object);

  switch ((EntenteSwitchRowProperty) property_id)
    {
    case PROP_VALUE:
      g_value_set_boolean (value, entente_switch_row_get_value (self));
      break;
    }
}

static void
entente_switch_row_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  EntenteSwitchRow *self = ENTENTE_SWITCH_ROW (object);

  switch ((EntenteSwitchRowProperty) property_id)
    {
    case PROP_VALUE:
      entente_switch_row_set_value (self, g_value_get_boolean (value));
      break;
    }
}

static void
entente_switch_row_class_init (EntenteSwitchRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_SWITCH);

  object_class->get_property = entente_switch_row_get_property;
  object_class->set_property = entente_switch_row_set_property;

  properties[PROP_VALUE] =
    g_param_spec_boolean ("value", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_switch_row_init (EntenteSwitchRow *self)
{
  self->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  gtk_widget_set_can_focus (GTK_WIDGET (self->toggle), FALSE);
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  update_accessible_state (self);
}

GtkWidget *
entente_switch_row_new (const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (ENTENTE_TYPE_SWITCH_ROW, "title", title, NULL);
}

gboolean
entente_switch_row_get_value (EntenteSwitchRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_SWITCH_ROW (self), FALSE);

  return gtk_switch_get_active (self->toggle);
}

void
entente_switch_row_set_value (EntenteSwitchRow *self,
                              gboolean          value)
{
  g_return_if_fail (ENTENTE_IS_SWITCH_ROW (self));

  gtk_switch_set_active (self->toggle, value);
}
