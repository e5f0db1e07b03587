/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-pill.h"

/* What is always shown, in characters. */
#define SHORT 9

struct _EntentePill
{
  AdwBin parent_instance;

  GtkLabel *label;
  EntenteMeaning meaning;
};

G_DEFINE_FINAL_TYPE (EntentePill, entente_pill, ADW_TYPE_BIN)

static const char *const css_classes[] = {
  [ENTENTE_MEANING_NEUTRAL] = "neutral",
  [ENTENTE_MEANING_ACCENT] = "accent",
  [ENTENTE_MEANING_SUCCESS] = "success",
  [ENTENTE_MEANING_WARNING] = "warning",
  [ENTENTE_MEANING_ERROR] = "error",
};

static void
entente_pill_class_init (EntentePillClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "pill");
}

static void
entente_pill_init (EntentePill *self)
{
  self->label = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));

  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), css_classes[self->meaning]);
}

GtkWidget *
entente_pill_new (void)
{
  return g_object_new (ENTENTE_TYPE_PILL, NULL);
}

void
entente_pill_set (EntentePill    *self,
                  EntenteMeaning  meaning,
                  const char     *text)
{
  g_return_if_fail (ENTENTE_IS_PILL (self));
  g_return_if_fail (meaning < G_N_ELEMENTS (css_classes));
  g_return_if_fail (text != NULL);

  if (self->meaning != meaning)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), css_classes[self->meaning]);
      self->meaning = meaning;
      gtk_widget_add_css_class (GTK_WIDGET (self), css_classes[self->meaning]);
    }

  gtk_label_set_label (self->label, text);
  /* A short word is worth more than the end of a long title beside it. */
  gtk_label_set_width_chars (self->label, MIN (g_utf8_strlen (text, -1), SHORT));
  gtk_widget_set_visible (GTK_WIDGET (self), text[0] != '\0');
}

const char *
entente_pill_get_text (EntentePill *self)
{
  g_return_val_if_fail (ENTENTE_IS_PILL (self), NULL);

  return gtk_label_get_label (self->label);
}

EntenteMeaning
entente_pill_get_meaning (EntentePill *self)
{
  g_return_val_if_fail (ENTENTE_IS_PILL (self), ENTENTE_MEANING_NEUTRAL);

  return self->meaning;
}
