/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-bar-row.h"

#include <glib/gi18n.h>

#include "entente-sentence.h"
#include "entente-widget.h"

/* What is longer takes no room from the chart beside it. */
#define LABEL_CHARS 20

struct _EntenteBarRow
{
  GtkListBoxRow parent_instance;

  char *key;

  GtkLabel *label;
  GtkLabel *value;
  EntenteBar *bar;
};

G_DEFINE_FINAL_TYPE (EntenteBarRow, entente_bar_row, GTK_TYPE_LIST_BOX_ROW)

static void
entente_bar_row_finalize (GObject *object)
{
  g_free (ENTENTE_BAR_ROW (object)->key);

  G_OBJECT_CLASS (entente_bar_row_parent_class)->finalize (object);
}

static void
entente_bar_row_class_init (EntenteBarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_bar_row_finalize;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ROW);
}

static GtkLabel *
new_cell (float xalign)
{
  GtkLabel *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_CELL, NULL);

  gtk_label_set_xalign (label, xalign);

  return label;
}

static void
entente_bar_row_init (EntenteBarRow *self)
{
  self->key = g_strdup ("");
  self->label = new_cell (0.0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, LABEL_CHARS);
  self->value = new_cell (1.0);
  gtk_widget_add_css_class (GTK_WIDGET (self->value), "numeric");
  self->bar = ENTENTE_BAR (entente_bar_new ());
}

GtkWidget *
entente_bar_row_new (gboolean beside)
{
  EntenteBarRow *self = g_object_new (ENTENTE_TYPE_BAR_ROW, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = line;

  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->label));
  gtk_widget_set_hexpand (GTK_WIDGET (beside ? GTK_WIDGET (self->bar) : GTK_WIDGET (self->label)), TRUE);
  if (beside)
    {
      gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->bar));
    }
  else
    {
      box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      gtk_box_append (GTK_BOX (box), line);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
    }
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->value));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  return GTK_WIDGET (self);
}

void
entente_bar_row_set (EntenteBarRow           *self,
                     const EntenteBarContent *content)
{
  g_autofree char *name = NULL;

  g_return_if_fail (ENTENTE_IS_BAR_ROW (self));
  g_return_if_fail (content != NULL);

  if (!g_str_equal (self->key, content->key))
    {
      g_free (self->key);
      self->key = g_strdup (content->key);
    }
  gtk_label_set_label (self->label, content->label);
  gtk_label_set_label (self->value, content->value);
  entente_bar_set_fraction (self->bar, content->fraction);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), self->key[0] != '\0');

  name = entente_sentence (_("%s: %s"), content->label, content->tip != NULL ? content->tip : content->value);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  entente_set_accessible_name (self, name);
}

const char *
entente_bar_row_get_key (EntenteBarRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_BAR_ROW (self), NULL);

  return self->key;
}

const char *
entente_bar_row_get_label (EntenteBarRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_BAR_ROW (self), NULL);

  return gtk_label_get_label (self->label);
}

const char *
entente_bar_row_get_value (EntenteBarRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_BAR_ROW (self), NULL);

  return gtk_label_get_label (self->value);
}

EntenteBar *
entente_bar_row_get_bar (EntenteBarRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_BAR_ROW (self), NULL);

  return self->bar;
}

void
entente_bar_row_join (EntenteBarRow *self,
                      GtkSizeGroup  *labels,
                      GtkSizeGroup  *values)
{
  g_return_if_fail (ENTENTE_IS_BAR_ROW (self));

  gtk_size_group_add_widget (labels, GTK_WIDGET (self->label));
  gtk_size_group_add_widget (values, GTK_WIDGET (self->value));
}
