/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-content.h"

/* With a sidebar of 240 the window folds below 700. */
#define NATURAL_WIDTH 460

struct _EntenteContent
{
  GtkWidget parent_instance;

  GtkWidget *child; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (EntenteContent, entente_content, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CHILD = 1,
} EntenteContentProperty;

static GParamSpec *properties[PROP_CHILD + 1];

static void
entente_content_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  EntenteContent *self = ENTENTE_CONTENT (widget);

  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, NATURAL_WIDTH);
}

static void
entente_content_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  EntenteContent *self = ENTENTE_CONTENT (widget);

  if (self->child != NULL)
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static void
entente_content_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntenteContent *self = ENTENTE_CONTENT (object);

  switch ((EntenteContentProperty) property_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    }
}

static void
entente_content_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  EntenteContent *self = ENTENTE_CONTENT (object);

  switch ((EntenteContentProperty) property_id)
    {
    case PROP_CHILD:
      g_clear_pointer (&self->child, gtk_widget_unparent);
      self->child = g_value_get_object (value);
      if (self->child != NULL)
        gtk_widget_set_parent (self->child, GTK_WIDGET (self));
      break;
    }
}

static void
entente_content_dispose (GObject *object)
{
  EntenteContent *self = ENTENTE_CONTENT (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_content_parent_class)->dispose (object);
}

static void
entente_content_class_init (EntenteContentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_content_get_property;
  object_class->set_property = entente_content_set_property;
  object_class->dispose = entente_content_dispose;

  widget_class->measure = entente_content_measure;
  widget_class->size_allocate = entente_content_size_allocate;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_content_init (EntenteContent *self)
{
}
