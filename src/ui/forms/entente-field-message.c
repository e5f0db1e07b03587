/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-field-message.h"

struct _EntenteFieldMessage
{
  GtkListBoxRow parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (EntenteFieldMessage, entente_field_message, GTK_TYPE_LIST_BOX_ROW)

/* GtkListBox of GTK 4.8 asks one row, the next or the last, and leaves when that takes no focus: it would pass over the field that
 * the person wants to mend, or over all that come after. */
static gboolean
entente_field_message_focus (GtkWidget        *widget,
                             GtkDirectionType  direction)
{
  gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  GtkWidget *row = widget;

  while ((row = back ? gtk_widget_get_prev_sibling (row) : gtk_widget_get_next_sibling (row)) != NULL)
    if (gtk_widget_child_focus (row, direction))
      return TRUE;

  return FALSE;
}

static void
entente_field_message_class_init (EntenteFieldMessageClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = entente_field_message_focus;
}

static void
entente_field_message_init (EntenteFieldMessage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-error-symbolic", "valign", GTK_ALIGN_START,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->label = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->label, 0.0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);

  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-message");
}

GtkWidget *
entente_field_message_new (void)
{
  return g_object_new (ENTENTE_TYPE_FIELD_MESSAGE, NULL);
}

const char *
entente_field_message_get_text (EntenteFieldMessage *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIELD_MESSAGE (self), NULL);

  return gtk_label_get_label (self->label);
}

void
entente_field_message_set_text (EntenteFieldMessage *self,
                                const char          *text)
{
  g_return_if_fail (ENTENTE_IS_FIELD_MESSAGE (self));
  g_return_if_fail (text != NULL);

  gtk_label_set_label (self->label, text);
}
