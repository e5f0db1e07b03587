/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-agreement-dialog.h"

#include <glib/gi18n.h>

#include "agreements/entente-agreement-view.h"
#include "entente-widget.h"

struct _EntenteAgreementDialog
{
  EntenteCommandDialog parent_instance;

  EntenteList *list;           /* of the text to accept; empty when there is none */
  EntenteRecord *first;        /* (nullable) that text, which may be on its way */
  EntenteAgreement *agreement; /* (nullable) the one that is shown */

  GtkStack *stack;
  EntenteAgreementView *agreement_view;
  AdwActionRow *tick_row;
  GtkCheckButton *tick;
};

G_DEFINE_FINAL_TYPE (EntenteAgreementDialog, entente_agreement_dialog, ENTENTE_TYPE_COMMAND_DIALOG)

/* Not before there is a window; EntenteInvitationDialog says why. */
static void
focus_text (EntenteAgreementDialog *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->agreement != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->agreement_view));
}

static gboolean
is_shown (EntenteAgreementDialog *self,
          EntenteRecord          *agreement)
{
  return self->agreement != NULL && g_str_equal (entente_record_get_id (agreement),
                                                 entente_record_get_id (ENTENTE_RECORD (self->agreement)));
}

static void
show_agreement (EntenteAgreementDialog *self,
                EntenteAgreement       *agreement)
{
  gboolean is_newer = self->agreement != NULL;

  g_set_object (&self->agreement, agreement);
  entente_agreement_view_set_text (self->agreement_view, entente_agreement_get_title (agreement),
                                   entente_agreement_get_text (agreement));
  gtk_check_button_set_active (self->tick, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "agreement");
  gtk_widget_set_visible (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), TRUE);
  focus_text (self);

  if (is_newer)
    {
      g_autoptr (GError) error = NULL;

      entente_refuse (&error, ENTENTE_REASON_AGREEMENT_REPLACED, NULL, NULL);
      entente_command_dialog_set_error (ENTENTE_COMMAND_DIALOG (self), error);
    }
}

static void
show_nothing (EntenteAgreementDialog *self)
{
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  gtk_widget_set_visible (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), FALSE);
}

static void
update (EntenteAgreementDialog *self)
{
  /* What the acceptance itself changed is of no interest any more. */
  if (entente_command_dialog_is_executing (ENTENTE_COMMAND_DIALOG (self)))
    return;

  if (self->first == NULL && !entente_list_get_loading (self->list))
    show_nothing (self);
  else if (self->first != NULL && entente_record_get_loaded (self->first) && !is_shown (self, self->first))
    show_agreement (self, ENTENTE_AGREEMENT (self->first));
}

static void
list_changed_cb (EntenteAgreementDialog *self)
{
  g_autoptr (EntenteRecord) first = g_list_model_get_item (G_LIST_MODEL (self->list), 0);

  if (first != self->first)
    {
      if (self->first != NULL)
        g_signal_handlers_disconnect_by_data (self->first, self);
      g_set_object (&self->first, first);
      if (first != NULL)
        g_signal_connect_object (first, "notify::loaded", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  update (self);
}

static gboolean
entente_agreement_dialog_refused (EntenteCommandDialog *dialog,
                                  const GError         *error)
{
  entente_command_dialog_set_error (dialog, error);
  update (ENTENTE_AGREEMENT_DIALOG (dialog));

  return TRUE;
}

static void
entente_agreement_dialog_submit (EntenteCommandDialog *dialog)
{
  EntenteAgreementDialog *self = ENTENTE_AGREEMENT_DIALOG (dialog);
  EntenteDeed deed = { .done = _("Agreement accepted. Your partners are told.") };
  g_autoptr (EntenteCommand) command = NULL;

  if (!gtk_check_button_get_active (self->tick))
    {
      entente_command_dialog_set_message (dialog, _("Read the agreement, and tick that your organization accepts it."));
      gtk_widget_grab_focus (GTK_WIDGET (self->tick));
      return;
    }

  command = entente_command_accept_agreement (entente_record_get_id (ENTENTE_RECORD (self->agreement)));
  deed.command = command;
  entente_command_dialog_execute (dialog, &deed);
}

static void
tick_toggled_cb (EntenteAgreementDialog *self)
{
  entente_command_dialog_set_message (ENTENTE_COMMAND_DIALOG (self), NULL);
}

static void
entente_agreement_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_agreement_dialog_parent_class)->map (widget);

  focus_text (ENTENTE_AGREEMENT_DIALOG (widget));
}

static void
entente_agreement_dialog_dispose (GObject *object)
{
  EntenteAgreementDialog *self = ENTENTE_AGREEMENT_DIALOG (object);

  if (self->first != NULL)
    g_signal_handlers_disconnect_by_data (self->first, self);
  g_clear_object (&self->first);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
  g_clear_object (&self->agreement);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_AGREEMENT_DIALOG);

  G_OBJECT_CLASS (entente_agreement_dialog_parent_class)->dispose (object);
}

static void
entente_agreement_dialog_class_init (EntenteAgreementDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteCommandDialogClass *dialog_class = ENTENTE_COMMAND_DIALOG_CLASS (klass);

  object_class->dispose = entente_agreement_dialog_dispose;

  widget_class->map = entente_agreement_dialog_map;

  dialog_class->submit = entente_agreement_dialog_submit;
  dialog_class->refused = entente_agreement_dialog_refused;

  g_type_ensure (ENTENTE_TYPE_AGREEMENT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/agreements/entente-agreement-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, agreement_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, tick);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, tick_row);
  gtk_widget_class_bind_template_callback (widget_class, tick_toggled_cb);
}

static void
entente_agreement_dialog_init (EntenteAgreementDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), FALSE);
}

GtkWidget *
entente_agreement_dialog_new (GtkWindow        *parent,
                              EntenteWorkspace *workspace)
{
  EntenteAgreementDialog *self;
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (ENTENTE_TYPE_AGREEMENT_DIALOG, NULL);
  entente_command_dialog_set_up (ENTENTE_COMMAND_DIALOG (self), parent, workspace);

  entente_workspace_check (workspace, "agreement.accept", &error);
  entente_insensitive_explain (GTK_WIDGET (self->tick_row), error);
  entente_insensitive_explain (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), error);

  query = entente_query_new ("agreements-to-accept");
  self->list = entente_workspace_open_list (workspace, query);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  list_changed_cb (self);

  return GTK_WIDGET (self);
}
