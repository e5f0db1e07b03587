/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-verify-email-dialog.h"

#include <glib/gi18n.h>

#include "entente-refusal-text.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "forms/entente-form.h"
#include "vetting/entente-resend-button.h"
#include "vetting/entente-vetting-text.h"
#include "vetting/entente-vetting-watch.h"
#include "window/entente-window.h"

struct _EntenteVerifyEmailDialog
{
  EntenteCommandDialog parent_instance;

  EntenteVettingWatch *watch;
  EntenteForm *form;

  AdwPreferencesGroup *group;
  GtkWidget *code_row;
  EntenteResendButton *resend_button;
  GtkLabel *resent_label;
};

G_DEFINE_FINAL_TYPE (EntenteVerifyEmailDialog, entente_verify_email_dialog, ENTENTE_TYPE_COMMAND_DIALOG)

static char *
dup_code (EntenteVerifyEmailDialog *self)
{
  return entente_email_code_clean (gtk_editable_get_text (GTK_EDITABLE (self->code_row)));
}

static gboolean
check_code (GtkWidget  *row,
            gpointer    user_data,
            GError    **error)
{
  g_autofree char *code = entente_email_code_clean (gtk_editable_get_text (GTK_EDITABLE (row)));

  return entente_email_code_check_form (code, "code", error);
}

static void
watch_changed_cb (EntenteVerifyEmailDialog *self)
{
  EntenteVetting *vetting = entente_vetting_watch_get_vetting (self->watch);
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  if (vetting == NULL)
    return;

  text = entente_vetting_say_step (vetting, ENTENTE_VETTING_EMAIL, entente_vetting_watch_get_now (self->watch));
  markup = g_markup_escape_text (text, -1);
  adw_preferences_group_set_description (self->group, markup);
}

static void
set_resent (EntenteVerifyEmailDialog *self,
            const char               *text,
            gboolean                  is_error)
{
  gtk_label_set_label (self->resent_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->resent_label), text[0] != '\0');
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self->resent_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->resent_label), "error");
}

/* What was typed is of the mail before, which is good for nothing any more. */
static void
begin_anew (EntenteVerifyEmailDialog *self)
{
  EntenteVetting *vetting = entente_vetting_watch_get_vetting (self->watch);
  g_autofree char *text = NULL;

  if (vetting != NULL)
    text = entente_sentence (_("Another mail with another code was sent to %s. The code before does not work any more."),
                             entente_vetting_get_email (vetting));

  entente_command_dialog_set_message (ENTENTE_COMMAND_DIALOG (self), NULL);
  entente_form_set_problem (self->form, "code", NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->code_row), "");
  gtk_widget_grab_focus (self->code_row);
  set_resent (self, text != NULL ? text : "", FALSE);
}

static void
answered_cb (EntenteVerifyEmailDialog *self,
             const GError             *error)
{
  g_autofree char *text = NULL;

  if (error == NULL)
    {
      begin_anew (self);
      return;
    }

  text = entente_refusal_to_text (error);
  set_resent (self, text, TRUE);
}

static gboolean
check_outcome (GVariant  *outcome,
               GError   **error)
{
  return entente_email_outcome_check (outcome, "code", error);
}

static void
entente_verify_email_dialog_submit (EntenteCommandDialog *dialog)
{
  EntenteVerifyEmailDialog *self = ENTENTE_VERIFY_EMAIL_DIALOG (dialog);
  g_autofree char *code = dup_code (self);
  g_autoptr (EntenteCommand) command = NULL;
  EntenteDeed deed = { .done = _("E-mail address verified"), .check = check_outcome };

  set_resent (self, "", FALSE);
  if (!entente_form_validate (self->form))
    return;

  command = entente_command_verify_email (code);
  deed.command = command;
  entente_command_dialog_execute (dialog, &deed);
}

static gboolean
entente_verify_email_dialog_refused (EntenteCommandDialog *dialog,
                                     const GError         *error)
{
  EntenteVerifyEmailDialog *self = ENTENTE_VERIFY_EMAIL_DIALOG (dialog);

  if (entente_error_is (error, ENTENTE_REASON_WRONG_STATE))
    {
      entente_command_dialog_set_message (dialog, _("The address is verified already. There is nothing left to do."));
      return TRUE;
    }

  return entente_form_show_error (self->form, error);
}

static void
entente_verify_email_dialog_dispose (GObject *object)
{
  EntenteVerifyEmailDialog *self = ENTENTE_VERIFY_EMAIL_DIALOG (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  if (self->form != NULL)
    g_object_run_dispose (G_OBJECT (self->form));
  g_clear_object (&self->form);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_VERIFY_EMAIL_DIALOG);

  G_OBJECT_CLASS (entente_verify_email_dialog_parent_class)->dispose (object);
}

static void
entente_verify_email_dialog_class_init (EntenteVerifyEmailDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteCommandDialogClass *dialog_class = ENTENTE_COMMAND_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_verify_email_dialog_dispose;

  dialog_class->submit = entente_verify_email_dialog_submit;
  dialog_class->refused = entente_verify_email_dialog_refused;

  g_type_ensure (ENTENTE_TYPE_RESEND_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/vetting/entente-verify-email-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteVerifyEmailDialog, code_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteVerifyEmailDialog, group);
  gtk_widget_class_bind_template_child (widget_class, EntenteVerifyEmailDialog, resend_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteVerifyEmailDialog, resent_label);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
}

static void
entente_verify_email_dialog_init (EntenteVerifyEmailDialog *self)
{
  self->form = entente_form_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  entente_form_add (self->form, "code", self->code_row, check_code, NULL);
  gtk_window_set_default_widget (GTK_WINDOW (self), entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)));
}

GtkWidget *
entente_verify_email_dialog_new (GtkWindow        *parent,
                                 EntenteWorkspace *workspace)
{
  EntenteVerifyEmailDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (ENTENTE_TYPE_VERIFY_EMAIL_DIALOG, NULL);
  entente_command_dialog_set_up (ENTENTE_COMMAND_DIALOG (self), parent, workspace);
  entente_resend_button_set_workspace (self->resend_button, workspace);
  self->watch = entente_vetting_watch_new (workspace);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
entente_verify_email_dialog_present (GtkWindow        *parent,
                                     EntenteWorkspace *workspace)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  if (entente_window_present_open (parent, ENTENTE_TYPE_VERIFY_EMAIL_DIALOG) == NULL)
    gtk_window_present (GTK_WINDOW (entente_verify_email_dialog_new (parent, workspace)));
}

static void
verify_email_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  entente_verify_email_dialog_present (GTK_WINDOW (widget), entente_window_get_workspace (ENTENTE_WINDOW (widget)));
}

void
entente_verify_email_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.verify-email", NULL, verify_email_cb);
}
