/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-record-head.h"

#include "rows/entente-avatar.h"

#define MARGIN 12
#define MARGIN_VERTICAL 8
#define SPACING 12
#define ICON_SIZE 32
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

struct _EntenteRecordHead
{
  GtkWidget parent_instance;

  GtkWidget *leading; /* (nullable) */
  GtkWidget *prefix;  /* (nullable) an EntenteAvatar or a GtkImage */
  GtkLabel *title;
  GtkLabel *subtitle;
  EntentePill *pill;                            /* (nullable) until there is a state */
  GtkLabel *facts[ENTENTE_RECORD_HEAD_N_FACTS]; /* (nullable) until there is one */
  GtkWidget *suffix;                            /* (nullable) */

  gboolean loading;
  int height;
  int unit; /* the height of the title; 0 when it has to be measured */
};

G_DEFINE_FINAL_TYPE (EntenteRecordHead, entente_record_head, GTK_TYPE_WIDGET)

static gboolean
is_shown (gpointer child)
{
  return child != NULL && gtk_widget_get_visible (child);
}

static const char *
get_text (GtkLabel *label)
{
  return label != NULL ? gtk_label_get_label (label) : "";
}

static gboolean
has_text (GtkLabel *label)
{
  return get_text (label)[0] != '\0';
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

static void
entente_record_head_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  EntenteRecordHead *self = ENTENTE_RECORD_HEAD (widget);

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

static void
entente_record_head_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (entente_record_head_parent_class)->css_changed (widget, change);
  ENTENTE_RECORD_HEAD (widget)->unit = 0;
}

static void
entente_record_head_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  EntenteRecordHead *self = ENTENTE_RECORD_HEAD (widget);
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

/* Out of sight nobody sees bars, and a class makes new styles: most rows are loaded before they come into sight. */
static void
update_bars (EntenteRecordHead *self)
{
  if (!self->loading)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "loading");
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_add_css_class (GTK_WIDGET (self), "loading");
}

static void
entente_record_head_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_record_head_parent_class)->map (widget);

  update_bars (ENTENTE_RECORD_HEAD (widget));
}

static GtkSizeRequestMode
entente_record_head_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_record_head_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (entente_record_head_parent_class)->dispose (object);
}

static void
entente_record_head_class_init (EntenteRecordHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_record_head_dispose;

  widget_class->map = entente_record_head_map;
  widget_class->measure = entente_record_head_measure;
  widget_class->size_allocate = entente_record_head_size_allocate;
  widget_class->css_changed = entente_record_head_css_changed;
  widget_class->get_request_mode = entente_record_head_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "recordhead");
}

static GtkLabel *
add_label (EntenteRecordHead *self,
           const char        *css_class,
           gpointer           before)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (""));

  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (label, 0.0);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_widget_insert_before (GTK_WIDGET (label), GTK_WIDGET (self), before);

  return label;
}

static void
entente_record_head_init (EntenteRecordHead *self)
{
  self->title = add_label (self, "title", NULL);
  self->subtitle = add_label (self, "subtitle", NULL);
}

GtkWidget *
entente_record_head_new (void)
{
  return g_object_new (ENTENTE_TYPE_RECORD_HEAD, NULL);
}

static void
set_prefix (EntenteRecordHead *self,
            GtkWidget         *prefix)
{
  g_clear_pointer (&self->prefix, gtk_widget_unparent);
  self->prefix = prefix;
  gtk_widget_insert_after (prefix, GTK_WIDGET (self), self->leading);
}

void
entente_record_head_set_avatar (EntenteRecordHead *self,
                                const char        *name)
{
  g_return_if_fail (ENTENTE_IS_RECORD_HEAD (self));
  g_return_if_fail (name != NULL);

  if (!ENTENTE_IS_AVATAR (self->prefix))
    set_prefix (self, entente_avatar_new ());

  entente_avatar_set_text (ENTENTE_AVATAR (self->prefix), name);
}

