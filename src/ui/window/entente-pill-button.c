/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-pill-button.h"

#include "entente-widget.h"

struct _EntentePillButton
{
  GtkButton parent_instance;
};

G_DEFINE_FINAL_TYPE (EntentePillButton, entente_pill_button, GTK_TYPE_BUTTON)

static void
entente_pill_button_class_init (EntentePillButtonClass *klass)
{
}

static void
entente_pill_button_init (EntentePillButton *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "pill");
  g_signal_connect (self, "notify::label", G_CALLBACK (entente_button_wrap), NULL);
}

GtkWidget *
entente_pill_button_new (const char *label)
{
  g_return_val_if_fail (label != NULL, NULL);

  return g_object_new (ENTENTE_TYPE_PILL_BUTTON, "label", label, NULL);
}
