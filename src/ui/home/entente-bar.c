/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-bar.h"

#define HEIGHT 8

struct _EntenteBar
{
  GtkWidget parent_instance;

  double fraction;

  GtkWidget *fill;
};

G_DEFINE_FINAL_TYPE (EntenteBar, entente_bar, GTK_TYPE_WIDGET)

static void
entente_bar_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  *minimum = HEIGHT;
  *natural = HEIGHT;
}

/* The least there is to see is a dot. */
static void
entente_bar_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  EntenteBar *self = ENTENTE_BAR (widget);
  int length = MAX (HEIGHT, (int) (self->fraction * width));
  GtkAllocation allocation = { .y = (height - HEIGHT) / 2, .width = length, .height = HEIGHT };

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    allocation.x = width - length;

  gtk_widget_size_allocate (self->fill, &allocation, -1);
}

static void
entente_bar_dispose (GObject *object)
{
  g_clear_pointer (&ENTENTE_BAR (object)->fill, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_bar_parent_class)->dispose (object);
}

static void
entente_bar_class_init (EntenteBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_bar_dispose;

  widget_class->measure = entente_bar_measure;
  widget_class->size_allocate = entente_bar_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
entente_bar_init (EntenteBar *self)
{
  self->fill = g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->fill, "fill");
  gtk_widget_set_parent (self->fill, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->fill, FALSE);
}

GtkWidget *
entente_bar_new (void)
{
  return g_object_new (ENTENTE_TYPE_BAR, NULL);
}

double
entente_bar_get_fraction (EntenteBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_BAR (self), 0.0);

  return self->fraction;
}

void
entente_bar_set_fraction (EntenteBar *self,
                          double      fraction)
{
  g_return_if_fail (ENTENTE_IS_BAR (self));

  self->fraction = CLAMP (fraction, 0.0, 1.0);
  gtk_widget_set_child_visible (self->fill, self->fraction > 0.0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
