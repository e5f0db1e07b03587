/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-action-button.h"

#include "entente-widget.h"

struct _EntenteActionButton
{
  GtkButton parent_instance;

  char *text; /* (nullable) */
  char *icon; /* (nullable) */
  gboolean compact;
};

G_DEFINE_FINAL_TYPE (EntenteActionButton, entente_action_button, GTK_TYPE_BUTTON)

typedef enum
{
  PROP_TEXT = 1,
  PROP_ICON,
  PROP_COMPACT,
} EntenteActionButtonProperty;

static GParamSpec *properties[PROP_COMPACT + 1];

/* Ellipsized, so that a window can become narrow before the button has become compact. */
static void
show_text (EntenteActionButton *self)
{
  gtk_button_set_label (GTK_BUTTON (self), self->text);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self))), PANGO_ELLIPSIZE_END);
}

static void
update (EntenteActionButton *self)
{
  gboolean compact = self->compact && self->icon != NULL;
  gboolean has_text = self->text != NULL && self->text[0] != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self), has_text);
  if (!has_text)
    return;

  if (compact)
    gtk_button_set_icon_name (GTK_BUTTON (self), self->icon);
  else
    show_text (self);

  /* An insensitive button's tooltip says why it is. */
  if (gtk_widget_get_sensitive (GTK_WIDGET (self)))
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), compact ? self->text : NULL);
  entente_set_accessible_name (self, self->text);
}

static void
entente_action_button_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  EntenteActionButton *self = ENTENTE_ACTION_BUTTON (object);

  switch ((EntenteActionButtonProperty) property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    case PROP_ICON:
      g_value_set_string (value, self->icon);
      break;

    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    }
}

static void
entente_action_button_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  EntenteActionButton *self = ENTENTE_ACTION_BUTTON (object);

  switch ((EntenteActionButtonProperty) property_id)
    {
    case PROP_TEXT:
      g_free (self->text);
      self->text = g_value_dup_string (value);
      break;

    case PROP_ICON:
      g_free (self->icon);
      self->icon = g_value_dup_string (value);
      break;

    case PROP_COMPACT:
      self->compact = g_value_get_boolean (value);
      break;
    }

  update (self);
}

static void
entente_action_button_finalize (GObject *object)
{
  EntenteActionButton *self = ENTENTE_ACTION_BUTTON (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->icon, g_free);

  G_OBJECT_CLASS (entente_action_button_parent_class)->finalize (object);
}

static void
entente_action_button_class_init (EntenteActionButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_action_button_get_property;
  object_class->set_property = entente_action_button_set_property;
  object_class->finalize = entente_action_button_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_ICON] = g_param_spec_string ("icon", NULL, NULL, NULL, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_action_button_init (EntenteActionButton *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "suggested-action");
}