void
entente_record_head_set_icon_name (EntenteRecordHead *self,
                                   const char        *icon_name)
{
  g_return_if_fail (ENTENTE_IS_RECORD_HEAD (self));

  if (!GTK_IS_IMAGE (self->prefix))
    {
      set_prefix (self, gtk_image_new ());
      gtk_widget_set_size_request (self->prefix, ICON_SIZE, ICON_SIZE);
    }

  gtk_image_set_from_icon_name (GTK_IMAGE (self->prefix), icon_name);
  gtk_widget_set_visible (self->prefix, icon_name != NULL);
}

void
entente_record_head_set_title (EntenteRecordHead *self,
                               const char        *title)
{
  g_return_if_fail (ENTENTE_IS_RECORD_HEAD (self));
  g_return_if_fail (title != NULL);

  gtk_label_set_label (self->title, title);
}

void
entente_record_head_set_subtitle (EntenteRecordHead *self,
                                  const char        *subtitle)
{
  g_return_if_fail (ENTENTE_IS_RECORD_HEAD (self));
  g_return_if_fail (subtitle != NULL);

  gtk_label_set_label (self->subtitle, subtitle);
}

void
entente_record_head_set_fact (EntenteRecordHead *self,
                              guint              n,
                              const char        *fact)
{
  g_return_if_fail (ENTENTE_IS_RECORD_HEAD (self));
  g_return_if_fail (n < ENTENTE_RECORD_HEAD_N_FACTS);
  g_return_if_fail (fact != NULL);

  if (self->facts[n] == NULL && fact[0] == '\0')
    return;

  if (self->facts[n] == NULL)
    self->facts[n] = add_label (self, "fact", n == 0 && self->facts[1] != NULL ? GTK_WIDGET (self->facts[1]) : self->suffix);

  gtk_label_set_label (self->facts[n], fact);
}

void
entente_record_head_set_state (EntenteRecordHead *self,
                               EntenteMeaning     meaning,
                               const char        *text)
{
  g_return_if_fail (ENTENTE_IS_RECORD_HEAD (self));

  if (self->pill == NULL && text[0] == '\0')
    return;

  if (self->pill == NULL)
    {
      self->pill = ENTENTE_PILL (entente_pill_new ());
      gtk_widget_insert_after (GTK_WIDGET (self->pill), GTK_WIDGET (self), GTK_WIDGET (self->subtitle));
    }

  entente_pill_set (self->pill, meaning, text);
}

void
entente_record_head_set_leading (EntenteRecordHead *self,
                                 GtkWidget         *leading)
{
  g_return_if_fail (ENTENTE_IS_RECORD_HEAD (self));
  g_return_if_fail (leading == NULL || GTK_IS_WIDGET (leading));

  g_clear_pointer (&self->leading, gtk_widget_unparent);
  self->leading = leading;
  if (leading != NULL)
    gtk_widget_insert_after (leading, GTK_WIDGET (self), NULL);
}

void
entente_record_head_set_suffix (EntenteRecordHead *self,
                                GtkWidget         *suffix)
{
  g_return_if_fail (ENTENTE_IS_RECORD_HEAD (self));
  g_return_if_fail (suffix == NULL || GTK_IS_WIDGET (suffix));

  g_clear_pointer (&self->suffix, gtk_widget_unparent);
  self->suffix = suffix;
  if (suffix != NULL)
    gtk_widget_set_parent (suffix, GTK_WIDGET (self));
}

void
entente_record_head_set_loading (EntenteRecordHead *self,
                                 gboolean           loading)
{
  g_return_if_fail (ENTENTE_IS_RECORD_HEAD (self));

  if (self->loading == loading)
    return;

  self->loading = loading;
  update_bars (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
entente_record_head_get_title (EntenteRecordHead *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_HEAD (self), NULL);

  return get_text (self->title);
}

char *
entente_record_head_dup_description (EntenteRecordHead *self)
{
  GString *text = g_string_new (NULL);
  const char *parts[5];

  g_return_val_if_fail (ENTENTE_IS_RECORD_HEAD (self), NULL);

  parts[0] = get_text (self->title);
  parts[1] = get_text (self->subtitle);
  parts[2] = self->pill != NULL ? entente_pill_get_text (self->pill) : "";
  parts[3] = get_text (self->facts[0]);
  parts[4] = get_text (self->facts[1]);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i][0] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", parts[i]);

  return g_string_free (text, FALSE);
}
