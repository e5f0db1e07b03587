/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-agreement-dialog.h"

#include <glib/gi18n.h>

#include "agreements/entente-agreement-view.h"
#include "entente-refusal-text.h"
#include "entente-widget.h"

struct _EntenteAgreementDialog
{
  AdwWindow parent_instance;

  EntenteWorkspace *workspace;
  EntenteList *list;           /* of the text to accept; empty when there is none */
  EntenteRecord *first;        /* (nullable) that text, which may be on its way */
  EntenteAgreement *agreement; /* (nullable) the one that is shown */
  GCancellable *cancellable;
  gboolean is_accepting;

  GtkStack *stack;
  EntenteAgreementView *agreement_view;
  AdwActionRow *tick_row;
  GtkCheckButton *tick;
  GtkLabel *message;
  GtkWidget *accept_button;
};

G_DEFINE_FINAL_TYPE (EntenteAgreementDialog, entente_agreement_dialog, ADW_TYPE_WINDOW)

static void
show_message (EntenteAgreementDialog *self,
              const char             *text)
{
  gtk_label_set_label (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), text[0] != '\0');
}

static void
show_error (EntenteAgreementDialog *self,
            const GError           *error)
{
  g_autofree char *text = entente_refusal_to_text (error);

  show_message (self, text);
}

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
  gtk_widget_set_visible (self->accept_button, TRUE);
  focus_text (self);

  if (is_newer)
    {
      g_autoptr (GError) error = NULL;

      entente_refuse (&error, ENTENTE_REASON_AGREEMENT_REPLACED, NULL, NULL);
      show_error (self, error);
    }
}

static void
show_nothing (EntenteAgreementDialog *self)
{
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  gtk_widget_set_visible (self->accept_button, FALSE);
}

static void
update (EntenteAgreementDialog *self)
{
  /* What the acceptance itself changed is of no interest any more. */
  if (self->is_accepting)
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

static void
accepted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (EntenteAgreementDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);
  GtkWindow *parent;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (outcome == NULL)
    {
      self->is_accepting = FALSE;
      gtk_widget_set_sensitive (self->accept_button, TRUE);
      show_error (self, error);
      update (self);
      return;
    }

  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (parent != NULL)
    entente_toast (GTK_WIDGET (parent), _("Agreement accepted. Your partners are told."));
  gtk_window_close (GTK_WINDOW (self));
}

static void
accept_clicked_cb (EntenteAgreementDialog *self)
{
  g_autoptr (EntenteCommand) command = NULL;

  if (!gtk_check_button_get_active (self->tick))
    {
      show_message (self, _("Read the agreement, and tick that your organization accepts it."));
      gtk_widget_grab_focus (GTK_WIDGET (self->tick));
      return;
    }

  show_message (self, "");
  self->is_accepting = TRUE;
  gtk_widget_set_sensitive (self->accept_button, FALSE);
  command = entente_command_accept_agreement (entente_record_get_id (ENTENTE_RECORD (self->agreement)));
  entente_workspace_execute_async (self->workspace, command, self->cancellable, accepted_cb, g_object_ref (self));
}

static void
tick_toggled_cb (EntenteAgreementDialog *self)
{
  show_message (self, "");
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

  g_cancellable_cancel (self->cancellable);
  if (self->first != NULL)
    g_signal_handlers_disconnect_by_data (self->first, self);
  g_clear_object (&self->first);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
  g_clear_object (&self->agreement);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_AGREEMENT_DIALOG);

  G_OBJECT_CLASS (entente_agreement_dialog_parent_class)->dispose (object);
}

static void
entente_agreement_dialog_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_AGREEMENT_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (entente_agreement_dialog_parent_class)->finalize (object);
}

static void
entente_agreement_dialog_class_init (EntenteAgreementDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_agreement_dialog_dispose;
  object_class->finalize = entente_agreement_dialog_finalize;

  widget_class->map = entente_agreement_dialog_map;

  g_type_ensure (ENTENTE_TYPE_AGREEMENT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/agreements/entente-agreement-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, agreement_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, message);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, tick);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, tick_row);
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, tick_toggled_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_agreement_dialog_init (EntenteAgreementDialog *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
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

  self = g_object_new (ENTENTE_TYPE_AGREEMENT_DIALOG, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);

  entente_workspace_check (workspace, "agreement.accept", &error);
  entente_insensitive_explain (GTK_WIDGET (self->tick_row), error);
  entente_insensitive_explain (self->accept_button, error);

  query = entente_query_new ("agreements-to-accept");
  self->list = entente_workspace_open_list (workspace, query);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  list_changed_cb (self);

  return GTK_WIDGET (self);
}
