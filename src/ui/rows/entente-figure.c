/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-figure.h"

struct _EntenteFigure
{
  AdwBin parent_instance;

  GtkLabel *value;
  GtkLabel *caption;
};

G_DEFINE_FINAL_TYPE (EntenteFigure, entente_figure, ADW_TYPE_BIN)

typedef enum
{
  PROP_VALUE = 1,
  PROP_CAPTION,
} EntenteFigureProperty;

static GParamSpec *properties[PROP_CAPTION + 1];

static void
entente_figure_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  EntenteFigure *self = ENTENTE_FIGURE (object);

  switch ((EntenteFigureProperty) property_id)
    {
    case PROP_VALUE:
      g_value_set_string (value, gtk_label_get_label (self->value));
      break;

    case PROP_CAPTION:
      g_value_set_string (value, gtk_label_get_label (self->caption));
      break;
    }
}

static void
entente_figure_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  EntenteFigure *self = ENTENTE_FIGURE (object);

  switch ((EntenteFigureProperty) property_id)
    {
    case PROP_VALUE:
      entente_figure_set_value (self, g_value_get_string (value));
      break;

    case PROP_CAPTION:
      gtk_label_set_label (self->caption, g_value_get_string (value));
      break;
    }
}

static void
entente_figure_class_init (EntenteFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_figure_get_property;
  object_class->set_property = entente_figure_set_property;

  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, "", flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "figure");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
entente_figure_init (EntenteFigure *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->value = GTK_LABEL (gtk_label_new (""));
  gtk_widget_add_css_class (GTK_WIDGET (self->value), "title-1");
  gtk_widget_add_css_class (GTK_WIDGET (self->value), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->value));

  self->caption = GTK_LABEL (gtk_label_new (""));
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "dim-label");
  gtk_label_set_wrap (self->caption, TRUE);
  gtk_label_set_wrap_mode (self->caption, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (self->caption, GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->caption));

  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->value, self->caption,
                                  NULL, -1);
}

GtkWidget *
entente_figure_new (const char *caption)
{
  g_return_val_if_fail (caption != NULL, NULL);

  return g_object_new (ENTENTE_TYPE_FIGURE, "caption", caption, NULL);
}

const char *
entente_figure_get_value (EntenteFigure *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIGURE (self), NULL);

  return gtk_label_get_label (self->value);
}

void
entente_figure_set_value (EntenteFigure *self,
                          const char    *value)
{
  g_return_if_fail (ENTENTE_IS_FIGURE (self));
  g_return_if_fail (value != NULL);

  if (g_str_equal (gtk_label_get_label (self->value), value))
    return;

  gtk_label_set_label (self->value, value);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
