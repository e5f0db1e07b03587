/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-aside.h"

#define SPACING 12
#define LINE_SPACING 6

struct _EntenteAside
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *rest; /* shown when there is something in it */
};

G_DEFINE_FINAL_TYPE (EntenteAside, entente_aside, GTK_TYPE_WIDGET)

static int
measure (GtkWidget      *child,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum)
{
  int natural = 0;

  gtk_widget_measure (child, orientation, for_size, minimum, &natural, NULL, NULL);

  return natural;
}

/* What the content has to itself when the rest is beside it, or 0 when the rest has to be below: a content that would be
 * broken keeps three fifths. */
static int
get_content_width (EntenteAside *self,
                   int           width)
{
  int minimum;
  int natural = measure (self->content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum);
  int left = width - SPACING - measure (self->rest, GTK_ORIENTATION_HORIZONTAL, -1, NULL);

  return left >= MAX (minimum, MIN (natural, width * 3 / 5)) ? left : 0;
}

static GtkSizeRequestMode
entente_aside_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (EntenteAside *self,
               int          *minimum,
               int          *natural)
{
  int rest_minimum;

  *natural = measure (self->content, GTK_ORIENTATION_HORIZONTAL, -1, minimum);
  if (gtk_widget_get_visible (self->rest))
    {
      *natural += SPACING + measure (self->rest, GTK_ORIENTATION_HORIZONTAL, -1, &rest_minimum);
      *minimum = MAX (*minimum, rest_minimum);
    }
}

static int
measure_height (EntenteAside *self,
                int           width)
{
  int left = width;
  int rest = 0;

  if (gtk_widget_get_visible (self->rest))
    {
      left = width < 0 ? -1 : get_content_width (self, width);
      rest = measure (self->rest, GTK_ORIENTATION_VERTICAL, -1, NULL);
    }

  if (left == 0)
    return measure (self->content, GTK_ORIENTATION_VERTICAL, width, NULL) + LINE_SPACING + rest;

  return MAX (measure (self->content, GTK_ORIENTATION_VERTICAL, left, NULL), rest);
}

static void
entente_aside_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  EntenteAside *self = ENTENTE_ASIDE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = measure_height (self, for_size);
}

/* From the side where text begins. */
static void
place (EntenteAside *self,
       GtkWidget    *child,
       int           x,
       int           y,
       int           width,
       int           height)
{
  GtkAllocation allocation = { x, y, width, height };

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
entente_aside_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  EntenteAside *self = ENTENTE_ASIDE (widget);
  int left, rest_width, rest_height;

  if (!gtk_widget_get_visible (self->rest))
    {
      place (self, self->content, 0, 0, width, height);
      return;
    }

  left = get_content_width (self, width);
  rest_width = MIN (width, measure (self->rest, GTK_ORIENTATION_HORIZONTAL, -1, NULL));
  rest_height = measure (self->rest, GTK_ORIENTATION_VERTICAL, -1, NULL);

  if (left > 0)
    {
      place (self, self->content, 0, 0, left, height);
      place (self, self->rest, width - rest_width, (height - rest_height) / 2, rest_width, rest_height);
    }
  else
    {
      place (self, self->content, 0, 0, width, height - LINE_SPACING - rest_height);
      place (self, self->rest, 0, height - rest_height, rest_width, rest_height);
    }
}

static void
update_rest (EntenteAside *self)
{
  gboolean any = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (self->rest); child != NULL; child = gtk_widget_get_next_sibling (child))
    any = any || gtk_widget_get_visible (child);

  gtk_widget_set_visible (self->rest, any);
}

static void
entente_aside_dispose (GObject *object)
{
  EntenteAside *self = ENTENTE_ASIDE (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->rest, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_aside_parent_class)->dispose (object);
}

static void
entente_aside_class_init (EntenteAsideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_aside_dispose;

  widget_class->get_request_mode = entente_aside_get_request_mode;
  widget_class->measure = entente_aside_measure;
  widget_class->size_allocate = entente_aside_size_allocate;
}

static void
entente_aside_init (EntenteAside *self)
{
  self->rest = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  gtk_widget_set_parent (self->rest, GTK_WIDGET (self));
  gtk_widget_set_visible (self->rest, FALSE);
}

GtkWidget *
entente_aside_new (GtkWidget *content)
{
  EntenteAside *self;

  g_return_val_if_fail (GTK_IS_WIDGET (content), NULL);

  self = g_object_new (ENTENTE_TYPE_ASIDE, NULL);
  self->content = content;
  gtk_widget_insert_before (content, GTK_WIDGET (self), self->rest);

  return GTK_WIDGET (self);
}

void
entente_aside_add (EntenteAside *self,
                   GtkWidget    *child)
{
  g_return_if_fail (ENTENTE_IS_ASIDE (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->rest), child);
  g_signal_connect_object (child, "notify::visible", G_CALLBACK (update_rest), self, G_CONNECT_SWAPPED);
  update_rest (self);
}
