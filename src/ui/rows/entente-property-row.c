/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-property-row.h"

struct _EntentePropertyRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (EntentePropertyRow, entente_property_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_VALUE = 1,
} EntentePropertyRowProperty;

static GParamSpec *properties[PROP_VALUE + 1];

static void
entente_property_row_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((EntentePropertyRowProperty) property_id)
    {
    case PROP_VALUE:
      g_value_set_string (value, entente_property_row_get_value (ENTENTE_PROPERTY_ROW (object)));
      break;
    }
}

static void
entente_property_row_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch ((EntentePropertyRowProperty) property_id)
    {
    case PROP_VALUE:
      entente_property_row_set_value (ENTENTE_PROPERTY_ROW (object), g_value_get_string (value));
      break;
    }
}

static void
entente_property_row_class_init (EntentePropertyRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_property_row_get_property;
  object_class->set_property = entente_property_row_set_property;

  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_property_row_init (EntentePropertyRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "property");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
}

GtkWidget *
entente_property_row_new (const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (ENTENTE_TYPE_PROPERTY_ROW, "title", title, NULL);
}

void
entente_property_row_set_value (EntentePropertyRow *self,
                                const char         *value)
{
  g_return_if_fail (ENTENTE_IS_PROPERTY_ROW (self));

  if (value == NULL)
    value = "";

  if (g_strcmp0 (entente_property_row_get_value (self), value) == 0)
    return;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), value);
  gtk_widget_set_visible (GTK_WIDGET (self), value[0] != '\0');

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

const char *
entente_property_row_get_value (EntentePropertyRow *self)
{
  const char *value;

  g_return_val_if_fail (ENTENTE_IS_PROPERTY_ROW (self), NULL);

  value = adw_action_row_get_subtitle (ADW_ACTION_ROW (self));

  return value != NULL ? value : "";
}
