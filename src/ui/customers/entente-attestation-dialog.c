/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-attestation-dialog.h"

#include <glib/gi18n.h>

#include "customers/entente-attestation-group.h"
#include "entente-record-watch.h"
#include "forms/entente-form.h"

struct _EntenteAttestationDialog
{
  EntenteCommandDialog parent_instance;

  EntenteRecordWatch *watch;
  EntenteForm *form;
  char *customer;

  EntenteAttestationGroup *group;
};

G_DEFINE_FINAL_TYPE (EntenteAttestationDialog, entente_attestation_dialog, ENTENTE_TYPE_COMMAND_DIALOG)

static gboolean
entente_attestation_dialog_refused (EntenteCommandDialog *dialog,
                                    const GError         *error)
{
  return entente_form_show_error (ENTENTE_ATTESTATION_DIALOG (dialog)->form, error);
}

static void
entente_attestation_dialog_submit (EntenteCommandDialog *dialog)
{
  EntenteAttestationDialog *self = ENTENTE_ATTESTATION_DIALOG (dialog);
  EntenteDeed deed = { .done = _("Agreement confirmed") };
  g_autoptr (EntenteCommand) command = NULL;
  EntenteAttestation attestation;

  if (!entente_form_validate (self->form))
    return;

  attestation = entente_attestation_group_get (self->group);
  command = entente_command_attest_agreement (self->customer, &attestation);
  deed.command = command;
  entente_command_dialog_execute (dialog, &deed);
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
      if (entente_record_watch_get_error (self->watch) != NULL)
        entente_command_dialog_set_error (ENTENTE_COMMAND_DIALOG (self), entente_record_watch_get_error (self->watch));
      return;
    }

  customer = ENTENTE_CUSTOMER (record);
  entente_command_dialog_set_subtitle (ENTENTE_COMMAND_DIALOG (self), entente_customer_get_name (customer));
  prepare_group (self, customer);
}

static void
entente_attestation_dialog_dispose (GObject *object)
{
  EntenteAttestationDialog *self = ENTENTE_ATTESTATION_DIALOG (object);

  if (self->form != NULL)
    g_object_run_dispose (G_OBJECT (self->form));
  g_clear_object (&self->form);
  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_ATTESTATION_DIALOG);

  G_OBJECT_CLASS (entente_attestation_dialog_parent_class)->dispose (object);
}

static void
entente_attestation_dialog_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_ATTESTATION_DIALOG (object)->customer, g_free);

  G_OBJECT_CLASS (entente_attestation_dialog_parent_class)->finalize (object);
}

static void
entente_attestation_dialog_class_init (EntenteAttestationDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteCommandDialogClass *dialog_class = ENTENTE_COMMAND_DIALOG_CLASS (klass);

  object_class->dispose = entente_attestation_dialog_dispose;
  object_class->finalize = entente_attestation_dialog_finalize;

  dialog_class->submit = entente_attestation_dialog_submit;
  dialog_class->refused = entente_attestation_dialog_refused;

  g_type_ensure (ENTENTE_TYPE_ATTESTATION_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/customers/entente-attestation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAttestationDialog, group);
}

static void
entente_attestation_dialog_init (EntenteAttestationDialog *self)
{
  self->form = entente_form_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)));
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

  self = g_object_new (ENTENTE_TYPE_ATTESTATION_DIALOG, NULL);
  entente_command_dialog_set_up (ENTENTE_COMMAND_DIALOG (self), parent, workspace);
  self->customer = g_strdup (customer);
  entente_attestation_group_add_to (self->group, self->form, entente_workspace_get_clock (workspace));
  self->watch = entente_record_watch_new (workspace, "customers", customer);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
