/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-record-head-private.h"

#include "rows/entente-avatar.h"

#define ICON_SIZE 32

G_DEFINE_FINAL_TYPE (EntenteRecordHead, entente_record_head, GTK_TYPE_WIDGET)

static const char *
get_text (GtkLabel *label)
{
  return label != NULL ? gtk_label_get_label (label) : "";
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
  entente_record_head_layout_measure (ENTENTE_RECORD_HEAD (widget), orientation, for_size, minimum, natural);
}

static void
entente_record_head_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  entente_record_head_layout_allocate (ENTENTE_RECORD_HEAD (widget), width, height);
}

static void
entente_record_head_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (entente_record_head_parent_class)->css_changed (widget, change);
  ENTENTE_RECORD_HEAD (widget)->unit = 0;
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
