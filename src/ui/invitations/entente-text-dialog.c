/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-text-dialog.h"

#include <entente-core.h>
#include <glib/gi18n.h>

#include "entente-refusal-text.h"
#include "entente-widget.h"

struct _EntenteTextDialog
{
  AdwMessageDialog parent_instance;

  gsize longest;
  char *answer; /* (nullable) the response that takes the text */

  GtkTextView *text_view;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (EntenteTextDialog, entente_text_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
text_changed_cb (EntenteTextDialog *self)
{
  g_autofree char *text = entente_text_dialog_dup_text (self);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  gboolean fits = entente_text_check (text, 0, self->longest, ENTENTE_TEXT_MULTI_LINE, NULL, &error);

  if (!fits)
    message = entente_refusal_to_text (error);

  gtk_label_set_label (self->message, fits ? "" : message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), !fits);
  if (self->answer != NULL)
    adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), self->answer, fits);
}

static void
entente_text_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_TEXT_DIALOG);

  G_OBJECT_CLASS (entente_text_dialog_parent_class)->dispose (object);
}

static void
entente_text_dialog_finalize (GObject *object)
{
  EntenteTextDialog *self = ENTENTE_TEXT_DIALOG (object);

  g_clear_pointer (&self->answer, g_free);

  G_OBJECT_CLASS (entente_text_dialog_parent_class)->finalize (object);
}

static void
entente_text_dialog_class_init (EntenteTextDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_text_dialog_dispose;
  object_class->finalize = entente_text_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/invitations/entente-text-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTextDialog, message);
  gtk_widget_class_bind_template_child (widget_class, EntenteTextDialog, text_view);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
entente_text_dialog_init (EntenteTextDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self), "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");
}

GtkWidget *
entente_text_dialog_new (GtkWidget  *parent,
                         const char *heading,
                         const char *body,
                         gsize       longest)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  EntenteTextDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (heading != NULL, NULL);
  g_return_val_if_fail (body != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_TEXT_DIALOG,
                       "transient-for", GTK_IS_WINDOW (root) ? root : NULL,
                       "heading", heading,
                       "body", body,
                       NULL);
  self->longest = longest;
  entente_set_accessible_name (self->text_view, heading);

  return GTK_WIDGET (self);
}

void
entente_text_dialog_add_answer (EntenteTextDialog     *self,
                                const char            *response,
                                const char            *label,
                                AdwResponseAppearance  appearance)
{
  g_return_if_fail (ENTENTE_IS_TEXT_DIALOG (self));
  g_return_if_fail (self->answer == NULL);

  self->answer = g_strdup (response);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self), response, label);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self), response, appearance);
}

char *
entente_text_dialog_dup_text (EntenteTextDialog *self)
{
  GtkTextBuffer *buffer;
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  g_return_val_if_fail (ENTENTE_IS_TEXT_DIALOG (self), NULL);

  buffer = gtk_text_view_get_buffer (self->text_view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  return entente_text_clean (text);
}

void
entente_text_dialog_set_text (EntenteTextDialog *self,
                              const char        *text)
{
  g_return_if_fail (ENTENTE_IS_TEXT_DIALOG (self));
  g_return_if_fail (text != NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), text, -1);
}
