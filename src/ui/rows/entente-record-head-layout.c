/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-record-head-private.h"

#define MARGIN 12
#define MARGIN_VERTICAL 8
#define SPACING 12
#define LINE_SPACING 2

/* What the second fact keeps when both are in one line that is too short. */
#define NARROW_FACT_MIN_WIDTH 60

/* In heights of the title, so that large text has the room that it needs. Below the first the facts go under the
 * subtitle. */
#define NARROW_WIDTH 25
#define FACTS_MIN_WIDTH 8
#define FACTS_MAX_WIDTH 12

/* The bars that stand for text. */
#define TITLE_BAR_WIDTH 150
#define SUBTITLE_BAR_WIDTH 230

static gboolean
is_shown (gpointer child)
{
  return child != NULL && gtk_widget_get_visible (child);
}

static gboolean
has_text (GtkLabel *label)
{
  return label != NULL && gtk_label_get_label (label)[0] != '\0';
}

static gboolean
has_facts (EntenteRecordHead *self)
{
  return has_text (self->facts[0]) || has_text (self->facts[1]);
}

static int
measure_width (gpointer child)
{
  int natural = 0;

  if (is_shown (child))
    gtk_widget_measure (GTK_WIDGET (child), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static int
measure_minimum_width (gpointer child)
{
  int minimum = 0;

  if (is_shown (child))
    gtk_widget_measure (GTK_WIDGET (child), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static int
measure_height (gpointer child)
{
  int natural = 0;

  if (is_shown (child))
    gtk_widget_measure (GTK_WIDGET (child), GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* Kept: it is asked for with every row that comes into sight, and changes with the style only. */
static int
get_unit (EntenteRecordHead *self)
{
  if (self->unit == 0)
    self->unit = measure_height (self->title);

  return self->unit;
}

static gboolean
is_narrow (EntenteRecordHead *self,
           int                width)
{
  return width < NARROW_WIDTH * get_unit (self);
}

/* Not by what they say: one column in all rows. */
static int
measure_facts_width (EntenteRecordHead *self,
                     int                width)
{
  int unit = get_unit (self);

  return has_facts (self) ? CLAMP (width / 4, FACTS_MIN_WIDTH * unit, FACTS_MAX_WIDTH * unit) : 0;
}

static int
with_spacing (int width)
{
  return width > 0 ? width + SPACING : 0;
}

static int
measure_text_height (EntenteRecordHead *self,
                     gboolean           narrow)
{
  int height = narrow ? MAX (measure_height (self->title), measure_height (self->pill)) : measure_height (self->title);
  int facts_height = MAX (measure_height (self->facts[0]), measure_height (self->facts[1]));

  if (has_text (self->subtitle) || self->loading)
    height += LINE_SPACING + measure_height (self->subtitle);
  if (narrow && has_facts (self))
    height += LINE_SPACING + facts_height;

  return height;
}

static int
measure_head_height (EntenteRecordHead *self,
                     gboolean           narrow)
{
  int height = MAX (measure_height (self->prefix), measure_text_height (self, narrow));

  height = MAX (height, measure_height (self->pill));
  height = MAX (height, measure_height (self->suffix));
  if (!narrow && has_facts (self))
    height = MAX (height, measure_height (self->facts[0]) + LINE_SPACING + measure_height (self->facts[1]));

  return height + 2 * MARGIN_VERTICAL;
}

/* Places @child from the left in a left-to-right head, from the right in the other. */
static void
place (EntenteRecordHead *self,
       gpointer           child,
       int                x,
       int                y,
       int                width,
       int                height)
{
  int head_width = gtk_widget_get_width (GTK_WIDGET (self));
  GtkAllocation allocation = { x, y, MAX (width, 0), height };

  if (!is_shown (child))
    return;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    allocation.x = head_width - x - allocation.width;

  gtk_widget_size_allocate (GTK_WIDGET (child), &allocation, -1);
}

/* In the middle of the head. */
static void
place_centered (EntenteRecordHead *self,
                gpointer           child,
                int                x,
                int                width)
{
  int height = measure_height (child);

  place (self, child, x, (self->height - height) / 2, width, height);
}

static void
place_facts (EntenteRecordHead *self,
             int                x,
             int                width)
{
  int heights[] = { measure_height (self->facts[0]), measure_height (self->facts[1]) };
  gboolean both = has_text (self->facts[0]) && has_text (self->facts[1]);
  int y = (self->height - (both ? heights[0] + LINE_SPACING + heights[1] : heights[0])) / 2;

  place (self, self->facts[0], x, y, width, heights[0]);
  if (has_text (self->facts[0]))
    y += heights[0] + LINE_SPACING;
  place (self, self->facts[1], x, y, width, heights[1]);
}

static void
place_narrow_facts (EntenteRecordHead *self,
                    int                x,
                    int                y,
                    int                width)
{
  int height = MAX (measure_height (self->facts[0]), measure_height (self->facts[1]));
  int first = has_text (self->facts[0]) ? measure_width (self->facts[0]) : 0;
  int second = has_text (self->facts[1]) ? measure_width (self->facts[1]) : 0;

  /* The first one is cut short last. */
  if (with_spacing (first) + second > width)
    first = MIN (first, width - SPACING - MIN (second, NARROW_FACT_MIN_WIDTH));

  place (self, self->facts[0], x, y, first, height);
  x += with_spacing (first);
  place (self, self->facts[1], x, y, MIN (second, width - with_spacing (first)), height);
}

/* No more than half of what there is, for the title is worth more. */
static int
measure_pill (EntenteRecordHead *self,
              int                available)
{
  return MIN (measure_width (self->pill), MAX (measure_minimum_width (self->pill), available / 2));
}

/* In a narrow head the state is beside the title, so that the lines below have the whole width. */
static int
place_title (EntenteRecordHead *self,
             int                x,
             int                y,
             int                width,
             gboolean           narrow)
{
  int height = measure_height (self->title);

  if (narrow)
    {
      int pill_width = measure_pill (self, width);
      int pill_height = measure_height (self->pill);

      height = MAX (height, pill_height);
      place (self, self->pill, x + width - pill_width, y + (height - pill_height) / 2, pill_width, pill_height);
      width -= with_spacing (pill_width);
    }

  place (self, self->title, x, y, self->loading ? MIN (width, TITLE_BAR_WIDTH) : width, height);

  return height;
}

static void
place_text (EntenteRecordHead *self,
            int                x,
            int                width,
            gboolean           narrow)
{
  int subtitle_height = measure_height (self->subtitle);
  int y = (self->height - measure_text_height (self, narrow)) / 2;

  y += place_title (self, x, y, width, narrow) + LINE_SPACING;

  if (has_text (self->subtitle) || self->loading)
    {
      place (self, self->subtitle, x, y, self->loading ? MIN (width, SUBTITLE_BAR_WIDTH) : width, subtitle_height);
      y += subtitle_height + LINE_SPACING;
    }
  else
    {
      place (self, self->subtitle, x, y, 0, subtitle_height);
    }

  if (narrow)
    place_narrow_facts (self, x, y, width);
}

void
entente_record_head_layout_measure (EntenteRecordHead *self,
                                    GtkOrientation     orientation,
                                    int                for_size,
                                    int               *minimum,
                                    int               *natural)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int around = 2 * MARGIN + with_spacing (measure_width (self->leading)) + with_spacing (measure_width (self->prefix)) +
                   with_spacing (measure_width (self->suffix));

      *minimum = around + measure_minimum_width (self->title) + with_spacing (measure_minimum_width (self->pill));
      *natural = around + measure_width (self->title) + with_spacing (measure_width (self->pill)) +
                 FACTS_MAX_WIDTH * get_unit (self);
    }
  else
    {
      *minimum = measure_head_height (self, for_size >= 0 && is_narrow (self, for_size));
      *natural = *minimum;
    }
}

void
entente_record_head_layout_allocate (EntenteRecordHead *self,
                                     int                width,
                                     int                height)
{
  gboolean narrow = is_narrow (self, width);
  int start = MARGIN;
  int end = width - MARGIN;
  int child_width;

  self->height = height;

  child_width = measure_width (self->leading);
  place_centered (self, self->leading, start, child_width);
  start += with_spacing (child_width);

  child_width = measure_width (self->prefix);
  place_centered (self, self->prefix, start, child_width);
  start += with_spacing (child_width);

  child_width = measure_width (self->suffix);
  place_centered (self, self->suffix, end - child_width, child_width);
  end -= with_spacing (child_width);

  if (!narrow)
    {
      child_width = measure_facts_width (self, width);
      place_facts (self, end - child_width, child_width);
      end -= with_spacing (child_width);

      child_width = measure_pill (self, end - start);
      place_centered (self, self->pill, end - child_width, child_width);
      end -= with_spacing (child_width);
    }

  place_text (self, start, end - start, narrow);
}
