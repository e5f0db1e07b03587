/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-agreement-view.h"

struct _EntenteAgreementView
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *title;
  GtkScrolledWindow *scrolled_window;
  GtkTextView *text;
};

G_DEFINE_FINAL_TYPE (EntenteAgreementView, entente_agreement_view, GTK_TYPE_WIDGET)

/* GTK would grab the focus again as soon as it goes backward, and give it to the text once more. */
static gboolean
entente_agreement_view_focus (GtkWidget        *widget,
                              GtkDirectionType  direction)
{
  return gtk_widget_child_focus (ENTENTE_AGREEMENT_VIEW (widget)->content, direction);
}

/* To read on with the keys. */
static gboolean
entente_agreement_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ENTENTE_AGREEMENT_VIEW (widget)->text));
}

static void
entente_agreement_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_AGREEMENT_VIEW);

  G_OBJECT_CLASS (entente_agreement_view_parent_class)->dispose (object);
}

static void
entente_agreement_view_class_init (EntenteAgreementViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_agreement_view_dispose;

  widget_class->focus = entente_agreement_view_focus;
  widget_class->grab_focus = entente_agreement_view_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/agreements/entente-agreement-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, content);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, text);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, title);
}

static void
entente_agreement_view_init (EntenteAgreementView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_agreement_view_set_text (EntenteAgreementView *self,
                                 const char           *title,
                                 const char           *text)
{
  g_return_if_fail (ENTENTE_IS_AGREEMENT_VIEW (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (text != NULL);

  gtk_label_set_label (self->title, title);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0.0);
}
