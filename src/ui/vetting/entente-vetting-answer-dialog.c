/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-vetting-answer-dialog.h"

#include <glib/gi18n.h>

#include "forms/entente-form.h"
#include "forms/entente-text-row.h"
#include "rows/entente-value-row.h"

struct _EntenteVettingAnswerDialog
{
  EntenteCommandDialog parent_instance;

  char *vetting;
  gint64 version; /* that asks */
  EntenteForm *form;

  EntenteValueRow *question_row;
  EntenteTextRow *answer_row;
};

G_DEFINE_FINAL_TYPE (EntenteVettingAnswerDialog, entente_vetting_answer_dialog, ENTENTE_TYPE_COMMAND_DIALOG)

static gboolean
check_answer (GtkWidget  *row,
              gpointer    user_data,
              GError    **error)
{
  return entente_vetting_check_text (entente_text_row_get_value (ENTENTE_TEXT_ROW (row)), TRUE, "answer", error);
}

static void
entente_vetting_answer_dialog_submit (EntenteCommandDialog *dialog)
{
  EntenteVettingAnswerDialog *self = ENTENTE_VETTING_ANSWER_DIALOG (dialog);
  g_autoptr (EntenteCommand) command = NULL;
  EntenteDeed deed = { .done = _("Answer sent to the operator") };

  if (!entente_form_validate (self->form))
    return;

  command = entente_command_answer_vetting (self->vetting, self->version, entente_text_row_get_value (self->answer_row));
  deed.command = command;
  entente_command_dialog_execute (dialog, &deed);
}

static gboolean
entente_vetting_answer_dialog_refused (EntenteCommandDialog *dialog,
                                       const GError         *error)
{
  return entente_form_show_error (ENTENTE_VETTING_ANSWER_DIALOG (dialog)->form, error);
}

static void
entente_vetting_answer_dialog_dispose (GObject *object)
{
  EntenteVettingAnswerDialog *self = ENTENTE_VETTING_ANSWER_DIALOG (object);

  if (self->form != NULL)
    g_object_run_dispose (G_OBJECT (self->form));
  g_clear_object (&self->form);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_VETTING_ANSWER_DIALOG);

  G_OBJECT_CLASS (entente_vetting_answer_dialog_parent_class)->dispose (object);
}

static void
entente_vetting_answer_dialog_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_VETTING_ANSWER_DIALOG (object)->vetting, g_free);

  G_OBJECT_CLASS (entente_vetting_answer_dialog_parent_class)->finalize (object);
}

static void
entente_vetting_answer_dialog_class_init (EntenteVettingAnswerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteCommandDialogClass *dialog_class = ENTENTE_COMMAND_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_vetting_answer_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_vetting_answer_dialog_finalize;

  dialog_class->submit = entente_vetting_answer_dialog_submit;
  dialog_class->refused = entente_vetting_answer_dialog_refused;

  g_type_ensure (ENTENTE_TYPE_TEXT_ROW);
  g_type_ensure (ENTENTE_TYPE_VALUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/vetting/entente-vetting-answer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteVettingAnswerDialog, answer_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteVettingAnswerDialog, question_row);
}

static void
entente_vetting_answer_dialog_init (EntenteVettingAnswerDialog *self)
{
  self->form = entente_form_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  entente_form_add (self->form, "answer", GTK_WIDGET (self->answer_row), check_answer, NULL);
}

GtkWidget *
entente_vetting_answer_dialog_new (GtkWindow        *parent,
                                   EntenteWorkspace *workspace,
                                   EntenteVetting   *vetting)
{
  EntenteVettingAnswerDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ENTENTE_IS_VETTING (vetting), NULL);

  self = g_object_new (ENTENTE_TYPE_VETTING_ANSWER_DIALOG, NULL);
  entente_command_dialog_set_up (ENTENTE_COMMAND_DIALOG (self), parent, workspace);
  self->vetting = g_strdup (entente_record_get_id (ENTENTE_RECORD (vetting)));
  self->version = entente_record_get_version (ENTENTE_RECORD (vetting));
  entente_value_row_set_value (self->question_row, entente_vetting_get_question (vetting));

  return GTK_WIDGET (self);
}
