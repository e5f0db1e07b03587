/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-attestation-dialog.h"

#include <glib/gi18n.h>

#include "customers/entente-attestation-group.h"
#include "entente-record-watch.h"
#include "entente-refusal-text.h"
#include "entente-widget.h"
#include "forms/entente-form.h"

struct _EntenteAttestationDialog
{
  AdwWindow parent_instance;

  EntenteWorkspace *workspace;
  EntenteRecordWatch *watch;
  EntenteForm *form;
  GCancellable *cancellable;
  char *customer;

  GtkLabel *subtitle;
  GtkLabel *error_label;
  EntenteAttestationGroup *group;
  GtkWidget *confirm_button;
};

G_DEFINE_FINAL_TYPE (EntenteAttestationDialog, entente_attestation_dialog, ADW_TYPE_WINDOW)

/* What is about no field stands above them. */
static void
show_error (EntenteAttestationDialog *self,
            const GError             *error)
{
  gboolean shown = error == NULL || entente_form_show_error (self->form, error);
  g_autofree char *text = shown ? g_strdup ("") : entente_refusal_to_text (error);

  gtk_label_set_label (self->error_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), !shown);
}

static void
executed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteAttestationDialog *self;
  GtkWindow *parent;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_ATTESTATION_DIALOG (user_data);
  gtk_widget_set_sensitive (self->confirm_button, TRUE);
  if (outcome == NULL)
    {
      show_error (self, error);
      return;
    }

  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (parent != NULL)
    entente_toast (GTK_WIDGET (parent), _("Agreement confirmed"));
  gtk_window_close (GTK_WINDOW (self));
}

static void
confirm_cb (EntenteAttestationDialog *self)
{
  g_autoptr (EntenteCommand) command = NULL;
  EntenteAttestation attestation;

  show_error (self, NULL);
  if (!entente_form_validate (self->form))
    return;

  attestation = entente_attestation_group_get (self->group);
  command = entente_command_attest_agreement (self->customer, &attestation);
  gtk_widget_set_sensitive (self->confirm_button, FALSE);
  entente_workspace_execute_async (self->workspace, command, self->cancellable, executed_cb, self);
}

/* The first time it is mostly the customer's contact who accepted; after that it has to be somebody else. */
static void
prepare_group (EntenteAttestationDialog *self,
               EntenteCustomer          *customer)
{
  if (g_str_equal (entente_customer_get_customer_agreement (customer), "attested"))
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->group),
                                           _("This was attested before. Attest it again for another person, or when the "
                                             "contact data of that person have changed. The customer is told."));
  else if (entente_attestation_group_is_empty (self->group))
    entente_attestation_group_set_person (self->group, entente_customer_get_contact_first_name (customer),
                                          entente_customer_get_contact_last_name (customer),
                                          entente_customer_get_email (customer), entente_customer_get_phone (customer));
}

static void
watch_changed_cb (EntenteAttestationDialog *self)
{
  EntenteRecord *record = entente_record_watch_get_record (self->watch);
  EntenteCustomer *customer;

  if (record == NULL)
    {
      show_error (self, entente_record_watch_get_error (self->watch));
      return;
    }

  customer = ENTENTE_CUSTOMER (record);
  gtk_label_set_label (self->subtitle, entente_customer_get_name (customer));
  prepare_group (self, customer);
}

static void
entente_attestation_dialog_dispose (GObject *object)
{
  EntenteAttestationDialog *self = ENTENTE_ATTESTATION_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  if (self->form != NULL)
    g_object_run_dispose (G_OBJECT (self->form));
  g_clear_object (&self->form);
  g_clear_object (&self->watch);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_ATTESTATION_DIALOG);

  G_OBJECT_CLASS (entente_attestation_dialog_parent_class)->dispose (object);
}

static void
entente_attestation_dialog_finalize (GObject *object)
{
  EntenteAttestationDialog *self = ENTENTE_ATTESTATION_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->customer, g_free);

  G_OBJECT_CLASS (entente_attestation_dialog_parent_class)->finalize (object);
}

static void
entente_attestation_dialog_class_init (EntenteAttestationDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_attestation_dialog_dispose;
  object_class->finalize = entente_attestation_dialog_finalize;

  g_type_ensure (ENTENTE_TYPE_ATTESTATION_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/customers/entente-attestation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAttestationDialog, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteAttestationDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteAttestationDialog, group);
  gtk_widget_class_bind_template_child (widget_class, EntenteAttestationDialog, subtitle);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_attestation_dialog_init (EntenteAttestationDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->form = entente_form_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_attestation_dialog_new (GtkWindow        *parent,
                                EntenteWorkspace *workspace,
                                const char       *customer)
{
  EntenteAttestationDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (customer != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_ATTESTATION_DIALOG, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->customer = g_strdup (customer);
  entente_attestation_group_add_to (self->group, self->form, entente_workspace_get_clock (workspace));
  self->watch = entente_record_watch_new (workspace, "customers", customer);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
