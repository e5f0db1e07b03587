/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-value-row.h"

#include <glib/gi18n.h>

#include "entente-sentence.h"
#include "entente-widget.h"
#include "rows/entente-aside.h"

struct _EntenteValueRow
{
  AdwPreferencesRow parent_instance;

  EntenteAside *aside;
  GtkLabel *title;
  GtkLabel *value;
};

static void entente_value_row_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteValueRow, entente_value_row, ADW_TYPE_PREFERENCES_ROW, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, entente_value_row_buildable_init))

typedef enum
{
  PROP_VALUE = 1,
} EntenteValueRowProperty;

static GParamSpec *properties[PROP_VALUE + 1];

static GtkBuildableIface *parent_buildable_iface;

static gboolean
has_letters (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

/* Digits alone, as of a telephone number, are read from left to right in every language; they stand where all
 * values do. */
static void
update_direction (EntenteValueRow *self)
{
  GtkTextDirection direction = gtk_widget_get_direction (GTK_WIDGET (self));
  gboolean is_neutral = !has_letters (gtk_label_get_label (self->value));

  gtk_widget_set_direction (GTK_WIDGET (self->value), is_neutral ? GTK_TEXT_DIR_LTR : direction);
  gtk_label_set_xalign (self->value, is_neutral && direction == GTK_TEXT_DIR_RTL ? 1.0 : 0.0);
}

static void
update (EntenteValueRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *name = entente_sentence (_("%s: %s"), title, gtk_label_get_label (self->value));

  update_direction (self);

  gtk_label_set_label (self->title, title);
  entente_set_accessible_name (self, name);
}

static void
title_changed_cb (EntenteValueRow *self)
{
  update (self);
}

static void
entente_value_row_add_child (GtkBuildable *buildable,
                             GtkBuilder   *builder,
                             GObject      *child,
                             const char   *type)
{
  if (g_strcmp0 (type, "suffix") == 0)
    entente_value_row_add_suffix (ENTENTE_VALUE_ROW (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
entente_value_row_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);

  iface->add_child = entente_value_row_add_child;
}

static void
entente_value_row_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteValueRow *self = ENTENTE_VALUE_ROW (object);

  switch ((EntenteValueRowProperty) property_id)
    {
    case PROP_VALUE:
      g_value_set_string (value, entente_value_row_get_value (self));
      break;
    }
}

static void
entente_value_row_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteValueRow *self = ENTENTE_VALUE_ROW (object);

  switch ((EntenteValueRowProperty) property_id)
    {
    case PROP_VALUE:
      entente_value_row_set_value (self, g_value_get_string (value));
      break;
    }
}

static gboolean
is_backward (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_LEFT || direction == GTK_DIR_UP;
}

/* From one part of the row to the next; GTK would take the one whose middle is higher by half a pixel first. */
static gboolean
focus_part (EntenteValueRow  *self,
            GtkWidget        *part,
            GtkDirectionType  direction)
{
  while (part != NULL && !gtk_widget_child_focus (part, direction))
    part = is_backward (direction) ? gtk_widget_get_prev_sibling (part) : gtk_widget_get_next_sibling (part);

  return part != NULL;
}

/* The row has no stop of its own besides its value and buttons: that would be two for each value. */
static gboolean
entente_value_row_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  EntenteValueRow *self = ENTENTE_VALUE_ROW (widget);
  gboolean is_inside;

  if (gtk_widget_get_focus_child (widget) == NULL && is_backward (direction))
    return focus_part (self, gtk_widget_get_last_child (GTK_WIDGET (self->aside)), direction);
  if (gtk_widget_get_focus_child (widget) == NULL)
    return GTK_WIDGET_CLASS (entente_value_row_parent_class)->focus (widget, direction);

  is_inside = focus_part (self, gtk_widget_get_focus_child (GTK_WIDGET (self->aside)), direction);
  /* What was selected because the focus came is not any more when it goes. */
  gtk_label_select_region (self->value, 0, 0);

  return is_inside;
}

static gboolean
entente_value_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ENTENTE_VALUE_ROW (widget)->value));
}

static void
entente_value_row_class_init (EntenteValueRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_value_row_get_property;
  object_class->set_property = entente_value_row_set_property;

  widget_class->focus = entente_value_row_focus;
  widget_class->grab_focus = entente_value_row_grab_focus;

  properties[PROP_VALUE] =
    g_param_spec_string ("value", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static GtkLabel *
add_label (GtkBox     *box,
           const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (""));

  gtk_label_set_xalign (label, 0.0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_box_append (box, GTK_WIDGET (label));

  return label;
}

static void
entente_value_row_init (EntenteValueRow *self)
{
  GtkBox *labels = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  self->title = add_label (labels, "value-title");
  self->value = add_label (labels, "value");
  gtk_label_set_selectable (self->value, TRUE);
  /* A hyphen where a domain or a password does not fit into the line would be taken for a part of it. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (self->value, attributes);
  gtk_widget_set_valign (GTK_WIDGET (labels), GTK_ALIGN_CENTER);

  self->aside = ENTENTE_ASIDE (entente_aside_new (GTK_WIDGET (labels)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->aside));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "value-row");

  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
}

GtkWidget *
entente_value_row_new (const char *title,
                       const char *value)
{
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  return g_object_new (ENTENTE_TYPE_VALUE_ROW, "title", title, "value", value, NULL);
}

const char *
entente_value_row_get_value (EntenteValueRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_VALUE_ROW (self), NULL);

  return gtk_label_get_label (self->value);
}

void
entente_value_row_set_value (EntenteValueRow *self,
                             const char      *value)
{
  g_return_if_fail (ENTENTE_IS_VALUE_ROW (self));
  g_return_if_fail (value != NULL);

  if (g_str_equal (gtk_label_get_label (self->value), value))
    return;

  gtk_label_set_label (self->value, value);
  gtk_widget_set_visible (GTK_WIDGET (self), value[0] != '\0');
  update (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

void
entente_value_row_add_suffix (EntenteValueRow *self,
                              GtkWidget       *suffix)
{
  g_return_if_fail (ENTENTE_IS_VALUE_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (suffix));

  entente_aside_add (self->aside, suffix);
}
