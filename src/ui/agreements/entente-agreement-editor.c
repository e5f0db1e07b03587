/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-agreement-editor.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-refusal-text.h"
#include "forms/entente-choice-row.h"
#include "forms/entente-form.h"

struct _EntenteAgreementEditor
{
  AdwWindow parent_instance;

  EntenteWorkspace *workspace;
  EntenteForm *form;

  GtkButton *publish_button;
  EntenteChoiceRow *kind_row;
  EntenteChoiceRow *language_row;
  AdwEntryRow *title_row;
  GtkTextView *text_view;
  GtkLabel *error_label;
};

G_DEFINE_FINAL_TYPE (EntenteAgreementEditor, entente_agreement_editor, ADW_TYPE_WINDOW)

enum
{
  PUBLISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Languages in which the program's organizations are addressed; more come with more translations. */
static const char *const languages[] = { "en", "fr", "de", "es", "it", "nl", "pt", "da", "fi", "nb", "sv", "pl", "cs" };

static gboolean
check_title (GtkWidget  *row,
             gpointer    user_data,
             GError    **error)
{
  g_autofree char *title = entente_text_clean (gtk_editable_get_text (GTK_EDITABLE (row)));

  return entente_text_check (title, 1, 200, ENTENTE_TEXT_SINGLE_LINE, "title", error);
}

static char *
dup_text (EntenteAgreementEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_error (EntenteAgreementEditor *self,
            const GError           *error)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
  if (entente_form_show_error (self->form, error))
    return;

  text = entente_refusal_to_text (error);
  gtk_label_set_text (self->error_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
published_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (EntenteAgreementEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self->publish_button), TRUE);
  if (outcome == NULL)
    {
      show_error (self, error);
      return;
    }

  g_signal_emit (self, signals[PUBLISHED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
publish_clicked_cb (EntenteAgreementEditor *self)
{
  g_autoptr (EntenteCommand) command = NULL;
  g_autofree char *text = dup_text (self);

  if (!entente_form_validate (self->form))
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->publish_button), FALSE);
  command = entente_command_publish_agreement (entente_choice_row_get_value (self->kind_row),
                                               gtk_editable_get_text (GTK_EDITABLE (self->title_row)),
                                               entente_choice_row_get_value (self->language_row), text);
  entente_workspace_execute_async (self->workspace, command, NULL, published_cb, g_object_ref (self));
}

static void
entente_agreement_editor_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_agreement_editor_parent_class)->map (widget);

  gtk_widget_grab_focus (GTK_WIDGET (ENTENTE_AGREEMENT_EDITOR (widget)->kind_row));
}

static void
entente_agreement_editor_dispose (GObject *object)
{
  EntenteAgreementEditor *self = ENTENTE_AGREEMENT_EDITOR (object);

  g_clear_object (&self->form);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_AGREEMENT_EDITOR);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_agreement_editor_parent_class)->dispose (object);
}

static void
entente_agreement_editor_class_init (EntenteAgreementEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_agreement_editor_dispose;
  widget_class->map = entente_agreement_editor_map;

  signals[PUBLISHED] = g_signal_new ("published", ENTENTE_TYPE_AGREEMENT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/agreements/entente-agreement-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementEditor, error_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementEditor, kind_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementEditor, language_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementEditor, publish_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementEditor, text_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementEditor, title_row);
  gtk_widget_class_bind_template_callback (widget_class, publish_clicked_cb);
}

static void
entente_agreement_editor_init (EntenteAgreementEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_choice_row_add (self->kind_row, "customer", entente_word_get_name ("agreement-kind", "customer", NULL));
  entente_choice_row_add (self->kind_row, "partner", entente_word_get_name ("agreement-kind", "partner", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    entente_choice_row_add (self->language_row, languages[i], entente_language_get_name (languages[i]));

  self->form = entente_form_new ();
  entente_form_add (self->form, "kind", GTK_WIDGET (self->kind_row), NULL, NULL);
  entente_form_add (self->form, "language", GTK_WIDGET (self->language_row), NULL, NULL);
  entente_form_add (self->form, "title", GTK_WIDGET (self->title_row), check_title, NULL);
}

GtkWidget *
entente_agreement_editor_new (EntenteWorkspace *workspace)
{
  EntenteAgreementEditor *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (ENTENTE_TYPE_AGREEMENT_EDITOR, NULL);
  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}
