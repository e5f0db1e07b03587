/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-preferences.h"

#include <glib/gi18n.h>

#include "forms/entente-choice-row.h"

struct _EntentePreferences
{
  AdwPreferencesWindow parent_instance;

  EntenteChoiceRow *color_scheme_row;
};

G_DEFINE_FINAL_TYPE (EntentePreferences, entente_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
entente_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PREFERENCES);

  G_OBJECT_CLASS (entente_preferences_parent_class)->dispose (object);
}

static void
entente_preferences_class_init (EntentePreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_preferences_dispose;

  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/window/entente-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePreferences, color_scheme_row);
}

static void
entente_preferences_init (EntentePreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_choice_row_add (self->color_scheme_row, "follow", C_("color scheme", "As the system"));
  entente_choice_row_add (self->color_scheme_row, "light", C_("color scheme", "Light"));
  entente_choice_row_add (self->color_scheme_row, "dark", C_("color scheme", "Dark"));
}

GtkWidget *
entente_preferences_new (GSettings *settings)
{
  EntentePreferences *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ENTENTE_TYPE_PREFERENCES, NULL);
  g_settings_bind (settings, "color-scheme", self->color_scheme_row, "value", G_SETTINGS_BIND_DEFAULT);

  return GTK_WIDGET (self);
}
